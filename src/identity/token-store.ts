// Keeps tokens encrypted, and gives them out in the clear to sessions only.
import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../domain/clock.js';
import type { StoredToken, TokenStore } from '../domain/link.js';
import type { PrismaClient } from '../generated/prisma/client.js';
import type { Log } from '../log.js';
import type { Encryption } from './encryption.js';
import { createRemembered } from './remembered.js';
import { inTransaction, lockInTransaction } from './transaction.js';

/** The links' side of the store: what changes a token tells it. */
export interface LinkTokens {
  /** Encrypted for the link's row. */
  seal(linkId: string, secret: string): string;
  /** The ciphertext behind the token that was last given out here, while it is remembered. */
  servedCipher(linkId: string): string | null;
  /** The link's tokens changed, or the link went. */
  forget(linkId: string): void;
}

interface TokenStoreDeps {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly encryption: Encryption;
  readonly log: Log;
}

type Kept = { readonly cipher: string; readonly token: StoredToken } | null;

const LINKS_IN_MEMORY = 10_000;

/** Makes the store. A token that does not open with the configured keys is an Error that names its place. */
export function createTokenStore({ prisma, pool, clock, encryption, log }: TokenStoreDeps): TokenStore & LinkTokens {
  const projectTokens = new Map<string, StoredToken>();
  const flights = new Map<string, Promise<StoredToken>>();

  function open(cipher: string | null | undefined, expiresAt: Date | null | undefined, place: string): Kept {
    return cipher ? { cipher, token: { secret: encryption.open(cipher, place), expiresAt: expiresAt?.getTime() ?? null } } : null;
  }

  const linkTokens = createRemembered<Kept>({
    clock,
    max: LINKS_IN_MEMORY,
    async load(linkId) {
      const row = await prisma.link.findUnique({ where: { id: linkId }, select: { tokenCipher: true, expiresAt: true } });
      return open(row?.tokenCipher, row?.expiresAt, linkPlace(linkId));
    },
  });

  const sessionTokens = createRemembered<Kept>({
    clock,
    max: LINKS_IN_MEMORY,
    async load(linkId) {
      const row = await prisma.link.findUnique({ where: { id: linkId }, select: { sessionCipher: true, sessionExpiresAt: true } });
      return open(row?.sessionCipher, row?.sessionExpiresAt, sessionPlace(linkId));
    },
  });

  /** A project token that no longer opens is no loss: a new one is issued with the project's keys. */
  async function readProjectToken(client: PoolClient, vendor: string, name: string): Promise<StoredToken | null> {
    const found = await client.query<{ cipher: string; expires_at: Date | null }>(
      'SELECT cipher, expires_at FROM project_token WHERE vendor = $1 AND name = $2',
      [vendor, name],
    );
    const [row] = found.rows;
    try {
      return open(row?.cipher, row?.expires_at, projectPlace(vendor, name))?.token ?? null;
    } catch (error) {
      log.warn({ vendor, reason: error instanceof Error ? error.message : 'unknown' }, 'a kept project token is dropped');
      return null;
    }
  }

  function shareProjectToken(
    vendor: string,
    name: string,
    isUsable: (token: StoredToken) => boolean,
    renew: (found: StoredToken | null) => Promise<StoredToken>,
  ): Promise<StoredToken> {
    return inTransaction(pool, async (client) => {
      await lockInTransaction(client, projectPlace(vendor, name));
      const kept = await readProjectToken(client, vendor, name);
      if (kept !== null && isUsable(kept)) return kept;
      const renewed = await renew(kept);
      await client.query(
        `INSERT INTO project_token (vendor, name, cipher, expires_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (vendor, name) DO UPDATE SET cipher = EXCLUDED.cipher, expires_at = EXCLUDED.expires_at`,
        [vendor, name, encryption.seal(renewed.secret, projectPlace(vendor, name)), toDate(renewed.expiresAt)],
      );
      return renewed;
    });
  }

  return {
    readLinkToken: async (linkId) => (await linkTokens.get(linkId))?.token ?? null,
    readSessionToken: async (linkId) => (await sessionTokens.get(linkId))?.token ?? null,
    async saveSessionToken(linkId, token) {
      const sessionCipher = encryption.seal(token.secret, sessionPlace(linkId));
      await prisma.link.updateMany({ where: { id: linkId }, data: { sessionCipher, sessionExpiresAt: toDate(token.expiresAt) } });
      sessionTokens.forget(linkId);
    },
    async projectToken(vendor, name, isUsable, renew) {
      const key = projectPlace(vendor, name);
      for (;;) {
        const known = projectTokens.get(key);
        if (known !== undefined && isUsable(known)) return known;
        const running = flights.get(key);
        if (running === undefined) break;
        // Its failure is the failure of who started it: the next in line tries for itself.
        await running.catch(() => undefined);
      }
      const flight = shareProjectToken(vendor, name, isUsable, renew);
      flights.set(key, flight);
      try {
        const token = await flight;
        projectTokens.set(key, token);
        return token;
      } finally {
        flights.delete(key);
      }
    },
    seal: (linkId, secret) => encryption.seal(secret, linkPlace(linkId)),
    servedCipher: (linkId) => linkTokens.peek(linkId)?.cipher ?? null,
    forget(linkId) {
      linkTokens.forget(linkId);
      sessionTokens.forget(linkId);
    },
  };
}

function linkPlace(linkId: string): string {
  return `link ${linkId} token_cipher`;
}

function sessionPlace(linkId: string): string {
  return `link ${linkId} session_cipher`;
}

function projectPlace(vendor: string, name: string): string {
  return `project token ${vendor} ${name}`;
}

function toDate(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
