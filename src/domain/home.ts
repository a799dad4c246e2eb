// Homes and rooms as a vendor lists them, and the promise of a cloud that has them.
import type { DeviceListing } from './device.js';
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

export const HOME_ROLES = ['OWNER', 'ADMINISTRATOR', 'MEMBER'] as const;
export type HomeRole = (typeof HOME_ROLES)[number];

export interface HomeListing {
  readonly ref: VendorRef;
  readonly name: string;
  readonly role: HomeRole;
  readonly isCurrent: boolean;
  /** Unix ms. */
  readonly createdAt: number | null;
  /** Its rooms, where the list of homes tells them too: then nobody asks for them. */
  readonly rooms?: readonly RoomListing[];
}

export interface RoomListing {
  readonly ref: VendorRef;
  readonly home: VendorRef;
  readonly name: string;
  readonly backgroundImageUrl: string | null;
  /** Unix ms. */
  readonly createdAt: number | null;
}

/** How many items the list held when it was last read: lets every page be fetched in one round. */
export interface ListHint {
  readonly expected?: number;
}

export interface HomeCloud {
  /** All homes of the link's account, every page. */
  listHomes(scope: CallScope, hint?: ListHint): Promise<HomeListing[]>;
  /** Whether the link's account sees one home, or one room: for those that are asked for alone. Absent where only lists tell. */
  sees?(scope: CallScope, place: VendorRef): Promise<boolean>;
  /** All rooms of one home. */
  listRooms(scope: CallScope, home: VendorRef, hint?: ListHint): Promise<RoomListing[]>;
  /** All devices of one home, with their room, and with values of `identifiers` when it is not empty. */
  listHomeDevices(scope: CallScope, home: VendorRef, identifiers: readonly string[], hint?: ListHint): Promise<DeviceListing[]>;
}
