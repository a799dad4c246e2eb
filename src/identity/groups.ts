// Entities that stand for one thing, and how they are joined and parted.
import type { PoolClient } from 'pg';
import type { EntityKind, VendorName } from '../domain/ids.js';

export interface Member {
  /** Lower is older, among members read together. */
  readonly rank: number;
  readonly entityId: string;
  /** null for an entity that no vendor knows. */
  readonly identity: { readonly id: number; readonly vendor: VendorName } | null;
}

/** A survivor and all that was merged into it, oldest first: the survivor is the oldest. */
export interface Group {
  readonly survivor: string;
  readonly kind: EntityKind;
  readonly members: readonly Member[];
}

/** Groups that have any of these entities or identities, oldest survivor first. */
export async function readGroups(
  client: PoolClient,
  of: { readonly entityIds?: readonly string[]; readonly identityIds?: readonly number[] },
): Promise<Group[]> {
  const { rows } = await client.query<{ survivor: string; kind: EntityKind; entity_id: string; identity_id: number | null; vendor: VendorName | null }>(
    `WITH survivors AS (
       SELECT DISTINCT COALESCE(e.merged_into, e.id) AS id
         FROM entity e
        WHERE e.id = ANY($1::text[]) OR e.id IN (SELECT entity_id FROM vendor_identity WHERE id = ANY($2::int[]))
     )
     SELECT s.id AS survivor, e.kind, e.id AS entity_id, i.id AS identity_id, i.vendor
       FROM survivors s
       JOIN entity e ON e.id = s.id OR e.merged_into = s.id
       LEFT JOIN vendor_identity i ON i.entity_id = e.id
      ORDER BY e.created_at, i.id, e.id`,
    [of.entityIds ?? [], of.identityIds ?? []],
  );
  const groups = new Map<string, Group & { readonly members: Member[] }>();
  for (const [rank, row] of rows.entries()) {
    const group = groups.get(row.survivor) ?? { survivor: row.survivor, kind: row.kind, members: [] };
    groups.set(row.survivor, group);
    const identity = row.identity_id === null || row.vendor === null ? null : { id: row.identity_id, vendor: row.vendor };
    group.members.push({ rank, entityId: row.entity_id, identity });
  }
  return [...groups.values()];
}

/** Makes the oldest member's entity answer for all of them, and answers it; null for no members. */
export async function writeGroup(client: PoolClient, members: readonly Member[]): Promise<string | null> {
  const oldest = members.reduce<Member | null>((first, member) => (first === null || member.rank < first.rank ? member : first), null);
  if (oldest === null) return null;
  const entityIds = members.map(({ entityId }) => entityId);
  await client.query('UPDATE entity SET merged_into = NULLIF($1::text, id) WHERE id = ANY($2::text[])', [oldest.entityId, entityIds]);
  return oldest.entityId;
}

/** As `writeGroup` for several sets of members, none in two, in one statement; answers who answers for each. An empty set has nobody. */
export async function writeGroups(client: PoolClient, sets: readonly (readonly Member[])[]): Promise<(string | null)[]> {
  const survivors = sets.map((members) => members.toSorted((a, b) => a.rank - b.rank)[0]?.entityId ?? null);
  const rows = sets.flatMap((members, index) => members.map(({ entityId }) => ({ entityId, survivor: survivors[index] ?? entityId })));
  await client.query(
    `UPDATE entity SET merged_into = NULLIF(written.survivor, entity.id)
       FROM (SELECT DISTINCT id, survivor FROM unnest($1::text[], $2::text[]) AS pair(id, survivor)) AS written
      WHERE entity.id = written.id`,
    [rows.map(({ entityId }) => entityId), rows.map(({ survivor }) => survivor)],
  );
  return survivors;
}

/** The identities of members. */
export function identityIds(members: readonly Member[]): number[] {
  return members.flatMap(({ identity }) => (identity === null ? [] : [identity.id]));
}
