// What happens to devices, told as it happens: acceptance 04 over WebSocket and SSE, from the sandbox's broker to the subscriber.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import {
  ACCOUNT_ACTIVITY,
  type Activity,
  activityOf,
  DEVICE_ACTIVITY,
  HOME_ACTIVITY,
  overSocket,
  overSse,
  refusalOf,
  type Subscribe,
} from '../support/activity.js';
import { ask, post, type Subscription } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const SHARED = 'Porch Light'; // alice's, shared with bob
const ALONE = 'Fireplace Lamp'; // in alice's other home

const device = z.object({
  id: z.string(),
  name: z.string(),
  home: z.object({ id: z.string(), name: z.string() }).nullable(),
  identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
});
const devices = z.object({ viewer: z.object({ devices: z.object({ nodes: z.array(device) }) }) });
const DEVICES = '{ viewer { devices(first: 100) { nodes { id name home { id name } identities { vendor vendorId } } } } }';
const VALUES = 'query ($id: ID!) { device(id: $id) { status property(identifier: "Brightness") { value updatedAt source isStale } } }';
const values = z.object({
  device: z.object({ status: z.string(), property: z.object({ value: z.json(), updatedAt: z.string(), source: z.string(), isStale: z.boolean() }) }),
});
const PAST =
  'query ($id: ID!, $first: Int!, $after: String) { device(id: $id) { activity(first: $first, after: $after) { edges { cursor node { cursor } } pageInfo { hasNextPage endCursor } } } }';
const past = z.object({
  device: z.object({
    activity: z.object({
      edges: z.array(z.object({ cursor: z.string(), node: z.object({ cursor: z.string() }) })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string() }),
    }),
  }),
});
const PUSH = '{ viewer { activityCursor vendorLinks { vendor push { state since lastMessageAt } } } }';
const pushes = z.object({
  viewer: z.object({
    activityCursor: z.string(),
    vendorLinks: z.array(z.object({ vendor: z.string(), push: z.object({ state: z.string(), since: z.string().nullable() }).nullable() })),
  }),
});

describe('activity', () => {
  let hearth: RunningHearth;
  let shared: z.infer<typeof device>;
  let alone: z.infer<typeof device>;
  let open: Subscription[] = [];
  let count = 10;

  const cursorOf = async (token: string) => (await ask(hearth.url, token, PUSH, {}, pushes)).viewer.activityCursor;
  const iotIdOf = ({ identities }: z.infer<typeof device>) => identities.find(({ vendor }) => vendor === 'FEIYAN')?.vendorId ?? '';
  const report = (what: object, of = shared) => hearth.control.report('feiyan', iotIdOf(of), what);
  const following = (subscribe: Subscribe, token: string, query: string, variables: Record<string, unknown>): Subscription => {
    const subscription = subscribe(hearth.url, token, query, variables);
    open.push(subscription);
    return subscription;
  };
  /** The next value of the shared lamp's brightness: another one each time. */
  const nextValue = (): number => {
    count += 1;
    return count;
  };
  const brightnessOf = (activity: Activity) =>
    z.object({ properties: z.tuple([z.object({ identifier: z.literal('Brightness'), value: z.number() })]) }).parse(activity).properties[0].value;
  /** Takes brightness reports until this value came. */
  async function brightnessUntil(subscription: Subscription, last: number): Promise<number[]> {
    return (await subscription.until((answer) => brightnessOf(activityOf(answer)) === last)).map((answer) => brightnessOf(activityOf(answer)));
  }
  const pushOf = async (token: string) =>
    (await ask(hearth.url, token, PUSH, {}, pushes)).viewer.vendorLinks.flatMap(({ push }) => (push === null ? [] : [push]));
  const live = () =>
    vi.waitFor(
      async () => {
        for (const token of [hearth.tokens.alice, hearth.tokens.bob]) expect((await pushOf(token)).map(({ state }) => state)).toEqual(['LIVE']);
      },
      { timeout: 15_000 },
    );
  async function byName(token: string, name: string): Promise<z.infer<typeof device>> {
    const found = (await ask(hearth.url, token, DEVICES, {}, devices)).viewer.devices.nodes.find((each) => each.name === name);
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  }

  beforeAll(async () => {
    hearth = await startHearth();
    shared = await byName(hearth.tokens.alice, SHARED);
    alone = await byName(hearth.tokens.alice, ALONE);
    await live();
  });
  afterEach(async () => {
    await Promise.all(open.map((each) => each[Symbol.asyncDispose]()));
    open = [];
    await hearth.control.clearFaults();
    await live();
  });
  afterAll(() => hearth.stop());

  for (const [transport, subscribe] of [
    ['WebSocket', overSocket],
    ['SSE', overSse],
  ] as const) {
    it(`tells every subscriber who sees the device, once each, over ${transport}`, async () => {
      const { alice, bob, operator } = hearth.tokens;
      const [ofAlice, ofBob, ofOperator] = await Promise.all([alice, bob, operator].map(cursorOf));
      const variables = { deviceIds: [shared.id] };
      const sees = [
        following(subscribe, alice, DEVICE_ACTIVITY, { ...variables, after: ofAlice }),
        following(subscribe, alice, ACCOUNT_ACTIVITY, { after: ofAlice }),
        following(subscribe, alice, HOME_ACTIVITY, { homeId: shared.home?.id, after: ofAlice }),
        following(subscribe, bob, DEVICE_ACTIVITY, { ...variables, after: ofBob }),
        following(subscribe, bob, ACCOUNT_ACTIVITY, { after: ofBob }),
      ];
      const stranger = following(subscribe, operator, ACCOUNT_ACTIVITY, { after: ofOperator });
      const otherHome = following(subscribe, alice, HOME_ACTIVITY, { homeId: alone.home?.id, after: ofAlice });
      const value = nextValue();
      const late = Date.now() - 600_000;
      await report({ properties: { Brightness: value } });
      await report({ event: { identifier: 'Error', value: { ErrorCode: 2 } } });
      await report({ status: 'OFFLINE' });
      await report({ status: 'ONLINE' });
      await report({ properties: { Brightness: 7 }, time: late });
      const last = nextValue();
      await report({ properties: { Brightness: last } });

      let visited = 0;
      for (const subscription of sees) {
        const told = (await subscription.until((answer) => answer.data !== undefined && JSON.stringify(answer.data).includes(`"value":${last},`))).map(
          activityOf,
        );
        expect(told).toMatchObject([
          { __typename: 'PropertiesChanged', properties: [{ identifier: 'Brightness', value }], device: { id: shared.id } },
          { __typename: 'DeviceEventRaised', identifier: 'Error', name: 'Fault', type: 'ERROR', value: { ErrorCode: 2 } },
          { __typename: 'DeviceStatusChanged', status: 'OFFLINE', previous: 'ONLINE' },
          { __typename: 'DeviceStatusChanged', status: 'ONLINE', previous: 'OFFLINE' },
          { __typename: 'PropertiesChanged', occurredAt: new Date(late).toISOString(), properties: [{ value: 7, updatedAt: new Date(late).toISOString() }] },
          { __typename: 'PropertiesChanged', properties: [{ value: last }] },
        ]);
        expect(new Set(told.map(({ cursor }) => cursor)).size).toBe(6);
        // Everyone hears of it by his own name for it: bob gave none.
        expect(told.map(({ device }) => device.name)).toEqual(Array(6).fill(visited < 3 ? SHARED : 'Plain Ceiling Lamp'));
        visited += 1;
      }
      expect(visited).toBe(5);

      // Whoever does not see the device heard nothing of it: the first thing told is what happens to something else.
      await report({ properties: { Brightness: 31 } }, alone);
      expect(activityOf(await otherHome.next())).toMatchObject({ device: { id: alone.id }, properties: [{ value: 31 }] });
      const { links, token } = await hearth.control.person(`stranger-${transport.toLowerCase()}`);
      expect(links.length).toBeGreaterThan(0);
      expect(await refusalOf(following(subscribe, token, DEVICE_ACTIVITY, variables))).toEqual(['NOT_FOUND']);
      expect(await refusalOf(following(subscribe, token, HOME_ACTIVITY, { homeId: shared.home?.id }))).toEqual(['NOT_FOUND']);
      let heard = 0;
      const waiting = stranger.next().then(() => {
        heard += 1;
      });
      await stranger[Symbol.asyncDispose]();
      await waiting.catch(() => undefined);
      expect(heard).toBe(0);
    });

    it(`begins now without a cursor, over ${transport}`, async () => {
      const label = transport === 'SSE' ? 'sse' : 'websocket';
      const subscriptions = async () =>
        Number(new RegExp(`^hearth_subscriptions\\{transport="${label}"\\} (\\d+)`, 'm').exec(await (await fetch(`${hearth.url}/metrics`)).text())?.[1] ?? 0);
      const start = await cursorOf(hearth.tokens.alice);
      await report({ properties: { Brightness: nextValue() } });
      await expect.poll(() => cursorOf(hearth.tokens.alice)).not.toBe(start);
      const before = await subscriptions();
      const subscription = following(subscribe, hearth.tokens.alice, DEVICE_ACTIVITY, { deviceIds: [shared.id] });
      await expect.poll(subscriptions).toBe(before + 1);
      const value = nextValue();
      await report({ properties: { Brightness: value } });
      expect(brightnessOf(activityOf(await subscription.next()))).toBe(value);
    });

    it(`resumes after any cursor that was seen, without loss or repeat, over ${transport}`, async () => {
      const after = await cursorOf(hearth.tokens.alice);
      const wanted = Array.from({ length: 8 }, nextValue);
      for (const value of wanted) await report({ properties: { Brightness: value } });
      const told = await following(subscribe, hearth.tokens.alice, DEVICE_ACTIVITY, { deviceIds: [shared.id], after }).until(
        (answer) => brightnessOf(activityOf(answer)) === wanted.at(-1),
      );
      const activities = told.map(activityOf);
      expect(activities.map(brightnessOf)).toEqual(wanted);
      for (const [index, { cursor }] of activities.slice(0, -1).entries()) {
        const again = following(subscribe, hearth.tokens.alice, DEVICE_ACTIVITY, { deviceIds: [shared.id], after: cursor });
        expect(await brightnessUntil(again, wanted.at(-1) ?? 0)).toEqual(wanted.slice(index + 1));
      }
      // The same cursors lead through the pages of what was, newest first, and from there on again.
      const first = await ask(hearth.url, hearth.tokens.alice, PAST, { id: shared.id, first: 3 }, past);
      const second = await ask(hearth.url, hearth.tokens.alice, PAST, { id: shared.id, first: 5, after: first.device.activity.pageInfo.endCursor }, past);
      const pages = [...first.device.activity.edges, ...second.device.activity.edges];
      expect(pages.map(({ cursor }) => cursor)).toEqual(activities.map(({ cursor }) => cursor).reverse());
      expect(pages.every(({ cursor, node }) => cursor === node.cursor)).toBe(true);
      const fromPage = following(subscribe, hearth.tokens.alice, DEVICE_ACTIVITY, { deviceIds: [shared.id], after: second.device.activity.pageInfo.endCursor });
      expect(await brightnessUntil(fromPage, wanted.at(-1) ?? 0)).toEqual(wanted.slice(1));
    });

    it(`refuses what is no cursor, over ${transport}`, async () => {
      const { alice } = hearth.tokens;
      const bad = ['', 'x', 'MTox!', Buffer.from('2:1').toString('base64url'), Buffer.from('1:-1').toString('base64url'), shared.id];
      for (const after of bad) {
        expect(await refusalOf(following(subscribe, alice, DEVICE_ACTIVITY, { deviceIds: [shared.id], after })), after).toEqual(['BAD_USER_INPUT']);
        expect(await refusalOf(following(subscribe, alice, HOME_ACTIVITY, { homeId: shared.home?.id, after })), after).toEqual(['BAD_USER_INPUT']);
        expect(await refusalOf(following(subscribe, alice, ACCOUNT_ACTIVITY, { after })), after).toEqual(['BAD_USER_INPUT']);
      }
      const { errors } = await post(hearth.url, alice, PAST, { id: shared.id, first: 1, after: 'x' });
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
      // A place that the log has not come to yet: from another database.
      const future = Buffer.from('1:999999999').toString('base64url');
      expect(await refusalOf(following(subscribe, alice, DEVICE_ACTIVITY, { deviceIds: [shared.id], after: future }))).toEqual(['CURSOR_EXPIRED']);
    });
  }

  it('answers what was pushed without any vendor call', async () => {
    const after = await cursorOf(hearth.tokens.alice);
    const subscription = following(overSocket, hearth.tokens.alice, DEVICE_ACTIVITY, { deviceIds: [shared.id], after });
    const value = nextValue();
    await report({ properties: { Brightness: value } });
    const { occurredAt } = activityOf(await subscription.next());
    await hearth.control.clearCalls();
    for (const token of [hearth.tokens.alice, hearth.tokens.bob]) {
      expect(await ask(hearth.url, token, VALUES, { id: shared.id }, values)).toEqual({
        device: { status: 'ONLINE', property: { value, updatedAt: occurredAt, source: 'PUSH', isStale: false } },
      });
    }
    // A late report is told, and changes nothing.
    await report({ properties: { Brightness: 3 }, time: Date.now() - 3_600_000 });
    expect(brightnessOf(activityOf(await subscription.next()))).toBe(3);
    expect(await ask(hearth.url, hearth.tokens.alice, VALUES, { id: shared.id }, values)).toMatchObject({
      device: { property: { value, updatedAt: occurredAt } },
    });
    expect(await hearth.control.calls()).toEqual([]);
  });

  it('tells what the broker sends twice once, and what overtakes or comes late in the order of its arrival', async () => {
    const after = await cursorOf(hearth.tokens.alice);
    const subscription = following(overSocket, hearth.tokens.alice, DEVICE_ACTIVITY, { deviceIds: [alone.id], after });
    await hearth.control.fault({ vendor: 'feiyan', kind: 'duplicate-push', rate: 1 });
    const twice = [nextValue(), nextValue(), nextValue()];
    for (const value of twice) await report({ properties: { Brightness: value } }, alone);
    expect(await brightnessUntil(subscription, twice[2] ?? 0)).toEqual(twice);
    await hearth.control.clearFaults();

    await hearth.control.fault({ vendor: 'feiyan', kind: 'reorder-push', rate: 1, times: 1 });
    const [overtaken, overtaking] = [nextValue(), nextValue()];
    await report({ properties: { Brightness: overtaken } }, alone);
    const between = Date.now();
    await expect.poll(() => Date.now()).toBeGreaterThan(between);
    await report({ properties: { Brightness: overtaking } }, alone);
    expect(await brightnessUntil(subscription, overtaken)).toEqual([overtaking, overtaken]);
    expect(await ask(hearth.url, hearth.tokens.alice, VALUES, { id: alone.id }, values)).toMatchObject({
      device: { property: { value: overtaking, source: 'PUSH' } },
    });

    await hearth.control.fault({ vendor: 'feiyan', kind: 'stale-push', rate: 1, times: 1, ms: 200 });
    const [stale, fresh] = [nextValue(), nextValue()];
    await report({ properties: { Brightness: stale } }, alone);
    await expect.poll(() => Date.now()).toBeGreaterThan(between + 1);
    await report({ properties: { Brightness: fresh } }, alone);
    expect(await brightnessUntil(subscription, stale)).toEqual([fresh, stale]);
    expect(await ask(hearth.url, hearth.tokens.alice, VALUES, { id: alone.id }, values)).toMatchObject({ device: { property: { value: fresh } } });
  });

  it('loses nothing while the broker is away, and says how live each link is', async () => {
    const after = await cursorOf(hearth.tokens.alice);
    const subscription = following(overSocket, hearth.tokens.alice, DEVICE_ACTIVITY, { deviceIds: [shared.id], after });
    const before = await pushOf(hearth.tokens.alice);
    const lines = hearth.logged().length;
    await hearth.control.fault({ vendor: 'feiyan', kind: 'broker-down', rate: 1 });
    await expect.poll(() => pushOf(hearth.tokens.alice)).toMatchObject([{ state: 'DOWN', since: null }]);
    expect(await pushOf(hearth.tokens.bob)).toMatchObject([{ state: 'DOWN', since: null }]);
    const missed = [nextValue(), nextValue(), nextValue()];
    for (const value of missed) await report({ properties: { Brightness: value } });
    await hearth.control.clearFaults();
    await live();
    expect(await pushOf(hearth.tokens.alice)).toMatchObject(before);
    const last = nextValue();
    await report({ properties: { Brightness: last } });
    expect(await brightnessUntil(subscription, last)).toEqual([...missed, last]);
    expect(hearth.logged().slice(lines)).toContain('connected to pushes');
    expect(await ask(hearth.url, hearth.tokens.bob, VALUES, { id: shared.id }, values)).toMatchObject({
      device: { property: { value: last, source: 'PUSH' } },
    });
  });

  it('says when a cursor is older than the log', async () => {
    const after = await cursorOf(hearth.tokens.alice);
    const kept = [nextValue(), nextValue(), nextValue()];
    for (const value of kept) await report({ properties: { Brightness: value } });
    const told = await following(overSocket, hearth.tokens.alice, DEVICE_ACTIVITY, { deviceIds: [shared.id], after }).until(
      (answer) => brightnessOf(activityOf(answer)) === kept[2],
    );
    const [, second] = told.map((answer) => activityOf(answer).cursor);
    // As retention leaves it: the newest one that could go stays, and marks how far the log reaches back.
    const position = Number(
      Buffer.from(second ?? '', 'base64url')
        .toString()
        .slice(2),
    );
    await hearth.database.pool.query('DELETE FROM log_entry WHERE position < $1', [position]);
    for (const subscribe of [overSocket, overSse]) {
      expect(await refusalOf(following(subscribe, hearth.tokens.alice, DEVICE_ACTIVITY, { deviceIds: [shared.id], after }))).toEqual(['CURSOR_EXPIRED']);
      const again = following(subscribe, hearth.tokens.alice, DEVICE_ACTIVITY, { deviceIds: [shared.id], after: second });
      expect(await brightnessUntil(again, kept[2] ?? 0)).toEqual([kept[2]]);
    }
  });
});
