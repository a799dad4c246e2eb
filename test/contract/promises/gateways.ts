// GatewayCloud: gateways taken in, searched and removed.
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { GatewayCloud } from '../../../src/domain/gateway.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

const estate = z.object({ oboxSerialIds: z.tuple([z.string()]) });
const truth = z.object({
  devices: z.array(
    z.object({ id: z.string(), name: z.string(), gateway: z.string().nullable(), obox: z.object({ serialId: z.string(), isAdded: z.boolean() }).optional() }),
  ),
});
const SCAN_MS = 5_000; // more than a gateway takes to find what waits

export function keepsGateways(stand: Stand, gateways: GatewayCloud): void {
  const keys = async () => (await stand.vendor.devices?.listDevices(stand.scope()))?.map(({ ref }) => ref.key) ?? [];
  const truly = async (name: string) => {
    const found = (await stand.control.world(truth)).devices.find((one) => one.name === name && one.obox !== undefined);
    if (found?.obox === undefined) throw new Error(`no ${name}`);
    return { ...found, serialId: found.obox.serialId };
  };
  const gatewayOf = async () => ({ ...stand.nothing('device'), key: (await keys())[0] ?? '' });

  it('registers with a certificate of its own each time, and lets no secret through', async () => {
    const input = { type: 'OBOX', timeZone: 'Asia/Shanghai' };
    const [one, other] = [await gateways.register(stand.scope(), input), await gateways.register(stand.scope(), input)];
    expect(Object.keys(one).sort()).toEqual(['deviceName', 'productKey']);
    expect(other.deviceName).not.toBe(one.deviceName);
  });

  it('lists a gateway from when it is added until it is removed', async () => {
    const { oboxSerialIds } = estate.parse(await stand.control.estate({ homes: 1, roomsPerHome: 1, devicesPerRoom: 1, sharedAcrossClouds: 1 }));
    const [serialNumber] = oboxSerialIds;
    const ref = await gateways.addGateway(stand.scope(), { serialNumber, name: 'Shed gateway', version: '0000000000000003' });
    expect(ref).toMatchObject({ vendor: stand.vendor.name, kind: 'device' });
    expect(await stand.vendor.devices?.binding(stand.scope(), ref)).toMatchObject({
      name: 'Shed gateway',
      nodeType: 'GATEWAY',
      firmwareVersion: '0000000000000003',
      role: 'OWNER',
    });
    expect((await failureOf(stand, () => gateways.addGateway(stand.scope('bob'), { serialNumber, name: 'Mine', version: '1' }))).code).toBe('NOT_FOUND');
    await gateways.removeGateway(stand.scope(), ref);
    expect(await keys()).not.toContain(ref.key);
  });

  it('finds what waits, by its number or all, and takes it off again', async () => {
    const [gateway, waiting] = [await gatewayOf(), await truly('Cellar Motion')];
    await gateways.startScan(stand.scope(), gateway, { serialNumber: 'another' });
    await stand.control.advance(SCAN_MS);
    expect((await truly('Cellar Motion')).gateway).toBeNull();
    await gateways.startScan(stand.scope(), gateway, { serialNumber: waiting.serialId, timeoutSeconds: 30 });
    await stand.control.advance(SCAN_MS);
    expect((await truly('Cellar Motion')).gateway).not.toBeNull();
    await gateways.removeDevice(stand.scope(), gateways.deviceBehind(gateway, waiting.serialId));
    expect((await truly('Cellar Motion')).gateway).toBeNull();
  });

  it('does nothing to what is another’s, or not there', async () => {
    const gateway = await gatewayOf();
    const nothing = stand.nothing('device');
    const attempts = [
      () => gateways.removeGateway(stand.scope('bob'), gateway),
      () => gateways.startScan(stand.scope('bob'), gateway, {}),
      () => gateways.removeGateway(stand.scope(), nothing),
      () => gateways.startScan(stand.scope(), nothing, {}),
      () => gateways.removeDevice(stand.scope(), nothing),
      () => gateways.addGateway(stand.scope(), { serialNumber: nothing.key, name: 'None', version: '1' }),
    ];
    for (const attempt of attempts) expect((await failureOf(stand, attempt)).code).toBe('NOT_FOUND');
    expect(await keys()).toContain(gateway.key);
  });

  it('tells each trouble of the cloud by its code', async () => {
    const gateway = await gatewayOf();
    await expectTroublesTold(stand, (scope) => gateways.startScan(scope, gateway, {}));
  });
}
