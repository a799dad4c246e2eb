// In which order a home shows its rooms, devices and device groups, and the promise of a cloud that keeps it.
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

/**
 * The promise of a cloud that keeps what is in a home in the order of its people. Positions count from 0, in the list without what is moved.
 * Its lists of homes, rooms, devices and groups come in these orders; those below tell two more.
 */
export interface SpaceOrderCloud {
  /** Devices and device groups of a home in one list, which has an order of its own. */
  listElements(scope: CallScope, home: VendorRef): Promise<VendorRef[]>;
  /** Devices of a room, in the room's own order. */
  listRoomDevices(scope: CallScope, room: VendorRef): Promise<VendorRef[]>;
  /** All rooms of the home, in their new order. */
  setRoomOrder(scope: CallScope, home: VendorRef, rooms: readonly VendorRef[]): Promise<void>;
  /** All devices of the room from now on, in order; those left out leave it and stay in the home. */
  setRoomDevices(scope: CallScope, room: VendorRef, devices: readonly VendorRef[]): Promise<void>;
  /** A device or a group within the list of both. */
  moveElement(scope: CallScope, home: VendorRef, element: VendorRef, position: number): Promise<void>;
  moveHomeDevice(scope: CallScope, home: VendorRef, device: VendorRef, position: number): Promise<void>;
  moveRoomDevice(scope: CallScope, room: VendorRef, device: VendorRef, position: number): Promise<void>;
  moveGroup(scope: CallScope, group: VendorRef, position: number): Promise<void>;
}
