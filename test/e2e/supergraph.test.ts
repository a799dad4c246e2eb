// Hearth as one subgraph of several: composed with a second one, behind a real gateway, over real sockets.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { type Supergraph, startSupergraph } from '../support/supergraph.js';

const LISTED = '{ viewer { devices(first: 100) { nodes { id name } } } }';
const DEVICES = '{ viewer { devices(first: 100) { nodes { id name notes } } } }';
const NOTEWORTHY = '{ noteworthy { notes id name status isOnline room { name } home { name rooms(first: 1) { nodes { name } } } } }';

const listed = z.object({ viewer: z.object({ devices: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) }) }) });
const annotated = z.object({
  viewer: z.object({ devices: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string(), notes: z.array(z.string()) })) }) }),
});
const place = z.object({ name: z.string() }).nullable();
const noteworthy = z.object({
  noteworthy: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.string(),
      isOnline: z.boolean(),
      notes: z.array(z.string()),
      room: place,
      home: z.object({ name: z.string(), rooms: z.object({ nodes: z.array(place) }) }).nullable(),
    }),
  ),
});

describe('a supergraph with Hearth in it', () => {
  let hearth: RunningHearth;
  let supergraph: Supergraph;
  let devices: { id: string; name: string }[];
  const notes = new Map<string, string[]>();

  beforeAll(async () => {
    hearth = await startHearth();
    supergraph = await startSupergraph(hearth.url, notes);
    devices = (await ask(hearth.url, hearth.tokens.alice, LISTED, {}, listed)).viewer.devices.nodes;
    for (const { id, name } of devices.slice(0, 60)) notes.set(id, [`looked after ${name}`]);
  });
  beforeEach(() => {
    supergraph.asked();
  });
  afterAll(async () => {
    await supergraph.stop();
    await hearth.stop();
  });

  it('composes without a hint', () => {
    expect(supergraph.hints).toEqual([]);
  });

  it('adds another subgraph’s fields to devices that Hearth listed', async () => {
    const { viewer } = await ask(supergraph.url, hearth.tokens.alice, DEVICES, {}, annotated);
    expect(viewer.devices.nodes.length).toBeGreaterThanOrEqual(60);
    expect(viewer.devices.nodes).toEqual(devices.map(({ id, name }) => ({ id, name, notes: notes.get(id) ?? [] })));
    expect(supergraph.asked().map(({ subgraph, entities }) => ({ subgraph, entities }))).toEqual([
      { subgraph: 'hearth', entities: 0 },
      { subgraph: 'maintenance', entities: viewer.devices.nodes.length },
    ]);
  });

  it('resolves devices that another subgraph listed, all of them in one request and without a vendor call', async () => {
    await hearth.control.clearCalls();
    const { noteworthy: found } = await ask(supergraph.url, hearth.tokens.alice, NOTEWORTHY, {}, noteworthy);
    expect(found.map(({ id, name, notes: [note] }) => ({ id, name, note }))).toEqual(
      devices.slice(0, 60).map(({ id, name }) => ({ id, name, note: `looked after ${name}` })),
    );
    expect(found.filter(({ home }) => home !== null).length).toBeGreaterThan(0);
    expect(supergraph.asked().map(({ subgraph, entities }) => ({ subgraph, entities }))).toEqual([
      { subgraph: 'maintenance', entities: 0 },
      { subgraph: 'hearth', entities: 60 },
    ]);
    expect((await hearth.control.calls()).map(({ path }) => path)).toEqual([]);
  });

  it('shows nobody a device that the caller may not see', async () => {
    const own = await ask(hearth.url, hearth.tokens.bob, LISTED, {}, listed);
    const his = new Set(own.viewer.devices.nodes.map(({ id }) => id));
    const { data, errors } = await post(supergraph.url, hearth.tokens.bob, '{ noteworthy { id notes status } }');
    const seen = z.object({ noteworthy: z.array(z.object({ id: z.string(), status: z.string().nullable() })) }).parse(data).noteworthy;
    expect(seen.map(({ id }) => id)).toEqual([...notes.keys()]);
    expect(seen.filter(({ status }) => status !== null).map(({ id }) => id)).toEqual([...notes.keys()].filter((id) => his.has(id)));
    expect(seen.filter(({ status }) => status === null).length).toBeGreaterThan(0);
    expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set(['NOT_FOUND']));
  });

  it('passes on the refusal of a caller without a token', async () => {
    const { errors } = await post(supergraph.url, null, DEVICES);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });

  it('keeps Query.node and Query.nodes to Hearth itself', async () => {
    const id = devices[0]?.id;
    for (const query of ['query ($id: ID!) { node(id: $id) { id } }', 'query ($id: ID!) { nodes(ids: [$id]) { id } }']) {
      expect((await post(hearth.url, hearth.tokens.alice, query, { id })).errors).toBeUndefined();
      const { errors } = await post(supergraph.url, hearth.tokens.alice, query, { id });
      expect(errors?.map(({ message }) => message).join()).toMatch(/Cannot query field "nodes?" on type "Query"/);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
    expect(supergraph.asked()).toEqual([]);
  });
});
