// What a vendor's answer to a write, or the lack of one, says about what happened. Pure.
import { AppError, type ErrorCode } from '../../domain/errors.js';
import type { CommandView } from './commands.js';

/** Codes that say nothing of whether the vendor acted, where the error itself does not say. */
const SILENT = new Set<ErrorCode>(['VENDOR_TIMEOUT', 'VENDOR_UNAVAILABLE', 'VENDOR_INVALID_RESPONSE']);

/** Whether it provably did nothing, so that another cloud may be tried. */
export function didNothing(error: unknown): boolean {
  return error instanceof AppError && error.details.effect === 'none';
}

/** FAILED: refused. UNKNOWN: it may have happened. */
export function statusAfter(error: unknown): 'FAILED' | 'UNKNOWN' {
  if (!(error instanceof AppError)) return 'UNKNOWN';
  const { effect } = error.details;
  if (effect !== undefined) return effect === 'none' ? 'FAILED' : 'UNKNOWN';
  return SILENT.has(error.code) ? 'UNKNOWN' : 'FAILED';
}

/** What is told of an error, now and later. Anything but an AppError is an answer that nobody understood. */
export function toldError(error: unknown): NonNullable<CommandView['error']> {
  if (!(error instanceof AppError)) return { code: 'VENDOR_INVALID_RESPONSE', message: 'The vendor’s answer could not be understood.', retryable: false };
  return { ...error.details, code: error.code, message: error.message, retryable: error.retryable };
}
