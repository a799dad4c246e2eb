// One operation's life: its request ID, when it is called off, and the deadlines of what it asks for.
import { setMaxListeners } from 'node:events';
import type { Clock } from '../domain/clock.js';
import type { Deadline } from '../domain/link.js';

const SHARED_FOR_MS = 250; // events that come in a burst share one deadline, and its timer

export interface Scope {
  readonly requestId: string;
  /** Aborted when nobody waits any longer. */
  readonly signal: AbortSignal;
  /** A deadline from now on; what is asked for at the same time shares one. */
  deadline(): Deadline;
  /** Nobody waits any longer. */
  abort(): void;
  /** It is over: its timers go, what it set going goes on. */
  end(): void;
}

export type OpenScope = (requestId: string) => Scope;

/** Makes scopes whose deadlines are `timeoutMs` away. */
export function createScopes(clock: Clock, timeoutMs: number): OpenScope {
  return (requestId) => {
    const closing = new AbortController();
    setMaxListeners(0, closing.signal);
    const timers = new Set<() => void>();
    let latest: Deadline | null = null;
    const end = (): void => {
      for (const cancel of timers) cancel();
      timers.clear();
    };
    return {
      requestId,
      signal: closing.signal,
      deadline() {
        const at = clock.now() + timeoutMs;
        if (latest !== null && at - latest.at < SHARED_FOR_MS && !latest.signal.aborted) return latest;
        const late = new AbortController();
        setMaxListeners(0, late.signal); // every call of the operation listens
        const call = (): void => late.abort(closing.signal.reason);
        closing.signal.addEventListener('abort', call, { once: true });
        const cancel = clock.after(timeoutMs, () => {
          timers.delete(cancel);
          closing.signal.removeEventListener('abort', call);
          late.abort(new DOMException('the deadline has passed', 'TimeoutError'));
        });
        timers.add(cancel);
        if (closing.signal.aborted) call();
        latest = { at, signal: late.signal };
        return latest;
      },
      abort() {
        end();
        closing.abort(new DOMException('nobody waits for the answer', 'AbortError'));
      },
      end,
    };
  };
}
