// Homes and rooms made, renamed and removed, through the clouds that keep them.
import type { Account } from '../domain/account.js';
import { AppError } from '../domain/errors.js';
import type { HomeListing, HomeRole } from '../domain/home.js';
import { refKey } from '../domain/ids.js';
import type { Deadline, Link } from '../domain/link.js';
import type { SpaceCloud } from '../domain/space.js';
import type { Vendor } from '../domain/vendor.js';
import type { HomeGroups } from '../identity/home-groups.js';
import type { OwnSpaces } from '../identity/own-spaces.js';
import { createDeviceMoves, type DeviceMoves } from './device-moves.js';
import { expiredLink } from './failures.js';
import { createHomeJoins, type HomeJoins } from './home-joins.js';
import { isAtLeast, type Side, sidesOf, usableSidesOf, vendorHomesOf } from './home-sides.js';
import { checkedOwnName } from './own-names.js';
import type { HomeView, Part, Reads, RoomView } from './reads.js';
import type { Routing } from './routing.js';
import { checkedName, createSpaceWriter, findHome, findRoom, firstWithRoom, limitReached, type SpaceDeps } from './space-writes.js';

/** One account's writes to its homes and rooms. What breaks a rule that we know never reaches a vendor. */
export interface AccountSpaces extends DeviceMoves, HomeJoins {
  /**
   * In the first linked cloud that offers homes and has room for one more. Answers the home's ID.
   * @throws AppError BAD_USER_INPUT, LIMIT_EXCEEDED, UNSUPPORTED_BY_VENDOR, LINK_EXPIRED, what the vendor says
   */
  createHome(name: string): Promise<string>;
  /** @throws AppError BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, what the vendor says; so do those below */
  renameHome(homeId: string, name: string): Promise<void>;
  /**
   * With all of its parts, or with none where one may not be deleted. Answers what became of each.
   * @throws AppError what the first part failed with, where none was deleted
   */
  deleteHome(homeId: string): Promise<readonly DeletedPart[]>;
  setCurrentHome(homeId: string): Promise<void>;
  /** Answers the room's ID. */
  createRoom(homeId: string, name: string): Promise<string>;
  renameRoom(roomId: string, name: string): Promise<void>;
  deleteRoom(roomId: string): Promise<void>;
  /** Whether the account may change a home: rename it, its rooms and groups, and move its devices; and whether it may delete it. */
  permissions(home: HomeView): HomePermissions;
}

/** One vendor's part of a home that was to be deleted. */
export interface DeletedPart {
  readonly part: Part<HomeListing>;
  /** null: it is gone. */
  readonly error: AppError | null;
}

export interface HomePermissions {
  readonly update: boolean;
  readonly delete: boolean;
}

const spacesOf = (vendor: Vendor): SpaceCloud | undefined => vendor.spaces;
const MAKER = (cloud: SpaceCloud): HomeRole => cloud.makerRole;
const ANYBODY = (): HomeRole => 'MEMBER';

interface Deps extends SpaceDeps {
  readonly account: Account;
  readonly homeGroups: HomeGroups;
  readonly ownSpaces: OwnSpaces;
  readonly routing: Pick<Routing, 'structureChanged' | 'regrouped'>;
}

/** Makes the writes of one request, over its reads. */
export function createSpaces(deps: Deps, reads: Reads, deadline: Deadline): AccountSpaces {
  const { account, vendors, ownSpaces } = deps;
  const writer = createSpaceWriter(deps, deadline);

  async function homeClouds(): Promise<readonly [Place, ...Place[]]> {
    const able = (await reads.links()).flatMap((link) => {
      const cloud = vendors.get(link.vendor)?.spaces;
      return cloud === undefined ? [] : [{ link, cloud }];
    });
    const [first, ...others] = able.filter(({ link }) => link.status === 'ACTIVE');
    if (first !== undefined) return [first, ...others];
    if (able[0] !== undefined) throw expiredLink(able[0].link);
    throw new AppError('UNSUPPORTED_BY_VENDOR', 'No linked cloud offers homes');
  }

  /** What the link's account has: the names of all its homes, and how many of them it made. */
  async function holdingsOf({ link, cloud }: Place): Promise<Holdings> {
    const seen = (await reads.homes()).items.flatMap((home) => home.parts.filter((part) => part.link.id === link.id).map((part) => ({ home, part })));
    return { homes: seen.map(({ home }) => home), made: seen.filter(({ part }) => isAtLeast(part.listing.role, cloud.makerRole)).length };
  }

  /** Every vendor room of a room, each through the link that may most in its home. */
  async function roomTargets(room: RoomView): Promise<RoomTarget[]> {
    const home = await findHome(reads, room.homeId);
    const inHomes = new Set(room.parts.map(({ listing }) => refKey(listing.home)));
    const sides = sidesOf(vendors, { ...home, parts: home.parts.filter(({ ref }) => inHomes.has(refKey(ref))) }, spacesOf);
    return sides.flatMap((side) => {
      const part = room.parts.find(({ listing }) => refKey(listing.home) === refKey(side.home));
      return part === undefined ? [] : [{ ...side, room: part.ref }];
    });
  }

  /** @throws AppError CONFLICT where a cloud would be left with fewer homes than it wants */
  async function requireHomesLeft(sides: readonly Side<SpaceCloud>[]): Promise<void> {
    for (const { link, cloud } of sides) {
      const { fewestHomes = 0 } = cloud.limits;
      const going = sides.filter((side) => side.link.id === link.id).length;
      if ((await holdingsOf({ link, cloud })).made - going < fewestHomes)
        throw new AppError('CONFLICT', `At least ${fewestHomes} home must remain`, { field: 'input.homeId' });
    }
  }

  return {
    ...createDeviceMoves(deps, reads, writer),
    ...createHomeJoins(deps, reads),
    async createHome(given) {
      const name = given.trim();
      const clouds = await homeClouds();
      checkedName(clouds[0].cloud, 'home', name);
      const [first, ...others] = clouds;
      const placeOf = async (place: Place) => ({ ...place, ...(await holdingsOf(place)) });
      const places = [await placeOf(first), ...(await Promise.all(others.map(placeOf)))] as const;
      const isFull = ({ link, cloud: { limits }, made }: Place & Holdings): AppError | null =>
        made < limits.homes ? null : limitReached(link, `An account has at most ${limits.homes} homes here`);
      const id = await firstWithRoom(places, isFull, async ({ link, cloud, homes }) => {
        checkedName(cloud, 'home', name, homes);
        const ref = await writer.write(link, (scope) => cloud.createHome(scope, name));
        return writer.made(link, ref, cloud.makerRole);
      });
      await reads.homes();
      return id;
    },
    async renameHome(homeId, given) {
      const home = await findHome(reads, homeId);
      const sides = usableSidesOf(vendors, home, spacesOf);
      // A home of several vendor homes has a name of its own: no vendor takes one name for two homes.
      if (vendorHomesOf(home) > 1 || (await ownSpaces.of(account.id)).names.has(home.id)) {
        const others = (await reads.homes()).items.filter(({ id }) => id !== home.id);
        return ownSpaces.setHomeName(account.id, home.id, checkedOwnName('home', given, others));
      }
      const name = given.trim();
      for (const { link, cloud } of sides) {
        const others = (await holdingsOf({ link, cloud })).homes.filter(({ id }) => id !== home.id);
        checkedName(cloud, 'home', name, others);
      }
      for (const { link, cloud, home: ref } of sides) await writer.write(link, (scope) => cloud.renameHome(scope, ref, name));
    },
    async deleteHome(homeId) {
      const home = await findHome(reads, homeId);
      const sides = sidesOf(vendors, home, spacesOf, MAKER);
      await requireHomesLeft(sides);
      const results: DeletedPart[] = [];
      for (const { link, cloud, home: ref } of sides) {
        const error = await failureOf(writer.write(link, (scope) => cloud.deleteHome(scope, ref)));
        const parts = home.parts.filter((part) => refKey(part.ref) === refKey(ref));
        if (error === null) await writer.gone(parts);
        results.push(...parts.filter((part) => part.link.id === link.id).map((part) => ({ part, error })));
      }
      const [first] = results;
      if (first?.error != null && results.every(({ error }) => error !== null)) throw first.error;
      if (results.every(({ error }) => error === null)) await ownSpaces.homeGone(account.id, home.id);
      return results;
    },
    async setCurrentHome(homeId) {
      const sides = usableSidesOf(vendors, await findHome(reads, homeId), spacesOf, ANYBODY);
      // One vendor account has one current home.
      const byLink = new Map(sides.toReversed().map((side) => [side.link.id, side]));
      for (const { link, cloud, home } of byLink.values()) await writer.write(link, (scope) => cloud.setCurrentHome(scope, home));
    },
    async createRoom(homeId, given) {
      const name = given.trim();
      const sides = usableSidesOf(vendors, await findHome(reads, homeId), spacesOf);
      checkedName(sides[0].cloud, 'room', name);
      const { items: rooms } = await reads.rooms(homeId);
      const isFull = ({ link, cloud: { limits }, home }: Side<SpaceCloud>): AppError | null => {
        const used = rooms.filter(({ parts }) => parts.some(({ listing }) => refKey(listing.home) === refKey(home))).length;
        return used < limits.roomsPerHome ? null : limitReached(link, `A home has at most ${limits.roomsPerHome} rooms here`);
      };
      const id = await firstWithRoom(sides, isFull, async ({ link, cloud, home }) => {
        checkedName(cloud, 'room', name, rooms);
        const ref = await writer.write(link, (scope) => cloud.createRoom(scope, home, name));
        return writer.made(link, ref, null);
      });
      await reads.rooms(homeId);
      return id;
    },
    async renameRoom(roomId, given) {
      const name = given.trim();
      const room = await findRoom(reads, roomId);
      const targets = await roomTargets(room);
      const others = (await reads.rooms(room.homeId)).items.filter(({ id }) => id !== room.id);
      for (const { cloud } of targets) {
        checkedName(cloud, 'room', name, others);
      }
      for (const { link, cloud, room: ref } of targets) await writer.write(link, (scope) => cloud.renameRoom(scope, ref, name));
    },
    async deleteRoom(roomId) {
      const room = await findRoom(reads, roomId);
      let failure: AppError | null = null;
      for (const { link, cloud, room: ref } of await roomTargets(room)) {
        const error = await failureOf(writer.write(link, (scope) => cloud.deleteRoom(scope, ref)));
        if (error === null) await writer.gone(room.parts.filter((part) => refKey(part.ref) === refKey(ref)));
        failure ??= error;
      }
      if (failure !== null) throw failure;
    },
    permissions: (home) => ({
      update: isAllowed(() => usableSidesOf(vendors, home, spacesOf)),
      delete: isAllowed(() => sidesOf(vendors, home, spacesOf, MAKER)),
    }),
  };
}

interface Place {
  readonly link: Link;
  readonly cloud: SpaceCloud;
}

interface Holdings {
  readonly homes: readonly HomeView[];
  readonly made: number;
}

interface RoomTarget extends Side<SpaceCloud> {
  readonly room: Side<SpaceCloud>['home'];
}

/** null where it went well. */
async function failureOf(work: Promise<unknown>): Promise<AppError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
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
