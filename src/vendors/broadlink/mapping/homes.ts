// Rows of BroadLink's list of homes, which holds their rooms.
import type { z } from 'zod';
import type { HomeListing, RoomListing } from '../../../domain/home.js';
import type { homes } from '../operations/home.js';
import { homeRef, roomRef } from './refs.js';

export type HomeRow = NonNullable<z.output<typeof homes.list.data>['data']['groups']>[number];

export function homeListing(organization: string, row: HomeRow): HomeListing {
  return {
    ref: homeRef(organization, row.id),
    name: row.name,
    // Nothing tells what the caller may do in a home: the vendor says it when he tries.
    role: 'ADMINISTRATOR',
    isCurrent: false,
    createdAt: null,
    rooms: roomListings(organization, row),
  };
}

/** In the order that people gave them. */
export function roomListings(organization: string, { id, additional }: HomeRow): RoomListing[] {
  return (additional?.room?.roomlist ?? [])
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ roomid, name }) => ({ ref: roomRef(id, roomid), home: homeRef(organization, id), name, backgroundImageUrl: null, createdAt: null }));
}
