// BroadLink's batch management: organisations, their homes with rooms, devices and scenes, and who reaches them. No values, no commands, no pushes.
import type { Clock } from '../../domain/clock.js';
import type { TokenStore } from '../../domain/link.js';
import type { Vendor } from '../../domain/vendor.js';
import type { Log } from '../../log.js';
import type { Metrics } from '../../metrics.js';
import { createCaller } from '../../transport/call.js';
import { createBroadlinkDialect } from './client.js';
import { createAccountCloud } from './clouds/accounts.js';
import { createDeviceCloud } from './clouds/devices.js';
import { createHomeDirectory } from './clouds/directory.js';
import { createHomeCloud } from './clouds/homes.js';
import { createOrganizationCloud } from './clouds/organizations.js';
import { createPrivateResources, type PrivateResources } from './clouds/private-resources.js';
import { createHomeResources } from './clouds/resources.js';
import { createSceneCloud } from './clouds/scenes.js';
import { createSpaceCloud } from './clouds/spaces.js';
import { createHomeWrites } from './clouds/writes.js';
import { createFamilyDialect, createFamilySession, type FamilyCodec, type FamilySession } from './family.js';
import { createBroadlinkSession } from './session.js';

export interface BroadlinkSettings {
  /** Base URL of the batch service. */
  readonly endpoint: string;
  /** Base URL of the family interface. */
  readonly familyEndpoint: string;
  /** Base URL of the host that devices call. */
  readonly deviceEndpoint: string;
  readonly license: string;
}

export interface BroadlinkDeps {
  readonly settings: BroadlinkSettings;
  readonly tokens: TokenStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'vendorCall' | 'vendorDrift'>;
  /** The family interface's login and encryption, which the document leaves out. */
  readonly familyCodec?: FamilyCodec;
}

export function createBroadlink(deps: BroadlinkDeps): Vendor {
  const { settings, tokens, clock, log, metrics } = deps;
  const caller = createCaller({ dialect: createBroadlinkDialect({ license: settings.license, clock }), endpoint: settings.endpoint, clock, metrics, log });
  const session = createBroadlinkSession({ caller, tokens });
  const directory = createHomeDirectory(session);
  const writes = createHomeWrites(clock);
  const resources = createHomeResources(session, directory, writes);
  return {
    name: 'BROADLINK',
    displayName: 'BroadLink',
    accounts: createAccountCloud(session, familySession(deps)),
    homes: createHomeCloud(session, directory, resources),
    devices: createDeviceCloud(session, directory, resources),
    spaces: createSpaceCloud({ session, directory, writes, resources }),
    scenes: createSceneCloud(session, resources),
    organizations: createOrganizationCloud(session, directory),
    isAvailable: () => caller.isAvailable(),
  };
}

/** A family's private resources: no promise of the domain's is about them. */
export function createBroadlinkFamily(deps: BroadlinkDeps): PrivateResources {
  return createPrivateResources(familySession(deps));
}

function familySession({ settings, tokens, clock, log, metrics, familyCodec }: BroadlinkDeps): FamilySession {
  if (familyCodec === undefined) return createFamilySession(null, tokens);
  const dialect = createFamilyDialect(familyCodec, clock);
  const at = (endpoint: string) => createCaller({ dialect, endpoint, clock, metrics, log });
  return createFamilySession({ family: at(settings.familyEndpoint), device: at(settings.deviceEndpoint) }, tokens);
}
