// Homes that become one, over clouds and accounts, and that are parted again. No vendor hears of it.
import type { Account } from '../domain/account.js';
import { AppError, badInput } from '../domain/errors.js';
import { refKey } from '../domain/ids.js';
import type { Vendors } from '../domain/vendor.js';
import type { HomeGroups } from '../identity/home-groups.js';
import type { OwnSpaces } from '../identity/own-spaces.js';
import { mayInAll, usableSidesOf } from './home-sides.js';
import { checkedOwnName } from './own-names.js';
import type { HomeView, Reads } from './reads.js';
import { roomsToJoin } from './room-joins.js';
import type { Routing } from './routing.js';
import { findHome } from './space-writes.js';

export interface HomeJoins {
  /**
   * Makes homes one, and rooms of the same name in them. Answers the surviving home's ID.
   * @param name null: the surviving home keeps its own
   * @throws AppError BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, LINK_EXPIRED, what reading their rooms failed with
   */
  mergeHomes(homeIds: readonly string[], name: string | null): Promise<string>;
  /**
   * Parts what was made one. Answers the homes' IDs.
   * @throws AppError BAD_USER_INPUT for a home that is one, NOT_FOUND, FORBIDDEN
   */
  splitHome(homeId: string): Promise<readonly string[]>;
}

interface Deps {
  readonly account: Account;
  readonly vendors: Vendors;
  readonly homeGroups: HomeGroups;
  readonly ownSpaces: Pick<OwnSpaces, 'of'>;
  readonly routing: Pick<Routing, 'regrouped'>;
}

const MAX_HOMES = 20;

/** Makes the joins of one request. */
export function createHomeJoins({ account, vendors, homeGroups, ownSpaces, routing }: Deps, reads: Reads): HomeJoins {
  /** Rooms of homes that are to be joined must all be known: one that is missing would stay apart for good. */
  async function roomsOf(home: HomeView) {
    const { items, failures } = await reads.rooms(home.id);
    if (failures[0] !== undefined) throw failures[0];
    return items;
  }

  return {
    async mergeHomes(homeIds, givenName) {
      if (homeIds.length < 2 || homeIds.length > MAX_HOMES) throw badInput('input.homeIds', `must be 2 to ${MAX_HOMES}`);
      const found = await reads.nodes(homeIds);
      const homes = found.map((node) => {
        if (node instanceof AppError) throw node;
        if (node?.kind !== 'home') throw new AppError('NOT_FOUND', 'There is no such home', { field: 'input.homeIds' });
        return node.home;
      });
      const ids = new Set(homes.map(({ id }) => id));
      if (ids.size < homes.length) throw badInput('input.homeIds', 'must not name a home twice');
      // An account may do everything with what is its own.
      for (const home of homes) if (home.parts.length > 0) usableSidesOf(vendors, home, ({ spaces }) => spaces);
      const others = (await reads.homes()).items.filter(({ id }) => !ids.has(id));
      const name = givenName === null ? null : checkedOwnName('home', givenName, others);
      const rooms = roomsToJoin(await Promise.all(homes.map(roomsOf)));
      const named = homes.map((home) => ({ id: home.id, name: home.name }));
      const survivor = await homeGroups.join({ accountId: account.id, homes: named, rooms, name });
      await routing.regrouped();
      return survivor;
    },
    async splitHome(homeId) {
      const home = await findHome(reads, homeId);
      if (!mayInAll(home, 'ADMINISTRATOR')) throw new AppError('FORBIDDEN', 'The role in this home is too low for this');
      const { items: rooms } = await reads.rooms(home.id);
      const identityOf = new Map(home.parts.map(({ ref, identityId }) => [refKey(ref), identityId]));
      const homeOfRoom = rooms.flatMap(({ parts }) =>
        parts.flatMap(({ identityId, listing }): [number, number][] => {
          const place = identityOf.get(refKey(listing.home));
          return place === undefined ? [] : [[identityId, place]];
        }),
      );
      const own = await ownSpaces.of(account.id);
      const parted = await homeGroups.part({
        accountId: account.id,
        homeId: home.id,
        identityIds: home.parts.map(({ identityId }) => identityId),
        roomIds: rooms.map(({ id }) => id),
        homeOfRoom: new Map(homeOfRoom),
        ownHomes: own.homes.flatMap(({ id, entityId }) => (id === home.id ? entityId : [])),
        homeOfOwnRoom: new Map(own.rooms.map(({ entityId, homeEntityId }) => [entityId, homeEntityId])),
      });
      if (parted.length < 2) throw badInput('input.homeId', 'must be a home that was made of several');
      await routing.regrouped();
      return parted;
    },
  };
}
