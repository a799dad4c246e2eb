// How fast one vendor may be called: so many at once, per vendor and per link, and not at all while it is down.
import { BrokenCircuitError, CircuitState, circuitBreaker, handleWhen, SamplingBreaker } from 'cockatiel';
import type { Clock } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';
import type { VendorName } from '../domain/ids.js';
import { LastWaiterLeft } from './flights.js';
import { createTurns, type TurnLimits } from './turns.js';

export interface PacingLimits extends TurnLimits {
  /** How long an open breaker lets nothing through before it tries one call. */
  readonly breakMs: number;
}

export const DEFAULT_LIMITS: PacingLimits = { vendor: 32, link: 8, linkAlone: 24, breakMs: 2000 };

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
  const turns = createTurns(limits);

  const refuse = (reason: string): AppError =>
    new AppError('VENDOR_UNAVAILABLE', `${vendor} ${reason}`, { vendor, retryAfterMs: limits.breakMs, effect: 'none' });

  const throughBreaker = <T>(send: () => Promise<T>): Promise<T> => {
    if (breaker.state === CircuitState.HalfOpen) throw refuse('is being tried again after failing');
    return breaker.execute(send);
  };

  return {
    async run(linkKey, send) {
      const turn = turns.take(linkKey, async () => throughBreaker(send));
      if (turn === null) throw refuse('has too many calls waiting');
      try {
        return await turn;
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw refuse('is failing and not called at present');
        throw error;
      }
    },
    isAvailable: () => breaker.state === CircuitState.Closed || (breaker.state === CircuitState.Open && clock.now() - openedAt >= limits.breakMs),
  };
}
