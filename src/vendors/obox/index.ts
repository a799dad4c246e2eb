// OBOX (On-Bright): gateways, and temporary users of the locks behind them. No homes, no pushes.
import type { Clock } from '../../domain/clock.js';
import type { TokenStore } from '../../domain/link.js';
import type { Vendor } from '../../domain/vendor.js';
import type { Log } from '../../log.js';
import type { Metrics } from '../../metrics.js';
import { createCaller } from '../../transport/call.js';
import { createOboxDialect } from './client.js';
import { createAccountCloud } from './clouds/accounts.js';
import { createDeviceCloud, createGatewayCloud } from './clouds/gateways.js';
import { createLockCloud } from './clouds/locks.js';
import { createOboxSession } from './session.js';

export interface OboxSettings {
  /** Base URL. */
  readonly endpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface OboxDeps {
  readonly settings: OboxSettings;
  readonly tokens: TokenStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'vendorCall' | 'vendorDrift'>;
}

export function createObox({ settings, tokens, clock, log, metrics }: OboxDeps): Vendor {
  const caller = createCaller({ dialect: createOboxDialect(settings), endpoint: settings.endpoint, clock, metrics, log });
  const session = createOboxSession({ caller, tokens, clock });
  return {
    name: 'OBOX',
    displayName: 'OBOX',
    accounts: createAccountCloud(session),
    devices: createDeviceCloud(session),
    gateways: createGatewayCloud(session),
    locks: createLockCloud(session),
    isAvailable: () => caller.isAvailable(),
  };
}
