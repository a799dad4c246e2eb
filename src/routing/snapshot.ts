// One account's things over all of its links, as they are remembered: vendors' parts joined by entity.

import type { DeviceListing } from '../domain/device.js';
import { HOME_ROLES, type HomeListing, type RoomListing } from '../domain/home.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { OwnHoldings, OwnHome, OwnRoom, Placement } from '../identity/own-spaces.js';
import { combineListings } from './combine-listings.js';
import { type LinkMemory, placeOf } from './link-memory.js';
import { holds } from './placements.js';
import type { DeviceView, HomeView, Part, ProductView, RoomView } from './reads.js';

export interface Source {
  readonly link: Link;
  readonly memory: LinkMemory;
}

/** Views are shared by all requests of the account until something changes: nobody may write to them. */
export interface Snapshot {
  readonly homes: readonly HomeView[];
  readonly rooms: readonly RoomView[];
  readonly devices: readonly DeviceView[];
  readonly homeById: ReadonlyMap<string, HomeView>;
  readonly roomById: ReadonlyMap<string, RoomView>;
  readonly deviceById: ReadonlyMap<string, DeviceView>;
  readonly productById: ReadonlyMap<string, ProductView>;
  /** The IDs of homes and rooms that the account has of its own, with vendors' parts or without. */
  readonly own: ReadonlySet<string>;
  /** What answers for an ID of the account's own homes and rooms that lost it to an older one. */
  readonly survivors: ReadonlyMap<string, string>;
  /** Identities that the account placed in a home itself, by the home's ID; some may be in no list that is remembered. */
  readonly placedIn: ReadonlyMap<string, readonly number[]>;
  /** Placements that the vendors' lists have overtaken. */
  readonly overtaken: readonly Placement[];
  /** By identity key of any of a device's parts. */
  readonly deviceByIdentity: ReadonlyMap<number, DeviceView>;
  readonly productOfDevice: ReadonlyMap<string, ProductView>;
  /** By the sub-device's ID. */
  readonly gatewayOfDevice: ReadonlyMap<string, DeviceView>;
  readonly roomsOfHome: ReadonlyMap<string, readonly RoomView[]>;
  readonly devicesOfHome: ReadonlyMap<string, readonly DeviceView[]>;
  readonly devicesOfRoom: ReadonlyMap<string, readonly DeviceView[]>;
  readonly subDevicesOf: ReadonlyMap<string, readonly DeviceView[]>;
}

type EntityOf = (linkId: string, ref: VendorRef | null) => string | null;

/**
 * Joins what the links remember, under the names that the account itself gave. Order: links as given, then the vendor's. A device's parts: those in a home first,
 * so that its name and place do not change with the weather of the clouds.
 */
export function buildSnapshot(sources: readonly Source[], own: OwnHoldings): Snapshot {
  const homeParts = new Map<string, Part<HomeListing>[]>();
  const roomParts = new Map<string, Part<RoomListing>[]>();
  const deviceParts = new Map<string, Part<DeviceListing>[]>();
  const productById = new Map<string, ProductView>();
  for (const { link, memory } of sources) {
    for (const home of memory.homes?.items ?? []) {
      add(homeParts, memory, link, home);
      for (const room of memory.rooms.get(refKey(home.ref))?.items ?? []) add(roomParts, memory, link, room);
    }
    for (const device of devicesOnce(memory)) {
      add(deviceParts, memory, link, device);
      const product = productView(memory, device);
      if (product !== null && !productById.has(product.id)) productById.set(product.id, product);
    }
  }
  const memories = new Map(sources.map(({ link, memory }) => [link.id, memory]));
  const entityOf: EntityOf = (linkId, ref) => (ref && memories.get(linkId)?.identities.get(refKey(ref))?.entityId) ?? null;

  // What no vendor holds comes last, oldest first.
  for (const { id } of own.homes) if (!homeParts.has(id)) homeParts.set(id, []);
  for (const { id } of own.rooms) if (!roomParts.has(id)) roomParts.set(id, []);
  const homes = [...homeParts].flatMap(([id, parts]) => homeView(id, parts, own) ?? []);
  const rooms = [...roomParts].flatMap(([id, parts]) => roomView(id, parts, own, entityOf) ?? []).filter(({ homeId }) => homeParts.has(homeId));
  const overtaken: Placement[] = [];
  const roomHomes = new Map(rooms.map((room) => [room.id, room.homeId]));
  /** Where the account put the device itself, while that holds. */
  const placeOfOwn = (parts: readonly Part<DeviceListing>[]): Place | null => {
    for (const { identityId, link, listing } of parts) {
      const placement = own.placements.get(identityId);
      if (placement === undefined || overtaken.includes(placement)) continue;
      if (!holds(placement, { ...listing, readAt: readAt(memories.get(link.id), listing) })) {
        overtaken.push(placement);
        continue;
      }
      const home = roomHomes.get(placement.roomId ?? '');
      if (home !== undefined) return { homeId: home, roomId: placement.roomId };
      if (homeParts.has(placement.homeId)) return { homeId: placement.homeId, roomId: null };
    }
    return null;
  };
  const devices = [...deviceParts].flatMap(([id, parts]) => deviceView(id, parts, entityOf, placeOfOwn) ?? []);
  const inHomes = inOrderOfHomes(devices, sources);
  const listed = sources.flatMap(({ link, memory }) => (memory.account?.items ?? []).flatMap(({ ref }) => entityOf(link.id, ref) ?? []));
  const deviceById = byId(devices);
  const gatewayOfDevice = gatewaysOf(devices, deviceById, entityOf);
  return {
    homes,
    rooms,
    devices: inOrder(devices, listed),
    homeById: byId(homes),
    roomById: byId(rooms),
    deviceById,
    productById,
    own: new Set([...own.homes, ...own.rooms].map(({ id }) => id)),
    survivors: new Map([...own.homes, ...own.rooms].flatMap(({ entityId, id }) => (entityId === id ? [] : [[entityId, id]]))),
    placedIn: new Map(
      [...grouped([...own.placements.values()], ({ homeId }) => homeId)].map(([id, placements]) => [id, placements.map(({ identityId }) => identityId)]),
    ),
    overtaken,
    deviceByIdentity: new Map(devices.flatMap((device) => device.parts.map((part): [number, DeviceView] => [part.identityId, device]))),
    productOfDevice: productsOf(devices, productById, entityOf),
    gatewayOfDevice,
    roomsOfHome: grouped(rooms, (room) => room.homeId),
    devicesOfHome: grouped(inHomes, (device) => device.homeId),
    devicesOfRoom: grouped(inHomes, (device) => device.roomId),
    subDevicesOf: grouped(devices, (device) => gatewayOfDevice.get(device.id)?.id ?? null),
  };
}

/** Devices as the lists of their homes show them, whichever link knew them first. */
function inOrderOfHomes(devices: readonly DeviceView[], sources: readonly Source[]): DeviceView[] {
  const places = new Map<string, number>();
  const keyOf = (link: Link, ref: VendorRef): string => `${link.id} ${refKey(ref)}`;
  for (const { link, memory } of sources)
    for (const { items } of memory.devices.values()) for (const { ref } of items) places.set(keyOf(link, ref), places.size);
  const placed = devices.map((device) => ({
    device,
    place: Math.min(places.size, ...device.parts.flatMap(({ link, ref }) => places.get(keyOf(link, ref)) ?? [])),
  }));
  return placed.sort((one, other) => one.place - other.place).map(({ device }) => device);
}

/** As the accounts' own lists have them, each link's devices in the places that these had; a home's devices keep the home's order. */
function inOrder(devices: readonly DeviceView[], listed: readonly string[]): readonly DeviceView[] {
  if (listed.length === 0) return devices;
  const rank = new Map<string, number>();
  for (const id of listed) if (!rank.has(id)) rank.set(id, rank.size);
  const linkOf = ({ parts }: DeviceView): string => parts[0]?.link.id ?? '';
  const queues = grouped(
    devices.filter(({ id }) => rank.has(id)),
    linkOf,
  );
  for (const queue of queues.values()) queue.sort((a, b) => (rank.get(b.id) ?? 0) - (rank.get(a.id) ?? 0));
  return devices.map((device) => (rank.has(device.id) ? (queues.get(linkOf(device))?.pop() ?? device) : device));
}

function gatewaysOf(devices: readonly DeviceView[], deviceById: ReadonlyMap<string, DeviceView>, entityOf: EntityOf): Map<string, DeviceView> {
  const found = new Map<string, DeviceView>();
  for (const gateway of devices) {
    const ids = gateway.parts.flatMap(({ link, listing }) => listing.subDevices.flatMap((sub) => entityOf(link.id, sub) ?? []));
    for (const id of ids) if (id !== gateway.id && deviceById.has(id)) found.set(id, gateway);
  }
  return found;
}

function productsOf(devices: readonly DeviceView[], products: ReadonlyMap<string, ProductView>, entityOf: EntityOf): Map<string, ProductView> {
  const found = new Map<string, ProductView>();
  for (const device of devices) {
    const known = device.parts.flatMap(({ link, listing }) => products.get(entityOf(link.id, listing.product?.ref ?? null) ?? '') ?? []);
    if (known[0] !== undefined) found.set(device.id, known[0]);
  }
  return found;
}

function grouped<View>(views: readonly View[], keyOf: (view: View) => string | null): Map<string, View[]> {
  const groups = new Map<string, View[]>();
  for (const view of views) {
    const key = keyOf(view);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [view]);
    else group.push(view);
  }
  return groups;
}

function add<Listing extends { readonly ref: VendorRef }>(parts: Map<string, Part<Listing>[]>, memory: LinkMemory, link: Link, listing: Listing): void {
  const identity = memory.identities.get(refKey(listing.ref));
  if (identity === undefined) return;
  const part = { link, identityId: identity.id, ref: listing.ref, listing };
  const known = parts.get(identity.entityId);
  if (known === undefined) parts.set(identity.entityId, [part]);
  else known.push(part);
}

/** A link's devices, each once: what several lists tell of one is put together. */
function devicesOnce(memory: LinkMemory): DeviceListing[] {
  const listings = new Map<string, DeviceListing>();
  const subDevices = new Set<string>();
  const take = (items: Iterable<DeviceListing>): void => {
    for (const item of items) {
      const key = refKey(item.ref);
      const known = listings.get(key);
      listings.set(key, known === undefined ? item : combineListings(known, item));
      for (const sub of item.subDevices) subDevices.add(refKey(sub));
    }
  };
  for (const home of memory.homes?.items ?? []) take(memory.devices.get(refKey(home.ref))?.items ?? []);
  take(memory.account?.items ?? []);
  take(memory.strays.values());
  return [...listings].map(([key, listing]) =>
    subDevices.has(key) && listing.nodeType === 'DEVICE' ? { ...listing, nodeType: 'SUB_DEVICE' as const } : listing,
  );
}

function homeView(id: string, parts: readonly Part<HomeListing>[], own: OwnHoldings): HomeView | null {
  const mine = own.homes.filter((home) => home.id === id);
  const name = own.names.get(id) ?? nameOf(id, parts, mine);
  if (name === null) return null;
  const lowest = Math.max(...parts.map((part) => HOME_ROLES.indexOf(part.listing.role)));
  const created = [...parts.flatMap((part) => part.listing.createdAt ?? []), ...mine.map(({ createdAt }) => createdAt)];
  return {
    id,
    name,
    role: HOME_ROLES[lowest] ?? 'OWNER',
    isCurrent: parts.some((part) => part.listing.isCurrent),
    createdAt: created.length === 0 ? null : Math.min(...created),
    parts,
  };
}

function roomView(id: string, parts: readonly Part<RoomListing>[], own: OwnHoldings, entityOf: EntityOf): RoomView | null {
  const [first] = parts;
  const mine = own.rooms.filter((room) => room.id === id);
  const homeId = (first && entityOf(first.link.id, first.listing.home)) ?? mine[0]?.homeId;
  const name = nameOf(id, parts, mine);
  if (!homeId || name === null) return null;
  return { id, homeId, name, backgroundImageUrl: first?.listing.backgroundImageUrl ?? null, parts };
}

/** The name of the oldest is the account's own where that made it; else a vendor's. */
function nameOf(id: string, [first]: readonly Part<HomeListing | RoomListing>[], mine: readonly (OwnHome | OwnRoom)[]): string | null {
  return (mine.find(({ entityId }) => entityId === id) ?? first?.listing ?? mine[0])?.name ?? null;
}

type Place = Pick<DeviceView, 'homeId' | 'roomId'>;

function deviceView(
  id: string,
  unsorted: readonly Part<DeviceListing>[],
  entityOf: EntityOf,
  placeOfOwn: (parts: readonly Part<DeviceListing>[]) => Place | null,
): DeviceView | null {
  const isHoused = (part: Part<DeviceListing>): boolean => part.listing.home !== null;
  const parts = [...unsorted.filter(isHoused), ...unsorted.filter((part) => !isHoused(part))];
  const [first] = parts;
  if (first === undefined) return null;
  const place = placeOfOwn(parts) ?? { homeId: entityOf(first.link.id, first.listing.home), roomId: entityOf(first.link.id, first.listing.room) };
  return { id, name: first.listing.name, ...place, parts };
}

/** When the list was read that tells where the device is. */
function readAt(memory: LinkMemory | undefined, { ref, home }: DeviceListing): number | null {
  if (memory === undefined) return null;
  if (home !== null) return memory.devices.get(refKey(home))?.readAt ?? null;
  return placeOf(memory, ref) === 'account' ? (memory.account?.readAt ?? null) : null;
}

function productView(memory: LinkMemory, device: DeviceListing): ProductView | null {
  if (device.product === null) return null;
  const id = memory.identities.get(refKey(device.product.ref))?.entityId;
  const { name, category, imageUrl, model, ref } = device.product;
  return id === undefined ? null : { id, name, category, imageUrl, model, ref };
}

function byId<View extends { readonly id: string }>(views: readonly View[]): ReadonlyMap<string, View> {
  return new Map(views.map((view) => [view.id, view]));
}
