// Things by ID: cheap when remembered, verified when not, and nobody else's.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/domain/errors.js';
import { siblingId } from '../../../src/domain/ids.js';
import type { Link } from '../../../src/domain/link.js';
import type { DeviceView, Needs, NodeView } from '../../../src/routing/reads.js';
import { type FakeAccount, fakeDevice, fakeHome, fakeModel } from './fake-cloud.js';
import { createStage, MAX_AGE_MS, NOTHING, type Person, type Stage } from './stage.js';

let stage: Stage;
let alice: Person;
let bob: Person;
let holds: FakeAccount;
let link: Link;
beforeAll(async () => {
  stage = await createStage();
  stage.feiyan.models.set('Light', fakeModel('PowerSwitch'));
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.feiyan.faults.clear();
  alice = await stage.person();
  bob = await stage.person();
  holds = { homes: [fakeHome(`${alice.account.id}a`, 2, 6)], devices: [fakeDevice(`lone ${alice.account.id}`)] };
  link = await alice.link('FEIYAN', holds);
  await bob.link('FEIYAN', { homes: [fakeHome(`${bob.account.id}a`, 1, 1)], devices: [] });
});

async function everything(person = alice): Promise<{ ids: string[]; devices: readonly DeviceView[] }> {
  const reads = stage.reads(person.account);
  const { items: homes } = await reads.homes();
  const rooms = await Promise.all(homes.map(({ id }) => reads.rooms(id)));
  const { items: devices } = await reads.devices('all');
  return { ids: [...homes, ...rooms.flatMap(({ items }) => items), ...devices].map(({ id }) => id), devices };
}

function idOf(node: NodeView | AppError | null | undefined): string | null {
  if (node === null || node === undefined || node instanceof AppError) return null;
  if (node.kind === 'home') return node.home.id;
  if (node.kind === 'room') return node.room.id;
  if (node.kind === 'device') return node.device.id;
  if (node.kind === 'group') return node.group.id;
  return node.kind === 'product' ? node.product.id : node.link.id;
}

function deviceOf(node: NodeView | AppError | null | undefined): DeviceView {
  if (!node || node instanceof AppError || node.kind !== 'device') throw new Error('no device');
  return node.device;
}

function nodes(person: Person, ids: readonly string[], needs: Partial<Needs> = NOTHING) {
  return stage.reads(person.account, needs).nodes(ids);
}

describe('nodes', () => {
  it('answers in the order asked, of all kinds, without a call while structure is young', async () => {
    const { ids, devices } = await everything();
    const reads = stage.reads(alice.account);
    const product = await reads.product(devices[0] ?? (await Promise.reject(new Error('no device'))));
    const asked = [link.id, product?.id ?? '', ...ids].reverse();
    const calls = await stage.callsOf(async () => expect((await nodes(alice, asked)).map(idOf)).toEqual(asked));
    expect(asked.length).toBe(1 + 1 + 1 + 2 + 7);
    expect(calls).toEqual([]);
  });

  it('gives objects of its own to each request', async () => {
    const { devices } = await everything();
    const id = devices[0]?.id ?? '';
    const [one] = await nodes(alice, [id]);
    const [other] = await nodes(alice, [id]);
    expect(idOf(one)).toBe(id);
    expect(one).toEqual(other);
    expect(deviceOf(one)).not.toBe(deviceOf(other));
  });

  it('reads the list that holds a device again when structure is old: one call for any number of one home', async () => {
    const { devices } = await everything();
    stage.advance(MAX_AGE_MS);
    const housed = devices.filter(({ homeId }) => homeId !== null).map(({ id }) => id);
    expect(housed).toHaveLength(6);
    const calls = await stage.callsOf(() => nodes(alice, housed));
    expect(calls).toEqual([`devices ${alice.account.id}a 1`]);
  });

  it('asks nothing at all for events, however old structure is', async () => {
    const { ids } = await everything();
    stage.advance(MAX_AGE_MS * 60);
    stage.feiyan.faults.set('devices', 'hang');
    const calls = await stage.callsOf(async () => {
      const found = await nodes(alice, ids, { ...NOTHING, structure: 'remembered' });
      expect(found.map(idOf)).toEqual(ids);
    });
    expect(calls).toEqual([]);
  });

  it('answers null for another account’s things of every kind, and for what is no ID', async () => {
    const { ids, devices } = await everything();
    const facets = devices.flatMap(({ id }) => [siblingId(id, 'lock'), siblingId(id, 'camera'), siblingId(id, 'gateway')]);
    const asked = [...ids, ...facets, link.id, 'device_0000000000000000000000', 'nonsense', '', `account_${'0'.repeat(22)}`];
    const found = await nodes(bob, asked);
    expect(found).toHaveLength(asked.length);
    for (const node of found) expect(node).toBeNull();
    expect(asked.length).toBe(10 + 21 + 5);
  });

  it('does not tell whether another account’s thing exists when the vendor fails', async () => {
    const { devices } = await everything();
    stage.feiyan.faults.set('binding', 'VENDOR_UNAVAILABLE');
    expect(await nodes(bob, [devices[0]?.id ?? ''])).toEqual([null]);
  });

  it('verifies a miss once with the vendor, and believes its no for a minute', async () => {
    const { devices } = await everything();
    const id = devices[0]?.id ?? '';
    const key = devices[0]?.parts[0]?.ref.key ?? '';
    await everything(bob);
    expect(await stage.callsOf(() => nodes(bob, [id]))).toEqual([`binding ${key}`]);
    expect(await stage.callsOf(() => nodes(bob, [id]))).toEqual([]);
    stage.advance(61_000);
    expect(await stage.callsOf(() => nodes(bob, [id]))).toEqual([`binding ${key}`]);
  });

  it('finds a device that was shared a moment ago, under the ID that its owner knows', async () => {
    const { devices } = await everything();
    await everything(bob);
    const [device] = devices;
    const key = device?.parts[0]?.ref.key ?? '';
    const links = await stage.links.ofAccount(bob.account.id);
    stage.feiyan.accounts.get(links[0]?.vendorAccountId ?? '')?.devices.push(fakeDevice(key, { role: 'MEMBER', name: 'shared with bob' }));
    const [found] = await nodes(bob, [device?.id ?? '']);
    expect(found).toMatchObject({ kind: 'device', device: { id: device?.id, name: 'shared with bob', homeId: null } });
    expect(await stage.callsOf(() => nodes(bob, [device?.id ?? ''], { ...NOTHING, structure: 'remembered' }))).toEqual([]);
    expect((await stage.reads(bob.account).devices('shared')).items.map(({ id }) => id)).toEqual([device?.id]);
    expect((await stage.reads(alice.account).devices('shared')).items).toEqual([]);
  });

  it('answers null for a device that is gone, only when its vendor says so', async () => {
    const { devices } = await everything();
    const id = devices[0]?.id ?? '';
    const [moved] = holds.homes[0]?.devices.splice(0, 1) ?? [];
    if (moved === undefined) throw new Error('no device');
    holds.devices.push(moved);
    stage.advance(MAX_AGE_MS);
    expect((await nodes(alice, [id])).map(idOf)).toEqual([id]);
    holds.devices.splice(holds.devices.indexOf(moved), 1);
    stage.advance(MAX_AGE_MS);
    expect(await nodes(alice, [id])).toEqual([null]);
  });

  it('answers what is remembered when the vendor fails, and an error for what is seen but not remembered', async () => {
    const { devices } = await everything();
    const id = devices[0]?.id ?? '';
    stage.advance(MAX_AGE_MS);
    for (const operation of ['homes', 'rooms', 'devices', 'account', 'binding']) stage.feiyan.faults.set(operation, 'VENDOR_UNAVAILABLE');
    expect((await nodes(alice, [id])).map(idOf)).toEqual([id]);
    stage = await stage.restart();
    await stage.clear('link_structure');
    const [found] = await nodes(alice, [id]);
    expect(found).toMatchObject({ code: 'VENDOR_UNAVAILABLE', details: { linkId: link.id } });
  });

  it('finds everything again in lists when nothing is remembered', async () => {
    const { ids } = await everything();
    stage = await stage.restart();
    await stage.clear('link_structure');
    expect((await nodes(alice, ids)).map(idOf)).toEqual(ids);
  });

  it('resolves a facet only for a device that has it', async () => {
    holds.devices.push(fakeDevice(`lock ${link.id}`, { product: 'DoorLock' }), fakeDevice(`camera ${link.id}`, { product: 'Camera' }));
    holds.devices.push(fakeDevice(`gateway ${link.id}`, { product: 'Gateway', nodeType: 'GATEWAY' }));
    const { devices } = await everything();
    const kinds = ['lock', 'camera', 'gateway'] as const;
    const asked = devices.flatMap(({ id }) => kinds.map((kind) => siblingId(id, kind)));
    const found = await nodes(alice, asked);
    const kept = devices.flatMap(({ parts }) => kinds.map((kind) => (parts[0]?.ref.key.startsWith(`${kind} `) ? parts[0].ref.key : null)));
    expect(found.map((node) => (node instanceof AppError || node?.kind !== 'device' ? null : (node.device.parts[0]?.ref.key ?? null)))).toEqual(kept);
    expect(kept.filter((key) => key !== null)).toHaveLength(3);
  });
});
