// The order of rooms, devices and device groups through the graph, each step held against the truth of the cloud.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const HOMES = `{ viewer { homes(first: 20) { nodes { id name role rooms(first: 100) { nodes { id name identities { vendorId } } }
  devices(first: 100) { nodes { id name product { id category } room { id } identities { vendor vendorId } } } } } } }`;
const ELEMENTS = `query ($id: ID!) { home(id: $id) { elements(first: 100) { totalCount nodes { __typename ... on Device { id } ... on DeviceGroup { id } } } } }`;
const ROOM = 'query ($id: ID!) { room(id: $id) { devices(first: 100, order: ROOM) { nodes { id } } } }';
const NODE = 'query ($id: ID!) { node(id: $id) { id __typename } }';
const GROUPS = 'query ($id: ID!) { home(id: $id) { deviceGroups { nodes { id name } } deviceGroupProducts { id name imageUrl } } }';

const device = z.object({
  id: z.string(),
  name: z.string(),
  product: z.object({ id: z.string(), category: z.string().nullable() }).nullable(),
  room: z.object({ id: z.string() }).nullable(),
  identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
});
const home = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  rooms: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string(), identities: z.array(z.object({ vendorId: z.string() })) })) }),
  devices: z.object({ nodes: z.array(device) }),
});
const homes = z.object({ viewer: z.object({ homes: z.object({ nodes: z.array(home) }) }) });
const nodes = z.object({ nodes: z.array(z.object({ id: z.string() })) });
const truth = z.object({
  homes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      // Only Feiyan's homes keep orders.
      deviceOrder: z.array(z.string()).default([]),
      elementOrder: z.array(z.string()).default([]),
      rooms: z.array(z.object({ id: z.string(), name: z.string(), deviceOrder: z.array(z.string()).default([]) })),
      groups: z.array(z.object({ id: z.string(), name: z.string(), deviceIds: z.array(z.string()), meshAddress: z.number().nullable() })).default([]),
    }),
  ),
  accounts: z.array(z.object({ person: z.string(), devices: z.array(z.object({ id: z.string(), roomId: z.string().nullable() })) })),
});
type Home = z.infer<typeof home>;
type Device = z.infer<typeof device>;

const NOBODY = '0000000000000000000000';
const WRITES = /reorder|order\/refresh|full\/update|delete|create|mesh/;

describe('the order of what is in a home', () => {
  let hearth: RunningHearth;
  let token: string;

  const ownHome = async (): Promise<Home> => {
    const all = (await ask(hearth.url, token, HOMES, {}, homes)).viewer.homes.nodes;
    return one(all, ({ name }) => name === 'Maple Street');
  };
  const trueHome = async () => one((await hearth.control.world(truth)).homes, ({ name }) => name === 'Maple Street');
  const run = (source: string, variables: object): Promise<unknown> => ask(hearth.url, token, source, variables, z.json());
  const change = (field: string, input: object, selection: string) =>
    run(`mutation ($input: ${input_(field)}!) { ${field}(input: $input) ${selection} }`, { input });
  const codes = async (field: string, input: object, whose = token) => {
    const { errors } = await post(hearth.url, whose, `mutation ($input: ${input_(field)}!) { ${field}(input: $input) { __typename } }`, { input });
    return (errors ?? []).map(({ extensions }) => [extensions['code'], extensions['field'] ?? extensions['vendorCode']]);
  };
  const callsDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    await work();
    return (await hearth.control.calls(last)).map(({ path }) => path);
  };
  const writesDuring = async (work: () => Promise<unknown>): Promise<string[]> => (await callsDuring(work)).filter((path) => WRITES.test(path));
  const elementsOf = async (id: string) => {
    const shape = z.object({
      home: z.object({ elements: z.object({ totalCount: z.number(), nodes: z.array(z.object({ id: z.string(), __typename: z.string() })) }) }),
    });
    return (await ask(hearth.url, token, ELEMENTS, { id }, shape)).home.elements;
  };
  const inRoom = async (id: string): Promise<string[]> =>
    (await ask(hearth.url, token, ROOM, { id }, z.object({ room: z.object({ devices: nodes }) }))).room.devices.nodes.map((each) => each.id);

  beforeAll(async () => {
    hearth = await startHearth();
    token = hearth.tokens.alice;
  });
  afterAll(() => hearth.stop());

  it('puts rooms in a new order', async () => {
    const { id, rooms } = await ownHome();
    const roomIds = rooms.nodes.map((room) => room.id).toReversed();
    expect(await change('reorderRooms', { homeId: id, roomIds }, '{ home { rooms(first: 100) { nodes { id } } } }')).toEqual({
      reorderRooms: { home: { rooms: { nodes: roomIds.map((roomId) => ({ id: roomId })) } } },
    });
    expect((await trueHome()).rooms.map(({ name }) => name)).toEqual(rooms.nodes.map(({ name }) => name).toReversed());
    const writes = await writesDuring(async () => {
      for (const wrong of [roomIds.slice(1), [...roomIds, roomIds[0]], [...roomIds.slice(1), `room_${NOBODY}`], []]) {
        expect(await codes('reorderRooms', { homeId: id, roomIds: wrong })).toEqual([['BAD_USER_INPUT', 'input.roomIds']]);
      }
      expect(await codes('reorderRooms', { homeId: id, roomIds }, hearth.tokens.bob)).toEqual([['NOT_FOUND', undefined]]);
    });
    expect(writes).toEqual([]);
  });

  it('moves a device within the list of the home', async () => {
    const { id, devices } = await ownHome();
    const before = devices.nodes;
    const last = before.at(-1);
    if (last === undefined) throw new Error('no devices');
    await change('reorderHomeDevice', { homeId: id, deviceId: last.id, position: 1 }, '{ home { id } }');
    const wanted = before.slice(0, -1).toSpliced(1, 0, last);
    expect((await ownHome()).devices.nodes.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
    expect((await trueHome()).deviceOrder).toEqual(wanted.map(iotIdOf));
    const writes = await writesDuring(async () => {
      for (const position of [-1, before.length]) {
        expect(await codes('reorderHomeDevice', { homeId: id, deviceId: last.id, position })).toEqual([['BAD_USER_INPUT', 'input.position']]);
      }
      expect(await codes('reorderHomeDevice', { homeId: id, deviceId: `device_${NOBODY}`, position: 0 })).toEqual([['NOT_FOUND', 'input.deviceId']]);
      expect(await codes('reorderHomeDevice', { homeId: id, deviceId: last.id, position: 0 }, hearth.tokens.bob)).toEqual([['NOT_FOUND', undefined]]);
    });
    expect(writes).toEqual([]);
  });

  it('says which devices are in a room and in which order, and moves one of them', async () => {
    const { id: homeId, rooms, devices } = await ownHome();
    const room = one(rooms.nodes, ({ id }) => devices.nodes.filter((each) => each.room?.id === id).length >= 2);
    const before = devices.nodes.filter((each) => each.room?.id === room.id);
    const [leaves, ...stay] = before;
    const comes = devices.nodes.find((each) => each.room !== null && each.room.id !== room.id);
    if (leaves === undefined || comes === undefined) throw new Error('too few devices');
    const wanted = [comes, ...stay.toReversed()];
    const answer = await change(
      'setRoomDevices',
      { roomId: room.id, deviceIds: wanted.map(({ id }) => id) },
      '{ room { id } results { deviceId device { room { id } } error { code } } }',
    );
    expect(answer).toEqual({
      setRoomDevices: {
        room: { id: room.id },
        results: [
          ...wanted.map(({ id }) => ({ deviceId: id, device: { room: { id: room.id } }, error: null })),
          { deviceId: leaves.id, device: { room: null }, error: null },
        ],
      },
    });
    const vendorId = room.identities[0]?.vendorId;
    const placed = async () =>
      one((await hearth.control.world(truth)).accounts, ({ person }) => person === 'alice').devices.filter(({ roomId }) => roomId === vendorId);
    expect((await placed()).map(({ id }) => id).toSorted()).toEqual(wanted.map(iotIdOf).toSorted());
    expect(await inRoom(room.id)).toEqual(wanted.map(({ id }) => id));

    await change('reorderRoomDevice', { roomId: room.id, deviceId: comes.id, position: wanted.length - 1 }, '{ room { id } }');
    const moved = [...wanted.slice(1), comes];
    expect(await inRoom(room.id)).toEqual(moved.map(({ id }) => id));
    expect(one((await trueHome()).rooms, ({ id }) => id === vendorId).deviceOrder).toEqual(moved.map(iotIdOf));

    const elsewhere = (await ask(hearth.url, token, HOMES, {}, homes)).viewer.homes.nodes.flatMap((each) => (each.id === homeId ? [] : each.devices.nodes))[0];
    const writes = await writesDuring(async () => {
      for (const deviceIds of [[comes.id, comes.id], [elsewhere?.id], [`device_${NOBODY}`], Array.from({ length: 101 }, (_, n) => `device_${n}`)]) {
        expect(await codes('setRoomDevices', { roomId: room.id, deviceIds })).toEqual([['BAD_USER_INPUT', 'input.deviceIds']]);
      }
      expect(await codes('setRoomDevices', { roomId: `room_${NOBODY}`, deviceIds: [] })).toEqual([['NOT_FOUND', undefined]]);
      expect(await codes('setRoomDevices', { roomId: room.id, deviceIds: [] }, hearth.tokens.bob)).toEqual([['NOT_FOUND', undefined]]);
      expect(await codes('reorderRoomDevice', { roomId: room.id, deviceId: leaves.id, position: 0 })).toEqual([['NOT_FOUND', 'input.deviceId']]);
      expect(await codes('reorderRoomDevice', { roomId: room.id, deviceId: comes.id, position: wanted.length })).toEqual([
        ['BAD_USER_INPUT', 'input.position'],
      ]);
    });
    expect(writes).toEqual([]);

    await hearth.control.fault({ vendor: 'feiyan', path: '/living/home/room/device/full/update', kind: 'code', rate: 1, times: 1, code: 500 });
    const leaving = devices.nodes.filter(({ id }) => id !== comes.id && moved.some((each) => each.id === id));
    expect(await change('setRoomDevices', { roomId: room.id, deviceIds: [comes.id] }, '{ results { deviceId error { code vendorCode } } }')).toEqual({
      setRoomDevices: { results: [comes, ...leaving].map(({ id }) => ({ deviceId: id, error: { code: 'VENDOR_UNAVAILABLE', vendorCode: '500' } })) },
    });
    await hearth.control.clearFaults();
    expect(await inRoom(room.id)).toEqual(moved.map(({ id }) => id));
    await change('setRoomDevices', { roomId: room.id, deviceIds: [] }, '{ room { id } }');
    expect(await placed()).toEqual([]);
    await change('setRoomDevices', { roomId: room.id, deviceIds: before.map(({ id }) => id) }, '{ room { id } }');
  });

  it('shows devices and groups in one list and moves them in it, finds one group alone, and deletes several', async () => {
    const { id, devices } = await ownHome();
    const lamps = alike(devices.nodes);
    const make = async (name: string, members: readonly Device[]) => {
      const shape = z.object({ createDeviceGroup: z.object({ deviceGroup: z.object({ id: z.string() }) }) });
      const source = 'mutation ($input: CreateDeviceGroupInput!) { createDeviceGroup(input: $input) { deviceGroup { id } } }';
      return (await ask(hearth.url, token, source, { input: { homeId: id, name, deviceIds: members.map((each) => each.id) } }, shape)).createDeviceGroup
        .deviceGroup.id;
    };
    const first = await make('First', lamps.slice(0, 2));
    const second = await make('Second', lamps.slice(2, 4));

    const listing = z.object({
      home: z.object({ deviceGroups: nodes, deviceGroupProducts: z.array(z.object({ id: z.string(), name: z.string(), imageUrl: z.string() })) }),
    });
    const { deviceGroups, deviceGroupProducts } = (await ask(hearth.url, token, GROUPS, { id }, listing)).home;
    expect(deviceGroups.nodes.map((group) => group.id)).toEqual([first, second]);
    const groupable = devices.nodes.filter(({ product }) => ['Light', 'Outlet'].includes(product?.category ?? ''));
    expect(deviceGroupProducts.map((product) => product.id).toSorted()).toEqual([...new Set(groupable.map(({ product }) => product?.id))].toSorted());

    const alone = await callsDuring(async () => expect(await run(NODE, { id: second })).toEqual({ node: { id: second, __typename: 'DeviceGroup' } }));
    expect(alone.filter((path) => path.includes('controlgroup'))).toEqual(['/living/home/controlgroup/get']);

    expect(await change('reorderDeviceGroup', { deviceGroupId: second, position: 0 }, '{ home { deviceGroups { nodes { id } } } }')).toEqual({
      reorderDeviceGroup: { home: { deviceGroups: { nodes: [{ id: second }, { id: first }] } } },
    });
    expect((await trueHome()).groups.map(({ name }) => name)).toEqual(['Second', 'First']);

    const before = await elementsOf(id);
    expect(before.totalCount).toBe(devices.nodes.length + 2);
    expect(before.nodes.filter(({ __typename }) => __typename === 'DeviceGroup')).toHaveLength(2);
    await change('reorderHomeElement', { homeId: id, elementId: first, position: 0 }, '{ home { id } }');
    const after = [{ id: first, __typename: 'DeviceGroup' }, ...before.nodes.filter((element) => element.id !== first)];
    expect((await elementsOf(id)).nodes).toEqual(after);
    const lamp = lamps[0];
    await change('reorderHomeElement', { homeId: id, elementId: lamp?.id, position: 1 }, '{ home { id } }');
    expect((await elementsOf(id)).nodes.slice(0, 2).map((element) => element.id)).toEqual([first, lamp?.id]);
    expect((await trueHome()).elementOrder[1]).toBe(lamp === undefined ? '' : iotIdOf(lamp));

    const writes = await writesDuring(async () => {
      expect(await codes('reorderHomeElement', { homeId: id, elementId: first, position: -1 })).toEqual([['BAD_USER_INPUT', 'input.position']]);
      expect(await codes('reorderHomeElement', { homeId: id, elementId: `group_${NOBODY}`, position: 0 })).toEqual([['NOT_FOUND', 'input.elementId']]);
      expect(await codes('reorderDeviceGroup', { deviceGroupId: first, position: 2 })).toEqual([['BAD_USER_INPUT', 'input.position']]);
      expect(await codes('reorderDeviceGroup', { deviceGroupId: first, position: 0 }, hearth.tokens.bob)).toEqual([['NOT_FOUND', undefined]]);
      expect(await codes('prepareDeviceGroupMesh', { deviceGroupId: first, deviceIds: [] })).toEqual([['BAD_USER_INPUT', 'input.deviceIds']]);
      expect(await codes('prepareDeviceGroupMesh', { deviceGroupId: first, deviceIds: [lamp?.id] }, hearth.tokens.bob)).toEqual([['NOT_FOUND', undefined]]);
      for (const deviceGroupIds of [[], [first, first]]) {
        expect(await codes('deleteDeviceGroups', { deviceGroupIds })).toEqual([['BAD_USER_INPUT', 'input.deviceGroupIds']]);
      }
    });
    expect(writes).toEqual([]);

    const prepared = await change('prepareDeviceGroupMesh', { deviceGroupId: first, deviceIds: [lamp?.id] }, '{ configuration }');
    expect(prepared).toMatchObject({ prepareDeviceGroupMesh: { configuration: expect.stringContaining(lamp === undefined ? '' : iotIdOf(lamp)) } });
    const address = one((await trueHome()).groups, ({ name }) => name === 'First').meshAddress;
    expect(address).toBeGreaterThanOrEqual(0xc000);

    const gone = await writesDuring(async () =>
      expect(
        await change(
          'deleteDeviceGroups',
          { deviceGroupIds: [second, `group_${NOBODY}`, first] },
          '{ results { deviceGroupId meshConfiguration error { code } } }',
        ),
      ).toEqual({
        deleteDeviceGroups: {
          results: [
            { deviceGroupId: second, meshConfiguration: expect.stringContaining(String(address)), error: null },
            { deviceGroupId: `group_${NOBODY}`, meshConfiguration: null, error: { code: 'NOT_FOUND' } },
            { deviceGroupId: first, meshConfiguration: expect.stringContaining(String(address)), error: null },
          ],
        },
      }),
    );
    expect(gone).toEqual(['/living/home/controlgroup/batch/delete']);
    expect((await trueHome()).groups).toEqual([]);
    expect((await elementsOf(id)).totalCount).toBe(devices.nodes.length);
  });

  it('asks about another’s home or room alone, not about all of one’s own', async () => {
    const { id, rooms } = await ownHome();
    await ask(hearth.url, hearth.tokens.bob, HOMES, {}, homes);
    for (const [hidden, path] of [
      [id, '/living/home/get'],
      [rooms.nodes[0]?.id, '/living/home/room/get'],
    ]) {
      const calls = await callsDuring(async () => {
        const { data, errors } = await post(hearth.url, hearth.tokens.bob, NODE, { id: hidden });
        expect([data, errors?.map(({ extensions }) => extensions['code'])]).toEqual([{ node: null }, ['NOT_FOUND']]);
      });
      expect(calls.filter((each) => each.startsWith('/living/home'))).toEqual([path]);
    }
  });
});

function input_(field: string): string {
  return `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
}

function iotIdOf({ identities }: Device): string {
  return one(identities, ({ vendor }) => vendor === 'FEIYAN').vendorId;
}

/** At least four lamps of one product. */
function alike(devices: readonly Device[]): Device[] {
  const lamps = devices.filter(({ product }) => product?.category === 'Light');
  return lamps.map(({ product }) => lamps.filter((lamp) => lamp.product?.id === product?.id)).find(({ length }) => length >= 4) ?? [];
}

function one<T>(items: readonly T[], is: (item: T) => boolean): T {
  const found = items.find(is);
  if (found === undefined) throw new Error('there is none');
  return found;
}
