// Whose token it is.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createSignIn, type SignInConfig } from '../../../src/server/sign-in.js';
import { handClock } from './door.js';

const SECRET = 'a secret of at least thirty-two characters';
const SANDBOX_SECRET = 'the sandbox has its own secret, generated';
const NONE: SignInConfig = { secret: null, jwksUrl: null, issuer: null, audience: null };

function signed(claims: Record<string, unknown>, secret = SECRET): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret));
}
const bearer = async (claims: Record<string, unknown>, secret?: string): Promise<string> => `Bearer ${await signed(claims, secret)}`;
const ALICE = { iss: 'https://id.example.org', sub: 'alice' };

describe('a sign-in by secret', () => {
  const signIn = createSignIn({ ...NONE, secret: SECRET }, SANDBOX_SECRET, handClock());

  it('takes issuer and subject, and only what the issuer verified', async () => {
    const claims = {
      ...ALICE,
      name: 'Alice',
      picture: 'https://example.org/a.png',
      email: 'alice@example.org',
      email_verified: true,
      phone_number: '+41000',
      scope: 'openid hearth:operator',
      exp: 4_000_000_000,
    };
    expect(await signIn.verify(await bearer(claims))).toEqual({
      issuer: 'https://id.example.org',
      subject: 'alice',
      displayName: 'Alice',
      phone: null,
      email: 'alice@example.org',
      avatarUrl: 'https://example.org/a.png',
      isOperator: true,
      expiresAt: 4_000_000_000_000,
    });
  });

  it('is nobody without a token', async () => {
    expect(await signIn.verify(undefined)).toBeNull();
  });

  it.each([
    ['of another secret', () => bearer(ALICE, 'another secret of at least thirty-two characters')],
    ['that has expired', () => bearer({ ...ALICE, exp: 1_000 })],
    ['that is not valid yet', () => bearer({ ...ALICE, nbf: 4_000_000_000 })],
    ['without a subject', () => bearer({ iss: 'x' })],
    ['without an issuer', () => bearer({ sub: 'x' })],
    [
      'that is not signed',
      async () => `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(ALICE)).toString('base64url')}.x`,
    ],
    ['that is no token', async () => 'Bearer a.b.c'],
    ['of another scheme', async () => 'Basic YTpi'],
    ['of the sandbox’s issuer and our secret', () => bearer({ iss: 'hearth-sandbox', sub: 'alice' })],
    ['of our issuer and the sandbox’s secret', () => bearer(ALICE, SANDBOX_SECRET)],
  ])('refuses a token %s', async (_what, make) => {
    await expect(signIn.verify(await make())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('takes the sandbox’s own tokens while there is a sandbox, and no longer', async () => {
    const token = await bearer({ iss: 'hearth-sandbox', sub: 'bob' }, SANDBOX_SECRET);
    expect(await signIn.verify(token)).toMatchObject({ issuer: 'hearth-sandbox', subject: 'bob', isOperator: false });
    await expect(createSignIn({ ...NONE, secret: SECRET }, null, handClock()).verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('refuses a token from the moment that it ends, however often it was taken before', async () => {
    const clock = handClock();
    const door = createSignIn({ ...NONE, secret: SECRET }, null, clock);
    const token = await bearer({ ...ALICE, exp: Math.floor(clock.now() / 1_000) + 30 });
    expect(await door.verify(token)).toMatchObject({ subject: 'alice' });
    expect(await door.verify(token)).toMatchObject({ subject: 'alice' });
    clock.advance(30_000);
    await expect(door.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('insists on the issuer and audience that are configured', async () => {
    const strict = createSignIn({ secret: SECRET, jwksUrl: null, issuer: 'https://id.example.org', audience: 'hearth' }, null, handClock());
    expect(await strict.verify(await bearer({ ...ALICE, aud: 'hearth' }))).toMatchObject({ subject: 'alice' });
    await expect(strict.verify(await bearer({ ...ALICE, aud: 'other' }))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(strict.verify(await bearer({ ...ALICE, iss: 'https://other.example.org', aud: 'hearth' }))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a sign-in by key set', () => {
  it('takes what the set’s keys signed, and no secret', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' };
    const keys = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))).listen(
      0,
      '127.0.0.1',
    );
    await once(keys, 'listening');
    const address = keys.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const signIn = createSignIn({ ...NONE, jwksUrl: `http://127.0.0.1:${port}/jwks.json` }, null, handClock());
    const token = await new SignJWT(ALICE).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(privateKey);
    expect(await signIn.verify(`Bearer ${token}`)).toMatchObject({ subject: 'alice', expiresAt: null });
    await expect(signIn.verify(await bearer(ALICE, JSON.stringify(jwk)))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    keys.close();
    const unreachable = createSignIn({ ...NONE, jwksUrl: `http://127.0.0.1:${port}/jwks.json` }, null, handClock());
    await expect(unreachable.verify(`Bearer ${token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
