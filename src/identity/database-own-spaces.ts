// An account's own holdings over their tables, remembered: every view of the account asks for them.
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Clock } from '../domain/clock.js';
import type { OwnHoldings, OwnSpaces } from './own-spaces.js';
import { createRemembered } from './remembered.js';

const IN_MEMORY = 10_000;

/** Every entity that the one asked for ($2) answers for, or answers with. */
const GROUP_OF_ENTITY = `SELECT member.id FROM entity asked JOIN entity member ON COALESCE(member.merged_into, member.id) = COALESCE(asked.merged_into, asked.id)
  WHERE asked.id = $2`;

const holdingsRow = z.object({ names: z.array(z.object({ entity: z.string(), answering: z.string(), name: z.string() })) });

/** Makes the holdings. */
export function createOwnSpaces({ pool, clock }: { readonly pool: Pool; readonly clock: Clock }): OwnSpaces {
  const last = new LRUCache<string, { readonly text: string; readonly holdings: OwnHoldings }>({ max: IN_MEMORY });
  const remembered = createRemembered<OwnHoldings>({ clock, max: IN_MEMORY, load });

  async function load(accountId: string): Promise<OwnHoldings> {
    const { rows } = await pool.query<{ holdings: unknown }>(
      `SELECT json_build_object('names', (
         SELECT COALESCE(json_agg(json_build_object('entity', n.entity_id, 'answering', COALESCE(e.merged_into, e.id), 'name', n.name) ORDER BY n.entity_id), '[]')
           FROM home_name n JOIN entity e ON e.id = n.entity_id WHERE n.account_id = $1)) AS holdings`,
      [accountId],
    );
    const text = JSON.stringify(rows[0]?.holdings);
    const before = last.get(accountId);
    // Views are made of it: they are made anew only where something is another.
    if (before?.text === text) return before.holdings;
    const holdings = toHoldings(holdingsRow.parse(rows[0]?.holdings));
    last.set(accountId, { text, holdings });
    return holdings;
  }

  return {
    of: (accountId) => remembered.get(accountId),
    now: (accountId) => remembered.peek(accountId) ?? last.get(accountId)?.holdings ?? null,
    async setHomeName(accountId, homeId, name) {
      await pool.query(
        `INSERT INTO home_name (account_id, entity_id, name) SELECT $1, COALESCE(merged_into, id), $3 FROM entity WHERE id = $2
         ON CONFLICT (account_id, entity_id) DO UPDATE SET name = EXCLUDED.name`,
        [accountId, homeId, name],
      );
      remembered.forget(accountId);
    },
    async homeGone(accountId, homeId) {
      await pool.query(`DELETE FROM home_name WHERE account_id = $1 AND entity_id IN (${GROUP_OF_ENTITY})`, [accountId, homeId]);
      remembered.forget(accountId);
    },
    regrouped: () => remembered.forgetAll(),
  };
}

/** A name of the entity that answers goes before one of an entity that it answers for. */
function toHoldings({ names }: z.infer<typeof holdingsRow>): OwnHoldings {
  const inOrder = [...names.filter(({ entity, answering }) => entity !== answering), ...names.filter(({ entity, answering }) => entity === answering)];
  return { names: new Map(inOrder.map(({ answering, name }) => [answering, name])) };
}
