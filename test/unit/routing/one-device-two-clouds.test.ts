// One device known to two clouds is one device: joined by evidence or by hand, parted again, and read from whichever answers.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Link } from '../../../src/domain/link.js';
import { createDeviceLinks } from '../../../src/routing/device-links.js';
import { createGateways, type GatewayRegistration } from '../../../src/routing/gateways.js';
import { createLocks } from '../../../src/routing/locks.js';
import { fakeDevice, fakeHome, fakeModel } from './fake-cloud.js';
import { createStage, MAX_AGE_MS, NOTHING, type Person, REQUEST_MS, type Stage } from './stage.js';

let stage: Stage;
let alice: Person;
let feiyan: Link;
let obox: Link;
let key: string;
beforeAll(async () => {
  stage = await createStage();
  stage.feiyan.models.set('Gateway', fakeModel('ChildLock'));
});
afterAll(() => stage.close());
beforeEach(async () => {
  for (const cloud of [stage.feiyan, stage.obox]) cloud.faults.clear();
  alice = await stage.person();
  key = alice.account.id;
  const home = fakeHome(`${key}a`, 1, 0);
  const sub = fakeDevice(`${key} sub`, { product: 'Gateway', room: `${key}a-r0` });
  home.devices.push(
    fakeDevice(`${key} feiyan`, { product: 'Gateway', nodeType: 'GATEWAY', room: `${key}a-r0`, values: { ChildLock: 1 }, subDevices: [sub.key] }),
    sub,
  );
  feiyan = await alice.link('FEIYAN', { homes: [home], devices: [] });
  obox = await alice.link('OBOX', { homes: [], devices: [fakeDevice(`${key} obox`, { product: 'OBOX', nodeType: 'GATEWAY' })] });
});

const deadline = () => ({ at: stage.clock.now() + REQUEST_MS, signal: new AbortController().signal });
const reads = () => stage.reads(alice.account, NOTHING);
const links = () => createDeviceLinks(stage, reads());
const gateways = () =>
  createGateways({ ...stage, log: { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined } }, reads(), deadline());

async function idsByKey(): Promise<Map<string, string>> {
  const { items } = await reads().devices('all');
  return new Map(items.flatMap((device) => device.parts.map((part): [string, string] => [part.ref.key.slice(key.length + 1), device.id])));
}

async function idOf(name: string): Promise<string> {
  const id = (await idsByKey()).get(name);
  if (id === undefined) throw new Error(`no ${name}`);
  return id;
}

describe('linkDevices and unlinkDevice', () => {
  it('make two devices one, in the home of the one that has a home, and two again under their old IDs', async () => {
    const [box, gateway] = [await idOf('obox'), await idOf('feiyan')];
    const survivor = await links().linkDevices([box, gateway]);
    const { items } = await reads().devices('all');
    expect(items).toHaveLength(2);
    const [merged] = items.filter(({ id }) => id === survivor);
    expect(merged).toMatchObject({ name: `name of ${key} feiyan`, parts: [{ link: { id: feiyan.id } }, { link: { id: obox.id } }] });
    expect(merged?.homeId).not.toBeNull();
    const [home] = (await reads().homes()).items;
    expect((await reads().homeDevices(home?.id ?? '')).items.map(({ id }) => id)).toContain(survivor);
    for (const node of await reads().nodes([box, gateway])) expect(node).toMatchObject({ kind: 'device', device: { id: survivor } });
    const { partedId, remainingId } = await links().unlinkDevice(survivor, { vendor: 'OBOX', vendorId: `${key} obox` });
    expect([partedId, remainingId]).toEqual([box, gateway]);
    expect(await idsByKey()).toEqual(
      new Map(
        [...(await idsByKey())]
          .filter(([name]) => name === 'sub')
          .concat([
            ['feiyan', gateway],
            ['obox', box],
          ]),
      ),
    );
  });

  it('need the owner’s role on both sides, two devices, and two vendors', async () => {
    const gateway = await idOf('feiyan');
    const sub = await idOf('sub');
    await expect(links().linkDevices([gateway, gateway])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(links().linkDevices([gateway, sub])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(links().linkDevices([gateway, 'device_0000000000000000000000'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(links().unlinkDevice(gateway, { vendor: 'FEIYAN', vendorId: `${key} feiyan` })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const [device] = stage.feiyan.accounts.get(feiyan.vendorAccountId)?.homes[0]?.devices ?? [];
    if (device !== undefined) device.role = 'MEMBER';
    stage.advance(MAX_AGE_MS);
    await expect(links().linkDevices([gateway, await idOf('obox')])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a device of two clouds', () => {
  it('is read from the other cloud when the first one fails', async () => {
    const id = await links().linkDevices([await idOf('obox'), await idOf('feiyan')]);
    for (const operation of ['homes', 'rooms', 'devices', 'account', 'status']) stage.feiyan.faults.set(operation, 'VENDOR_UNAVAILABLE');
    const [box] = stage.obox.accounts.get(obox.vendorAccountId)?.devices ?? [];
    if (box !== undefined) box.status = 'OFFLINE';
    stage.advance(MAX_AGE_MS);
    const asked = reads();
    const [node] = await asked.nodes([id]);
    if (node === null || node === undefined || !('kind' in node) || node.kind !== 'device') throw new Error('no device');
    expect(await asked.status(node.device)).toMatchObject({ status: 'OFFLINE' });
  });

  it('names its sub-devices and is named by them', async () => {
    const asked = reads();
    const { items } = await asked.devices('all');
    const [gateway, sub] = ['feiyan', 'sub'].map((name) => items.find((device) => device.parts[0]?.ref.key === `${key} ${name}`));
    if (gateway === undefined || sub === undefined) throw new Error('not listed');
    expect((await asked.subDevices(gateway)).items.map(({ id }) => id)).toEqual([sub.id]);
    expect((await asked.gatewayOf(sub))?.id).toBe(gateway.id);
    expect(await asked.gatewayOf(gateway)).toBeNull();
    expect(sub.parts[0]?.listing.nodeType).toBe('SUB_DEVICE');
  });
});

describe('registerGateway', () => {
  const input = (given: Partial<GatewayRegistration> = {}): GatewayRegistration => ({
    linkId: null,
    serialNumber: `${key} new`,
    name: 'hall gateway',
    version: '0000000000000001',
    type: 'OBOX',
    timeZone: 'Asia/Shanghai',
    ...given,
  });

  it('registers, adds and keeps the claim, so that the other cloud’s gateway of that certificate is the same device', async () => {
    const id = await gateways().register(input());
    expect((await reads().nodes([id]))[0]).toMatchObject({ kind: 'device', device: { id, name: 'hall gateway', homeId: null } });
    const [home] = stage.feiyan.accounts.get(feiyan.vendorAccountId)?.homes ?? [];
    home?.devices.push(fakeDevice(`${key} twin`, { nodeType: 'GATEWAY', certificate: { productKey: 'pk-gateway', deviceName: 'dn-gateway' } }));
    stage.routing.structureChanged(feiyan.id, 'vendor');
    await reads().devices('all');
    await expect.poll(async () => [await idOf('new'), await idOf('twin')]).toEqual([id, id]);
  });

  it('checks its input before any call', async () => {
    const bad: Partial<GatewayRegistration>[] = [{ serialNumber: ' ' }, { name: '' }, { version: '' }, { type: '' }, { timeZone: 'Mars/Olympus' }];
    const calls = await stage.callsOf(async () => {
      for (const given of bad) {
        const field = 'version' in given ? 'firmwareVersion' : Object.keys(given)[0];
        await expect(gateways().register(input(given))).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { field: `input.${field}` } });
      }
      await expect(gateways().register(input({ linkId: 'link_nobody' }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(gateways().register(input({ linkId: feiyan.id }))).rejects.toMatchObject({ code: 'UNSUPPORTED_BY_VENDOR' });
    });
    expect(bad).toHaveLength(5);
    expect(calls).toEqual([]);
  });

  it('is undone by removing the gateway, which is then seen no more', async () => {
    const id = await gateways().register(input());
    await gateways().startScan(id, { timeoutSeconds: 30 });
    await expect(gateways().startScan(id, { timeoutSeconds: 0 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await gateways().remove(id);
    expect(stage.obox.calls.slice(-2)).toEqual(expect.arrayContaining([`removeGateway ${key} new`]));
    expect(await reads().nodes([id])).toEqual([null]);
    await expect(gateways().remove(await idOf('sub'))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(gateways().removeDevice(await idOf('sub'))).rejects.toMatchObject({ code: 'UNSUPPORTED_BY_VENDOR' });
    await expect(gateways().removeDevice(await idOf('feiyan'))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('locks', () => {
  it('check the temporary user before any call, and say when no cloud of the lock takes one', async () => {
    const id = await idOf('sub');
    const user = { nickname: 'guest', startsAt: 1, endsAt: 2, uses: null, phone: null };
    const locks = createLocks(stage, reads(), deadline());
    const calls = await stage.callsOf(async () => {
      for (const bad of [{ nickname: '' }, { endsAt: 1 }, { uses: 0 }, { phone: 'call me' }]) {
        await expect(locks.createTemporaryUser(id, 'token', { ...user, ...bad })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        await expect(locks.updateTemporaryUser(id, '1', { ...user, ...bad })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      }
      await expect(locks.createTemporaryUser(id, '', user)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await expect(locks.updateTemporaryUser(id, '', user)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await expect(locks.createTemporaryUser(id, 'token', user)).rejects.toMatchObject({ code: 'UNSUPPORTED_BY_VENDOR' });
    });
    expect(calls).toEqual([]);
  });
});
