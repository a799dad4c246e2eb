// Homes made, renamed and removed: in the clouds that keep them, and in Hearth where none does.
import type { Account } from '../domain/account.js';
import { AppError } from '../domain/errors.js';
import type { HomeListing, HomeRole } from '../domain/home.js';
import { refKey } from '../domain/ids.js';
import type { SpaceCloud } from '../domain/space.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { OwnSpaces } from '../identity/own-spaces.js';
import type { HomeClouds } from './home-clouds.js';
import { type Side, sidesOf, usableSidesOf, vendorHomesOf } from './home-sides.js';
import { checkedOwnName, OWN_LIMITS } from './own-names.js';
import type { HomeView, Part, Reads } from './reads.js';
import { checkedName, failureOf, findHome, firstWithRoom, type SpaceWriter } from './space-writes.js';

export interface HomeWrites {
  /**
   * In the first linked cloud that offers homes and has room for one more; where there is none, in Hearth alone. Answers the home's ID.
   * @throws AppError BAD_USER_INPUT, LIMIT_EXCEEDED, LINK_EXPIRED, what the vendor says
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
}

/** One vendor's part of a home that was to be deleted. */
export interface DeletedPart {
  readonly part: Part<HomeListing>;
  /** null: it is gone. */
  readonly error: AppError | null;
}

interface Deps {
  readonly account: Account;
  readonly vendors: Vendors;
  readonly ownSpaces: OwnSpaces;
  readonly clouds: HomeClouds;
  readonly writer: SpaceWriter;
}

export const spacesOf = (vendor: Vendor): SpaceCloud | undefined => vendor.spaces;
export const MAKER = (cloud: SpaceCloud): HomeRole => cloud.makerRole;
const ANYBODY = (): HomeRole => 'MEMBER';

/** Makes the writes of one request. */
export function createHomeWrites({ account, vendors, ownSpaces, clouds, writer }: Deps, reads: Reads): HomeWrites {
  async function createOwn(given: string): Promise<string> {
    const name = checkedOwnName('home', given, (await reads.homes()).items);
    const { homes } = await ownSpaces.of(account.id);
    if (homes.length >= OWN_LIMITS.homes) throw new AppError('LIMIT_EXCEEDED', `An account has at most ${OWN_LIMITS.homes} homes that no cloud holds`);
    return ownSpaces.createHome(account.id, name);
  }

  /** What Hearth alone calls it: null where its name is a vendor's to keep. */
  async function ownNameOf(home: HomeView): Promise<((name: string) => Promise<void>) | null> {
    const { names, homes } = await ownSpaces.of(account.id);
    // No vendor takes one name for two homes.
    if (vendorHomesOf(home) > 1 || names.has(home.id)) return (name) => ownSpaces.setHomeName(account.id, home.id, name);
    const own = homes.find(({ id }) => id === home.id);
    return own === undefined ? null : (name) => ownSpaces.rename(account.id, own.entityId, name);
  }

  /** @throws AppError CONFLICT where a cloud would be left with fewer homes than it wants */
  async function requireHomesLeft(sides: readonly Side<SpaceCloud>[]): Promise<void> {
    for (const { link, cloud } of sides) {
      const { fewestHomes = 0 } = cloud.limits;
      const going = sides.filter((side) => side.link.id === link.id).length;
      if ((await clouds.made({ link, cloud })) - going < fewestHomes)
        throw new AppError('CONFLICT', `At least ${fewestHomes} home must remain`, { field: 'input.homeId' });
    }
  }

  return {
    async createHome(given) {
      const name = given.trim();
      const usable = await clouds.usable();
      for (const { cloud } of usable.slice(0, 1)) checkedName(cloud, 'home', name);
      const places = await Promise.all(usable.map(async (place) => ({ ...place, left: await clouds.left(place) })));
      const made = await firstWithRoom(
        places,
        ({ left }) => left <= 0,
        async (place) => {
          await clouds.checkName(place, name);
          const ref = await writer.write(place.link, (scope) => place.cloud.createHome(scope, name));
          return writer.made(place.link, ref, place.cloud.makerRole);
        },
      );
      const id = made ?? (await createOwn(name));
      await reads.homes();
      return id;
    },
    async renameHome(homeId, given) {
      const home = await findHome(reads, homeId);
      const sides = home.parts.length === 0 ? [] : usableSidesOf(vendors, home, spacesOf);
      const inHearth = async (rename: (name: string) => Promise<void>): Promise<void> => {
        const others = (await reads.homes()).items.filter(({ id }) => id !== home.id);
        return rename(checkedOwnName('home', given, others));
      };
      const rename = await ownNameOf(home);
      if (rename !== null) return inHearth(rename);
      const name = given.trim();
      for (const side of sides) await clouds.checkName(side, name, home.id);
      for (const { link, cloud, home: ref } of sides) {
        const failure = await failureOf(writer.write(link, (scope) => cloud.renameHome(scope, ref, name)));
        // A vendor that renames no home keeps its name for it; the account's is another matter.
        if (failure?.code === 'UNSUPPORTED_BY_VENDOR') return inHearth((kept) => ownSpaces.setHomeName(account.id, home.id, kept));
        if (failure !== null) throw failure;
      }
    },
    async deleteHome(homeId) {
      const home = await findHome(reads, homeId);
      const sides = home.parts.length === 0 ? [] : sidesOf(vendors, home, spacesOf, MAKER);
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
      if (results.every(({ error }) => error === null)) await ownSpaces.gone(account.id, home.id);
      return results;
    },
    async setCurrentHome(homeId) {
      const sides = usableSidesOf(vendors, await findHome(reads, homeId), spacesOf, ANYBODY);
      // One vendor account has one current home.
      const byLink = new Map(sides.toReversed().map((side) => [side.link.id, side]));
      const failures: (AppError | null)[] = [];
      for (const { link, cloud, home } of byLink.values()) failures.push(await failureOf(writer.write(link, (scope) => cloud.setCurrentHome(scope, home))));
      // Not every vendor knows a current home: one that does is enough.
      const failure = failures.find((each) => each !== null && each.code !== 'UNSUPPORTED_BY_VENDOR') ?? (failures.includes(null) ? null : failures[0]);
      if (failure != null) throw failure;
    },
  };
}
