// Status and values: known live, young enough, or read again in the fewest calls; never one call a device where a list will do.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../src/domain/account.js';
import type { Link } from '../../../src/domain/link.js';
import type { DeviceView } from '../../../src/routing/reads.js';
import { type FakeDevice, fakeDevice, fakeHome, fakeModel } from './fake-cloud.js';
import { createStage, MAX_AGE_MS, NOTHING, type Stage } from './stage.js';

let stage: Stage;
let account: Account;
let feiyan: Link;
let lamp: FakeDevice;
beforeAll(async () => {
  stage = await createStage();
  const model = fakeModel('PowerSwitch', 'Brightness');
  stage.feiyan.models.set('Light', {
    ...model,
    properties: [...model.properties, { ...model.properties[0], identifier: 'Secret', accessMode: 'WRITE' } as never],
  });
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.feiyan.faults.clear();
  const person = await stage.person();
  account = person.account;
  lamp = fakeDevice(`lamp of ${account.id}`, { values: { PowerSwitch: 1, Brightness: 40 } });
  feiyan = await person.link('FEIYAN', { homes: [fakeHome(`${account.id}a`, 2, 45)], devices: [lamp] });
  await stage.routing.warmUp(feiyan);
  stage.advance(1);
});

async function devicesNow(): Promise<readonly DeviceView[]> {
  return (await stage.reads(account, { ...NOTHING, status: false }).devices('all')).items;
}

async function lampNow(): Promise<DeviceView> {
  const found = (await devicesNow()).find(({ name }) => name === lamp.name);
  if (found === undefined) throw new Error('no lamp');
  return found;
}

describe('values of devices', () => {
  it('of a few in a home are read one by one, of many by the home’s list', async () => {
    const devices = (await devicesNow()).filter(({ homeId }) => homeId !== null);
    const few = await stage.callsOf(async () => {
      const reads = stage.reads(account, NOTHING);
      await Promise.all(devices.slice(0, 2).map((device) => reads.properties(device, ['Brightness'], null)));
    });
    expect(few).toEqual([0, 1].map((n) => `properties ${account.id}a-d${n}`));
    stage.advance(1_000);
    const many = await stage.callsOf(async () => {
      const reads = stage.reads(account, NOTHING);
      const values = await Promise.all(devices.map((device) => reads.properties(device, ['Brightness'], null)));
      expect(values.map(([property]) => property?.value)).toEqual(Array.from({ length: 45 }, (_, n) => n));
    });
    expect(many).toEqual([1, 2, 3].map((page) => `devices ${account.id}a ${page}`));
  });

  it('are made ready once for a home, however many of its rooms are asked for together', async () => {
    const reads = stage.reads(account);
    const [home] = (await reads.homes()).items;
    const rooms = (await reads.rooms(home?.id ?? '')).items;
    const load = vi.spyOn(stage.state, 'load');
    const shown = await Promise.all(rooms.map((room) => reads.roomDevices(room.id)));
    const looked = load.mock.calls.flatMap(([identityIds]) => identityIds);
    load.mockRestore();
    expect([rooms.length, shown.flatMap(({ items }) => items).length]).toEqual([2, 45]);
    expect(looked).toHaveLength(45);
  });

  it('are all told, in the model’s order, without what can only be written', async () => {
    const reads = stage.reads(account, NOTHING);
    expect(await reads.properties(await lampNow(), null, null)).toEqual([
      {
        identifier: 'PowerSwitch',
        name: 'the PowerSwitch',
        dataType: 'INT',
        value: 1,
        unit: null,
        updatedAt: stage.clock.now(),
        source: 'READ',
        isStale: false,
      },
      {
        identifier: 'Brightness',
        name: 'the Brightness',
        dataType: 'INT',
        value: 40,
        unit: null,
        updatedAt: stage.clock.now(),
        source: 'READ',
        isStale: false,
      },
    ]);
    expect(
      (await reads.properties(await lampNow(), ['Brightness', 'Nonsense', 'Brightness', 'PowerSwitch'], null)).map(({ identifier }) => identifier),
    ).toEqual(['Brightness', 'PowerSwitch']);
  });

  it('are read once in a request, however often they are asked for', async () => {
    const device = await lampNow();
    const calls = await stage.callsOf(async () => {
      const reads = stage.reads(account, NOTHING);
      await Promise.all([
        reads.properties(device, ['Brightness'], null),
        reads.properties(device, ['PowerSwitch'], null),
        reads.properties(device, null, null),
      ]);
      await reads.properties(device, null, null);
    });
    expect(calls).toEqual([`properties ${lamp.key}`]);
  });

  it('known since the link is live cost no call, those from before cost one', async () => {
    const device = await lampNow();
    await stage.reads(account, NOTHING).properties(device, null, null);
    stage.advance(1);
    stage.goLive(feiyan);
    expect(await stage.callsOf(() => stage.reads(account, NOTHING).properties(device, null, null))).toEqual([`properties ${lamp.key}`]);
    expect(await stage.callsOf(() => stage.reads(account, NOTHING).properties(device, null, null))).toEqual([]);
    stage.pushes.set(feiyan.id, { state: 'DOWN', since: null, lastMessageAt: null });
    stage.advance(1);
    expect(await stage.callsOf(() => stage.reads(account, NOTHING).properties(device, null, null))).toEqual([`properties ${lamp.key}`]);
  });

  it('may be as old as the caller allows', async () => {
    const device = await lampNow();
    await stage.reads(account, NOTHING).properties(device, null, null);
    stage.advance(5_000);
    expect(await stage.callsOf(() => stage.reads(account, NOTHING).properties(device, null, 5_000))).toEqual([]);
    expect(await stage.callsOf(() => stage.reads(account, NOTHING).properties(device, null, 4_999))).toEqual([`properties ${lamp.key}`]);
  });

  it('are an error when nothing was ever known and the vendor fails', async () => {
    const device = await lampNow();
    stage.feiyan.faults.set('properties', 'VENDOR_UNAVAILABLE');
    await expect(stage.reads(account, NOTHING).properties(device, ['Brightness'], null)).rejects.toMatchObject({
      code: 'VENDOR_UNAVAILABLE',
      details: { linkId: feiyan.id },
    });
  });

  it('are told stale when the vendor fails, and fresh when they could be read', async () => {
    const device = await lampNow();
    await stage.reads(account, NOTHING).properties(device, null, null);
    stage.advance(1);
    stage.feiyan.faults.set('properties', 'VENDOR_UNAVAILABLE');
    expect(await stage.reads(account, NOTHING).properties(device, ['Brightness'], null)).toMatchObject([{ value: 40, isStale: true }]);
    stage.feiyan.faults.clear();
    expect(await stage.reads(account, NOTHING).properties(device, ['Brightness'], null)).toMatchObject([{ value: 40, isStale: false }]);
  });

  it('of a device without a readable model are what is remembered, by their identifiers', async () => {
    lamp.product = 'Unheard of';
    stage.advance(MAX_AGE_MS);
    const device = await lampNow();
    expect(await stage.reads(account, NOTHING).properties(device, null, null)).toMatchObject([
      { identifier: 'PowerSwitch', name: 'PowerSwitch', dataType: 'UNKNOWN', value: 1 },
      { identifier: 'Brightness', dataType: 'UNKNOWN', value: 40 },
    ]);
  });

  it('need no call for an event, whatever is remembered', async () => {
    const device = await lampNow();
    await stage.reads(account, NOTHING).properties(device, null, null);
    stage.advance(MAX_AGE_MS * 2);
    const calls = await stage.callsOf(async () => {
      const reads = stage.reads(account, { ...NOTHING, structure: 'remembered' });
      const [again] = await reads.devicesOf([device.parts[0]?.identityId ?? 0]);
      if (!again) throw new Error('not remembered');
      expect(await reads.properties(again, ['Brightness'], null)).toMatchObject([{ value: 40, isStale: true }]);
      expect(await reads.status(again)).toMatchObject({ status: 'ONLINE' });
    });
    expect(calls).toEqual([]);
  });
});

describe('status of devices', () => {
  it('is read with the home’s list for many, alone for one', async () => {
    const housed = (await devicesNow()).filter(({ homeId }) => homeId !== null);
    stage.advance(1_000);
    const many = await stage.callsOf(async () => {
      const reads = stage.reads(account, NOTHING);
      await Promise.all(housed.map((device) => reads.status(device)));
    });
    expect(many).toHaveLength(3);
    lamp.status = 'OFFLINE';
    stage.advance(1_000);
    const device = await lampNow();
    const one = await stage.callsOf(async () =>
      expect(await stage.reads(account, NOTHING).status(device)).toEqual({ status: 'OFFLINE', changedAt: stage.clock.now() }),
    );
    expect(one).toEqual([`status ${lamp.key}`]);
  });
});

describe('details', () => {
  it('of one device are read once a request', async () => {
    const device = await lampNow();
    const calls = await stage.callsOf(async () => {
      const reads = stage.reads(account, NOTHING);
      const [one, other] = await Promise.all([reads.detail(device), reads.detail(device)]);
      expect(one).toEqual(other);
    });
    expect(calls).toEqual([`detail ${lamp.key}`]);
  });

  it('of histories are checked against the thing model before any call', async () => {
    const device = await lampNow();
    const range = { from: 0, to: 1, first: 10, order: 'NEWEST_FIRST' } as const;
    const reads = stage.reads(account, NOTHING);
    const calls = await stage.callsOf(async () => {
      await expect(reads.propertyHistory(device, 'Nonsense', range)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'identifier' } });
      await expect(reads.eventHistory(device, 'Nonsense', range)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await reads.propertyHistory(device, 'Brightness', range);
      await reads.eventHistory(device, 'Report', range);
      await reads.ask(
        device,
        ({ things }) => things,
        (things, scope, ref) => things.latestEvents(scope, ref),
      );
    });
    expect(calls).toEqual([`history ${lamp.key} Brightness`, `events ${lamp.key} Report ALERT`, `latest ${lamp.key}`]);
  });

  it('of a vendor without them are null, or an error that says so', async () => {
    const person = await stage.person();
    await person.link('OBOX', { homes: [], devices: [fakeDevice('a box', { nodeType: 'GATEWAY' })] });
    const reads = stage.reads(person.account, NOTHING);
    const [box] = (await reads.devices('all')).items;
    if (box === undefined) throw new Error('no box');
    expect(await reads.detail(box)).toBeNull();
    expect(await reads.thingModel(box)).toBeNull();
    expect(await reads.properties(box, null, null)).toEqual([]);
    await expect(
      reads.ask(
        box,
        ({ things }) => things,
        (things, scope, ref) => things.latestEvents(scope, ref),
      ),
    ).rejects.toMatchObject({ code: 'UNSUPPORTED_BY_VENDOR' });
  });
});
