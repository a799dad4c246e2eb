// The feed over several processes of one database: every entry once, in order, from wherever the listener is.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../src/domain/activity.js';
import { AppError } from '../../../src/domain/errors.js';
import { createFeed } from '../../../src/live/feed.js';
import { createActivityLog } from '../../../src/live/log.js';
import { createLogReader } from '../../../src/live/log-reader.js';
import { forgetOlderThan } from '../../../src/live/retention.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createManualClock, report, silent, startProcess, type TestProcess, take } from './process.js';

const mine = { accountId: 'account_me', wants: () => true };
const DAY_MS = 86_400_000;
let database: TestDatabase;
let processes: TestProcess[] = [];
let stop: AbortController;
let lastDedupe = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await Promise.all(processes.map((each) => each.end()));
  processes = [];
  await database.pool.query('TRUNCATE log_entry RESTART IDENTITY');
});

async function open(): Promise<TestProcess> {
  const opened = await startProcess(database.url);
  processes.push(opened);
  return opened;
}

async function append(to: TestProcess, identityId: number, value: unknown): Promise<void> {
  lastDedupe += 1;
  await to.appendOwn([report(identityId, value, null, `event ${lastDedupe}`)]);
}

function values(entries: readonly LogEntry[]): unknown[] {
  return entries.map(({ content }) => (content.kind === 'properties' ? content.readings[0]?.value : content.kind));
}

function isOrdered(entries: readonly LogEntry[]): boolean {
  return entries.every((entry, index) => index === 0 || entry.position > (entries[index - 1]?.position ?? 0));
}

describe('the feed', () => {
  test('gives a listener who resumes each entry exactly once, in order, while two processes append', async () => {
    const [one, two] = [await open(), await open()];
    const count = 150;
    const appending = Promise.all(
      [one, two].map(async (each, part) => {
        for (let index = 0; index < count; index += 1) await append(each, 1 + (index % 3), part * count + index);
      }),
    );
    const received: LogEntry[] = [];
    let rounds = 0;
    while (received.length < 2 * count && !stop.signal.aborted) {
      const after: number = received.at(-1)?.position ?? 0;
      const part = Math.min(2 * count - received.length, 17);
      received.push(...(await take((rounds % 2 === 0 ? one : two).feed.follow([1, 2, 3], { ...mine, after }, stop.signal), part)));
      rounds += 1;
    }
    await appending;
    expect(rounds).toBeGreaterThan(10);
    expect(isOrdered(received)).toBe(true);
    expect(
      values(received)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 2 * count }, (_, index) => index));
  });

  test('tells what another process appended, without being asked twice', async () => {
    const [one, two] = [await open(), await open()];
    const followed = take(one.feed.follow([7], { ...mine, after: null }, stop.signal), 3);
    for (const value of ['a', 'b', 'c']) await append(two, 7, value);
    expect(values(await followed)).toEqual(['a', 'b', 'c']);
    expect(await one.feed.head()).toBe(3);
  });

  test('serves a reader who is slower than its buffer from the table again', async () => {
    const reader = createLogReader(database.pool);
    let head = 0;
    const feed = createFeed({ reader, head: () => head, buffer: 4 });
    const log = createActivityLog({
      pool: database.pool,
      clock: createManualClock(Date.now()),
      log: silent,
      onAppended({ entries }) {
        const fresh = [...entries.values()];
        head = fresh.at(-1)?.position ?? head;
        feed.deliver(fresh);
      },
    });
    const entries = feed.follow([1], { ...mine, after: null }, stop.signal)[Symbol.asyncIterator]();
    const received: unknown[] = [];
    for (let index = 0; index < 60; index += 1) {
      await log.append([{ vendor: 'FEIYAN', ...report(1, index, null, `slow ${index}`) }]);
      if (index % 10 === 9) {
        const { value } = await entries.next();
        received.push(value === undefined ? undefined : values([value])[0]);
      }
    }
    while (received.length < 60) {
      const { value } = await entries.next();
      received.push(value === undefined ? undefined : values([value])[0]);
    }
    expect(received).toEqual(Array.from({ length: 60 }, (_, index) => index));
    await entries.return?.();
  });

  test('keeps from a listener what is not wanted at delivery, of other identities, or for another account', async () => {
    const one = await open();
    const seen = new Set([1, 2]);
    const command = { vendor: 'HEARTH', identityId: 1, occurredAt: null, content: { kind: 'command', commandId: 'command_1' } } as const;
    const followed = take(one.feed.follow('all', { accountId: 'account_me', wants: (id) => seen.has(id), after: null }, stop.signal), 3);
    const resumed = (): Promise<LogEntry[]> =>
      take(one.feed.follow([1, 2, 3], { accountId: 'account_me', wants: (id) => seen.has(id), after: 0 }, stop.signal), 3);
    await append(one, 1, 'seen');
    await append(one, 3, 'not seen');
    await one.appendOwn([{ ...command, dedupe: 'theirs', accountId: 'account_other' }]);
    await one.appendOwn([{ ...command, dedupe: 'mine', accountId: 'account_me' }]);
    await append(one, 2, 'last');
    expect(values(await followed)).toEqual(['seen', 'command', 'last']);
    expect(values(await resumed())).toEqual(['seen', 'command', 'last']);
    seen.delete(1);
    expect(values(await take(one.feed.follow([1, 2], { accountId: 'account_me', wants: (id) => seen.has(id), after: 0 }, stop.signal), 1))).toEqual(['last']);
  });

  test('ends when the signal aborts and when the reader leaves, even while it waits', async () => {
    const one = await open();
    const waiting = one.feed.follow([1], { ...mine, after: null }, stop.signal)[Symbol.asyncIterator]();
    const leaving = one.feed.follow([1], { ...mine, after: null }, stop.signal)[Symbol.asyncIterator]();
    const pending = [waiting.next(), leaving.next()];
    await leaving.return?.();
    stop.abort();
    expect(await Promise.all(pending)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
  });

  test('tells the past newest first, page by page', async () => {
    const one = await open();
    for (let index = 1; index <= 5; index += 1) await append(one, index % 2, index);
    const first = await one.feed.past([1], { accountId: 'account_me', before: null, first: 2 });
    const second = await one.feed.past([1], { accountId: 'account_me', before: first.at(-1)?.position ?? null, first: 2 });
    expect([values(first), values(second)]).toEqual([[5, 3], [1]]);
  });
});

describe('a cursor', () => {
  test('older than the log is an error, and never a silent gap; one that the log still reaches is not', async () => {
    const clock = createManualClock(Date.now() - 40 * DAY_MS);
    const log = createActivityLog({ pool: database.pool, clock, log: silent, onAppended: () => undefined });
    for (let index = 1; index <= 5; index += 1) await log.append([{ vendor: 'FEIYAN', ...report(1, index, null, `old ${index}`) }]);
    clock.advance(40 * DAY_MS);
    for (let index = 6; index <= 8; index += 1) await log.append([{ vendor: 'FEIYAN', ...report(1, index, null, `new ${index}`) }]);
    expect(await forgetOlderThan(database.pool, 30, clock)).toBe(4);
    expect(await forgetOlderThan(database.pool, 30, clock)).toBe(0);
    const one = await open();
    const expired = await take(one.feed.follow([1], { ...mine, after: 3 }, stop.signal), 1).catch((error: unknown) => error);
    expect(expired).toBeInstanceOf(AppError);
    expect(expired).toMatchObject({ code: 'CURSOR_EXPIRED' });
    expect(values(await take(one.feed.follow([1], { ...mine, after: 5 }, stop.signal), 3))).toEqual([6, 7, 8]);
    expect(values(await take(one.feed.follow([1], { ...mine, after: 4 }, stop.signal), 4))).toEqual([5, 6, 7, 8]);
  });

  test('of a log that is gone is an error', async () => {
    const one = await open();
    await append(one, 1, 'only');
    await expect(take(one.feed.follow([1], { ...mine, after: 900 }, stop.signal), 1)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  });

  test('deletes more than one batch of old entries', async () => {
    const clock = createManualClock(Date.now() - 40 * DAY_MS);
    const log = createActivityLog({ pool: database.pool, clock, log: silent, onAppended: () => undefined });
    for (let batch = 0; batch < 5; batch += 1) {
      await log.append(Array.from({ length: 500 }, (_, index) => ({ vendor: 'FEIYAN' as const, ...report(1, index, null, `many ${batch} ${index}`) })));
    }
    clock.advance(40 * DAY_MS);
    expect(await forgetOlderThan(database.pool, 30, clock)).toBe(2_499);
  });
});
