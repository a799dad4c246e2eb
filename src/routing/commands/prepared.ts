// A write that passed every check, with the clouds that can take it.
import type { Link } from '../../domain/link.js';
import type { Vendors } from '../../domain/vendor.js';
import type { PushStatuses } from '../../live/push-status.js';
import { isComplete, type Wanted } from './confirmation.js';
import type { Side } from './dispatch.js';

export interface Prepared {
  readonly target: { readonly kind: 'device' | 'group'; readonly id: string };
  /** Values that show its effect; null when nothing does: a service, or values that can only be written. */
  readonly wanted: Wanted | null;
  /** The best first. */
  readonly sides: readonly Side[];
}

/** Nothing that is wanted is nothing to wait for. */
export function wantedOf(wanted: Wanted): Wanted | null {
  return isComplete(wanted) ? null : wanted;
}

/** The live ones first, those that may not answer last. */
export function bestFirst<Way extends { readonly link: Link }>(ways: readonly Way[], vendors: Vendors, pushStatuses: PushStatuses): Way[] {
  const rank = ({ link }: Way): number => (vendors.get(link.vendor)?.isAvailable() ? 0 : 2) + (pushStatuses.of(link.id)?.state === 'LIVE' ? 0 : 1);
  return ways.toSorted((a, b) => rank(a) - rank(b));
}
