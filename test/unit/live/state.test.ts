// State: what was read, what was pushed, and what the database remembers, whichever comes first.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../src/domain/activity.js';
import { createState, type RunningState } from '../../../src/live/state.js';
import { createStateStore, type StateStore } from '../../../src/live/state-store.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createManualClock, silent } from './process.js';

const NOW = 1_700_000_000_000;
let database: TestDatabase;
let lastIdentity = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function newIdentity(): number {
  lastIdentity += 1;
  return lastIdentity;
}

function open(change: (store: StateStore) => StateStore = (store) => store): { state: RunningState; clock: ReturnType<typeof createManualClock> } {
  const clock = createManualClock(NOW);
  return { state: createState({ store: change(createStateStore(database.pool)), clock, log: silent }), clock };
}

function statusEntry(identityId: number, status: 'ONLINE' | 'OFFLINE', at: number, position: number): LogEntry {
  return { position, identityId, accountId: null, occurredAt: at, receivedAt: at, content: { kind: 'status', status, previous: null } };
}

describe('a status that is read', () => {
  test('keeps the time since when it is, where it was known already, here and in the database', async () => {
    const id = newIdentity();
    const { state, clock } = open();
    await state.load([id]);
    state.recordRead(id, { status: 'ONLINE', readings: [] });
    clock.advance(10_000);
    state.recordRead(id, { status: 'ONLINE', readings: [] });
    const expected = { value: 'ONLINE', at: NOW, receivedAt: NOW + 10_000, source: 'READ' };
    expect(state.get(id).status).toMatchObject(expected);
    await state.flush();
    clock.advance(10_000);
    const other = open();
    other.clock.advance(20_000);
    other.state.recordRead(id, { status: 'ONLINE', readings: [] }); // not loaded before
    await other.state.flush();
    const third = open();
    await third.state.load([id]);
    expect(third.state.get(id).status).toMatchObject({ ...expected, receivedAt: NOW + 20_000 });
  });

  test('does not beat a push that came while the read was under way, and beats one from before', async () => {
    const id = newIdentity();
    const { state, clock } = open();
    await state.load([id]);
    clock.advance(1_000);
    state.apply([statusEntry(id, 'OFFLINE', NOW + 500, 1)]);
    state.recordRead(id, { status: 'ONLINE', readings: [], askedAt: NOW });
    expect(state.get(id).status).toMatchObject({ value: 'OFFLINE', source: 'PUSH' });
    state.recordRead(id, { status: 'ONLINE', readings: [], askedAt: NOW + 600 });
    state.apply([statusEntry(id, 'OFFLINE', NOW + 550, 2)]);
    expect(state.get(id).status).toMatchObject({ value: 'ONLINE', at: NOW + 600, source: 'READ' });
  });
});

describe('a value that is read', () => {
  test('again without a change is fresher, not newer', async () => {
    const id = newIdentity();
    const { state, clock } = open();
    await state.load([id]);
    state.apply([
      {
        position: 5,
        identityId: id,
        accountId: null,
        occurredAt: NOW - 9,
        receivedAt: NOW,
        content: { kind: 'properties', readings: [{ identifier: 'P', value: 1, at: NOW - 9 }] },
      },
    ]);
    clock.advance(1_000);
    state.recordRead(id, { readings: [{ identifier: 'P', value: 1, at: NOW - 9 }] });
    expect(state.get(id).properties.get('P')).toMatchObject({ value: 1, at: NOW - 9, receivedAt: NOW + 1_000, source: 'PUSH' });
  });

  test('again without a change is not written each time, but before half a minute is over', async () => {
    const id = newIdentity();
    const saves: number[] = [];
    const { state, clock } = open((store) => ({
      load: store.load,
      save: async (slots) => {
        await store.save(slots);
        saves.push(slots.length);
      },
    }));
    const read = (value: number) => state.recordRead(id, { status: 'ONLINE', readings: [{ identifier: 'P', value, at: NOW }] });
    read(1);
    clock.advance(1_000);
    await expect.poll(() => saves).toEqual([2]);
    read(1);
    clock.advance(10_000);
    read(1);
    clock.advance(19_000);
    expect(saves).toEqual([2]);
    clock.advance(1_000);
    await expect.poll(() => saves).toEqual([2, 2]);
    const other = open();
    await other.state.load([id]);
    expect(other.state.get(id).properties.get('P')).toMatchObject({ value: 1, at: NOW, receivedAt: NOW + 11_000 });
    expect(other.state.get(id).status).toMatchObject({ value: 'ONLINE', at: NOW, receivedAt: NOW + 11_000 });
  });

  test('is there at once, and in the database soon after', async () => {
    const id = newIdentity();
    const { state, clock } = open();
    state.recordRead(id, { readings: [{ identifier: 'P', value: { a: [1] }, at: null }] });
    expect(state.get(id).properties.get('P')).toMatchObject({ value: { a: [1] }, at: NOW });
    await state.load([id]);
    expect(state.get(id).properties.get('P')).toMatchObject({ value: { a: [1] } });
    clock.advance(1_000);
    await state.flush();
    const other = open();
    await other.state.load([id]);
    expect(other.state.get(id).properties.get('P')).toMatchObject({ value: { a: [1] }, at: NOW, receivedAt: NOW, source: 'READ' });
  });

  test('is written later when the database is away', async () => {
    const id = newIdentity();
    let isAway = true;
    const { state } = open((store) => ({ ...store, save: (slots) => (isAway ? Promise.reject(new Error('away')) : store.save(slots)) }));
    state.recordRead(id, { readings: [{ identifier: 'P', value: 'old', at: NOW - 2 }] });
    await state.flush();
    state.recordRead(id, {
      readings: [
        { identifier: 'P', value: 'new', at: NOW - 1 },
        { identifier: 'Q', value: 1, at: null },
      ],
    });
    isAway = false;
    await state.flush();
    const other = open();
    await other.state.load([id]);
    expect([...other.state.get(id).properties].map(([identifier, { value }]) => [identifier, value])).toEqual(
      expect.arrayContaining([
        ['P', 'new'],
        ['Q', 1],
      ]),
    );
  });
});

describe('loading', () => {
  test('asks the database once for many devices, and not again; what happens meanwhile is not lost', async () => {
    const ids = Array.from({ length: 300 }, newIdentity);
    const [first = 0] = ids;
    let loads = 0;
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { state } = open((store) => ({
      ...store,
      async load(asked) {
        loads += 1;
        const found = await store.load(asked);
        await answered;
        return found;
      },
    }));
    const loading = Promise.all([state.load(ids), state.load(ids.slice(0, 10))]);
    state.apply([statusEntry(first, 'ONLINE', NOW, 9)]);
    answer();
    await loading;
    await state.load(ids);
    expect(loads).toBe(1);
    expect(state.get(first).status?.value).toBe('ONLINE');
    expect(state.get(ids.at(-1) ?? 0)).toMatchObject({ status: null });
  });

  test('that fails is told, and tried again with the next', async () => {
    const id = newIdentity();
    let isAway = true;
    const { state } = open((store) => ({ ...store, load: (ids) => (isAway ? Promise.reject(new Error('away')) : store.load(ids)) }));
    await expect(state.load([id])).rejects.toThrow('away');
    isAway = false;
    await state.load([id]);
    expect(state.get(id).status).toBeNull();
  });
});
