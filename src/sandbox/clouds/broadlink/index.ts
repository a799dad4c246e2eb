// BroadLink's simulated cloud: the host of the batch service over one world, and the two hosts that this document cannot open.
import type { Clock } from '../../../domain/clock.js';
import type { Log } from '../../../log.js';
import type { Operation } from '../../../transport/operation.js';
import type { Calls } from '../../calls.js';
import type { Faults } from '../../faults.js';
import type { World } from '../../world/world.js';
import { startCloudServer } from '../cloud-server.js';
import { createRegistry } from '../registry.js';
import { type BroadlinkCall, createBroadlinkGateway, createClosedGateway } from './gateway.js';
import { onHomes, onInvitations } from './homes.js';
import { onOrganizationInfo, onOrganizations } from './organizations.js';
import { onResources } from './resources.js';
import { createSignatureCheck } from './signature.js';
import { onHomeAccess, onUserGroupMembers, onUserGroups } from './user-groups.js';

export interface BroadlinkCloudDeps {
  readonly world: World;
  readonly faults: Faults;
  readonly calls: Calls;
  /** The wall clock: signatures and tokens live by it. */
  readonly clock: Clock;
  readonly log: Log;
  /** 0 or absent picks free ones; a restart that must keep its addresses names them. */
  readonly ports?: { readonly http?: number; readonly family?: number; readonly device?: number };
}

/** The settings a client needs, named as `HEARTH_BROADLINK_…` in camel case. */
export interface BroadlinkSettings {
  readonly endpoint: string;
  readonly familyEndpoint: string;
  readonly deviceEndpoint: string;
  readonly license: string;
}

export interface BroadlinkCloud {
  readonly settings: BroadlinkSettings;
  /** Operations that have a handler. */
  handled(): Operation[];
  stop(): Promise<void>;
}

/** Starts its listeners on the loopback address. The licence comes from the world's seed, so that a restart keeps it. */
export async function startBroadlinkCloud({ world, faults, calls, clock, log, ports = {} }: BroadlinkCloudDeps): Promise<BroadlinkCloud> {
  const license = world.mint('license', world.stream('broadlink licence').text(44));
  const registry = createRegistry<BroadlinkCall>();
  onOrganizationInfo(registry);
  onOrganizations(registry, world);
  onHomes(registry, world);
  onInvitations(registry, world);
  onResources(registry, world);
  onUserGroups(registry);
  onUserGroupMembers(registry, world);
  onHomeAccess(registry);

  const gateway = createBroadlinkGateway({ world, registry, checkSignature: createSignatureCheck(license, () => clock.now()) });
  const base = { calls, faults, clock, log };
  const [batch, family, device] = await Promise.all([
    startCloudServer({ ...base, gateway, port: ports.http ?? 0 }),
    startCloudServer({ ...base, gateway: createClosedGateway('notLoggedIn'), port: ports.family ?? 0 }),
    startCloudServer({ ...base, gateway: createClosedGateway('noTicket'), port: ports.device ?? 0 }),
  ]);
  return {
    settings: { endpoint: batch.url, familyEndpoint: family.url, deviceEndpoint: device.url, license },
    handled: registry.handled,
    async stop() {
      await Promise.all([batch.stop(), family.stop(), device.stop()]);
    },
  };
}
