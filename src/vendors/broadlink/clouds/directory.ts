// Homes by ID: the vendor names them by name, which never changes, so a name that was read once is good for as long as its home.
import { LRUCache } from 'lru-cache';
import { AppError } from '../../../domain/errors.js';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import type { HomeRow } from '../mapping/homes.js';
import { homes } from '../operations/home.js';
import type { BroadlinkSession } from '../session.js';

/** What a home's name is, and which rooms it has had since it was last read. */
export interface KnownHome {
  readonly name: string;
  readonly roomIds: ReadonlySet<string>;
}

export interface HomeDirectory {
  /** Every home of the organisation that the link reaches; the linked organisation's unless another is named. */
  read(scope: CallScope, organization?: string, isFresh?: boolean): Promise<readonly HomeRow[]>;
  /** One home. @throws AppError NOT_FOUND */
  readOne(scope: CallScope, home: VendorRef): Promise<HomeRow>;
  /** The same as it is now: what is read decides a write. */
  readNow(scope: CallScope, home: VendorRef): Promise<HomeRow>;
  /** What was read of the organisation's homes is no longer so. */
  forget(scope: CallScope, home: VendorRef): void;
  /** Asks about a home by name. @throws AppError NOT_FOUND for one that the link does not reach, though the vendor gives no reason */
  within<Answer>(scope: CallScope, home: VendorRef, ask: (known: KnownHome) => Promise<Answer>): Promise<Answer>;
}

const REMEMBERED = 5000; // lists of homes, one for each link and organisation

export function createHomeDirectory(session: BroadlinkSession): HomeDirectory {
  const lists = new LRUCache<string, ReadonlyMap<string, KnownHome>>({ max: REMEMBERED });

  async function read(scope: CallScope, organization = '', isFresh = false): Promise<readonly HomeRow[]> {
    const { data } = await session.asUser(scope, homes.list, { group: { name: '' } }, { ...named(organization), isFresh });
    const rows = data.groups ?? [];
    lists.set(keyOf(scope, organization), new Map(rows.map((row) => [row.id, knownOf(row)])));
    // The linked organisation goes by its own name too.
    if (organization === '') lists.set(keyOf(scope, await session.organizationOf(scope)), new Map(rows.map((row) => [row.id, knownOf(row)])));
    return rows;
  }

  async function find(scope: CallScope, { scope: organization, key }: VendorRef, isFresh = false): Promise<HomeRow> {
    const row = (await read(scope, organization, isFresh)).find(({ id }) => id === key);
    if (row === undefined) throw noSuchHome(scope);
    return row;
  }

  return {
    read,
    readOne: (scope, home) => find(scope, home),
    readNow: (scope, home) => find(scope, home, true),
    forget(scope, home) {
      lists.delete(keyOf(scope, home.scope));
    },
    async within(scope, home, ask) {
      const known = lists.get(keyOf(scope, home.scope))?.get(home.key);
      if (known === undefined) return ask(knownOf(await find(scope, home)));
      try {
        return await ask(known);
      } catch (error) {
        // Perhaps it is no more: the list says, where a refusal's number does not.
        if (error instanceof AppError && error.code === 'VENDOR_REJECTED') await find(scope, home);
        throw error;
      }
    },
  };
}

function keyOf({ link }: CallScope, organization: string): string {
  return `${link.id} ${organization}`;
}

function named(organization: string): { organization?: string } {
  return organization === '' ? {} : { organization };
}

function knownOf({ name, additional }: HomeRow): KnownHome {
  return { name, roomIds: new Set((additional?.room?.roomlist ?? []).map(({ roomid }) => roomid)) };
}

function noSuchHome({ link }: CallScope): AppError {
  return new AppError('NOT_FOUND', 'There is no such home', { vendor: 'BROADLINK', operation: homes.list.name, linkId: link.id, effect: 'none' });
}
