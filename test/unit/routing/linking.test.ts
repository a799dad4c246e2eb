// Linking: the vendor says whose account it is, the same one renews its link, and what it holds is read at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinking, type Linking } from '../../../src/routing/linking.js';
import { systemRandom } from '../../../src/system.js';
import { fakeDevice, fakeHome, fakeModel } from './fake-cloud.js';
import { createStage, NOTHING, type Person, REQUEST_MS, type Stage } from './stage.js';

let stage: Stage;
let linking: Linking;
beforeAll(async () => {
  stage = await createStage();
  linking = createLinking({ ...stage, random: systemRandom });
  stage.feiyan.models.set('Light', fakeModel('PowerSwitch'));
});
afterAll(() => stage.close());

function linkingOf({ account }: Person, isOperator = false) {
  return linking(account, isOperator, { at: stage.clock.now() + REQUEST_MS, signal: new AbortController().signal });
}

describe('linking', () => {
  it('warms the first screen: structure and thing models are read in the background', async () => {
    const alice = await stage.person();
    stage.feiyan.accounts.set('token of alice', { homes: [fakeHome('alice', 2, 4)], devices: [fakeDevice('alice lone')] });
    const link = await linkingOf(alice).link({ vendor: 'FEIYAN', iotToken: 'token of alice' });
    expect(link).toMatchObject({ vendor: 'FEIYAN', vendorAccountId: 'token of alice', status: 'ACTIVE' });
    await expect
      .poll(() => stage.feiyan.calls.filter((call) => call === 'model Light' || call === 'devices alice 1'))
      .toEqual(['model Light', 'devices alice 1']);
    const calls = await stage.callsOf(async () => {
      const reads = stage.reads(alice.account, { ...NOTHING, rooms: true, devices: true, status: false });
      expect((await reads.devices('all')).items).toHaveLength(5);
      expect((await reads.homes()).items).toHaveLength(1);
    });
    expect(calls).toEqual([]);
  });

  it('renews the same link when the same vendor account comes again', async () => {
    const alice = await stage.person();
    stage.feiyan.accounts.set('same', { homes: [], devices: [] });
    const one = await linkingOf(alice).link({ vendor: 'FEIYAN', iotToken: 'same' });
    await stage.links.expire(one.id);
    const other = await linkingOf(alice).link({ vendor: 'FEIYAN', iotToken: 'same' });
    expect(other).toMatchObject({ id: one.id, status: 'ACTIVE' });
  });

  it('mints one unguessable key an account for OBOX, however often and at once it is asked', async () => {
    const [alice, bob] = [await stage.person(), await stage.person()];
    const links = await Promise.all([1, 2, 3].map(() => linkingOf(alice).link({ vendor: 'OBOX', uniqueKey: null })));
    expect(new Set(links.map(({ id }) => id)).size).toBe(1);
    expect(links[0]?.vendorAccountId).toMatch(/^[0-9a-f]{32}$/);
    expect((await linkingOf(bob).link({ vendor: 'OBOX', uniqueKey: null })).vendorAccountId).not.toBe(links[0]?.vendorAccountId);
  });

  it('takes an existing OBOX key from an operator only', async () => {
    const alice = await stage.person();
    const request = { vendor: 'OBOX', uniqueKey: 'k'.repeat(32) } as const;
    await expect(linkingOf(alice).link(request)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(linkingOf(alice, true).link({ ...request, uniqueKey: 'short' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await linkingOf(alice, true).link(request)).toMatchObject({ vendorAccountId: request.uniqueKey });
  });

  it('checks the token before any call', async () => {
    const alice = await stage.person();
    await expect(linkingOf(alice).link({ vendor: 'FEIYAN', iotToken: '  ' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('removes a link with everything that was seen through it, and only the account’s own', async () => {
    const [alice, bob] = [await stage.person(), await stage.person()];
    const link = await alice.link('FEIYAN', { homes: [fakeHome(`removed ${alice.account.id}`, 1, 2)], devices: [] });
    const reads = stage.reads(alice.account, NOTHING);
    const watched = await reads.watched({ kind: 'account' });
    const { items } = await reads.devices('all');
    const identityId = items[0]?.parts[0]?.identityId ?? 0;
    expect(watched.wants(identityId)).toBe(true);
    await expect(linkingOf(bob).unlink(link.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await linkingOf(alice).unlink(link.id);
    expect(watched.wants(identityId)).toBe(false);
    expect(await stage.reads(alice.account, NOTHING).nodes(items.map(({ id }) => id))).toEqual([null, null]);
    expect((await stage.reads(alice.account, NOTHING).devices('all')).items).toEqual([]);
  });
});

describe('watching', () => {
  it('follows a home’s devices as they come and go', async () => {
    const alice = await stage.person();
    const home = fakeHome(`watched ${alice.account.id}`, 1, 2);
    const lone = fakeDevice(`lone ${alice.account.id}`);
    const link = await alice.link('FEIYAN', { homes: [home], devices: [lone] });
    const reads = stage.reads(alice.account, NOTHING);
    const { items } = await reads.devices('all');
    const [view] = (await reads.homes()).items;
    const watched = await reads.watched({ kind: 'home', homeId: view?.id ?? '' });
    const ids = items.map((device) => device.parts[0]?.identityId ?? 0);
    expect(ids.map(watched.wants)).toEqual([true, true, false]);
    home.devices.push(lone);
    stage.routing.structureChanged(link.id, 'vendor');
    await stage.routing.warmUp(link);
    expect(ids.map(watched.wants)).toEqual([true, true, true]);
    await expect(reads.watched({ kind: 'home', homeId: 'home_0000000000000000000000' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const some = await reads.watched({ kind: 'devices', devices: items.slice(0, 1) });
    expect(some.identityIds).toEqual(ids.slice(0, 1));
    expect(await reads.devicesOf([...ids, 999_999_999])).toMatchObject([{ id: items[0]?.id }, { id: items[1]?.id }, { id: items[2]?.id }, null]);
  });
});
