// Rows of Feiyan's home and room lists.
import type { z } from 'zod';
import type { HomeListing, RoomListing } from '../../../domain/home.js';
import type { homes } from '../operations/home.js';
import type { rooms } from '../operations/room.js';
import { homeRef, roomRef } from './refs.js';
import { homeRoleOf } from './words.js';

export function homeListing({ homeId, name, myRole, currentHome, createMillis }: z.output<typeof homes.list.data>['items'][number]): HomeListing {
  return { ref: homeRef(homeId), name, role: homeRoleOf(myRole), isCurrent: currentHome ?? false, createdAt: createMillis ?? null };
}

export function roomListing(homeId: string, row: z.output<typeof rooms.list.data>['items'][number]): RoomListing {
  return {
    ref: roomRef(homeId, row.roomId),
    home: homeRef(homeId),
    name: row.name,
    backgroundImageUrl: row.backgroundImage || row.backgroudImage || null,
    createdAt: row.createMillis ?? null,
  };
}
