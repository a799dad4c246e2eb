// Writes about several things of which the vendor refuses all where one is at fault.
import { AppError, type ErrorCode } from '../../../domain/errors.js';

/** Refusals that are about a thing, not about the call or the caller. */
const OF_A_THING = new Set<ErrorCode>(['NOT_FOUND', 'CONFLICT', 'FORBIDDEN', 'BAD_USER_INPUT', 'UNSUPPORTED_BY_VENDOR']);

interface Verdicts {
  /** Whether a refusal would meet each thing alone as well. */
  readonly isOfAll?: (error: AppError) => boolean;
  /** Whether a refused thing counts as done. */
  readonly isExcused?: (error: AppError) => boolean;
}

/**
 * Sends things in one call. Where the vendor refuses them together, which did nothing, each is sent alone, so that one at fault costs itself only.
 * Answers what became of each; null: done.
 */
export async function togetherOrAlone<T>(
  things: readonly T[],
  send: (things: readonly T[]) => Promise<unknown>,
  { isOfAll = () => false, isExcused = () => false }: Verdicts = {},
): Promise<(AppError | null)[]> {
  const excused = (error: AppError | null): AppError | null => (error !== null && isExcused(error) ? null : error);
  const [refusal = null] = await outcomes([things], send);
  if (refusal === null) return things.map(() => null);
  const isApart = things.length > 1 && OF_A_THING.has(refusal.code) && refusal.details.effect === 'none' && !isOfAll(refusal);
  return isApart ? (await outcomes(things, (one) => send([one]))).map(excused) : things.map(() => excused(refusal));
}

/** What became of each, in the order given; null: done. */
export function outcomes<T>(things: readonly T[], send: (thing: T) => Promise<unknown>): Promise<(AppError | null)[]> {
  return Promise.all(
    things.map(async (thing) => {
      try {
        await send(thing);
        return null;
      } catch (error) {
        if (error instanceof AppError) return error;
        throw error;
      }
    }),
  );
}
