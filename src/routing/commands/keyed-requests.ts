// Requests under an idempotency key, in the database: written before anything is done, and kept for 24 hours.
import type { Pool } from 'pg';
import { z } from 'zod';
import { storableJson } from '../../domain/storable-json.js';
import { toldError } from './outcome.js';
import { storedError } from './stored-error.js';

export interface KeyedRequest {
  readonly hash: string;
  /** undefined: none yet. */
  readonly answer: unknown;
  readonly error: z.output<typeof storedError> | null;
}

export interface KeyedRequests {
  /** false when the account has used the key in the last 24 hours, for this or for a command. */
  begin(accountId: string, key: string, hash: string): Promise<boolean>;
  find(accountId: string, key: string): Promise<KeyedRequest | null>;
  answer(accountId: string, key: string, answer: unknown): Promise<void>;
  fail(accountId: string, key: string, error: unknown): Promise<void>;
  forget(accountId: string, key: string): Promise<void>;
}

const KEY_MS = 86_400_000; // 24 hours
const rowSchema = z.object({ request_hash: z.string(), answer: z.object({ value: z.unknown() }).nullable(), error: storedError.nullable() });

/** @param now Unix ms */
export function createKeyedRequests(pool: Pool, now: () => number): KeyedRequests {
  const settle = async (accountId: string, key: string, column: 'answer' | 'error', value: unknown): Promise<void> => {
    await pool.query(`UPDATE keyed_request SET ${column} = $3 WHERE account_id = $1 AND key = $2`, [accountId, key, storableJson(value)]);
  };
  return {
    async begin(accountId, key, hash) {
      const since = new Date(now() - KEY_MS);
      await pool.query('DELETE FROM keyed_request WHERE started_at < $1', [since]);
      const { rowCount } = await pool.query(
        `INSERT INTO keyed_request (account_id, key, request_hash, started_at) SELECT $1::text, $2::text, $3::text, $4::timestamptz
          WHERE NOT EXISTS (SELECT FROM command WHERE account_id = $1 AND idempotency_key = $2 AND created_at >= $5::timestamptz) ON CONFLICT DO NOTHING`,
        [accountId, key, hash, new Date(now()), since],
      );
      return rowCount === 1;
    },
    async find(accountId, key) {
      const { rows } = await pool.query('SELECT request_hash, answer, error FROM keyed_request WHERE account_id = $1 AND key = $2', [accountId, key]);
      if (rows[0] === undefined) return null;
      const { request_hash: hash, answer, error } = rowSchema.parse(rows[0]);
      return { hash, answer: answer?.value, error };
    },
    // Within an object: an answer of null is an answer.
    answer: (accountId, key, answer) => settle(accountId, key, 'answer', { value: answer }),
    fail: (accountId, key, error) => settle(accountId, key, 'error', toldError(error)),
    async forget(accountId, key) {
      await pool.query('DELETE FROM keyed_request WHERE account_id = $1 AND key = $2', [accountId, key]);
    },
  };
}
