// Which alarms of which devices users are told of, through the graph, held against the truth of the cloud and against what then arrives.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const DEVICES = '{ viewer { vendorLinks { id vendor vendorAccountId noticeMode } devices(first: 100) { nodes { id name identities { vendor vendorId } } } } }';
const LINK_MODES = '{ viewer { vendorLinks { vendor noticeMode } } }';
const NOTICES = 'query ($id: ID!) { device(id: $id) { noticeMode messageTimeZone alarmNotices { alarmId name isEnabled } } }';
const MEMBERS = `query ($id: ID!) { device(id: $id) { members { id role isViewer noticeMode alarmNotices { alarmId name isEnabled } } } }`;
const PEOPLE = 'query ($id: ID!) { device(id: $id) { members { id role } } }';
const SET_ALARM = 'mutation ($input: SetAlarmNoticeInput!) { setAlarmNotice(input: $input) { device { id } alarmNotices { alarmId isEnabled } } }';
const SET_MODE = 'mutation ($input: SetDeviceNoticeModeInput!) { setDeviceNoticeMode(input: $input) { device { id } noticeMode } }';
const SET_ACCOUNT =
  'mutation ($input: SetAccountNoticeModeInput!) { setAccountNoticeMode(input: $input) { results { vendorLink { id noticeMode } error { code } } } }';
const SET_ZONE =
  'mutation ($input: SetMessageTimeZoneInput!) { setMessageTimeZone(input: $input) { results { device { id messageTimeZone } error { code vendorCode } } } }';
const CLEAR_ZONE = 'mutation ($id: ID!) { clearMessageTimeZone(input: { deviceId: $id }) { device { id messageTimeZone } } }';
const MESSAGES = '{ viewer { messages(first: 100) { nodes { delivery text alarmId device { id } } } } }';

const devices = z.object({
  viewer: z.object({
    vendorLinks: z.array(z.object({ id: z.string(), vendor: z.string(), vendorAccountId: z.string() })),
    devices: z.object({
      nodes: z.array(z.object({ id: z.string(), name: z.string(), identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })) })),
    }),
  }),
});
const alarms = z.array(z.object({ alarmId: z.string(), name: z.string(), isEnabled: z.boolean() }));
const noticed = z.object({ device: z.object({ noticeMode: z.string(), messageTimeZone: z.string().nullable(), alarmNotices: alarms }) });
const members = z.object({
  device: z.object({
    members: z.array(z.object({ id: z.string(), role: z.string(), isViewer: z.boolean(), noticeMode: z.string().nullable(), alarmNotices: alarms.nullable() })),
  }),
});
const people = z.object({ device: z.object({ members: z.array(z.object({ id: z.string(), role: z.string() })) }) });
const listed = z.object({
  viewer: z.object({
    messages: z.object({
      nodes: z.array(z.object({ delivery: z.string(), text: z.string(), alarmId: z.string().nullable(), device: z.object({ id: z.string() }).nullable() })),
    }),
  }),
});
const truth = z.object({
  accounts: z.array(
    z.object({
      id: z.string(),
      noticeMode: z.string().optional(),
      noticeChoices: z.array(z.object({ chooser: z.string(), deviceId: z.string(), mode: z.string(), disabled: z.array(z.string()) })).optional(),
      messageTimeZones: z.array(z.object({ deviceId: z.string(), timeZone: z.string() })).optional(),
    }),
  ),
});

const NOBODY = '0000000000000000000000';
const NOTICE_WRITES = /(?:notice|timezone).*(?:set|add|delete)$/;
const SHARED = 'Porch Light';

describe('notices', () => {
  let hearth: RunningHearth;
  let hers: z.infer<typeof devices>['viewer'];
  let his: z.infer<typeof devices>['viewer'];

  const see = async (whose: string) => (await ask(hearth.url, whose, DEVICES, {}, devices)).viewer;
  const named = (viewer: typeof hers, name: string) => viewer.devices.nodes.find((device) => device.name === name) ?? expect.fail(`no ${name}`);
  const vendorIdOf = (device: { identities: readonly { vendor: string; vendorId: string }[] }) =>
    device.identities.find(({ vendor }) => vendor === 'FEIYAN')?.vendorId ?? '';
  const accountId = ({ vendorLinks }: typeof hers) => vendorLinks.find(({ vendor }) => vendor === 'FEIYAN')?.vendorAccountId ?? '';
  const trueAccount = async (id: string) => (await hearth.control.world(truth)).accounts.find((account) => account.id === id) ?? expect.fail('no account');
  const choiceOf = async (chooser: string, viewer: typeof hers, deviceId: string) =>
    (await trueAccount(accountId(viewer))).noticeChoices?.find((choice) => choice.chooser === chooser && choice.deviceId === deviceId);
  const noticesOf = async (id: string, whose = hearth.tokens.alice) => (await ask(hearth.url, whose, NOTICES, { id }, noticed)).device;
  const membersOf = async (id: string) => (await ask(hearth.url, hearth.tokens.alice, MEMBERS, { id }, members)).device.members;
  const run = (query: string, input: object, whose = hearth.tokens.alice) => ask(hearth.url, whose, query, { input }, z.json());
  const codes = async (query: string, variables: object, whose = hearth.tokens.alice) =>
    ((await post(hearth.url, whose, query, variables)).errors ?? []).map(({ extensions }) => [
      extensions['code'],
      extensions['field'] ?? extensions['vendorCode'] ?? null,
    ]);
  const raise = (device: Parameters<typeof vendorIdOf>[0], identifier: string, time = Date.now()) =>
    hearth.control.report('feiyan', vendorIdOf(device), { event: { identifier }, time });
  const arrived = async (deviceId: string, whose = hearth.tokens.alice) =>
    (await ask(hearth.url, whose, MESSAGES, {}, listed)).viewer.messages.nodes.filter(({ device }) => device?.id === deviceId);
  const writesDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    await work();
    return (await hearth.control.calls(last)).map(({ path }) => path).filter((path) => NOTICE_WRITES.test(path));
  };

  beforeAll(async () => {
    hearth = await startHearth();
    [hers, his] = [await see(hearth.tokens.alice), await see(hearth.tokens.bob)];
  });
  afterAll(() => hearth.stop());

  it('of one alarm: off means no message', async () => {
    const plug = named(hers, 'Kettle Plug');
    const { alarmNotices } = await noticesOf(plug.id);
    expect(alarmNotices.map(({ name, isEnabled }) => [name, isEnabled])).toEqual([
      ['Fault', true],
      ['Overload', true],
    ]);
    const overload = alarmNotices.find(({ name }) => name === 'Overload')?.alarmId;
    await raise(plug, 'Overload');
    expect(await arrived(plug.id)).toMatchObject([{ alarmId: overload }]);
    expect(await run(SET_ALARM, { deviceId: plug.id, alarmId: overload, isEnabled: false })).toMatchObject({
      setAlarmNotice: { device: { id: plug.id }, alarmNotices: [{ isEnabled: true }, { alarmId: overload, isEnabled: false }] },
    });
    expect(await choiceOf('own', hers, vendorIdOf(plug))).toMatchObject({ disabled: [overload] });
    await raise(plug, 'Overload');
    expect(await arrived(plug.id)).toHaveLength(1);
    await raise(plug, 'Error');
    expect(await arrived(plug.id)).toHaveLength(2);
    await run(SET_ALARM, { deviceId: plug.id, alarmId: overload, isEnabled: true });
    await raise(plug, 'Overload');
    expect(await arrived(plug.id)).toHaveLength(3);
    expect(await codes(SET_ALARM, { input: { deviceId: plug.id, alarmId: 'none', isEnabled: true } })).toEqual([['NOT_FOUND', '28538']]);
  });

  it('of a device, and of all devices of an account', async () => {
    const plug = named(hers, 'Fridge Plug');
    expect((await noticesOf(plug.id)).noticeMode).toBe('MESSAGE_AND_NOTIFICATION');
    expect(await run(SET_MODE, { deviceId: plug.id, mode: 'MESSAGE_ONLY' })).toEqual({
      setDeviceNoticeMode: { device: { id: plug.id }, noticeMode: 'MESSAGE_ONLY' },
    });
    expect(await choiceOf('own', hers, vendorIdOf(plug))).toMatchObject({ mode: 'MESSAGE' });
    await raise(plug, 'Overload');
    expect((await arrived(plug.id)).map(({ delivery }) => delivery)).toEqual(['SILENT']);
    await run(SET_MODE, { deviceId: plug.id, mode: 'OFF' });
    await raise(plug, 'Overload');
    expect(await arrived(plug.id)).toHaveLength(1);

    const linkId = hers.vendorLinks.find(({ vendor }) => vendor === 'FEIYAN')?.id;
    expect(await run(SET_ACCOUNT, { mode: 'MESSAGE_ONLY', vendorLinkId: linkId })).toEqual({
      setAccountNoticeMode: { results: [{ vendorLink: { id: linkId, noticeMode: 'MESSAGE_ONLY' }, error: null }] },
    });
    expect((await trueAccount(accountId(hers))).noticeMode).toBe('MESSAGE');
    expect((await noticesOf(plug.id)).noticeMode).toBe('MESSAGE_ONLY');
    await run(SET_ACCOUNT, { mode: 'MESSAGE_AND_NOTIFICATION' });
    expect((await noticesOf(plug.id)).noticeMode).toBe('MESSAGE_AND_NOTIFICATION');
    await raise(plug, 'Overload');
    expect((await arrived(plug.id)).map(({ delivery }) => delivery).toSorted()).toEqual(['NOTIFICATION', 'SILENT']);
    const { data } = await post(hearth.url, hearth.tokens.alice, LINK_MODES);
    expect(data).toMatchObject({
      viewer: {
        vendorLinks: expect.arrayContaining([
          { vendor: 'FEIYAN', noticeMode: 'MESSAGE_AND_NOTIFICATION' },
          { vendor: 'OBOX', noticeMode: null },
        ]),
      },
    });
    const writes = await writesDuring(async () => {
      expect(await codes(SET_ACCOUNT, { input: { mode: 'OFF' } })).toEqual([['BAD_USER_INPUT', 'input.mode']]);
    });
    expect(writes).toEqual([]);
  });

  it('of somebody whom a device is shared with: for its owner to choose', async () => {
    const light = named(hers, SHARED);
    expect(his.devices.nodes.map(({ id }) => id)).toContain(light.id);
    const before = await membersOf(light.id);
    const member = before.find(({ role }) => role === 'MEMBER') ?? expect.fail('no member');
    expect(member).toMatchObject({ noticeMode: 'MESSAGE_AND_NOTIFICATION', alarmNotices: [{ name: 'Fault', isEnabled: true }] });
    // Her own choices are the device's.
    expect(before.find(({ isViewer }) => isViewer)).toMatchObject({ noticeMode: null, alarmNotices: null });
    const alarmId = member.alarmNotices?.[0]?.alarmId;
    await raise(light, 'Error');
    expect([(await arrived(light.id)).length, (await arrived(light.id, hearth.tokens.bob)).length]).toEqual([1, 1]);

    expect(await run(SET_ALARM, { memberId: member.id, alarmId, isEnabled: false })).toEqual({
      setAlarmNotice: { device: null, alarmNotices: [{ alarmId, isEnabled: false }] },
    });
    expect(await choiceOf('by owner', his, vendorIdOf(light))).toMatchObject({ disabled: [alarmId] });
    await raise(light, 'Error');
    expect([(await arrived(light.id)).length, (await arrived(light.id, hearth.tokens.bob)).length]).toEqual([2, 1]);
    await run(SET_ALARM, { memberId: member.id, alarmId, isEnabled: true });
    expect(await run(SET_MODE, { memberId: member.id, mode: 'OFF' })).toEqual({ setDeviceNoticeMode: { device: null, noticeMode: 'OFF' } });
    expect((await membersOf(light.id)).find(({ id }) => id === member.id)?.noticeMode).toBe('OFF');
    await raise(light, 'Error');
    expect([(await arrived(light.id)).length, (await arrived(light.id, hearth.tokens.bob)).length]).toEqual([3, 1]);
    // Her own choice is as it was.
    expect((await noticesOf(light.id)).noticeMode).toBe('MESSAGE_AND_NOTIFICATION');
  });

  it('are not for everybody to choose', async () => {
    const light = named(hers, SHARED);
    const plug = named(hers, 'Kettle Plug');
    const bob = hearth.tokens.bob;
    const [member, self] = await membersOf(light.id).then((all) => [all.find(({ isViewer }) => !isViewer)?.id, all.find(({ isViewer }) => isViewer)?.id]);
    const writes = await writesDuring(async () => {
      for (const [query, variables] of [
        [NOTICES, { id: plug.id }],
        [SET_ALARM, { input: { deviceId: plug.id, alarmId: '1', isEnabled: false } }],
        [SET_MODE, { input: { deviceId: plug.id, mode: 'OFF' } }],
        [CLEAR_ZONE, { id: plug.id }],
        [SET_ACCOUNT, { input: { mode: 'MESSAGE_ONLY', vendorLinkId: hers.vendorLinks[0]?.id } }],
      ] as const)
        expect(await codes(query, variables, bob), query).toEqual([['NOT_FOUND', null]]);
      for (const [query, more] of [
        [SET_ALARM, { alarmId: '1', isEnabled: false }],
        [SET_MODE, { mode: 'OFF' }],
      ] as const) {
        expect(await codes(query, { input: more })).toEqual([['BAD_USER_INPUT', 'input.deviceId']]);
        expect(await codes(query, { input: { ...more, deviceId: light.id, memberId: member } })).toEqual([['BAD_USER_INPUT', 'input.deviceId']]);
        expect(await codes(query, { input: { ...more, memberId: self } })).toEqual([['BAD_USER_INPUT', 'input.memberId']]);
        expect(await codes(query, { input: { ...more, memberId: `member_${NOBODY}` } })).toEqual([['NOT_FOUND', null]]);
      }
    });
    expect(writes).toEqual([]);
    // As bob's links see it, the owner is a member too: what she is told is not his to choose.
    const owner = (await ask(hearth.url, bob, PEOPLE, { id: light.id }, people)).device.members.find(({ role }) => role === 'OWNER');
    expect(await codes(SET_MODE, { input: { memberId: owner?.id, mode: 'OFF' } }, bob)).toEqual([['FORBIDDEN', '2066']]);
    expect(await codes(SET_ALARM, { input: { memberId: owner?.id, alarmId: '1', isEnabled: false } }, bob)).toEqual([['FORBIDDEN', '2066']]);
    expect(await choiceOf('by owner', hers, vendorIdOf(light))).toMatchObject({ mode: 'MESSAGE_AND_NOTICE', disabled: [] });
  });

  it('tell times by the zone that was chosen, thirty devices with one call', async () => {
    const plug = named(hers, 'Travel Plug');
    const own = hers.devices.nodes.filter((device) => vendorIdOf(device) !== '').slice(0, 31);
    const ids = [...new Set([plug.id, ...own.map(({ id }) => id)])].slice(0, 31);
    expect((await noticesOf(plug.id)).messageTimeZone).toBeNull();
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    const answer = await run(SET_ZONE, { deviceIds: [...ids, `device_${NOBODY}`], timeZone: '-03:30' });
    const results = z.object({ setMessageTimeZone: z.object({ results: z.array(z.json()) }) }).parse(answer).setMessageTimeZone.results;
    expect(results.slice(0, -1)).toEqual(ids.map((id) => ({ device: { id, messageTimeZone: '-03:30' }, error: null })));
    expect(results.at(-1)).toEqual({ device: null, error: { code: 'NOT_FOUND', vendorCode: null } });
    expect((await hearth.control.calls(last)).filter(({ path }) => path === '/message/center/timezone/add')).toHaveLength(2);
    const zones = (await trueAccount(accountId(hers))).messageTimeZones ?? [];
    expect([zones.length, new Set(zones.map(({ timeZone }) => timeZone))]).toEqual([31, new Set(['GMT-03:30'])]);
    await raise(plug, 'Overload', Date.UTC(2030, 0, 1, 12));
    expect((await arrived(plug.id)).map(({ text }) => text)).toEqual(['Overload at 08:30']);

    expect(await ask(hearth.url, hearth.tokens.alice, CLEAR_ZONE, { id: plug.id }, z.json())).toEqual({
      clearMessageTimeZone: { device: { id: plug.id, messageTimeZone: null } },
    });
    expect((await trueAccount(accountId(hers))).messageTimeZones).toHaveLength(30);
    const writes = await writesDuring(async () => {
      for (const timeZone of ['Europe/Berlin', '+8:00', 'GMT+08:00', '+15:00', ''])
        expect(await codes(SET_ZONE, { input: { deviceIds: [plug.id], timeZone } }), timeZone).toEqual([['BAD_USER_INPUT', 'input.timeZone']]);
      for (const deviceIds of [[], [plug.id, plug.id], Array.from({ length: 101 }, (_, n) => `device_${n}`)])
        expect(await codes(SET_ZONE, { input: { deviceIds, timeZone: '+08:00' } })).toEqual([['BAD_USER_INPUT', 'input.deviceIds']]);
    });
    expect(writes).toEqual([]);
  });
});
