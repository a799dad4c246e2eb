// What all writes to homes, rooms and device groups have in common: where they go, and what is done around each call.
import { AppError, badInput } from '../domain/errors.js';
import type { HomeRole } from '../domain/home.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { CallScope, Deadline, Link } from '../domain/link.js';
import type { SpaceCloud } from '../domain/space.js';
import type { Vendors } from '../domain/vendor.js';
import type { Registry } from '../identity/registry.js';
import type { Log } from '../log.js';
import { toFailure } from './failures.js';
import type { DeviceGroupView, HomeView, Reads, RoomView } from './reads.js';
import type { Routing } from './routing.js';

export interface SpaceDeps {
  readonly vendors: Vendors;
  readonly registry: Pick<Registry, 'see' | 'unsee'>;
  readonly routing: Pick<Routing, 'structureChanged'>;
  readonly log: Log;
}

/** @throws AppError NOT_FOUND for what the viewer does not see, or is no home; what its look-up failed with */
export async function findHome(reads: Reads, homeId: string): Promise<HomeView> {
  const [found] = await reads.nodes([homeId]);
  if (found instanceof AppError) throw found;
  if (found?.kind !== 'home') throw new AppError('NOT_FOUND', 'There is no such home');
  return found.home;
}

/** @throws AppError NOT_FOUND for what the viewer does not see, or is no room; what its look-up failed with */
export async function findRoom(reads: Reads, roomId: string): Promise<RoomView> {
  const [found] = await reads.nodes([roomId]);
  if (found instanceof AppError) throw found;
  if (found?.kind !== 'room') throw new AppError('NOT_FOUND', 'There is no such room');
  return found.room;
}

/** @throws AppError NOT_FOUND for what the viewer does not see, or is no device group; what its look-up failed with */
export async function findGroup(reads: Pick<Reads, 'nodes'>, groupId: string): Promise<DeviceGroupView> {
  const [found] = await reads.nodes([groupId]);
  if (found instanceof AppError) throw found;
  if (found?.kind !== 'group') throw new AppError('NOT_FOUND', 'There is no such device group');
  return found.group;
}

const WORDS = { home: 'home', room: 'room in the home', group: 'group in the home' } as const;

/**
 * The name as it goes to the vendor.
 * @throws AppError BAD_USER_INPUT for one that breaks the vendor's rule, or that is taken
 */
export function checkedName(cloud: SpaceCloud, of: 'home' | 'room' | 'group', name: string, others: readonly { readonly name: string }[] = []): string {
  const problem = cloud.nameProblem(of, name);
  if (problem !== null) throw badInput('input.name', problem);
  if (others.some((other) => other.name === name)) throw badInput('input.name', `must not be the name of another ${WORDS[of]}`);
  return name;
}

export interface SpaceWriter {
  /**
   * One call that changes something; sent once, whatever comes of it.
   * @throws AppError what the vendor said, or VENDOR_TIMEOUT where its answer was lost
   */
  write<Answer>(link: Link, run: (scope: CallScope) => Promise<Answer>): Promise<Answer>;
  /** The ID of what was just made. @throws AppError NOT_FOUND when the link was removed meanwhile */
  made(link: Link, ref: VendorRef, role: HomeRole | null): Promise<string>;
  /** Its ID answers no more. */
  gone(parts: readonly { readonly link: Link; readonly identityId: number }[]): Promise<void>;
}

/** Makes the writer of one request. */
export function createSpaceWriter({ registry, routing, log }: SpaceDeps, deadline: Deadline): SpaceWriter {
  return {
    async write(link, run) {
      try {
        return await run({ link, at: deadline.at, signal: deadline.signal });
      } catch (error) {
        throw toFailure(error, link, log);
      } finally {
        // After a failure too: a write whose answer was lost may have happened.
        routing.structureChanged(link.id, 'us');
      }
    },
    async made(link, ref, role) {
      const identity = (await registry.see(link.id, [{ ref, role }])).get(refKey(ref));
      if (identity === undefined) throw new AppError('NOT_FOUND', 'The link was removed meanwhile');
      return identity.entityId;
    },
    async gone(parts) {
      await Promise.all(parts.map(({ link, identityId }) => registry.unsee(link.id, [identityId])));
    },
  };
}

/** What the first of these places made that takes one more; null where none does. One at its limit, as we know it or as its vendor says, passes on to the next. */
export async function firstWithRoom<Place, Answer>(
  places: readonly Place[],
  isFull: (place: Place) => boolean,
  make: (place: Place) => Promise<Answer>,
): Promise<Answer | null> {
  for (const place of places) {
    if (isFull(place)) continue;
    try {
      return await make(place);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'LIMIT_EXCEEDED')) throw error;
    }
  }
  return null;
}

/** The error of a limit that is known to be reached. */
export function limitReached(link: Link, what: string): AppError {
  return new AppError('LIMIT_EXCEEDED', what, { vendor: link.vendor, linkId: link.id, retryable: false });
}

/** What a piece of work failed with; null where it went well. */
export async function failureOf(work: Promise<unknown>): Promise<AppError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
