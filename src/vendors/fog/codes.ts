// FogCloud's codes in our words: every one that its document lists, for any of its four operations.
import type { ErrorCode } from '../../domain/errors.js';

/** What a `meta.code` means to us; OK for success. */
export type CodeMeaning = ErrorCode | 'OK';

const BY_CODE: ReadonlyMap<number, CodeMeaning> = new Map<number, CodeMeaning>([
  [0, 'OK'],
  [23010, 'BAD_USER_INPUT'],
  [23030, 'NOT_FOUND'],
  // A state rather than a failure: what reads a device shows it as DISABLED.
  [23031, 'VENDOR_REJECTED'],
  [23090, 'VENDOR_UNAVAILABLE'],
]);

/** undefined: no document knows it. It may be about the token (nothing is listed for that), so one new token is worth a try; else VENDOR_REJECTED. */
export function meaningOf(code: number): CodeMeaning | undefined {
  return BY_CODE.get(code);
}
