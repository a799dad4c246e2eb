// What this process remembers of identities and of who sees them: bounded in number and age, dropped when something here changes it.
import { LRUCache } from 'lru-cache';
import type { Clock } from '../domain/clock.js';
import { refKey } from '../domain/ids.js';
import type { Identity } from './registry.js';
import { MEMORY_AGE_MS } from './remembered.js';

/** That a link sees an identity. */
interface Sight {
  readonly role: string | null;
}

/** When a read began: what it found is remembered only if nothing changed since. */
interface Mark {
  readonly at: number;
  readonly regroupings: number;
  readonly sightChanges: number;
}

export interface IdentityMemory {
  byRef(key: string): Identity | undefined;
  byId(id: number): Identity | undefined;
  /** null: the link is known not to see it; undefined: not known. */
  sight(linkId: string, identityId: number): Sight | null | undefined;
  mark(): Mark;
  rememberIdentity(identity: Identity, mark: Mark): void;
  rememberSight(linkId: string, identityId: number, sight: Sight | null, mark: Mark): void;
  /** After a merge or a split. */
  forgetIdentities(ids: readonly number[]): void;
  /** After a change of what a link sees: reads under way are not remembered. */
  sightsChanged(): void;
  forgetLink(linkId: string): void;
}

interface Remembered<T> {
  readonly value: T;
  readonly at: number;
}

const IDENTITIES = 50_000;
const SIGHTS = 200_000;

/** Makes the memory that registry, matching and links share. */
export function createIdentityMemory(clock: Clock): IdentityMemory {
  const byRef = new LRUCache<string, Remembered<Identity>>({ max: IDENTITIES });
  const byId = new LRUCache<number, Remembered<Identity>>({ max: IDENTITIES });
  const sights = new LRUCache<string, Remembered<Sight | null>>({ max: SIGHTS });
  let regroupings = 0;
  let sightChanges = 0;

  function fresh<T>(remembered: Remembered<T> | undefined): T | undefined {
    return remembered !== undefined && clock.now() - remembered.at < MEMORY_AGE_MS ? remembered.value : undefined;
  }

  return {
    byRef: (key) => fresh(byRef.get(key)),
    byId: (id) => fresh(byId.get(id)),
    sight: (linkId, identityId) => fresh(sights.get(sightKey(linkId, identityId))),
    mark: () => ({ at: clock.now(), regroupings, sightChanges }),
    rememberIdentity(identity, mark) {
      if (mark.regroupings !== regroupings) return;
      const remembered = { value: identity, at: mark.at };
      byRef.set(refKey(identity.ref), remembered);
      byId.set(identity.id, remembered);
    },
    rememberSight(linkId, identityId, sight, mark) {
      if (mark.sightChanges === sightChanges) sights.set(sightKey(linkId, identityId), { value: sight, at: mark.at });
    },
    forgetIdentities(ids) {
      regroupings += 1;
      for (const id of ids) {
        const known = byId.get(id);
        if (known !== undefined) byRef.delete(refKey(known.value.ref));
        byId.delete(id);
      }
    },
    sightsChanged() {
      sightChanges += 1;
    },
    forgetLink(linkId) {
      sightChanges += 1;
      const start = sightKey(linkId, '');
      for (const key of [...sights.keys()]) if (key.startsWith(start)) sights.delete(key);
    },
  };
}

function sightKey(linkId: string, identityId: number | ''): string {
  return `${linkId}\u0000${identityId}`;
}
