// How fast one vendor may be called: so many at once, per vendor and per link, and not at all while it is down.
import { BrokenCircuitError, type BulkheadPolicy, BulkheadRejectedError, bulkhead, CircuitState, circuitBreaker, handleWhen, SamplingBreaker } from 'cockatiel';
import type { Clock } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';
import type { VendorName } from '../domain/ids.js';
import { LastWaiterLeft } from './flights.js';

export interface PacingLimits {
  /** Calls in flight at once. */
  readonly vendor: number;
  readonly link: number;
  /** How long an open breaker lets nothing through before it tries one call. */
  readonly breakMs: number;
}

export const DEFAULT_LIMITS: PacingLimits = { vendor: 32, link: 8, breakMs: 2000 };

/** Waiting calls beyond this are refused at once. */
const QUEUE = 2000;
/** Opens when more than half of at least ten calls within ten seconds found the vendor down. */
const BREAKER = { threshold: 0.5, duration: 10_000, minimumRps: 1 };

export interface Pacing {
  /** Runs `send` in its turn. @throws AppError VENDOR_UNAVAILABLE with effect `none` when it is refused a turn. */
  run<T>(linkKey: string | null, send: () => Promise<T>): Promise<T>;
  /** Whether a call made now would be let through. */
  isAvailable(): boolean;
}

/** Paces the calls to one vendor. Waiting does not heed the caller's deadline: `send` must look at it when its turn comes. */
export function createPacing(vendor: VendorName, clock: Clock, limits: PacingLimits): Pacing {
  const isFailure = (error: Error): boolean => {
    if (error instanceof AppError) return error.code === 'VENDOR_UNAVAILABLE' || error.code === 'VENDOR_TIMEOUT';
    // A trial call that nobody waited for proved nothing.
    return error instanceof LastWaiterLeft && breaker.state === CircuitState.HalfOpen;
  };
  const breaker = circuitBreaker(handleWhen(isFailure), { halfOpenAfter: limits.breakMs, breaker: new SamplingBreaker(BREAKER) });
  let openedAt = 0;
  breaker.onBreak(() => {
    openedAt = clock.now();
  });
  const all = bulkhead(limits.vendor, QUEUE);
  const links = new Map<string, BulkheadPolicy>();

  const refuse = (reason: string): AppError =>
    new AppError('VENDOR_UNAVAILABLE', `${vendor} ${reason}`, { vendor, retryAfterMs: limits.breakMs, effect: 'none' });

  const throughVendor = <T>(send: () => Promise<T>): Promise<T> =>
    all.execute(() => {
      if (breaker.state === CircuitState.HalfOpen) throw refuse('is being tried again after failing');
      return breaker.execute(send);
    });

  const throughLink = async <T>(linkKey: string, send: () => Promise<T>): Promise<T> => {
    let own = links.get(linkKey);
    if (own === undefined) {
      own = bulkhead(limits.link, QUEUE);
      links.set(linkKey, own);
    }
    try {
      return await own.execute(() => throughVendor(send));
    } finally {
      if (own.executionSlots === limits.link && own.queueSlots === QUEUE) links.delete(linkKey);
    }
  };

  return {
    async run(linkKey, send) {
      try {
        return await (linkKey === null ? throughVendor(send) : throughLink(linkKey, send));
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw refuse('is failing and not called at present');
        if (error instanceof BulkheadRejectedError) throw refuse('has too many calls waiting');
        throw error;
      }
    },
    isAvailable: () => breaker.state === CircuitState.Closed || (breaker.state === CircuitState.Open && clock.now() - openedAt >= limits.breakMs),
  };
}
