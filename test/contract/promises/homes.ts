// HomeCloud: an account's homes, their rooms, and what stands in them.
import { expect, it } from 'vitest';
import { z } from 'zod';
import { HOME_ROLES, type HomeCloud } from '../../../src/domain/home.js';
import { refKey } from '../../../src/domain/ids.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

const truth = z.object({
  accounts: z.array(
    z.object({
      vendor: z.string(),
      person: z.string(),
      homeIds: z.array(z.string()),
      devices: z.array(z.object({ id: z.string(), homeId: z.string().nullable() })),
    }),
  ),
  homes: z.array(z.object({ id: z.string(), name: z.string(), rooms: z.array(z.object({ id: z.string(), name: z.string() })) })),
});

export function keepsHomes(stand: Stand, homes: HomeCloud): void {
  const trueHomes = async (person: string) => {
    const world = await stand.control.world(truth);
    const accounts = world.accounts.filter((one) => one.vendor === stand.cloud && one.person === person);
    const ids = new Set(accounts.flatMap(({ homeIds }) => homeIds));
    return world.homes
      .filter(({ id }) => ids.has(id))
      .map((home) => ({ ...home, devices: accounts.flatMap(({ devices }) => devices.filter(({ homeId }) => homeId === home.id).map(({ id }) => id)) }));
  };

  it('lists every home that the account is in, with its role, one of them current where the vendor has such a one', async () => {
    const listed = await homes.listHomes(stand.scope());
    expect(listed.map(({ ref, name }) => [ref.key, name]).sort()).toEqual((await trueHomes('alice')).map(({ id, name }) => [id, name]).sort());
    expect(listed.filter(({ isCurrent }) => isCurrent)).toHaveLength(stand.traits.hasCurrentHome ? 1 : 0);
    for (const { ref, role } of listed) {
      expect(ref).toMatchObject({ vendor: stand.vendor.name, kind: 'home' });
      expect(HOME_ROLES).toContain(role);
    }
  });

  it('lists every room and device of each home, all of them in that home', async () => {
    const known = await trueHomes('alice');
    let visited = 0;
    for (const { ref } of await homes.listHomes(stand.scope())) {
      const home = known.find(({ id }) => id === ref.key);
      const rooms = await homes.listRooms(stand.scope(), ref);
      expect(rooms.map(({ ref: room, name }) => [room.key, name]).sort()).toEqual(home?.rooms.map(({ id, name }) => [id, name]).sort());
      const listed = await homes.listHomeDevices(stand.scope(), ref, []);
      expect(listed.map((device) => device.ref.key).sort()).toEqual(home?.devices.sort());
      const roomKeys = new Set(rooms.map((room) => refKey(room.ref)));
      for (const one of [...rooms, ...listed]) expect(one.home).toEqual(ref);
      for (const { room } of listed) if (room !== null) expect(roomKeys.has(refKey(room))).toBe(true);
      visited += 1;
    }
    expect(visited).toBe(known.length);
    expect(visited).toBeGreaterThan(0);
  });

  it('brings the same list whatever was expected to be in it', async () => {
    const [home] = await homes.listHomes(stand.scope());
    if (home === undefined) throw new Error('no home');
    const keys = async (expected?: number) =>
      (await homes.listHomeDevices(stand.scope(), home.ref, [], expected === undefined ? {} : { expected })).map(({ ref }) => ref.key);
    const all = await keys();
    expect(all.length).toBeGreaterThan(stand.vendor.things === undefined ? 0 : 20); // more than a page, where there are pages
    for (const expected of [0, 1, all.length, all.length + 50]) expect(await keys(expected), String(expected)).toEqual(all);
  });

  it('brings the values asked for with the devices, and no others', async () => {
    const [home] = await homes.listHomes(stand.scope());
    if (home === undefined) throw new Error('no home');
    expect((await homes.listHomeDevices(stand.scope(), home.ref, [])).flatMap(({ readings }) => readings)).toEqual([]);
    const readings = (await homes.listHomeDevices(stand.scope(), home.ref, ['CurrentTemperature'])).flatMap((device) => device.readings);
    if (stand.vendor.things === undefined) return expect(readings).toEqual([]);
    expect(readings.length).toBeGreaterThan(0);
    for (const { identifier, value, at } of readings) expect([identifier, typeof value, typeof at]).toEqual(['CurrentTemperature', 'number', 'number']);
  });

  it('tells of one home or one room whether the account sees it, where it can', async () => {
    const [home] = await homes.listHomes(stand.scope());
    if (home === undefined || homes.sees === undefined) return;
    const [room] = await homes.listRooms(stand.scope(), home.ref);
    if (room === undefined) throw new Error('no room');
    for (const place of [home.ref, room.ref]) {
      expect(await homes.sees(stand.scope(), place)).toBe(true);
      expect(await homes.sees(stand.scope('bob'), place)).toBe(false);
    }
    for (const place of [stand.nothing('home'), { ...room.ref, key: stand.nothing('room').key }]) expect(await homes.sees(stand.scope(), place)).toBe(false);
  });

  it('opens no home of another, and none that is not there', async () => {
    const [bobs] = await homes.listHomes(stand.scope('bob'));
    if (bobs === undefined) throw new Error('no home of bob');
    for (const home of [bobs.ref, stand.nothing('home')]) {
      for (const read of [() => homes.listRooms(stand.scope(), home), () => homes.listHomeDevices(stand.scope(), home, [])]) {
        expect(['NOT_FOUND', 'FORBIDDEN']).toContain((await failureOf(stand, read)).code);
      }
    }
  });

  it('tells each trouble of the cloud by its code', () => expectTroublesTold(stand, (scope) => homes.listHomes(scope)));
}
