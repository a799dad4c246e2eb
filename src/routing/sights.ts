// What each account sees, built once and used until a link or its memory changes.
import { LRUCache } from 'lru-cache';
import type { Link } from '../domain/link.js';
import type { LinkChange, Links } from '../identity/links.js';
import { buildSnapshot, type Snapshot } from './snapshot.js';
import type { LinkStructures } from './structure.js';

interface Sight {
  readonly key: string;
  readonly links: readonly Link[];
  readonly snapshot: Snapshot;
}

export interface Sights {
  /** What the account's links remember now, joined. */
  of(accountId: string): Promise<Snapshot>;
  /** The same without waiting, from the links as they were last known; null where nothing of the account is in memory. */
  now(accountId: string): Snapshot | null;
  /** A link was made, renewed, expired or removed: shows at once. */
  linkChanged(change: LinkChange): void;
}

const ACCOUNTS_IN_MEMORY = 2_000;
const OUT_OF_DATE = 'out of date';

/** Makes the memory of accounts' views. */
export function createSights({ links, structures }: { readonly links: Links; readonly structures: LinkStructures }): Sights {
  const sights = new LRUCache<string, Sight>({ max: ACCOUNTS_IN_MEMORY });

  function build(accountId: string, mine: readonly Link[]): Snapshot {
    const sources = mine.flatMap((link) => {
      const memory = structures.peek(link.id);
      return memory === undefined ? [] : [{ link, memory }];
    });
    const key = sources.map(({ link, memory }) => `${link.id} ${link.status} ${memory.version}`).join('\n');
    const known = sights.get(accountId);
    // What memory let go of is still there: better the last view than one without it.
    if (known !== undefined && (known.key === key || (sources.length < mine.length && known.links === mine))) return known.snapshot;
    const snapshot = buildSnapshot(sources);
    sights.set(accountId, { key, links: mine, snapshot });
    return snapshot;
  }

  return {
    async of(accountId) {
      const mine = await links.ofAccount(accountId);
      await Promise.all(mine.map((link) => structures.memory(link.id)));
      return build(accountId, mine);
    },
    now(accountId) {
      const known = sights.get(accountId);
      return known === undefined ? null : build(accountId, known.links);
    },
    linkChanged({ kind, link }) {
      const known = sights.get(link.accountId);
      if (known === undefined) return;
      const others = known.links.filter((each) => each.id !== link.id);
      const isNew = others.length === known.links.length;
      const replaced = isNew ? [...known.links, link] : known.links.map((each) => (each.id === link.id ? link : each));
      sights.set(link.accountId, { ...known, key: OUT_OF_DATE, links: kind === 'removed' ? others : replaced });
    },
  };
}
