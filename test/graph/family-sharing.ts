// The family's sharing, which is routing's own over clouds that offer none; and what it does with its devices.
import pino from 'pino';
import type { Vendors } from '../../src/domain/vendor.js';
import type { Member } from '../../src/graph/context.js';
import type { Asking } from '../../src/routing/asking.js';
import type { Reads } from '../../src/routing/reads.js';
import { createSharing } from '../../src/routing/sharing.js';
import { familyRegistry } from './family-asking.js';

interface Deps {
  readonly vendors: Vendors;
  readonly reads: Pick<Reads, 'nodes' | 'ask'>;
  readonly asking: Asking;
}

export function familySharing({ vendors, reads, asking }: Deps): Pick<Member, 'sharing' | 'bindings'> {
  const registry = { ...familyRegistry(), lookup: async () => new Map() };
  const clock = { now: () => Date.now(), after: () => () => undefined };
  const deps = { vendors, registry, links: { expire: async () => undefined }, routing: { structureChanged: () => undefined }, clock };
  return {
    sharing: createSharing({ ...deps, log: pino({ level: 'silent' }) }, reads, asking, false),
    bindings: {
      permissions: () => ({ rename: false, remove: true }),
      renameDevice: async () => undefined,
      removeDevice: async () => undefined,
      removeGateway: async () => undefined,
      reorderDevices: async (_which, deviceIds) => deviceIds.map((id) => ({ id, error: null })),
    },
  };
}
