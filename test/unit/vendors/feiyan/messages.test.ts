// Feiyan's messages, notices and feedback as the domain has them: two lists made one, batches, keys beyond a number, and words.
import { describe, expect, it } from 'vitest';
import { exactJson } from '../../../../src/vendors/feiyan/exact-integer.js';
import { failureOf } from '../../transport/caller-kit.js';
import { feiyanFixture } from '../read-fixture.js';
import { type FeiyanCall, scope, startFeiyan } from './feiyan-kit.js';

const ANY = { kind: null, delivery: null, isRead: null, range: null, devices: null } as const;
const DEVICE = { vendor: 'FEIYAN', kind: 'device', scope: '', key: 'dev-1' } as const;
const KEY = '7000000000000004097';

const ref = (type: string, key: string) => ({ vendor: 'FEIYAN', kind: 'message', scope: type, key }) as const;

/** Ten notices at even times and ten silent messages at odd ones, newest first, as the vendor pages them. */
function twoLists({ params }: FeiyanCall) {
  const isNotice = params['type'] === 'NOTICE';
  const all = Array.from({ length: 10 }, (_, n) => ({
    keyId: `${isNotice ? 1 : 2}0${n}`,
    gmtCreate: 100 - 2 * n - (isNotice ? 0 : 1),
    isRead: 0,
    messageType: 'device',
  }));
  const [from, count] = [Number(params['nextToken']), Number(params['maxResults'])];
  return { data: { nextToken: from + count < all.length ? from + count : 0, maxResults: count, data: all.slice(from, from + count) } };
}

async function startMessages(answer: Parameters<typeof startFeiyan>[0]) {
  const kit = await startFeiyan(answer);
  const { messages, notices, feedback, pushChannels } = kit.feiyan;
  if (messages === undefined || notices === undefined || feedback === undefined || pushChannels === undefined) throw new Error('Feiyan has them');
  return { ...kit, messages, notices, feedback, pushChannels };
}

describe('messages', () => {
  it('of both lists are one, newest first, from any place on', async () => {
    const { messages, calls } = await startMessages(twoLists);
    const all = await messages.listMessages(scope(), ANY, { offset: 0, count: 100 });
    expect(all.items.map(({ createdAt }) => createdAt)).toEqual(Array.from({ length: 20 }, (_, n) => 100 - n));
    expect(all.hasMore).toBe(false);
    const some = await messages.listMessages(scope(), ANY, { offset: 5, count: 7 });
    expect(some).toEqual({ items: all.items.slice(5, 12), hasMore: true });
    expect(await messages.listMessages(scope(), ANY, { offset: 15, count: 7 })).toEqual({ items: all.items.slice(15), hasMore: false });
    const before = calls.length;
    const silent = await messages.listMessages(scope(), { ...ANY, delivery: 'SILENT' }, { offset: 2, count: 3 });
    expect(silent.items.map(({ ref: { scope: type, key } }) => [type, key])).toEqual(['202', '203', '204'].map((key) => ['MESSAGE', key]));
    expect(calls.slice(before).map(({ params }) => [params['type'], params['nextToken'], params['maxResults']])).toEqual([['MESSAGE', 2, 3]]);
  });

  it('beyond a page are asked for in several, and one that is full may not be the last where the vendor does not say', async () => {
    const row = { keyId: '1', gmtCreate: 1, isRead: 1 };
    const { messages, calls } = await startMessages(({ params }) => ({ data: Array.from({ length: Number(params['maxResults']) }, () => row) }));
    expect((await messages.listMessages(scope(), { ...ANY, delivery: 'NOTIFICATION' }, { offset: 0, count: 150 })).hasMore).toBe(true);
    expect(calls.map(({ params }) => [params['nextToken'], params['maxResults']]).toSorted()).toEqual([
      [0, 100],
      [100, 50],
    ]);
  });

  it('are filtered in the vendor’s words', async () => {
    const { messages, calls } = await startMessages(() => ({ data: { nextToken: 0, data: [] } }));
    const filter = { kind: 'SHARE', delivery: 'NOTIFICATION', isRead: false, range: { from: 1, to: 2 } } as const;
    await messages.listMessages(scope(), { ...filter, devices: [DEVICE] }, { offset: 0, count: 1 });
    await messages.listMessages(scope(), { ...filter, devices: [DEVICE, { ...DEVICE, key: 'dev-2' }] }, { offset: 0, count: 1 });
    const asked = { type: 'NOTICE', nextToken: 0, maxResults: 1, messageType: 'share', isRead: 0, startCreateTime: 1, endCreateTime: 2 };
    expect(calls.map(({ params }) => params)).toEqual([
      { ...asked, iotId: 'dev-1' },
      { ...asked, iotIds: ['dev-1', 'dev-2'] },
    ]);
  });

  it('are found by a key that no number holds', async () => {
    const { messages } = await startMessages(({ params }) =>
      params['id'] === Number(KEY) ? { data: { nextToken: 0, data: [{ keyId: KEY, id: 1, gmtCreate: 5, isRead: 1, messageType: 'ALIEN' }] } } : { code: 460 },
    );
    expect(await messages.message(scope(), ref('NOTICE', KEY))).toMatchObject({ ref: { key: KEY }, kind: 'UNKNOWN', isRead: true, title: '', device: null });
    expect(await messages.message(scope(), ref('NOTICE', 'none'))).toBeNull();
    expect(exactJson({ id: { exactDigits: KEY }, text: '{"exactDigits":"1"}' })).toBe(`{"id":${KEY},"text":"{\\"exactDigits\\":\\"1\\"}"}`);
  });

  it('are changed ten with one call, by list; a call that fails costs its own', async () => {
    const refs = Array.from({ length: 23 }, (_, n) => ref(n < 21 ? 'NOTICE' : 'MESSAGE', `${n}`));
    const sizes: unknown[] = [];
    const { messages } = await startMessages(({ params }) => {
      const { type, keyIds } = Object(params['requestDTO']);
      sizes.push([type, keyIds.length]);
      return keyIds.includes('20') ? { code: 4047 } : { data: keyIds.length };
    });
    const told = await messages.deleteMessages(scope(), refs);
    expect(told.flatMap((error, n) => (error === null ? [] : [[n, error.details.vendorCode]]))).toEqual([[20, '4047']]);
    expect(sizes.toSorted()).toEqual([
      ['MESSAGE', 2],
      ['NOTICE', 1],
      ['NOTICE', 10],
      ['NOTICE', 10],
    ]);
    expect((await failureOf(messages.markRead(scope(), [ref('NOTICE', '20')]))).details.vendorCode).toBe('4047');
  });

  it('are counted over both lists', async () => {
    const { messages } = await startMessages(({ params }) => ({
      data: Object(params['requestDTO']).type === 'NOTICE' ? { share: 1, device: 2, announcement: 3 } : { device: 4 },
    }));
    expect(await messages.countMessages(scope(), { ...ANY, device: null })).toEqual({ share: 1, device: 6, announcement: 3 });
  });

  it('pop up on phones under the vendor’s names for them', async () => {
    const { pushChannels, calls } = await startMessages(() => ({ data: null }));
    await pushChannels.register(scope(), 'p', 'IOS');
    await pushChannels.register(scope(), 'p', 'ANDROID');
    expect(calls.map(({ params }) => params['deviceType'])).toEqual(['iOS', 'ANDROID']);
  });
});

describe('notices', () => {
  it('have modes by other names; an unknown one is as if none was chosen', async () => {
    const { notices } = await startMessages(({ path }) => ({ data: path.includes('sharing') ? 'NONE' : path.includes('user') ? 'MESSAGE' : 'LOUDLY' }));
    expect(await notices.mode(scope(), DEVICE)).toBe('MESSAGE_AND_NOTIFICATION');
    expect(await notices.mode(scope(), { vendor: 'FEIYAN', kind: 'member', scope: 'dev-1', key: 'identity-2' })).toBe('OFF');
    expect(await notices.accountMode(scope())).toBe('MESSAGE_ONLY');
    expect((await failureOf(notices.setAccountMode(scope(), 'OFF'))).details).toMatchObject({ field: 'input.mode', effect: 'none' });
  });

  it.each([
    ['GMT+08:00', '+08:00'],
    ['UTC-03:30', '-03:30'],
    ['Europe/Berlin', 'Europe/Berlin'],
    ['', null],
    [undefined, null],
  ])('the time zone %j is told as %j', async (timeZone, told) => {
    const { notices } = await startMessages(() => ({ data: timeZone === undefined ? null : { iotId: 'dev-1', timeZone } }));
    expect(await notices.timeZone(scope(), DEVICE)).toBe(told);
  });
});

describe('feedback', () => {
  it('is read with its replies, oldest first', async () => {
    const { feedback } = await startMessages(() => ({ data: feiyanFixture('feedback.getTopic').response.data }));
    const found = await feedback.topic(scope(), { vendor: 'FEIYAN', kind: 'feedback', scope: '', key: '31' });
    expect(found).toEqual({
      topic: {
        ref: { vendor: 'FEIYAN', kind: 'feedback', scope: '', key: '31' },
        kind: 'PROVISIONING_PROBLEM',
        subject: 'Humming',
        text: 'It hums at night',
        contact: '13900000001',
        createdAt: 1735693020000,
        updatedAt: 1735693021000,
        hasUnreadReply: true,
        device: { ...DEVICE, key: 'device0000000000000000000000001' },
        product: { vendor: 'FEIYAN', kind: 'product', scope: '', key: 'product0001' },
        origin: { phoneSystem: 'Phone System 9', phoneModel: 'Phone 12', appVersion: '2.3.4' },
      },
      replies: [
        { text: 'We look into it', author: 'VENDOR', createdAt: 1735693021000 },
        { text: 'It still hums', author: 'USER', createdAt: 1735693022000 },
      ],
    });
  });

  it('that the vendor did not mark is an error', async () => {
    const { feedback } = await startMessages(() => ({ data: false }));
    const failure = await failureOf(feedback.markRead(scope(), { vendor: 'FEIYAN', kind: 'feedback', scope: '', key: '31' }));
    expect([failure.code, failure.details.effect]).toEqual(['VENDOR_REJECTED', 'none']);
  });

  it('of more than a page is listed whole, the newest first', async () => {
    const rows = Array.from({ length: 230 }, (_, n) => ({ id: n, gmtCreate: n, type: 7 }));
    const { feedback, calls } = await startMessages(({ params }) => {
      const [size, page] = [Number(params['pageSize']), Number(params['pageNo'])];
      return { data: { total: 230, data: rows.slice((page - 1) * size, page * size) } };
    });
    const topics = await feedback.listTopics(scope());
    expect([topics.length, topics[0]?.createdAt, topics[0]?.kind, calls.length]).toEqual([230, 229, 'UNKNOWN', 2]);
  });
});
