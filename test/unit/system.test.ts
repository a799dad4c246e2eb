import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemClock, systemRandom } from '../../src/system.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
afterEach(() => void vi.useRealTimers());

const DAY_MS = 86_400_000;

it.each([0, 50, 2 ** 31 - 1, 60 * DAY_MS])('runs once, %d ms later and not before', (ms) => {
  let runs = 0;
  systemClock.after(ms, () => {
    runs += 1;
  });
  if (ms > 0) vi.advanceTimersByTime(ms - 1);
  expect(runs).toBe(0);
  vi.advanceTimersByTime(1);
  expect(runs).toBe(1);
  vi.advanceTimersByTime(60 * DAY_MS);
  expect(runs).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('runs nothing that was cancelled, however late', () => {
  let runs = 0;
  const cancel = systemClock.after(60 * DAY_MS, () => {
    runs += 1;
  });
  vi.advanceTimersByTime(40 * DAY_MS);
  cancel();
  vi.advanceTimersByTime(40 * DAY_MS);
  expect(runs).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

it('tells the time in Unix milliseconds, and bytes and UUIDs that differ', () => {
  expect(systemClock.now()).toBe(1_000);
  expect(systemRandom.bytes(16)).toHaveLength(16);
  expect(new Set(Array.from({ length: 100 }, () => Buffer.from(systemRandom.bytes(16)).toString('hex'))).size).toBe(100);
  expect(systemRandom.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
});
