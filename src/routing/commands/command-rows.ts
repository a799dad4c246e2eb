// Commands in the database: written before anything is sent, and settled once.
import type { Pool } from 'pg';
import { z } from 'zod';
import { storableJson } from '../../domain/storable-json.js';
import { COMMAND_STATUSES, type CommandStatus, type CommandView } from './commands.js';
import type { Wanted } from './confirmation.js';
import { storedError } from './stored-error.js';

export interface CommandRow extends CommandView {
  readonly accountId: string;
  /** Of the device or the group. */
  readonly identityId: number;
  /** Of a group: the members that must show the effect. */
  readonly memberIds: readonly number[];
  readonly linkId: string;
  readonly idempotencyKey: string | null;
  readonly requestHash: string;
  /** Property values that show its effect; null for services. */
  readonly wanted: Wanted | null;
  /** Only reports after this position of the log confirm it. */
  readonly logPosition: number;
  /** Unix ms; then the device is read. */
  readonly confirmBy: number;
}

/** A change of a command that is not settled yet. */
export interface CommandChange {
  readonly status: CommandStatus;
  /** Unix ms; null: more is to come. */
  readonly settledAt: number | null;
  readonly error?: CommandView['error'];
  readonly output?: unknown;
}

export interface CommandRows {
  /** false when the account has used the idempotency key in the last 24 hours. */
  insert(row: CommandRow): Promise<boolean>;
  /** A command of an account by its ID. */
  find(accountId: string, id: string): Promise<CommandRow | null>;
  /** The command that the account made with this key in the last 24 hours. */
  findByKey(accountId: string, key: string): Promise<CommandRow | null>;
  /** The vendor's side that the command goes to now. */
  redirect(id: string, part: { readonly identityId: number; readonly linkId: string }): Promise<void>;
  /** The row as changed; null when it was settled already, here or in another process. A settled UNKNOWN still learns an answer. */
  change(id: string, change: CommandChange): Promise<CommandRow | null>;
  unsettled(): Promise<readonly CommandRow[]>;
  settledSince(at: number): Promise<readonly CommandRow[]>;
}

const KEY_MS = 86_400_000; // 24 hours
const rowSchema = z.object({
  id: z.string(),
  account_id: z.string(),
  device_id: z.string().nullable(),
  device_group_id: z.string().nullable(),
  member_ids: z.array(z.number()),
  identity_id: z.number(),
  link_id: z.string(),
  kind: z.string(),
  status: z.enum(COMMAND_STATUSES),
  idempotency_key: z.string().nullable(),
  request_hash: z.string(),
  wanted: z.record(z.string(), z.object({ value: z.unknown(), step: z.number().nullable() })).nullable(),
  log_position: z.coerce.number(),
  confirm_by: z.date(),
  created_at: z.date(),
  settled_at: z.date().nullable(),
  error: storedError.nullable(),
  output: z.unknown(),
});

/** Makes the rows. @param now Unix ms */
export function createCommandRows(pool: Pool, now: () => number): CommandRows {
  return {
    async insert(row) {
      if (row.idempotencyKey !== null) {
        // A key is one for all of an account's mutations.
        const { rows: keyed } = await pool.query('SELECT FROM keyed_request WHERE account_id = $1 AND key = $2 AND started_at >= $3', [
          row.accountId,
          row.idempotencyKey,
          new Date(now() - KEY_MS),
        ]);
        if (keyed.length > 0) return false;
        await pool.query('UPDATE command SET idempotency_key = NULL WHERE account_id = $1 AND idempotency_key = $2 AND created_at < $3', [
          row.accountId,
          row.idempotencyKey,
          new Date(now() - KEY_MS),
        ]);
      }
      const { rowCount } = await pool.query(
        `INSERT INTO command (id, account_id, device_id, identity_id, link_id, kind, status, idempotency_key, request_hash, wanted, log_position, confirm_by, created_at,
           device_group_id, member_ids)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (account_id, idempotency_key) DO NOTHING`,
        [
          row.id,
          row.accountId,
          row.deviceId,
          row.identityId,
          row.linkId,
          row.kind,
          row.status,
          row.idempotencyKey,
          row.requestHash,
          json(row.wanted),
          row.logPosition,
          new Date(row.confirmBy),
          new Date(row.createdAt),
          row.deviceGroupId,
          [...row.memberIds],
        ],
      );
      return rowCount === 1;
    },
    find: async (accountId, id) => one('WHERE account_id = $1 AND id = $2', [accountId, id]),
    findByKey: async (accountId, key) => one('WHERE account_id = $1 AND idempotency_key = $2 AND created_at >= $3', [accountId, key, new Date(now() - KEY_MS)]),
    async redirect(id, { identityId, linkId }) {
      await pool.query('UPDATE command SET identity_id = $2, link_id = $3 WHERE id = $1', [id, identityId, linkId]);
    },
    async change(id, { status, settledAt, error = null, output = null }) {
      const { rows } = await pool.query(
        `UPDATE command SET status = $2, settled_at = $3, error = $4, output = $5
          WHERE id = $1 AND (settled_at IS NULL OR status = 'UNKNOWN' AND $2 <> 'UNKNOWN') RETURNING *`,
        [id, status, settledAt === null ? null : new Date(settledAt), json(error), json(output)],
      );
      return rows[0] === undefined ? null : toRow(rows[0]);
    },
    unsettled: () => many('WHERE settled_at IS NULL ORDER BY created_at', []),
    settledSince: (at) => many('WHERE settled_at >= $1', [new Date(at)]),
  };

  async function many(where: string, values: readonly unknown[]): Promise<readonly CommandRow[]> {
    const { rows } = await pool.query(`SELECT * FROM command ${where}`, [...values]);
    return rows.map(toRow);
  }

  async function one(where: string, values: readonly unknown[]): Promise<CommandRow | null> {
    return (await many(where, values))[0] ?? null;
  }
}

/** What a client may see of a row. */
export function toView({ id, deviceId, deviceGroupId, kind, status, createdAt, settledAt, error, output }: CommandRow): CommandView {
  return { id, deviceId, deviceGroupId, kind, status, createdAt, settledAt, error, output };
}

function toRow(row: unknown): CommandRow {
  const { id, kind, status, wanted, error, output, ...rest } = rowSchema.parse(row);
  return {
    id,
    accountId: rest.account_id,
    deviceId: rest.device_id,
    deviceGroupId: rest.device_group_id,
    memberIds: rest.member_ids,
    identityId: rest.identity_id,
    linkId: rest.link_id,
    kind,
    status,
    idempotencyKey: rest.idempotency_key,
    requestHash: rest.request_hash,
    wanted,
    logPosition: rest.log_position,
    confirmBy: rest.confirm_by.getTime(),
    createdAt: rest.created_at.getTime(),
    settledAt: rest.settled_at?.getTime() ?? null,
    error,
    output: output ?? null,
  };
}

function json(value: unknown): string | null {
  return value === null || value === undefined ? null : storableJson(value);
}
