// OBOX's failures in our words. Its document describes none: HTTP's numbers and OAuth's words are what is left.
import { z } from 'zod';
import { AppError, type ErrorCode } from '../../domain/errors.js';
import type { Operation } from '../../transport/operation.js';

const BY_STATUS: ReadonlyMap<number, ErrorCode> = new Map([
  [400, 'VENDOR_REJECTED'],
  [401, 'LINK_EXPIRED'],
  [403, 'FORBIDDEN'],
  [404, 'NOT_FOUND'],
  [408, 'VENDOR_TIMEOUT'],
  [409, 'CONFLICT'],
  [429, 'RATE_LIMITED'],
  [504, 'VENDOR_TIMEOUT'],
]);

const failure = z.object({ message: z.string().nullish().catch(null), error: z.string().nullish().catch(null) });

const MESSAGE_LENGTH = 200;

/**
 * The error behind a failed call.
 * @param status HTTP's, or the one in the body where HTTP told success.
 */
export function errorOf(operation: Operation, status: number, body: unknown): AppError {
  const { message, error } = failure.safeParse(body).data ?? {};
  const text = (message ?? error)?.slice(0, MESSAGE_LENGTH);
  const code = error === 'invalid_token' ? 'LINK_EXPIRED' : (BY_STATUS.get(status) ?? (status >= 500 ? 'VENDOR_UNAVAILABLE' : 'VENDOR_REJECTED'));
  // While signing in, a refusal is about the company's credentials.
  const isOurs = code === 'LINK_EXPIRED' && operation.auth === 'none';
  return new AppError(isOurs ? 'VENDOR_REJECTED' : code, `OBOX refused ${operation.name} with status ${status}`, {
    vendorCode: error ?? String(status),
    ...(text ? { vendorMessage: text } : {}),
  });
}
