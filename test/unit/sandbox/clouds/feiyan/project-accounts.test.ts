// The project's accounts and their devices, for a server with the project's token.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from './feiyan-client.js';
import { buildStreet, deviceOf, type Street } from './feiyan-street.js';

const VERSIONS: Readonly<Record<string, string>> = {
  '/cloud/account/getByOpenId': '1.0.5',
  '/cloud/device/queryByUser': '1.0.6',
  '/cloud/user/device/unbind': '1.0.5',
  '/living/cloud/user/binding/device/unbind': '1.0.1',
  '/cloud/account/openId/getByIdentityId': '1.0.4',
  '/living/user/device/binding/query': '1.0.0',
  '/cloud/account/getByIdentityId': '1.0.4',
  '/user/account/info/update': '1.0.1',
  '/living/cloud/user/region/get': '1.0.1',
  '/cloud/account/queryidentitydescbypage': '1.0.0',
  '/living/account/region/get': '1.0.2',
  '/living/cloud/device/region/distribute': '1.0.0',
  '/living/cloud/user/binding/device/batch/bind': '1.0.1',
};
const outcomes = z.array(z.looseObject({ bindCode: z.number() }));

describe('accounts of the whole project', () => {
  let street: Street;
  let cloudToken: string;
  beforeAll(async () => {
    street = await buildStreet();
    const { settings } = street;
    const issued = await call(settings, { path: '/cloud/token', apiVer: '1.0.1', params: { grantType: 'project', res: settings.projectId } }, 'cloud');
    ({ cloudToken } = z.object({ cloudToken: z.string() }).parse(issued.data));
  });
  afterAll(() => street.cloud.stop());

  const answer = (path: string, params: unknown) => call(street.settings, { path, apiVer: VERSIONS[path] ?? '', params, cloudToken }, 'cloud');
  const ask = async (path: string, params: unknown): Promise<unknown> => {
    const { code, data, message } = await answer(path, params);
    expect([code, message], path).toEqual([200, 'success']);
    return data;
  };
  const codeOf = async (path: string, params: unknown) => (await answer(path, params)).code;
  const bind = async (identityId: string, deviceList: unknown, projectId = street.settings.projectId) =>
    outcomes.parse(await ask('/living/cloud/user/binding/device/batch/bind', { identityId, deviceList, projectId })).map(({ bindCode }) => bindCode);

  it('are listed newest first, and found by every ID', async () => {
    const { identityId, profile } = street.alice.account;
    const { appKey: openIdAppKey } = street.settings;
    const listed = z.array(z.looseObject({ identityId: z.string() })).parse(await ask('/cloud/account/queryidentitydescbypage', { offset: 1, count: 2 }));
    expect(listed.map((one) => one.identityId)).toEqual([street.bob.account.identityId, identityId]);
    expect(await codeOf('/cloud/account/queryidentitydescbypage', { offset: -1, count: 2 })).toBe(460);
    expect(await codeOf('/cloud/account/queryidentitydescbypage', { offset: 0, count: 0 })).toBe(460);
    expect(await ask('/cloud/account/getByIdentityId', { identityId })).toMatchObject([{ identityId, phone: profile.phone }]);
    expect(await ask('/cloud/account/getByIdentityId', { identityId: 'none' })).toEqual([]);
    expect(await ask('/cloud/account/openId/getByIdentityId', { identityId, openIdAppKey })).toBe(profile.loginId);
    expect(await ask('/cloud/account/getByOpenId', { openId: profile.loginId, openIdAppKey })).toMatchObject({ identityId });
    expect(await codeOf('/cloud/account/getByOpenId', { openId: 'none', openIdAppKey })).toBe(2062);
    expect(await codeOf('/cloud/account/getByOpenId', { openId: profile.loginId, openIdAppKey: 'another' })).toBe(403);
    expect(await ask('/user/account/info/update', { identityId, openIdAppKey, nickName: 'Alicia' })).toEqual({});
    expect(profile.nickname).toBe('Alicia');
    expect(await codeOf('/user/account/info/update', { openIdAppKey, nickName: 'Nobody' })).toBe(20050);
  });

  it('are kept in a region', async () => {
    const { profile } = street.alice.account;
    expect(await ask('/living/cloud/user/region/get', { openId: profile.loginId })).toBe('cn-shanghai');
    expect(await ask('/living/cloud/user/region/get', { phone: profile.phone, phoneLocationCode: '86' })).toBe('cn-shanghai');
    expect(await codeOf('/living/cloud/user/region/get', { phone: profile.phone })).toBe(20050);
    expect(await codeOf('/living/cloud/user/region/get', { email: 'nobody@homes.example' })).toBe(2077);
    expect(await ask('/living/account/region/get', { type: 'COUNTRY_CODE', countryCode: 'DE' })).toMatchObject({ regionId: 'eu-central-1' });
    expect(await codeOf('/living/account/region/get', { type: 'COUNTRY_CODE', phone: '1' })).toBe(460);
    expect(await codeOf('/living/account/region/get', { type: 'COUNTRY_CODE', countryCode: 'XX' })).toBe(460);
  });

  it('have devices, which a server sees, takes away and gives', async () => {
    const { identityId } = street.alice.account;
    const bob = street.bob.account.identityId;
    const { feiyan, device } = deviceOf(street.world, street.alice.account, 'air-conditioner');
    const { iotId, productKey, deviceName } = feiyan;
    const page = z.object({ code: z.literal(200), data: z.array(z.looseObject({ iotId: z.string() })) });
    const all = street.world.feiyan.bindingsOf(street.alice.account).length;
    expect(page.parse(await ask('/cloud/device/queryByUser', { identityId, limit: 100 })).data).toHaveLength(all);
    expect(page.parse(await ask('/cloud/device/queryByUser', { identityId, limit: 3, offset: all - 1 })).data).toHaveLength(1);
    expect(await codeOf('/cloud/device/queryByUser', { identityId, limit: 101 })).toBe(460);
    expect(await codeOf('/cloud/device/queryByUser', {})).toBe(20050);
    expect(await ask('/living/user/device/binding/query', { iotId, pageNo: 1, pageSize: 10 })).toMatchObject({
      total: 1,
      accountDevList: [{ identityId, owned: 1 }],
    });
    expect(await codeOf('/living/user/device/binding/query', { iotId: 'none', pageNo: 1, pageSize: 10 })).toBe(6100);

    expect(await codeOf('/cloud/user/device/unbind', { identityId: bob, iotId })).toBe(2065);
    expect(await codeOf('/cloud/user/device/unbind', { identityId, productKey })).toBe(20050);
    expect(await ask('/cloud/user/device/unbind', { identityId, productKey, deviceName })).toBe('');
    expect(street.world.feiyan.bindingsOfDevice(device)).toEqual([]);
    expect(await bind(bob, [{ iotId }, { iotId: 'none' }])).toEqual([0, 7]);
    expect(await bind(identityId, [{ productKey, deviceName }])).toEqual([1]);
    expect(await codeOf('/living/cloud/user/binding/device/batch/bind', { identityId, deviceList: [{ iotId }], projectId: 'another' })).toBe(28501);
    expect(
      await codeOf('/living/cloud/user/binding/device/batch/bind', { identityId, deviceList: Array.from({ length: 21 }, () => ({ iotId })), projectId: 'p' }),
    ).toBe(460);
  });

  it('share and take over as the product says', async () => {
    const { identityId } = street.alice.account;
    const bob = street.bob.account.identityId;
    const plug = deviceOf(street.world, street.bob.account, 'plug').feiyan;
    expect(await bind(identityId, [{ iotId: plug.iotId }])).toEqual([2]);
    const curtain = deviceOf(street.world, street.alice.account, 'curtain');
    expect(await bind(bob, [{ iotId: curtain.feiyan.iotId }])).toEqual([5]);
    expect(street.world.feiyan.bindingsOfDevice(curtain.device).map((binding) => binding.identityId)).toEqual([bob]);
  });

  it('lose a gateway with all that is behind it', async () => {
    const gateway = deviceOf(street.world, street.alice.account, 'gateway');
    const behind = street.world.subDevices(gateway.device).flatMap(({ feiyan }) => feiyan?.iotId ?? []);
    expect(behind.length).toBeGreaterThan(0);
    const results = z.array(z.looseObject({ iotId: z.string(), success: z.boolean() }));
    const unbound = results.parse(await ask('/living/cloud/user/binding/device/unbind', { iotId: gateway.feiyan.iotId }));
    expect(unbound.map(({ iotId }) => iotId).toSorted()).toEqual([gateway.feiyan.iotId, ...behind].toSorted());
    for (const iotId of behind) expect(street.world.feiyan.binding(street.alice.account, iotId)).toBeNull();
  });

  it('have devices that move to another region, unless they are bound or on their way', async () => {
    const light = deviceOf(street.world, street.alice.account, 'light');
    const { productKey, deviceName } = light.feiyan;
    light.feiyan.region = 'eu-central-1';
    const codes = z.array(z.looseObject({ resultCode: z.string(), succeed: z.boolean() }));
    const migrate = async (bindingCheck: boolean, names = [deviceName], key = productKey) =>
      codes
        .parse(await ask('/living/cloud/device/region/distribute', { productKey: key, deviceNames: names, bindingCheck, pushDeviceRegionSwitch: true }))
        .map(({ resultCode }) => resultCode);
    expect(await migrate(true)).toEqual(['28612']);
    expect(await migrate(false, [deviceName], 'another')).toEqual(['28505']);
    expect(light.feiyan.region).toBe('eu-central-1');
    expect(await migrate(false)).toEqual(['0']);
    expect(light.feiyan.region).toBe('cn-shanghai');
    expect(await migrate(false)).toEqual(['6638']);
    street.world.clock.advance(6000);
    expect(await migrate(false)).toEqual(['0']);
  });
});
