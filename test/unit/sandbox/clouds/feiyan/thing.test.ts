import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from './feiyan-client.js';
import { buildStreet, deviceOf, type Street } from './feiyan-street.js';

describe('one device with Feiyan', () => {
  let street: Street;
  beforeAll(async () => {
    street = await buildStreet();
  });
  afterAll(() => street.cloud.stop());

  const ask = (path: string, apiVer: string, params: unknown) => call(street.settings, { path, apiVer, params, iotToken: street.alice.iotToken });
  const lamp = () => deviceOf(street.world, street.alice.account, 'light');

  it('gives its record with its secret, as the vendor’s does', async () => {
    const { device, feiyan } = lamp();
    expect(await ask('/thing/info/get', '1.0.4', { iotId: feiyan.iotId })).toMatchObject({
      code: 200,
      data: { iotId: feiyan.iotId, mac: device.mac, sn: device.serialNumber, deviceSecret: feiyan.deviceSecret, status: 1 },
    });
  });

  it('gives the same model by device and by product', async () => {
    const { device, feiyan } = lamp();
    const byDevice = await ask('/thing/tsl/get', '1.0.4', { iotId: feiyan.iotId });
    const byProduct = await ask('/thing/tsl/getByProducyKey', '1.0.4', { productKey: feiyan.productKey });
    expect(byDevice.data).toMatchObject({ profile: { deviceName: feiyan.deviceName }, properties: device.product.description.properties });
    expect(byProduct.data).toMatchObject({ profile: { productKey: feiyan.productKey }, properties: device.product.description.properties });
    expect(await ask('/thing/tsl/getByProducyKey', '1.0.4', { productKey: 'nothing' })).toMatchObject({ code: 5005 });
  });

  it('takes what it was set to, by its ID or by its certificate', async () => {
    const { device, feiyan } = lamp();
    const wanted = device.properties.get('LightSwitch')?.value === 1 ? 0 : 1;
    expect(await ask('/thing/properties/set', '1.0.5', { iotId: feiyan.iotId, items: { LightSwitch: wanted } })).toMatchObject({ code: 200, data: null });
    street.world.clock.advance(1000);
    expect(device.properties.get('LightSwitch')?.value).toBe(wanted);
    const { productKey, deviceName } = feiyan;
    expect(await ask('/thing/properties/set', '1.0.5', { productKey, deviceName, items: { LightSwitch: 1 - wanted } })).toMatchObject({ code: 200 });
    street.world.clock.advance(1000);
    const read = await ask('/thing/properties/get', '1.0.4', { iotId: feiyan.iotId });
    expect(read.data).toMatchObject({ LightSwitch: { value: 1 - wanted, time: device.properties.get('LightSwitch')?.time } });
    expect(await ask('/thing/properties/set', '1.0.5', { items: { LightSwitch: 1 } })).toMatchObject({ code: 20050, message: 'iotId required' });
  });

  it.each([
    ['a value out of range', { Brightness: 1000 }],
    ['a value of another type', { LightSwitch: 'on' }],
    ['a property that it has not', { Nothing: 1 }],
    ['nothing at all', {}],
  ])('refuses %s', async (_, items) => {
    const { device, feiyan } = lamp();
    const before = new Map(device.properties);
    expect(await ask('/thing/properties/set', '1.0.5', { iotId: feiyan.iotId, items })).toMatchObject({ code: 460 });
    street.world.clock.advance(1000);
    expect(device.properties).toEqual(before);
  });

  it('refuses to write what is only read', async () => {
    const { device, feiyan } = deviceOf(street.world, street.alice.account, 'sensor');
    const [first] = device.product.description.properties.filter(({ accessMode }) => accessMode === 'r');
    const identifier = first?.identifier ?? '';
    expect(
      await ask('/thing/properties/set', '1.0.5', { iotId: feiyan.iotId, items: { [identifier]: device.properties.get(identifier)?.value } }),
    ).toMatchObject({ code: 460 });
  });

  it('says that it is offline when it is told something', async () => {
    const { device, feiyan } = lamp();
    street.world.setStatus(device, 'OFFLINE');
    expect(await ask('/thing/properties/set', '1.0.5', { iotId: feiyan.iotId, items: { LightSwitch: 1 } })).toMatchObject({ code: 28504 });
    expect(await ask('/thing/status/get', '1.0.5', { iotId: feiyan.iotId })).toMatchObject({ code: 200, data: { status: 3, time: device.statusAt } });
    street.world.setStatus(device, 'ONLINE');
  });

  it('runs a service of its model and refuses one that it has not', async () => {
    const { device, feiyan } = lamp();
    const [service] = device.product.description.services.filter(({ inputData }) => inputData.length === 0);
    expect(await ask('/thing/service/invoke', '1.0.5', { iotId: feiyan.iotId, identifier: service?.identifier, args: {} })).toMatchObject({
      code: 200,
      data: { messageId: expect.any(Number) },
    });
    expect(await ask('/thing/service/invoke', '1.0.5', { iotId: feiyan.iotId, identifier: 'Nothing', args: {} })).toMatchObject({ code: 460 });
  });

  it('remembers what it reported, in either order and within the span', async () => {
    const { device, feiyan } = lamp();
    for (const value of [1, 0, 1]) {
      street.world.clock.advance(1000);
      street.world.report(device, { LightSwitch: value });
    }
    const now = street.world.clock.now();
    const history = z.object({ items: z.array(z.looseObject({ iotid: z.string(), data: z.string(), timestamp: z.number() })) });
    const read = async (order: 'asc' | 'desc', start: number) =>
      history.parse(
        (await ask('/living/device/property/timeline/get', '1.0.0', { iotId: feiyan.iotId, identifier: 'LightSwitch', start, end: now, limit: 50, order }))
          .data,
      ).items;
    const three = await read('asc', now - 2500);
    expect(three.map(({ data }) => data)).toEqual(['1', '0', '1']);
    expect(await read('desc', now - 2500)).toEqual(three.reverse());
    expect(await read('asc', now + 1)).toEqual([]);
  });

  it('remembers the events that it raised', async () => {
    const { device, feiyan } = lamp();
    street.world.raise(device, { identifier: 'Error', value: { ErrorCode: 1 } });
    const { time, type } = device.events.get('Error') ?? {};
    const latest = await ask('/thing/events/get', '1.0.4', { iotId: feiyan.iotId });
    expect(latest.data).toContainEqual({ identifier: 'Error', time, type, value: { ErrorCode: 1 } });
    const range = { start: (time ?? 0) - 1, end: (time ?? 0) + 1, limit: 200, order: 'desc' };
    const history = await ask('/living/device/event/timeline/get', '1.0.0', { iotId: feiyan.iotId, identifier: 'Error', eventType: type, ...range });
    expect(history.data).toMatchObject({ items: [{ eventCode: 'Error', eventType: type, eventBody: { ErrorCode: 1 }, timestamp: time }] });
    expect(
      await ask('/living/device/event/timeline/get', '1.0.0', { iotId: feiyan.iotId, identifier: 'Error', eventType: type, ...range, limit: 201 }),
    ).toMatchObject({ code: 460 });
  });
});
