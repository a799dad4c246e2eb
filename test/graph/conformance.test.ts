// What graphql-jit runs must answer as graphql-js does, byte for byte.
import { execute, parse } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors.js';
import type { Context } from '../../src/graph/context.js';
import { toClientError } from '../../src/graph/errors.js';
import { createNodeLoader } from '../../src/graph/nodes.js';
import { createPlans } from '../../src/graph/plan.js';
import { buildSchema, readSdl } from '../../src/graph/schema.js';
import { acceptance } from '../support/acceptance.js';
import { createFamily, type Family } from './family.js';
import { run, testExecutor, toJson } from './support.js';

const schema = buildSchema(readSdl());
const { executor } = testExecutor();
const plans = createPlans(schema);
const NEEDS = { rooms: true, devices: true, properties: 'all' } as const;

function contextOf({ member }: Family): Context {
  const reads = member.openReads(NEEDS);
  return { ...member, reads, nodes: createNodeLoader(member, reads), renew: () => contextOf({ member } as Family) };
}

/** graphql-js's answer, with errors as clients see them. */
async function reference(family: Family, source: string, variables: Record<string, unknown>, operationName: string | null) {
  const result = await execute({ schema, document: parse(source), contextValue: contextOf(family), variableValues: variables, operationName });
  const errors = result.errors?.map((error) => toClientError(error, { requestId: family.member.requestId, unexpected: () => undefined }));
  return toJson(errors === undefined ? result : { ...result, errors });
}

interface Case {
  readonly name: string;
  readonly source: string;
  readonly variables?: (family: Family) => Record<string, unknown>;
  readonly operationName?: string;
  /** Whether graphql-jit is trusted with it. */
  readonly compiled: boolean;
  readonly arrange?: (family: Family) => void;
}

const failure = () => new AppError('VENDOR_TIMEOUT', 'no answer in time', { vendor: 'FEIYAN', vendorCode: '408', requestId: 'v-1', linkId: 'link_1' });
const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error('the family has none');
  return item;
};

const CASES: readonly Case[] = [
  { name: 'acceptance 01', source: acceptance('01-homes'), compiled: true },
  { name: 'acceptance 01 with chosen properties', source: acceptance('01-homes'), variables: () => ({ properties: ['PowerSwitch'] }), compiled: true },
  {
    name: 'acceptance 02',
    source: acceptance('02-node'),
    variables: (family) => ({
      ids: [
        first(family.homes).id,
        first(family.rooms).id,
        ...family.devices.slice(0, 3).map(({ id }) => id),
        first(family.devices).id.replace('device', 'lock'),
        'nothing',
      ],
    }),
    compiled: true,
  },
  {
    name: 'acceptance 10, entities',
    source: acceptance('10-entities'),
    operationName: 'Entities',
    variables: (family) => ({
      representations: [
        { __typename: 'Device', id: first(family.devices).id },
        { __typename: 'Home', id: first(family.homes).id },
        { __typename: 'Home', id: 'nothing' },
      ],
    }),
    compiled: true,
  },
  { name: 'acceptance 10, the service', source: acceptance('10-entities'), operationName: 'ServiceDefinition', compiled: true },
  { name: 'a document of two operations without a name', source: acceptance('10-entities'), compiled: false },
  {
    name: 'an omitted variable with a default in the schema',
    source: 'query ($first: Int = 1) { viewer { homes(first: $first) { nodes { name } } } }',
    compiled: true,
  },
  {
    name: 'an omitted nullable variable',
    source:
      'query ($after: String) { viewer { homes(first: 1, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } edges { cursor node { name } } } } }',
    compiled: true,
  },
  {
    name: 'null for a nullable variable',
    source: 'query ($after: String) { viewer { homes(after: $after) { totalCount } } }',
    variables: () => ({ after: null }),
    compiled: true,
  },
  {
    name: 'null for an argument that is not null',
    source: 'query ($first: Int) { viewer { id homes(first: $first) { totalCount } } }',
    variables: () => ({ first: null }),
    compiled: true,
  },
  { name: 'a variable of the wrong type', source: 'query ($id: ID!) { node(id: $id) { id } }', variables: () => ({ id: { a: 1 } }), compiled: true },
  { name: 'a missing required variable', source: 'query ($id: ID!) { node(id: $id) { id } }', compiled: true },
  { name: 'null in a non-null list', source: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: () => ({ ids: ['a', null] }), compiled: true },
  { name: 'one value for a list', source: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: () => ({ ids: 'a' }), compiled: true },
  { name: 'a number for an ID', source: 'query ($id: ID!) { node(id: $id) { id } }', variables: () => ({ id: 7 }), compiled: true },
  {
    name: 'an enum, a moment and a length of time as literals',
    source: history('from: "2026-03-01T00:00:00Z", to: "2026-03-01T00:00:03Z", order: OLDEST_FIRST, first: 3'),
    compiled: true,
  },
  {
    name: 'an enum and moments as variables',
    source: `query ($from: DateTime!, $to: DateTime!, $order: HistoryOrder!) ${history('from: $from, to: $to, order: $order')}`,
    variables: () => ({ from: '2026-03-01T00:00:00Z', to: '2026-03-01T00:00:03+01:00', order: 'NEWEST_FIRST' }),
    compiled: true,
  },
  {
    name: 'a moment that is none',
    source: `query ($from: DateTime!) ${history('from: $from, to: "2026-03-01T00:00:03Z"')}`,
    variables: () => ({ from: 'yesterday' }),
    compiled: true,
  },
  {
    name: 'a default of a moment',
    source: `query ($from: DateTime! = "2026-03-01T00:00:00Z") ${history('from: $from, to: "2026-03-01T00:00:03Z"')}`,
    compiled: false,
  },
  {
    name: 'an enum that is none',
    source: `query ($order: HistoryOrder!) ${history('from: "2026-03-01T00:00:00Z", to: "2026-03-01T00:00:03Z", order: $order')}`,
    variables: () => ({ order: 'SIDEWAYS' }),
    compiled: true,
  },
  { name: 'a variable in a list literal', source: 'query ($id: ID!) { nodes(ids: [$id, "b"]) { id } }', variables: () => ({ id: 'a' }), compiled: false },
  {
    name: 'a variable in a JSON literal',
    source: 'query ($id: ID!) { _entities(representations: [{ __typename: "Device", id: $id }]) { __typename } }',
    variables: (family) => ({ id: first(family.devices).id }),
    compiled: false,
  },
  {
    name: 'a text that the compiler would take for code',
    source: '{ node(id: "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0),(globalThis.broken=1") { id } }',
    compiled: false,
  },
  {
    name: 'a skipped field',
    source: 'query ($s: Boolean!) { viewer { id @skip(if: $s) displayName @include(if: $s) email @skip(if: false) phone @include(if: false) } }',
    variables: () => ({ s: true }),
    compiled: true,
  },
  {
    name: 'an included field',
    source: 'query ($s: Boolean!) { viewer { id @skip(if: $s) displayName @include(if: $s) } }',
    variables: () => ({ s: false }),
    compiled: true,
  },
  {
    name: 'inline fragments with conditions',
    source: 'query ($s: Boolean!) { viewer { ... @include(if: $s) { displayName homes { nodes { name } } } ... @skip(if: $s) { id homes { totalCount } } } }',
    variables: () => ({ s: true }),
    compiled: true,
  },
  {
    name: 'inline fragments with conditions, the other way',
    source: 'query ($s: Boolean!) { viewer { ... @include(if: $s) { displayName homes { nodes { name } } } ... @skip(if: $s) { id homes { totalCount } } } }',
    variables: () => ({ s: false }),
    compiled: true,
  },
  {
    name: 'a fragment in two places with conditions inside',
    source:
      'query ($s: Boolean!) { viewer { homes { nodes { ...F } } currentHome { ...F } } } fragment F on Home { name @include(if: $s) rooms { nodes { id @skip(if: $s) name } } }',
    variables: () => ({ s: true }),
    compiled: true,
  },
  {
    name: 'a fragment left out once and kept once',
    source: 'query ($s: Boolean!) { viewer { ...F @include(if: $s) ...F } } fragment F on Account { id displayName }',
    variables: () => ({ s: false }),
    compiled: false,
  },
  {
    name: 'a fragment left out in one branch',
    source: 'query ($s: Boolean!) { a: viewer { ...F @include(if: $s) id } b: viewer { ...F } } fragment F on Account { displayName }',
    variables: () => ({ s: false }),
    compiled: false,
  },
  {
    name: 'fragments on an interface',
    source:
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Node { id } ... on Home { name rooms { nodes { name } } } ...D } } fragment D on Device { name lock { id device { name } } }',
    variables: (family) => ({ ids: [first(family.homes).id, ...family.devices.slice(0, 2).map(({ id }) => id)] }),
    compiled: true,
  },
  {
    name: 'aliases and merged selections',
    source: '{ a: viewer { homes { nodes { id } } } a: viewer { homes { nodes { name } totalCount } } b: viewer { n: displayName } }',
    compiled: true,
  },
  {
    name: 'an error of a nullable field',
    source: '{ viewer { id homes { totalCount } } }',
    arrange: ({ failures }) => {
      failures.reads = failure();
    },
    compiled: true,
  },
  {
    name: 'an unexpected error is masked',
    source: '{ viewer { id homes { totalCount } } }',
    arrange: ({ failures }) => {
      failures.reads = new Error('secret');
    },
    compiled: true,
  },
  {
    name: 'a list that a link failed to give',
    source: '{ viewer { homes { totalCount nodes { name } edges { cursor node { name } } pageInfo { hasNextPage } } } }',
    arrange: ({ failures }) => {
      failures.homes.push(failure());
    },
    compiled: true,
  },
  {
    name: 'a count over a list that a link failed to give',
    source: '{ viewer { homes { nodes { deviceCount onlineDeviceCount devices { totalCount nodes { id } } } } } }',
    arrange: ({ failures }) => {
      failures.devices.push(failure(), failure());
    },
    compiled: true,
  },
  { name: 'a page too large', source: '{ viewer { homes(first: 101) { totalCount } } }', compiled: true },
  { name: 'a cursor of another list', source: '{ viewer { homes(after: "zzz") { totalCount } } }', compiled: true },
  { name: 'every field of a device', source: everyField(), variables: (family) => ({ id: first(family.devices).id }), compiled: true },
  { name: 'vendors', source: '{ vendors { name displayName isConfigured capabilities health } }', compiled: true },
  {
    name: 'introspection',
    source:
      '{ __schema { queryType { name } types { name kind fields { name type { name kind ofType { name } } } } } __type(name: "Device") { name description } }',
    compiled: true,
  },
  {
    name: 'a mutation',
    source: acceptance('03-set-properties'),
    operationName: 'SetProperties',
    variables: () => ({ deviceId: 'device_0000000000000000000000', properties: { Broken: 1 } }),
    compiled: false,
  },
];

function history(args: string): string {
  return `{ viewer { devices(first: 1) { nodes { propertyHistory(identifier: "PowerSwitch", ${args}) { totalCount nodes { identifier value recordedAt } edges { cursor } pageInfo { hasNextPage hasPreviousPage } } } } } }`;
}

function everyField(): string {
  return `query ($id: ID!) { device(id: $id) { __typename id name status isOnline statusChangedAt product { id name category model imageUrl thingModel { events { identifier } } } nodeType networkType
    home { id name isCurrent createdAt role } room { id name home { id } } gateway { id } parentGateway { id device { name } subDevices { totalCount } } subDevices { nodes { name } }
    identities { vendor kind vendorId link { id status expiresAt createdAt push { state since lastMessageAt } capabilities } } thingModel { properties { identifier specs unit } services { identifier isAsync input { name } } }
    properties(maxAge: "PT10S") { identifier value isStale } property(identifier: "Temperature") { value unit updatedAt } none: property(identifier: "None") { value }
    latestEvents { identifier occurredAt value } firmware { version } macAddress serialNumber activatedAt lock { id } camera { id } activity { totalCount nodes { cursor } } } }`;
}

describe('the compiled path and graphql-js', () => {
  let family: Family;
  beforeEach(() => {
    family = createFamily();
  });

  it.each(CASES)('agree on $name', async ({ source, variables, operationName = null, arrange, compiled }) => {
    arrange?.(family);
    const given = variables?.(family) ?? {};
    expect(plans.of(parse(source), operationName).isCompiled).toBe(compiled);
    const answer = await run(executor, family.member, source, given, operationName);
    expect(answer).toEqual(await reference(family, source, given, operationName));
    expect(answer.data ?? answer.errors).toBeDefined();
    // Compiled a second time from the cache, it answers the same.
    expect(await run(executor, family.member, source, given, operationName)).toEqual(answer);
  });

  it('compare enough cases, most of them compiled', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40);
    expect(CASES.filter(({ compiled }) => compiled).length).toBeGreaterThanOrEqual(30);
  });

  it('are chosen for an event of a subscription as for a query', () => {
    expect(plans.of(parse(acceptance('04-activity')), null).isCompiled).toBe(true);
    expect(plans.of(parse(acceptance('03-set-properties')), 'OneCommand').isCompiled).toBe(true);
    expect(plans.of(parse('subscription ($id: ID!) { deviceActivity(deviceIds: [$id]) { cursor } }'), null).isCompiled).toBe(false);
  });

  it('never run text of a document as code', () => {
    expect('broken' in globalThis).toBe(false);
  });
});
