// One cloud's trouble costs its own fields: the rest answers, what is known stays, and nothing is declared gone.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account.js';
import type { ERROR_CODES, ErrorCode } from '../../../src/domain/errors.js';
import type { Link } from '../../../src/domain/link.js';
import { QUARANTINE_MS } from '../../../src/routing/plausible.js';
import { fakeDevice, fakeHome, fakeModel } from './fake-cloud.js';
import { createStage, MAX_AGE_MS, REQUEST_MS, type Stage } from './stage.js';

let stage: Stage;
let account: Account;
let feiyan: Link;
let obox: Link;
beforeAll(async () => {
  stage = await createStage();
  stage.feiyan.models.set('Light', fakeModel('PowerSwitch', 'Brightness'));
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.feiyan.faults.clear();
  stage.obox.faults.clear();
  const person = await stage.person();
  account = person.account;
  feiyan = await person.link('FEIYAN', { homes: [fakeHome(`${account.id}a`, 2, 6), fakeHome(`${account.id}b`, 1, 3)], devices: [] });
  obox = await person.link('OBOX', { homes: [], devices: [fakeDevice(`obox of ${account.id}`, { product: 'Gateway', nodeType: 'GATEWAY' })] });
});

const LISTS = ['homes', 'rooms', 'devices', 'account'];

function fail(fault: ErrorCode | 'hang' | 'empty' | 'broken'): void {
  for (const list of LISTS) stage.feiyan.faults.set(list, fault);
}

function holdsOfFeiyan() {
  const holds = stage.feiyan.accounts.get(feiyan.vendorAccountId);
  if (holds === undefined) throw new Error('no such account');
  return holds;
}

describe('a vendor that fails', () => {
  const failing = [
    'VENDOR_UNAVAILABLE',
    'VENDOR_TIMEOUT',
    'RATE_LIMITED',
    'VENDOR_INVALID_RESPONSE',
    'VENDOR_REJECTED',
  ] as const satisfies readonly (typeof ERROR_CODES)[number][];

  it.each(failing)('with %s before anything is known: one coded error, and the other cloud’s devices', async (code) => {
    fail(code);
    const reads = stage.reads(account);
    expect(await reads.homes()).toMatchObject({ items: [], failures: [{ code, details: { linkId: feiyan.id, vendor: 'FEIYAN' } }] });
    const devices = await reads.devices('all');
    expect(devices.items.map(({ name }) => name)).toEqual([`name of obox of ${account.id}`]);
    expect(devices.failures).toMatchObject([{ code, details: { linkId: feiyan.id } }]);
  });

  it('with what no mapping can read: a coded error, logged', async () => {
    fail('broken');
    const logged = stage.warnings.length;
    expect((await stage.reads(account).homes()).failures).toMatchObject([{ code: 'VENDOR_INVALID_RESPONSE', details: { linkId: feiyan.id } }]);
    expect(stage.warnings.length).toBeGreaterThan(logged);
  });

  it('after it was known: everything known is still there, with the error beside it and values marked stale', async () => {
    const before = stage.reads(account);
    const [home] = (await before.homes()).items;
    expect((await before.homeDevices(home?.id ?? '')).items).toHaveLength(6);
    stage.advance(MAX_AGE_MS);
    fail('VENDOR_UNAVAILABLE');
    const reads = stage.reads(account);
    const homes = await reads.homes();
    expect(homes.items).toHaveLength(2);
    expect(homes.failures).toMatchObject([{ code: 'VENDOR_UNAVAILABLE' }]);
    const devices = await reads.homeDevices(home?.id ?? '');
    expect(devices.items).toHaveLength(6);
    expect(devices.failures).toHaveLength(1);
    let visited = 0;
    for (const device of devices.items) {
      visited += 1;
      expect(await reads.status(device)).toMatchObject({ status: 'ONLINE' });
      expect(await reads.properties(device, ['Brightness'], null)).toMatchObject([{ isStale: true, source: 'READ' }]);
    }
    expect(visited).toBe(6);
  });

  it('is asked once a request, not once a device', async () => {
    const [home] = (await stage.reads(account).homes()).items;
    stage.advance(MAX_AGE_MS);
    fail('VENDOR_UNAVAILABLE');
    const calls = await stage.callsOf(async () => {
      const reads = stage.reads(account);
      await reads.homes();
      const { items } = await reads.homeDevices(home?.id ?? '');
      await Promise.all(items.flatMap((device) => [reads.status(device), reads.properties(device, ['Brightness'], null)]));
    });
    expect(calls.filter((call) => call.startsWith('devices'))).toHaveLength(2);
    expect(calls.filter((call) => call.startsWith('properties'))).toEqual([]);
  });

  it('in one list of one home: that list alone is told as failed', async () => {
    stage.feiyan.faults.set('rooms', 'VENDOR_TIMEOUT');
    const reads = stage.reads(account);
    const homes = await reads.homes();
    expect(homes.failures).toEqual([]);
    expect(homes.items).toHaveLength(2);
    const id = homes.items[0]?.id ?? '';
    expect(await reads.rooms(id)).toMatchObject({ items: [], failures: [{ code: 'VENDOR_TIMEOUT' }] });
    expect(await reads.homeDevices(id)).toMatchObject({ failures: [] });
    expect((await reads.homeDevices(id)).items).toHaveLength(6);
  });
});

describe('a vendor that hangs', () => {
  it('is left at the request’s deadline, with what is known and what others gave', async () => {
    await stage.reads(account).homes();
    stage.advance(MAX_AGE_MS);
    await stage.routing.warmUp(obox);
    fail('hang');
    const before = stage.feiyan.calls.length;
    const reads = stage.reads(account);
    const homes = reads.homes();
    const devices = reads.devices('all');
    await expect.poll(() => stage.feiyan.calls.length - before).toBe(6); // homes, two of rooms, two of devices, the account's
    stage.advance(REQUEST_MS - 1); // before the request itself ends
    expect((await homes).items).toHaveLength(2);
    expect((await homes).failures).toMatchObject([{ code: 'VENDOR_TIMEOUT', details: { linkId: feiyan.id, vendor: 'FEIYAN' } }]);
    expect((await devices).items).toHaveLength(10);
    expect((await devices).failures).toHaveLength(1);
  });

  it('is called off when its last waiter leaves', async () => {
    fail('hang');
    const leaving = new AbortController();
    const homes = stage.reads(account, {}, leaving.signal).homes();
    await expect.poll(() => stage.feiyan.calls.at(-1)).toBe('homes 1');
    leaving.abort();
    expect((await homes).failures).toMatchObject([{ code: 'VENDOR_TIMEOUT' }]);
    stage.feiyan.faults.clear();
    expect((await stage.reads(account).homes()).items).toHaveLength(2);
  });
});

describe('a token that died', () => {
  it('expires the link, keeps what is known, and asks the vendor no more until it is linked again', async () => {
    await stage.reads(account).homes();
    stage.advance(MAX_AGE_MS);
    fail('LINK_EXPIRED');
    expect(await stage.reads(account).homes()).toMatchObject({ items: [{}, {}], failures: [{ code: 'LINK_EXPIRED' }] });
    expect(await stage.links.get(feiyan.id)).toMatchObject({ status: 'EXPIRED' });
    stage.feiyan.faults.clear();
    const calls = await stage.callsOf(async () => {
      const reads = stage.reads(account);
      const homes = await reads.homes();
      expect(homes).toMatchObject({ items: [{}, {}], failures: [{ code: 'LINK_EXPIRED', details: { linkId: feiyan.id } }] });
      const { items } = await reads.homeDevices(homes.items[0]?.id ?? '');
      const [device] = items;
      if (device === undefined) throw new Error('no device');
      expect(await reads.properties(device, ['Brightness'], null)).toMatchObject([{ isStale: true }]);
    });
    expect(calls.filter((call) => !call.startsWith('account'))).toEqual([]); // the OBOX link alone
    await stage.links.save(account.id, 'FEIYAN', { vendorAccountId: feiyan.vendorAccountId, token: { secret: 'new', expiresAt: null } });
    expect(await stage.reads(account).homes()).toMatchObject({ items: [{}, {}], failures: [] });
  });
});

describe('a list that suddenly holds little', () => {
  it('is not believed: what was known stays, with an error, until the vendor says so for long', async () => {
    await stage.reads(account).homes();
    stage.advance(MAX_AGE_MS);
    fail('empty');
    for (const elapsed of [0, MAX_AGE_MS, MAX_AGE_MS]) {
      stage.advance(elapsed);
      const reads = stage.reads(account);
      const homes = await reads.homes();
      expect(homes.items).toHaveLength(2);
      expect(homes.failures).toMatchObject([{ code: 'VENDOR_INVALID_RESPONSE', retryable: true }]);
      expect((await reads.homeDevices(homes.items[0]?.id ?? '')).items).toHaveLength(6);
    }
    stage.advance(QUARANTINE_MS);
    expect(await stage.reads(account).homes()).toMatchObject({ items: [], failures: [] });
  });

  it('gives back the same IDs when it recovers, even after it was believed', async () => {
    const before = (await stage.reads(account).homes()).items.map(({ id }) => id);
    for (const elapsed of [MAX_AGE_MS, QUARANTINE_MS]) {
      stage.advance(elapsed);
      fail('empty');
      await stage.reads(account).homes();
    }
    stage.feiyan.faults.clear();
    stage.advance(MAX_AGE_MS);
    expect((await stage.reads(account).homes()).items.map(({ id }) => id)).toEqual(before);
  });

  it('is believed at once after a write of ours', async () => {
    await stage.reads(account).homes();
    holdsOfFeiyan().homes.splice(0);
    stage.routing.structureChanged(feiyan.id, 'us');
    expect(await stage.reads(account).homes()).toMatchObject({ items: [], failures: [] });
  });

  it('is believed when it lost a device or two', async () => {
    const [home] = (await stage.reads(account).homes()).items;
    holdsOfFeiyan().homes[0]?.devices.splice(0, 2);
    stage.advance(MAX_AGE_MS);
    expect((await stage.reads(account).homeDevices(home?.id ?? '')).items).toHaveLength(4);
  });

  it('loses no device that moved to another home, nor its ID', async () => {
    const reads = stage.reads(account);
    const ids = (await reads.devices('all')).items.map(({ id }) => id).sort();
    const [first, second] = holdsOfFeiyan().homes;
    second?.devices.push(...(first?.devices.splice(0) ?? []));
    stage.advance(MAX_AGE_MS);
    const after = await stage.reads(account).devices('all');
    expect(after.failures).toEqual([]);
    expect(after.items.map(({ id }) => id).sort()).toEqual(ids);
  });
});

describe('things that are gone', () => {
  it('are seen no more once the account’s own list lacks them', async () => {
    const gone = (await stage.reads(account).devices('all')).items[0];
    const identityId = gone?.parts[0]?.identityId ?? 0;
    holdsOfFeiyan().homes[0]?.devices.splice(0, 1);
    stage.advance(MAX_AGE_MS);
    expect((await stage.reads(account).devices('all')).items).toHaveLength(9);
    expect(await stage.registry.visibleTo([feiyan.id, obox.id], [identityId])).toEqual(new Set());
  });
});
