// An account's own holdings over their tables, remembered: every view of the account asks for them.
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Clock, Random } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';
import { mintId } from '../domain/ids.js';
import * as rows from './own-rows.js';
import type { OwnHoldings, OwnSpaces } from './own-spaces.js';
import { createRemembered } from './remembered.js';

interface Deps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly random: Random;
}

const IN_MEMORY = 10_000;
const ID_BYTES = 16;

/** Makes the holdings. */
export function createOwnSpaces({ pool, clock, random }: Deps): OwnSpaces {
  const last = new LRUCache<string, { readonly text: string; readonly holdings: OwnHoldings }>({ max: IN_MEMORY });
  const remembered = createRemembered<OwnHoldings>({ clock, max: IN_MEMORY, load });

  async function load(accountId: string): Promise<OwnHoldings> {
    const { text, parse } = await rows.readHoldings(pool, accountId);
    const before = last.get(accountId);
    // Views are made of it: they are made anew only where something is another.
    if (before?.text === text) return before.holdings;
    const holdings = parse();
    last.set(accountId, { text, holdings });
    return holdings;
  }

  /** After a failure too: what was sent may have happened. */
  async function changing<Answer>(accountId: string, change: () => Promise<Answer>): Promise<Answer> {
    try {
      return await change();
    } finally {
      remembered.forget(accountId);
    }
  }

  return {
    of: (accountId) => remembered.get(accountId),
    now: (accountId) => remembered.peek(accountId) ?? last.get(accountId)?.holdings ?? null,
    createHome: (accountId, name) =>
      changing(accountId, async () => {
        const id = mintId('home', random.bytes(ID_BYTES));
        await rows.insertSpace(pool, { id, accountId, homeId: null, name });
        return id;
      }),
    createRoom: (accountId, homeId, name) =>
      changing(accountId, async () => {
        const id = mintId('room', random.bytes(ID_BYTES));
        if (!(await rows.insertSpace(pool, { id, accountId, homeId, name }))) throw new AppError('NOT_FOUND', 'There is no such home');
        return id;
      }),
    rename: (accountId, entityId, name) => changing(accountId, () => rows.renameSpace(pool, accountId, entityId, name)),
    setHomeName: (accountId, homeId, name) => changing(accountId, () => rows.upsertHomeName(pool, accountId, homeId, name)),
    place: (accountId, placements, moved) => changing(accountId, () => rows.writePlacements(pool, accountId, placements, moved)),
    unplace: (accountId, placements) => changing(accountId, () => rows.deletePlacements(pool, accountId, placements)),
    gone: (accountId, id) => changing(accountId, () => rows.deleteHoldings(pool, accountId, id)),
    regrouped: () => remembered.forgetAll(),
  };
}
