// State in the database: what is known of many devices in one read, and reads written behind in batches.
import type { Pool } from 'pg';
import { z } from 'zod';
import { DEVICE_STATUSES, type DeviceStatus, SOURCES } from '../domain/device.js';
import { storableJson } from '../domain/storable-json.js';
import type { Slot } from './state-slots.js';

/** One value of a device; `identifier` null: its status. */
export interface StoredSlot {
  readonly identityId: number;
  readonly identifier: string | null;
  readonly slot: Slot<unknown>;
}

export interface StateStore {
  load(identityIds: readonly number[]): Promise<readonly StoredSlot[]>;
  /** Writes what was read, by the same rule as in memory: nothing newer is lost. */
  save(slots: readonly StoredSlot[]): Promise<void>;
}

const TIMES = '(extract(epoch FROM occurred_at) * 1000)::float8 AS at, (extract(epoch FROM received_at) * 1000)::float8 AS received_at';
const LOAD = `
SELECT identity_id, identifier, value, source, position, ${TIMES} FROM property_state WHERE identity_id = ANY ($1)
UNION ALL
SELECT identity_id, NULL, to_jsonb(status), source, position, ${TIMES} FROM status_state WHERE identity_id = ANY ($1)`;

// Ordered by key like the log's own statement, so that two of them never wait for each other in a circle.
const SAVE_PROPERTIES = `
INSERT INTO property_state AS s (identity_id, identifier, value, source, occurred_at, received_at, position)
SELECT i.identity_id, i.identifier, i.value::jsonb, i.source, to_timestamp(i.at / 1000), to_timestamp(i.received_at / 1000), 0
  FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::float8[], $6::float8[]) AS i (identity_id, identifier, value, source, at, received_at)
 ORDER BY i.identity_id, i.identifier
ON CONFLICT (identity_id, identifier) DO UPDATE
   SET value = CASE WHEN excluded.occurred_at > s.occurred_at OR s.position = 0 THEN excluded.value ELSE s.value END,
       source = CASE WHEN excluded.occurred_at > s.occurred_at OR s.position = 0 THEN excluded.source ELSE s.source END,
       position = CASE WHEN excluded.occurred_at > s.occurred_at THEN 0 ELSE s.position END,
       occurred_at = excluded.occurred_at, received_at = greatest(s.received_at, excluded.received_at)
 WHERE excluded.occurred_at >= s.occurred_at`;
const SAVE_STATUSES = `
INSERT INTO status_state AS s (identity_id, status, source, occurred_at, received_at, position)
SELECT i.identity_id, i.status, i.source, to_timestamp(i.at / 1000), to_timestamp(i.received_at / 1000), 0
  FROM unnest($1::int[], $2::text[], $3::text[], $4::float8[], $5::float8[]) AS i (identity_id, status, source, at, received_at)
 ORDER BY i.identity_id
ON CONFLICT (identity_id) DO UPDATE
   SET status = CASE WHEN excluded.occurred_at > s.occurred_at OR s.position = 0 THEN excluded.status ELSE s.status END,
       source = CASE WHEN s.status <> excluded.status AND (excluded.occurred_at > s.occurred_at OR s.position = 0) THEN excluded.source ELSE s.source END,
       position = CASE WHEN s.status <> excluded.status AND excluded.occurred_at > s.occurred_at THEN 0 ELSE s.position END,
       occurred_at = CASE WHEN s.status <> excluded.status THEN excluded.occurred_at ELSE s.occurred_at END,
       received_at = greatest(s.received_at, excluded.received_at)
 WHERE excluded.occurred_at >= s.occurred_at`;

const rowSchema = z.object({
  identity_id: z.number(),
  identifier: z.string().nullable(),
  value: z.unknown(),
  source: z.enum(SOURCES),
  position: z.coerce.number(),
  at: z.number(),
  received_at: z.number(),
});
const statusSchema = z.enum(DEVICE_STATUSES);

/** A stored status; UNKNOWN for one that this version does not know. */
export function toStatus(value: unknown): DeviceStatus {
  const parsed = statusSchema.safeParse(value);
  return parsed.success ? parsed.data : 'UNKNOWN';
}

/** Makes the store over property_state and status_state. */
export function createStateStore(pool: Pool): StateStore {
  return {
    async load(identityIds) {
      const { rows } = await pool.query({ name: 'hearth_state', text: LOAD, values: [identityIds] });
      return rows.map((row: unknown): StoredSlot => {
        const { identity_id, identifier, value, source, position, at, received_at } = rowSchema.parse(row);
        return { identityId: identity_id, identifier, slot: { value, source, position, at, receivedAt: received_at } };
      });
    },
    async save(slots) {
      const properties = slots.filter(({ identifier }) => identifier !== null);
      const statuses = slots.filter(({ identifier }) => identifier === null);
      if (properties.length > 0) {
        const identifiers = properties.map(({ identifier }) => identifier);
        await pool.query(SAVE_PROPERTIES, [
          properties.map(({ identityId }) => identityId),
          identifiers,
          properties.map(({ slot }) => storableJson(slot.value ?? null)),
          ...columns(properties),
        ]);
      }
      if (statuses.length > 0) {
        await pool.query(SAVE_STATUSES, [statuses.map(({ identityId }) => identityId), statuses.map(({ slot }) => slot.value), ...columns(statuses)]);
      }
    },
  };
}

function columns(slots: readonly StoredSlot[]): unknown[] {
  return [slots.map(({ slot }) => slot.source), slots.map(({ slot }) => slot.at), slots.map(({ slot }) => slot.receivedAt)];
}
