// One home over Feiyan and BroadLink, each step held against the truth of both clouds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { type HomesClient, homesClient, one, partClouds, type SeenHome } from '../support/homes.js';

const home = z.object({ home: z.object({ id: z.string(), name: z.string() }) });
const moved = z.object({
  results: z.array(
    z.object({
      error: z.object({ code: z.string() }).nullable(),
      device: z.object({ home: z.object({ id: z.string() }).nullable(), room: z.object({ id: z.string() }).nullable() }),
    }),
  ),
});
const MOVED = 'results { error { code } device { home { id } room { id } } }';

describe('a home over two vendors', () => {
  let hearth: RunningHearth;
  let alice: HomesClient;
  /** At Feiyan and at BroadLink, as they were before. */
  let maple: SeenHome;
  let house: SeenHome;
  let lake: SeenHome;
  let mergedId: string;

  const move = async (into: { readonly homeId: string; readonly roomId: string | null }, device: { readonly id: string }) =>
    (await alice.change('moveDevices', { ...into, deviceIds: [device.id] }, MOVED, moved)).results;
  const roomIn = async (homeId: string, name: string) => one((await alice.home(homeId)).rooms.nodes, (room) => room.name === name);
  const trueRooms = async (name: string) => one((await alice.truth()).homes, (each) => each.name === name).rooms.map((room) => room.name);
  beforeAll(async () => {
    hearth = await startHearth();
    alice = homesClient(hearth.url, hearth.tokens.alice, hearth.control);
    await partClouds(alice);
    const all = await alice.homes();
    const named = (name: string) => one(all, (each) => each.name === name);
    [maple, house, lake] = [named('Maple Street'), named('Moreau House'), named('Lake House')];
  });
  afterAll(() => hearth.stop());

  it('has the devices of both, each once, and the right that both give', async () => {
    const { home: merged } = await alice.change('mergeHomes', { homeIds: [maple.id, house.id], name: 'Home' }, 'home { id name }', home);
    mergedId = merged.id;
    const seen = await alice.home(mergedId);
    expect(new Set(seen.identities.map(({ vendor }) => vendor))).toEqual(new Set(['FEIYAN', 'BROADLINK']));
    expect(seen.viewerCan).toEqual({ update: true, delete: true });
    const ids = new Set([...maple.devices.nodes, ...house.devices.nodes].map(({ id }) => id));
    expect(new Set(seen.devices.nodes.map(({ id }) => id))).toEqual(ids);
    expect(seen.deviceCount).toBe(ids.size);
  });

  it('has device groups where one of its clouds offers them, of what that cloud knows', async () => {
    const group = z.object({ deviceGroup: z.object({ id: z.string(), home: z.object({ id: z.string() }) }) });
    const lamps = maple.devices.nodes.filter(({ name }) => ['Hall Light', 'Porch Light', 'Ceiling Light'].includes(name)).map(({ id }) => id);
    const made = await alice.change('createDeviceGroup', { homeId: mergedId, name: 'Downstairs', deviceIds: lamps }, 'deviceGroup { id home { id } }', group);
    expect(made.deviceGroup.home.id).toBe(mergedId);
    const awning = one(house.devices.nodes, ({ name }) => name === 'Awning');
    expect(await alice.refusals('createDeviceGroup', { homeId: mergedId, name: 'Outside', deviceIds: [...lamps, awning.id] })).toEqual([
      ['BAD_USER_INPUT', 'input.deviceIds'],
    ]);
    await alice.change('deleteDeviceGroup', { deviceGroupId: made.deviceGroup.id }, '__typename', z.json());
  });

  it('takes a device of either into a room of the other, which gets a twin', async () => {
    const hall = await roomIn(mergedId, 'Hall');
    const awning = one(house.devices.nodes, ({ name }) => name === 'Awning');
    expect(await move({ homeId: mergedId, roomId: hall.id }, awning)).toEqual([{ error: null, device: { home: { id: mergedId }, room: { id: hall.id } } }]);
    expect(await trueRooms('Moreau House')).toContain('Hall');
    expect((await roomIn(mergedId, 'Hall')).identities.map(({ vendor }) => vendor).toSorted()).toEqual(['BROADLINK', 'FEIYAN']);

    const terrace = await roomIn(mergedId, 'Terrace');
    const lamp = one(maple.devices.nodes, ({ name }) => name === 'Kitchen Light');
    expect(await move({ homeId: mergedId, roomId: terrace.id }, lamp)).toEqual([{ error: null, device: { home: { id: mergedId }, room: { id: terrace.id } } }]);
    expect(await trueRooms('Maple Street')).toContain('Terrace');
    hearth.elapse(61_000);
    expect((await roomIn(mergedId, 'Hall')).deviceCount).toBe(hall.deviceCount + 1);
    expect((await roomIn(mergedId, 'Terrace')).deviceCount).toBe(terrace.deviceCount + 1);
  });

  it('gives a device to a home that its vendor cannot move it to, in Hearth alone', async () => {
    const before = await alice.truth();
    const awning = one(house.devices.nodes, ({ name }) => name === 'Awning');
    expect(await move({ homeId: lake.id, roomId: null }, awning)).toEqual([{ error: null, device: { home: { id: lake.id }, room: null } }]);
    expect(await alice.truth()).toEqual(before);
    hearth.elapse(61_000);
    expect((await alice.home(lake.id)).deviceCount).toBe(lake.deviceCount + 1);
  });

  it('parts again, and the vendor’s home that cannot be renamed has a name of the account’s own', async () => {
    await alice.change('splitHome', { homeId: mergedId }, 'homes { id }', z.json());
    const before = await alice.truth();
    expect((await alice.change('updateHome', { homeId: house.id, name: 'Our House' }, 'home { id name }', home)).home).toEqual({
      id: house.id,
      name: 'Our House',
    });
    expect(await alice.truth()).toEqual(before);
    expect(one(await alice.homes(), ({ id }) => id === house.id).name).toBe('Our House');
    expect((await alice.home(maple.id)).name).toBe('Maple Street');
    // Each room went with its own home.
    const [inMaple, inHouse] = [(await alice.home(maple.id)).rooms.nodes, (await alice.home(house.id)).rooms.nodes];
    for (const rooms of [inMaple, inHouse]) expect(rooms.map(({ name }) => name)).toEqual(expect.arrayContaining(['Hall', 'Terrace']));
    expect(inMaple.filter(({ id }) => inHouse.some((room) => room.id === id))).toEqual([]);
  });
});
