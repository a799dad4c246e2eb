// Who signed in: an account is its token's issuer and subject, made at the first valid request.
import { LRUCache } from 'lru-cache';
import type { Account } from '../domain/account.js';
import type { Random } from '../domain/clock.js';
import { mintId } from '../domain/ids.js';
import type { PrismaClient } from '../generated/prisma/client.js';

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
export function createAccounts({ prisma, random }: { readonly prisma: PrismaClient; readonly random: Random }): Accounts {
  const known = new LRUCache<string, Account>({ max: ACCOUNTS_IN_MEMORY });

  return {
    async forSignIn(claims) {
      const { issuer, subject } = claims;
      const key = `${issuer}\u0000${subject}`;
      const remembered = known.get(key);
      if (remembered !== undefined && FACTS.every((fact) => claims[fact] === null || claims[fact] === remembered[fact])) return remembered;
      const told = Object.fromEntries(FACTS.flatMap((fact) => (claims[fact] === null ? [] : [[fact, claims[fact]]])));
      // One statement (INSERT … ON CONFLICT), so that first requests in parallel make one account.
      const row = await prisma.account.upsert({
        where: { issuer_subject: { issuer, subject } },
        create: { id: mintId('account', random.bytes(ID_BYTES)), issuer, subject, ...told },
        update: told,
      });
      const account = { id: row.id, displayName: row.displayName, phone: row.phone, email: row.email, avatarUrl: row.avatarUrl };
      known.set(key, account);
      return account;
    },
  };
}
