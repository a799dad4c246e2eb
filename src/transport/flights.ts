// One flight per identical read: who asks while it is under way shares its answer.
import type { Clock } from '../domain/clock.js';
import type { Deadline } from '../domain/link.js';
import { type Cancellation, createCancellation } from './cancellation.js';
import { type Leaving, waitFor } from './wait.js';

/** A read under way, as the one who flies it sees it. */
export interface Flight {
  /** Called off with LastWaiterLeft when the last waiter has left. */
  readonly cancellation: Cancellation;
  /** The latest deadline of its waiters (Unix ms). */
  until(): number;
}

/** What a flight is called off with. */
export class LastWaiterLeft extends Error {
  constructor(readonly why: Leaving) {
    super('nobody waits any longer');
  }
}

interface Shared {
  readonly promise: Promise<unknown>;
  readonly cancellation: Cancellation;
  waiters: number;
  until: number;
}

/** Keeps the flights of one vendor. */
export function createFlights(clock: Clock) {
  const flights = new Map<string, Shared>();

  return {
    /**
     * Joins the flight of this key, or starts it. Answers are shared: do not change them.
     * @param key names link, operation and parameters, so that equal keys have answers of one type.
     * @param leave the error of a waiter whose own deadline or interest ended.
     */
    join<T>(key: string, deadline: Deadline, start: (flight: Flight) => Promise<T>, leave: (why: Leaving) => Error): Promise<T> {
      let flight = flights.get(key);
      if (flight === undefined) {
        flight = launch(start, deadline.at);
        flights.set(key, flight);
        const own = flight;
        const land = (): void => {
          if (flights.get(key) === own) flights.delete(key);
        };
        flight.promise.then(land, land);
      }
      const shared = flight;
      shared.waiters += 1;
      shared.until = Math.max(shared.until, deadline.at);
      // The key holds the operation's name: whoever joins asked for the same type.
      return waitFor(shared.promise as Promise<T>, clock, deadline, (why) => {
        shared.waiters -= 1;
        if (shared.waiters === 0) {
          if (flights.get(key) === shared) flights.delete(key);
          shared.cancellation.cancel(new LastWaiterLeft(why));
        }
        return leave(why);
      });
    },
  };
}

function launch<T>(start: (flight: Flight) => Promise<T>, until: number): Shared {
  const cancellation = createCancellation();
  const view: Flight = { cancellation, until: () => shared.until };
  const shared: Shared = { cancellation, waiters: 0, until, promise: Promise.resolve().then(() => start(view)) };
  return shared;
}
