// What one account has is nobody else's: swept over every ID that alice can see, and every way in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EVERYTHING, type Everything, everything } from '../support/everything.js';
import { type Answer, ask, post, socket, subscribe } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { leastMutations } from '../support/least-input.js';

const SHARED_DEVICE = 'Porch Light';

const id = z.object({ id: z.string() });
const NODES = 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const ENTITIES = 'query Entities($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
const ENTITY_TYPES = ['Account', 'VendorLink', 'Home', 'Room', 'Device', 'Product', 'Lock', 'Camera', 'Gateway', 'Command', 'DeviceGroup'];
const SET = `mutation Set($input: SetDevicePropertiesInput!) { setDeviceProperties(input: $input) { command { id } } }`;
const set = z.object({ setDeviceProperties: z.object({ command: id }) });
const GROUP = 'mutation Group($input: CreateDeviceGroupInput!) { createDeviceGroup(input: $input) { deviceGroup { id } } }';
const grouped = z.object({ createDeviceGroup: z.object({ deviceGroup: id }) });
const COMMAND_SUBSCRIPTION = 'subscription Command($id: ID!) { command(id: $id) { id } }';

let hearth: RunningHearth;
let hers: Everything;
let his: Everything;
let sharedId: string;
let commandId: string;
/** Every ID of alice's that nobody else may use, by type. */
let secretIds: ReadonlyMap<string, readonly string[]>;

const allSecretIds = () => [...secretIds.values()].flat();
const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions['code']);
const see = async (token: string): Promise<Everything> => (await ask(hearth.url, token, EVERYTHING, {}, everything)).viewer;

/** Makes a group of two lamps of hers. */
async function groupOfHers(): Promise<string> {
  const [home] = hers.homes.nodes;
  const lamps = hers.devices.nodes.filter((device) => device.home?.id === home?.id && device.product?.category === 'Light');
  const alike = lamps.map(({ product }) => lamps.filter((lamp) => lamp.product?.id === product?.id)).find(({ length }) => length >= 2) ?? [];
  const input = { homeId: home?.id, name: 'Both', deviceIds: alike.slice(0, 2).map((lamp) => lamp.id) };
  return (await ask(hearth.url, hearth.tokens.alice, GROUP, { input }, grouped)).createDeviceGroup.deviceGroup.id;
}

beforeAll(async () => {
  hearth = await startHearth();
  const { alice, bob } = hearth.tokens;
  [hers, his] = [await see(alice), await see(bob)];
  sharedId = hers.devices.nodes.find(({ name }) => name === SHARED_DEVICE)?.id ?? '';
  const input = { deviceId: sharedId, properties: { LightSwitch: 1 } };
  commandId = (await ask(hearth.url, alice, SET, { input }, set)).setDeviceProperties.command.id;
  const devices = hers.devices.nodes.filter((device) => device.id !== sharedId);
  const hisProducts = new Set(his.devices.nodes.map(({ product }) => product?.id));
  const present = (nodes: readonly (z.infer<typeof id> | null)[]): string[] => nodes.flatMap((node) => node?.id ?? []);
  secretIds = new Map([
    ['Account', [hers.id]],
    ['VendorLink', present(hers.vendorLinks)],
    ['Home', present(hers.homes.nodes)],
    ['Room', hers.homes.nodes.flatMap(({ rooms }) => present(rooms.nodes))],
    ['Device', present(devices)],
    ['Product', [...new Set(present(devices.map(({ product }) => product)))].filter((product) => !hisProducts.has(product))],
    ['Lock', present(devices.map(({ lock }) => lock))],
    ['Camera', present(devices.map(({ camera }) => camera))],
    ['Gateway', present(devices.map(({ gateway }) => gateway))],
    ['Command', [commandId]],
    ['DeviceGroup', [await groupOfHers()]],
  ]);
});
afterAll(() => hearth.stop());

it('there is much to see for alice, of every type', () => {
  expect([...secretIds.keys()].sort()).toEqual([...ENTITY_TYPES].sort());
  for (const [type, ids] of secretIds) expect(ids.length, type).toBeGreaterThan(0);
  expect(new Set(allSecretIds()).size).toBe(allSecretIds().length);
  expect(allSecretIds().length).toBeGreaterThan(90);
  expect(hers.devices.totalCount).toBe(hers.devices.nodes.length);
});

describe.each(['bob', 'operator'] as const)('%s', (person) => {
  const token = () => hearth.tokens[person];

  it('finds none of her things by ID', async () => {
    let tried = 0;
    for (let start = 0; start < allSecretIds().length; start += 100) {
      const ids = allSecretIds().slice(start, start + 100);
      const answer = await post(hearth.url, token(), NODES, { ids });
      expect(answer.data?.['nodes']).toEqual(ids.map(() => null));
      expect(codes(answer)).toEqual(ids.map(() => 'NOT_FOUND'));
      tried += ids.length;
    }
    expect(tried).toBe(allSecretIds().length);
  });

  it('finds none of her things by the field of their type', async () => {
    const fields: readonly (readonly [string, string])[] = [
      ...[...secretIds.keys()].map((type) => ['node', type] as const),
      ...(['home', 'room', 'device', 'deviceGroup', 'lock', 'camera'] as const).map(
        (field) => [field, `${field.charAt(0).toUpperCase()}${field.slice(1)}`] as const,
      ),
      // A facet may be asked for by its device's ID too.
      ['lock', 'Device'],
      ['camera', 'Device'],
    ];
    let tried = 0;
    for (const [field, type] of fields) {
      for (const one of (secretIds.get(type) ?? []).slice(0, 5)) {
        const answer = await post(hearth.url, token(), `query One($id: ID!) { ${field}(id: $id) { __typename } }`, { id: one });
        expect(answer.data, `${field} ${type}`).toEqual({ [field]: null });
        expect(codes(answer), `${field} ${type}`).toEqual(['NOT_FOUND']);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(40);
  });

  it('resolves none of her things as a reference', async () => {
    const representations = ENTITY_TYPES.flatMap((type) => (secretIds.get(type) ?? []).map((one) => ({ __typename: type, id: one })));
    const { data } = await post(hearth.url, hearth.tokens.alice, ENTITIES, { representations: representations.slice(0, 100) });
    const answer = await post(hearth.url, token(), ENTITIES, { representations });
    expect(
      z
        .array(z.unknown())
        .parse(data?.['_entities'])
        .filter((entity) => entity !== null).length,
    ).toBeGreaterThan(90);
    expect(answer.data?.['_entities']).toEqual(representations.map(() => null));
    expect(codes(answer)).toEqual(representations.map(() => 'NOT_FOUND'));
  });

  it('sees nothing of hers in any field of his own graph', async () => {
    const text = JSON.stringify((await post(hearth.url, token(), EVERYTHING)).data);
    const shared = hers.devices.nodes.find((device) => device.id === sharedId);
    const vendorIds = [...hers.homes.nodes.flatMap((home) => [home, ...home.rooms.nodes]), ...hers.devices.nodes.filter((device) => device !== shared)]
      .flatMap(({ identities }) => identities)
      .map(({ vendorId }) => vendorId);
    const accountIds = hers.vendorLinks.map(({ vendorAccountId }) => vendorAccountId);
    const secrets = [...allSecretIds(), ...vendorIds, ...accountIds];
    expect(vendorIds.length).toBeGreaterThan(60);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text.includes(sharedId)).toBe(person === 'bob');
  });

  it('gains nothing by her cursors', async () => {
    const lists: readonly (readonly [string, readonly { readonly cursor: string }[]])[] = [
      ['homes', hers.homes.edges],
      ['devices', hers.devices.edges],
      ['sharedDevices', hers.sharedDevices.edges],
    ];
    let tried = 0;
    for (const [list, edges] of lists) {
      for (const { cursor } of edges.slice(0, 3)) {
        const answer = await post(hearth.url, token(), `query After($after: String) { viewer { ${list}(first: 5, after: $after) { nodes { id } } } }`, {
          after: cursor,
        });
        expect(codes(answer), list).toEqual(['BAD_USER_INPUT']);
        tried += 1;
      }
    }
    expect(tried).toBe(9);
  });

  it('can subscribe to none of her things', async () => {
    const client = socket(hearth.url, token());
    const attempts: readonly (readonly [string, string, Record<string, unknown>])[] = [
      ...(secretIds.get('Device') ?? [])
        .slice(0, 5)
        .map((one) => ['deviceActivity', 'subscription A($ids: [ID!]!) { deviceActivity(deviceIds: $ids) { cursor } }', { ids: [one] }] as const),
      [
        'deviceActivity',
        'subscription A($ids: [ID!]!, $after: String) { deviceActivity(deviceIds: $ids, after: $after) { cursor } }',
        { ids: [sharedId, secretIds.get('Device')?.[0]], after: hers.activityCursor },
      ],
      ...(secretIds.get('Home') ?? []).map(
        (one) => ['homeActivity', 'subscription A($id: ID!) { homeActivity(homeId: $id) { cursor } }', { id: one }] as const,
      ),
      ['command', COMMAND_SUBSCRIPTION, { id: commandId }],
    ];
    for (const [field, query, variables] of attempts) {
      await using subscription = subscribe(client, query, variables);
      const answer = await subscription.next();
      expect(codes(answer), field).toEqual(['NOT_FOUND']);
      expect(answer.data ?? null).toBeNull();
    }
    await client.dispose();
    expect(attempts.length).toBeGreaterThanOrEqual(9);
  });

  it('cannot change any of her things, and is told that there are none', async () => {
    const device = secretIds.get('Device')?.[0] ?? '';
    const lock = secretIds.get('Lock')?.[0] ?? '';
    const gateway = secretIds.get('Gateway')?.[0] ?? '';
    const homeId = secretIds.get('Home')?.[0] ?? '';
    const roomId = secretIds.get('Room')?.[0] ?? '';
    const deviceGroupId = secretIds.get('DeviceGroup')?.[0] ?? '';
    const times = { nickname: 'mine', startsAt: '2030-01-01T00:00:00.000Z', endsAt: '2030-01-02T00:00:00.000Z' };
    const mutations: readonly (readonly [string, string, object])[] = [
      ['setDeviceProperties', 'SetDevicePropertiesInput', { deviceId: device, properties: { LightSwitch: 1 } }],
      ['invokeDeviceService', 'InvokeDeviceServiceInput', { deviceId: device, service: 'anything', arguments: {} }],
      ['linkDevices', 'LinkDevicesInput', { deviceIds: (secretIds.get('Device') ?? []).slice(0, 2) }],
      ['linkDevices', 'LinkDevicesInput', { deviceIds: [his.devices.nodes[0]?.id, device] }],
      ['unlinkDevice', 'UnlinkDeviceInput', { deviceId: device, vendor: 'OBOX', vendorId: 'whatever' }],
      ['removeDevice', 'RemoveDeviceInput', { deviceId: device }],
      ['removeGateway', 'RemoveGatewayInput', { gatewayId: gateway }],
      ['startDeviceScan', 'StartDeviceScanInput', { gatewayId: gateway }],
      ['createTemporaryLockUser', 'CreateTemporaryLockUserInput', { lockId: lock, lockToken: 'whatever', ...times }],
      [
        'createTemporaryLockUser',
        'CreateTemporaryLockUserInput',
        { behindGateway: { gatewayId: gateway, serialNumber: 'abcdef' }, lockToken: 'whatever', ...times },
      ],
      ['unlinkVendorAccount', 'UnlinkVendorAccountInput', { vendorLinkId: hers.vendorLinks[0]?.id }],
      ['registerGateway', 'RegisterGatewayInput', { vendorLinkId: hers.vendorLinks[0]?.id, serialNumber: 'abcdef', name: 'mine', firmwareVersion: '1' }],
      ['updateHome', 'UpdateHomeInput', { homeId, name: 'mine' }],
      ['deleteHome', 'DeleteHomeInput', { homeId }],
      ['mergeHomes', 'MergeHomesInput', { homeIds: [his.homes.nodes[0]?.id, homeId] }],
      ['splitHome', 'SplitHomeInput', { homeId }],
      ['setCurrentHome', 'SetCurrentHomeInput', { homeId }],
      ['moveDevices', 'MoveDevicesInput', { homeId, deviceIds: [device] }],
      ['moveDevices', 'MoveDevicesInput', { homeId: his.homes.nodes[0]?.id, roomId, deviceIds: [device] }],
      ['createRoom', 'CreateRoomInput', { homeId, name: 'mine' }],
      ['updateRoom', 'UpdateRoomInput', { roomId, name: 'mine' }],
      ['deleteRoom', 'DeleteRoomInput', { roomId }],
      ['updateDeviceGroup', 'UpdateDeviceGroupInput', { deviceGroupId, name: 'mine' }],
      ['deleteDeviceGroup', 'DeleteDeviceGroupInput', { deviceGroupId }],
      ['createDeviceGroup', 'CreateDeviceGroupInput', { homeId, name: 'mine', deviceIds: [device] }],
      ['createDeviceGroup', 'CreateDeviceGroupInput', { homeId: his.homes.nodes[0]?.id, name: 'mine', deviceIds: [his.devices.nodes[0]?.id, device] }],
    ];
    for (const [mutation, input, given] of mutations) {
      const answer = await post(hearth.url, token(), `mutation M($input: ${input}!) { ${mutation}(input: $input) { __typename } }`, { input: given });
      expect(codes(answer), `${mutation} ${JSON.stringify(answer)}`).toEqual(['NOT_FOUND']);
      expect(answer.data).toEqual({ [mutation]: null });
    }
    const move = `mutation M($input: MoveDevicesInput!) { moveDevices(input: $input) { results { device { id } error { code } } } }`;
    const moved = await post(hearth.url, token(), move, { input: { homeId: his.homes.nodes[0]?.id, deviceIds: [device] } });
    expect(moved.data).toEqual({ moveDevices: person === 'bob' ? { results: [{ device: null, error: { code: 'NOT_FOUND' } }] } : null });
    expect(await see(hearth.tokens.alice)).toMatchObject({ vendorLinks: hers.vendorLinks, devices: { totalCount: hers.devices.totalCount } });
  });
});

describe('what alice shares with bob', () => {
  it('is one device, under the same ID, without her home and room', async () => {
    expect(his.sharedDevices.nodes).toEqual([{ id: sharedId }]);
    const shared = his.devices.nodes.find((device) => device.id === sharedId);
    expect(shared).toMatchObject({ home: null, room: null });
  });

  it('is told to both as it happens, and her other things and commands to her alone', async () => {
    const other = hers.devices.nodes.find(({ name }) => name === 'Floor Lamp');
    const iotIdOf = (one: string | undefined) => hers.devices.nodes.find((device) => device.id === one)?.identities[0]?.vendorId ?? '';
    const query =
      'subscription Mine($after: String) { accountActivity(after: $after) { __typename cursor device { id } ... on PropertiesChanged { properties { value } } } }';
    const event = z.object({
      accountActivity: z.looseObject({ __typename: z.string(), device: id.nullable(), properties: z.array(z.object({ value: z.json() })).optional() }),
    });
    const [herClient, hisClient] = [socket(hearth.url, hearth.tokens.alice), socket(hearth.url, hearth.tokens.bob)];
    {
      await using toHer = subscribe(herClient, query, { after: hers.activityCursor });
      await using toHim = subscribe(hisClient, query, { after: hers.activityCursor });
      const settled = 'subscription Settled($id: ID!) { command(id: $id) { status } }';
      await using command = subscribe(herClient, settled, { id: commandId });
      await command.until(({ data }) => !['PENDING', 'ACCEPTED'].includes(z.object({ command: z.object({ status: z.string() }) }).parse(data).command.status));
      await hearth.control.report('feiyan', iotIdOf(other?.id), { properties: { Brightness: 37 } });
      await hearth.control.report('feiyan', iotIdOf(sharedId), { properties: { Brightness: 38 } });
      const isLast = ({ data }: Answer): boolean => event.parse(data).accountActivity.properties?.some(({ value }) => value === 38) === true;
      const [toldHer, toldHim] = await Promise.all([toHer.until(isLast), toHim.until(isLast)]);
      const herEvents = toldHer.map(({ data }) => event.parse(data).accountActivity);
      const hisEvents = toldHim.map(({ data }) => event.parse(data).accountActivity);
      expect(new Set(herEvents.map(({ device }) => device?.id))).toEqual(new Set([sharedId, other?.id]));
      expect(herEvents.map(({ __typename }) => __typename)).toContain('CommandSettled');
      expect(new Set(hisEvents.map(({ device }) => device?.id))).toEqual(new Set([sharedId]));
      expect(hisEvents.map(({ __typename }) => __typename)).not.toContain('CommandSettled');
    }
    await Promise.all([herClient.dispose(), hisClient.dispose()]);
  });
});

describe('nobody', () => {
  const FIELDS = `{ __schema { queryType { fields { name args { name } type { kind ofType { kind } } } } mutationType { fields { name args { type { ofType { name } } } } } subscriptionType { fields { name } } } }`;
  const argument: Readonly<Record<string, string>> = {
    id: '(id: "device_0000000000000000000000")',
    ids: '(ids: ["device_0000000000000000000000"])',
    representations: '(representations: [{ __typename: "Device", id: "x" }])',
  };
  const field = z.looseObject({ name: z.string(), args: z.array(z.object({ name: z.string() })) });

  it('is answered no query but the service’s description', async () => {
    const { data } = await post(hearth.url, hearth.tokens.alice, FIELDS);
    const { __schema } = z.object({ __schema: z.object({ queryType: z.object({ fields: z.array(field) }) }) }).parse(data);
    const fields = __schema.queryType.fields.filter(({ name }) => name !== '_service');
    expect(fields.length).toBeGreaterThanOrEqual(10);
    for (const { name, args } of fields) {
      const answer = await post(hearth.url, null, `{ ${name}${argument[args[0]?.name ?? ''] ?? ''} { __typename } }`);
      expect(new Set(codes(answer)), name).toEqual(new Set(['UNAUTHENTICATED']));
      expect(JSON.stringify(answer.data ?? null), name).not.toMatch(/__typename/);
    }
    expect((await post(hearth.url, null, '{ __typename _service { sdl } }')).errors).toBeUndefined();
  });

  it('can change nothing', async () => {
    const mutations = await leastMutations(hearth.url, hearth.tokens.alice);
    expect(mutations.length).toBeGreaterThan(60);
    for (const { name, inputType, input } of mutations) {
      const source = `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename } }`;
      const answer = await post(hearth.url, null, source, { input: input(() => 'x', false) });
      expect(codes(answer), `${name} ${JSON.stringify(answer)}`).toEqual(['UNAUTHENTICATED']);
    }
  });

  it('hears nothing', async () => {
    const client = socket(hearth.url, null);
    const subscriptions = [
      `deviceActivity(deviceIds: ["${sharedId}"]) { cursor }`,
      `homeActivity(homeId: "${hers.homes.nodes[0]?.id}") { cursor }`,
      'accountActivity { cursor }',
      `command(id: "${commandId}") { id }`,
    ];
    for (const selection of subscriptions) {
      await using subscription = subscribe(client, `subscription { ${selection} }`);
      expect(codes(await subscription.next()), selection).toEqual(['UNAUTHENTICATED']);
    }
    await client.dispose();
  });

  it('becomes nobody else by a token that was changed', async () => {
    const [head = '', body = '', signature = ''] = hearth.tokens.alice.split('.');
    const forged = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), sub: 'bob' })).toString('base64url');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const tokens = [
      `${head}.${forged}.${signature}`,
      `${head}.${body}.${signature.split('').reverse().join('')}`,
      `${unsigned}.${body}.${signature}`,
      'nonsense',
    ];
    for (const token of tokens) {
      const answer = await post(hearth.url, token, '{ viewer { id } }');
      expect(answer.status).toBe(401);
      expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
      expect(answer.data ?? null).toBeNull();
      const client = socket(hearth.url, token);
      const subscription = subscribe(client, 'subscription { accountActivity { cursor } }');
      await expect(subscription.next()).rejects.toMatchObject({ code: 4403 });
      await client.dispose();
    }
  });
});
