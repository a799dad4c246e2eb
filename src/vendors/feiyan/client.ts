// Feiyan on the wire: signed envelopes out, coded envelopes in.
import { z } from 'zod';
import type { Clock, Random } from '../../domain/clock.js';
import { AppError, type ErrorCode } from '../../domain/errors.js';
import type { Decoded, Dialect } from '../../transport/dialect.js';
import type { Operation } from '../../transport/operation.js';
import { meaningOf } from './codes.js';
import { exactJson } from './exact-integer.js';
import { signedHeaders } from './sign.js';

/** For whom a call is made: a user, the project, or nobody beyond the key pair. */
export type FeiyanCredentials = { readonly iotToken: string } | { readonly cloudToken: string } | Readonly<Record<string, never>>;

export interface FeiyanKeys {
  readonly appKey: string;
  readonly appSecret: string;
  readonly cloudAppKey: string;
  readonly cloudAppSecret: string;
}

export interface FeiyanDialectDeps {
  readonly keys: FeiyanKeys;
  readonly clock: Clock;
  readonly random: Random;
  /** Joins the names of signed headers; a comma unless told. */
  readonly separator?: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';

const envelope = z.object({
  code: z.union([z.number(), z.string()]),
  message: z.string().nullish(),
  data: z.unknown().optional(),
  // One printed answer has the payload here.
  items: z.unknown().optional(),
});

const MESSAGE_LENGTH = 200;
const UNKNOWN_IDENTITY = '2062';

/** The convention of chapters 1 and 3. */
export function createFeiyanDialect({ keys, clock, random, separator }: FeiyanDialectDeps): Dialect<FeiyanCredentials> {
  return {
    vendor: 'FEIYAN',

    encode(operation, params, credentials) {
      // Chapter 7 is for servers and has a key pair of its own.
      const isProject = operation.section.startsWith('7.');
      const requestId = random.uuid().replaceAll('-', '');
      const body = exactJson({ id: requestId, version: '1.0', request: { apiVer: operation.version, ...credentials }, params });
      const signed = {
        'X-Ca-Key': isProject ? keys.cloudAppKey : keys.appKey,
        'X-Ca-Nonce': random.uuid(),
        'X-Ca-Timestamp': String(clock.now()),
      };
      const { method, path } = operation;
      const headers = signedHeaders(
        { method, path, accept: JSON_TYPE, contentType: JSON_TYPE, body, signed },
        isProject ? keys.cloudAppSecret : keys.appSecret,
        separator,
      );
      return { path, headers, body, requestId };
    },

    decode(operation, { status, body }): Decoded {
      const parsed = envelope.safeParse(body);
      if (!parsed.success) return { error: unreadable(operation, status) };
      const { code, message, data, items } = parsed.data;
      if (code === 200) return { data: data === undefined ? items : data };
      return { error: refusal(operation, status, code, message ?? null) };
    },
  };
}

/** What a refusal means, wherever its code was found. */
export function refusal(operation: Operation, status: number, code: number | string, message: string | null): AppError {
  const text = message?.slice(0, MESSAGE_LENGTH) ?? null;
  const details = { vendorCode: String(code), ...(text === null ? {} : { vendorMessage: text }) };
  return new AppError(
    errorCode(operation, status, code, message),
    `Feiyan refused ${operation.name} with code ${code}${text === null ? '' : ` (${text})`}`,
    details,
  );
}

function errorCode(operation: Operation, status: number, code: number | string, message: string | null): ErrorCode {
  const meaning = meaningOf(code, message);
  // Another success than 200 is none.
  if (meaning === undefined || meaning === 'OK') return 'VENDOR_REJECTED';
  // The gateway's own 401 is a bad signature, and without a user's token no link can have expired.
  const isOurs = status === 401 || operation.auth === 'none' || operation.auth === 'project';
  // An account that is not there ends a user's own call, and is nothing to be found in the project's.
  if (isOurs && String(code) === UNKNOWN_IDENTITY) return 'NOT_FOUND';
  return meaning === 'LINK_EXPIRED' && isOurs ? 'VENDOR_REJECTED' : meaning;
}

function unreadable(operation: Operation, status: number): AppError {
  const details = { vendorCode: String(status) };
  if (status === 429) return new AppError('RATE_LIMITED', `Feiyan is asked too often (${operation.name})`, details);
  if (status === 408 || status === 504) return new AppError('VENDOR_TIMEOUT', `Feiyan's gateway gave up waiting for ${operation.name}`, details);
  if (status >= 500) return new AppError('VENDOR_UNAVAILABLE', `Feiyan answered ${operation.name} with HTTP status ${status}`, details);
  if (status >= 400) return new AppError('VENDOR_REJECTED', `Feiyan answered ${operation.name} with HTTP status ${status}`, details);
  return new AppError('VENDOR_INVALID_RESPONSE', `Feiyan answered ${operation.name} with something that is no envelope`);
}
