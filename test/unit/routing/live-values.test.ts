// Values that are known live: given again without work, and never after they stopped being true.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account.js';
import type { Link } from '../../../src/domain/link.js';
import type { DeviceView, PropertyView } from '../../../src/routing/reads.js';
import { fakeHome, fakeModel } from './fake-cloud.js';
import { createStage, type Stage } from './stage.js';

let stage: Stage;
let account: Account;
let link: Link;
beforeAll(async () => {
  stage = await createStage();
  stage.feiyan.models.set('Light', fakeModel('PowerSwitch', 'Brightness'));
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.feiyan.faults.clear();
  const person = await stage.person();
  account = person.account;
  link = await person.link('FEIYAN', { homes: [fakeHome(account.id, 1, 5)], devices: [] });
  stage.advance(1);
  stage.goLive(link);
  await screen();
});

interface Shown {
  readonly device: DeviceView;
  readonly properties: readonly PropertyView[];
}

/** What a request shows of every device. */
async function screen(): Promise<Shown[]> {
  const reads = stage.reads(account);
  const [home] = (await reads.homes()).items;
  const { items } = await reads.homeDevices(home?.id ?? '');
  return Promise.all(items.map(async (device) => ({ device, properties: await reads.properties(device, ['PowerSwitch', 'Brightness'], null) })));
}

function push(identityId: number, value: number): void {
  const at = stage.clock.now();
  const content = { kind: 'properties' as const, readings: [{ identifier: 'Brightness', value, at }] };
  stage.state.apply([{ position: 1, accountId: null, identityId, occurredAt: at, receivedAt: at, content }]);
}

async function firstDevice(): Promise<{ identityId: number; brightness: PropertyView | undefined }> {
  const [first] = await screen();
  return { identityId: first?.device.parts[0]?.identityId ?? 0, brightness: first?.properties[1] };
}

describe('values that are known live', () => {
  it('are the same views for every request, without a call', async () => {
    const before = await screen();
    const calls = await stage.callsOf(async () => {
      const again = await screen();
      expect(again).toHaveLength(5);
      for (const [index, { properties }] of again.entries()) {
        expect(properties).toBe(before[index]?.properties);
        expect(properties).toMatchObject([
          { identifier: 'PowerSwitch', isStale: false },
          { identifier: 'Brightness', isStale: false },
        ]);
      }
    });
    expect(calls).toEqual([]);
  });

  it('show a push at once', async () => {
    const { identityId, brightness } = await firstDevice();
    stage.advance(5);
    push(identityId, 77);
    expect(brightness?.value).not.toBe(77);
    expect((await firstDevice()).brightness).toMatchObject({ value: 77, source: 'PUSH', isStale: false });
  });

  it('are read again when the pushes stop, and told stale where they cannot be', async () => {
    await screen();
    stage.advance(1_000);
    stage.pushes.set(link.id, { state: 'DOWN', since: null, lastMessageAt: null });
    expect(await stage.callsOf(screen)).toEqual([`devices ${account.id} 1`]);
    stage.advance(1_000);
    for (const call of ['devices', 'properties']) stage.feiyan.faults.set(call, 'VENDOR_UNAVAILABLE');
    const shown = await screen();
    expect(shown).toHaveLength(5);
    for (const { properties } of shown) expect(properties.map(({ isStale }) => isStale)).toEqual([true, true]);
  });

  it('are read once more when pushes may have been lost before they came again', async () => {
    await screen();
    stage.advance(1_000);
    stage.goLive(link);
    expect(await stage.callsOf(screen)).toEqual([`devices ${account.id} 1`]);
    expect(await stage.callsOf(screen)).toEqual([]);
  });
});
