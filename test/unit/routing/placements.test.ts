// Places that an account gives its devices itself, and vendors' twins of its own homes and rooms.
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VendorRef } from '../../../src/domain/ids.js';
import { holds } from '../../../src/routing/placements.js';
import { createSpaces } from '../../../src/routing/spaces.js';
import { type FakeAccount, fakeDevice, fakeHome } from './fake-cloud.js';
import { letChangeSpaces } from './fake-spaces.js';
import { createStage, MAX_AGE_MS, NOTHING, type Person, REQUEST_MS, SCREEN, type Stage } from './stage.js';

const log = pino({ level: 'silent' });
const WRITES = /^(create|rename|delete|set|move)/;

let stage: Stage;
let person: Person;
beforeEach(async () => {
  stage = await createStage();
  letChangeSpaces(stage.feiyan);
  person = await stage.person();
});
afterEach(() => stage.close());

/** What one request of the person may do. */
function request(whose = person, needs = NOTHING) {
  const reads = stage.reads(whose.account, needs);
  const deadline = { at: stage.clock.now() + REQUEST_MS, signal: new AbortController().signal };
  const { vendors, registry, homeGroups, ownSpaces, routing, clock } = stage;
  return { reads, spaces: createSpaces({ account: whose.account, vendors, registry, homeGroups, ownSpaces, routing, clock, log }, reads, deadline) };
}

const account = (...homes: FakeAccount['homes']): FakeAccount => ({ homes, devices: [] });
const ownHome = (key: string, rooms: number, devices: number) => ({ ...fakeHome(key, rooms, devices), name: key, role: 'ADMINISTRATOR' as const });
const writesOf = async (work: () => Promise<unknown>): Promise<string[]> => (await stage.callsOf(work)).filter((call) => WRITES.test(call));
const idOf = async (key: string): Promise<string> =>
  (await request().reads.devices('all')).items.find(({ parts }) => parts.some(({ ref }) => ref.key === key))?.id ?? '';
const homeNamed = async (name: string) => (await request().reads.homes()).items.find((home) => home.name === name);
/** Where a device is, by name. */
async function placeOf(deviceId: string, whose = person): Promise<string> {
  const { reads } = request(whose);
  const [found] = await reads.nodes([deviceId]);
  if (found === null || found === undefined || found instanceof Error || found.kind !== 'device') return 'nowhere';
  const [home, room] = await reads.nodes([found.device.homeId ?? '', found.device.roomId ?? '']);
  return [home, room].map((node) => (node != null && 'kind' in node && (node.kind === 'home' || node.kind === 'room') ? nameOf(node) : '-')).join(' / ');
}
const nameOf = (node: { kind: 'home'; home: { name: string } } | { kind: 'room'; room: { name: string } }): string =>
  node.kind === 'home' ? node.home.name : node.room.name;
async function move(homeId: string, roomId: string | null, ...devices: string[]): Promise<(string | null)[]> {
  return (await request().spaces.moveDevices(homeId, roomId, devices)).map(({ error }) => error?.code ?? null);
}

describe('a device that no vendor can put there', () => {
  it('is kept in a home and room of the account’s own, over restarts, and by one read of the lists that show it', async () => {
    await person.link('OBOX', { homes: [], devices: [fakeDevice('lone'), fakeDevice('other')] });
    const hut = await request().spaces.createHome('hut');
    const loft = await request().spaces.createRoom(hut, 'loft');
    const lone = await idOf('lone');
    expect(await writesOf(async () => expect(await move(hut, loft, lone)).toEqual([null]))).toEqual([]);
    expect(await placeOf(lone)).toBe('hut / loft');
    expect((await request().reads.homeDevices(hut)).items.map(({ id }) => id)).toEqual([lone]);
    expect((await request().reads.roomDevices(loft)).items.map(({ id }) => id)).toEqual([lone]);

    stage = await stage.restart();
    await stage.clear('link_structure');
    stage = await stage.restart();
    const calls = await stage.callsOf(async () => {
      const { reads } = request(person, SCREEN);
      expect((await reads.homeDevices(hut)).items.map(({ id }) => id)).toEqual([lone]);
    });
    expect(calls).toEqual(['account']);
    expect(await stage.callsOf(() => placeOf(lone))).toEqual([]);

    expect(await move(hut, null, lone)).toEqual([null]);
    expect(await placeOf(lone)).toBe('hut / -');
    await move(hut, loft, lone);
    await request().spaces.deleteRoom(loft);
    expect(await placeOf(lone)).toBe('hut / -');
    await request().spaces.deleteHome(hut);
    expect(await placeOf(lone)).toBe('- / -');
  });

  it('stays where it was for everybody else who sees it', async () => {
    const holding = account(ownHome('town', 1, 1), ownHome('lake', 0, 0));
    await person.link('FEIYAN', holding);
    const other = await stage.person();
    await other.link('FEIYAN', holding);
    const hut = await request().spaces.createHome('hut');
    const device = await idOf('town-d0');
    const before = await placeOf(device, other);
    expect(await move(hut, null, device)).toEqual([null]);
    expect([await placeOf(device), await placeOf(device, other)]).toEqual(['hut / -', before]);
    expect((await request(other).reads.nodes([hut]))[0]).toBeNull();
  });

  it('goes where its vendor says as soon as that says something else, and does not come back by itself', async () => {
    const town = { ...ownHome('town', 2, 0), devices: [fakeDevice('lamp', { room: 'town-r0' })] };
    await person.link('FEIYAN', account(town, ownHome('lake', 0, 0)));
    const hut = await request().spaces.createHome('hut');
    const lamp = await idOf('lamp');
    await move(hut, null, lamp);
    expect(await placeOf(lamp)).toBe('hut / -');
    const says = async (room: string): Promise<string> => {
      town.devices = town.devices.map((device) => ({ ...device, room }));
      stage.advance(MAX_AGE_MS + 1);
      await request(person, SCREEN).reads.homes();
      return placeOf(lamp);
    };
    expect(await says('town-r0')).toBe('hut / -');
    expect(await says('town-r1')).toMatch(/^town \/ /);
    await expect.poll(async () => (await stage.ownSpaces.of(person.account.id)).placements.size).toBe(0);
    expect(await says('town-r0')).toMatch(/^town \/ /);
  });

  it('is kept in the room where its vendor takes no more rooms, and moved into the home', async () => {
    const [one, two] = [account(ownHome('town', 1, 0)), account(ownHome('lake', 2, 0), ownHome('mine', 0, 1))];
    await person.link('FEIYAN', one);
    await person.link('FEIYAN', two);
    const [town, lake] = [(await homeNamed('town'))?.id ?? '', (await homeNamed('lake'))?.id ?? ''];
    const merged = await request().spaces.mergeHomes([town, lake], 'both');
    const attic = await request().spaces.createRoom(merged, 'attic');
    const device = await idOf('mine-d0');
    expect(await writesOf(async () => expect(await move(merged, attic, device)).toEqual([null]))).toEqual(['moveDevices lake - mine-d0']);
    expect(await placeOf(device)).toBe('both / attic');
    stage.advance(MAX_AGE_MS + 1);
    await request(person, SCREEN).reads.homes();
    expect(await placeOf(device)).toBe('both / attic');
  });
});

describe('a vendor that cannot', () => {
  it('move devices between homes is not asked to, and gets no home for it', async () => {
    Object.assign(stage.feiyan.vendor.spaces ?? {}, { movesBetweenHomes: false });
    const hut = await request().spaces.createHome('hut');
    await person.link('FEIYAN', account(ownHome('town', 1, 1)));
    await person.link('FEIYAN', account(ownHome('lake', 1, 0)));
    const device = await idOf('town-d0');
    const [room] = (await request().reads.rooms((await homeNamed('town'))?.id ?? '')).items;
    expect(await writesOf(() => move(hut, null, device))).toEqual([]);
    expect(await placeOf(device)).toBe('hut / -');
    expect(await writesOf(() => move(room?.homeId ?? '', room?.id ?? null, device))).toEqual(['moveDevices town town-r0 town-d0']);
    expect(await placeOf(device)).toMatch(/^town \/ /);
    // Another home of another link: its side is not the device's.
    expect(await writesOf(async () => move((await homeNamed('lake'))?.id ?? '', null, device))).toEqual([]);
    expect(await placeOf(device)).toBe('lake / -');
  });

  it('rename homes keeps its name, and the account has one of its own', async () => {
    const holding = account(ownHome('town', 0, 0));
    await person.link('FEIYAN', holding);
    const id = (await homeNamed('town'))?.id ?? '';
    stage.feiyan.faults.set('renameHome', 'UNSUPPORTED_BY_VENDOR');
    await request().spaces.renameHome(id, 'ours');
    expect([await homeNamed('ours'), holding.homes[0]?.name]).toMatchObject([{ id }, 'town']);
    // From then on no vendor is asked.
    expect(await writesOf(() => request().spaces.renameHome(id, 'Ours!'))).toEqual([]);
    expect(await homeNamed('Ours!')).toMatchObject({ id });
  });
});

describe('a vendor’s twin', () => {
  it('of a home and a room is made when a device of the vendor moves in, and is the same home and room', async () => {
    const hut = await request().spaces.createHome('hut');
    const loft = await request().spaces.createRoom(hut, 'loft');
    const holding = account({ ...ownHome('town', 0, 1) });
    await person.link('FEIYAN', holding);
    const device = await idOf('town-d0');
    const writes = await writesOf(async () => expect(await move(hut, loft, device)).toEqual([null]));
    expect(writes).toEqual(['createHome hut', 'createRoom new-1 loft', 'moveDevices new-1 new-2 town-d0']);
    stage.advance(MAX_AGE_MS + 1);
    const homes = (await request(person, SCREEN).reads.homes()).items;
    expect(homes.map(({ id, name, parts }) => [id === hut, name, parts.length])).toEqual([
      [false, 'town', 1],
      [true, 'hut', 1],
    ]);
    expect((await request().reads.rooms(hut)).items).toMatchObject([{ id: loft, name: 'loft', parts: { length: 1 } }]);
    expect(await placeOf(device)).toBe('hut / loft');
    expect((await stage.ownSpaces.of(person.account.id)).placements.size).toBe(0);

    await request().spaces.renameRoom(loft, 'den');
    expect(holding.homes[1]?.rooms).toMatchObject([{ name: 'den' }]);
    expect((await request().reads.rooms(hut)).items).toMatchObject([{ id: loft, name: 'den' }]);
    await request().spaces.deleteHome(hut);
    expect(holding.homes.map(({ key }) => key)).toEqual(['town']);
    expect(await homeNamed('hut')).toBeUndefined();
  });

  it('is not made where the vendor takes no more, or not of that name: the device is kept there all the same', async () => {
    const hut = await request().spaces.createHome('My Hut');
    await person.link('FEIYAN', account(ownHome('town', 0, 1)));
    const device = await idOf('town-d0');
    expect(await writesOf(() => move(hut, null, device))).toEqual([]);
    expect(await placeOf(device)).toBe('My Hut / -');
    await request().spaces.renameHome(hut, 'hut');
    stage.feiyan.faults.set('createHome', 'LIMIT_EXCEEDED');
    expect(await writesOf(() => move(hut, null, device))).toEqual(['createHome hut']);
    expect(await placeOf(device)).toBe('hut / -');
    stage.feiyan.faults.set('createHome', 'VENDOR_REJECTED');
    expect(await move(hut, null, device)).toEqual(['VENDOR_REJECTED']);
    expect(await placeOf(device)).toBe('hut / -');
  });

  it('of a room goes with its own home when joined homes part', async () => {
    const [one, two] = [account(ownHome('town', 0, 1)), account(ownHome('lake', 0, 1))];
    await person.link('FEIYAN', one);
    await person.link('FEIYAN', two);
    const [town, lake] = [(await homeNamed('town'))?.id ?? '', (await homeNamed('lake'))?.id ?? ''];
    const merged = await request().spaces.mergeHomes([town, lake], 'both');
    const attic = await request().spaces.createRoom(merged, 'attic');
    const devices = await Promise.all(['town-d0', 'lake-d0'].map(idOf));
    const writes = await writesOf(async () => expect(await move(merged, attic, ...devices)).toEqual([null, null]));
    expect(writes).toEqual(['createRoom lake attic', 'moveDevices town new-1 town-d0', 'moveDevices lake new-2 lake-d0']);
    expect((await request().reads.roomDevices(attic)).items.map(({ id }) => id)).toEqual(devices);
    expect((await request().reads.rooms(merged)).items).toMatchObject([{ id: attic, parts: { length: 2 } }]);

    await request().spaces.splitHome(merged);
    const { reads } = request();
    expect((await reads.rooms(town)).items).toMatchObject([{ id: attic, name: 'attic', parts: { length: 1 } }]);
    expect((await reads.rooms(lake)).items).toMatchObject([{ id: expect.not.stringMatching(attic), name: 'attic', parts: { length: 1 } }]);
    expect(await Promise.all(devices.map((device) => placeOf(device)))).toEqual(['town / attic', 'lake / attic']);
  });

  it('that a list showed a moment before is the same thing all the same, under its first ID too', async () => {
    const link = await person.link('FEIYAN', account());
    const hut = await stage.ownSpaces.createHome(person.account.id, 'hut');
    const loft = await stage.ownSpaces.createRoom(person.account.id, hut, 'loft');
    for (const [kind, id] of [
      ['home', hut],
      ['room', loft],
    ] as const) {
      const ref: VendorRef = { vendor: 'FEIYAN', kind, scope: '', key: 'twin' };
      const [seen] = (await stage.registry.see(link.id, [{ ref, role: null }])).values();
      await stage.homeGroups.adopt(ref, id);
      const [known] = (await stage.registry.see(link.id, [{ ref, role: null }])).values();
      expect(known).toEqual({ ...seen, entityId: id });
      expect([...(await stage.registry.find([id], [link.id])).values()]).toMatchObject([{ id, seen: [{ ref }] }]);
      await expect(stage.homeGroups.adopt({ ...ref, key: 'other' }, `${kind}_0000000000000000000000`)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('what a vendor says of a place', () => {
  const ref = (kind: 'home' | 'room', key: string): VendorRef => ({ vendor: 'FEIYAN', kind, scope: '', key });
  const said = { home: ref('home', 'a'), room: ref('room', 'a1') };
  const placement = { said, placedAt: 100 };

  it('leaves a placement as it is where it is the same, older, or no word of a home', () => {
    expect(holds(placement, { ...said, readAt: 200 })).toBe(true);
    expect(holds(placement, { home: ref('home', 'b'), room: null, readAt: 100 })).toBe(true);
    expect(holds(placement, { home: ref('home', 'b'), room: null, readAt: null })).toBe(true);
    expect(holds(placement, { home: null, room: null, readAt: 200 })).toBe(true);
  });

  it('ends it where it is another home or room, or a home at all where there was none', () => {
    expect(holds(placement, { home: ref('home', 'b'), room: null, readAt: 101 })).toBe(false);
    expect(holds(placement, { ...said, room: ref('room', 'a2'), readAt: 101 })).toBe(false);
    expect(holds(placement, { ...said, room: null, readAt: 101 })).toBe(false);
    expect(holds({ ...placement, said: { home: null, room: null } }, { ...said, readAt: 101 })).toBe(false);
  });
});
