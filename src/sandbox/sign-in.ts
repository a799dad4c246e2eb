// The sandbox's own sign-in: tokens for its people, good only with a server that was given the secret.
import { SignJWT } from 'jose';
import type { Clock, Random } from '../domain/clock.js';
import type { Mint } from './world/mint.js';
import type { Person } from './world/model.js';

const SANDBOX_ISSUER = 'hearth-sandbox';
const OPERATOR_SCOPE = 'hearth:operator';
const LIFE_SECONDS = 30 * 86_400; // 30 days

interface SignIn {
  readonly issuer: string;
  /** HS256, as the server's auth secret is given: text. */
  readonly secret: string;
  /** A bearer token of the person, with verified e-mail and phone. */
  tokenOf(person: Person): Promise<string>;
}

/** A sign-in with a secret of its own. */
export function createSignIn(clock: Clock, random: Random, mint: Mint): SignIn {
  const secret = mint('signInSecret', Buffer.from(random.bytes(32)).toString('hex'));
  const key = new TextEncoder().encode(secret);
  return {
    issuer: SANDBOX_ISSUER,
    secret,
    tokenOf({ name, displayName, email, phone, isOperator }) {
      const issuedAt = Math.floor(clock.now() / 1000);
      const claims = { name: displayName, email, email_verified: true, phone_number: phone, phone_number_verified: true };
      return new SignJWT({ ...claims, ...(isOperator ? { scope: OPERATOR_SCOPE } : {}) })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(SANDBOX_ISSUER)
        .setSubject(name)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + LIFE_SECONDS)
        .sign(key);
    },
  };
}
