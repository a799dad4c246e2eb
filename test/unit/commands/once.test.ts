// Writes under an idempotency key: done once, and told again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../../src/domain/errors.js';
import { createOnce, type Once } from '../../../src/routing/commands/once.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const DAY_MS = 86_400_000;
const answer = z.object({ n: z.number() });

describe('a write under a key', () => {
  let database: TestDatabase;
  let now = Date.parse('2026-03-01T07:30:00Z');
  let once: Once;
  let other: Once;
  const clock = { now: () => now, after: () => () => undefined };
  beforeAll(async () => {
    database = await createTestDatabase();
    for (const id of ['account-1', 'account-2']) await database.prisma.account.create({ data: { id, issuer: 'test', subject: id } });
    const make = createOnce({ pool: database.pool, clock });
    once = make('account-1');
    other = make('account-2');
  });
  afterAll(() => database.drop());

  function counted(failure?: AppError) {
    let n = 0;
    const work = async () => {
      n += 1;
      if (failure !== undefined) throw failure;
      return { n };
    };
    return { work, times: () => n };
  }
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof AppError ? error.code : 'another error'),
    );

  it('is done once, and its repeat gets the first answer', async () => {
    const { work, times } = counted();
    expect(await once.run('a', 'unbind', { x: 1, y: 2 }, answer, work)).toEqual({ n: 1 });
    expect(await once.run('a', 'unbind', { y: 2, x: 1 }, answer, work)).toEqual({ n: 1 });
    // Another process knows it from the database.
    expect(await createOnce({ pool: database.pool, clock })('account-1').run('a', 'unbind', { x: 1, y: 2 }, answer, work)).toEqual({ n: 1 });
    expect(times()).toBe(1);
    expect(await other.run('a', 'unbind', { x: 1, y: 2 }, answer, work)).toEqual({ n: 2 });
  });

  it('is done once for those who ask at the same time', async () => {
    const { work, times } = counted();
    const answers = await Promise.all(Array.from({ length: 5 }, () => once.run('b', 'unbind', {}, answer, work)));
    expect([answers, times()]).toEqual([Array(5).fill({ n: 1 }), 1]);
  });

  it('is another request’s conflict', async () => {
    const { work, times } = counted();
    await once.run('c', 'unbind', { x: 1 }, answer, work);
    expect(await codeOf(once.run('c', 'unbind', { x: 2 }, answer, work))).toBe('CONFLICT');
    expect(await codeOf(once.run('c', 'bind', { x: 1 }, answer, work))).toBe('CONFLICT');
    expect(times()).toBe(1);
  });

  it('that provably did nothing may be tried again; one that may have happened is not', async () => {
    const refused = counted(new AppError('FORBIDDEN', 'no', { effect: 'none' }));
    for (const _ of [1, 2]) expect(await codeOf(once.run('d', 'unbind', {}, answer, refused.work))).toBe('FORBIDDEN');
    expect(refused.times()).toBe(2);
    const lost = counted(new AppError('VENDOR_TIMEOUT', 'lost', { vendor: 'FEIYAN', effect: 'unknown' }));
    for (const _ of [1, 2]) expect(await codeOf(once.run('e', 'unbind', {}, answer, lost.work))).toBe('VENDOR_TIMEOUT');
    expect(lost.times()).toBe(1);
  });

  it('is forgotten after a day', async () => {
    const { work, times } = counted();
    await once.run('f', 'unbind', {}, answer, work);
    now += DAY_MS + 1;
    expect(await once.run('f', 'unbind', { another: 1 }, answer, work)).toEqual({ n: 2 });
    expect(times()).toBe(2);
  });

  it('needs a key', async () => {
    const { work, times } = counted();
    for (const key of ['', 'k'.repeat(256)]) expect(await codeOf(once.run(key, 'unbind', {}, answer, work))).toBe('BAD_USER_INPUT');
    expect(times()).toBe(0);
  });
});
