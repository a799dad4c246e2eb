// Vendors' twins of homes and rooms, made when something needs them: a device that moves there and that only its vendor's own home or room can take.
import { AppError } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { SpaceCloud } from '../domain/space.js';
import type { HomeGroups } from '../identity/home-groups.js';
import type { HomeCloudLink, HomeClouds } from './home-clouds.js';
import type { Side } from './home-sides.js';
import type { HomeView, Reads, RoomView } from './reads.js';
import { roomsIn } from './room-writes.js';
import type { Routing } from './routing.js';
import { checkedName, type SpaceWriter } from './space-writes.js';

export interface Twins {
  /**
   * The vendor's home in a link that stands for one of the account's own; null where the vendor takes no more, or not of that name.
   * @throws AppError what the vendor failed with otherwise
   */
  ofHome(home: HomeView, entityId: string, place: HomeCloudLink): Promise<Side<SpaceCloud> | null>;
  /** The same of a room, in a vendor's home of its home. */
  ofRoom(room: RoomView, side: Side<SpaceCloud>): Promise<VendorRef | null>;
}

interface Deps {
  readonly homeGroups: Pick<HomeGroups, 'adopt'>;
  readonly routing: Pick<Routing, 'structureChanged'>;
  readonly clouds: HomeClouds;
  readonly writer: SpaceWriter;
}

/** What a vendor says to a home or room that it does not take; what else goes wrong is no such answer. */
const NOT_TAKEN = new Set(['LIMIT_EXCEEDED', 'BAD_USER_INPUT', 'CONFLICT', 'UNSUPPORTED_BY_VENDOR']);

/** Makes the twins of one request. */
export function createTwins({ homeGroups, routing, clouds, writer }: Deps, reads: Reads): Twins {
  async function unlessNotTaken<Answer>(make: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await make();
    } catch (error) {
      if (error instanceof AppError && NOT_TAKEN.has(error.code)) return null;
      throw error;
    }
  }

  async function adopt(link: Link, ref: VendorRef, entityId: string): Promise<void> {
    await homeGroups.adopt(ref, entityId);
    // A list that was read meanwhile may have shown it as a thing of its own.
    routing.structureChanged(link.id, 'us');
  }

  return {
    ofHome: (home, entityId, place) =>
      unlessNotTaken(async () => {
        const { link, cloud } = place;
        if ((await clouds.left(place)) <= 0) return null;
        await clouds.checkName(place, home.name, home.id);
        const ref = await writer.write(link, (scope) => cloud.createHome(scope, home.name));
        await adopt(link, ref, entityId);
        await writer.made(link, ref, cloud.makerRole);
        return { link, cloud, home: ref };
      }),
    async ofRoom(room, { link, cloud, home }) {
      const known = room.parts.find(({ listing }) => refKey(listing.home) === refKey(home));
      if (known !== undefined) return known.ref;
      return unlessNotTaken(async () => {
        const { items: rooms } = await reads.rooms(room.homeId);
        if (roomsIn(rooms, home) >= cloud.limits.roomsPerHome) return null;
        checkedName(cloud, 'room', room.name);
        const ref = await writer.write(link, (scope) => cloud.createRoom(scope, home, room.name));
        await adopt(link, ref, room.id);
        await writer.made(link, ref, null);
        return ref;
      });
    },
  };
}
