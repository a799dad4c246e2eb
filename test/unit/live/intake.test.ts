// Pushes from a real broker into a real log: nothing lost, nothing twice, whatever breaks.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LogEntry } from '../../../src/domain/activity.js';
import type { StructureListener } from '../../../src/live/live.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createFakeLinks, createFakeRegistry, createManualClock, type FakeLinks, type FakeRegistry, startProcess, type TestProcess, take } from './process.js';
import { createTestPush, deviceRef, startBroker, type TestBroker } from './push-cloud.js';

const START = Date.now() - 60_000;
let database: TestDatabase;
let broker: TestBroker;
let links: FakeLinks;
let registry: FakeRegistry;
let processes: TestProcess[];
let stop: AbortController;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  broker = await startBroker();
  links = createFakeLinks();
  registry = createFakeRegistry();
  processes = [];
  stop = new AbortController();
  registry.add(deviceRef('a'), 1);
  registry.add(deviceRef('b'), 2);
  links.add('link_1');
});
afterEach(async () => {
  stop.abort();
  await Promise.all(processes.map((each) => each.end()));
  await broker.stop();
  await database.pool.query('TRUNCATE log_entry, property_state, status_state RESTART IDENTITY');
});

async function open(onStructureChanged?: StructureListener): Promise<TestProcess> {
  const process = await startProcess(database.url, { push: createTestPush(broker.url), links, registry });
  if (onStructureChanged !== undefined) process.onStructureChanged(onStructureChanged);
  processes.push(process);
  return process;
}

async function openLive(onStructureChanged?: StructureListener): Promise<TestProcess> {
  const process = await open(onStructureChanged);
  await vi.waitFor(() => expect(process.pushStatuses.of('link_1')?.state).toBe('LIVE'), { timeout: 10_000 });
  return process;
}

function follow(process: TestProcess, count: number, after: number | null = 0): Promise<LogEntry[]> {
  return take(process.feed.follow([1, 2, 3, 9], { accountId: 'account_me', wants: () => true, after }, stop.signal), count);
}

function pushValue(value: number, key = 'a'): Promise<void> {
  return broker.push({ type: 'value', key, value, at: START + value, id: `${key} ${value}` });
}

function values(entries: readonly LogEntry[], identityId = 1): unknown[] {
  return entries.flatMap((entry) => (entry.identityId === identityId && entry.content.kind === 'properties' ? [entry.content.readings[0]?.value] : []));
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

describe('intake', () => {
  test('loses and repeats nothing when the connection breaks between commit and acknowledgement, in order per device', async () => {
    const process = await openLive();
    let acks = 0;
    let broken = 0;
    broker.ackGetsThrough = () => {
      acks += 1;
      if (acks % 4 !== 3) return true;
      broken += 1;
      return false;
    };
    const entries: LogEntry[] = [];
    for (const value of upTo(40)) {
      await pushValue(value, 'a');
      await pushValue(value, 'b');
      if (value % 2 === 1) entries.push(...(await follow(process, 4, entries.at(-1)?.position ?? 0)));
    }
    expect(broken).toBeGreaterThan(3);
    broker.ackGetsThrough = () => true;
    await pushValue(1_000);
    expect(values(await follow(process, 1, entries.at(-1)?.position ?? 0))).toEqual([1_000]);
    for (const identityId of [1, 2]) expect(values(entries, identityId)).toEqual(upTo(40));
  });

  test('loses and repeats nothing when the database drops its connections, and hears other processes again', async () => {
    const process = await openLive();
    const other = await startProcess(database.url);
    processes.push(other);
    const entries: LogEntry[] = [];
    let dropped = 0;
    for (const value of upTo(60)) {
      await pushValue(value);
      if (value % 20 !== 10) continue;
      const { rows } = await database.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      dropped += rows.length;
    }
    while (entries.length < 60) {
      const rest = follow(process, 1, entries.at(-1)?.position ?? 0).catch(() => []); // a page may be cut off too: the reader comes again
      entries.push(...(await rest));
    }
    expect(dropped).toBeGreaterThan(3);
    expect(values(entries)).toEqual(upTo(60));
    expect(values(await follow(other, 60))).toEqual(upTo(60));
    const heard = follow(other, 1, await process.feed.head());
    await pushValue(60);
    expect(values(await heard)).toEqual([60]);
  });

  test('gives the next process what was pushed while none ran, each once', async () => {
    const first = await openLive();
    const early = follow(first, 3);
    for (const value of upTo(3)) await pushValue(value);
    const cursor = (await early).at(-1)?.position ?? 0;
    await first.end();
    processes = [];
    for (const value of upTo(20)) await pushValue(value);
    const second = await open();
    expect(values(await follow(second, 17, cursor))).toEqual(upTo(20).slice(3));
    await second.state.load([1]);
    expect(second.state.get(1).properties.get('Brightness')).toMatchObject({ value: 19, source: 'PUSH' });
  });

  test('takes copies of an event for one', async () => {
    const process = await openLive();
    await Promise.all([pushValue(1), pushValue(1), pushValue(1)]);
    await pushValue(2);
    expect(values(await follow(process, 2))).toEqual([1, 2]);
  });

  test('goes on after messages that nobody understands', async () => {
    const process = await openLive();
    for (const text of ['{}', 'broken parser', '{"type":"value"}']) await broker.pushRaw(text);
    await pushValue(5);
    expect(values(await follow(process, 1))).toEqual([5]);
  });

  test('has the structure read for an unknown device, and logs its event when it is known', async () => {
    const asked: (readonly string[])[] = [];
    const process = await openLive(async (linkIds) => {
      asked.push(linkIds);
      registry.add(deviceRef('new'), 3);
    });
    await pushValue(1, 'new');
    await pushValue(2, 'new');
    expect(values(await follow(process, 2), 3)).toEqual([1, 2]);
    expect(asked).toHaveLength(1);
  });

  test('puts events of a device aside that stays unknown, and logs them first when it becomes known', async () => {
    const process = await openLive();
    await pushValue(1, 'new');
    await pushValue(2, 'new');
    await pushValue(3);
    expect(values(await follow(process, 1))).toEqual([3]);
    registry.add(deviceRef('new'), 3);
    await pushValue(4, 'new');
    expect(values(await follow(process, 4), 3)).toEqual([1, 2, 4]);
  });

  test('tells which links to read again when a device joins a gateway, and when each last had a message', async () => {
    await database.pool.query(`INSERT INTO account (id, issuer, subject) VALUES ('account_1', 'test', 'me')`);
    await database.pool.query(`INSERT INTO link (id, account_id, vendor, vendor_account_id, status) VALUES ('link_1', 'account_1', 'FEIYAN', 'x', 'ACTIVE')`);
    await database.pool.query(`INSERT INTO entity (id, kind) VALUES ('device_1', 'device')`);
    await database.pool.query(
      `INSERT INTO vendor_identity (id, vendor, kind, scope, key, entity_id) VALUES (1, 'FEIYAN', 'device', '', 'a', 'device_1'), (2, 'FEIYAN', 'device', '', 'b', 'device_1')`,
    );
    await database.pool.query(`INSERT INTO visibility (link_id, identity_id, seen_at) VALUES ('link_1', 2, now())`);
    const asked: (readonly string[])[] = [];
    const process = await openLive(async (linkIds) => void asked.push(linkIds));
    await broker.push({ type: 'attached', key: 'a', gateway: 'b', id: 'attached' });
    await pushValue(1, 'b');
    const entries = await follow(process, 2);
    expect(entries[0]?.content).toEqual({ kind: 'attached', gateway: 2, previousGateway: null, result: 'ATTACHED' });
    await vi.waitFor(() => expect(asked).toEqual([['link_1']]));
    await vi.waitFor(() => expect(process.pushStatuses.of('link_1')?.lastMessageAt).toBe(entries[1]?.receivedAt), { timeout: 5_000 });
    expect(links.touched.get('link_1')).toBe(entries[1]?.receivedAt);
  });
});

describe('a link is live', () => {
  test('since it was connected and bound, and still after a break over which the session was kept', async () => {
    const process = await openLive();
    const since = process.pushStatuses.of('link_1')?.since;
    expect(since).toBeTypeOf('number');
    expect(links.since.get('link_1')).toBe(since);
    broker.isOpen = false;
    broker.cut();
    await vi.waitFor(() => expect(process.pushStatuses.of('link_1')).toMatchObject({ state: 'DOWN', since: null }));
    broker.isOpen = true;
    await vi.waitFor(() => expect(process.pushStatuses.of('link_1')).toMatchObject({ state: 'LIVE', since }));
    expect(broker.requests).toEqual(['bind link_1', 'bind link_1']);
    expect(new Set(broker.passwords).size).toBe(broker.passwords.length);
    await process.end();
    processes = [];
    const next = await openLive();
    expect(next.pushStatuses.of('link_1')?.since).toBe(since);
  });

  test('anew after a break over which the session was lost', async () => {
    const process = await openLive();
    const since = process.pushStatuses.of('link_1')?.since ?? Number.NaN;
    await new Promise((resolve) => setImmediate(resolve));
    await broker.forget();
    await vi.waitFor(() => expect(process.pushStatuses.of('link_1')?.since).toBeGreaterThan(since), { timeout: 10_000 });
    await pushValue(1);
    expect(values(await follow(process, 1))).toEqual([1]);
  });

  test('not while the vendor refuses to bind it, and then without being asked', async () => {
    let refusals = 0;
    broker.accepts = () => {
      refusals += 1;
      return refusals > 1;
    };
    const process = await open();
    await vi.waitFor(() => expect(process.pushStatuses.of('link_1')?.state).toBe('DOWN'));
    await vi.waitFor(() => expect(process.pushStatuses.of('link_1')?.state).toBe('LIVE'), { timeout: 10_000 });
    expect(broker.requests).toEqual(['bind link_1', 'bind link_1']);
  });

  test('from when it is linked until its token expires, and has no status once it is removed', async () => {
    const process = await openLive();
    const link = links.add('link_2');
    expect(process.pushStatuses.of('link_2')).toBeNull();
    links.change({ kind: 'linked', link });
    await vi.waitFor(() => expect(process.pushStatuses.of('link_2')?.state).toBe('LIVE'));
    expect(broker.tokens).toContain('token of link_2');
    links.change({ kind: 'expired', link: { ...link, status: 'EXPIRED' } });
    expect(process.pushStatuses.of('link_2')).toMatchObject({ state: 'DOWN', since: null });
    await vi.waitFor(() => expect(broker.requests).toContain('unbind link_2'));
    links.change({ kind: 'removed', link });
    expect(process.pushStatuses.of('link_2')).toBeNull();
    expect(process.pushStatuses.of('link_1')?.state).toBe('LIVE');
  });

  test('follows links that another process made and removed', async () => {
    const clock = createManualClock(Date.now());
    const process = await startProcess(database.url, { clock, push: createTestPush(broker.url), links, registry });
    processes.push(process);
    await vi.waitFor(() => expect(process.pushStatuses.of('link_1')?.state).toBe('LIVE'), { timeout: 10_000 });
    links.add('link_2');
    clock.advance(30_000);
    await vi.waitFor(() => expect(process.pushStatuses.of('link_2')?.state).toBe('LIVE'), { timeout: 10_000 });
    await links.remove('link_1');
    await vi.waitFor(() => {
      clock.advance(30_000);
      expect(process.pushStatuses.of('link_1')).toBeNull();
      expect(broker.requests).toEqual(['bind link_1', 'bind link_2', 'unbind link_1']);
    });
    expect(process.pushStatuses.of('link_2')?.state).toBe('LIVE');
  });
});
