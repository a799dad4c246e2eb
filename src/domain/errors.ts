// The one closed family of errors: everything that can go wrong and that a client may learn of.
import type { VendorName } from './ids.js';

export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'CURSOR_EXPIRED',
  'UNSUPPORTED_BY_VENDOR',
  'DEVICE_OFFLINE',
  'LINK_EXPIRED',
  'VENDOR_REJECTED',
  'VENDOR_TIMEOUT',
  'VENDOR_UNAVAILABLE',
  'VENDOR_INVALID_RESPONSE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ErrorDetails {
  /** The input field and rule at fault, for BAD_USER_INPUT: `input.name`. */
  field?: string;
  vendor?: VendorName;
  /** The record of the vendor operation, e.g. `home.list`. */
  operation?: string;
  /** The vendor's own code, kept as it came. */
  vendorCode?: string;
  vendorMessage?: string;
  /** The vendor's (or our) request ID of the failed call. */
  requestId?: string;
  linkId?: string;
  retryable?: boolean;
  retryAfterMs?: number;
  /**
   * What a failed call did: `none` when it provably did nothing (not sent, or refused),
   * `unknown` when it may have happened. Writes alone care.
   */
  effect?: 'none' | 'unknown';
  cause?: unknown;
}

const RETRYABLE = new Set<ErrorCode>(['RATE_LIMITED', 'VENDOR_TIMEOUT', 'VENDOR_UNAVAILABLE']);

/** An error with a code of the closed list. Its message and details hold no secret. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: Readonly<Omit<ErrorDetails, 'cause'>>;

  constructor(code: ErrorCode, message: string, { cause, ...details }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }

  /** Whether the same request may succeed later without a change. */
  get retryable(): boolean {
    return this.details.retryable ?? RETRYABLE.has(this.code);
  }

  /** The same error with more details, e.g. the link that it happened on. */
  with(details: ErrorDetails): AppError {
    return new AppError(this.code, this.message, { ...this.details, cause: this.cause, ...details });
  }
}

/** Bad input: names the field and the rule. */
export function badInput(field: string, rule: string): AppError {
  return new AppError('BAD_USER_INPUT', `${field}: ${rule}`, { field });
}
