// Changing homes and rooms, and the promise of a cloud that lets its users.
import type { HomeRole } from './home.js';
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

/** What a vendor's cloud allows in names and numbers; checked before any call. */
export interface SpaceLimits {
  /** Homes that one account owns. */
  readonly homes: number;
  /** How many of them must remain; absent where all may be deleted. */
  readonly fewestHomes?: number;
  readonly roomsPerHome: number;
  readonly devicesPerHome: number;
  readonly groupsPerHome: number;
}

/** The promise of a cloud whose homes and rooms can be changed. Every write throws what the vendor refused, mapped to our codes. */
export interface SpaceCloud {
  readonly limits: SpaceLimits;
  /**
   * The role that its list of homes shows to whoever made one: the least with which a home may be deleted, and whose homes count against `limits.homes`.
   * Not OWNER everywhere: Feiyan calls the maker an administrator, and knows no owner.
   */
  readonly makerRole: HomeRole;
  /** false where a device stays in the home that it is in; true unless told. */
  readonly movesBetweenHomes?: boolean;
  /** null when the name is allowed; else the rule that it breaks. `of`: homes and rooms may have different rules. */
  nameProblem(of: 'home' | 'room' | 'group', name: string): string | null;
  createHome(scope: CallScope, name: string): Promise<VendorRef>;
  renameHome(scope: CallScope, home: VendorRef, name: string): Promise<void>;
  deleteHome(scope: CallScope, home: VendorRef): Promise<void>;
  setCurrentHome(scope: CallScope, home: VendorRef): Promise<void>;
  createRoom(scope: CallScope, home: VendorRef, name: string): Promise<VendorRef>;
  renameRoom(scope: CallScope, room: VendorRef, name: string): Promise<void>;
  deleteRoom(scope: CallScope, room: VendorRef): Promise<void>;
  /** `room` null: into the home, out of any room. All or none, as the vendor has it. */
  moveDevices(scope: CallScope, home: VendorRef, room: VendorRef | null, devices: readonly VendorRef[]): Promise<void>;
}
