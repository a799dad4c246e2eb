// The record of vendor calls that the clouds received, for tests and people to count.
import type { Clock } from '../domain/clock.js';
import type { VendorName } from '../domain/ids.js';
import { withoutSecrets } from './without-secrets.js';

interface ReceivedCall {
  /** From 1, never used again, also after the list was emptied. */
  readonly n: number;
  readonly vendor: VendorName;
  readonly path: string;
  /** Unix ms of the wall clock. */
  readonly at: number;
  /** Secrets left out. */
  readonly params: unknown;
}

export interface Calls {
  /** Puts a received call on record, before it is answered; tokens, keys and passwords in `params` are left out. */
  record(call: { vendor: VendorName; path: string; params: unknown }): void;
  /** Calls after number `n`, oldest first. */
  after(n: number): ReceivedCall[];
  clear(): void;
}

const MAX_CALLS = 50_000;

/** An empty record of calls; the oldest go when it is full. */
export function createCalls(clock: Clock): Calls {
  let calls: ReceivedCall[] = [];
  let count = 0;
  return {
    record({ vendor, path, params }) {
      count += 1;
      calls.push({ n: count, vendor, path, at: clock.now(), params: withoutSecrets(params) });
      if (calls.length >= 2 * MAX_CALLS) calls = calls.slice(-MAX_CALLS);
    },
    after: (n) => calls.filter((call) => call.n > n),
    clear() {
      calls = [];
    },
  };
}
