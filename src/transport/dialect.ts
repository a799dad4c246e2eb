// How one vendor's calls look on the wire: what the interpreter leaves to each vendor.
import type { AppError } from '../domain/errors.js';
import type { VendorName } from '../domain/ids.js';
import type { Operation } from './operation.js';

/** A request ready to send. Holds secrets: it is never logged. */
export interface WireRequest {
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** The ID by which the vendor can find the call, where its protocol has one. */
  readonly requestId: string | null;
}

export interface WireAnswer {
  readonly status: number;
  /** Parsed JSON; undefined where the body was none. */
  readonly body: unknown;
}

export type Decoded = { readonly data: unknown } | { readonly error: AppError };

/** One vendor's envelope, both ways; `C` is what its calls carry to say for whom they are made. */
export interface Dialect<C> {
  readonly vendor: VendorName;
  /** Called anew for each attempt: a signature holds its time and a nonce. */
  encode(operation: Operation, params: unknown, credentials: C): WireRequest;
  decode(operation: Operation, answer: WireAnswer): Decoded;
}
