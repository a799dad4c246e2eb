// The one place that asks the machine for time and chance. Everything else is handed a Clock and a Random.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock, Random } from './domain/clock.js';

const LONGEST_TIMER_MS = 2 ** 31 - 1; // a longer setTimeout fires at once

/** The machine's clock. Timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    let left = ms;
    let timer: NodeJS.Timeout;
    const arm = (): void => {
      const step = Math.min(left, LONGEST_TIMER_MS);
      left -= step;
      timer = setTimeout(() => (left > 0 ? arm() : run()), step);
      timer.unref();
    };
    arm();
    return () => clearTimeout(timer);
  },
};

/** The machine's cryptographic randomness. */
export const systemRandom: Random = {
  bytes: (length) => randomBytes(length),
  uuid: () => randomUUID(),
};
