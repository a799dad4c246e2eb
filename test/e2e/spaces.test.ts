// Homes, rooms and device groups through the graph, each step held against the truth of the clouds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { acceptance } from '../support/acceptance.js';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const SPACES = acceptance('05-spaces');
const LINK = 'mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id } } }';
const HOMES = `{ viewer { homes(first: 20) { nodes { id name role isCurrent identities { vendor } viewerCan { update delete }
  rooms(first: 100) { nodes { id name deviceCount } }
  devices(first: 100) { nodes { id name product { id category } room { id } identities { vendor vendorId } } } } } } }`;
const GROUPS = `query ($id: ID!) { home(id: $id) { deviceGroups { totalCount nodes { id name status product { id } home { id } identities { kind vendorId }
  devices { totalCount } properties(identifiers: ["PowerSwitch"]) { identifier isStale } } } } }`;

const idName = z.object({ id: z.string(), name: z.string() });
const listedHome = idName.extend({
  role: z.string(),
  isCurrent: z.boolean(),
  identities: z.array(z.object({ vendor: z.string() })),
  viewerCan: z.object({ update: z.boolean(), delete: z.boolean() }),
  rooms: z.object({ nodes: z.array(idName.extend({ deviceCount: z.number() })) }),
  devices: z.object({
    nodes: z.array(
      idName.extend({
        product: z.object({ id: z.string(), category: z.string().nullable() }).nullable(),
        room: z.object({ id: z.string() }).nullable(),
        identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
      }),
    ),
  }),
});
const listed = z.object({ viewer: z.object({ homes: z.object({ nodes: z.array(listedHome) }) }) });
type ListedHome = z.infer<typeof listedHome>;
type ListedDevice = ListedHome['devices']['nodes'][number];

const trueHome = z.object({
  id: z.string(),
  name: z.string(),
  rooms: z.array(z.object({ id: z.string(), name: z.string() })),
  groups: z.array(z.object({ id: z.string(), name: z.string(), deviceIds: z.array(z.string()) })),
});
const truth = z.object({
  homes: z.array(trueHome),
  accounts: z.array(
    z.object({
      person: z.string(),
      currentHomeId: z.string().nullable(),
      homeIds: z.array(z.string()),
      devices: z.array(z.object({ id: z.string(), homeId: z.string().nullable(), roomId: z.string().nullable() })),
    }),
  ),
});

const created = {
  home: z.object({ createHome: z.object({ home: idName }) }),
  room: z.object({ createRoom: z.object({ room: idName.extend({ home: z.object({ id: z.string() }) }) }) }),
  group: z.object({
    createDeviceGroup: z.object({ deviceGroup: idName.extend({ devices: z.object({ nodes: z.array(z.object({ id: z.string() })) }) }) }),
  }),
};
const moved = z.object({
  moveDevices: z.object({
    results: z.array(
      z.object({
        device: z.object({ id: z.string(), room: z.object({ id: z.string() }).nullable() }).nullable(),
        error: z.object({ code: z.string(), message: z.string() }).nullable(),
      }),
    ),
  }),
});

const NOBODY = '0000000000000000000000';
const WRITES = /create|delete|update|move/;

describe('homes, rooms and device groups', () => {
  let hearth: RunningHearth;
  let token: string;

  const homesOf = async (whose = token): Promise<ListedHome[]> => (await ask(hearth.url, whose, HOMES, {}, listed)).viewer.homes.nodes;
  const homeOf = async (id: string): Promise<ListedHome> => one(await homesOf(), (home) => home.id === id);
  const truly = () => hearth.control.world(truth);
  const run = <T>(operation: string, variables: object, shape: z.ZodType<T>, whose = token): Promise<T> =>
    ask(hearth.url, whose, SPACES, variables, shape, operation);
  const codes = async (operation: string, variables: object, source = SPACES, whose = token) => {
    const { errors } = await post(hearth.url, whose, source, variables, source === SPACES ? operation : undefined);
    return (errors ?? []).map(({ extensions }) => [extensions['code'], extensions['field'] ?? extensions['vendorCode']]);
  };
  /** The writes that the clouds were sent meanwhile. */
  const writesDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    await work();
    return (await hearth.control.calls(last)).map(({ path }) => path).filter((path) => WRITES.test(path));
  };
  const makeHome = async (name: string, whose = token) => (await run('CreateHome', { name }, created.home, whose)).createHome.home;
  const makeRoom = async (homeId: string, name: string) => (await run('CreateRoom', { homeId, name }, created.room)).createRoom.room;
  const move = async (homeId: string, roomId: string | null, deviceIds: readonly string[]) =>
    (await run('MoveDevices', { homeId, roomId, deviceIds }, moved)).moveDevices.results;
  const person = async (name: string): Promise<string> => {
    const { token: its, links } = await hearth.control.person(name);
    for (const credentials of links) await post(hearth.url, its, LINK, { credentials });
    return its;
  };
  /** Lamps of one product in the home. */
  const alikeIn = (home: ListedHome): ListedDevice[] => {
    const lamps = home.devices.nodes.filter(({ product }) => product?.category === 'Light');
    const families = lamps.map(({ product }) => lamps.filter((lamp) => lamp.product?.id === product?.id));
    return families.find(({ length }) => length >= 2) ?? [];
  };

  beforeAll(async () => {
    hearth = await startHearth();
    token = hearth.tokens.alice;
  });
  afterAll(() => hearth.stop());

  it('makes a home, renames it, furnishes it with rooms, and deletes room and home again', async () => {
    const before = await homesOf();
    const home = await makeHome('Garden House');
    expect(home.name).toBe('Garden House');
    expect((await truly()).homes.map(({ name }) => name)).toContain('Garden House');
    expect((await homesOf()).map(({ id }) => id).toSorted()).toEqual([...before.map(({ id }) => id), home.id].toSorted());
    expect(await homeOf(home.id)).toMatchObject({ viewerCan: { update: true, delete: true }, rooms: { nodes: [] }, devices: { nodes: [] } });

    expect(await run('RenameHome', { homeId: home.id, name: 'Orchard' }, z.json())).toEqual({ updateHome: { home: { id: home.id, name: 'Orchard' } } });
    expect((await homeOf(home.id)).name).toBe('Orchard');

    const room = await makeRoom(home.id, 'Shed 1');
    expect(room).toMatchObject({ name: 'Shed 1', home: { id: home.id } });
    expect(one((await truly()).homes, ({ name }) => name === 'Orchard').rooms).toMatchObject([{ name: 'Shed 1' }]);
    expect((await homeOf(home.id)).rooms.nodes).toMatchObject([{ id: room.id, name: 'Shed 1' }]);

    const rename = 'mutation ($id: ID!) { updateRoom(input: { roomId: $id, name: "Shed 2" }) { room { id name } } }';
    expect(await ask(hearth.url, token, rename, { id: room.id }, z.json())).toEqual({ updateRoom: { room: { id: room.id, name: 'Shed 2' } } });
    expect(one((await truly()).homes, ({ name }) => name === 'Orchard').rooms).toMatchObject([{ name: 'Shed 2' }]);

    expect(await run('DeleteRoom', { roomId: room.id }, z.json())).toEqual({ deleteRoom: { deletedRoomId: room.id } });
    expect((await homeOf(home.id)).rooms.nodes).toEqual([]);
    expect(await codes('', { id: room.id }, 'query ($id: ID!) { room(id: $id) { id } }')).toEqual([['NOT_FOUND', undefined]]);

    expect(await run('DeleteHome', { homeId: home.id }, z.json())).toEqual({ deleteHome: { deletedHomeId: home.id } });
    expect((await truly()).homes.map(({ name }) => name)).not.toContain('Orchard');
    expect((await homesOf()).map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
    expect(await codes('', { id: home.id }, 'query ($id: ID!) { home(id: $id) { id } }')).toEqual([['NOT_FOUND', undefined]]);
  });

  it('makes a home current', async () => {
    const [, other] = (await homesOf()).filter(({ viewerCan }) => viewerCan.update);
    const choose = 'mutation ($id: ID!) { setCurrentHome(input: { homeId: $id }) { home { id isCurrent } } }';
    expect(await ask(hearth.url, token, choose, { id: other?.id }, z.json())).toEqual({ setCurrentHome: { home: { id: other?.id, isCurrent: true } } });
    expect((await homesOf()).filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual([other?.id]);
  });

  it('moves devices into a room, out of it, and into another home, each with a result of its own', async () => {
    const own = (await homesOf()).filter(({ viewerCan }) => viewerCan.update);
    const from = one(own, ({ devices }) => devices.nodes.length > 2);
    const to = one(own, ({ id }) => id !== from.id);
    const onFeiyan = from.devices.nodes.flatMap(({ id, identities }) => {
      const vendorId = identities.find(({ vendor }) => vendor === 'FEIYAN')?.vendorId;
      return vendorId === undefined ? [] : [{ id, vendorId }];
    });
    const [first, second] = onFeiyan;
    if (first === undefined || second === undefined) throw new Error('too few devices');
    const placeOf = async (vendorId: string) => {
      const account = one((await truly()).accounts, ({ person: name }) => name === 'alice');
      return one(account.devices, ({ id }) => id === vendorId);
    };
    const room = await makeRoom(from.id, 'Pantry');
    const trueRoom = one(
      (await truly()).homes.flatMap(({ rooms }) => rooms),
      ({ name }) => name === 'Pantry',
    );

    expect(await move(from.id, room.id, [first.id, `device_${NOBODY}`, second.id])).toEqual([
      { device: { id: first.id, room: { id: room.id } }, error: null },
      { device: null, error: { code: 'NOT_FOUND', message: 'There is no such device' } },
      { device: { id: second.id, room: { id: room.id } }, error: null },
    ]);
    for (const { vendorId } of [first, second]) expect(await placeOf(vendorId)).toMatchObject({ roomId: trueRoom.id });
    const after = await homeOf(from.id);
    expect(one(after.rooms.nodes, ({ id }) => id === room.id).deviceCount).toBe(2);
    expect(
      after.devices.nodes
        .filter((device) => device.room?.id === room.id)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([first.id, second.id].toSorted());

    expect(await move(from.id, null, [second.id])).toEqual([{ device: { id: second.id, room: null }, error: null }]);
    expect(await placeOf(second.vendorId)).toMatchObject({ roomId: null });

    const other = await makeRoom(to.id, 'Arrivals');
    expect(await move(to.id, other.id, [first.id])).toEqual([{ device: { id: first.id, room: { id: other.id } }, error: null }]);
    expect((await placeOf(first.vendorId)).homeId).not.toBe((await placeOf(second.vendorId)).homeId);
    expect((await homeOf(to.id)).devices.nodes.map(({ id }) => id)).toContain(first.id);
    expect((await homeOf(from.id)).devices.nodes.map(({ id }) => id)).not.toContain(first.id);

    const writes = await writesDuring(async () => {
      expect(await codes('MoveDevices', { homeId: from.id, roomId: other.id, deviceIds: [first.id] })).toEqual([['BAD_USER_INPUT', 'input.roomId']]);
      expect(await codes('MoveDevices', { homeId: from.id, roomId: null, deviceIds: [] })).toEqual([['BAD_USER_INPUT', 'input.deviceIds']]);
      expect(await codes('MoveDevices', { homeId: from.id, roomId: null, deviceIds: [first.id, first.id] })).toEqual([['BAD_USER_INPUT', 'input.deviceIds']]);
    });
    expect(writes).toEqual([]);
    await move(from.id, null, [first.id]);
    for (const roomId of [room.id, other.id]) await run('DeleteRoom', { roomId }, z.json());
  });

  it('makes a group of alike devices, lists it, changes it and deletes it', async () => {
    const home = one(await homesOf(), (each) => each.viewerCan.update && alikeIn(each).length >= 2);
    const [first, second] = alikeIn(home);
    if (first === undefined || second === undefined) throw new Error('too few devices');
    const stranger = one(home.devices.nodes, ({ product }) => product?.id !== first.product?.id);
    const group = (await run('CreateGroup', { homeId: home.id, name: 'Both', deviceIds: [first.id, second.id] }, created.group)).createDeviceGroup.deviceGroup;
    expect(group).toMatchObject({ name: 'Both' });
    expect(group.devices.nodes.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted());
    const trueGroups = async () => (await truly()).homes.flatMap(({ groups }) => groups);
    expect(await trueGroups()).toMatchObject([{ name: 'Both', deviceIds: { length: 2 } }]);

    const listing = await ask(hearth.url, token, GROUPS, { id: home.id }, z.json());
    expect(listing).toMatchObject({
      home: {
        deviceGroups: {
          totalCount: 1,
          nodes: [
            {
              id: group.id,
              name: 'Both',
              home: { id: home.id },
              product: { id: first.product?.id },
              devices: { totalCount: 2 },
              identities: [{ kind: 'DEVICE_GROUP' }],
            },
          ],
        },
      },
    });
    expect(await ask(hearth.url, token, 'query ($id: ID!) { node(id: $id) { id __typename } }', { id: group.id }, z.json())).toEqual({
      node: { id: group.id, __typename: 'DeviceGroup' },
    });
    expect(await codes('', { id: group.id }, 'query ($id: ID!) { deviceGroup(id: $id) { id } }', hearth.tokens.bob)).toEqual([['NOT_FOUND', undefined]]);

    const writes = await writesDuring(async () => {
      const wrong: [object, string, string | undefined][] = [
        [{ name: 'Both' }, 'BAD_USER_INPUT', 'input.name'],
        [{ deviceIds: [first.id] }, 'BAD_USER_INPUT', 'input.deviceIds'],
        [{ deviceIds: [] }, 'BAD_USER_INPUT', 'input.deviceIds'],
        [{ deviceIds: [first.id, stranger.id] }, 'BAD_USER_INPUT', 'input.deviceIds'],
        [{ deviceIds: [first.id, `device_${NOBODY}`] }, 'NOT_FOUND', 'input.deviceIds'],
        [{ homeId: `home_${NOBODY}` }, 'NOT_FOUND', undefined],
      ];
      for (const [change, code, field] of wrong)
        expect(await codes('CreateGroup', { homeId: home.id, name: 'Others', deviceIds: [first.id, second.id], ...change })).toEqual([[code, field]]);
    });
    expect(writes).toEqual([]);
    // That a device is in a group already, only the vendor's own list of members would tell: it does, when asked.
    expect(await codes('CreateGroup', { homeId: home.id, name: 'Others', deviceIds: [first.id, second.id] })).toEqual([['CONFLICT', '28811']]);

    const update = 'mutation ($id: ID!) { updateDeviceGroup(input: { deviceGroupId: $id, name: "Pair" }) { deviceGroup { id name } } }';
    expect(await ask(hearth.url, token, update, { id: group.id }, z.json())).toEqual({ updateDeviceGroup: { deviceGroup: { id: group.id, name: 'Pair' } } });
    expect(await trueGroups()).toMatchObject([{ name: 'Pair' }]);
    const before = one(await trueGroups(), () => true).deviceIds;
    const swap = 'mutation ($input: UpdateDeviceGroupInput!) { updateDeviceGroup(input: $input) { deviceGroup { devices { nodes { id } } } } }';
    const members = group.devices.nodes.map(({ id }) => id).toReversed();
    expect(await ask(hearth.url, token, swap, { input: { deviceGroupId: group.id, deviceIds: members } }, z.json())).toEqual({
      updateDeviceGroup: { deviceGroup: { devices: { nodes: members.map((id) => ({ id })) } } },
    });
    expect(one(await trueGroups(), () => true).deviceIds).toEqual(before.toReversed());
    const end = 'mutation ($id: ID!) { deleteDeviceGroup(input: { deviceGroupId: $id }) { deletedDeviceGroupId } }';
    expect(await ask(hearth.url, token, end, { id: group.id }, z.json())).toEqual({ deleteDeviceGroup: { deletedDeviceGroupId: group.id } });
    expect(await trueGroups()).toEqual([]);
    expect(await codes('', { id: group.id }, 'query ($id: ID!) { deviceGroup(id: $id) { id } }')).toEqual([['NOT_FOUND', undefined]]);
  });

  it('refuses bad names, foreign homes and what a member may not do, before any vendor hears of it', async () => {
    const homes = await homesOf();
    // What several clouds have is named in Hearth, by rules of its own.
    const own = one(homes, ({ viewerCan, rooms, identities }) => viewerCan.update && rooms.nodes.length > 0 && identities.length === 1);
    const guest = one(homes, ({ role }) => role === 'MEMBER');
    expect(guest.viewerCan).toEqual({ update: false, delete: false });
    const [bobs] = await homesOf(hearth.tokens.bob);
    const [room] = own.rooms.nodes;
    const other = one(homes, ({ id, viewerCan }) => viewerCan.update && id !== own.id);
    const writes = await writesDuring(async () => {
      for (const name of ['', '  ', 'x'.repeat(21), 'Home 🏠', 'Mum’s', other.name]) {
        expect(await codes('CreateHome', { name }), name).toEqual([['BAD_USER_INPUT', 'input.name']]);
        expect(await codes('RenameHome', { homeId: own.id, name }), name).toEqual([['BAD_USER_INPUT', 'input.name']]);
      }
      for (const name of ['', 'x'.repeat(41), 'Room 🛋', room?.name]) {
        expect(await codes('CreateRoom', { homeId: own.id, name }), name).toEqual([['BAD_USER_INPUT', 'input.name']]);
      }
      for (const [homeId, code] of [
        [bobs?.id, 'NOT_FOUND'],
        [`home_${NOBODY}`, 'NOT_FOUND'],
        [room?.id, 'NOT_FOUND'],
        ['nothing', 'NOT_FOUND'],
        [guest.id, 'FORBIDDEN'],
      ]) {
        const device = own.devices.nodes[0]?.id;
        expect(await codes('RenameHome', { homeId, name: 'Mine' })).toEqual([[code, undefined]]);
        expect(await codes('CreateRoom', { homeId, name: 'Mine' })).toEqual([[code, undefined]]);
        expect(await codes('MoveDevices', { homeId, roomId: null, deviceIds: [device] })).toEqual([[code, undefined]]);
        expect(await codes('CreateGroup', { homeId, name: 'Mine', deviceIds: [device] })).toEqual([[code, undefined]]);
        expect(await codes('DeleteHome', { homeId })).toEqual([[code, undefined]]);
      }
      for (const [roomId, code] of [
        [`room_${NOBODY}`, 'NOT_FOUND'],
        [bobs?.rooms.nodes[0]?.id, 'NOT_FOUND'],
        [guest.rooms.nodes[0]?.id, 'FORBIDDEN'],
      ]) {
        expect(await codes('DeleteRoom', { roomId })).toEqual([[code, undefined]]);
      }
    });
    expect(writes).toEqual([]);
  });

  it('asks no vendor for more than it takes: the eleventh home, the twenty-first room, the last home', async () => {
    const whose = await person('collector');
    const before = (await homesOf(whose)).length;
    for (let n = before; n < 10; n += 1) await makeHome(`Home ${n}`, whose);
    const writes = await writesDuring(async () => {
      expect(await makeHome('Too many', whose)).toMatchObject({ name: 'Too many' });
    });
    expect(writes).toEqual([]);
    const [keep, ...others] = await homesOf(whose);
    if (keep === undefined) throw new Error('no home');
    for (let n = keep.rooms.nodes.length; n < 20; n += 1) await run('CreateRoom', { homeId: keep.id, name: `Room ${n}` }, created.room, whose);
    expect(
      await writesDuring(async () =>
        expect((await run('CreateRoom', { homeId: keep.id, name: 'Attic' }, created.room, whose)).createRoom.room.name).toBe('Attic'),
      ),
    ).toEqual([]);
    for (const { id } of others) await run('DeleteHome', { homeId: id }, z.json(), whose);
    expect(await codes('DeleteHome', { homeId: keep.id }, SPACES, whose)).toEqual([['CONFLICT', 'input.homeId']]);
    expect(await homesOf(whose)).toMatchObject([{ id: keep.id, rooms: { nodes: { length: 21 } } }]);
  });

  it('makes each of several homes that are asked for at once, and one of two with the same name', async () => {
    const whose = await person('twins');
    const before = (await homesOf(whose)).length;
    const made = await Promise.all(['East', 'West', 'North'].map((name) => makeHome(name, whose)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(3);
    const both = await Promise.all([1, 2].map(() => codes('CreateHome', { name: 'South' }, SPACES, whose)));
    // Which of the two comes second: whether our own memory knows by then, or the vendor has to say it.
    expect(both.flat()).toHaveLength(1);
    expect(['CONFLICT', 'BAD_USER_INPUT']).toContain(both.flat()[0]?.[0]);
    expect((await homesOf(whose)).length).toBe(before + 4);
  });

  it('says so where the answer of a cloud was lost', async () => {
    const whose = await person('unlucky');
    await homesOf(whose);
    await hearth.control.fault({ vendor: 'feiyan', path: '/living/home/create', kind: 'reset', rate: 1, times: 1 });
    const writes = await writesDuring(async () => {
      const [failure] = await codes('CreateHome', { name: 'Lost' }, SPACES, whose);
      expect(failure?.[0]).toMatch(/^VENDOR_(TIMEOUT|UNAVAILABLE)$/);
    });
    await hearth.control.clearFaults();
    expect(writes).toEqual(['/living/home/create']);
  });
});

function one<T>(items: readonly T[], is: (item: T) => boolean): T {
  const found = items.find(is);
  if (found === undefined) throw new Error('there is none');
  return found;
}
