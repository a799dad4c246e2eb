// The statements behind an account's own homes and rooms.
import type { Pool } from 'pg';
import { z } from 'zod';
import { ENTITY_KINDS, VENDOR_NAMES } from '../domain/ids.js';
import type { OwnHoldings, OwnHome, OwnRoom, Placement } from './own-spaces.js';

const time = z.string().transform((text) => Date.parse(text));
const ref = z.object({ vendor: z.enum(VENDOR_NAMES), kind: z.enum(ENTITY_KINDS), scope: z.string(), key: z.string() }).nullable();
const row = z.object({
  names: z.array(z.object({ entity: z.string(), answering: z.string(), name: z.string() })),
  spaces: z.array(
    z.object({
      entity: z.string(),
      answering: z.string(),
      home: z.string().nullable(),
      answeringHome: z.string().nullable(),
      name: z.string(),
      createdAt: time,
    }),
  ),
  placements: z.array(
    z.object({ identityId: z.number(), homeId: z.string(), roomId: z.string().nullable(), said: z.object({ home: ref, room: ref }), placedAt: time }),
  ),
});

/** All that an account keeps, in one statement; its text tells whether something changed. */
export async function readHoldings(pool: Pool, accountId: string): Promise<{ readonly text: string; readonly parse: () => OwnHoldings }> {
  const { rows } = await pool.query<{ holdings: unknown }>(
    `SELECT json_build_object(
       'names', (
         SELECT COALESCE(json_agg(json_build_object('entity', n.entity_id, 'answering', COALESCE(e.merged_into, e.id), 'name', n.name) ORDER BY n.entity_id), '[]')
           FROM home_name n JOIN entity e ON e.id = n.entity_id WHERE n.account_id = $1),
       'spaces', (
         SELECT COALESCE(json_agg(json_build_object('entity', s.entity_id, 'answering', COALESCE(e.merged_into, e.id), 'home', s.home_id,
                  'answeringHome', COALESCE(h.merged_into, h.id), 'name', s.name, 'createdAt', s.created_at) ORDER BY s.created_at, s.entity_id), '[]')
           FROM own_space s JOIN entity e ON e.id = s.entity_id LEFT JOIN entity h ON h.id = s.home_id WHERE s.account_id = $1),
       'placements', (
         SELECT COALESCE(json_agg(json_build_object('identityId', p.identity_id, 'homeId', COALESCE(h.merged_into, h.id),
                  'roomId', COALESCE(r.merged_into, r.id), 'said', p.said, 'placedAt', p.placed_at) ORDER BY p.identity_id), '[]')
           FROM placement p JOIN entity h ON h.id = p.home_id LEFT JOIN entity r ON r.id = p.room_id WHERE p.account_id = $1)) AS holdings`,
    [accountId],
  );
  const holdings = rows[0]?.holdings;
  return { text: JSON.stringify(holdings), parse: () => toHoldings(row.parse(holdings)) };
}

function toHoldings({ names, spaces, placements }: z.infer<typeof row>): OwnHoldings {
  // A name of the entity that answers goes before one of an entity that it answers for.
  const inOrder = [...names.filter(({ entity, answering }) => entity !== answering), ...names.filter(({ entity, answering }) => entity === answering)];
  const homes: OwnHome[] = [];
  const rooms: OwnRoom[] = [];
  for (const { entity, answering, home, answeringHome, name, createdAt } of spaces) {
    const space = { entityId: entity, id: answering, name, createdAt };
    if (home === null || answeringHome === null) homes.push(space);
    else rooms.push({ ...space, homeId: answeringHome, homeEntityId: home });
  }
  return {
    names: new Map(inOrder.map(({ answering, name }) => [answering, name])),
    homes,
    rooms,
    placements: new Map(placements.map((each) => [each.identityId, each])),
  };
}

/** Makes a home, or a room where a home is named; answers whether there is such a home. */
export async function insertSpace(
  pool: Pool,
  made: { readonly id: string; readonly accountId: string; readonly homeId: string | null; readonly name: string },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `WITH place AS (SELECT COALESCE(merged_into, id) AS id FROM entity WHERE id = $3),
          made AS (INSERT INTO entity (id, kind) SELECT $1, CASE WHEN $3::text IS NULL THEN 'home' ELSE 'room' END
                    WHERE $3 IS NULL OR EXISTS (SELECT FROM place) RETURNING id)
     INSERT INTO own_space (entity_id, account_id, home_id, name) SELECT made.id, $2, (SELECT id FROM place), $4 FROM made`,
    [made.id, made.accountId, made.homeId, made.name],
  );
  return rowCount === 1;
}

export async function renameSpace(pool: Pool, accountId: string, entityId: string, name: string): Promise<void> {
  await pool.query('UPDATE own_space SET name = $3 WHERE account_id = $1 AND entity_id = $2', [accountId, entityId, name]);
}

export async function upsertHomeName(pool: Pool, accountId: string, homeId: string, name: string): Promise<void> {
  await pool.query(
    `INSERT INTO home_name (account_id, entity_id, name) SELECT $1, COALESCE(merged_into, id), $3 FROM entity WHERE id = $2
     ON CONFLICT (account_id, entity_id) DO UPDATE SET name = EXCLUDED.name`,
    [accountId, homeId, name],
  );
}

/** Forgets what was kept of these identities, and keeps the new placements. */
export async function writePlacements(pool: Pool, accountId: string, placements: readonly Placement[], moved: readonly number[]): Promise<void> {
  await pool.query(
    `WITH forgotten AS (
       DELETE FROM placement WHERE account_id = $1 AND identity_id = ANY($2::int[]) AND NOT identity_id = ANY($3::int[])
     )
     INSERT INTO placement (account_id, identity_id, home_id, room_id, said, placed_at)
     SELECT $1, identity_id, home_id, room_id, said, placed_at
       FROM unnest($3::int[], $4::text[], $5::text[], $6::jsonb[], $7::timestamptz[]) AS new(identity_id, home_id, room_id, said, placed_at)
     ON CONFLICT (account_id, identity_id) DO UPDATE
        SET home_id = EXCLUDED.home_id, room_id = EXCLUDED.room_id, said = EXCLUDED.said, placed_at = EXCLUDED.placed_at`,
    [
      accountId,
      moved,
      placements.map(({ identityId }) => identityId),
      placements.map(({ homeId }) => homeId),
      placements.map(({ roomId }) => roomId),
      placements.map(({ said }) => JSON.stringify(said)),
      placements.map(({ placedAt }) => new Date(placedAt)),
    ],
  );
}

/** Forgets placements, but not those that were made anew meanwhile. */
export async function deletePlacements(pool: Pool, accountId: string, placements: readonly Placement[]): Promise<void> {
  await pool.query(
    `DELETE FROM placement USING unnest($2::int[], $3::timestamptz[]) AS old(identity_id, placed_at)
      WHERE account_id = $1 AND placement.identity_id = old.identity_id AND placement.placed_at = old.placed_at`,
    [accountId, placements.map(({ identityId }) => identityId), placements.map(({ placedAt }) => new Date(placedAt))],
  );
}

/** Removes what the account keeps of a home or room: of everything that its ID answers for, of the rooms in it, and of what was placed there. */
export async function deleteHoldings(pool: Pool, accountId: string, id: string): Promise<void> {
  await pool.query(
    `WITH answered AS (
       SELECT member.id FROM entity asked JOIN entity member ON COALESCE(member.merged_into, member.id) = COALESCE(asked.merged_into, asked.id)
        WHERE asked.id = $2
     ), names AS (
       DELETE FROM home_name WHERE account_id = $1 AND entity_id IN (SELECT id FROM answered)
     ), placed_here AS (
       DELETE FROM placement WHERE account_id = $1 AND home_id IN (SELECT id FROM answered)
     ), placed_in AS (
       UPDATE placement SET room_id = NULL WHERE account_id = $1 AND room_id IN (SELECT id FROM answered) AND NOT home_id IN (SELECT id FROM answered)
     )
     DELETE FROM own_space WHERE account_id = $1 AND (entity_id IN (SELECT id FROM answered) OR home_id IN (SELECT id FROM answered))`,
    [accountId, id],
  );
}
