// The record of vendor calls that the clouds received, for tests and people to count.
import type { VendorName } from '../domain/ids.js';

export interface ReceivedCall {
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
