// Decides what a home and its rooms fall into when they are parted. Pure.
import type { Member } from './groups.js';

/** Members by the set that they go to; those of one entity stay together. Order: by the first member of each set. */
function setsBy(members: readonly Member[], setOf: (entityId: string) => string): Member[][] {
  const sets = new Map<string, Member[]>();
  for (const member of members) {
    const key = setOf(member.entityId);
    sets.set(key, [...(sets.get(key) ?? []), member]);
  }
  return [...sets.values()];
}

const UNSEEN = '';

/** Every entity that is seen, on its own; the others as one. */
export function partsOfHome(members: readonly Member[], isSeen: (member: Member) => boolean): { readonly seen: Member[][]; readonly unseen: Member[] } {
  const seen = new Set(members.filter(isSeen).map(({ entityId }) => entityId));
  return {
    seen: setsBy(
      members.filter(({ entityId }) => seen.has(entityId)),
      (entityId) => entityId,
    ),
    unseen: members.filter(({ entityId }) => !seen.has(entityId)),
  };
}

/** A room's entities by the home that each is in; those of which it is not known, as one. */
export function partsOfRoom(members: readonly Member[], homeOf: (member: Member) => string | null): Member[][] {
  const homes = new Map(members.map((member) => [member.entityId, homeOf(member) ?? UNSEEN]));
  return setsBy(members, (entityId) => homes.get(entityId) ?? UNSEEN);
}
