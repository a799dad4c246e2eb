// Waiting no longer than one is waited for.
import type { Clock } from '../domain/clock.js';

/** Why somebody stopped waiting: out of time, or no longer interested. */
export type Leaving = 'deadline' | 'cancelled';

/** Until when (Unix ms), and how it is called off sooner. */
export interface Patience {
  readonly at: number;
  readonly signal?: AbortSignal;
}

/**
 * Settles as `promise` does, or rejects with what `leave` answers once the patience is over. `promise` itself goes on.
 */
export function waitFor<T>(promise: Promise<T>, clock: Clock, patience: Patience, leave: (why: Leaving) => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const { at, signal } = patience;
    const done = (): void => {
      stopTimer();
      signal?.removeEventListener('abort', cancelled);
    };
    const stop = (why: Leaving): void => {
      done();
      reject(leave(why));
    };
    const cancelled = (): void => stop('cancelled');
    const stopTimer = clock.after(Math.max(0, at - clock.now()), () => stop('deadline'));
    if (signal?.aborted) {
      stop('cancelled');
      promise.catch(() => undefined);
      return;
    }
    signal?.addEventListener('abort', cancelled, { once: true });
    promise.then(
      (value) => {
        done();
        resolve(value);
      },
      (error: unknown) => {
        done();
        reject(error);
      },
    );
  });
}
