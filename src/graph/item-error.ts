// Why one of several things failed, as a part of the answer.
import type { AppError, ErrorCode } from '../domain/errors.js';
import type { VendorName } from '../domain/ids.js';

/** What is known of a failure: an AppError's code, message and details, or those that a command kept. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly vendor?: VendorName;
  readonly vendorCode?: string;
  readonly requestId?: string;
  readonly retryable?: boolean;
}

/** An ItemError of the schema. */
export function itemErrorOf({ code, message, vendor, vendorCode, requestId, retryable }: Failure) {
  return { code, message, vendor: vendor ?? null, vendorCode: vendorCode ?? null, requestId: requestId ?? null, retryable: retryable ?? false };
}

/** What became of one of several things, as a part of the answer; null: it was done. */
export function outcomeError(error: AppError | null) {
  return error === null ? null : itemErrorOf({ ...error.details, code: error.code, message: error.message, retryable: error.retryable });
}
