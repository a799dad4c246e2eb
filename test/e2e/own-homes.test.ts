// Homes and rooms that no vendor holds, each step held against the truth of the clouds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { type HomesClient, homesClient, iotIdOf, one, WRITES } from '../support/homes.js';

const idName = z.object({ id: z.string(), name: z.string() });
const home = z.object({ home: idName });
const homes = z.object({ homes: z.array(idName) });
const room = z.object({ room: idName.extend({ home: idName }) });
const ROOM = 'room { id name home { id name } }';
const PAGE = `query ($first: Int!, $after: String) { viewer { homes(first: $first, after: $after) {
  totalCount nodes { name } edges { cursor } pageInfo { hasNextPage endCursor } } } }`;
const page = z.object({
  viewer: z.object({
    homes: z.object({
      totalCount: z.number(),
      nodes: z.array(z.object({ name: z.string() })),
      edges: z.array(z.object({ cursor: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

describe('homes of an account’s own', () => {
  let hearth: RunningHearth;
  /** Somebody who has linked nothing yet. */
  let newcomer: { readonly token: string; readonly links: readonly object[]; readonly client: HomesClient };
  let hut: z.infer<typeof idName>;

  const codes = async (token: string, id: string) => {
    const { errors = [] } = await post(hearth.url, token, 'query ($id: ID!) { node(id: $id) { id } }', { id });
    return errors.map(({ extensions }) => extensions['code']);
  };

  beforeAll(async () => {
    hearth = await startHearth();
    const { token, links } = await hearth.control.person('newcomer');
    newcomer = { token, links, client: homesClient(hearth.url, token, hearth.control) };
  });
  afterAll(() => hearth.stop());

  it('are made, furnished, renamed and deleted where no cloud is linked, without a call', async () => {
    const { client, token } = newcomer;
    const calls = await client.calls(/./, async () => {
      hut = (await client.change('createHome', { name: ' Hut 🛖 ' }, 'home { id name }', home)).home;
      expect(hut.name).toBe('Hut 🛖');
      const { room: loft } = await client.change('createRoom', { homeId: hut.id, name: 'Loft' }, ROOM, room);
      expect(loft).toMatchObject({ name: 'Loft', home: hut });
      expect(await client.homes()).toEqual([
        {
          id: hut.id,
          name: 'Hut 🛖',
          role: 'OWNER',
          isCurrent: false,
          deviceCount: 0,
          viewerCan: { update: true, delete: true },
          identities: [],
          rooms: { totalCount: 1, nodes: [{ id: loft.id, name: 'Loft', deviceCount: 0, identities: [], home: { id: hut.id } }] },
          devices: { nodes: [] },
        },
      ]);
      const node = 'query ($id: ID!) { node(id: $id) { __typename ... on Home { createdAt activity { nodes { cursor } } deviceGroups { totalCount } } } }';
      const found = z.object({ node: z.looseObject({ createdAt: z.iso.datetime() }) }).parse(await ask(hearth.url, token, node, { id: hut.id }, z.json()));
      expect(found.node).toMatchObject({ __typename: 'Home', activity: { nodes: [] }, deviceGroups: { totalCount: 0 } });

      hut = (await client.change('updateHome', { homeId: hut.id, name: 'Cabin' }, 'home { id name }', home)).home;
      expect(hut.name).toBe('Cabin');
      const renamed = await client.change('updateRoom', { roomId: loft.id, name: 'Attic' }, ROOM, room);
      expect(renamed.room).toEqual({ id: loft.id, name: 'Attic', home: hut });
      const { room: shed } = await client.change('createRoom', { homeId: hut.id, name: 'Shed' }, ROOM, room);
      await client.change('deleteRoom', { roomId: shed.id }, 'deletedRoomId', z.json());
      expect(await codes(token, shed.id)).toEqual(['NOT_FOUND']);
      expect((await client.home(hut.id)).rooms.nodes.map(({ name }) => name)).toEqual(['Attic']);

      const { home: second } = await client.change('createHome', { name: 'Second' }, 'home { id name }', home);
      const { room: within } = await client.change('createRoom', { homeId: second.id, name: 'Room' }, ROOM, room);
      expect(await client.change('deleteHome', { homeId: second.id }, 'deletedHomeId parts { error { code } }', z.json())).toEqual({
        deletedHomeId: second.id,
        parts: [],
      });
      for (const { id } of [second, within]) expect(await codes(token, id)).toEqual(['NOT_FOUND']);
    });
    expect(calls).toEqual([]);
  });

  it('take no name that is empty, too long, unreadable or taken', async () => {
    const { client } = newcomer;
    const [attic] = (await client.home(hut.id)).rooms.nodes;
    for (const name of ['', ' ', 'x'.repeat(65), 'a\nb', 'Cabin'])
      expect(await client.refusals('createHome', { name }), name).toEqual([['BAD_USER_INPUT', 'input.name']]);
    for (const name of ['', 'x'.repeat(65), 'Attic']) {
      expect(await client.refusals('createRoom', { homeId: hut.id, name }), name).toEqual([['BAD_USER_INPUT', 'input.name']]);
    }
    expect(await client.refusals('updateRoom', { roomId: attic?.id, name: '\u0000' })).toEqual([['BAD_USER_INPUT', 'input.name']]);
    expect(await client.refusals('setCurrentHome', { homeId: hut.id })).toEqual([['UNSUPPORTED_BY_VENDOR', undefined]]);
    expect(await client.refusals('createDeviceGroup', { homeId: hut.id, name: 'x', deviceIds: [] })).toEqual([['UNSUPPORTED_BY_VENDOR', undefined]]);
  });

  it('are nobody else’s: not found, not changed, not joined', async () => {
    const [attic] = (await newcomer.client.home(hut.id)).rooms.nodes;
    const bob = homesClient(hearth.url, hearth.tokens.bob, hearth.control);
    const [his] = await bob.homes();
    expect((await bob.homes()).map(({ id }) => id)).not.toContain(hut.id);
    for (const id of [hut.id, attic?.id ?? '']) expect(await codes(hearth.tokens.bob, id)).toEqual(['NOT_FOUND']);
    const attempts: [string, object][] = [
      ['updateHome', { homeId: hut.id, name: 'Mine' }],
      ['deleteHome', { homeId: hut.id }],
      ['createRoom', { homeId: hut.id, name: 'Mine' }],
      ['updateRoom', { roomId: attic?.id, name: 'Mine' }],
      ['deleteRoom', { roomId: attic?.id }],
      ['mergeHomes', { homeIds: [his?.id, hut.id] }],
      ['splitHome', { homeId: hut.id }],
    ];
    const calls = await bob.calls(WRITES, async () => {
      for (const [field, input] of attempts)
        expect(
          (await bob.refusals(field, input)).map(([code]) => code),
          field,
        ).toEqual(['NOT_FOUND']);
    });
    expect(calls).toEqual([]);
    expect((await newcomer.client.home(hut.id)).name).toBe('Cabin');
  });

  it('stand after those of the clouds, page by page, and cost no call more', async () => {
    const { client, token, links } = newcomer;
    await client.link(links.filter((each) => 'feiyan' in each));
    const names = (await client.homes()).map(({ name }) => name);
    expect(names.at(-1)).toBe('Cabin');
    expect(names.length).toBeGreaterThan(1);
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const found: z.infer<typeof page> = await ask(hearth.url, token, PAGE, { first: 1, after }, page);
      const { totalCount, nodes, pageInfo } = found.viewer.homes;
      expect(totalCount).toBe(names.length);
      seen.push(...nodes.map(({ name }) => name));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(names);
    expect(await client.calls(/./, () => client.homes())).toEqual([]);
  });

  it('become one with a cloud’s home, answer for it in turn, and part again', async () => {
    const { client, token } = newcomer;
    const flat = one(await client.homes(), ({ identities }) => identities.length > 0);
    const before = await client.home(hut.id);
    const [attic] = before.rooms.nodes;
    const kitchen = one(flat.rooms.nodes);
    const { room: own } = await client.change('createRoom', { homeId: hut.id, name: kitchen.name.toUpperCase() }, ROOM, room);
    const writes = await client.calls(WRITES, async () => {
      const { home: merged } = await client.change('mergeHomes', { homeIds: [flat.id, hut.id], name: 'All' }, 'home { id name }', home);
      // The own one is older.
      expect(merged).toEqual({ id: hut.id, name: 'All' });
      const all = await client.home(flat.id);
      expect(all).toMatchObject({ id: hut.id, deviceCount: flat.deviceCount, identities: flat.identities });
      const joined = one(all.rooms.nodes, ({ identities }) => identities.some(({ vendorId }) => vendorId === kitchen.identities[0]?.vendorId));
      expect(joined.deviceCount).toBe(kitchen.deviceCount);
      expect(all.rooms.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([attic?.id, joined.id]));
      expect(all.rooms.totalCount).toBe(flat.rooms.totalCount + 1);
      for (const id of [kitchen.id, own.id]) {
        expect(await ask(hearth.url, token, 'query ($id: ID!) { node(id: $id) { id } }', { id }, z.json())).toEqual({ node: { id: joined.id } });
      }
      const { homes: parted } = await client.change('splitHome', { homeId: hut.id }, 'homes { id name }', homes);
      expect(parted.map(({ id, name }) => `${id} ${name}`).toSorted()).toEqual([`${flat.id} ${flat.name}`, `${hut.id} Cabin`].toSorted());
    });
    expect(writes).toEqual([]);
    expect(await client.home(flat.id)).toEqual(flat);
    expect((await client.home(hut.id)).rooms.nodes.map(({ id }) => id).toSorted()).toEqual([attic?.id, own.id].toSorted());
  });

  it('of an account over two servers are the same within the minute', async () => {
    const { client } = newcomer;
    await hearth.database.pool.query("UPDATE own_space SET name = 'Elsewhere' WHERE entity_id = $1", [hut.id]);
    expect((await client.home(hut.id)).name).toBe('Cabin');
    hearth.elapse(61_000);
    expect((await client.home(hut.id)).name).toBe('Elsewhere');
  });

  it('take devices that their vendor can put nowhere, and hand them over as soon as it can', async () => {
    const { token, links } = await hearth.control.person('hoarder');
    const client = homesClient(hearth.url, token, hearth.control);
    await client.link(links.filter((each) => 'feiyan' in each));
    const flat = one(await client.homes(), ({ devices }) => devices.nodes.length > 0);
    for (let n = (await client.homes()).length; n < 10; n += 1) await client.change('createHome', { name: `Home ${n}` }, 'home { id name }', home);
    const { home: barn } = await client.change('createHome', { name: 'Barn' }, 'home { id name }', home);
    const { room: stall } = await client.change('createRoom', { homeId: barn.id, name: 'Stall' }, ROOM, room);
    const device = one(flat.devices.nodes);
    const before = await client.placeOf(iotIdOf(device));
    const here = { error: null, device: { home: { id: barn.id }, room: { id: stall.id } } };
    const writes = await client.calls(WRITES, async () =>
      expect(await client.change('moveDevices', into(barn, stall, device), MOVED, moved)).toEqual({ results: [here] }),
    );
    expect(writes).toEqual([]);
    expect(await client.placeOf(iotIdOf(device))).toEqual(before);
    const seen = await client.home(barn.id);
    expect(seen).toMatchObject({
      deviceCount: 1,
      identities: [],
      rooms: { nodes: [{ id: stall.id, deviceCount: 1 }] },
      devices: { nodes: [{ id: device.id }] },
    });
    expect((await client.home(flat.id)).deviceCount).toBe(flat.deviceCount - 1);
    hearth.elapse(61_000);
    expect(await client.home(barn.id)).toEqual(seen);

    const spare = one(await client.homes(), ({ name }) => name === 'Home 9');
    await client.change('deleteHome', { homeId: spare.id }, 'deletedHomeId', z.json());
    expect(await client.change('moveDevices', into(barn, stall, device), MOVED, moved)).toEqual({ results: [here] });
    expect(await client.placeOf(iotIdOf(device))).toEqual({ home: 'Barn', room: 'Stall' });
    expect(await client.home(barn.id)).toMatchObject({
      id: barn.id,
      deviceCount: 1,
      identities: [{ vendor: 'FEIYAN' }],
      rooms: { nodes: [{ id: stall.id, deviceCount: 1, identities: [{ vendor: 'FEIYAN' }] }] },
    });

    await client.change('moveDevices', into(flat, one(flat.rooms.nodes), device), MOVED, z.json());
    expect(await client.placeOf(iotIdOf(device))).toEqual({ home: flat.name, room: one(flat.rooms.nodes).name });
    await client.change('deleteHome', { homeId: barn.id }, 'deletedHomeId', z.json());
    expect((await client.truth()).homes.map(({ name }) => name)).not.toContain('Barn');
    expect((await client.homes()).map(({ id }) => id)).not.toContain(barn.id);
  });

  it('and rooms of clouds take devices of a cloud that has no homes', async () => {
    const alice = homesClient(hearth.url, hearth.tokens.alice, hearth.control);
    const maple = one(await alice.homes(), ({ viewerCan, rooms }) => viewerCan.update && rooms.nodes.length > 0);
    const [hall] = maple.rooms.nodes;
    const hub = one(maple.devices.nodes, ({ identities }) => identities.some(({ vendor }) => vendor === 'OBOX'));
    const { vendorId } = one(hub.identities, ({ vendor }) => vendor === 'OBOX');
    const { unlinkedDevice: lone } = await alice.change(
      'unlinkDevice',
      { deviceId: hub.id, vendor: 'OBOX', vendorId },
      'unlinkedDevice { id home { id } }',
      z.object({ unlinkedDevice: z.object({ id: z.string(), home: z.null() }) }),
    );
    const writes = await alice.calls(WRITES, async () =>
      expect(await alice.change('moveDevices', into(maple, hall, lone), MOVED, moved)).toEqual({
        results: [{ error: null, device: { home: { id: maple.id }, room: { id: hall?.id } } }],
      }),
    );
    expect(writes).toEqual([]);
    expect(one((await alice.home(maple.id)).rooms.nodes, ({ id }) => id === hall?.id).deviceCount).toBe((hall?.deviceCount ?? 0) + 1);
  });
});

const MOVED = 'results { error { code } device { home { id } room { id } } }';
const place = z.object({ id: z.string() });
const moved = z.object({ results: z.array(z.object({ error: z.object({ code: z.string() }).nullable(), device: z.object({ home: place, room: place }) })) });

function into(target: { readonly id: string }, inRoom: { readonly id: string } | undefined, device: { readonly id: string }) {
  return { homeId: target.id, roomId: inRoom?.id ?? null, deviceIds: [device.id] };
}
