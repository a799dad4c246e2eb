// Writes under optimistic locks: one after the other in each home, each with the version that was read for it, and never once more on a guess.
import type { Clock } from '../../../domain/clock.js';
import { AppError } from '../../../domain/errors.js';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import { waitFor } from '../../../transport/wait.js';

/** What a write is based on, and how another state of it is told. */
export interface Basis<State> {
  read(): Promise<State>;
  /** Compared for equality alone. */
  versionOf(state: State): string;
}

export interface HomeWrites {
  /**
   * Reads, then writes, when it is this home's turn. Where the write was refused and the version is another one by then, somebody else's change came between.
   * @throws AppError CONFLICT then, with nothing done; what reading or writing failed with, else
   */
  change<State, Answer>(
    scope: CallScope,
    home: Pick<VendorRef, 'scope' | 'key'>,
    basis: Basis<State>,
    write: (state: State) => Promise<Answer>,
  ): Promise<Answer>;
}

/** For one process: others are told apart by the vendor's own check. */
export function createHomeWrites(clock: Clock): HomeWrites {
  const last = new Map<string, Promise<unknown>>();

  async function inTurn<Answer>(key: string, scope: CallScope, work: () => Promise<Answer>): Promise<Answer> {
    const before = last.get(key) ?? Promise.resolve();
    const mine = waitFor(before, clock, { at: scope.at }, () => late(scope)).then(work);
    // Whoever gave up waiting gives his place away, not the turn of the one before him.
    const done = Promise.allSettled([before, mine]);
    last.set(key, done);
    try {
      return await mine;
    } finally {
      void done.then(() => last.get(key) === done && last.delete(key));
    }
  }

  return {
    change: (scope, home, { read, versionOf }, write) =>
      inTurn(`${home.scope}\n${home.key}`, scope, async () => {
        const state = await read().catch((error: unknown) => {
          throw error instanceof AppError ? error.with({ effect: 'none' }) : error;
        });
        try {
          return await write(state);
        } catch (error) {
          // Only a plain refusal: of a lost answer nobody knows what it did.
          if (!(error instanceof AppError) || error.code !== 'VENDOR_REJECTED' || error.details.effect !== 'none') throw error;
          const now = await read().catch(() => null);
          throw now !== null && versionOf(now) !== versionOf(state) ? overtaken(error) : error;
        }
      }),
  };
}

function overtaken(refusal: AppError): AppError {
  return new AppError('CONFLICT', 'Somebody else changed the home meanwhile: nothing was done', { ...refusal.details, retryable: true, cause: refusal });
}

function late({ link }: CallScope): AppError {
  return new AppError('VENDOR_TIMEOUT', 'Other changes of this home took too long', { vendor: 'BROADLINK', linkId: link.id, effect: 'none' });
}
