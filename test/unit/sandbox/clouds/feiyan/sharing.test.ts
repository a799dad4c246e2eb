// Sharing in the simulated cloud: invitations, batches and records, QR codes, and every documented refusal by its code.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from './feiyan-client.js';
import { buildStreet, type Street } from './feiyan-street.js';

const VERSIONS: Readonly<Record<string, string>> = {
  '/uc/shareDevicesAndScenes': '1.0.8',
  '/uc/getShareNoticeList': '1.0.9',
  '/living/user/device/shared/record/query': '1.0.0',
  '/uc/cancelShare': '1.0.7',
  '/uc/confirmShare': '1.0.7',
  '/uc/generateShareQrCode': '1.0.6',
  '/uc/scanBindByShareQrCode': '1.0.8',
  '/uc/unbindByManager': '1.0.6',
  '/uc/clearShareNoticeList': '1.0.6',
  '/living/user/device/shared/batch/get': '1.0.0',
  '/living/user/device/shared/query': '1.0.2',
  '/uc/listBindingByAccount': '1.0.8',
  '/uc/sortDevices': '1.0.6',
  '/living/user/device/shared/reorder': '1.0.0',
  '/uc/setDeviceNickName': '1.0.6',
  '/uc/unbindAccountAndDev': '1.0.9',
};
const BOBS = { accountAttr: '13800000202', accountAttrType: 'MOBILE', mobileLocationCode: '86' };
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const notices = z.object({
  total: z.number(),
  data: z.array(
    z.looseObject({ recordId: z.string().optional(), batchId: z.string(), targetId: z.string().optional(), status: z.number(), isReceiver: z.number() }),
  ),
});

describe("Feiyan's sharing", () => {
  let street: Street;
  let carol: string;
  beforeEach(async () => {
    street = await buildStreet();
    const [account] = street.world.feiyan.accountsOf('carol');
    if (account === undefined) throw new Error('no carol');
    carol = street.world.feiyan.issueToken(account);
  });
  afterEach(() => street.cloud.stop());

  const answer = (path: string, params: unknown, iotToken: string) => call(street.settings, { path, apiVer: VERSIONS[path] ?? '', params, iotToken });
  const alices = async (path: string, params: unknown) => (await answer(path, params, street.alice.iotToken)).code;
  const bobs = async (path: string, params: unknown) => (await answer(path, params, street.bob.iotToken)).code;
  const noticesOf = async (who: 'alice' | 'bob', groupBy = 'NONE') =>
    notices.parse((await answer('/uc/getShareNoticeList', { pageNo: 1, pageSize: 200, groupBy }, street[who].iotToken)).data);
  const idOf = (name: string): string =>
    street.world.feiyan.bindingsOf(street.alice.account).find(({ nickname }) => nickname === name)?.feiyan.iotId ?? expect.fail(`no ${name}`);
  const hasBob = (name: string) => street.world.feiyan.binding(street.bob.account, idOf(name)) !== null;
  const share = (names: readonly string[], more: object = BOBS) =>
    alices('/uc/shareDevicesAndScenes', { iotIdList: names.map(idOf), sceneIdList: [], ...more });
  const recordOf = async (name: string) => (await noticesOf('bob')).data.find(({ targetId }) => targetId === idOf(name))?.recordId ?? expect.fail('no record');

  it('an invitation is a batch of records, which its receiver accepts one by one or all at once', async () => {
    expect(await share(['Hall Light', 'Kettle Plug', 'Fridge Plug'])).toBe(200);
    const [batch, ...others] = (await noticesOf('bob', 'BATCH')).data;
    expect(others).toEqual([]);
    expect(batch).toMatchObject({ status: -1, isReceiver: 1, batchInfo: { recordCount: 3 }, receiverIdentityId: street.bob.account.identityId });
    expect([batch?.recordId, batch?.targetId]).toEqual([undefined, undefined]);
    expect((await noticesOf('alice')).data.map(({ isReceiver, status }) => [isReceiver, status])).toEqual([
      [0, -1],
      [0, -1],
      [0, -1],
    ]);
    const listed = await answer('/living/user/device/shared/record/query', { batchId: batch?.batchId, pageNo: 1, pageSize: 20 }, street.bob.iotToken);
    expect(notices.parse(listed.data).data.map(({ targetId }) => targetId)).toEqual([idOf('Hall Light'), idOf('Kettle Plug'), idOf('Fridge Plug')]);

    expect(hasBob('Kettle Plug')).toBe(false);
    expect(await bobs('/uc/confirmShare', { recordIdList: [await recordOf('Kettle Plug')], agree: 1 })).toBe(200);
    expect([hasBob('Kettle Plug'), hasBob('Hall Light')]).toEqual([true, false]);
    expect(await bobs('/uc/confirmShare', { batchId: batch?.batchId, agree: 1 })).toBe(200);
    expect([hasBob('Hall Light'), hasBob('Fridge Plug')]).toEqual([true, true]);
    expect((await noticesOf('bob', 'BATCH')).data).toMatchObject([{ status: 0 }]);
  });

  it('refuses what may not be shared, or not with whom', async () => {
    const cases = [
      [share(['Porch Light']), 2087],
      [share(['Hall Light'], { accountAttr: '13800000101', accountAttrType: 'MOBILE' }), 2086],
      [share(['Hall Light'], { ...BOBS, mobileLocationCode: '49' }), 2077],
      [share(['Hall Light'], { accountAttr: 'nobody@homes.example', accountAttrType: 'EMAIL' }), 2077],
      [share(['Hall Light'], { targetIdentityId: 'nobody' }), 2062],
      [share(['Door Camera']), 2075],
      [share([]), 460],
      [share(['Hall Light'], {}), 20050],
      [share(['Hall Light'], { ...BOBS, sceneIdList: ['any'] }), 2081],
      [share(['Hall Light'], { ...BOBS, groupId: 'elsewhere' }), 28604],
      [share(['Hall Light'], { ...BOBS, iotIdList: Array.from({ length: 21 }, () => idOf('Hall Light')) }), 460],
      [alices('/uc/shareDevicesAndScenes', { iotIdList: ['nothing'], ...BOBS }), 2063],
      [bobs('/uc/shareDevicesAndScenes', { iotIdList: [idOf('Hall Light')], ...BOBS }), 2065],
      [bobs('/uc/shareDevicesAndScenes', { iotIdList: [idOf('Porch Light')], accountAttr: '13800000303', accountAttrType: 'MOBILE' }), 2066],
    ] as const;
    for (const [index, [code, expected]] of cases.entries()) expect(await code, String(index)).toBe(expected);
    expect((await noticesOf('alice')).total).toBe(0);
    expect(await share(['Hall Light'])).toBe(200);
    expect(await share(['Kettle Plug', 'Hall Light'])).toBe(2088);
    expect((await noticesOf('alice')).total).toBe(1);
  });

  it('an invitation ends once: accepted, rejected, withdrawn or expired', async () => {
    expect(await share(['Hall Light', 'Kettle Plug', 'Fridge Plug', 'Desk Plug'])).toBe(200);
    const [hall, kettle, fridge, desk] = [
      await recordOf('Hall Light'),
      await recordOf('Kettle Plug'),
      await recordOf('Fridge Plug'),
      await recordOf('Desk Plug'),
    ];
    expect(await bobs('/uc/cancelShare', { recordIdList: [hall] })).toBe(2078);
    expect(await alices('/uc/confirmShare', { recordIdList: [hall], agree: 1 })).toBe(2097);
    expect((await answer('/uc/confirmShare', { recordIdList: [hall], agree: 1 }, carol)).code).toBe(2097);

    expect(await bobs('/uc/confirmShare', { recordIdList: [hall], agree: 0 })).toBe(200);
    expect(await bobs('/uc/confirmShare', { recordIdList: [hall], agree: 0 })).toBe(2092);
    expect(await alices('/uc/cancelShare', { recordIdList: [hall] })).toBe(2082);
    expect(await bobs('/uc/confirmShare', { recordIdList: [kettle], agree: 1 })).toBe(200);
    expect(await alices('/uc/cancelShare', { recordIdList: [kettle] })).toBe(2085);
    expect(await alices('/uc/cancelShare', { recordIdList: [fridge] })).toBe(200);
    expect(await alices('/uc/cancelShare', { recordIdList: [fridge] })).toBe(2093);
    expect(await bobs('/uc/confirmShare', { recordIdList: [fridge], agree: 1 })).toBe(2093);
    street.world.clock.advance(8 * DAY_MS);
    expect(await bobs('/uc/confirmShare', { recordIdList: [desk], agree: 1 })).toBe(2096);
    expect(await bobs('/uc/confirmShare', { recordIdList: ['nothing'], agree: 1 })).toBe(2097);
    expect(await bobs('/uc/confirmShare', { agree: 1 })).toBe(20050);
    expect(await bobs('/uc/confirmShare', { recordIdList: Array.from({ length: 11 }, () => desk), agree: 1 })).toBe(460);
    const statuses = new Map((await noticesOf('bob')).data.map(({ recordId, status }) => [recordId, status]));
    expect([hall, kettle, fridge, desk].map((record) => statuses.get(record))).toEqual([1, 0, 2, 3]);
    expect([hasBob('Hall Light'), hasBob('Kettle Plug'), hasBob('Fridge Plug'), hasBob('Desk Plug')]).toEqual([false, true, false, false]);
  });

  it('a code lets whoever scans it have the devices, for half an hour', async () => {
    const made = await answer('/uc/generateShareQrCode', { iotIdList: [idOf('Hall Light'), idOf('Porch Light')], sceneIdList: [] }, street.alice.iotToken);
    const { qrKey } = z.object({ qrKey: z.string() }).parse(made.data);
    expect(await alices('/uc/scanBindByShareQrCode', { qrKey })).toBe(2086);
    const scanned = await answer('/uc/scanBindByShareQrCode', { qrKey }, street.bob.iotToken);
    expect(scanned).toMatchObject({ code: 200, data: { iotIdList: [idOf('Hall Light')] } });
    expect(hasBob('Hall Light')).toBe(true);
    expect(await bobs('/uc/scanBindByShareQrCode', { qrKey })).toBe(2087);
    street.world.clock.advance(30 * MINUTE_MS);
    expect((await answer('/uc/scanBindByShareQrCode', { qrKey }, carol)).code).toBe(2067);
    expect(await alices('/uc/generateShareQrCode', { iotIdList: [idOf('Front Door')], sceneIdList: [] })).toBe(2073);
    expect(await bobs('/uc/generateShareQrCode', { iotIdList: [idOf('Hall Light')], sceneIdList: [] })).toBe(2066);
  });

  it('the administrator takes a device back, and only he', async () => {
    const target = { targetIdentityId: street.bob.account.identityId };
    const states = { ...target, deviceList: [{ iotId: idOf('Porch Light') }, { iotId: idOf('Hall Light') }] };
    expect((await answer('/living/user/device/shared/batch/get', states, street.alice.iotToken)).data).toMatchObject([{ shared: true }, { shared: false }]);
    expect(await bobs('/living/user/device/shared/batch/get', { ...states, deviceList: [{ iotId: idOf('Porch Light') }] })).toBe(2066);
    expect(await bobs('/uc/unbindByManager', { ...target, iotIdList: [idOf('Porch Light')] })).toBe(2066);
    expect(await alices('/uc/unbindByManager', { ...target, iotIdList: [idOf('Porch Light'), idOf('Hall Light')] })).toBe(2065);
    expect(hasBob('Porch Light')).toBe(true);
    expect(await alices('/uc/unbindByManager', { ...target, iotIdList: [idOf('Porch Light')] })).toBe(200);
    expect(hasBob('Porch Light')).toBe(false);
  });

  it('a member goes alone; with the administrator everybody goes, and his invitations are over', async () => {
    expect(await share(['Hall Light', 'Kettle Plug'])).toBe(200);
    expect(await bobs('/uc/confirmShare', { recordIdList: [await recordOf('Hall Light')], agree: 1 })).toBe(200);
    expect(await bobs('/uc/unbindAccountAndDev', { iotId: idOf('Porch Light') })).toBe(200);
    expect([hasBob('Porch Light'), idOf('Porch Light') !== '']).toEqual([false, true]);
    const [light, plug] = [idOf('Hall Light'), idOf('Kettle Plug')];
    for (const iotId of [light, plug]) expect(await alices('/uc/unbindAccountAndDev', { iotId })).toBe(200);
    expect([street.bob, street.alice].map(({ account }) => street.world.feiyan.binding(account, light))).toEqual([null, null]);
    expect((await noticesOf('bob')).data.map(({ status }) => status)).toEqual([6, 6]);
    expect(await bobs('/uc/clearShareNoticeList', {})).toBe(200);
    expect([(await noticesOf('bob')).total, (await noticesOf('alice')).total]).toEqual([0, 2]);
  });

  it('names and orders are each account’s own', async () => {
    const listed = z.object({ data: z.array(z.object({ iotId: z.string() })) });
    const orderOf = async () =>
      listed.parse((await answer('/uc/listBindingByAccount', { pageNo: 1, pageSize: 100 }, street.alice.iotToken)).data).data.map(({ iotId }) => iotId);
    const [first = '', second = '', third = ''] = await orderOf();
    const moves = (...list: readonly [string, number, number][]) => ({
      sortDeviceDTOList: list.map(([iotId, fromOrder, toOrder]) => ({ iotId, fromOrder, toOrder })),
    });
    expect(await alices('/uc/sortDevices', moves([third, 2, 0], [first, 0, 1], [second, 1, 2]))).toBe(200);
    expect((await orderOf()).slice(0, 3)).toEqual([third, first, second]);
    expect(await alices('/uc/sortDevices', moves([third, 5, 0]))).toBe(460);
    expect(await bobs('/uc/sortDevices', moves([third, 0, 1]))).toBe(2065);

    const shared = z.object({ items: z.array(z.looseObject({ iotId: z.string(), nickName: z.string().optional() })) });
    const sharedNow = async () =>
      shared.parse((await answer('/living/user/device/shared/query', { pageNo: 1, pageSize: 50 }, street.alice.iotToken)).data).items;
    const [one = { iotId: '' }, two = { iotId: '' }] = await sharedNow();
    expect(await alices('/living/user/device/shared/reorder', { iotId: two.iotId, targetOrder: 0 })).toBe(200);
    expect((await sharedNow()).slice(0, 2).map(({ iotId }) => iotId)).toEqual([two.iotId, one.iotId]);
    expect(await alices('/living/user/device/shared/reorder', { iotId: first, targetOrder: 0 })).toBe(460);
    expect(await alices('/uc/setDeviceNickName', { iotId: two.iotId, nickName: 'Ours' })).toBe(200);
    expect((await sharedNow())[0]).toMatchObject({ nickName: 'Ours' });
    expect(await alices('/uc/setDeviceNickName', { iotId: two.iotId, nickName: ' ' })).toBe(460);
    expect(await bobs('/uc/setDeviceNickName', { iotId: two.iotId, nickName: 'Mine' })).toBe(2065);
  });
});
