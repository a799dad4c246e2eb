// What a screen of homes, rooms, devices and values costs: cold, again, after a minute, and for many at once.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account.js';
import type { Link } from '../../../src/domain/link.js';
import type { Needs, Reads } from '../../../src/routing/reads.js';
import { fakeDevice, fakeHome, fakeModel } from './fake-cloud.js';
import { createStage, MAX_AGE_MS, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
  stage.feiyan.models.set('Light', fakeModel('PowerSwitch', 'Brightness', 'NeverReported'));
});
afterAll(() => stage.close());

let account: Account;
let feiyan: Link;
beforeEach(async () => {
  const person = await stage.person();
  account = person.account;
  feiyan = await person.link('FEIYAN', {
    homes: [fakeHome(`${account.id}a`, 5, 45), fakeHome(`${account.id}b`, 25, 7), fakeHome(`${account.id}c`, 1, 0)],
    devices: [],
  });
  await person.link('OBOX', { homes: [], devices: [fakeDevice(`obox of ${account.id}`, { product: 'Gateway', nodeType: 'GATEWAY' })] });
});

// homes 1; rooms 1 + 2 + 1; devices 3 + 1 + 1; the OBOX link 1
const COLD_BOUND = 1 + 4 + 5 + 1;

/** Everything that acceptance 01 asks for. */
async function screen(reads: Reads, identifiers: readonly string[] | null = ['PowerSwitch', 'Brightness']) {
  const { items: homes } = await reads.homes();
  return Promise.all(
    homes.map(async (home) => {
      const { items: devices } = await reads.homeDevices(home.id);
      const { items: rooms } = await reads.rooms(home.id);
      const inRooms = await Promise.all(
        rooms.map(async (room) => {
          const { items } = await reads.roomDevices(room.id);
          return Promise.all(
            items.map(async (device) => ({ device, status: await reads.status(device), properties: await reads.properties(device, identifiers, null) })),
          );
        }),
      );
      return { home, count: devices.length, rooms, inRooms: inRooms.flat() };
    }),
  );
}

function run(needs: Partial<Needs> = {}) {
  return screen(stage.reads(account, needs), needs.properties === 'all' ? null : (needs.properties ?? undefined));
}

describe('a first screen', () => {
  it('costs list calls only when cold: pages of homes, of rooms and devices of each home, and one an OBOX link', async () => {
    await stage.routing.warmUp(feiyan); // thing models
    stage.routing.structureChanged(feiyan.id, 'vendor');
    const calls = await stage.callsOf(async () => {
      const homes = await run();
      expect(homes.map(({ count, rooms }) => [count, rooms.length])).toEqual([
        [45, 5],
        [7, 25],
        [0, 1],
      ]);
      expect(homes.flatMap(({ inRooms }) => inRooms).map(({ properties }) => properties.map(({ value }) => value))).toContainEqual([1, 11]);
    });
    expect(calls).toHaveLength(COLD_BOUND);
  });

  it('asks for the values that the operation names, and for no others', async () => {
    await run({ properties: ['Brightness'] });
    expect(stage.feiyan.identifiers.get(`${account.id}a`)).toEqual(['Brightness']);
  });

  it('asks for no values when none are wanted', async () => {
    await stage.reads(account, { properties: [] }).homes();
    expect(stage.feiyan.identifiers.get(`${account.id}a`)).toEqual([]);
  });

  it('asks for every property of the known models when all are wanted, and keeps to the bound', async () => {
    await stage.routing.warmUp(feiyan);
    stage.routing.structureChanged(feiyan.id, 'vendor');
    const calls = await stage.callsOf(async () => {
      const [home] = await run({ properties: 'all' });
      expect(home?.inRooms[0]?.properties.map(({ identifier }) => identifier)).toEqual(['PowerSwitch', 'Brightness', 'NeverReported']);
    });
    expect(calls).toHaveLength(COLD_BOUND);
    expect(stage.feiyan.identifiers.get(`${account.id}a`)).toEqual(['Brightness', 'NeverReported', 'PowerSwitch']);
  });

  it('reads a product’s model once when it is not known, and the values with as few calls as the lists allow', async () => {
    stage.feiyan.models.set('Curtain', fakeModel('Position'));
    const person = await stage.person();
    const home = fakeHome('curtains', 1, 30);
    for (const device of home.devices) Object.assign(device, { product: 'Curtain', values: { Position: 50 } });
    await person.link('FEIYAN', { homes: [home], devices: [] });
    account = person.account;
    const calls = await stage.callsOf(async () => {
      const [first] = await run({ properties: 'all' });
      expect(first?.inRooms).toHaveLength(30);
      for (const { properties } of first?.inRooms ?? []) expect(properties).toMatchObject([{ identifier: 'Position', value: 50, isStale: false }]);
    });
    expect(calls.filter((call) => call.startsWith('model'))).toHaveLength(1);
    // homes, rooms, two pages of devices, and those two pages once more with the values
    expect(calls.filter((call) => !call.startsWith('model'))).toHaveLength(1 + 1 + 2 + 2);
  });

  it('costs nothing the second time within the minute while the link is live', async () => {
    stage.goLive(feiyan);
    await run();
    expect(await stage.callsOf(() => run())).toEqual([]);
  });

  it('costs nothing for a property that was asked for and never reported', async () => {
    stage.goLive(feiyan);
    const needs = { properties: ['NeverReported'] };
    await run(needs);
    const calls = await stage.callsOf(async () => {
      const [home] = await run(needs);
      expect(home?.inRooms[0]?.properties).toMatchObject([{ identifier: 'NeverReported', value: null, updatedAt: null, source: null, isStale: false }]);
    });
    expect(calls).toEqual([]);
  });

  it('reads values, and only device lists, again when no pushes come', async () => {
    await run();
    stage.advance(1_000);
    const calls = await stage.callsOf(() => run());
    expect(calls.sort()).toEqual([1, 2, 3].map((page) => `devices ${account.id}a ${page}`).concat(`devices ${account.id}b 1`));
  });

  it('reads structure again after its age, all pages of all homes in one round', async () => {
    stage.goLive(feiyan);
    await run();
    stage.advance(MAX_AGE_MS);
    const rounds = stage.feiyan.rounds();
    const calls = await stage.callsOf(() => run());
    expect(calls).toHaveLength(COLD_BOUND);
    expect(stage.feiyan.rounds() - rounds).toBe(1);
  });

  it('reads structure again at once when something changed', async () => {
    stage.goLive(feiyan);
    await run();
    stage.feiyan.accounts.get(feiyan.vendorAccountId)?.homes[2]?.devices.push(fakeDevice(`${account.id} new`));
    stage.routing.structureChanged(feiyan.id, 'vendor');
    const homes = await run();
    expect(homes.map(({ count }) => count)).toEqual([45, 7, 1]);
  });

  it('is read in one round by a new process too, from the shape that the old one kept', async () => {
    await run();
    stage.advance(MAX_AGE_MS);
    stage = await stage.restart();
    const rounds = stage.feiyan.rounds();
    const calls = await stage.callsOf(async () => {
      expect(await screen(stage.reads(account))).toHaveLength(3);
    });
    expect(calls).toHaveLength(COLD_BOUND);
    expect(stage.feiyan.rounds() - rounds).toBe(1);
  });

  it('is served by a new process from what the old one kept, while that is young', async () => {
    await run({ properties: [] });
    stage = await stage.restart();
    stage.goLive(feiyan);
    const calls = await stage.callsOf(async () => {
      const { items } = await stage.reads(account, { properties: [], status: false }).homes();
      expect(items).toHaveLength(3);
    });
    expect(calls).toEqual([]);
  });

  it('is shared by concurrent requests of one account', async () => {
    const calls = await stage.callsOf(async () => {
      const screens = await Promise.all(Array.from({ length: 32 }, () => run()));
      expect(screens).toHaveLength(32);
    });
    expect(calls).toHaveLength(COLD_BOUND);
  });

  it('goes on for the others when one of them leaves', async () => {
    const leaving = new AbortController();
    const left = stage.reads(account, {}, leaving.signal).homes();
    const staying = stage.reads(account).homes();
    leaving.abort();
    expect((await left).failures).toMatchObject([{ code: 'VENDOR_TIMEOUT' }]);
    expect((await staying).items).toHaveLength(3);
    expect((await staying).failures).toEqual([]);
  });

  it('asks for a new home in a second round, and leaves out one that is gone', async () => {
    await run();
    const holds = stage.feiyan.accounts.get(feiyan.vendorAccountId);
    holds?.homes.splice(1, 1, fakeHome(`${account.id}d`, 2, 3));
    stage.routing.structureChanged(feiyan.id, 'vendor');
    const homes = await run();
    expect(homes.map(({ home, count }) => [home.name, count])).toEqual([
      [`home ${account.id}a`, 45],
      [`home ${account.id}d`, 3],
      [`home ${account.id}c`, 0],
    ]);
  });
});
