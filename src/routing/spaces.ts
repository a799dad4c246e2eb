// One account's homes and rooms: what may be done with them, and every way to do it.
import type { Account } from '../domain/account.js';
import type { Clock } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';
import type { Deadline } from '../domain/link.js';
import type { HomeGroups } from '../identity/home-groups.js';
import type { OwnSpaces } from '../identity/own-spaces.js';
import { createDeviceMoves, type DeviceMoves } from './device-moves.js';
import { createHomeClouds } from './home-clouds.js';
import { createHomeJoins, type HomeJoins } from './home-joins.js';
import { sidesOf, usableSidesOf } from './home-sides.js';
import { createHomeWrites, type HomeWrites, MAKER, spacesOf } from './home-writes.js';
import type { HomeView, Reads } from './reads.js';
import { createRoomWrites, type RoomWrites } from './room-writes.js';
import type { Routing } from './routing.js';
import { createSpaceWriter, type SpaceDeps } from './space-writes.js';
import { createTwins } from './twins.js';

/** One account's writes to its homes and rooms. What breaks a rule that we know never reaches a vendor. */
export interface AccountSpaces extends HomeWrites, RoomWrites, HomeJoins, DeviceMoves {
  /** Whether the account may change a home: rename it, its rooms and groups, and move its devices; and whether it may delete it. */
  permissions(home: HomeView): HomePermissions;
}

export interface HomePermissions {
  readonly update: boolean;
  readonly delete: boolean;
}

interface Deps extends SpaceDeps {
  readonly account: Account;
  readonly homeGroups: HomeGroups;
  readonly ownSpaces: OwnSpaces;
  readonly clock: Clock;
  readonly routing: Pick<Routing, 'structureChanged' | 'regrouped'>;
}

/** Makes the writes of one request, over its reads. */
export function createSpaces(deps: Deps, reads: Reads, deadline: Deadline): AccountSpaces {
  const { vendors } = deps;
  const writer = createSpaceWriter(deps, deadline);
  const clouds = createHomeClouds(vendors, reads);
  const twins = createTwins({ ...deps, clouds, writer }, reads);
  const parts = { ...deps, writer, clouds, twins };
  return {
    ...createHomeWrites(parts, reads),
    ...createRoomWrites(parts, reads),
    ...createHomeJoins(parts, reads),
    ...createDeviceMoves(parts, reads),
    permissions(home) {
      // An account may do everything with what is its own.
      if (home.parts.length === 0) return { update: true, delete: true };
      return { update: isAllowed(() => usableSidesOf(vendors, home, spacesOf)), delete: isAllowed(() => sidesOf(vendors, home, spacesOf, MAKER)) };
    },
  };
}

function isAllowed(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
