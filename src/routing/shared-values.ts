// Values and statuses of devices that others own: one list carries those of many, and knows no home.
import type { Clock } from '../domain/clock.js';
import type { DeviceListing } from '../domain/device.js';
import type { AppError } from '../domain/errors.js';
import { refKey } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { SharingCloud } from '../domain/sharing.js';
import type { Links } from '../identity/links.js';
import type { State } from '../live/state.js';
import type { Log } from '../log.js';
import { toFailure } from './failures.js';
import type { Part } from './reads.js';
import { deviceAttempt, type RequestScope, sharedAttempt } from './request-scope.js';

interface Deps {
  readonly links: Pick<Links, 'expire'>;
  readonly state: Pick<State, 'recordRead'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Reads the list for these devices and these values, and notes for each what came of it. Never throws what a vendor does. */
export type SharedValues = (link: Link, sharing: SharingCloud, parts: readonly Part<DeviceListing>[], identifiers: ReadonlySet<string>) => Promise<void>;

/** Makes the reader of one request. */
export function createSharedValues({ links, state, clock, log }: Deps, scope: RequestScope): SharedValues {
  async function failureOf(error: unknown, link: Link): Promise<AppError> {
    const failure = toFailure(error, link, log);
    if (failure.code === 'LINK_EXPIRED') await links.expire(link.id);
    return failure;
  }

  return async (link, sharing, parts, identifiers) => {
    const askedAt = clock.now();
    const note = (failure: AppError | null) => scope.attempts.set(sharedAttempt(link.id), { identifiers, failure });
    try {
      const listed = await sharing.listSharedDevices({ link, ...scope.deadline }, [...identifiers]);
      const byRef = new Map(listed.map((listing) => [refKey(listing.ref), listing]));
      for (const { identityId, ref } of parts) {
        const listing = byRef.get(refKey(ref));
        if (listing === undefined) continue;
        state.recordRead(identityId, { status: listing.status, readings: listing.readings, askedAt });
        for (const what of ['properties', 'status'] as const) scope.attempts.set(deviceAttempt(link.id, identityId, what), { identifiers, failure: null });
      }
      note(null);
    } catch (error) {
      const failure = await failureOf(error, link);
      note(failure);
      for (const { identityId } of parts) scope.attempts.set(deviceAttempt(link.id, identityId, 'properties'), { identifiers, failure });
    }
  };
}
