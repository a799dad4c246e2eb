import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FeiyanBinding } from '../../../../../src/sandbox/world/feiyan-model.js';
import { call } from './feiyan-client.js';
import { buildStreet, type Street } from './feiyan-street.js';

const page = z.object({
  total: z.number(),
  pageNo: z.number(),
  pageSize: z.number(),
  data: z.array(z.unknown()).optional(),
  items: z.array(z.unknown()).optional(),
});
const row = z.looseObject({ iotId: z.string() });

describe("Feiyan's lists", () => {
  let street: Street;
  beforeAll(async () => {
    street = await buildStreet();
  });
  afterAll(() => street.cloud.stop());

  const ask = async (path: string, apiVer: string, params: unknown, who: 'alice' | 'bob' = 'alice') => {
    const answer = await call(street.settings, { path, apiVer, params, iotToken: street[who].iotToken });
    expect(answer, path).toMatchObject({ status: 200, code: 200 });
    return answer.data;
  };
  const bindings = (): FeiyanBinding[] => street.world.feiyan.bindingsOf(street.alice.account);
  const maple = () => {
    const home = street.world.feiyan.homesOf(street.alice.account).find(({ name }) => name === 'Maple Street');
    if (home === undefined) throw new Error('no home');
    return home;
  };

  it('page through all devices of a home without a gap or a repeat', async () => {
    const { homeId } = maple();
    const expected = bindings().filter((binding) => binding.homeId === homeId);
    const seen: string[] = [];
    for (let pageNo = 1; pageNo <= Math.ceil(expected.length / 20) + 1; pageNo += 1) {
      const { total, items = [] } = page.parse(await ask('/living/home/device/query', '1.0.2', { homeId, pageNo, pageSize: 20 }));
      expect(total).toBe(expected.length);
      expect(items.length).toBeLessThanOrEqual(20);
      seen.push(...items.map((item) => row.parse(item).iotId));
    }
    expect(expected.length).toBeGreaterThan(20);
    expect(seen).toEqual(expected.map(({ feiyan }) => feiyan.iotId));
  });

  it('give chosen properties as texts, and rooms by name', async () => {
    const { homeId, rooms } = maple();
    const { items = [] } = page.parse(
      await ask('/living/home/device/query', '1.0.2', { homeId, pageNo: 1, pageSize: 20, propertyIdentifiers: ['LightSwitch'], categoryKey: 'Light' }),
    );
    const lamps = bindings().filter((binding) => binding.homeId === homeId && binding.device.product.categoryKey === 'Light');
    expect(items.length).toBe(lamps.length);
    for (const [at, { device, feiyan, roomId }] of lamps.entries()) {
      const reported = device.properties.get('LightSwitch');
      expect(items[at]).toMatchObject({
        iotId: feiyan.iotId,
        roomName: rooms.find((room) => room.roomId === roomId)?.name,
        myRole: 'OWNED',
        propertyList: [{ identifier: 'LightSwitch', value: String(reported?.value), dataType: 'BOOL', latestUpdateMillis: reported?.time }],
      });
    }
  });

  it('give no property that was not asked for', async () => {
    const { homeId } = maple();
    const { items = [] } = page.parse(await ask('/living/home/device/query', '1.0.2', { homeId, pageNo: 1, pageSize: 20 }));
    expect(items.length).toBe(20);
    for (const item of items) expect(item).not.toHaveProperty('propertyList');
  });

  it('count rooms and devices as they are', async () => {
    const { homeId, rooms } = maple();
    const here = bindings().filter((binding) => binding.homeId === homeId);
    expect(await ask('/living/home/get', '1.1.0', { homeId })).toMatchObject({
      myRole: 'ADMIN',
      roomCnt: rooms.length,
      deviceCnt: here.length,
      deviceOnlineCnt: here.filter(({ device }) => device.status === 'ONLINE').length,
    });
    const { items = [] } = page.parse(await ask('/living/home/room/query', '1.0.1', { homeId, pageNo: 1, pageSize: 20 }));
    expect(items).toEqual(
      rooms.map(({ roomId, name }) => expect.objectContaining({ roomId, name, deviceCnt: here.filter((binding) => binding.roomId === roomId).length })),
    );
    expect(items.length).toBeGreaterThan(0);
  });

  it('show a room’s devices in the home and in the room alike', async () => {
    const { homeId, rooms } = maple();
    const roomId = rooms[0]?.roomId;
    const inRoom = page.parse(await ask('/living/home/room/device/query', '1.0.2', { homeId, roomId, pageNo: 1, pageSize: 20 }));
    const filtered = page.parse(await ask('/living/home/device/query', '1.0.2', { homeId, roomId, pageNo: 1, pageSize: 20 }));
    expect(inRoom.total).toBeGreaterThan(0);
    expect(inRoom.items?.map((item) => row.parse(item).iotId)).toEqual(filtered.items?.map((item) => row.parse(item).iotId));
    expect(await ask('/living/home/room/get', '1.0.1', { homeId, roomId })).toMatchObject({ roomId, deviceCnt: inRoom.total });
  });

  it('show what is shared as shared', async () => {
    const shared = page.parse(await ask('/uc/listBindingByAccount', '1.0.8', { pageNo: 1, pageSize: 100, owned: 0 }, 'bob'));
    expect(shared.data).toEqual([expect.objectContaining({ owned: 0, identityId: street.bob.account.identityId })]);
    const [device] = shared.data ?? [];
    const { iotId } = row.parse(device);
    expect(await ask('/uc/getByAccountAndDev', '1.0.6', { iotId })).toMatchObject({ iotId, owned: 1, identityId: street.alice.account.identityId });
    const members = page.parse(await ask('/uc/listBindingByDev', '1.0.6', { iotId, pageNo: 1, pageSize: 100 }));
    expect(members.total).toBe(2);
  });

  it('name a gateway’s sub-devices in three places, all the same', async () => {
    const gateway = bindings().find(({ device, owned }) => owned && street.world.subDevices(device).length > 0);
    const expected = gateway === undefined ? [] : street.world.subDevices(gateway.device).map(({ feiyan }) => feiyan?.iotId);
    expect(expected.length).toBeGreaterThan(0);
    const iotId = gateway?.feiyan.iotId;
    const listed = page.parse(await ask('/subdevices/list', '1.0.6', { iotId, pageNo: 1, pageSize: 99 }));
    const bound = page.parse(await ask('/living/device/subdevice/query', '1.0.0', { iotId, pageNo: 1, pageSize: 20, lang: 'en-US' }));
    const { items = [] } = page.parse(
      await ask('/living/home/device/query', '1.0.2', { homeId: gateway?.homeId, deviceNodeType: 'GATEWAY', pageNo: 1, pageSize: 20 }),
    );
    expect(listed.data?.map((item) => row.parse(item).iotId)).toEqual(expected);
    expect(bound.data?.map((item) => row.parse(item).iotId)).toEqual(expected.slice(0, 20));
    expect(items).toContainEqual(expect.objectContaining({ iotId, subDeviceIotIdList: expected }));
  });

  it('show a home’s elements as its devices, and no groups', async () => {
    const { homeId, rooms } = maple();
    const asked = { homeId, pageNo: 1, pageSize: 20, propertyIdentifiers: ['LightSwitch'] };
    const elements = page.parse(await ask('/living/home/element/query', '1.0.6', asked));
    const devices = page.parse(await ask('/living/home/device/query', '1.0.2', asked));
    expect(elements.total).toBe(devices.total);
    expect(elements.data).toEqual(
      devices.items?.map((item) => {
        const { iotId, roomId, propertyList } = z.looseObject({ iotId: z.string(), roomId: z.string().optional(), propertyList: z.unknown() }).parse(item);
        const roomName = rooms.find((room) => room.roomId === roomId)?.name;
        return expect.objectContaining({ elementType: 'DEVICE', elementId: iotId, propertyList, ...(roomName === undefined ? {} : { roomName }) });
      }),
    );
    expect(await ask('/living/home/element/query', '1.0.6', { ...asked, elementType: 'CONTROL_GROUP' })).toMatchObject({ total: 0, data: [] });
  });

  it('span all homes when none is named, and leave out what is excluded', async () => {
    const { homeId } = maple();
    const all = page.parse(await ask('/living/home/device/query', '1.0.2', { pageNo: 1, pageSize: 20 }));
    const others = page.parse(await ask('/living/home/device/query', '1.0.2', { pageNo: 1, pageSize: 20, excludedHomeId: homeId }));
    const here = page.parse(await ask('/living/home/device/query', '1.0.2', { pageNo: 1, pageSize: 20, homeId }));
    expect(all.total).toBe(bindings().filter((binding) => binding.homeId !== null).length);
    expect(others.total).toBe(all.total - here.total);
    expect(others.total).toBeGreaterThan(0);
  });

  it('filter an account’s devices by kind and space', async () => {
    const { homeId } = maple();
    const listed = async (params: object) => page.parse(await ask('/uc/listBindingByAccount', '1.0.8', { pageNo: 1, pageSize: 100, ...params })).total;
    const expected = (which: (binding: FeiyanBinding) => boolean) => bindings().filter(which).length;
    expect(await listed({})).toBe(bindings().length);
    expect(await listed({ nodeType: 'GATEWAY' })).toBe(expected(({ device }) => device.product.nodeType === 'GATEWAY'));
    expect(await listed({ isSubDevice: true })).toBe(expected(({ device }) => device.product.isSubDevice));
    expect(await listed({ groupId: homeId })).toBe(expected((binding) => binding.homeId === homeId));
    expect(await listed({ owned: 1 })).toBe(expected(({ owned }) => owned));
    expect(await listed({ thingType: 'VIRTUAL' })).toBe(0);
  });

  it('give the current home and what is shared with an account as its profile', async () => {
    const shared = bindings().filter(({ owned }) => !owned);
    expect(await ask('/living/user/profile/get', '1.0.0', {})).toEqual({
      currentHomeId: street.alice.account.currentHomeId,
      sharedDeviceCnt: shared.length,
      sharedDeviceOnlineCnt: shared.filter(({ device }) => device.status === 'ONLINE').length,
    });
    expect(shared.length).toBeGreaterThan(0);
  });

  it('list products without a token, and all devices of a product by status for the project', async () => {
    const products = await call(street.settings, { path: '/thing/productInfo/getByAppKey', apiVer: '1.1.7', params: {} });
    expect(
      z
        .array(z.looseObject({ productKey: z.string() }))
        .parse(products.data)
        .map(({ productKey }) => productKey),
    ).toEqual(street.world.products().map(({ productKey }) => productKey));
    const { settings, world } = street;
    const token = await call(settings, { path: '/cloud/token', apiVer: '1.0.1', params: { grantType: 'project', res: settings.projectId } }, 'cloud');
    const { cloudToken } = z.object({ cloudToken: z.string() }).parse(token.data);
    const [lamp] = bindings();
    const productKey = lamp?.feiyan.productKey;
    let seen = 0;
    for (const status of [0, 1, 3, 8]) {
      const answer = await call(
        settings,
        { path: '/cloud/things/get', apiVer: '1.0.2', params: { productKey, status, currentPage: 1, pageSize: 200 }, cloudToken },
        'cloud',
      );
      const { totalNum, items } = z.object({ totalNum: z.number(), items: z.array(z.looseObject({ mac: z.string() })) }).parse(answer.data);
      expect(items).toHaveLength(totalNum);
      seen += totalNum;
    }
    expect(seen).toBe(world.devices().filter(({ feiyan }) => feiyan?.productKey === productKey).length);
  });
});
