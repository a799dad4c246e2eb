// Who signed in: an account is its token's issuer and subject, made at the first valid request.
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Account } from '../domain/account.js';
import type { Random } from '../domain/clock.js';
import { mintId } from '../domain/ids.js';

/** What a verified token says of its bearer. */
export interface SignInClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly displayName: string | null;
  /** Only where the token says that they are verified. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly avatarUrl: string | null;
}

export interface Accounts {
  /**
   * The account of a sign-in, made if it is new, brought up to date if its claims changed; a claim that this token leaves out stays as it was.
   * Costs no database access when known.
   */
  forSignIn(claims: SignInClaims): Promise<Account>;
}

const ACCOUNTS_IN_MEMORY = 10_000;
const ID_BYTES = 16;
const FACTS = ['displayName', 'phone', 'email', 'avatarUrl'] as const;

/** Makes the accounts over their table, the recently seen ones in memory. */
export function createAccounts({ pool, random }: { readonly pool: Pool; readonly random: Random }): Accounts {
  const known = new LRUCache<string, Account>({ max: ACCOUNTS_IN_MEMORY });

  return {
    async forSignIn(claims) {
      const key = `${claims.issuer}\u0000${claims.subject}`;
      const remembered = known.get(key);
      if (remembered !== undefined && FACTS.every((fact) => claims[fact] === null || claims[fact] === remembered[fact])) return remembered;
      const account = await upsert(pool, mintId('account', random.bytes(ID_BYTES)), claims);
      known.set(key, account);
      return account;
    },
  };
}

/** One statement, so that first requests at the same time make one account (Prisma's upsert reads before it inserts, and fails the later of two). */
async function upsert(pool: Pool, newId: string, claims: SignInClaims): Promise<Account> {
  const { rows } = await pool.query<Account>(
    `INSERT INTO account (id, issuer, subject, display_name, phone, email, avatar_url) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (issuer, subject) DO UPDATE
        SET display_name = COALESCE(EXCLUDED.display_name, account.display_name), phone = COALESCE(EXCLUDED.phone, account.phone),
            email = COALESCE(EXCLUDED.email, account.email), avatar_url = COALESCE(EXCLUDED.avatar_url, account.avatar_url)
     RETURNING id, display_name AS "displayName", phone, email, avatar_url AS "avatarUrl"`,
    [newId, claims.issuer, claims.subject, claims.displayName, claims.phone, claims.email, claims.avatarUrl],
  );
  const [account] = rows;
  if (account === undefined) throw new Error('An upsert answered no row.');
  return account;
}
