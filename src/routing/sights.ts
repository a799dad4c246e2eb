// What each account sees, built once and used until a link or its memory changes.
import { LRUCache } from 'lru-cache';
import type { Link } from '../domain/link.js';
import type { LinkChange, Links } from '../identity/links.js';
import type { OwnHoldings, OwnSpaces } from '../identity/own-spaces.js';
import type { Log } from '../log.js';
import type { LinkMemory } from './link-memory.js';
import { buildSnapshot, type Snapshot } from './snapshot.js';
import type { LinkStructures } from './structure.js';

/** What a snapshot was made of: one for each link whose memory was there. */
interface Stamp {
  readonly linkId: string;
  readonly status: Link['status'];
  readonly memory: LinkMemory;
  readonly version: number;
}

interface Sight {
  /** null: to be built anew. */
  readonly stamps: readonly Stamp[] | null;
  readonly links: readonly Link[];
  readonly own: OwnHoldings;
  readonly snapshot: Snapshot;
}

interface Deps {
  readonly links: Links;
  readonly structures: LinkStructures;
  readonly ownSpaces: Pick<OwnSpaces, 'of' | 'now' | 'unplace'>;
  readonly log: Log;
}

export interface Sights {
  /** What the account's links remember now, joined, with what the account keeps of its own. */
  of(accountId: string): Promise<Snapshot>;
  /** The same without waiting, from the links as they were last known; null where nothing of the account is in memory. */
  now(accountId: string): Snapshot | null;
  /** A link was made, renewed, expired or removed: shows at once. */
  linkChanged(change: LinkChange): void;
}

const ACCOUNTS_IN_MEMORY = 2_000;

/** Makes the memory of accounts' views. */
export function createSights({ links, structures, ownSpaces, log }: Deps): Sights {
  const sights = new LRUCache<string, Sight>({ max: ACCOUNTS_IN_MEMORY });

  /** Asked for every device of a screen: nothing is made where nothing changed. */
  function isCurrent(stamps: readonly Stamp[], mine: readonly Link[]): boolean {
    let position = 0;
    for (const { id, status } of mine) {
      const memory = structures.peek(id);
      if (memory === undefined) continue;
      const stamp = stamps[position];
      if (stamp?.linkId !== id || stamp.status !== status || stamp.memory !== memory || stamp.version !== memory.version) return false;
      position += 1;
    }
    return position === stamps.length;
  }

  function build(accountId: string, mine: readonly Link[], own: OwnHoldings): Snapshot {
    const known = sights.get(accountId);
    if (known?.stamps != null && known.own === own && isCurrent(known.stamps, mine)) return known.snapshot;
    const sources = mine.flatMap((link) => {
      const memory = structures.peek(link.id);
      return memory === undefined ? [] : [{ link, memory }];
    });
    // What memory let go of is still there: better the last view than one without it.
    if (known !== undefined && sources.length < mine.length && known.links === mine && known.own === own) return known.snapshot;
    const snapshot = buildSnapshot(sources, own);
    // For good: a device that comes back to where it was has not been placed again.
    if (snapshot.overtaken.length > 0) {
      ownSpaces.unplace(accountId, snapshot.overtaken).catch((error: unknown) => log.warn({ err: error, accountId }, 'placements could not be forgotten'));
    }
    const stamps = sources.map(({ link, memory }): Stamp => ({ linkId: link.id, status: link.status, memory, version: memory.version }));
    sights.set(accountId, { stamps, links: mine, own, snapshot });
    return snapshot;
  }

  return {
    async of(accountId) {
      const [mine, own] = await Promise.all([links.ofAccount(accountId), ownSpaces.of(accountId)]);
      await Promise.all(mine.map((link) => structures.memory(link.id)));
      return build(accountId, mine, own);
    },
    now(accountId) {
      const known = sights.get(accountId);
      return known === undefined ? null : build(accountId, known.links, ownSpaces.now(accountId) ?? known.own);
    },
    linkChanged({ kind, link }) {
      const known = sights.get(link.accountId);
      if (known === undefined) return;
      const others = known.links.filter((each) => each.id !== link.id);
      const isNew = others.length === known.links.length;
      const replaced = isNew ? [...known.links, link] : known.links.map((each) => (each.id === link.id ? link : each));
      sights.set(link.accountId, { ...known, stamps: null, links: kind === 'removed' ? others : replaced });
    },
  };
}
