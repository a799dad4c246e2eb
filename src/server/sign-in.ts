// Whose token it is: HS256 secret or a key set, and the sandbox's own tokens while it runs.
import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';

const OPERATOR_SCOPE = 'hearth:operator';
const SANDBOX_ISSUER = 'hearth-sandbox';
/** A verified token is believed for this long without being verified again: one request a second would else pay for a signature each time. */
const BELIEVED_MS = 60_000;
const BELIEVED_AT_MOST = 10_000;
const KEY_SET_ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

export interface SignInConfig {
  readonly secret: string | null;
  readonly jwksUrl: string | null;
  readonly issuer: string | null;
  readonly audience: string | null;
}

/** What a valid token says of its bearer. Telephone number and e-mail only where the issuer verified them. */
export interface SignedIn {
  readonly issuer: string;
  readonly subject: string;
  readonly displayName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly avatarUrl: string | null;
  readonly isOperator: boolean;
  /** Unix ms; null for a token without an end. */
  readonly expiresAt: number | null;
}

export interface SignIn {
  /**
   * Who an Authorization value speaks for; null without one.
   * @throws AppError UNAUTHENTICATED
   */
  verify(authorization: string | undefined): Promise<SignedIn | null>;
}

const CLAIMS = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  exp: z.number().optional(),
  scope: z.string().catch(''),
  name: z.string().nullish().catch(null),
  picture: z.string().nullish().catch(null),
  email: z.string().nullish().catch(null),
  email_verified: z.boolean().catch(false),
  phone_number: z.string().nullish().catch(null),
  phone_number_verified: z.boolean().catch(false),
});

interface Verifier {
  readonly key: Uint8Array | JWTVerifyGetKey;
  readonly algorithms: string[];
  readonly issuer: string | null;
  readonly audience: string | null;
}

/**
 * The door's keeper. The sandbox's issuer is taken with the sandbox's secret, and with no other.
 * @param sandboxSecret null: no sandbox, and nobody's token of its issuer is taken
 */
export function createSignIn(config: SignInConfig, sandboxSecret: string | null, clock: Clock): SignIn {
  const own = verifierOf(config);
  const sandbox = sandboxSecret === null ? null : { key: bytesOf(sandboxSecret), algorithms: ['HS256'], issuer: SANDBOX_ISSUER, audience: null };
  const believed = new LRUCache<string, { readonly signedIn: SignedIn; readonly until: number }>({ max: BELIEVED_AT_MOST });
  return {
    async verify(authorization) {
      if (authorization === undefined) return null;
      const known = believed.get(authorization);
      if (known !== undefined && clock.now() < known.until) return known.signedIn;
      const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization.trim()) ?? [];
      if (token === undefined) throw refused('it must be `Bearer <token>`');
      const verifier = issuerOf(token) === SANDBOX_ISSUER ? sandbox : own;
      if (verifier === null) throw refused('its issuer is not known here');
      const signedIn = signedInOf(await verifyToken(token, verifier, clock));
      believed.set(authorization, { signedIn, until: Math.min(clock.now() + BELIEVED_MS, signedIn.expiresAt ?? Number.POSITIVE_INFINITY) });
      return signedIn;
    },
  };
}

function verifierOf({ secret, jwksUrl, issuer, audience }: SignInConfig): Verifier | null {
  if (secret !== null) return { key: bytesOf(secret), algorithms: ['HS256'], issuer, audience };
  if (jwksUrl !== null) return { key: createRemoteJWKSet(new URL(jwksUrl)), algorithms: KEY_SET_ALGORITHMS, issuer, audience };
  return null;
}

async function verifyToken(token: string, { key, algorithms, issuer, audience }: Verifier, clock: Clock): Promise<JWTPayload> {
  const options = { algorithms, currentDate: new Date(clock.now()), ...(issuer === null ? {} : { issuer }), ...(audience === null ? {} : { audience }) };
  try {
    const { payload } = typeof key === 'function' ? await jwtVerify(token, key, options) : await jwtVerify(token, key, options);
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw refused(error instanceof errors.JWTExpired ? 'it has expired' : 'it is not valid here', error);
    throw refused('it could not be verified', error);
  }
}

function signedInOf(payload: JWTPayload): SignedIn {
  const claims = CLAIMS.safeParse(payload);
  if (!claims.success) throw refused('it needs `iss` and `sub`');
  const { iss, sub, exp, scope, name, picture, email, email_verified, phone_number, phone_number_verified } = claims.data;
  return {
    issuer: iss,
    subject: sub,
    displayName: name ?? null,
    phone: phone_number_verified ? (phone_number ?? null) : null,
    email: email_verified ? (email ?? null) : null,
    avatarUrl: picture ?? null,
    isOperator: scope.split(' ').includes(OPERATOR_SCOPE),
    expiresAt: exp === undefined ? null : exp * 1_000,
  };
}

function issuerOf(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    throw refused('it is no JWT');
  }
}

function refused(why: string, cause?: unknown): AppError {
  return new AppError('UNAUTHENTICATED', `the token is not accepted: ${why}`, { cause });
}

function bytesOf(secret: string): Uint8Array {
  return new TextEncoder().encode(secret);
}
