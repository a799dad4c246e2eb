// A world on a clock that stands still until told.
import { createHash } from 'node:crypto';
import type { Clock, Random } from '../../../../src/domain/clock.js';
import { seedWorld } from '../../../../src/sandbox/world/seed.js';
import { createWorld, type World } from '../../../../src/sandbox/world/world.js';

export const NOON = Date.UTC(2026, 4, 20, 4); // noon where the homes stand

/** A wall clock that only `pass` moves; timers run when it does. */
export function stillClock(start = NOON): Clock & { pass(ms: number): void } {
  let now = start;
  const timers = new Set<{ due: number; run: () => void }>();
  return {
    now: () => now,
    after(ms, run) {
      const timer = { due: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
        if (next === undefined) break;
        timers.delete(next);
        now = Math.max(now, next.due);
        next.run();
      }
      now = end;
    },
  };
}

/** Bytes that differ call by call and repeat run by run. */
export function countedRandom(): Random {
  let calls = 0;
  const digest = () => {
    calls += 1;
    return createHash('sha512').update(String(calls)).digest();
  };
  return { bytes: (length) => digest().subarray(0, length), uuid: () => digest().toString('hex').slice(0, 32) };
}

export function seededWorld(seed = '1', clock: Clock = stillClock()): World {
  const world = createWorld({ seed, clock, random: countedRandom() });
  seedWorld(world);
  return world;
}
