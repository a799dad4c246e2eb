// The statements that give a vendor's new thing to an entity that there is. A list may have shown it, and minted it an entity, a moment before.
import type { PoolClient } from 'pg';
import type { VendorRef } from '../domain/ids.js';

/** One more identity of the home's own entity; answers its key, null where there is no such home. */
export async function insertHomeTwin(client: PoolClient, { vendor, kind, scope, key }: VendorRef, entityId: string): Promise<number | null> {
  const { rows } = await client.query<{ id: number }>(
    `WITH target AS (SELECT id, COALESCE(merged_into, id) AS answering FROM entity WHERE id = $5),
          known AS (SELECT entity_id FROM vendor_identity WHERE (vendor, kind, scope, key) = ($1, $2, $3, $4)),
          left_behind AS (UPDATE entity SET merged_into = target.answering FROM target, known WHERE entity.id = known.entity_id AND entity.id <> target.answering)
     INSERT INTO vendor_identity (vendor, kind, scope, key, entity_id) SELECT $1, $2, $3, $4, id FROM target
     ON CONFLICT (vendor, kind, scope, key) DO UPDATE SET entity_id = EXCLUDED.entity_id
     RETURNING id`,
    [vendor, kind, scope, key, entityId],
  );
  return rows[0]?.id ?? null;
}

/** An entity of its own that the room answers for; answers the identity's key, null where there is no such room. */
export async function insertRoomTwin(
  client: PoolClient,
  { vendor, kind, scope, key }: VendorRef,
  { entityId, newId }: { readonly entityId: string; readonly newId: string },
): Promise<number | null> {
  const { rows } = await client.query<{ id: number }>(
    `WITH target AS (SELECT COALESCE(merged_into, id) AS answering FROM entity WHERE id = $5),
          made AS (INSERT INTO vendor_identity (vendor, kind, scope, key, entity_id) SELECT $1, $2, $3, $4, $6 FROM target
                   ON CONFLICT (vendor, kind, scope, key) DO UPDATE SET vendor = EXCLUDED.vendor RETURNING id, entity_id),
          joined AS (INSERT INTO entity (id, kind, merged_into) SELECT made.entity_id, $2, target.answering FROM made, target
                     ON CONFLICT (id) DO UPDATE SET merged_into = NULLIF(EXCLUDED.merged_into, entity.id))
     SELECT id FROM made`,
    [vendor, kind, scope, key, entityId, newId],
  );
  return rows[0]?.id ?? null;
}
