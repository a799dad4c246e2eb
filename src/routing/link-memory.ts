// What one link was last seen to hold: its homes, rooms and devices, each part with the time it was read.
import type { DeviceListing } from '../domain/device.js';
import type { HomeListing, RoomListing } from '../domain/home.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Identity } from '../identity/registry.js';

/** One list of a link, as it was last believed. */
export interface Section<Listing> {
  readonly items: readonly Listing[];
  /** Unix ms at which the reading began. */
  readonly readAt: number;
  /** The memory's epoch at which the reading began. */
  readonly epoch: number;
  /** Since when the vendor lists implausibly little (Unix ms): `items` are then what was known before. */
  readonly doubtedSince: number | null;
}

export interface LinkMemory {
  readonly linkId: string;
  /** Raised when something changed that no list has shown yet: what was read before is read again. */
  epoch: number;
  /** Sections of an earlier epoch may shrink without doubt: we removed things ourselves. */
  believedFrom: number;
  /** Raised by everything that changes a view. */
  version: number;
  homes: Section<HomeListing> | null;
  /** By refKey of the home. */
  readonly rooms: Map<string, Section<RoomListing>>;
  /** By refKey of the home. Listings are kept without their values. */
  readonly devices: Map<string, Section<DeviceListing>>;
  /** All devices of the link's account, where they were asked for. */
  account: Section<DeviceListing> | null;
  /** Devices verified one by one that no list has shown yet, by refKey. */
  readonly strays: Map<string, DeviceListing>;
  /** By refKey. */
  identities: Map<string, Identity>;
  /** By refKey of the home: when each property identifier was last asked for with its device list (Unix ms). */
  readonly coverage: Map<string, Map<string, number>>;
  /** By identity: when all properties of one device were last read (Unix ms). */
  readonly readAlone: Map<number, number>;
}

/** A memory of nothing. */
export function createLinkMemory(linkId: string): LinkMemory {
  return {
    linkId,
    epoch: 0,
    believedFrom: 0,
    version: 0,
    homes: null,
    rooms: new Map(),
    devices: new Map(),
    account: null,
    strays: new Map(),
    identities: new Map(),
    coverage: new Map(),
    readAlone: new Map(),
  };
}

/** Whether a section answers without a call: nothing changed since it was read, and it is younger than `maxAgeMs`. */
export function isYoung(memory: LinkMemory, section: Section<unknown> | null | undefined, now: number, maxAgeMs: number): boolean {
  return section !== null && section !== undefined && section.epoch === memory.epoch && now - section.readAt < maxAgeMs;
}

/** Where a device is remembered: the home whose list shows it, `account` where only the account's list or a verification does, else null. */
export function placeOf(memory: LinkMemory, device: VendorRef): VendorRef | 'account' | null {
  const key = refKey(device);
  for (const home of memory.homes?.items ?? []) {
    if (memory.devices.get(refKey(home.ref))?.items.some((item) => refKey(item.ref) === key)) return home.ref;
  }
  return memory.strays.has(key) || memory.account?.items.some((item) => refKey(item.ref) === key) ? 'account' : null;
}

/** Every reference that the memory mentions, once each. */
export function refsOf(memory: LinkMemory): VendorRef[] {
  const refs = new Map<string, VendorRef>();
  const add = (ref: VendorRef | null | undefined): void => {
    if (ref) refs.set(refKey(ref), ref);
  };
  for (const home of memory.homes?.items ?? []) add(home.ref);
  for (const section of memory.rooms.values()) for (const room of section.items) add(room.ref);
  for (const device of devicesOf(memory)) {
    add(device.ref);
    add(device.room);
    add(device.product?.ref);
  }
  return [...refs.values()];
}

/** Every device listing that the memory holds; a device of several lists comes several times. */
export function devicesOf(memory: LinkMemory): DeviceListing[] {
  return [...[...memory.devices.values()].flatMap((section) => section.items), ...(memory.account?.items ?? []), ...memory.strays.values()];
}

const products = new WeakMap<LinkMemory, { readonly version: number; readonly refs: readonly VendorRef[] }>();

/** The products of all devices that the memory holds, once each. */
export function productsOf(memory: LinkMemory): readonly VendorRef[] {
  const known = products.get(memory);
  if (known?.version === memory.version) return known.refs;
  const found = devicesOf(memory).flatMap((device) => device.product?.ref ?? []);
  const refs = [...new Map(found.map((ref) => [refKey(ref), ref])).values()];
  products.set(memory, { version: memory.version, refs });
  return refs;
}
