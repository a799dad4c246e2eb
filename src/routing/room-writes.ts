// Rooms made, renamed and removed: in the clouds that keep their homes, and in Hearth where none does.
import type { Account } from '../domain/account.js';
import { AppError } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { SpaceCloud } from '../domain/space.js';
import type { Vendors } from '../domain/vendor.js';
import type { OwnSpaces } from '../identity/own-spaces.js';
import { type Side, sidesOf, usableSidesOf } from './home-sides.js';
import { spacesOf } from './home-writes.js';
import { checkedOwnName, OWN_LIMITS } from './own-names.js';
import type { HomeView, Reads, RoomView } from './reads.js';
import { checkedName, failureOf, findHome, findRoom, firstWithRoom, type SpaceWriter } from './space-writes.js';

export interface RoomWrites {
  /**
   * In the first cloud of the home that has room for one more; where there is none, in Hearth alone. Answers the room's ID.
   * @throws AppError BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, LIMIT_EXCEEDED, what the vendor says; so do those below
   */
  createRoom(homeId: string, name: string): Promise<string>;
  renameRoom(roomId: string, name: string): Promise<void>;
  deleteRoom(roomId: string): Promise<void>;
}

interface Deps {
  readonly account: Account;
  readonly vendors: Vendors;
  readonly ownSpaces: OwnSpaces;
  readonly writer: SpaceWriter;
}

interface RoomSide extends Side<SpaceCloud> {
  readonly room: VendorRef;
}

/** Makes the writes of one request. */
export function createRoomWrites({ account, vendors, ownSpaces, writer }: Deps, reads: Reads): RoomWrites {
  /** Every vendor room of a room, each through the link that may most in its home. */
  async function sidesOfRoom(room: RoomView): Promise<RoomSide[]> {
    if (room.parts.length === 0) return [];
    const home = await findHome(reads, room.homeId);
    const inHomes = new Set(room.parts.map(({ listing }) => refKey(listing.home)));
    const sides = sidesOf(vendors, { ...home, parts: home.parts.filter(({ ref }) => inHomes.has(refKey(ref))) }, spacesOf);
    return sides.flatMap((side) => {
      const part = room.parts.find(({ listing }) => refKey(listing.home) === refKey(side.home));
      return part === undefined ? [] : [{ ...side, room: part.ref }];
    });
  }

  async function createOwn(home: HomeView, given: string, rooms: readonly RoomView[]): Promise<string> {
    const name = checkedOwnName('room in the home', given, rooms);
    const own = (await ownSpaces.of(account.id)).rooms.filter(({ homeId }) => homeId === home.id);
    if (own.length >= OWN_LIMITS.roomsPerHome) throw new AppError('LIMIT_EXCEEDED', `A home has at most ${OWN_LIMITS.roomsPerHome} rooms that no cloud holds`);
    return ownSpaces.createRoom(account.id, home.id, name);
  }

  return {
    async createRoom(homeId, given) {
      const name = given.trim();
      const home = await findHome(reads, homeId);
      const sides = home.parts.length === 0 ? [] : usableSidesOf(vendors, home, spacesOf);
      for (const { cloud } of sides.slice(0, 1)) checkedName(cloud, 'room', name);
      const { items: rooms } = await reads.rooms(home.id);
      const made = await firstWithRoom(
        sides,
        ({ cloud, home: ref }) => roomsIn(rooms, ref) >= cloud.limits.roomsPerHome,
        async ({ link, cloud, home: ref }) => {
          checkedName(cloud, 'room', name, rooms);
          const room = await writer.write(link, (scope) => cloud.createRoom(scope, ref, name));
          return writer.made(link, room, null);
        },
      );
      const id = made ?? (await createOwn(home, name, rooms));
      await reads.rooms(home.id);
      return id;
    },
    async renameRoom(roomId, given) {
      const room = await findRoom(reads, roomId);
      const sides = await sidesOfRoom(room);
      const others = (await reads.rooms(room.homeId)).items.filter(({ id }) => id !== room.id);
      const name = checkedOwnName('room in the home', given, others);
      for (const { cloud } of sides) checkedName(cloud, 'room', name);
      for (const { link, cloud, room: ref } of sides) await writer.write(link, (scope) => cloud.renameRoom(scope, ref, name));
      const own = (await ownSpaces.of(account.id)).rooms.find(({ id }) => id === room.id);
      if (own !== undefined) await ownSpaces.rename(account.id, own.entityId, name);
    },
    async deleteRoom(roomId) {
      const room = await findRoom(reads, roomId);
      let failure: AppError | null = null;
      for (const { link, cloud, room: ref } of await sidesOfRoom(room)) {
        const error = await failureOf(writer.write(link, (scope) => cloud.deleteRoom(scope, ref)));
        if (error === null) await writer.gone(room.parts.filter((part) => refKey(part.ref) === refKey(ref)));
        failure ??= error;
      }
      if (failure !== null) throw failure;
      await ownSpaces.gone(account.id, room.id);
    },
  };
}

/** How many rooms a vendor's home has. */
export function roomsIn(rooms: readonly RoomView[], home: VendorRef): number {
  return rooms.filter(({ parts }) => parts.some(({ listing }) => refKey(listing.home) === refKey(home))).length;
}
