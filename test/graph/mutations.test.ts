// What can be changed, as the graph hands it on.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFamily, type Family } from './family.js';
import { run, testExecutor } from './support.js';

const { executor } = testExecutor();

describe('a mutation', () => {
  let family: Family;
  let lock: Family['devices'][number];
  let gateway: Family['devices'][number];
  beforeEach(() => {
    family = createFamily();
    const [, second, , fourth] = family.devices;
    if (second === undefined || fourth === undefined) throw new Error('unreachable');
    [lock, gateway] = [second, fourth];
  });
  const change = (source: string, variables: Record<string, unknown> = {}) => run(executor, family.member, source, variables);

  it('links a vendor account by exactly one of the credentials', async () => {
    const link = vi.spyOn(family.member.linking, 'link');
    const query = 'mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id vendor } } }';
    expect((await change(query, { credentials: { feiyan: { iotToken: 't' } } })).data).toMatchObject({
      linkVendorAccount: { vendorLink: { vendor: 'FEIYAN' } },
    });
    await change(query, { credentials: { obox: {} } });
    expect(link.mock.calls).toEqual([[{ vendor: 'FEIYAN', iotToken: 't' }], [{ vendor: 'OBOX', uniqueKey: null }]]);
    for (const credentials of [{}, { feiyan: { iotToken: 't' }, obox: {} }, { feiyan: null }]) {
      expect((await change(query, { credentials })).errors?.map(({ extensions }) => extensions?.['code'] ?? 'BAD_USER_INPUT')).toEqual(['BAD_USER_INPUT']);
    }
    expect(link).toHaveBeenCalledTimes(2);
  });

  it('lets only an operator bring an existing key', async () => {
    const query = 'mutation { linkVendorAccount(input: { credentials: { obox: { uniqueKey: "k" } } }) { vendorLink { id } } }';
    expect((await change(query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await run(executor, { ...family.member, isOperator: true }, query)).errors).toBeUndefined();
  });

  it('unlinks a vendor account', async () => {
    const unlink = vi.spyOn(family.member.linking, 'unlink');
    const { data } = await change('mutation { unlinkVendorAccount(input: { vendorLinkId: "link_1" }) { unlinkedVendorLinkId } }');
    expect(data).toEqual({ unlinkVendorAccount: { unlinkedVendorLinkId: 'link_1' } });
    expect(unlink.mock.calls).toEqual([['link_1']]);
  });

  it('makes two devices one, and parts them again', async () => {
    const joined = await change('mutation ($ids: [ID!]!) { linkDevices(input: { deviceIds: $ids }) { device { id } } }', { ids: [lock.id, gateway.id] });
    expect(joined.data).toEqual({ linkDevices: { device: { id: lock.id } } });
    for (const ids of [[], [lock.id], [lock.id, lock.id], [lock.id, gateway.id, family.devices[0]?.id]]) {
      expect((await change('mutation ($ids: [ID!]!) { linkDevices(input: { deviceIds: $ids }) { device { id } } }', { ids })).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    const query =
      'mutation ($id: ID!, $vendorId: String!) { unlinkDevice(input: { deviceId: $id, vendor: FEIYAN, vendorId: $vendorId }) { device { id } unlinkedDevice { id } } }';
    expect((await change(query, { id: lock.id, vendorId: gateway.parts[0]?.ref.key })).data).toEqual({
      unlinkDevice: { device: { id: lock.id }, unlinkedDevice: { id: gateway.id } },
    });
  });

  it('takes gateways in and out, and makes them search', async () => {
    const register = vi.spyOn(family.member.gateways, 'register');
    const startScan = vi.spyOn(family.member.gateways, 'startScan');
    const remove = vi.spyOn(family.member.bindings, 'removeGateway');
    const gatewayId = gateway.id.replace('device', 'gateway');
    const taken = await change(
      'mutation { registerGateway(input: { serialNumber: "0a", name: "G", firmwareVersion: "01" }) { gateway { id device { id } } } }',
    );
    expect(taken.data).toEqual({ registerGateway: { gateway: { id: gatewayId, device: { id: gateway.id } } } });
    expect(register.mock.calls).toEqual([[{ serialNumber: '0a', name: 'G', version: '01', type: 'OBOX', timeZone: 'Asia/Shanghai', linkId: null }]]);
    const scan =
      'mutation ($id: ID!, $duration: Duration) { startDeviceScan(input: { gatewayId: $id, duration: $duration, serialNumber: "0b" }) { gateway { id } } }';
    expect((await change(scan, { id: gatewayId, duration: 'PT1M30S' })).data).toEqual({ startDeviceScan: { gateway: { id: gatewayId } } });
    expect(startScan.mock.calls).toEqual([[gateway.id, { serialNumber: '0b', timeoutSeconds: 90 }]]);
    for (const duration of ['P1Y', '-PT1S', 'PT11M']) {
      expect((await change(scan, { id: gateway.id, duration })).errors, duration).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect((await change('mutation ($id: ID!) { removeGateway(input: { gatewayId: $id }) { removedGatewayId } }', { id: gateway.id })).data).toEqual({
      removeGateway: { removedGatewayId: gatewayId },
    });
    expect(remove.mock.calls).toEqual([[gateway.id, false]]);
  });

  it('removes a device', async () => {
    const removeDevice = vi.spyOn(family.member.bindings, 'removeDevice');
    expect((await change('mutation ($id: ID!) { removeDevice(input: { deviceId: $id }) { removedDeviceId } }', { id: lock.id })).data).toEqual({
      removeDevice: { removedDeviceId: lock.id },
    });
    expect(removeDevice.mock.calls).toEqual([[lock.id]]);
  });

  it('lets somebody open a lock for a while, and changes for how long', async () => {
    const create = vi.spyOn(family.member.locks, 'createTemporaryUser');
    const update = vi.spyOn(family.member.locks, 'updateTemporaryUser');
    const lockId = lock.id.replace('device', 'lock');
    const query = `mutation ($lockId: ID!, $nickname: String!, $startsAt: DateTime!, $endsAt: DateTime!, $uses: Int) {
      createTemporaryLockUser(input: { lockId: $lockId, nickname: $nickname, startsAt: $startsAt, endsAt: $endsAt, uses: $uses }) { temporaryUser { id nickname startsAt endsAt remainingUses } passcode } }`;
    const given = { lockId, nickname: 'Guest', startsAt: '2026-03-01T08:00:00.000Z', endsAt: '2026-03-02T08:00:00.000Z', uses: 3 };
    expect((await change(query, given)).data).toEqual({
      createTemporaryLockUser: {
        temporaryUser: { id: `${lockId}.17`, nickname: 'Guest', startsAt: given.startsAt, endsAt: given.endsAt, remainingUses: 3 },
        passcode: '123456789',
      },
    });
    expect(create.mock.calls).toEqual([
      [lock.id, null, { nickname: 'Guest', startsAt: Date.parse(given.startsAt), endsAt: Date.parse(given.endsAt), uses: 3, phone: null }],
    ]);
    for (const wrong of [{ endsAt: given.startsAt }, { uses: 0 }])
      expect((await change(query, { ...given, ...wrong })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const again = `mutation ($id: ID!) { updateTemporaryLockUser(input: { temporaryUserId: $id, nickname: "Guest", startsAt: "2026-03-01T08:00:00Z", endsAt: "2026-03-03T08:00:00Z" }) { temporaryUser { id remainingUses } passcode } }`;
    expect((await change(again, { id: `${lockId}.17` })).data).toEqual({
      updateTemporaryLockUser: { temporaryUser: { id: `${lockId}.17`, remainingUses: null }, passcode: '987654321' },
    });
    expect(update.mock.calls[0]?.slice(0, 2)).toEqual([lock.id, '17']);
    expect((await change(again, { id: lockId })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('gives commands within their limits', async () => {
    const set = vi.spyOn(family.member.commands, 'setDeviceProperties');
    const query = 'mutation ($input: SetDevicePropertiesInput!) { setDeviceProperties(input: $input) { command { id status device { id } error { code } } } }';
    await change(query, { input: { deviceId: lock.id, properties: { PowerSwitch: 1 }, idempotencyKey: 'k', confirmWithin: 'PT3S' } });
    await change(query, { input: { deviceId: lock.id, properties: { PowerSwitch: 1 } } });
    expect(set.mock.calls).toEqual([
      [lock.id, { PowerSwitch: 1 }, { idempotencyKey: 'k', confirmWithinMs: 3_000 }],
      [lock.id, { PowerSwitch: 1 }, { idempotencyKey: null, confirmWithinMs: 10_000 }],
    ]);
    for (const wrong of [{ properties: [1] }, { properties: null }, { properties: {}, confirmWithin: 'PT1H' }, { properties: { Broken: 1 } }]) {
      expect((await change(query, { input: { deviceId: lock.id, ...wrong } })).errors).toHaveLength(1);
    }
    const service = await change('mutation ($id: ID!) { invokeDeviceService(input: { deviceId: $id, service: "Blink" }) { command { kind status output } } }', {
      id: lock.id,
    });
    expect(service.data).toEqual({ invokeDeviceService: { command: { kind: 'INVOKE_SERVICE', status: 'CONFIRMED', output: { ok: 1 } } } });
  });

  it('does not read in the dark: each one runs after the one before', async () => {
    const order: string[] = [];
    vi.spyOn(family.member.bindings, 'removeDevice').mockImplementation(async (id) => {
      order.push(`begin ${id}`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`end ${id}`);
    });
    await change(
      'mutation { a: removeDevice(input: { deviceId: "device_a" }) { removedDeviceId } b: removeDevice(input: { deviceId: "device_b" }) { removedDeviceId } }',
    );
    expect(order).toEqual(['begin device_a', 'end device_a', 'begin device_b', 'end device_b']);
  });
});
