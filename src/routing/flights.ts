// One reading for all who want the same: who leaves early leaves the others theirs, and the last one ends it.
import { setMaxListeners } from 'node:events';
import type { Clock } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';
import type { Deadline } from '../domain/link.js';

export interface Flights<Result> {
  /**
   * Waits for the reading of this key, starting it where none is under way. `run` is given a deadline that ends
   * shortly before the last waiter's, so that what did arrive can still be told.
   * @throws AppError VENDOR_TIMEOUT at the waiter's own deadline or when its request is called off.
   */
  join(key: string, deadline: Deadline, run: (shared: Deadline) => Promise<Result>): Promise<Result>;
}

interface Flight<Result> {
  readonly controller: AbortController;
  result: Promise<Result>;
  waiters: number;
  until: number;
}

const TELLING_MS = 250; // to record what arrived and answer

/** Makes the flights of one kind of reading. */
export function createFlights<Result>(clock: Clock): Flights<Result> {
  const flights = new Map<string, Flight<Result>>();

  function start(key: string, until: number, run: (shared: Deadline) => Promise<Result>): Flight<Result> {
    const controller = new AbortController();
    setMaxListeners(0, controller.signal); // every call of the reading listens
    const state = { controller, waiters: 0, until };
    const shared: Deadline = {
      get at() {
        return state.until - TELLING_MS;
      },
      signal: controller.signal,
    };
    const result = run(shared).finally(() => {
      if (flights.get(key) === flight) flights.delete(key);
    });
    // A flight that everybody left may fail without anybody listening.
    result.catch(() => undefined);
    const flight: Flight<Result> = Object.assign(state, { result });
    flights.set(key, flight);
    return flight;
  }

  function wait(key: string, flight: Flight<Result>, deadline: Deadline): Promise<Result> {
    flight.waiters += 1;
    flight.until = Math.max(flight.until, deadline.at);
    return new Promise((resolve, reject) => {
      let isOver = false;
      const leave = (settle: () => void): void => {
        if (isOver) return;
        isOver = true;
        cancelTimer();
        deadline.signal.removeEventListener('abort', giveUp);
        flight.waiters -= 1;
        if (flight.waiters === 0 && flights.get(key) === flight) {
          flights.delete(key);
          flight.controller.abort();
        }
        settle();
      };
      const giveUp = (): void => leave(() => reject(new AppError('VENDOR_TIMEOUT', 'The vendor did not answer within the time that the request has')));
      const cancelTimer = clock.after(Math.max(0, deadline.at - clock.now()), giveUp);
      deadline.signal.addEventListener('abort', giveUp, { once: true });
      flight.result.then(
        (result) => leave(() => resolve(result)),
        (error: unknown) => leave(() => reject(error)),
      );
      if (deadline.signal.aborted || deadline.at <= clock.now()) giveUp();
    });
  }

  return {
    join: (key, deadline, run) => wait(key, flights.get(key) ?? start(key, deadline.at, run), deadline),
  };
}
