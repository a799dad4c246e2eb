// Whoever joins or parts entities holds one lock, so that two decisions never cross.
import type { Pool, PoolClient } from 'pg';
import type { IdentityMemory } from './memory.js';
import { inTransaction, lockInTransaction } from './transaction.js';

/** What a regrouping did. */
export interface Regrouped<Answer> {
  /** The identities whose entity may be another one now. */
  readonly moved: readonly number[];
  readonly answer: Answer;
}

/** Runs `work` under the lock; once committed, what memory knew of the identities that it moved is dropped. */
export type Regroup = <Answer>(work: (client: PoolClient) => Promise<Regrouped<Answer>>) => Promise<Answer>;

/** Makes it for one database. */
export function createRegroup({ pool, memory }: { readonly pool: Pool; readonly memory: IdentityMemory }): Regroup {
  return async (work) => {
    const { moved, answer } = await inTransaction(pool, async (client) => {
      await lockInTransaction(client, 'entity groups');
      return work(client);
    });
    if (moved.length > 0) memory.forgetIdentities(moved);
    return answer;
  };
}
