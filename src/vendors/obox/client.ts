// OBOX on the wire: Basic authentication, tokens in the query, status in the body.
import { z } from 'zod';
import { AppError } from '../../domain/errors.js';
import type { Decoded, Dialect } from '../../transport/dialect.js';
import type { Operation } from '../../transport/operation.js';
import { errorOf } from './codes.js';

/** The user's token with the key that it was made for; empty for the two steps of signing in. */
export type OboxCredentials = { readonly accessToken: string; readonly uniqueKey: string } | Readonly<Record<string, never>>;

const answer = z.object({ status: z.number(), message: z.string().nullish(), data: z.unknown().optional() });

const textParams = z.record(z.string(), z.string());

/** The company's credentials go with every call. */
export function createOboxDialect({ clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string }): Dialect<OboxCredentials> {
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  const headers = { Authorization: authorization, 'Content-Type': 'application/json', Accept: 'application/json' };

  return {
    vendor: 'OBOX',

    encode(operation, params, credentials) {
      if (isSignIn(operation)) {
        const query = new URLSearchParams(textParams.parse(params));
        return { path: `${operation.path}?${query}`, headers, body: null, requestId: null };
      }
      const { accessToken = '', uniqueKey = '' } = credentials;
      const query = new URLSearchParams({ access_token: accessToken, uniqueKey });
      return { path: `${operation.path}?${query}`, headers, body: operation.method === 'GET' ? null : JSON.stringify(params), requestId: null };
    },

    decode(operation, { status, body }): Decoded {
      if (status < 200 || status > 299) return { error: errorOf(operation, status, body) };
      // Documented as a value in the body; should HTTP say it, there is no body.
      if (status === 204) return { data: undefined };
      const parsed = answer.safeParse(body);
      // The two steps of signing in answer a bare OAuth object; a refusal may still come with HTTP's success.
      if (isSignIn(operation) && !parsed.success && !isOAuthError(body)) return { data: body };
      if (!parsed.success) return { error: unreadable(operation, body) };
      const { status: inner, data } = parsed.data;
      return inner >= 200 && inner <= 299 ? { data } : { error: errorOf(operation, inner, body) };
    },
  };
}

function isSignIn(operation: Operation): boolean {
  return operation.auth !== 'user';
}

function unreadable(operation: Operation, body: unknown): AppError {
  return isOAuthError(body) ? errorOf(operation, 200, body) : new AppError('VENDOR_INVALID_RESPONSE', `OBOX answered ${operation.name} without a status`);
}

function isOAuthError(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'error' in body;
}
