// The way from what the graph asks to the clouds that know: one memory of what links hold, and the reads of each request.
import { setMaxListeners } from 'node:events';
import type { Account } from '../domain/account.js';
import type { Clock } from '../domain/clock.js';
import type { Deadline } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';
import type { Links } from '../identity/links.js';
import type { Matching } from '../identity/matching.js';
import type { OwnSpaces } from '../identity/own-spaces.js';
import type { ProductModels } from '../identity/product-models.js';
import type { Registry } from '../identity/registry.js';
import type { Structures } from '../identity/structures.js';
import type { PushStatuses } from '../live/push-status.js';
import type { State } from '../live/state.js';
import type { Log } from '../log.js';
import { createClaims } from './claims.js';
import { createFirstReadings, type FirstReadings } from './first-readings.js';
import { createFreshness } from './freshness.js';
import { createLiveViews } from './live-views.js';
import type { Needs, Reads } from './reads.js';
import { createRequestReads } from './request-reads.js';
import type { Attempt } from './request-scope.js';
import type { RoutingServices } from './routing-services.js';
import { createSights } from './sights.js';
import { createLinkStructures } from './structure.js';
import type { StructureDocument } from './structure-document.js';
import { createThingModels } from './thing-models.js';

export interface RoutingDeps {
  readonly vendors: Vendors;
  readonly registry: Registry;
  readonly links: Links;
  readonly structures: Structures<StructureDocument>;
  readonly productModels: ProductModels;
  readonly matching: Matching;
  readonly ownSpaces: OwnSpaces;
  readonly state: State;
  readonly pushStatuses: PushStatuses;
  readonly clock: Clock;
  readonly log: Log;
  /** HEARTH_STRUCTURE_MAX_AGE. */
  readonly structureMaxAgeMs: number;
}

export interface Routing {
  /** Fresh reads for one request, or for one event of a subscription. The deadline is the request's own. */
  forRequest(account: Account, deadline: Deadline, needs: Needs): Reads;
  /** Homes, rooms or devices of a link changed in a way that no list has shown yet. `us`: by a write of ours; else a push told it. */
  structureChanged(linkId: string, by: 'us' | 'vendor'): void;
  /** Entities were merged or parted by hand. */
  regrouped(): Promise<void>;
  /** Reads all that a link shows, for whoever asks next. Never throws: what fails is logged. */
  warmUp: FirstReadings['start'];
  /** A gateway's certificate from its registration: evidence for matching. Answers when it is recorded. */
  claimRegistration: RoutingServices['claims']['fromRegistration'];
  /** Answers when the evidence for matching that is being gathered now is recorded. */
  gathered(): Promise<void>;
  /** Waits for what is under way in the background, and hears of links no longer. */
  stop(): Promise<void>;
}

const ANSWER_MS = 500; // kept back of a request's time, to answer with what is known

/** Makes the routing of one process. */
export function createRouting(deps: RoutingDeps): Routing {
  const { vendors, registry, links, matching, ownSpaces, state, pushStatuses, clock, log, structureMaxAgeMs } = deps;
  const regrouped = async (): Promise<void> => {
    ownSpaces.regrouped();
    await structures.regroup();
  };
  const ending = new AbortController();
  setMaxListeners(0, ending.signal); // whatever runs in the background listens
  const claims = createClaims({ vendors, links, matching, clock, log, signal: ending.signal, onMerged: regrouped });
  const structures = createLinkStructures({
    vendors,
    registry,
    links,
    state,
    store: deps.structures,
    clock,
    log,
    maxAgeMs: structureMaxAgeMs,
    onRead: claims.fromLists,
  });
  const models = createThingModels({ vendors, store: deps.productModels, clock, log });
  const freshness = createFreshness({ vendors, pushStatuses, clock, structureMaxAgeMs });
  const liveViews = createLiveViews({ state, freshness });
  const sights = createSights({ links, structures, ownSpaces, log });
  const firstReadings = createFirstReadings({ vendors, structures, models, clock, log, signal: ending.signal });
  const services: RoutingServices = {
    vendors,
    links,
    registry,
    state,
    pushStatuses,
    clock,
    log,
    structures,
    models,
    firstReadings,
    freshness,
    liveViews,
    sights,
    claims,
  };
  const stopListening = links.onChange((change) => {
    sights.linkChanged(change);
    if (change.kind === 'removed') structures.forget(change.link.id);
  });

  return {
    forRequest(account, deadline, needs) {
      const startedAt = clock.now();
      const left = deadline.at - startedAt;
      return createRequestReads(services, {
        account,
        deadline: { at: deadline.at - Math.min(ANSWER_MS, Math.max(0, left / 4)), signal: deadline.signal },
        needs,
        startedAt,
        links: () => links.ofAccount(account.id),
        snapshot: () => sights.of(account.id),
        attempts: new Map<string, Attempt>(),
      });
    },
    structureChanged: structures.changed,
    regrouped,
    warmUp: firstReadings.start,
    claimRegistration: claims.fromRegistration,
    gathered: claims.idle,
    async stop() {
      stopListening();
      ending.abort();
      await claims.idle();
      await structures.idle();
    },
  };
}
