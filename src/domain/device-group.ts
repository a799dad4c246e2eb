// Device groups as a vendor lists them, and the promise of a cloud that has them.
import type { DeviceListing } from './device.js';
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

/** Devices of one product that are told things together. */
export interface DeviceGroupListing {
  readonly ref: VendorRef;
  readonly home: VendorRef;
  readonly name: string;
  readonly product: VendorRef;
  readonly imageUrl: string | null;
  /** Unix ms. */
  readonly createdAt: number | null;
}

/** A product that groups can be made of. */
export interface GroupProduct {
  readonly ref: VendorRef;
  readonly name: string;
  readonly imageUrl: string | null;
}

/** What a phone beside Bluetooth mesh devices must send them, since the cloud cannot reach them itself; null where nothing is to be sent. */
export type MeshConfiguration = string | null;

/** The promise of a cloud with device groups. */
export interface DeviceGroupCloud {
  /** How many members a group may have; absent where the vendor does not say. */
  readonly membersPerGroup?: { readonly fewest: number; readonly most: number };
  listGroups(scope: CallScope, home: VendorRef): Promise<DeviceGroupListing[]>;
  /** One group; null where the link sees no such group. */
  getGroup(scope: CallScope, group: VendorRef): Promise<DeviceGroupListing | null>;
  /** In the group's own order, with values of `identifiers` when it is not empty. */
  listGroupDevices(scope: CallScope, group: VendorRef, identifiers: readonly string[]): Promise<DeviceListing[]>;
  /** What groups of the home can be made of. */
  listGroupProducts(scope: CallScope, home: VendorRef): Promise<GroupProduct[]>;
  createGroup(scope: CallScope, home: VendorRef, name: string, devices: readonly VendorRef[]): Promise<VendorRef>;
  renameGroup(scope: CallScope, group: VendorRef, name: string): Promise<void>;
  /** The group's members from now on: all of them. */
  setGroupDevices(scope: CallScope, group: VendorRef, devices: readonly VendorRef[]): Promise<void>;
  deleteGroup(scope: CallScope, group: VendorRef): Promise<MeshConfiguration>;
  /** Several groups of one home, all or none. */
  deleteGroups(scope: CallScope, home: VendorRef, groups: readonly VendorRef[]): Promise<MeshConfiguration>;
  /** Called before mesh devices join. */
  prepareMesh(scope: CallScope, group: VendorRef, devices: readonly VendorRef[]): Promise<MeshConfiguration>;
  /** Resolves when the vendor took the values for all members. */
  setGroupProperties(scope: CallScope, group: VendorRef, values: Readonly<Record<string, unknown>>): Promise<void>;
  /** Resolves when the vendor took the service for all members: none of them answers it. */
  invokeGroupService(scope: CallScope, group: VendorRef, identifier: string, input: Readonly<Record<string, unknown>>): Promise<void>;
}
