// DeviceCloud: all devices of an account, and how it is bound to one.
import { expect, it } from 'vitest';
import { DEVICE_STATUSES, type DeviceCloud, NETWORK_TYPES, NODE_TYPES } from '../../../src/domain/device.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

export function keepsDevices(stand: Stand, devices: DeviceCloud): void {
  it('lists every device of the account once, and no one else’s', async () => {
    const visited: string[] = [];
    for (const person of ['alice', 'bob'] as const) {
      const listed = await devices.listDevices(stand.scope(person));
      expect(listed.map(({ ref }) => ref.key).sort(), person).toEqual([...(await stand.devicesOf(person))].sort());
      visited.push(person);
    }
    expect(visited).toHaveLength(2);
    expect((await stand.devicesOf('alice')).length).toBeGreaterThan(0);
  });

  it('tells every device in the words of the domain', async () => {
    const listed = await devices.listDevices(stand.scope());
    expect(listed.length).toBeGreaterThan(0);
    for (const device of listed) {
      expect(device.ref).toMatchObject({ vendor: stand.vendor.name, kind: 'device' });
      expect(device.name).not.toBe('');
      expect(DEVICE_STATUSES).toContain(device.status);
      expect(NODE_TYPES).toContain(device.nodeType);
      expect(NETWORK_TYPES).toContain(device.networkType);
      expect(['OWNER', 'MEMBER', null]).toContain(device.role);
    }
  });

  it('tells of one device what the list tells', async () => {
    const [listed] = await devices.listDevices(stand.scope());
    if (listed === undefined) throw new Error('no device');
    expect(await devices.binding(stand.scope(), listed.ref)).toMatchObject({ ref: listed.ref, name: listed.name, status: listed.status, role: listed.role });
  });

  it('is bound neither to what is not there nor to what is another’s', async () => {
    const mine = new Set(await stand.devicesOf('bob'));
    const [another] = (await devices.listDevices(stand.scope('alice'))).filter(({ ref }) => !mine.has(ref.key));
    if (another === undefined) throw new Error('no device of alice alone');
    expect(await devices.binding(stand.scope('bob'), another.ref)).toBeNull();
    expect(await devices.binding(stand.scope(), stand.nothing('device'))).toBeNull();
  });

  it('calls nobody for a link that has expired', async () => {
    const { link, ...deadline } = stand.scope();
    const last = (await stand.control.calls()).at(-1)?.n ?? 0;
    const failure = await failureOf(stand, () => devices.listDevices({ ...deadline, link: { ...link, status: 'EXPIRED' } }));
    expect(failure).toMatchObject({ code: 'LINK_EXPIRED', details: { linkId: link.id } });
    expect(await stand.control.calls(last)).toEqual([]);
  });

  it('tells each trouble of the cloud by its code', () => expectTroublesTold(stand, (scope) => devices.listDevices(scope)));
}
