// Decides which groups are one thing, from the claims that their members make. Pure.
import type { Group, Member } from './groups.js';
import { identityIds } from './groups.js';
import type { ClaimInput } from './matching.js';
import { pairKey, pairsBetween } from './verdicts.js';

export type Claimed = Pick<ClaimInput, 'identityId' | 'type' | 'value'>;

/** A claim that joined nothing, or not all who make it: the evidence contradicts itself, or an owner. */
interface Dispute {
  readonly type: ClaimInput['type'];
  readonly identityIds: readonly number[];
}

interface Decision {
  /** The members of each thing that grew. */
  readonly joined: readonly (readonly Member[])[];
  readonly disputes: readonly Dispute[];
}

interface Thing {
  readonly kind: string;
  readonly members: readonly Member[];
  readonly grew: boolean;
}

/**
 * Joins groups that share a claim, older ones first.
 * @param groups all groups that have a claimant, oldest first
 * @param parted keys of the pairs that an owner parted
 */
export function joinByClaims(claims: readonly Claimed[], groups: readonly Group[], parted: ReadonlySet<string>): Decision {
  let things: readonly Thing[] = groups.map(({ kind, members }) => ({ kind, members, grew: false }));
  const disputes: Dispute[] = [];

  for (const claimants of byClaim(claims)) {
    const involved = things.filter(({ members }) => members.some(({ identity }) => identity !== null && claimants.ids.has(identity.id)));
    const narrowed = involved.map((thing) => ({
      ...thing,
      members: thing.members.filter(({ identity }) => identity !== null && claimants.ids.has(identity.id)),
    }));
    // Whom a claim joins must not depend on who made it first: where any two claimants contradict each other, it joins nobody.
    const isDisputed = narrowed.some((one, index) => narrowed.slice(index + 1).some((other) => !mayBeOne(one, other, parted)));
    const joined = isDisputed ? null : joinAll(involved, parted);
    if (joined === null) disputes.push({ type: claimants.type, identityIds: [...claimants.ids] });
    else if (involved.length > 1) things = [...things.filter((thing) => !involved.includes(thing)), joined];
  }
  return { joined: things.filter(({ grew }) => grew).map(({ members }) => members), disputes };
}

function joinAll(things: readonly Thing[], parted: ReadonlySet<string>): Thing | null {
  const [first, ...others] = things;
  return others.reduce<Thing | null>(
    (sum, thing) => (sum !== null && mayBeOne(sum, thing, parted) ? { kind: sum.kind, members: [...sum.members, ...thing.members], grew: true } : null),
    first ?? null,
  );
}

/** One vendor never knows one thing twice, and an owner's word stands. */
function mayBeOne(one: Thing, other: Thing, parted: ReadonlySet<string>): boolean {
  const vendors = new Set(one.members.map(({ identity }) => identity?.vendor));
  return (
    one.kind === other.kind &&
    !other.members.some(({ identity }) => identity !== null && vendors.has(identity.vendor)) &&
    !pairsBetween(identityIds(one.members), identityIds(other.members)).some((pair) => parted.has(pairKey(pair)))
  );
}

function byClaim(claims: readonly Claimed[]): { readonly type: ClaimInput['type']; readonly ids: Set<number> }[] {
  const values = new Map<string, { readonly type: ClaimInput['type']; readonly ids: Set<number> }>();
  for (const { type, value, identityId } of claims) {
    const key = `${type} ${value}`;
    const claimants = values.get(key) ?? { type, ids: new Set() };
    values.set(key, claimants);
    claimants.ids.add(identityId);
  }
  return [...values.values()];
}
