// BroadLink's failures in our words. Its document knows one `status`, 0 for success: every other is a refusal whose number says nothing to us.
import { z } from 'zod';
import { AppError, type ErrorCode } from '../../domain/errors.js';
import type { Decoded } from '../../transport/dialect.js';
import type { Operation } from '../../transport/operation.js';

const envelope = z.looseObject({ status: z.number(), msg: z.string().nullish(), error: z.number().nullish() });

const MESSAGE_LENGTH = 200;

const BY_HTTP: ReadonlyMap<number, ErrorCode> = new Map([
  [408, 'VENDOR_TIMEOUT'],
  [429, 'RATE_LIMITED'],
  [504, 'VENDOR_TIMEOUT'],
]);

/**
 * What an answer says: what stands beside `status`, `msg` and `error`, or why there is nothing. `msg` of a success is never looked at: it may be anything.
 * @param http HTTP's status.
 */
export function readAnswer(operation: Operation, http: number, body: unknown): Decoded {
  const answer = envelope.safeParse(body).data;
  if (http < 200 || http > 299) return { error: httpError(operation, http, answer?.msg ?? null) };
  if (answer === undefined) return { error: new AppError('VENDOR_INVALID_RESPONSE', `BroadLink answered ${operation.name} without a status`) };
  const { status, msg, error, ...data } = answer;
  // Success in `status` beside an error is none.
  const code = status === 0 ? (error ?? 0) : status;
  if (code === 0) return { data };
  return { error: new AppError('VENDOR_REJECTED', `BroadLink refused ${operation.name} with status ${code}`, { vendorCode: String(code), ...told(msg) }) };
}

function httpError(operation: Operation, http: number, message: string | null): AppError {
  const code = BY_HTTP.get(http) ?? (http >= 500 ? 'VENDOR_UNAVAILABLE' : 'VENDOR_REJECTED');
  return new AppError(code, `BroadLink answered ${operation.name} with HTTP status ${http}`, { vendorCode: String(http), ...told(message) });
}

function told(message: string | null | undefined): { vendorMessage?: string } {
  return message ? { vendorMessage: message.slice(0, MESSAGE_LENGTH) } : {};
}
