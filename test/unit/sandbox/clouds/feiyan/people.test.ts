// Accounts, virtual users and widgets of the simulated cloud: what they keep, and every refusal of the document by its own code.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from './feiyan-client.js';
import { buildStreet, deviceOf, type Street } from './feiyan-street.js';

const VERSIONS: Readonly<Record<string, string>> = {
  '/kit/debug/ping': '1.0.0',
  '/iotx/account/queryIdentityList': '1.0.6',
  '/iotx/account/modifyAccount': '1.0.7',
  '/user/account/regcheck': '1.0.0',
  '/user/account/identity/query': '1.0.0',
  '/living/user/avatar/upload/signature/get': '1.0.2',
  '/account/taobao/bind': '1.0.5',
  '/account/thirdparty/get': '1.0.5',
  '/account/thirdparty/unbind': '1.0.5',
  '/account/unregister': '1.0.6',
  '/iotx/ilop/queryComponentProduct': '1.0.0',
  '/iotx/ilop/updateComponentProduct': '1.0.0',
  '/iotx/ilop/queryComponentProperty': '1.0.3',
  '/living/user/profile/get': '1.0.0',
};

describe("Feiyan's people", () => {
  let street: Street;
  beforeAll(async () => {
    street = await buildStreet();
  });
  afterAll(() => street.cloud.stop());

  const answer = (path: string, params: unknown, iotToken?: string) =>
    call(street.settings, { path, apiVer: VERSIONS[path] ?? '1.0.6', params, ...(iotToken === undefined ? {} : { iotToken }) });
  const ask = async (path: string, params: unknown, iotToken?: string): Promise<unknown> => {
    const { code, data, message } = await answer(path, params, iotToken);
    expect([code, message], path).toEqual([200, 'success']);
    return data;
  };
  const codeOf = async (path: string, params: unknown, iotToken?: string) => (await answer(path, params, iotToken)).code;
  const alice = () => street.alice.iotToken;

  it('answer whoever has the app’s keys', async () => {
    expect(await ask('/kit/debug/ping', { input: 'here?' })).toBe('here?');
    expect(await codeOf('/kit/debug/ping', {})).toBe(20050);
  });

  it('are found by identity, number and address, and nobody else is', async () => {
    const { identityId, profile } = street.alice.account;
    expect(await ask('/iotx/account/queryIdentityList', { identityIds: [identityId, 'nobody'] })).toEqual([
      expect.objectContaining({ identityId, nickName: 'Alice Moreau', phone: profile.phone, email: profile.email }),
    ]);
    expect(await codeOf('/iotx/account/queryIdentityList', { identityIds: [] })).toBe(460);
    expect(await ask('/user/account/regcheck', { phone: profile.phone })).toBe(true);
    expect(await ask('/user/account/regcheck', { email: 'nobody@homes.example' })).toBe(false);
    expect(await codeOf('/user/account/regcheck', {})).toBe(20050);
    expect(await ask('/user/account/identity/query', { opType: 2, phone: profile.phone })).toMatchObject({ identityId });
    expect(await ask('/user/account/identity/query', { opType: 3, email: profile.email })).toMatchObject({ identityId });
    expect(await ask('/user/account/identity/query', { opType: 1, loginId: profile.loginId, loginSource: 'openAccount' })).toMatchObject({ identityId });
    expect(await ask('/user/account/identity/query', { opType: 1, loginId: 'none', loginSource: 'openAccount' })).toBeNull();
    expect(await codeOf('/user/account/identity/query', { opType: 2, phone: '1' })).toBe(2077);
    expect(await codeOf('/user/account/identity/query', { opType: 2 })).toBe(460);
    expect(await codeOf('/user/account/identity/query', { opType: 4, phone: '1' })).toBe(460);
  });

  it('change what they are called, with a way to sign in sent along', async () => {
    const { identityId, profile } = street.bob.account;
    expect(await codeOf('/iotx/account/modifyAccount', { identityId, nickName: 'Bobby' })).toBe(20050);
    expect(await codeOf('/iotx/account/modifyAccount', { identityId: 'nobody', phone: '1' })).toBe(2062);
    expect(await ask('/iotx/account/modifyAccount', { identityId, nickName: 'Bobby', phone: profile.phone })).toBe('');
    expect(profile.nickname).toBe('Bobby');
  });

  it('upload a picture of up to 10 MB', async () => {
    expect(await ask('/living/user/avatar/upload/signature/get', { fileSize: 10_485_760 }, alice())).toMatchObject({ host: 'images.sandbox.invalid' });
    for (const fileSize of [0, 10_485_761]) expect(await codeOf('/living/user/avatar/upload/signature/get', { fileSize }, alice())).toBe(460);
    expect(await codeOf('/living/user/avatar/upload/signature/get', { fileSize: 1 })).toBe(401);
  });

  it('let an assistant in with a code that is good once', async () => {
    expect(await ask('/account/thirdparty/get', { accountType: 'TAOBAO' }, alice())).toBeNull();
    const linked = await ask('/account/taobao/bind', { authCode: 'once' }, alice());
    expect(await ask('/account/thirdparty/get', { accountType: 'TAOBAO' }, alice())).toEqual(linked);
    expect(await codeOf('/account/taobao/bind', { authCode: 'once' }, street.bob.iotToken)).toBe(460);
    expect(await ask('/account/thirdparty/unbind', { accountType: 'TAOBAO' }, alice())).toEqual(linked);
    expect(await ask('/account/thirdparty/unbind', { accountType: 'TAOBAO' }, alice())).toBeNull();
    expect(JSON.stringify(street.calls.after(0))).not.toContain('"once"');
  });

  it('keep virtual users with attributes of the platform’s own kinds', async () => {
    const made = z.object({ userId: z.string() }).loose();
    const { userId } = made.parse(await ask('/uc/virtual/user/create', { attrList: [{ attrKey: 'name', attrValue: 'Mia' }] }, alice()));
    expect(await codeOf('/uc/virtual/user/create', { attrList: [{ attrKey: 'shoeSize', attrValue: '36' }] }, alice())).toBe(460);
    const update = (opType: number, attrList: unknown, whose = alice()) =>
      codeOf('/uc/virtual/user/update', { virtualUserId: userId, opType, attrList }, whose);
    expect(await update(1, [])).toBe(28529);
    expect(await update(4, [{ attrKey: 'name', attrValue: 'x' }])).toBe(460);
    expect(await update(1, [{ attrKey: 'name', attrValue: 'Mia M' }])).toBe(460);
    expect(await update(2, [{ attrKey: 'phone', attrValue: '1' }])).toBe(460);
    expect(await update(2, [{ attrKey: 'name', attrValue: 'Mia M' }])).toBe(200);
    expect(await update(1, [{ attrKey: 'phone', attrValue: '1' }])).toBe(200);
    expect(await update(3, [{ attrKey: 'phone', attrValue: '' }])).toBe(200);
    expect(await update(2, [{ attrKey: 'name', attrValue: 'Mine' }], street.bob.iotToken)).toBe(28532);
    expect(await ask('/uc/virtual/user/query', { virtualUserId: userId }, alice())).toEqual({ userId, attrList: [{ attrKey: 'name', attrValue: 'Mia M' }] });
    expect(await ask('/uc/virtual/user/list', { pageNo: 1, pageSize: 10 }, alice())).toMatchObject({ total: 1 });
    expect(await codeOf('/uc/virtual/user/delete', { virtualUserId: userId }, street.bob.iotToken)).toBe(28532);
    expect(await codeOf('/uc/virtual/user/delete', { virtualUserId: userId }, alice())).toBe(200);
    expect(await codeOf('/uc/virtual/user/query', { virtualUserId: userId }, alice())).toBe(28532);
  });

  it('have a widget of their own devices alone', async () => {
    const { feiyan } = deviceOf(street.world, street.alice.account, 'light');
    const { iotId, productKey } = feiyan;
    const choices = z.array(z.looseObject({ propertyIdentifier: z.string(), added_component: z.boolean() }));
    const [first] = choices.parse(await ask('/iotx/ilop/queryComponentProperty', { iotId, productKey }, alice()));
    const properties = [{ propertyIdentifier: first?.propertyIdentifier ?? '' }];
    expect(await ask('/iotx/ilop/updateComponentProduct', { componentProductList: [{ iotId, productKey, properties }] }, alice())).toBe(1);
    expect(await ask('/iotx/ilop/queryComponentProduct', {}, alice())).toMatchObject([{ iotId, properties }]);
    expect(
      choices.parse(await ask('/iotx/ilop/queryComponentProperty', { iotId, productKey }, alice())).filter(({ added_component }) => added_component),
    ).toHaveLength(1);
    const others = street.world.feiyan.bindingsOf(street.bob.account).find(({ owned }) => owned)?.feiyan;
    expect(
      await codeOf('/iotx/ilop/updateComponentProduct', { componentProductList: [{ iotId: others?.iotId, productKey: others?.productKey }] }, alice()),
    ).toBe(2065);
    expect(await codeOf('/iotx/ilop/updateComponentProduct', { componentProductList: [{ iotId, productKey: 'another' }] }, alice())).toBe(460);
    expect(await codeOf('/iotx/ilop/updateComponentProduct', { componentProductList: [{ iotId: 'none', productKey }] }, alice())).toBe(2063);
  });

  it('end an account with all that was its own, and every share of it', async () => {
    const [carol] = street.world.feiyan.accountsOf('carol');
    if (carol === undefined) throw new Error('no carol');
    const token = street.world.feiyan.issueToken(carol);
    const owned = street.world.feiyan.bindingsOf(carol).filter((binding) => binding.owned);
    expect(street.world.feiyan.bindingsOf(street.alice.account).some(({ device }) => owned.some((binding) => binding.device === device))).toBe(true);
    expect(await ask('/account/unregister', {}, token)).toBeNull();
    expect(street.world.feiyan.account(carol.identityId)).toBeNull();
    expect(street.world.feiyan.bindingsOf(street.alice.account).some(({ device }) => owned.some((binding) => binding.device === device))).toBe(false);
    expect(await codeOf('/living/user/profile/get', {}, token)).toBe(401);
  });
});
