// The log's reading side: pages of the table in its order, and how far it reaches back and forth.
import type { Pool } from 'pg';
import { z } from 'zod';
import type { LogEntry } from '../domain/activity.js';
import { ENTRY_COLUMNS, toEntry } from './log-rows.js';

/** Whose entries: these identities', or all that the account's links see; and what is for this account only. */
export interface LogScope {
  readonly accountId: string;
  readonly identityIds: readonly number[] | 'all';
}

export interface LogPage {
  readonly entries: readonly LogEntry[];
  /** The last position that retention took; a cursor below it has lost entries. */
  readonly floor: number;
  /** The newest position when the page was read. */
  readonly head: number;
}

export interface LogReader {
  /** The newest position, 0 for an empty log. */
  head(): Promise<number>;
  /** Every entry after a position, oldest first. */
  after(position: number, limit: number): Promise<readonly LogEntry[]>;
  /** Entries of a scope in (after, upTo], oldest first. */
  page(scope: LogScope, range: { readonly after: number; readonly upTo: number; readonly limit: number }): Promise<LogPage>;
  /** Entries of a scope before a position (null: the newest), newest first. */
  past(scope: LogScope, range: { readonly before: number | null; readonly limit: number }): Promise<readonly LogEntry[]>;
}

const headSchema = z.object({ head: z.coerce.number() });
const boundsSchema = z.object({ floor: z.coerce.number(), head: z.coerce.number(), position: z.unknown() });

// Retention always leaves the newest entry that it could have taken, so that the oldest one marks the floor.
const BOUNDS = 'SELECT coalesce(min(position) - 1, 0) AS floor, coalesce(max(position), 0) AS head FROM log_entry';
const OF_IDENTITIES = 'identity_id = ANY ($2::int[]) AND (account_id IS NULL OR account_id = $1)';
const OF_ACCOUNT = `(identity_id IN (SELECT v.identity_id FROM visibility v JOIN link l ON l.id = v.link_id WHERE l.account_id = $1) AND (account_id IS NULL OR account_id = $1)
  OR identity_id IS NULL AND account_id = $1) AND $2::int[] IS NULL`;

/** Makes the reading side of the log. */
export function createLogReader(pool: Pool): LogReader {
  return {
    async head() {
      const result = await pool.query('SELECT coalesce(max(position), 0) AS head FROM log_entry');
      return headSchema.parse(result.rows[0]).head;
    },
    async after(position, limit) {
      const result = await pool.query(`SELECT ${ENTRY_COLUMNS} FROM log_entry WHERE position > $1 ORDER BY position LIMIT $2`, [position, limit]);
      return result.rows.map(toEntry);
    },
    async page(scope, { after, upTo, limit }) {
      const text = `SELECT bounds.floor, bounds.head, entry.* FROM (${BOUNDS}) AS bounds LEFT JOIN LATERAL (
        SELECT ${ENTRY_COLUMNS} FROM log_entry WHERE position > $3 AND position <= $4 AND ${condition(scope)} ORDER BY position LIMIT $5) AS entry ON true ORDER BY entry.position`;
      const { rows } = await pool.query(text, [scope.accountId, identities(scope), after, upTo, limit]);
      const { floor, head, position } = boundsSchema.parse(rows[0]);
      return { floor, head, entries: position === null ? [] : rows.map(toEntry) };
    },
    async past(scope, { before, limit }) {
      const text = `SELECT ${ENTRY_COLUMNS} FROM log_entry WHERE ($3::bigint IS NULL OR position < $3) AND ${condition(scope)} ORDER BY position DESC LIMIT $4`;
      const { rows } = await pool.query(text, [scope.accountId, identities(scope), before, limit]);
      return rows.map(toEntry);
    },
  };
}

function condition({ identityIds }: LogScope): string {
  return identityIds === 'all' ? OF_ACCOUNT : OF_IDENTITIES;
}

function identities({ identityIds }: LogScope): readonly number[] | null {
  return identityIds === 'all' ? null : identityIds;
}
