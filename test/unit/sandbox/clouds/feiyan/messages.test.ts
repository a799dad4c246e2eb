// Messages, notices and feedback of the simulated cloud: what arises from what happens, and every refusal by its code.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { feedback } from '../../../../../src/vendors/feiyan/operations/feedback.js';
import { messages } from '../../../../../src/vendors/feiyan/operations/message.js';
import { notices } from '../../../../../src/vendors/feiyan/operations/notice.js';
import { pushChannels } from '../../../../../src/vendors/feiyan/operations/push-channel.js';
import { call } from './feiyan-client.js';
import { buildStreet, deviceOf, type Street } from './feiyan-street.js';

interface Named {
  readonly path: string;
  readonly version?: string | undefined;
}

const rows = z.object({ nextToken: z.number(), data: z.array(z.looseObject({ keyId: z.string(), id: z.number(), body: z.string(), isRead: z.number() })) });
const alarms = z.array(z.object({ eventId: z.string(), eventName: z.string(), noticeEnabled: z.boolean() }));
const HOUR_MS = 3_600_000;

describe("Feiyan's messages", () => {
  let street: Street;
  beforeAll(async () => {
    street = await buildStreet();
  });
  afterAll(() => street.cloud.stop());

  const answer = ({ path, version = '' }: Named, params: unknown, iotToken = street.alice.iotToken) =>
    call(street.settings, { path, apiVer: version, params, iotToken });
  const ask = async (operation: Named, params: unknown, iotToken?: string): Promise<unknown> => {
    const { code, data, message } = await answer(operation, params, iotToken);
    expect([code, message], operation.path).toEqual([200, 'success']);
    return data;
  };
  const codeOf = async (operation: Named, params: unknown, iotToken?: string) => (await answer(operation, params, iotToken)).code;
  const plug = () => deviceOf(street.world, street.alice.account, 'plug');
  const shared = () => {
    const binding = street.world.feiyan.bindingsOf(street.bob.account).find(({ owned }) => !owned);
    return binding ?? expect.fail('nothing is shared with bob');
  };
  const listed = async (params: object, iotToken?: string) =>
    rows.parse(await ask(messages.list, { type: 'NOTICE', nextToken: 0, maxResults: 100, ...params }, iotToken));
  const bodies = async (params: object, iotToken?: string) => (await listed(params, iotToken)).data.map(({ body }) => body);

  it('arise from alarms, page by offset, and go as they are told to', async () => {
    const { device, feiyan } = plug();
    await ask(pushChannels.bind, { deviceId: 'phone-1', deviceType: 'iOS' });
    const start = Date.UTC(2030, 0, 1);
    for (let n = 0; n < 12; n += 1) street.world.raise(device, { identifier: 'Overload' }, start + n * 60_000);
    street.world.raise(device, { identifier: 'Nonsense' }, start);
    const { iotId } = feiyan;
    expect(await bodies({ iotId, maxResults: 2 })).toEqual(['Overload at 08:11', 'Overload at 08:10']);
    expect((await listed({ iotId, maxResults: 10 })).nextToken).toBe(10);
    expect(await listed({ iotId, nextToken: 10, maxResults: 10 })).toMatchObject({ nextToken: 0, data: { length: 2 } });
    expect(await bodies({ iotId, sortType: 1, maxResults: 1 })).toEqual(['Overload at 08:00']);
    expect(await ask(messages.count, { requestDTO: { type: 'NOTICE', iotId, isRead: 0 } })).toEqual({ share: 0, device: 12, announcement: 0 });
    const { data } = await listed({ iotId });
    expect(street.world.feiyan.messages.phonesOf(street.alice.account)).toMatchObject([{ deviceId: 'phone-1', shown: { length: 12 } }]);

    const keyIds = data.map(({ keyId }) => keyId);
    expect(await ask(messages.markRead, { requestDTO: { type: 'NOTICE', isRead: 1, keyIds: keyIds.slice(0, 3) } })).toBe(3);
    expect(await ask(messages.markRead, { requestDTO: { type: 'MESSAGE', isRead: 1, keyIds: keyIds.slice(3, 6) } })).toBe(0);
    expect(await ask(messages.count, { requestDTO: { type: 'NOTICE', iotId, isRead: 0 } })).toMatchObject({ device: 9 });
    // The key as a number is rounded on its way: it still names one message.
    expect((await listed({ id: data[4]?.id })).data).toMatchObject([{ keyId: keyIds[4] }]);
    expect(await ask(messages.delete, { requestDTO: { type: 'NOTICE', keyIds: keyIds.slice(0, 10) } }, street.bob.iotToken)).toBe(0);
    expect(await ask(messages.delete, { requestDTO: { type: 'NOTICE', keyIds: keyIds.slice(0, 10) } })).toBe(10);
    await ask(messages.markAllRead, {});
    expect((await listed({ iotId })).data).toMatchObject([{ isRead: 1 }, { isRead: 1 }]);
    await ask(messages.deleteAll, { iotIds: ['other'] });
    expect((await listed({ iotId })).data).toHaveLength(2);
    await ask(messages.deleteAll, {});
    expect(street.world.feiyan.messages.of(street.alice.account)).toEqual([]);
    await ask(pushChannels.unbind, { deviceId: 'phone-1' });
    expect(street.world.feiyan.messages.phonesOf(street.alice.account)).toEqual([]);
  });

  it('are refused what the document forbids', async () => {
    const page = { type: 'NOTICE', nextToken: 0, maxResults: 100 };
    const eleven = Array.from({ length: 11 }, (_, n) => String(n));
    const cases = [
      [messages.list, { nextToken: 0, maxResults: 10 }, 20050],
      [messages.list, { ...page, maxResults: 101 }, 460],
      [messages.list, { ...page, maxResults: 0 }, 460],
      [messages.list, { ...page, nextToken: -1 }, 460],
      [messages.list, { ...page, startCreateTime: 0, endCreateTime: 8 * 24 * HOUR_MS }, 460],
      [messages.count, {}, 20050],
      [messages.delete, { requestDTO: { type: 'NOTICE', keyIds: eleven } }, 460],
      [messages.delete, { requestDTO: { type: 'NOTICE' } }, 4047],
      [messages.markRead, { requestDTO: { type: 'NOTICE', isRead: 1, keyIds: eleven } }, 460],
      [messages.markRead, { requestDTO: { type: 'NOTICE', isRead: 1 } }, 4047],
      [messages.deleteAll, { iotIds: Array.from({ length: 65 }, (_, n) => String(n)) }, 460],
      [pushChannels.bind, { deviceId: 'phone-1', deviceType: 'Windows' }, 460],
      [pushChannels.bind, { deviceType: 'iOS' }, 20050],
      [notices.setAccountMode, { noticeMode: 'NONE' }, 460],
      [notices.setTimeZone, { iotIdList: Array.from({ length: 31 }, (_, n) => String(n)), timeZone: 'GMT+08:00' }, 460],
      [notices.setTimeZone, { iotIdList: [plug().feiyan.iotId], timeZone: 'Mars' }, 460],
      [notices.setAlarm, { iotId: plug().feiyan.iotId, eventId: 'none', noticeEnabled: true }, 28538],
      [notices.listAlarms, { iotId: 'nobody' }, 2063],
      [feedback.submit, {}, 20050],
      [feedback.reply, { topicid: 1, type: 1, content: 'x', mobileSystem: 's', mobileModel: 'm', appVersion: '1' }, 403],
      [feedback.markRead, { feedbackTopicId: 1 }, 403],
      [feedback.listTopics, { pageNo: 1, pageSize: 201 }, 460],
    ] as const;
    for (const [operation, params, code] of cases) expect(await codeOf(operation, params), `${operation.name} ${JSON.stringify(params)}`).toBe(code);
    const bobs = deviceOf(street.world, street.bob.account, 'plug').feiyan.iotId;
    for (const [operation, params] of [
      [notices.listAlarms, { iotId: bobs }],
      [notices.getDeviceMode, { iotId: bobs }],
      [notices.getTimeZone, { iotId: bobs }],
      [notices.setTimeZone, { iotIdList: [plug().feiyan.iotId, bobs], timeZone: 'GMT+08:00' }],
    ] as const)
      expect(await codeOf(operation, params), operation.name).toBe(2065);
  });

  it('come as their reader and the owner of the device choose', async () => {
    const { device, feiyan } = shared();
    const { iotId } = feiyan;
    const [alarm] = alarms.parse(await ask(notices.listAlarms, { iotId }, street.bob.iotToken));
    const raise = () => street.world.raise(device, { identifier: 'Error' });
    const bobHas = async () => [(await bodies({ iotId }, street.bob.iotToken)).length, (await bodies({ iotId, type: 'MESSAGE' }, street.bob.iotToken)).length];
    raise();
    expect(await bobHas()).toEqual([1, 0]);
    await ask(notices.setDeviceMode, { iotId, noticeMode: 'MESSAGE' }, street.bob.iotToken);
    raise();
    expect(await bobHas()).toEqual([1, 1]);
    await ask(notices.setAccountMode, { noticeMode: 'MESSAGE_AND_NOTICE' }, street.bob.iotToken);
    expect(await ask(notices.getDeviceMode, { iotId }, street.bob.iotToken)).toBe('MESSAGE_AND_NOTICE');
    await ask(notices.setAlarm, { iotId, eventId: alarm?.eventId, noticeEnabled: false }, street.bob.iotToken);
    raise();
    expect(await bobHas()).toEqual([1, 1]);
    await ask(notices.setAlarm, { iotId, eventId: alarm?.eventId, noticeEnabled: true }, street.bob.iotToken);

    const bob = street.bob.account.identityId;
    await ask(notices.setSharedMode, { iotId, targetIdentityId: bob, noticeMode: 'NONE' });
    expect(await ask(notices.getSharedMode, { iotId, targetIdentityId: bob })).toBe('NONE');
    raise();
    expect(await bobHas()).toEqual([1, 1]);
    await ask(notices.setSharedMode, { iotId, targetIdentityId: bob, noticeMode: 'MESSAGE_AND_NOTICE' });
    await ask(notices.setSharedAlarm, { iotId, targetId: bob, eventId: alarm?.eventId, noticeEnabled: false });
    expect(alarms.parse(await ask(notices.listSharedAlarms, { iotId, identityId: bob }))).toContainEqual({ ...alarm, noticeEnabled: false });
    raise();
    expect(await bobHas()).toEqual([1, 1]);
    expect((await bodies({ iotId })).length).toBe(5);

    expect(await codeOf(notices.listSharedAlarms, { iotId, identityId: street.alice.account.identityId }, street.bob.iotToken)).toBe(2066);
    expect(await codeOf(notices.listSharedAlarms, { iotId: plug().feiyan.iotId, identityId: bob })).toBe(2065);
    expect(await codeOf(notices.getSharedMode, { iotId, targetIdentityId: 'nobody' })).toBe(2065);
  });

  it('tell times by the zone that was chosen', async () => {
    const { device, feiyan } = plug();
    const { iotId } = feiyan;
    expect(await ask(notices.getTimeZone, { iotId })).toBeNull();
    expect(await ask(notices.setTimeZone, { iotIdList: [iotId], timeZone: 'GMT-03:30' })).toBe(1);
    street.world.raise(device, { identifier: 'Overload' }, Date.UTC(2031, 0, 1, 12));
    expect((await bodies({ iotId }))[0]).toBe('Overload at 08:30');
    expect(await ask(notices.getTimeZone, { iotId })).toMatchObject({ timeZone: 'GMT-03:30' });
    expect(await ask(notices.deleteTimeZone, { iotId })).toBe(1);
    expect(await ask(notices.deleteTimeZone, { iotId })).toBe(0);
  });

  it('of users are answered after some hours', async () => {
    const { productKey } = plug().feiyan;
    const origin = { mobileSystem: 's', mobileModel: 'm', appVersion: '1' };
    const topic = { ...origin, type: 1, topic: 'Humming', content: 'It hums', contact: 'a@b.example' };
    expect(await codeOf(feedback.submit, topic)).toBe(20050);
    expect(await codeOf(feedback.submit, { ...topic, productKey: 'none' })).toBe(5005);
    expect(await codeOf(feedback.submit, { ...topic, iotId: deviceOf(street.world, street.bob.account, 'plug').feiyan.iotId })).toBe(2065);
    const id = z.number().parse(await ask(feedback.submit, { ...topic, productKey }));
    expect(await ask(feedback.getUnreadFlag, {})).toBe(false);
    street.world.clock.advance(5 * HOUR_MS);
    expect(await ask(feedback.getUnreadFlag, {})).toBe(true);
    expect(await ask(feedback.getUnreadFlag, {}, street.bob.iotToken)).toBe(false);
    expect(await ask(feedback.getTopic, { feedbackTopicId: String(id) })).toMatchObject({ replyStatus: 0, feedBackReplyList: [{ type: 2 }] });
    expect(await ask(feedback.getTopic, { feedbackTopicId: String(id) }, street.bob.iotToken)).toBeNull();
    expect(await ask(feedback.markRead, { feedbackTopicId: id })).toBe(true);
    expect(await codeOf(feedback.markRead, { feedbackTopicId: id }, street.bob.iotToken)).toBe(403);
    await ask(feedback.reply, { topicid: id, type: 1, content: 'Still', ...origin });
    expect(await ask(feedback.listTopics, { pageNo: 1, pageSize: 200 })).toMatchObject({ total: 1, data: [{ id, replyStatus: 1 }] });
  });
});
