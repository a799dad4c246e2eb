// The one transaction that appends to the log: positions become visible in their order, and state moves with them.
import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { LogEntry } from '../domain/activity.js';
import { DEVICE_STATUSES, type DeviceStatus } from '../domain/device.js';
import { storableJson } from '../domain/storable-json.js';

/** An entry with everything but its position. */
export interface StampedDraft extends Omit<LogEntry, 'position'> {
  readonly vendor: string;
  /** Equal for copies of one event of the vendor: only the first is kept. */
  readonly dedupe: string;
}

export interface Appended {
  /** The newest position before these, whoever appended it. */
  readonly previousHead: number;
  /** Those that were new, in log order, by `draftKey`. */
  readonly entries: ReadonlyMap<string, LogEntry>;
}

const APPEND_LOCK = 6_870_147; // any number: all processes of one database share it

// A sequence hands out numbers in order, but transactions commit in any: a reader that saw 8 would skip a 7 that commits later.
// The lock makes order of position and order of commit the same. It is a statement of its own, so that the next one's snapshot is taken under it.
// Under it positions are counted on from the newest, not drawn from the sequence: an undone transaction would leave a gap that looks like forgotten entries.
const BEGIN = `BEGIN; SELECT pg_advisory_xact_lock(${APPEND_LOCK})`;

const APPEND = `
WITH input AS (
  SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::float8[], $8::float8[])
    WITH ORDINALITY AS i (vendor, dedupe, identity_id, account_id, kind, content, occurred_at, received_at, ordinal)
), head AS (
  SELECT coalesce(max(position), 0) AS position FROM log_entry
), added AS (
  INSERT INTO log_entry (position, vendor, dedupe, identity_id, account_id, kind, content, occurred_at, received_at)
  SELECT head.position + ordinal, vendor, dedupe, identity_id, account_id, kind, content::jsonb, to_timestamp(occurred_at / 1000), to_timestamp(received_at / 1000)
    FROM input CROSS JOIN head ORDER BY ordinal
  ON CONFLICT (vendor, dedupe) DO NOTHING
  RETURNING position, vendor, dedupe, identity_id, kind, content, occurred_at, received_at
), properties AS (
  INSERT INTO property_state AS s (identity_id, identifier, value, source, occurred_at, received_at, position)
  SELECT DISTINCT ON (a.identity_id, r ->> 'identifier')
         a.identity_id, r ->> 'identifier', r -> 'value', 'PUSH', to_timestamp((r ->> 'at')::float8 / 1000), a.received_at, a.position
    FROM added a CROSS JOIN LATERAL jsonb_array_elements(a.content -> 'readings') r
   WHERE a.kind = 'properties' AND a.identity_id IS NOT NULL
   ORDER BY a.identity_id, r ->> 'identifier', (r ->> 'at')::float8 DESC, a.position DESC
  ON CONFLICT (identity_id, identifier) DO UPDATE
     SET value = excluded.value, source = excluded.source, occurred_at = excluded.occurred_at, received_at = excluded.received_at, position = excluded.position
   WHERE (excluded.occurred_at, excluded.position) > (s.occurred_at, s.position)
), statuses AS (
  INSERT INTO status_state AS s (identity_id, status, source, occurred_at, received_at, position)
  SELECT DISTINCT ON (a.identity_id) a.identity_id, a.content ->> 'status', 'PUSH', a.occurred_at, a.received_at, a.position
    FROM added a
   WHERE a.kind = 'status' AND a.identity_id IS NOT NULL
   ORDER BY a.identity_id, a.occurred_at DESC, a.position DESC
  ON CONFLICT (identity_id) DO UPDATE
     SET status = excluded.status, source = excluded.source, occurred_at = excluded.occurred_at, received_at = excluded.received_at, position = excluded.position
   WHERE (excluded.occurred_at, excluded.position) > (s.occurred_at, s.position)
)
SELECT head.position AS previous_head, added.position, added.vendor, added.dedupe
  FROM head LEFT JOIN added ON true ORDER BY added.position`;

const addedSchema = z.object({
  previous_head: z.coerce.number(),
  position: z.coerce.number().nullable(),
  vendor: z.string().nullable(),
  dedupe: z.string().nullable(),
});
const statusSchema = z.object({ identity_id: z.number(), status: z.enum(DEVICE_STATUSES), at: z.number() });

/**
 * Appends in one transaction; it is committed when this resolves.
 * @throws the driver's error: the connection must then be closed, which undoes the transaction
 */
export async function appendInTransaction(client: PoolClient, drafts: readonly StampedDraft[]): Promise<Appended> {
  const unique = new Map<string, StampedDraft>();
  for (const draft of drafts) if (!unique.has(draftKey(draft))) unique.set(draftKey(draft), draft);
  await client.query(BEGIN);
  const appended = await insert(client, await withPreviousStatus(client, [...unique.values()]));
  await client.query('COMMIT');
  return appended;
}

/** What tells drafts apart. */
export function draftKey({ vendor, dedupe }: { readonly vendor: string; readonly dedupe: string }): string {
  return `${vendor}\u0000${dedupe}`;
}

async function insert(client: PoolClient, drafts: readonly StampedDraft[]): Promise<Appended> {
  const result = await client.query({
    name: 'hearth_append',
    text: APPEND,
    values: [
      drafts.map((draft) => draft.vendor),
      drafts.map((draft) => draft.dedupe),
      drafts.map((draft) => draft.identityId),
      drafts.map((draft) => draft.accountId),
      drafts.map((draft) => draft.content.kind),
      drafts.map((draft) => storableJson(draft.content)),
      drafts.map((draft) => draft.occurredAt),
      drafts.map((draft) => draft.receivedAt),
    ],
  });
  const byKey = new Map(drafts.map((draft) => [draftKey(draft), draft]));
  const entries = new Map<string, LogEntry>();
  let previousHead = 0;
  for (const row of result.rows) {
    const { previous_head, position, vendor, dedupe } = addedSchema.parse(row);
    previousHead = previous_head;
    if (position === null || vendor === null || dedupe === null) continue; // nothing was new
    const draft = byKey.get(draftKey({ vendor, dedupe }));
    if (draft === undefined) continue;
    const { identityId, accountId, content, occurredAt, receivedAt } = draft;
    entries.set(draftKey(draft), { position, identityId, accountId, content, occurredAt, receivedAt });
  }
  return { previousHead, entries };
}

/** Fills in what each new status replaced, as the log's order has it; null where nothing older is known. */
async function withPreviousStatus(client: PoolClient, drafts: readonly StampedDraft[]): Promise<readonly StampedDraft[]> {
  const ids = drafts.flatMap((draft) => (draft.content.kind === 'status' && draft.identityId !== null ? [draft.identityId] : []));
  if (ids.length === 0) return drafts;
  const known = await client.query(
    'SELECT identity_id, status, (extract(epoch FROM occurred_at) * 1000)::float8 AS at FROM status_state WHERE identity_id = ANY ($1)',
    [ids],
  );
  const latest = new Map<number, { status: DeviceStatus; at: number }>();
  for (const row of known.rows) {
    const { identity_id, status, at } = statusSchema.parse(row);
    latest.set(identity_id, { status, at });
  }
  return drafts.map((draft) => {
    if (draft.content.kind !== 'status' || draft.identityId === null) return draft;
    const before = latest.get(draft.identityId);
    if (before !== undefined && draft.occurredAt < before.at) return draft; // late: what it replaced is not known any more
    latest.set(draft.identityId, { status: draft.content.status, at: draft.occurredAt });
    return { ...draft, content: { ...draft.content, previous: before?.status ?? null } };
  });
}
