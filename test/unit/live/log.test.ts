// The log on a real database: order of commit, copies, late and impossible times, and the state that follows.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../src/domain/activity.js';
import { type ActivityLog, createActivityLog, type LogDraft } from '../../../src/live/log.js';
import { createLogReader } from '../../../src/live/log-reader.js';
import type { Appended } from '../../../src/live/log-transaction.js';
import { createState } from '../../../src/live/state.js';
import { createStateStore } from '../../../src/live/state-store.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createManualClock, report, silent } from './process.js';

const NOW = 1_700_000_000_000;
let database: TestDatabase;
let lastIdentity = 0;
let lastDedupe = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function openLog(onAppended: (appended: Appended) => void = () => undefined): { log: ActivityLog; clock: ReturnType<typeof createManualClock> } {
  const clock = createManualClock(NOW);
  return { log: createActivityLog({ pool: database.pool, clock, log: silent, onAppended }), clock };
}

function openState(): ReturnType<typeof createState> {
  return createState({ store: createStateStore(database.pool), clock: createManualClock(NOW), log: silent });
}

function newIdentity(): number {
  lastIdentity += 1;
  return lastIdentity;
}

function newDedupe(): string {
  lastDedupe += 1;
  return `event ${lastDedupe}`;
}

function pushed(identityId: number, value: unknown, at: number | null, dedupe = newDedupe()): LogDraft {
  return { vendor: 'FEIYAN', ...report(identityId, value, at, dedupe) };
}

function statusDraft(identityId: number, status: 'ONLINE' | 'OFFLINE', at: number): LogDraft {
  return { vendor: 'FEIYAN', dedupe: newDedupe(), identityId, accountId: null, occurredAt: at, content: { kind: 'status', status, previous: null } };
}

async function known(identityId: number): Promise<unknown> {
  const state = openState();
  await state.load([identityId]);
  return state.get(identityId).properties.get('Brightness');
}

describe('the log', () => {
  test('keeps one of several copies of an event, in one batch and in later ones', async () => {
    const { log } = openLog();
    const identityId = newIdentity();
    const draft = pushed(identityId, 1, NOW);
    const [first, second] = await Promise.all([log.append([draft, draft]), log.append([draft])]);
    expect(first).toHaveLength(1);
    expect(second).toHaveLength(0);
    expect(await log.append([draft])).toEqual([]);
    const entries = await createLogReader(database.pool).past({ accountId: 'any', identityIds: [identityId] }, { before: null, limit: 10 });
    expect(entries).toEqual(first);
  });

  test('shows no position before every smaller one, while two processes append', async () => {
    const seen: LogEntry[] = [];
    const reader = createLogReader(database.pool);
    const identityId = newIdentity();
    let head = await reader.head();
    const logs = [openLog().log, openLog().log];
    let isAppending = true;
    const appending = Promise.all(
      logs.map(async (log) => {
        for (let round = 0; round < 60; round += 1)
          await Promise.all([log.append([pushed(identityId, round, NOW)]), log.append([pushed(identityId, round, NOW), pushed(identityId, -round, NOW)])]);
      }),
    ).finally(() => {
      isAppending = false;
    });
    do {
      const page = await reader.after(head, 50);
      seen.push(...page);
      head = page.at(-1)?.position ?? head;
    } while (isAppending);
    await appending;
    for (let page = await reader.after(head, 1_000); page.length > 0; page = await reader.after(head, 1_000)) {
      seen.push(...page);
      head = page.at(-1)?.position ?? head;
    }
    const all = await reader.past({ accountId: 'any', identityIds: [identityId] }, { before: null, limit: 1_000 });
    expect(all).toHaveLength(360);
    expect(seen.map((entry) => entry.position)).toEqual(all.map((entry) => entry.position).reverse());
  });

  test('logs a late push with its own time, and leaves the newer value as it is', async () => {
    const { log } = openLog();
    const identityId = newIdentity();
    await log.append([pushed(identityId, 'new', NOW - 1_000)]);
    const [late] = await log.append([pushed(identityId, 'old', NOW - 60_000)]);
    expect(late?.occurredAt).toBe(NOW - 60_000);
    expect(await known(identityId)).toMatchObject({ value: 'new', at: NOW - 1_000, source: 'PUSH' });
  });

  test('does not believe a time more than a minute ahead, nor one that is none', async () => {
    const { log } = openLog();
    const identityId = newIdentity();
    const times = [NOW + 60_001, NOW + 60_000, null, Number.NaN, -1];
    const entries = await log.append(times.map((at) => ({ ...pushed(identityId, 1, NOW), occurredAt: at })));
    expect(entries.map((entry) => entry.occurredAt)).toEqual([NOW, NOW + 60_000, NOW, NOW, NOW]);
  });

  test('says what each status replaced, and nothing for a late one', async () => {
    const { log } = openLog();
    const identityId = newIdentity();
    const together = await log.append([statusDraft(identityId, 'ONLINE', NOW - 50), statusDraft(identityId, 'OFFLINE', NOW - 40)]);
    const apart = await log.append([statusDraft(identityId, 'ONLINE', NOW - 30)]);
    const late = await log.append([statusDraft(identityId, 'OFFLINE', NOW - 45)]);
    const previous = [...together, ...apart, ...late].map(({ content }) => (content.kind === 'status' ? content.previous : 'no status'));
    expect(previous).toEqual([null, 'ONLINE', 'OFFLINE', null]);
    const state = openState();
    await state.load([identityId]);
    expect(state.get(identityId).status).toMatchObject({ value: 'ONLINE', at: NOW - 30 });
  });

  test('takes any text that a device may send', async () => {
    const { log } = openLog();
    const identityId = newIdentity();
    await log.append([pushed(identityId, 'a\u0000b\ud800c\\u0000"', NOW)]);
    expect(await known(identityId)).toMatchObject({ value: 'a\ufffdb\ufffdc\\u0000"' });
  });

  test('appends what is right beside a draft that the database refuses', async () => {
    const { log } = openLog();
    const identityId = newIdentity();
    const first = log.append([pushed(identityId, 0, NOW)]);
    const refused = log.append([pushed(2 ** 40, 1, NOW)]).catch((error: unknown) => error);
    const right = log.append([pushed(identityId, 2, NOW)]);
    const [before] = await first;
    expect(await refused).toBeInstanceOf(Error);
    const [after] = await right;
    // What was undone leaves no gap: one at the log's beginning would look like entries that are kept no longer.
    expect(after?.position).toBe((before?.position ?? Number.NaN) + 1);
  });

  test('leads to the newest value in whatever order events come, in memory and in the database', async () => {
    const { log } = openLog();
    const events = fc.uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 1_000 }), isRead: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
      selector: (event) => event.at,
    });
    await fc.assert(
      fc.asyncProperty(
        events.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length }))),
        async ([ordered, shuffled]) => {
          const identityId = newIdentity();
          const state = openState();
          await state.load([identityId]);
          for (const { at, isRead } of shuffled) {
            if (isRead) {
              state.recordRead(identityId, { readings: [{ identifier: 'Brightness', value: at, at }] });
              await state.flush();
            } else state.apply(await log.append([pushed(identityId, at, at)]));
          }
          const newest = Math.max(...ordered.map((event) => event.at));
          expect(state.get(identityId).properties.get('Brightness')).toMatchObject({ value: newest, at: newest });
          expect(await known(identityId)).toMatchObject({ value: newest, at: newest });
        },
      ),
      { numRuns: 60 },
    );
  });
});
