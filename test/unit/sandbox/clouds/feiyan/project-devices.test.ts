import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from './feiyan-client.js';
import { buildStreet, deviceOf, type Street } from './feiyan-street.js';

describe('devices of the whole project', () => {
  let street: Street;
  let cloudToken: string;
  beforeAll(async () => {
    street = await buildStreet();
    const { settings } = street;
    const issued = await call(settings, { path: '/cloud/token', apiVer: '1.0.1', params: { grantType: 'project', res: settings.projectId } }, 'cloud');
    ({ cloudToken } = z.object({ cloudToken: z.string() }).parse(issued.data));
  });
  afterAll(() => street.cloud.stop());

  const ask = (path: string, apiVer: string, params: unknown) => call(street.settings, { path, apiVer, params, cloudToken }, 'cloud');
  const lamp = () => deviceOf(street.world, street.alice.account, 'light');

  it('are found by ID or by certificate, and nothing else is', async () => {
    const { iotId, productKey, deviceName } = lamp().feiyan;
    const byId = await ask('/cloud/thing/info/get', '1.0.2', { iotId });
    const byName = await ask('/cloud/thing/info/get', '1.0.2', { productKey, deviceName });
    expect(byId).toMatchObject({ code: 200, data: { iotId, productKey, deviceKey: deviceName } });
    expect(byName.data).toEqual(byId.data);
    expect(await ask('/cloud/thing/info/get', '1.0.2', { productKey, deviceName: 'nothing' })).toMatchObject({ code: 6100 });
    expect(await ask('/cloud/thing/info/get', '1.0.2', { productKey })).toMatchObject({ code: 20050 });
  });

  it('are read and told like a user’s own', async () => {
    const { device, feiyan } = lamp();
    const { iotId } = feiyan;
    const wanted = device.properties.get('LightSwitch')?.value === 1 ? 0 : 1;
    expect(await ask('/cloud/thing/properties/set', '1.0.2', { iotId, items: { LightSwitch: wanted } })).toMatchObject({ code: 200, data: null });
    street.world.clock.advance(1000);
    const reported = device.properties.get('LightSwitch');
    expect(reported?.value).toBe(wanted);
    const { data } = await ask('/cloud/thing/properties/get', '1.0.2', { iotId });
    expect(data).toContainEqual(expect.objectContaining({ iotId, attribute: 'LightSwitch', value: wanted, gmtModified: reported?.time }));
    expect(await ask('/cloud/thing/tsl/get', '1.0.2', { iotId })).toMatchObject({ data: { properties: device.product.description.properties } });
    expect(await ask('/cloud/thing/status/get', '1.0.2', { iotId })).toMatchObject({ data: { status: 1, time: device.statusAt } });
    expect(await ask('/cloud/thing/service/invoke', '1.0.3', { iotId, identifier: 'Nothing', args: {} })).toMatchObject({ code: 460 });
    const [service] = device.product.description.services.filter(({ inputData }) => inputData.length === 0);
    expect(await ask('/cloud/thing/service/invoke', '1.0.3', { iotId, identifier: service?.identifier, args: {} })).toMatchObject({ code: 200 });
  });

  it('have the same histories, in either order', async () => {
    const { device, feiyan } = lamp();
    street.world.clock.advance(60_000);
    const start = street.world.clock.now();
    for (const value of [10, 20]) {
      street.world.clock.advance(1000);
      street.world.report(device, { Brightness: value });
      street.world.raise(device, { identifier: 'Error', value: { ErrorCode: value / 10 } });
    }
    const span = { iotId: feiyan.iotId, start, end: street.world.clock.now(), pageSize: 50 };
    const values = (data: unknown) =>
      z
        .object({ items: z.array(z.looseObject({ data: z.string() })) })
        .parse(data)
        .items.map((item) => item.data);
    const properties = (ordered: boolean) => ask('/cloud/thing/property/timeline/get', '1.0.2', { ...span, identifier: 'Brightness', ordered });
    expect(values((await properties(true)).data)).toEqual(['10', '20']);
    expect(values((await properties(false)).data)).toEqual(['20', '10']);
    const eventType = device.events.get('Error')?.type;
    const events = await ask('/cloud/thing/event/timeline/get', '1.0.2', { ...span, identifier: 'Error', eventType, ordered: true });
    expect(events.data).toMatchObject({ items: [{ eventBody: { ErrorCode: 1 } }, { eventBody: { ErrorCode: 2 } }] });
    expect(await ask('/cloud/thing/event/timeline/get', '1.0.2', { ...span, identifier: 'Error', eventType: 'other', ordered: true })).toMatchObject({
      data: { items: [] },
    });
  });

  it('name their product with its secret, as the vendor does', async () => {
    const { device, feiyan } = lamp();
    const asked = { path: '/thing/detailInfo/queryProductInfo', apiVer: '1.1.4', params: { iotId: feiyan.iotId } };
    expect(await call(street.settings, asked)).toMatchObject({
      code: 200,
      data: { name: device.product.name, productKey: feiyan.productKey, productSecret: expect.stringMatching(/^\w{16}$/) },
    });
    expect(await call(street.settings, { ...asked, params: { iotId: 'nothing' } })).toMatchObject({ code: 2063 });
  });
});
