// SpaceCloud: homes and rooms made, renamed and deleted, and devices moved between them.
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { HomeCloud } from '../../../src/domain/home.js';
import type { VendorRef } from '../../../src/domain/ids.js';
import type { SpaceCloud } from '../../../src/domain/space.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

const truth = z.object({
  accounts: z.array(
    z.object({
      vendor: z.string(),
      person: z.string(),
      currentHomeId: z.string().nullable(),
      devices: z.array(z.object({ id: z.string(), homeId: z.string().nullable(), roomId: z.string().nullable() })),
    }),
  ),
  homes: z.array(z.object({ id: z.string(), name: z.string(), rooms: z.array(z.object({ id: z.string(), name: z.string() })) })),
});

export function keepsSpaces(stand: Stand, spaces: SpaceCloud): void {
  const { traits } = stand;
  const homesOf = (): HomeCloud => stand.vendor.homes ?? expect.fail('spaces without homes');
  const trueHome = async ({ key }: VendorRef) => (await stand.control.world(truth)).homes.find(({ id }) => id === key);
  const alice = async () => {
    const { accounts } = await stand.control.world(truth);
    return accounts.find(({ vendor, person }) => vendor === stand.cloud && person === 'alice') ?? expect.fail('no alice');
  };
  const placeOf = async (device: VendorRef) => (await alice()).devices.find(({ id }) => id === device.key);
  const refused = async (run: () => Promise<unknown>) => {
    const { code, details } = await failureOf(stand, run);
    expect(details.effect).toBe('none');
    return code;
  };

  /** A home for one test. */
  async function withHome(run: (home: VendorRef) => Promise<void>): Promise<void> {
    const current = (await alice()).currentHomeId;
    const home = await spaces.createHome(stand.scope(), 'Test home');
    try {
      await run(home);
    } finally {
      if ((await trueHome(home)) !== undefined) await spaces.deleteHome(stand.scope(), home);
      if (current !== null) await spaces.setCurrentHome(stand.scope(), { ...home, key: current });
    }
  }

  it('makes a home that is listed in the maker’s role, renames it where that can be, and deletes it', () =>
    withHome(async (home) => {
      expect(await homesOf().listHomes(stand.scope())).toContainEqual(expect.objectContaining({ ref: home, name: 'Test home', role: spaces.makerRole }));
      const rename = () => spaces.renameHome(stand.scope(), home, '避暑 2');
      if (traits.renamesHomes) await rename();
      else expect(await refused(rename)).toBe('UNSUPPORTED_BY_VENDOR');
      expect(await trueHome(home)).toMatchObject({ name: traits.renamesHomes ? '避暑 2' : 'Test home', rooms: [] });
      await spaces.deleteHome(stand.scope(), home);
      expect(await trueHome(home)).toBeUndefined();
    }));

  it('makes another home the current one, where there is such a one', () =>
    withHome(async (home) => {
      if (!traits.hasCurrentHome) return expect(await refused(() => spaces.setCurrentHome(stand.scope(), home))).toBe('UNSUPPORTED_BY_VENDOR');
      const others = (await homesOf().listHomes(stand.scope())).filter(({ ref }) => ref.key !== home.key);
      for (const { ref } of others) {
        await spaces.setCurrentHome(stand.scope(), ref);
        expect((await alice()).currentHomeId).toBe(ref.key);
      }
      expect(others).toHaveLength(3);
    }));

  it('makes, renames and deletes rooms of a home, and moves its devices into them and out', async () => {
    const homes = await homesOf().listHomes(stand.scope());
    const home = homes.find(({ role }) => role === spaces.makerRole)?.ref ?? expect.fail('no home');
    const [device] = (await homesOf().listHomeDevices(stand.scope(), home, [])).map(({ ref }) => ref);
    if (device === undefined) throw new Error('no device');
    const was = (await placeOf(device)) ?? expect.fail('nowhere');
    const before = (await trueHome(home))?.rooms;
    const attic = await spaces.createRoom(stand.scope(), home, 'Attic');
    expect(attic).toMatchObject({ vendor: stand.vendor.name, kind: 'room', scope: home.key });
    await spaces.moveDevices(stand.scope(), home, attic, [device]);
    expect((await placeOf(device))?.roomId).toBe(attic.key);
    const listed = async () => (await homesOf().listHomeDevices(stand.scope(), home, [])).find(({ ref }) => ref.key === device.key)?.room;
    expect(await listed()).toEqual(attic);
    await spaces.renameRoom(stand.scope(), attic, 'Loft');
    expect((await trueHome(home))?.rooms).toContainEqual(expect.objectContaining({ id: attic.key, name: 'Loft' }));
    await spaces.deleteRoom(stand.scope(), attic);
    expect((await trueHome(home))?.rooms).toEqual(before);
    expect(await listed()).toBeNull();
    expect(await refused(() => spaces.moveDevices(stand.scope(), home, null, [device, { ...device, key: 'ffffffffff' }]))).toBe('NOT_FOUND');
    await spaces.moveDevices(stand.scope(), home, was.roomId === null ? null : { ...attic, key: was.roomId }, [device]);
    expect(await placeOf(device)).toEqual(was);
  });

  it.runIf(traits.movesBetweenHomes)('makes, renames and deletes rooms, and moves devices between them, the home and another home', () =>
    withHome(async (home) => {
      const attic = await spaces.createRoom(stand.scope(), home, 'Attic');
      expect(await homesOf().listRooms(stand.scope(), home)).toMatchObject([{ ref: attic, home, name: 'Attic' }]);
      await spaces.renameRoom(stand.scope(), attic, 'Loft');
      expect((await trueHome(home))?.rooms).toEqual([{ id: attic.key, name: 'Loft' }]);
      const owned = (await stand.vendor.devices?.listDevices(stand.scope())) ?? [];
      const mine = owned.filter(({ role, name }) => role === 'OWNER' && name.endsWith('Plug'));
      const [device, ...others] = mine.map(({ ref }) => ref);
      if (device === undefined || others.length === 0) throw new Error('no plugs');
      const was = (await placeOf(device)) ?? expect.fail('nowhere');
      const old = { ...home, key: was.homeId ?? '' };

      await spaces.moveDevices(stand.scope(), home, attic, [device]);
      expect(await placeOf(device)).toMatchObject({ homeId: home.key, roomId: attic.key });
      await spaces.moveDevices(stand.scope(), home, null, [device]);
      expect(await placeOf(device)).toMatchObject({ homeId: home.key, roomId: null });
      await spaces.moveDevices(stand.scope(), home, attic, [device]);
      await spaces.deleteRoom(stand.scope(), attic);
      expect(await placeOf(device)).toMatchObject({ homeId: home.key, roomId: null });

      const nothing = stand.nothing('device');
      expect(await refused(() => spaces.moveDevices(stand.scope(), home, null, [...others, nothing]))).toBe('NOT_FOUND');
      for (const other of others) expect((await placeOf(other))?.homeId).not.toBe(home.key);
      await spaces.moveDevices(stand.scope(), old, was.roomId === null ? null : { ...attic, scope: old.key, key: was.roomId }, [device]);
      expect(await placeOf(device)).toEqual(was);
    }),
  );

  it('refuses a name that is none, before anybody is asked', () => {
    for (const of of ['home', 'room'] as const) for (const name of ['', '   ']) expect(spaces.nameProblem(of, name)).toMatch(/must/);
    for (const of of ['home', 'room'] as const) for (const name of ['Kitchen 2', '厨房']) expect(spaces.nameProblem(of, name)).toBeNull();
  });

  it('makes no two homes or rooms of one name', () =>
    withHome(async (home) => {
      await spaces.createRoom(stand.scope(), home, 'Porch');
      for (const run of [() => spaces.createRoom(stand.scope(), home, 'Porch'), () => spaces.createHome(stand.scope(), 'Test home')]) {
        expect(await refused(run)).toBe('CONFLICT');
      }
    }));

  it.runIf(traits.hasNameRules)('refuses what its own rules of names tell', () =>
    withHome(async (home) => {
      const room = await spaces.createRoom(stand.scope(), home, 'Pantry');
      const writes = {
        home: (name: string) => spaces.renameHome(stand.scope(), home, name),
        room: (name: string) => spaces.renameRoom(stand.scope(), room, name),
      };
      for (const of of ['home', 'room'] as const) {
        for (const name of ['', '   ', 'Mum’s', 'Haus 🏠', 'x'.repeat(41)]) {
          expect(spaces.nameProblem(of, name), name).toMatch(/must|may/);
          expect(await refused(() => writes[of](name)), name).toBe('BAD_USER_INPUT');
        }
        for (const name of ['Kitchen 2', '厨房', 'x'.repeat(20)]) {
          expect(spaces.nameProblem(of, name), name).toBeNull();
          await writes[of](name);
        }
      }
      await spaces.createRoom(stand.scope(), home, 'Porch');
      for (const run of [
        () => spaces.createRoom(stand.scope(), home, 'Porch'),
        () => writes.room('Porch'),
        () => spaces.createHome(stand.scope(), 'x'.repeat(20)),
      ]) {
        expect(await refused(run)).toBe('CONFLICT');
      }
    }),
  );

  it.runIf(Number.isFinite(spaces.limits.homes))('holds as many homes and rooms as its limits say, and not one more', () =>
    withHome(async (home) => {
      for (let n = 1; n <= spaces.limits.roomsPerHome; n += 1) await spaces.createRoom(stand.scope(), home, `Room ${n}`);
      expect(await refused(() => spaces.createRoom(stand.scope(), home, 'One more'))).toBe('LIMIT_EXCEEDED');
      const made: VendorRef[] = [];
      const owned = (await homesOf().listHomes(stand.scope())).filter(({ role }) => role === spaces.makerRole).length;
      for (let n = owned + 1; n <= spaces.limits.homes; n += 1) made.push(await spaces.createHome(stand.scope(), `Home ${n}`));
      expect(await refused(() => spaces.createHome(stand.scope(), 'One more'))).toBe('LIMIT_EXCEEDED');
      for (const one of made) await spaces.deleteHome(stand.scope(), one);
    }),
  );

  it.runIf(spaces.limits.fewestHomes !== undefined)('keeps as many homes as must remain', async () => {
    const { fewestHomes = 0 } = spaces.limits;
    const bobs = await homesOf().listHomes(stand.scope('bob'));
    expect(bobs).toHaveLength(fewestHomes);
    for (const { ref } of bobs) expect(await refused(() => spaces.deleteHome(stand.scope('bob'), ref))).toBe('CONFLICT');
  });

  it('changes nothing that is another’s, that one is only a member of, or that is not there', async () => {
    const [bobs] = await homesOf().listHomes(stand.scope('bob'));
    const shared = (await homesOf().listHomes(stand.scope())).find(({ role }) => role === 'MEMBER');
    if (bobs === undefined || (shared === undefined) === traits.sharesHomes) throw new Error('no home of bob, or none shared');
    let tried = 0;
    const closed = [bobs.ref, ...(shared === undefined ? [] : [shared.ref]), stand.nothing('home')];
    for (const home of closed) {
      const room = { ...home, kind: 'room', scope: home.key, key: (await trueHome(home))?.rooms[0]?.id ?? 'none' } as const;
      const device = (await alice()).devices.find(({ homeId }) => shared === undefined || homeId === shared.ref.key)?.id ?? expect.fail('no device');
      for (const run of [
        ...(traits.renamesHomes ? [() => spaces.renameHome(stand.scope(), home, 'Mine')] : []),
        () => spaces.deleteHome(stand.scope(), home),
        () => spaces.createRoom(stand.scope(), home, 'Mine'),
        () => spaces.renameRoom(stand.scope(), room, 'Mine'),
        () => spaces.deleteRoom(stand.scope(), room),
        () => spaces.moveDevices(stand.scope(), home, null, [{ ...stand.nothing('device'), key: device }]),
      ]) {
        const before = await trueHome(home);
        expect(['NOT_FOUND', 'FORBIDDEN']).toContain(await refused(run));
        expect(await trueHome(home)).toEqual(before);
        tried += 1;
      }
    }
    expect(tried).toBe(closed.length * (traits.renamesHomes ? 6 : 5));
  });

  it('tells each trouble of the cloud by its code', async () => {
    const [home] = await homesOf().listHomes(stand.scope());
    if (home === undefined) throw new Error('no home');
    const [room] = await homesOf().listRooms(stand.scope(), home.ref);
    if (room === undefined) throw new Error('no room');
    await expectTroublesTold(stand, (scope) => spaces.renameRoom(scope, room.ref, room.name));
  });
}
