// A wall clock for tests that stands still until it is moved; its timers are the machine's.
import type { Clock } from '../../../../src/domain/clock.js';
import { systemClock } from '../../../../src/system.js';

export function stoppedClock(): Clock & { move(ms: number): void } {
  let at = systemClock.now();
  return {
    now: () => at,
    after: systemClock.after,
    move(ms) {
      at += ms;
    },
  };
}
