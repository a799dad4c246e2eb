// Messages through the graph: they arise from alarms, are counted, read, deleted, and pop up on phones, each step held against the truth of the cloud.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const LINK = 'mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id } } }';
const DEVICES = '{ viewer { vendorLinks { id vendor } devices(first: 100) { nodes { id name identities { vendor vendorId } } } } }';
const MESSAGES = `query ($first: Int! = 20, $after: String, $kind: MessageKind, $delivery: MessageDelivery, $isRead: Boolean, $deviceIds: [ID!], $from: DateTime, $to: DateTime) {
  viewer { messages(first: $first, after: $after, kind: $kind, delivery: $delivery, isRead: $isRead, deviceIds: $deviceIds, from: $from, to: $to) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id kind delivery title text createdAt isRead alarmId device { id } vendorLink { id } } } } }`;
const COUNTS = `query ($isRead: Boolean, $deviceId: ID, $kind: MessageKind, $from: DateTime, $to: DateTime) {
  viewer { messageCounts(isRead: $isRead, deviceId: $deviceId, kind: $kind, from: $from, to: $to) { total share device announcement } } }`;
const MARK = `mutation ($ids: [ID!]!) { markMessagesRead(input: { messageIds: $ids }) { results { messageId message { id isRead } error { code vendorCode } } } }`;
const DELETE = 'mutation ($ids: [ID!]!) { deleteMessages(input: { messageIds: $ids }) { results { messageId error { code vendorCode } } } }';
const MARK_ALL = 'mutation ($link: ID) { markAllMessagesRead(input: { vendorLinkId: $link }) { results { vendorLink { id } error { code } } } }';
const DELETE_ALL = 'mutation ($input: DeleteAllMessagesInput!) { deleteAllMessages(input: $input) { results { deviceId vendorLink { id } error { code } } } }';
const REGISTER = 'mutation ($input: RegisterPushChannelInput!) { registerPushChannel(input: $input) { results { vendorLink { id } error { code } } } }';
const UNREGISTER = 'mutation ($input: UnregisterPushChannelInput!) { unregisterPushChannel(input: $input) { results { vendorLink { id } error { code } } } }';
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id ... on Message { text isRead } } }';

const devices = z.object({
  viewer: z.object({
    vendorLinks: z.array(z.object({ id: z.string(), vendor: z.string() })),
    devices: z.object({
      nodes: z.array(z.object({ id: z.string(), name: z.string(), identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })) })),
    }),
  }),
});
const message = z.object({
  id: z.string(),
  kind: z.string(),
  delivery: z.string(),
  title: z.string(),
  text: z.string(),
  createdAt: z.string(),
  isRead: z.boolean(),
  alarmId: z.string().nullable(),
  device: z.object({ id: z.string() }).nullable(),
  vendorLink: z.object({ id: z.string() }),
});
const page = z.object({
  viewer: z.object({
    messages: z.object({
      totalCount: z.number().nullable(),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(message),
    }),
  }),
});
const counts = z.object({ viewer: z.object({ messageCounts: z.record(z.string(), z.number()) }) });
const results = <T extends z.ZodType>(field: string, item: T) =>
  z.object({ [field]: z.object({ results: z.array(item) }) }).transform((data) => data[field]?.results ?? []);
const itemError = z.object({ code: z.string(), vendorCode: z.string().nullable() }).nullable();
const marked = results('markMessagesRead', z.object({ messageId: z.string(), message: z.object({ isRead: z.boolean() }).nullable(), error: itemError }));
const deleted = results('deleteMessages', z.object({ messageId: z.string(), error: itemError }));
const cleared = results(
  'deleteAllMessages',
  z.object({ deviceId: z.string().nullable(), vendorLink: z.object({ id: z.string() }).nullable(), error: z.object({ code: z.string() }).nullable() }),
);
const truth = z.object({
  accounts: z.array(
    z.object({
      person: z.string(),
      messages: z.array(z.object({ id: z.string(), type: z.string(), isRead: z.boolean(), deviceId: z.string().nullable(), body: z.string() })).optional(),
      phones: z.array(z.object({ deviceId: z.string(), deviceType: z.string(), shown: z.array(z.string()) })).optional(),
    }),
  ),
});

const NOBODY = '0000000000000000000000';
const MESSAGE_PATHS = /message\/center|PushChannel/;

describe('messages', () => {
  let hearth: RunningHearth;
  let token: string;
  let linkId: string;
  let plug: { id: string; vendorId: string };
  let fridge: { id: string; vendorId: string };

  const list = async (variables: object = {}, whose = token) => (await ask(hearth.url, whose, MESSAGES, variables, page)).viewer.messages;
  const count = async (variables: object = {}, whose = token) => (await ask(hearth.url, whose, COUNTS, variables, counts)).viewer.messageCounts;
  const accountOf = async (person: string) =>
    (await hearth.control.world(truth)).accounts.find((account) => account.person === person && account.messages !== undefined);
  const trueMessages = async (person = 'alice') => (await accountOf(person))?.messages ?? expect.fail(`no account of ${person}`);
  const codes = async (query: string, variables: object, whose = token) =>
    ((await post(hearth.url, whose, query, variables)).errors ?? []).map(({ extensions }) => [extensions['code'], extensions['field'] ?? null]);
  const raise = (device: { vendorId: string }, time: number) =>
    hearth.control.report('feiyan', device.vendorId, { event: { identifier: 'Overload', value: { ActivePower: 4000 } }, time });
  /** What the clouds were asked about messages meanwhile. */
  const askedDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    await work();
    return (await hearth.control.calls(last)).map(({ path }) => path).filter((path) => MESSAGE_PATHS.test(path));
  };

  beforeAll(async () => {
    hearth = await startHearth();
    token = hearth.tokens.alice;
    const { viewer } = await ask(hearth.url, token, DEVICES, {}, devices);
    linkId = viewer.vendorLinks.find(({ vendor }) => vendor === 'FEIYAN')?.id ?? '';
    const named = (name: string) => {
      const found = viewer.devices.nodes.find((device) => device.name === name) ?? expect.fail(`no ${name}`);
      return { id: found.id, vendorId: found.identities.find(({ vendor }) => vendor === 'FEIYAN')?.vendorId ?? '' };
    };
    [plug, fridge] = [named('Kettle Plug'), named('Fridge Plug')];
  });
  afterAll(() => hearth.stop());

  it('come from alarms, newest first, are counted, and pop up on a registered phone', async () => {
    expect(await ask(hearth.url, token, REGISTER, { input: { pushId: 'phone-of-alice', platform: 'IOS' } }, z.json())).toEqual({
      registerPushChannel: { results: [{ vendorLink: { id: linkId }, error: null }] },
    });
    expect((await accountOf('alice'))?.phones).toEqual([{ deviceId: 'phone-of-alice', deviceType: 'iOS', shown: [] }]);
    const [welcome] = (await list()).nodes;
    expect(welcome).toMatchObject({ kind: 'ANNOUNCEMENT', title: 'Welcome', isRead: false, alarmId: null, device: null });
    expect(await count()).toEqual({ total: 1, share: 0, device: 0, announcement: 1 });
    expect(await ask(hearth.url, token, DELETE, { ids: [welcome?.id] }, deleted)).toEqual([{ messageId: welcome?.id, error: null }]);
    expect(await list()).toMatchObject({ totalCount: 0, nodes: [] });
    const now = Date.now();
    for (let n = 0; n < 13; n += 1) await raise(n === 12 ? fridge : plug, now + n * 1000);

    const all = await list();
    expect(all).toMatchObject({ totalCount: 13, pageInfo: { hasNextPage: false } });
    const truly = await trueMessages();
    expect(all.nodes.map(({ text }) => text)).toEqual(truly.toReversed().map(({ body }) => body));
    expect(all.nodes[0]).toMatchObject({
      kind: 'DEVICE',
      delivery: 'NOTIFICATION',
      title: 'Fridge Plug',
      isRead: false,
      device: { id: fridge.id },
      vendorLink: { id: linkId },
      createdAt: new Date(now + 12_000).toISOString(),
    });
    expect((await accountOf('alice'))?.phones?.[0]?.shown).toEqual(truly.map(({ id }) => id));
    expect(await count()).toEqual({ total: 13, share: 0, device: 13, announcement: 0 });
    expect(await count({ isRead: true })).toMatchObject({ total: 0 });
    expect(await count({ deviceId: fridge.id })).toMatchObject({ total: 1 });
    expect(await count({ kind: 'SHARE' })).toMatchObject({ total: 0 });

    const first = await list({ first: 5 });
    const second = await list({ first: 8, after: first.pageInfo.endCursor });
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(all.nodes.map(({ id }) => id));
    expect(await list({ deviceIds: [fridge.id] })).toMatchObject({ totalCount: 1, nodes: [{ device: { id: fridge.id } }] });
    expect(await list({ deviceIds: [fridge.id, plug.id] })).toMatchObject({ totalCount: null, nodes: { length: 13 } });
    expect(await list({ kind: 'ANNOUNCEMENT' })).toMatchObject({ totalCount: 0, nodes: [] });
    const range = { from: new Date(now).toISOString(), to: new Date(now + 2000).toISOString() };
    expect(await list(range)).toMatchObject({ totalCount: 3, nodes: { length: 3 } });
    expect(await count(range)).toMatchObject({ total: 3 });

    expect(await ask(hearth.url, token, UNREGISTER, { input: { pushId: 'phone-of-alice', vendorLinkId: linkId } }, z.json())).toEqual({
      unregisterPushChannel: { results: [{ vendorLink: { id: linkId }, error: null }] },
    });
    expect((await accountOf('alice'))?.phones).toEqual([]);
  });

  it('are marked as read, each with a result of its own, and the count falls', async () => {
    const { nodes } = await list({ isRead: false });
    const ids = nodes.slice(0, 11).map(({ id }) => id);
    const calls = await askedDuring(async () => {
      const told = await ask(hearth.url, token, MARK, { ids: [...ids.slice(0, 3), `message_${NOBODY}`, ...ids.slice(3)] }, marked);
      expect(told.map(({ messageId }) => messageId)).toEqual([...ids.slice(0, 3), `message_${NOBODY}`, ...ids.slice(3)]);
      expect(told[3]).toEqual({ messageId: `message_${NOBODY}`, message: null, error: { code: 'NOT_FOUND', vendorCode: null } });
      for (const { message: read, error, messageId } of told) if (messageId !== `message_${NOBODY}`) expect([read?.isRead, error]).toEqual([true, null]);
    });
    // Ten go with one call.
    expect(calls.filter((path) => path === '/message/center/record/modify')).toHaveLength(2);
    expect((await trueMessages()).filter(({ isRead }) => isRead)).toHaveLength(11);
    expect(await count({ isRead: false })).toMatchObject({ total: 2 });
    expect((await list({ isRead: false })).nodes.map(({ id }) => id)).toEqual(nodes.slice(11).map(({ id }) => id));
    expect(await ask(hearth.url, token, NODE, { id: ids[0] }, z.json())).toMatchObject({ node: { __typename: 'Message', id: ids[0], isRead: true } });

    expect(await ask(hearth.url, token, MARK_ALL, {}, z.json())).toEqual({ markAllMessagesRead: { results: [{ vendorLink: { id: linkId }, error: null }] } });
    expect((await trueMessages()).filter(({ isRead }) => !isRead)).toEqual([]);
    expect(await count({ isRead: false })).toMatchObject({ total: 0 });
  });

  it('that a vendor refuses cost what went with them, and no more', async () => {
    const ids = (await list()).nodes.slice(0, 11).map(({ id }) => id);
    await hearth.control.fault({ vendor: 'feiyan', path: '/message/center/record/delete', kind: 'code', code: 4047, rate: 1, times: 1 });
    const told = await ask(hearth.url, token, DELETE, { ids }, deleted);
    await hearth.control.clearFaults();
    const refused = told.filter(({ error }) => error !== null);
    expect([1, 10]).toContain(refused.length);
    for (const { error } of refused) expect(error).toEqual({ code: 'BAD_USER_INPUT', vendorCode: '4047' });
    expect(await trueMessages()).toHaveLength(2 + refused.length);
    const again = await ask(hearth.url, token, DELETE, { ids }, deleted);
    expect(again.every(({ error }) => error === null)).toBe(true);
    expect(await trueMessages()).toHaveLength(2);
    expect(await list()).toMatchObject({ totalCount: 2, nodes: { length: 2 } });
    expect(await codes(NODE, { id: ids[0] })).toEqual([['NOT_FOUND', null]]);
  });

  it('go all at once, of some devices or of all', async () => {
    const now = Date.now() + 60_000;
    await raise(plug, now);
    await raise(fridge, now);
    const told = await ask(hearth.url, token, DELETE_ALL, { input: { deviceIds: [plug.id, `device_${NOBODY}`] } }, cleared);
    expect(told).toEqual([
      { deviceId: plug.id, vendorLink: { id: linkId }, error: null },
      { deviceId: `device_${NOBODY}`, vendorLink: null, error: { code: 'NOT_FOUND' } },
    ]);
    expect(new Set((await trueMessages()).map(({ deviceId }) => deviceId))).toEqual(new Set([fridge.vendorId]));
    expect(await ask(hearth.url, token, DELETE_ALL, { input: {} }, cleared)).toEqual([{ deviceId: null, vendorLink: { id: linkId }, error: null }]);
    expect(await trueMessages()).toEqual([]);
    expect(await list()).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('are somebody’s own: nobody else finds, marks or deletes them', async () => {
    await raise(plug, Date.now() + 120_000);
    const [hers] = (await list()).nodes;
    const bob = hearth.tokens.bob;
    expect((await list({}, bob)).nodes.map(({ id }) => id)).not.toContain(hers?.id);
    expect(await codes(NODE, { id: hers?.id }, bob)).toEqual([['NOT_FOUND', null]]);
    const calls = await askedDuring(async () => {
      expect((await ask(hearth.url, bob, MARK, { ids: [hers?.id] }, marked))[0]?.error).toMatchObject({ code: 'NOT_FOUND' });
      expect((await ask(hearth.url, bob, DELETE, { ids: [hers?.id] }, deleted))[0]?.error).toMatchObject({ code: 'NOT_FOUND' });
      expect(await codes(MARK_ALL, { link: linkId }, bob)).toEqual([['NOT_FOUND', null]]);
      expect(await codes(DELETE_ALL, { input: { vendorLinkId: linkId } }, bob)).toEqual([['NOT_FOUND', null]]);
      expect(await ask(hearth.url, bob, DELETE_ALL, { input: { deviceIds: [plug.id] } }, cleared)).toMatchObject([{ error: { code: 'NOT_FOUND' } }]);
      expect(await codes(MESSAGES, { deviceIds: [plug.id] }, bob)).toEqual([['NOT_FOUND', null]]);
      expect(await codes(REGISTER, { input: { pushId: 'p', platform: 'IOS', vendorLinkId: linkId } }, bob)).toEqual([['NOT_FOUND', null]]);
    });
    expect(calls).toEqual([]);
    expect(await trueMessages()).toMatchObject([{ isRead: false }]);
    await ask(hearth.url, bob, MARK_ALL, {}, z.json());
    await ask(hearth.url, bob, DELETE_ALL, { input: {} }, cleared);
    expect(await trueMessages()).toMatchObject([{ isRead: false }]);
  });

  it('are asked for by the rules, or no vendor is asked', async () => {
    const many = Array.from({ length: 101 }, (_, n) => `message_${String(n).padStart(22, '0')}`);
    const [from, to] = ['2026-01-01T00:00:00Z', '2026-01-09T00:00:00Z'];
    const cases: [string, object, string][] = [
      [MARK, { ids: [] }, 'input.messageIds'],
      [MARK, { ids: many }, 'input.messageIds'],
      [MARK, { ids: [many[0], many[0]] }, 'input.messageIds'],
      [DELETE, { ids: [] }, 'input.messageIds'],
      [DELETE_ALL, { input: { deviceIds: [] } }, 'input.deviceIds'],
      [DELETE_ALL, { input: { deviceIds: many } }, 'input.deviceIds'],
      [MESSAGES, { first: 101 }, 'first'],
      [MESSAGES, { kind: 'UNKNOWN' }, 'kind'],
      [MESSAGES, { from, to }, 'to'],
      [MESSAGES, { from: to, to: from }, 'to'],
      [MESSAGES, { from }, 'to'],
      [MESSAGES, { to }, 'from'],
      [MESSAGES, { deviceIds: [] }, 'deviceIds'],
      [COUNTS, { from, to }, 'to'],
      [REGISTER, { input: { pushId: ' ', platform: 'IOS' } }, 'input.pushId'],
      [UNREGISTER, { input: { pushId: '' } }, 'input.pushId'],
    ];
    const calls = await askedDuring(async () => {
      for (const [query, variables, field] of cases) expect(await codes(query, variables), JSON.stringify(variables)).toEqual([['BAD_USER_INPUT', field]]);
    });
    expect(calls).toEqual([]);
  });

  it('of several links: one that fails adds its error, and the others’ stay', async () => {
    const { token: erin, links } = await hearth.control.person('erin');
    for (const credentials of links) await post(hearth.url, erin, LINK, { credentials });
    const second = await hearth.control.person('erins-other');
    for (const credentials of second.links) await post(hearth.url, erin, LINK, { credentials });
    const { viewer } = await ask(hearth.url, erin, DEVICES, {}, devices);
    const linkIds = viewer.vendorLinks.filter(({ vendor }) => vendor === 'FEIYAN').map(({ id }) => id);
    expect(linkIds).toHaveLength(2);
    const plugs = viewer.devices.nodes.filter(({ name }) => name === 'Fan Plug').map(({ identities }) => identities[0]?.vendorId ?? '');
    expect(plugs).toHaveLength(2);
    for (const vendorId of plugs) await raise({ vendorId }, Date.now());
    const both = await list({}, erin);
    expect(both).toMatchObject({ totalCount: 2, nodes: { length: 2 } });
    expect(both.nodes.map(({ vendorLink }) => vendorLink.id)).toEqual(linkIds);
    const marks = await ask(hearth.url, erin, MARK, { ids: both.nodes.map(({ id }) => id) }, marked);
    expect(marks.map(({ error }) => error)).toEqual([null, null]);

    await hearth.control.fault({ vendor: 'feiyan', path: '/message/center/query/push/message', kind: 'code', code: 403, rate: 1, times: 2 });
    const { data, errors } = await post(hearth.url, erin, MESSAGES, { delivery: 'NOTIFICATION', first: 1 });
    await hearth.control.clearFaults();
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(data).toMatchObject({ viewer: { messages: { nodes: [null, null] } } });
    await hearth.control.fault({ vendor: 'feiyan', path: '/message/center/message/allupdate', kind: 'code', code: 403, rate: 1, times: 1 });
    const partial = await ask(hearth.url, erin, MARK_ALL, {}, results('markAllMessagesRead', z.object({ error: z.object({ code: z.string() }).nullable() })));
    await hearth.control.clearFaults();
    expect(partial.map(({ error }) => error?.code ?? 'done').toSorted()).toEqual(['FORBIDDEN', 'done']);
  });
});
