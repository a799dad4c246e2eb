// The family's questions beside its reads: routing's own, over a registry that is a map.
import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { mintId, refKey, type VendorName } from '../../src/domain/ids.js';
import type { Link } from '../../src/domain/link.js';
import type { Vendors } from '../../src/domain/vendor.js';
import type { Identity, Registry } from '../../src/identity/registry.js';
import { type Asking, createAsking } from '../../src/routing/asking.js';
import type { Reads } from '../../src/routing/reads.js';

/** Remembers what each link saw. */
export function familyRegistry(): Pick<Registry, 'see' | 'find'> {
  const seen = new Map<string, { readonly identity: Identity; readonly linkIds: Set<string> }>();
  return {
    see: async (linkId, sightings) => {
      const identities = sightings.map(({ ref }): [string, Identity] => {
        const key = refKey(ref);
        const known = seen.get(key) ?? {
          identity: { id: 10_000 + seen.size, ref, entityId: mintId(ref.kind, randomBytes(16)) },
          linkIds: new Set<string>(),
        };
        known.linkIds.add(linkId);
        seen.set(key, known);
        return [key, known.identity];
      });
      return new Map(identities);
    },
    find: async (entityIds, linkIds) => {
      const hits = [...seen.values()].filter(({ identity }) => entityIds.includes(identity.entityId));
      return new Map(
        hits.flatMap(({ identity, linkIds: by }) => {
          const mine = linkIds.filter((linkId) => by.has(linkId));
          const found = { id: identity.entityId, kind: identity.ref.kind, seen: mine.map((linkId) => ({ ...identity, linkId, role: null, seenAt: 0 })) };
          return mine.length === 0 ? [] : [[identity.entityId, found]];
        }),
      );
    },
  };
}

interface FamilyAskingDeps {
  readonly vendors: Vendors;
  readonly reads: Pick<Reads, 'links' | 'nodes'>;
  readonly registry?: Pick<Registry, 'see' | 'find'>;
  readonly expired?: string[];
}

export function familyAsking({ vendors, reads, registry = familyRegistry(), expired = [] }: FamilyAskingDeps): Asking {
  const links = { expire: async (linkId: string) => void expired.push(linkId) };
  const deadline = { at: Number.MAX_SAFE_INTEGER, signal: new AbortController().signal };
  return createAsking({ vendors, links, registry, log: pino({ level: 'silent' }) }, reads, deadline);
}

export function familyLink(vendor: VendorName, status: Link['status'] = 'ACTIVE'): Link {
  const id = mintId('link', randomBytes(16));
  return { id, accountId: 'account', vendor, vendorAccountId: `${vendor}-account`, status, expiresAt: null, createdAt: 0 };
}
