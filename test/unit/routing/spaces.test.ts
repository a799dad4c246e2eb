// Changing homes, rooms and device groups: where a write goes, what never reaches a vendor, and what is known after it.
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/domain/errors.js';
import { createDeviceGroups } from '../../../src/routing/device-groups.js';
import type { HomeView } from '../../../src/routing/reads.js';
import { createSpaces } from '../../../src/routing/spaces.js';
import { type FakeAccount, fakeDevice, fakeHome } from './fake-cloud.js';
import { letChangeSpaces } from './fake-spaces.js';
import { createStage, NOTHING, type Person, REQUEST_MS, type Stage } from './stage.js';

const log = pino({ level: 'silent' });
const NOBODY = '0000000000000000000000';
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
function request(needs = NOTHING) {
  const reads = stage.reads(person.account, needs);
  const deadline = { at: stage.clock.now() + REQUEST_MS, signal: new AbortController().signal };
  const { vendors, registry, homeGroups, ownSpaces, routing, clock } = stage;
  const deps = { account: person.account, vendors, registry, homeGroups, ownSpaces, routing, clock, log };
  return { reads, spaces: createSpaces(deps, reads, deadline), groups: createDeviceGroups(deps, reads, deadline) };
}

const ownHome = (key: string, rooms: number, devices: number) => ({ ...fakeHome(key, rooms, devices), name: key, role: 'ADMINISTRATOR' as const });
const account = (...homes: FakeAccount['homes']): FakeAccount => ({ homes, devices: [] });
const homes = async (): Promise<readonly HomeView[]> => (await request().reads.homes()).items;
const homeOf = async (name: string): Promise<string> => (await homes()).find((home) => home.name === name)?.id ?? '';
const writesOf = async (work: () => Promise<unknown>): Promise<string[]> => (await stage.callsOf(work)).filter((call) => WRITES.test(call));
const failureOf = async (work: Promise<unknown>): Promise<[string, string | undefined]> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`no error of the family: ${String(error)}`);
  return [error.code, error.details.field];
};

describe('a home', () => {
  it('is made in the first linked cloud that offers homes, and listed at once under the ID that was answered', async () => {
    await person.link('OBOX', account());
    await person.link('FEIYAN', account(ownHome('old', 0, 0)));
    let id = '';
    expect(await writesOf(async () => (id = await request().spaces.createHome(' new ')))).toEqual(['createHome new']);
    expect((await homes()).map((home) => [home.name, home.id === id])).toEqual([
      ['old', false],
      ['new', true],
    ]);
  });

  it('is made in the next cloud where the first is full, as we know it or as it says itself', async () => {
    const [full, free]: [FakeAccount, FakeAccount] = [account(ownHome('a', 0, 0), ownHome('b', 0, 0)), account()];
    await person.link('FEIYAN', full);
    await person.link('FEIYAN', free);
    expect(await writesOf(() => request().spaces.createHome('third'))).toEqual(['createHome third']);
    expect(free.homes.map(({ name }) => name)).toEqual(['third']);

    const other = await stage.person();
    await other.link('FEIYAN', account(ownHome('c', 0, 0)));
    await other.link('FEIYAN', account());
    person = other;
    stage.feiyan.faults.set('createHome', 'LIMIT_EXCEEDED');
    let id = '';
    const writes = await writesOf(async () => (id = await request().spaces.createHome('fourth')));
    expect(writes).toEqual(['createHome fourth', 'createHome fourth']);
    // Neither took it: it is the account's own.
    expect((await homes()).find((home) => home.id === id)).toMatchObject({ name: 'fourth', role: 'OWNER', parts: [] });
  });

  it('counts against the limit only where the account made it', async () => {
    const holds = account(ownHome('a', 0, 0), { ...ownHome('b', 0, 0), role: 'MEMBER' });
    await person.link('FEIYAN', holds);
    await request().spaces.createHome('c');
    expect(await writesOf(() => request().spaces.createHome('d'))).toEqual([]);
    expect(holds.homes.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect((await homes()).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is the account’s own where no linked cloud offers homes, and not made where the only one must be linked again', async () => {
    await request().spaces.createHome('a');
    await person.link('OBOX', account());
    await request().spaces.createHome('b');
    expect(await failureOf(request().spaces.createHome('a'))).toEqual(['BAD_USER_INPUT', 'input.name']);
    expect((await homes()).map(({ name, parts }) => [name, parts])).toEqual([
      ['a', []],
      ['b', []],
    ]);
    const link = await person.link('FEIYAN', account());
    await stage.links.expire(link.id);
    expect(await failureOf(request().spaces.createHome('c'))).toEqual(['LINK_EXPIRED', undefined]);
  });

  it('whose making was not answered is not made again, but looked for', async () => {
    await person.link('FEIYAN', account());
    await homes();
    stage.feiyan.faults.set('createHome', 'VENDOR_TIMEOUT');
    const writes = await writesOf(async () => expect(await failureOf(request().spaces.createHome('lost'))).toEqual(['VENDOR_TIMEOUT', undefined]));
    expect(writes).toEqual(['createHome lost']);
    expect((await homes()).map(({ name }) => name)).toEqual(['lost']);
  });

  it('keeps its name and life where a rule that we know is broken, without a call', async () => {
    await person.link('FEIYAN', account(ownHome('town', 2, 1), { ...ownHome('guest', 1, 0), role: 'MEMBER' }));
    const [town, guest] = [await homeOf('town'), await homeOf('guest')];
    await request().reads.rooms(town);
    const { spaces } = request();
    const calls = await writesOf(async () => {
      for (const name of ['', '  ', 'Town!', 'a'.repeat(13), 'guest']) {
        expect(await failureOf(spaces.createHome(name)), name).toEqual(['BAD_USER_INPUT', 'input.name']);
        expect(await failureOf(spaces.renameHome(town, name)), name).toEqual(['BAD_USER_INPUT', 'input.name']);
      }
      expect(await failureOf(spaces.deleteHome(town))).toEqual(['CONFLICT', 'input.homeId']);
      const room = await spaces.createRoom(town, 'x');
      expect((await request().reads.rooms(town)).items.find(({ id }) => id === room)).toMatchObject({ name: 'x', homeId: town, parts: [] });
      for (const write of [
        spaces.renameHome(guest, 'mine'),
        spaces.deleteHome(guest),
        spaces.createRoom(guest, 'mine'),
        spaces.moveDevices(guest, null, ['x']),
      ])
        expect(await failureOf(write)).toEqual(['FORBIDDEN', undefined]);
      for (const id of [`home_${NOBODY}`, `room_${NOBODY}`, 'town']) expect(await failureOf(spaces.renameHome(id, 'mine'))).toEqual(['NOT_FOUND', undefined]);
    });
    expect(calls).toEqual([]);
    const permissions = (await homes()).map((home) => [home.name, spaces.permissions(home)]);
    expect(permissions).toEqual([
      ['town', { update: true, delete: true }],
      ['guest', { update: false, delete: false }],
    ]);
  });

  it('that two links see is written through the one that may', async () => {
    await person.link('FEIYAN', account({ ...ownHome('town', 0, 0), role: 'MEMBER' }));
    await person.link('FEIYAN', account(ownHome('town', 0, 0)));
    expect(await writesOf(async () => request().spaces.createRoom(await homeOf('town'), 'attic'))).toEqual(['createRoom town attic']);
  });

  it('that is deleted answers no longer', async () => {
    await person.link('FEIYAN', account(ownHome('town', 1, 0), ownHome('lake', 0, 0)));
    const id = await homeOf('town');
    await request().spaces.deleteHome(id);
    expect(await request().reads.nodes([id])).toEqual([null]);
    expect((await homes()).map(({ name }) => name)).toEqual(['lake']);
  });
});

describe('devices', () => {
  it('move through the link that sees both them and the home, and in Hearth alone where none does', async () => {
    const town = ownHome('town', 1, 2);
    const more = { ...ownHome('town', 1, 0), rooms: town.rooms, devices: [fakeDevice('other', { room: null })] };
    await person.link('FEIYAN', account(town));
    await person.link('FEIYAN', account(more));
    await person.link('OBOX', { homes: [], devices: [fakeDevice('lone')] });
    const { reads, spaces } = request();
    const all = (await reads.devices('all')).items;
    const idOf = (key: string): string => all.find(({ parts }) => parts[0]?.ref.key === key)?.id ?? '';
    const home = await homeOf('town');
    const [room] = (await reads.rooms(home)).items;
    const asked = ['town-d0', 'lone', 'other', 'town-d1'].map(idOf);
    let results: Awaited<ReturnType<typeof spaces.moveDevices>> = [];
    const writes = await writesOf(async () => (results = await spaces.moveDevices(home, room?.id ?? null, [...asked, `device_${NOBODY}`])));
    expect(writes).toEqual(['moveDevices town town-r0 town-d0 town-d1', 'moveDevices town town-r0 other']);
    expect(results.map(({ deviceId }) => deviceId)).toEqual([...asked, `device_${NOBODY}`]);
    expect(results.map(({ error }) => error?.code ?? null)).toEqual([null, null, null, null, 'NOT_FOUND']);
    // What no cloud of the home knows is kept there all the same.
    expect((await request().reads.roomDevices(room?.id ?? '')).items.map(({ id }) => id).toSorted()).toEqual(asked.toSorted());
  });

  it('that were to move together all tell why their call failed', async () => {
    await person.link('FEIYAN', account(ownHome('town', 1, 2)));
    const home = await homeOf('town');
    const devices = (await request().reads.homeDevices(home)).items.map(({ id }) => id);
    stage.feiyan.faults.set('moveDevices', 'VENDOR_REJECTED');
    expect((await request().spaces.moveDevices(home, null, devices)).map(({ error }) => error?.code)).toEqual(['VENDOR_REJECTED', 'VENDOR_REJECTED']);
  });

  it('come into a vendor’s home only as long as it takes them', async () => {
    const holds = account(ownHome('town', 0, 3), ownHome('lake', 0, 2));
    await person.link('FEIYAN', holds);
    const [town, lake] = [await homeOf('town'), await homeOf('lake')];
    const devices = (await request().reads.homeDevices(lake)).items.map(({ id }) => id);
    let errors: (string | undefined)[] = [];
    const writes = await writesOf(async () => {
      errors = (await request().spaces.moveDevices(town, null, devices)).map(({ error }) => error?.code);
    });
    expect([writes, errors]).toEqual([['moveDevices town - lake-d0'], [undefined, undefined]]);
    expect((await request().reads.homeDevices(town)).items).toHaveLength(5);
    expect((await request().reads.homeDevices(lake)).items).toEqual([]);
    expect(holds.homes.map((home) => home.devices.length)).toEqual([4, 1]);
  });
});

describe('a device group', () => {
  it('is made, found by its ID, changed and deleted, each list asked for once a request', async () => {
    await person.link('FEIYAN', account(ownHome('town', 0, 3), ownHome('lake', 0, 0)));
    const home = await homeOf('town');
    const devices = (await request().reads.homeDevices(home)).items.map(({ id }) => id);
    const id = await request().groups.create(home, 'lamps', devices.slice(0, 2));
    const { reads } = request();
    const calls = await stage.callsOf(async () => {
      const found = await Promise.all([reads.nodes([id]), reads.deviceGroups(home), reads.nodes([id])]);
      expect(found).toMatchObject([[{ kind: 'group', group: { id, name: 'lamps', homeId: home } }], { items: [{ id }], failures: [] }, [{ group: { id } }]]);
    });
    expect(calls.filter((call) => call.startsWith('groups'))).toEqual(['groups town']);
    const [group] = (await reads.deviceGroups(home)).items;
    if (group === undefined) throw new Error('no group');
    expect((await reads.groupDevices(group)).items.map((device) => device.id)).toEqual(devices.slice(0, 2));

    await request().groups.update(id, { name: 'all lamps', deviceIds: devices });
    expect((await request().reads.groupDevices(group)).items.map((device) => device.id)).toEqual(devices);
    expect(await request().reads.deviceGroups(home)).toMatchObject({ items: [{ id, name: 'all lamps' }] });
    await request().groups.delete(id);
    expect(await request().reads.nodes([id])).toEqual([null]);
  });

  it('is not made against a rule that we know, without a call', async () => {
    const town = ownHome('town', 0, 2);
    town.devices.push(fakeDevice('plug', { product: 'Plug' }));
    await person.link('FEIYAN', account(town, ownHome('lake', 0, 1)));
    const [home, lake] = [await homeOf('town'), await homeOf('lake')];
    const [one = '', two = '', plug = ''] = (await request().reads.homeDevices(home)).items.map(({ id }) => id);
    const [away = ''] = (await request().reads.homeDevices(lake)).items.map(({ id }) => id);
    const { groups } = request();
    const writes = await writesOf(async () => {
      for (const [name, ids, code, field] of [
        ['Lamps', [one, two], 'BAD_USER_INPUT', 'input.name'],
        ['lamps', [], 'BAD_USER_INPUT', 'input.deviceIds'],
        ['lamps', [one], 'BAD_USER_INPUT', 'input.deviceIds'],
        ['lamps', [one, one], 'BAD_USER_INPUT', 'input.deviceIds'],
        ['lamps', [one, plug], 'BAD_USER_INPUT', 'input.deviceIds'],
        ['lamps', [one, away], 'BAD_USER_INPUT', 'input.deviceIds'],
        ['lamps', [one, `device_${NOBODY}`], 'NOT_FOUND', 'input.deviceIds'],
      ] as const) {
        expect(await failureOf(groups.create(home, name, ids)), ids.join()).toEqual([code, field]);
      }
      expect(await failureOf(groups.update(`group_${NOBODY}`, { name: 'x' }))).toEqual(['NOT_FOUND', undefined]);
      expect(await failureOf(groups.update(`group_${NOBODY}`, {}))).toEqual(['BAD_USER_INPUT', 'input']);
    });
    expect(writes).toEqual([]);
    await groups.create(home, 'lamps', [one, two]);
    expect(
      await writesOf(async () => expect(await failureOf(request().groups.create(home, 'more', [one, two]))).toEqual(['LIMIT_EXCEEDED', undefined])),
    ).toEqual([]);
  });

  it('of another account is not there, and a list that failed is told', async () => {
    await person.link('FEIYAN', account(ownHome('town', 0, 2)));
    const home = await homeOf('town');
    const devices = (await request().reads.homeDevices(home)).items.map(({ id }) => id);
    const id = await request().groups.create(home, 'lamps', devices);
    const stranger = await stage.person();
    await stranger.link('FEIYAN', account(ownHome('hut', 0, 0)));
    expect(await stage.reads(stranger.account, NOTHING).nodes([id])).toEqual([null]);
    for (const list of ['groups', 'group']) stage.feiyan.faults.set(list, 'VENDOR_UNAVAILABLE');
    expect((await request().reads.deviceGroups(home)).failures.map(({ code }) => code)).toEqual(['VENDOR_UNAVAILABLE']);
    expect(await request().reads.nodes([id])).toMatchObject([{ code: 'VENDOR_UNAVAILABLE' }]);
  });
});
