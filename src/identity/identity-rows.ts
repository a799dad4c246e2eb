// The statements behind the registry: each does any number of rows at once.
import type { Pool } from 'pg';
import type { EntityKind, VendorName, VendorRef } from '../domain/ids.js';
import type { Identity, VisibleIdentity } from './registry.js';

interface IdentityRow {
  readonly id: number;
  readonly vendor: VendorName;
  readonly kind: EntityKind;
  readonly scope: string;
  readonly key: string;
  readonly entity_id: string;
}

interface VisibilityRow {
  readonly link_id: string;
  readonly role: string | null;
  readonly seen_at: Date;
}

/** An identity, and how one link saw it last; null when it does not see it. */
export interface KnownIdentity {
  readonly identity: Identity;
  readonly sight: { readonly role: string | null; readonly seenAt: number } | null;
}

interface NewIdentity {
  readonly ref: VendorRef;
  readonly entityId: string;
}

const IDENTITY = 'i.id, i.vendor, i.kind, i.scope, i.key, COALESCE(e.merged_into, e.id) AS entity_id';

/** From the IDs asked for (the first parameter), by what answers for them, to the identities of all that it answers for. */
const ASKED_IDENTITIES = `FROM unnest($1::text[]) AS asked(id)
       JOIN entity e ON e.id = asked.id
       JOIN LATERAL (
         SELECT s.id, s.id AS survivor FROM entity s WHERE s.id = COALESCE(e.merged_into, e.id)
         UNION ALL
         SELECT m.id, m.merged_into AS survivor FROM entity m WHERE m.merged_into = COALESCE(e.merged_into, e.id)
       ) AS part ON true
       JOIN vendor_identity i ON i.entity_id = part.id`;

/** Known identities among `refs`, with the link's visibility of them where a link is given. */
export async function readByRef(pool: Pool, refs: readonly VendorRef[], linkId: string | null): Promise<KnownIdentity[]> {
  const { rows } = await pool.query<IdentityRow & Pick<VisibilityRow, 'role'> & { seen_at: Date | null }>(
    `SELECT ${IDENTITY}, v.role, v.seen_at
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS asked(vendor, kind, scope, key)
       JOIN vendor_identity i USING (vendor, kind, scope, key)
       JOIN entity e ON e.id = i.entity_id
       LEFT JOIN visibility v ON v.identity_id = i.id AND v.link_id = $5`,
    [...refColumns(refs), linkId],
  );
  return rows.map((row) => ({ identity: toIdentity(row), sight: row.seen_at === null ? null : { role: row.role, seenAt: row.seen_at.getTime() } }));
}

/** Known identities by their key. */
export async function readById(pool: Pool, ids: readonly number[]): Promise<Identity[]> {
  const { rows } = await pool.query<IdentityRow>(`SELECT ${IDENTITY} FROM vendor_identity i JOIN entity e ON e.id = i.entity_id WHERE i.id = ANY($1::int[])`, [
    ids,
  ]);
  return rows.map(toIdentity);
}

/**
 * Makes identities, each with the entity named for it; answers those made. One that another process made first is left out,
 * and no entity is made for it. Rows go in by key order, so that two batches cannot wait for each other.
 */
export async function insertIdentities(pool: Pool, made: readonly NewIdentity[]): Promise<Identity[]> {
  const { rows } = await pool.query<IdentityRow>(
    `WITH minted AS (
       INSERT INTO vendor_identity (vendor, kind, scope, key, entity_id)
       SELECT vendor, kind, scope, key, entity_id
         FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS new(vendor, kind, scope, key, entity_id)
        ORDER BY vendor, kind, scope, key
       ON CONFLICT (vendor, kind, scope, key) DO NOTHING
       RETURNING id, vendor, kind, scope, key, entity_id
     ), entities AS (
       INSERT INTO entity (id, kind) SELECT entity_id, kind FROM minted
     )
     SELECT id, vendor, kind, scope, key, entity_id FROM minted`,
    [...refColumns(made.map(({ ref }) => ref)), made.map(({ entityId }) => entityId)],
  );
  return rows.map(toIdentity);
}

/** Writes what the link saw at `seenAt` (Unix ms), keeping a role that this sighting does not tell. Does nothing for a link that is no more; answers the roles now kept. */
export async function upsertVisibility(
  pool: Pool,
  linkId: string,
  seen: readonly { readonly identityId: number; readonly role: string | null }[],
  seenAt: number,
): Promise<{ identity_id: number; role: string | null }[]> {
  const { rows } = await pool.query<{ identity_id: number; role: string | null }>(
    `INSERT INTO visibility (link_id, identity_id, role, seen_at)
     SELECT held.id, seen.identity_id, seen.role, $4
       FROM (SELECT id FROM link WHERE id = $1 FOR KEY SHARE) AS held, unnest($2::int[], $3::text[]) AS seen(identity_id, role)
      ORDER BY seen.identity_id
     ON CONFLICT (link_id, identity_id) DO UPDATE
        SET role = COALESCE(EXCLUDED.role, visibility.role), seen_at = GREATEST(visibility.seen_at, EXCLUDED.seen_at)
     RETURNING identity_id, role`,
    [linkId, seen.map(({ identityId }) => identityId), seen.map(({ role }) => role), new Date(seenAt)],
  );
  return rows;
}

/** The link no longer sees these. */
export async function deleteVisibility(pool: Pool, linkId: string, identityIds: readonly number[]): Promise<void> {
  await pool.query('DELETE FROM visibility WHERE link_id = $1 AND identity_id = ANY($2::int[])', [linkId, identityIds]);
}

/** Which of the links see which of the identities. */
export async function readVisibility(
  pool: Pool,
  linkIds: readonly string[],
  identityIds: readonly number[],
): Promise<{ link_id: string; identity_id: number; role: string | null }[]> {
  const { rows } = await pool.query<{ link_id: string; identity_id: number; role: string | null }>(
    'SELECT link_id, identity_id, role FROM visibility WHERE link_id = ANY($1::text[]) AND identity_id = ANY($2::int[])',
    [linkIds, identityIds],
  );
  return rows;
}

/** Everything of a kind that the links see, in the order in which it became known. */
export async function readSeen(pool: Pool, linkIds: readonly string[], kind: EntityKind): Promise<VisibleIdentity[]> {
  const { rows } = await pool.query<IdentityRow & VisibilityRow>(
    `SELECT ${IDENTITY}, v.link_id, v.role, v.seen_at
       FROM visibility v
       JOIN vendor_identity i ON i.id = v.identity_id
       JOIN entity e ON e.id = i.entity_id
      WHERE v.link_id = ANY($1::text[]) AND i.kind = $2
      ORDER BY i.id, v.link_id`,
    [linkIds, kind],
  );
  return rows.map(toVisible);
}

/** Entities by any ID that stands for them, with all their identities that the links see. */
export async function readEntities(
  pool: Pool,
  entityIds: readonly string[],
  linkIds: readonly string[],
): Promise<{ asked: string; kind: EntityKind; seen: VisibleIdentity }[]> {
  const { rows } = await pool.query<IdentityRow & VisibilityRow & { asked: string }>(
    `SELECT asked.id AS asked, i.id, i.vendor, i.kind, i.scope, i.key, part.survivor AS entity_id, v.link_id, v.role, v.seen_at
       ${ASKED_IDENTITIES}
       JOIN visibility v ON v.identity_id = i.id AND v.link_id = ANY($2::text[])
      ORDER BY i.id, v.link_id`,
    [entityIds, linkIds],
  );
  return rows.map((row) => ({ asked: row.asked, kind: row.kind, seen: toVisible(row) }));
}

/** All identities of entities, by any ID that stands for them. */
export async function readIdentitiesOf(pool: Pool, entityIds: readonly string[]): Promise<Map<string, Identity[]>> {
  const { rows } = await pool.query<IdentityRow & { asked: string }>(
    `SELECT asked.id AS asked, i.id, i.vendor, i.kind, i.scope, i.key, part.survivor AS entity_id
       ${ASKED_IDENTITIES}
      ORDER BY i.id`,
    [entityIds],
  );
  const found = new Map<string, Identity[]>();
  for (const row of rows) found.set(row.asked, [...(found.get(row.asked) ?? []), toIdentity(row)]);
  return found;
}

function refColumns(refs: readonly VendorRef[]): [string[], string[], string[], string[]] {
  return [refs.map(({ vendor }) => vendor), refs.map(({ kind }) => kind), refs.map(({ scope }) => scope), refs.map(({ key }) => key)];
}

function toIdentity(row: IdentityRow): Identity {
  return { id: row.id, ref: { vendor: row.vendor, kind: row.kind, scope: row.scope, key: row.key }, entityId: row.entity_id };
}

function toVisible(row: IdentityRow & VisibilityRow): VisibleIdentity {
  return { ...toIdentity(row), linkId: row.link_id, role: row.role, seenAt: row.seen_at.getTime() };
}
