// When a remembered value may be given without asking: because the vendor pushes changes, or because it is young enough.
import type { Clock } from '../domain/clock.js';
import type { Link } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';
import type { PushStatuses } from '../live/push-status.js';

export interface Freshness {
  /** Whether the link's pushes come now. */
  isLive(link: Link): boolean;
  /** Whether the vendor can be asked now: linked, configured, and not known to be down. */
  isAnswering(link: Link): boolean;
  /**
   * Whether what was learned at `learnedAt` (Unix ms) is as good as asking: pushed or read since the link is live, or not older than
   * `maxAgeMs`. Without `maxAgeMs`: read by this request, which began at `startedAt`; of a vendor without pushes, as young as structure.
   */
  isFresh(link: Link, learnedAt: number, maxAgeMs: number | null, startedAt: number): boolean;
}

/** Makes the rule. */
export function createFreshness(deps: {
  readonly vendors: Vendors;
  readonly pushStatuses: PushStatuses;
  readonly clock: Clock;
  readonly structureMaxAgeMs: number;
}): Freshness {
  const { vendors, pushStatuses, clock, structureMaxAgeMs } = deps;

  function liveSince(link: Link): number | null {
    const status = link.status === 'ACTIVE' ? pushStatuses.of(link.id) : null;
    return status?.state === 'LIVE' ? status.since : null;
  }

  return {
    isLive: (link) => liveSince(link) !== null,
    isAnswering: (link) => link.status === 'ACTIVE' && vendors.get(link.vendor)?.isAvailable() === true,
    isFresh(link, learnedAt, maxAgeMs, startedAt) {
      const since = liveSince(link);
      if (since !== null && learnedAt >= since) return true;
      if (maxAgeMs !== null) return learnedAt >= clock.now() - maxAgeMs;
      const doesPush = vendors.get(link.vendor)?.push !== undefined;
      return learnedAt >= (doesPush ? startedAt : Math.min(startedAt, clock.now() - structureMaxAgeMs));
    },
  };
}
