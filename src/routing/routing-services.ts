// What lives as long as the process and serves every request's reads.
import type { Clock } from '../domain/clock.js';
import type { Vendors } from '../domain/vendor.js';
import type { Links } from '../identity/links.js';
import type { Registry } from '../identity/registry.js';
import type { PushStatuses } from '../live/push-status.js';
import type { State } from '../live/state.js';
import type { Log } from '../log.js';
import type { Claims } from './claims.js';
import type { FirstReadings } from './first-readings.js';
import type { Freshness } from './freshness.js';
import type { LiveViews } from './live-views.js';
import type { Sights } from './sights.js';
import type { LinkStructures } from './structure.js';
import type { ThingModels } from './thing-models.js';

export interface RoutingServices {
  readonly vendors: Vendors;
  readonly links: Links;
  readonly registry: Registry;
  readonly state: State;
  readonly pushStatuses: PushStatuses;
  readonly clock: Clock;
  readonly log: Log;
  readonly structures: LinkStructures;
  readonly models: ThingModels;
  readonly firstReadings: FirstReadings;
  readonly freshness: Freshness;
  readonly liveViews: LiveViews;
  readonly sights: Sights;
  readonly claims: Claims;
}
