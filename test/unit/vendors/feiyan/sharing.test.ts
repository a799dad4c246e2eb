// Feiyan's side of sharing: what goes out in one call, what is told apart, and what an answer must not give away.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ShareTarget } from '../../../../src/domain/sharing.js';
import { shares } from '../../../../src/vendors/feiyan/operations/sharing.js';
import { failureOf } from '../../transport/caller-kit.js';
import { type FeiyanAnswer, type FeiyanCall, scope, startFeiyan } from './feiyan-kit.js';

const DONE: FeiyanAnswer = { data: null };
const HIS_PHONE: ShareTarget = { phone: { countryCode: '86', number: '13800000000' } };
const HE: ShareTarget = { member: { vendor: 'FEIYAN', kind: 'member', scope: 'dev-0', key: 'he' } };
const devices = (count: number) => Array.from({ length: count }, (_, n) => ({ vendor: 'FEIYAN', kind: 'device', scope: '', key: `dev-${n}` }) as const);
const listed = z.object({ iotIdList: z.array(z.string()) });
const idsOf = ({ params }: FeiyanCall) => listed.parse(params).iotIdList;

async function sharing(answer: (call: FeiyanCall, n: number) => FeiyanAnswer) {
  const kit = await startFeiyan(answer);
  const { sharing: cloud, bindings } = kit.feiyan;
  if (cloud === undefined || bindings === undefined) throw new Error('Feiyan shares');
  return { cloud, bindings, calls: kit.calls };
}

describe('an invitation', () => {
  it('names its target by one attribute, and no more than 20 devices a call', async () => {
    const { cloud, calls } = await sharing(() => DONE);
    expect(await cloud.invite(scope(), devices(21), HIS_PHONE)).toEqual(Array.from({ length: 21 }, () => null));
    expect(calls.map((call) => idsOf(call).length).toSorted((a, b) => a - b)).toEqual([1, 20]);
    expect(calls[0]?.params).toMatchObject({ accountAttr: '13800000000', accountAttrType: 'MOBILE', mobileLocationCode: '86' });
    await cloud.invite(scope(), devices(1), { email: 'he@test.invalid' });
    expect(calls.at(-1)?.params).toEqual({ iotIdList: ['dev-0'], accountAttr: 'he@test.invalid', accountAttrType: 'EMAIL' });
    await cloud.invite(scope(), devices(1), HE);
    expect(calls.at(-1)?.params).toEqual({ iotIdList: ['dev-0'], targetIdentityId: 'he' });
  });

  it.each([2077, 2087, 2088])('that is refused with %i looks sent to an address, and is told of a person who is known', async (code) => {
    const { cloud } = await sharing(() => ({ code }));
    expect(await cloud.invite(scope(), devices(1), HIS_PHONE)).toEqual([null]);
    expect(await cloud.invite(scope(), devices(1), { email: 'he@test.invalid' })).toEqual([null]);
    const [error] = await cloud.invite(scope(), devices(1), HE);
    expect(error?.details.vendorCode).toBe(String(code));
  });

  it('that one device spoils is sent again for each alone, since nothing was done', async () => {
    const { cloud, calls } = await sharing((call) => (idsOf(call).includes('dev-1') ? { code: 2066 } : DONE));
    const results = await cloud.invite(scope(), devices(3), HE);
    expect(results.map((error) => error?.code ?? null)).toEqual([null, 'FORBIDDEN', null]);
    expect(calls.map(idsOf)).toEqual([['dev-0', 'dev-1', 'dev-2'], ['dev-0'], ['dev-1'], ['dev-2']]);
  });

  it.each([
    ['the target', { code: 2086 }, 'BAD_USER_INPUT'],
    ['an unknown account', { code: 2062 }, 'NOT_FOUND'],
    ['too many calls', { code: 429 }, 'RATE_LIMITED'],
    ['a broken cloud', { code: 500 }, 'VENDOR_UNAVAILABLE'],
  ] as const)('that fails for %s is sent once, for all', async (_why, answer, code) => {
    const { cloud, calls } = await sharing(() => answer);
    const results = await cloud.invite(scope(), devices(3), HE);
    expect(results.map((error) => error?.code)).toEqual([code, code, code]);
    expect(calls).toHaveLength(1);
  });
});

describe('a list of shares', () => {
  const row = { batchId: 'b', isReceiver: 0, gmtCreate: '1700000000000', gmtModified: 1_700_000_000_001, targetType: 'DEVICE', initiatorAlias: 'me' };

  it.each([
    [-1, 'PENDING'],
    [0, 'ACCEPTED'],
    [1, 'DECLINED'],
    [2, 'CANCELLED'],
    [3, 'EXPIRED'],
    [4, 'SUPERSEDED'],
    [5, 'REMOVED'],
    [6, 'WITHDRAWN'],
    [99, 'UNKNOWN'],
    [7, 'UNKNOWN'],
  ])('tells status %i as %s, and times however they are written', async (status, told) => {
    const { cloud } = await sharing(() => ({ data: { total: 1, data: [{ ...row, status }] } }));
    const { items } = await cloud.listShares(scope(), { offset: 0, count: 20 });
    expect(items).toMatchObject([
      { status: told, direction: 'SENT', sender: 'me', receiver: null, createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_001, itemCount: null },
    ]);
  });

  it('is read in the pages that hold the window', async () => {
    const rows = Array.from({ length: 45 }, (_, n) => ({ ...row, batchId: `b${n}`, status: 0 }));
    const paged = z.object({ pageNo: z.number(), pageSize: z.number(), groupBy: z.literal('BATCH') });
    const { cloud, calls } = await sharing(({ params }) => {
      const { pageNo, pageSize } = paged.parse(params);
      return { data: { total: 45, data: rows.slice((pageNo - 1) * pageSize, pageNo * pageSize) } };
    });
    const { items, total } = await cloud.listShares(scope(), { offset: 25, count: 10 });
    expect([total, items.map(({ ref }) => ref.key)]).toEqual([45, rows.slice(25, 35).map(({ batchId }) => batchId)]);
    expect(calls).toHaveLength(2);
    expect((await cloud.listShares(scope(), { offset: 40, count: 20 })).items).toHaveLength(5);
  });

  it('that was cleared has no items, and no share', async () => {
    const { cloud } = await sharing(({ path }) => (path.includes('record') ? { code: 2097 } : { data: { total: 0, data: [] } }));
    const ref = { vendor: 'FEIYAN', kind: 'share', scope: '', key: 'b' } as const;
    expect([await cloud.listShareItems(scope(), ref), await cloud.share(scope(), ref)]).toEqual([[], null]);
  });
});

it('answers a batch as a whole, a record alone, and each has its own outcome', async () => {
  const { cloud, calls } = await sharing(({ params }) => ('batchId' in params ? DONE : { code: 2096 }));
  const refs = [
    { vendor: 'FEIYAN', kind: 'share', scope: '', key: 'b' },
    { vendor: 'FEIYAN', kind: 'shareitem', scope: 'b', key: 'r' },
  ] as const;
  const results = await cloud.answer(scope(), refs, true);
  expect(results.map((error) => error?.code ?? null)).toEqual([null, 'CONFLICT']);
  expect(calls.map(({ params }) => params)).toEqual(
    expect.arrayContaining([
      { batchId: 'b', agree: 1 },
      { recordIdList: ['r'], agree: 1 },
    ]),
  );
});

it('takes devices back from each person in one call', async () => {
  const { cloud, calls } = await sharing(() => DONE);
  const member = (key: string, device: string) => ({ vendor: 'FEIYAN', kind: 'member', scope: device, key }) as const;
  expect(await cloud.revoke(scope(), [member('he', 'dev-0'), member('she', 'dev-0'), member('he', 'dev-1')])).toEqual([null, null, null]);
  expect(calls.map(({ params }) => params).toSorted((a, b) => String(a['targetIdentityId']).localeCompare(String(b['targetIdentityId'])))).toEqual([
    { targetIdentityId: 'he', iotIdList: ['dev-0', 'dev-1'] },
    { targetIdentityId: 'she', iotIdList: ['dev-0'] },
  ]);
});

it('moves every device whose place changes, front to back, and nothing where none does', async () => {
  const rows = devices(4).map(({ key }) => ({ identityId: 'me', iotId: key, productKey: 'pk', status: 1 }));
  const { bindings, calls } = await sharing(({ path }) => (path === '/uc/sortDevices' ? DONE : { data: { total: 4, data: rows } }));
  const [first, second, third] = devices(3);
  if (first === undefined || second === undefined || third === undefined) throw new Error('three devices');
  await bindings.reorderDevices(scope(), [third, first]);
  expect(calls.at(-1)?.params).toEqual({
    sortDeviceDTOList: [
      { iotId: 'dev-2', fromOrder: 2, toOrder: 0 },
      { iotId: 'dev-0', fromOrder: 0, toOrder: 1 },
      { iotId: 'dev-1', fromOrder: 1, toOrder: 2 },
    ],
  });
  const before = calls.length;
  await bindings.reorderDevices(scope(), [first, second]);
  expect(calls.slice(before).map(({ path }) => path)).toEqual(['/uc/listBindingByAccount']);
});

it('an unknown device is told as such, and not as a dead token', async () => {
  const { bindings } = await sharing(() => ({ code: 2065 }));
  const [device] = devices(1);
  if (device === undefined) throw new Error('one device');
  expect((await failureOf(bindings.renameDevice(scope(), device, 'Lamp'))).code).toBe('NOT_FOUND');
});

describe('parameters that depend on each other', () => {
  it.each([
    [{ iotIdList: ['d'], targetIdentityId: 'i' }, true],
    [{ iotIdList: ['d'], accountAttr: 'a', accountAttrType: 'EMAIL' }, true],
    [{ sceneIdList: ['s'], targetIdentityId: 'i' }, true],
    [{ iotIdList: ['d'], accountAttr: 'a' }, false],
    [{ iotIdList: ['d'], accountAttrType: 'EMAIL' }, false],
    [{ iotIdList: ['d'] }, false],
    [{ iotIdList: [], sceneIdList: [], targetIdentityId: 'i' }, false],
    [{ iotIdList: Array.from({ length: 21 }, (_, n) => `d${n}`), targetIdentityId: 'i' }, false],
  ])('an invitation with %j: %s', (params, isFine) => {
    expect(shares.send.params.safeParse(params).success).toBe(isFine);
  });

  it.each([
    [{ recordIdList: ['r'], agree: 1 }, true],
    [{ batchId: 'b', agree: 0 }, true],
    [{ agree: 1 }, false],
    [{ recordIdList: [], agree: 1 }, false],
    [{ recordIdList: Array.from({ length: 11 }, (_, n) => `r${n}`), agree: 1 }, false],
    [{ batchId: 'b', agree: 2 }, false],
  ])('an answer with %j: %s', (params, isFine) => {
    expect(shares.answer.params.safeParse(params).success).toBe(isFine);
  });
});
