// OBOX's simulated cloud over one world.
import type { Clock, Random } from '../../../domain/clock.js';
import type { Log } from '../../../log.js';
import type { Operation } from '../../../transport/operation.js';
import type { Calls } from '../../calls.js';
import type { Faults } from '../../faults.js';
import type { World } from '../../world/world.js';
import { startCloudServer } from '../cloud-server.js';
import { createRegistry } from '../registry.js';
import { createOboxGateway, type OboxCall } from './gateway.js';
import { onGateways } from './gateways.js';
import { onLockUsers } from './lock-users.js';
import { createOboxTokens, onTokens } from './tokens.js';

interface OboxCloudDeps {
  readonly world: World;
  readonly faults: Faults;
  readonly calls: Calls;
  /** The wall clock: tokens live by it. */
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** 0 or absent picks a free one; a restart that must keep its address names it. */
  readonly port?: number;
}

/** The settings a client needs, named as `HEARTH_OBOX_…` in camel case. */
export interface OboxSettings {
  readonly endpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface OboxCloud {
  readonly settings: OboxSettings;
  /** Operations that have a handler. */
  handled(): Operation[];
  stop(): Promise<void>;
}

/** Starts a listener on the loopback address. Keys come from the world's seed, so that a restart keeps them. */
export async function startOboxCloud({ world, faults, calls, clock, random, log, port = 0 }: OboxCloudDeps): Promise<OboxCloud> {
  const seeded = world.stream('obox keys');
  const keys = { clientId: `company-${seeded.hex(8).toLowerCase()}`, clientSecret: world.mint('clientSecret', seeded.text(32)) };
  const now = (): number => clock.now();
  const registry = createRegistry<OboxCall>();
  const tokens = createOboxTokens(now, random, world.mint);
  onTokens(registry, tokens, now, () => world.mint('refreshToken', random.uuid()));
  onGateways(registry, world);
  onLockUsers(registry, world);
  const server = await startCloudServer({ gateway: createOboxGateway({ registry, tokens, ...keys }), calls, faults, clock, log, port });
  return { settings: { endpoint: server.url, ...keys }, handled: registry.handled, stop: server.stop };
}
