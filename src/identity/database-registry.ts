// The registry over its tables, with memory in front.
import type { Pool } from 'pg';
import type { Clock, Random } from '../domain/clock.js';
import { mintId, refKey, type VendorRef } from '../domain/ids.js';
import * as rows from './identity-rows.js';
import type { IdentityMemory } from './memory.js';
import type { FoundEntity, Identity, Registry, Sighting } from './registry.js';

interface RegistryDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly random: Random;
  readonly memory: IdentityMemory;
}

const ID_BYTES = 16;
/** `seenAt` is written again only when it is older: half of the ten minutes after which a sighting must be verified. */
const REFRESH_SIGHTING_MS = 5 * 60_000;

/** Makes the registry. */
export function createRegistry({ pool, clock, random, memory }: RegistryDeps): Registry {
  async function see(linkId: string, sightings: readonly Sighting[]): Promise<ReadonlyMap<string, Identity>> {
    const answer = new Map<string, Identity>();
    const open = new Map<string, Sighting>();
    for (const [key, sighting] of byKey(sightings)) {
      const identity = memory.byRef(key);
      const sight = identity === undefined ? undefined : memory.sight(linkId, identity.id);
      const isKnown = identity !== undefined && sight && (sighting.role === null || sighting.role === sight.role);
      if (isKnown) answer.set(key, identity);
      else open.set(key, sighting);
    }
    if (open.size === 0) return answer;

    const mark = memory.mark();
    const refs = [...open.values()].map(({ ref }) => ref);
    const known = new Map((await rows.readByRef(pool, refs, linkId)).map((row) => [refKey(row.identity.ref), row]));
    const unknown = refs.filter((ref) => !known.has(refKey(ref)));
    for (const identity of await mint(unknown)) known.set(refKey(identity.ref), { identity, sight: null });

    const isNews = (sight: rows.KnownIdentity['sight'], role: string | null) =>
      sight === null || (role !== null && role !== sight.role) || mark.at - sight.seenAt >= REFRESH_SIGHTING_MS;
    const news: { identityId: number; role: string | null }[] = [];
    for (const [key, { role }] of open) {
      const row = known.get(key);
      if (row === undefined) continue;
      answer.set(key, row.identity);
      memory.rememberIdentity(row.identity, mark);
      if (isNews(row.sight, role)) news.push({ identityId: row.identity.id, role });
      else memory.rememberSight(linkId, row.identity.id, row.sight, mark);
    }
    await writeSightings(linkId, news);
    return answer;
  }

  async function mint(refs: readonly VendorRef[]): Promise<Identity[]> {
    if (refs.length === 0) return [];
    const made = await rows.insertIdentities(
      pool,
      refs.map((ref) => ({ ref, entityId: mintId(ref.kind, random.bytes(ID_BYTES)) })),
    );
    if (made.length === refs.length) return made;
    // Another process made the rest between our read and our insert.
    const mine = new Set(made.map(({ ref }) => refKey(ref)));
    const theirs = refs.filter((ref) => !mine.has(refKey(ref)));
    return [...made, ...(await rows.readByRef(pool, theirs, null)).map(({ identity }) => identity)];
  }

  async function writeSightings(linkId: string, news: readonly { identityId: number; role: string | null }[]): Promise<void> {
    if (news.length === 0) return;
    const kept = await rows.upsertVisibility(pool, linkId, news, clock.now());
    memory.sightsChanged(); // before remembering: a read that began before the write must not say that the link does not see it
    const mark = memory.mark();
    for (const row of kept) memory.rememberSight(linkId, row.identity_id, { role: row.role }, mark);
  }

  /** What memory has, and what it lacks. */
  function recall<Key>(keys: readonly Key[], remembered: (key: Key) => Identity | undefined): { found: Identity[]; missing: Key[] } {
    const found: Identity[] = [];
    const missing: Key[] = [];
    for (const key of keys) {
      const identity = remembered(key);
      if (identity === undefined) missing.push(key);
      else found.push(identity);
    }
    return { found, missing };
  }

  return {
    see,
    async unsee(linkId, identityIds) {
      if (identityIds.length === 0) return;
      await rows.deleteVisibility(pool, linkId, identityIds);
      memory.sightsChanged();
      const mark = memory.mark();
      for (const id of identityIds) memory.rememberSight(linkId, id, null, mark);
    },
    async find(entityIds, linkIds) {
      const found = new Map<string, FoundEntity>();
      if (entityIds.length === 0 || linkIds.length === 0) return found;
      for (const { asked, kind, seen } of await rows.readEntities(pool, [...new Set(entityIds)], linkIds)) {
        found.set(asked, { id: seen.entityId, kind, seen: [...(found.get(asked)?.seen ?? []), seen] });
      }
      return found;
    },
    identitiesOf: (entityIds) => (entityIds.length === 0 ? Promise.resolve(new Map()) : rows.readIdentitiesOf(pool, [...new Set(entityIds)])),
    async lookup(refs) {
      const mark = memory.mark();
      const { found, missing } = recall(refs, (ref) => memory.byRef(refKey(ref)));
      const read = missing.length === 0 ? [] : (await rows.readByRef(pool, missing, null)).map(({ identity }) => identity);
      for (const identity of read) memory.rememberIdentity(identity, mark);
      return new Map([...found, ...read].map((identity) => [refKey(identity.ref), identity]));
    },
    async byId(identityIds) {
      const mark = memory.mark();
      const { found, missing } = recall(identityIds, memory.byId);
      const read = missing.length === 0 ? [] : await rows.readById(pool, missing);
      for (const identity of read) memory.rememberIdentity(identity, mark);
      return new Map([...found, ...read].map((identity) => [identity.id, identity]));
    },
    async visibleTo(linkIds, identityIds) {
      const mark = memory.mark();
      const visible = new Set(identityIds.filter((id) => linkIds.some((linkId) => memory.sight(linkId, id))));
      const open = identityIds.filter((id) => !visible.has(id) && linkIds.some((linkId) => memory.sight(linkId, id) === undefined));
      if (open.length === 0) return visible;
      const seen = new Map((await rows.readVisibility(pool, linkIds, open)).map((row) => [`${row.link_id} ${row.identity_id}`, row]));
      for (const id of open) {
        for (const linkId of linkIds) {
          const sight = seen.get(`${linkId} ${id}`) ?? null;
          memory.rememberSight(linkId, id, sight, mark);
          if (sight !== null) visible.add(id);
        }
      }
      return visible;
    },
    seenBy: (linkIds, kind) => (linkIds.length === 0 ? Promise.resolve([]) : rows.readSeen(pool, linkIds, kind)),
  };
}

/** One sighting a thing: a list that names it twice may tell the role once. */
function byKey(sightings: readonly Sighting[]): Map<string, Sighting> {
  const unique = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const key = refKey(sighting.ref);
    const other = unique.get(key);
    unique.set(key, { ref: sighting.ref, role: sighting.role ?? other?.role ?? null });
  }
  return unique;
}
