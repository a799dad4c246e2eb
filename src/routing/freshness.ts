// When a remembered value may be given without asking: because the vendor pushes changes, or because it is young enough.
import type { Clock } from '../domain/clock.js';
import type { Link } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';
import type { PushStatuses } from '../live/push-status.js';

export interface Freshness {
  /** Since when the link's pushes come without a gap (Unix ms); null while they do not. */
  liveSince(link: Link): number | null;
  /** Whether the vendor can be asked now: linked, configured, and not known to be down. */
  isAnswering(link: Link): boolean;
  /**
   * From when on (Unix ms) what was learned is as good as asking: pushed or read since the link is live, or not older than
   * `maxAgeMs`. Without `maxAgeMs`: read by this request, which began at `startedAt`; of a vendor without pushes, as young as structure.
   */
  freshFrom(link: Link, maxAgeMs: number | null, startedAt: number): number;
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

  function youngFrom(link: Link, maxAgeMs: number | null, startedAt: number): number {
    if (maxAgeMs !== null) return clock.now() - maxAgeMs;
    const doesPush = vendors.get(link.vendor)?.push !== undefined;
    return doesPush ? startedAt : Math.min(startedAt, clock.now() - structureMaxAgeMs);
  }

  return {
    liveSince,
    isAnswering: (link) => link.status === 'ACTIVE' && vendors.get(link.vendor)?.isAvailable() === true,
    freshFrom: (link, maxAgeMs, startedAt) => Math.min(liveSince(link) ?? Number.POSITIVE_INFINITY, youngFrom(link, maxAgeMs, startedAt)),
  };
}
