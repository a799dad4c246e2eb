// Killed without warning while events flow: whoever resumes with his cursor gets every event once, in order per device.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startEmbedded } from '../../src/database/embedded.js';
import { systemRandom } from '../../src/system.js';
import { ACCOUNT_ACTIVITY, activityOf, DEVICE_ACTIVITY, overSocket } from '../support/activity.js';
import { type Child, startServerProcess } from '../support/child.js';
import { type Answer, ask } from '../support/graphql-client.js';
import { type Street, startStreet } from '../support/street.js';

const PER_SECOND = 500;
const LINK = 'mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id } } }';
const PLUGS = '{ viewer { activityCursor devices(first: 100) { nodes { id product { category } identities { vendor vendorId } } } } }';
const plugsShape = z.object({
  viewer: z.object({
    activityCursor: z.string(),
    devices: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          product: z.object({ category: z.string().nullable() }),
          identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
        }),
      ),
    }),
  }),
});
const LIVE = '{ viewer { vendorLinks { push { state } } } }';
const live = z.object({ viewer: z.object({ vendorLinks: z.tuple([z.object({ push: z.object({ state: z.literal('LIVE') }) })]) }) });
const counted = z.object({ properties: z.tuple([z.object({ identifier: z.literal('Label'), value: z.coerce.number() })]) });

const SET = 'mutation ($input: SetDevicePropertiesInput!) { setDeviceProperties(input: $input) { command { id status } } }';
const setShape = z.object({ setDeviceProperties: z.object({ command: z.object({ id: z.string(), status: z.string() }) }) });
const COMMAND = 'subscription ($id: ID!) { command(id: $id) { status settledAt } }';
const commandShape = z.object({ command: z.object({ status: z.string(), settledAt: z.string().nullable() }) });

/** Somebody who writes down, over all restarts, what he was told of each device, and where he was. */
interface Subscriber {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  after: string;
  readonly counts: Map<string, number[]>;
}

describe('a server that is killed', () => {
  let folder: string;
  let street: Street;
  let servers: Child[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hearth-kill-'));
    await chmod(folder, 0o711); // as root, the database's own user passes through
    street = await startStreet(join(folder, 'street'));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.end('SIGKILL')));
    const left = await startEmbedded({ dataDir: join(folder, 'server'), random: systemRandom });
    await left.stop();
    await street.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  async function start(): Promise<Child & { readonly url: string }> {
    const server = await startServerProcess({ ...street.settings, HEARTH_DATA_DIR: join(folder, 'server') });
    servers = [server];
    return server;
  }

  it('has lost nothing and repeats nothing when it is back, and starts on the database that the kill left behind', { timeout: 180_000 }, async () => {
    const token = await street.tokenOf('alice');
    let server = await start();
    await ask(server.url, token, LINK, { credentials: { feiyan: street.people['alice']?.feiyan } }, z.looseObject({}));
    const { activityCursor, devices } = (await ask(server.url, token, PLUGS, {}, plugsShape)).viewer;
    const plugs = devices.nodes.filter(({ product }) => product.category === 'Outlet');
    expect(plugs.length).toBeGreaterThanOrEqual(8);
    await expect.poll(async () => live.safeParse(await ask(server.url, token, LIVE, {}, z.json())).success, { timeout: 20_000 }).toBe(true);

    const subscribers: Subscriber[] = [
      { query: DEVICE_ACTIVITY, variables: { deviceIds: plugs.map(({ id }) => id) }, after: activityCursor, counts: new Map() },
      { query: ACCOUNT_ACTIVITY, variables: {}, after: activityCursor, counts: new Map() },
    ];
    const seen = ({ counts }: Subscriber): number => [...counts.values()].reduce((sum, { length }) => sum + length, 0);

    /** Listens until enough was told, or the server is gone. */
    async function listen(subscriber: Subscriber, isEnough: () => boolean): Promise<void> {
      await using subscription = overSocket(server.url, token, subscriber.query, { ...subscriber.variables, after: subscriber.after });
      while (!isEnough()) {
        const told = activityOf(await subscription.next());
        subscriber.after = told.cursor;
        const count = counted.safeParse(told);
        if (!count.success) continue; // the house lives, too
        const of = subscriber.counts.get(told.device.id) ?? [];
        subscriber.counts.set(told.device.id, of);
        of.push(count.data.properties[0].value);
      }
    }

    // Every plug counts, one report after the other, all together at the rate; while the server is away, up to a bound.
    const reported = new Map<string, number>();
    const total = (): number => [...reported.values()].reduce((sum, n) => sum + n, 0);
    let mostReported = Number.POSITIVE_INFINITY;
    let isOver = false;
    const everyMs = (1000 * plugs.length) / PER_SECOND;
    const reporting = Promise.all(
      plugs.map(async ({ id, identities }) => {
        const iotId = identities.find(({ vendor }) => vendor === 'FEIYAN')?.vendorId ?? '';
        for (let n = 1, due = performance.now(); !isOver; due += everyMs) {
          await pause(Math.max(0, due - performance.now()));
          if (total() >= mostReported) continue;
          await street.control.report('feiyan', iotId, { properties: { Label: String(n) } });
          reported.set(id, n);
          n += 1;
        }
      }),
    );

    const missed: number[] = [];
    for (let kill = 0; kill < 2; kill += 1) {
      const before = subscribers.map(seen);
      const listening = subscribers.map((subscriber) => listen(subscriber, () => false).catch(() => undefined));
      await expect
        .poll(() => subscribers.every((subscriber, index) => seen(subscriber) > (before[index] ?? 0) + 600), { timeout: 60_000, interval: 20 })
        .toBe(true);
      const reportedBefore = total();
      mostReported = reportedBefore + 500;
      await server.end('SIGKILL');
      await Promise.all(listening);
      server = await start();
      missed.push(total() - reportedBefore);
      mostReported = Number.POSITIVE_INFINITY;
    }
    await expect.poll(total, { timeout: 60_000, interval: 20 }).toBeGreaterThan(3_000);
    isOver = true;
    await reporting;
    const hasAll = ({ counts }: Subscriber): boolean => [...reported].every(([id, last]) => counts.get(id)?.at(-1) === last);
    await Promise.all(subscribers.map((subscriber) => listen(subscriber, () => hasAll(subscriber))));

    expect(missed.map((count) => count > 100)).toEqual([true, true]);
    let visited = 0;
    for (const { counts } of subscribers) {
      expect([...counts.keys()].sort()).toEqual([...reported.keys()].sort());
      for (const [id, last] of reported) {
        expect(counts.get(id)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
        visited += last;
      }
    }
    expect(visited).toBe(2 * total());
    expect(await server.end('SIGTERM')).toBe(0);
  });

  it('does not know what became of a command that was on its way, does not send it again, and finds out', { timeout: 120_000 }, async () => {
    const token = await street.tokenOf('bob');
    let server = await start();
    await ask(server.url, token, LINK, { credentials: { feiyan: street.people['bob']?.feiyan } }, z.looseObject({}));
    const [plug] = (await ask(server.url, token, PLUGS, {}, plugsShape)).viewer.devices.nodes.filter(({ product }) => product.category === 'Outlet');
    const setCalls = async () => (await street.control.calls()).filter(({ path }) => path === '/thing/properties/set').length;
    const setLabel = (label: string) => {
      const input = { deviceId: plug?.id, properties: { Label: label }, idempotencyKey: label, confirmWithin: 'PT1S' };
      return ask(server.url, token, SET, { input }, setShape).then(({ setDeviceProperties }) => setDeviceProperties.command);
    };

    // The cloud does what it is told in the first case, and nothing in the second; of neither it says a word before the kill.
    const outcomes: string[] = [];
    for (const [label, fault] of [
      ['done', { kind: 'hang' }],
      ['not done', { kind: 'delay', ms: 600_000 }],
    ] as const) {
      await street.control.fault({ vendor: 'feiyan', path: '/thing/properties/set', rate: 1, times: 1, ...fault });
      const before = await setCalls();
      const unanswered = setLabel(label).catch(() => undefined);
      await expect.poll(setCalls, { interval: 20 }).toBe(before + 1);
      await server.end('SIGKILL');
      expect(await unanswered).toBeUndefined();
      server = await start();
      const { id } = await setLabel(label);
      await using states = overSocket(server.url, token, COMMAND, { id });
      const isSettled = ({ data }: Answer): boolean => commandShape.parse(data).command.settledAt !== null;
      const last = (await states.until(isSettled)).at(-1);
      outcomes.push(commandShape.parse(last?.data).command.status);
      expect(await setCalls()).toBe(before + 1);
    }
    expect(outcomes).toEqual(['CONFIRMED', 'UNKNOWN']);
    expect(await server.end('SIGTERM')).toBe(0);
  });
});
