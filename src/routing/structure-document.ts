// A link's memory as a document that outlives the process: an answer while it is young, a hint for the first reading after.
import { z } from 'zod';
import { DEVICE_ROLES, DEVICE_STATUSES, type DeviceListing, NETWORK_TYPES, NODE_TYPES } from '../domain/device.js';
import { HOME_ROLES, type HomeListing, type RoomListing } from '../domain/home.js';
import { ENTITY_KINDS, refKey, VENDOR_NAMES, type VendorRef } from '../domain/ids.js';
import { createLinkMemory, type LinkMemory, type Section } from './link-memory.js';

type Kept<Item> = { readonly items: readonly Item[]; readonly readAt: number; readonly doubtedSince: number | null } | null;

export interface StructureDocument {
  readonly version: 1;
  readonly homes: Kept<HomeListing>;
  readonly inHomes: readonly { readonly home: VendorRef; readonly rooms: Kept<RoomListing>; readonly devices: Kept<DeviceListing> }[];
  readonly account: Kept<DeviceListing>;
  readonly strays: readonly DeviceListing[];
}

const ref = z.object({ vendor: z.enum(VENDOR_NAMES), kind: z.enum(ENTITY_KINDS), scope: z.string(), key: z.string() });
const text = z.string().nullable();
const home = z.object({ ref, name: z.string(), role: z.enum(HOME_ROLES), isCurrent: z.boolean(), createdAt: z.number().nullable() });
const room = z.object({ ref, home: ref, name: z.string(), backgroundImageUrl: text, createdAt: z.number().nullable() });
const device = z.object({
  ref,
  name: z.string(),
  product: z.object({ ref, name: z.string(), category: text, imageUrl: text, model: text }).nullable(),
  status: z.enum(DEVICE_STATUSES),
  nodeType: z.enum(NODE_TYPES),
  networkType: z.enum(NETWORK_TYPES),
  role: z.enum(DEVICE_ROLES).nullable(),
  home: ref.nullable(),
  room: ref.nullable(),
  subDevices: z.array(ref),
  firmwareVersion: text,
  certificate: z.object({ productKey: z.string(), deviceName: z.string() }).nullable(),
  readings: z.tuple([]),
});

function section<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), readAt: z.number(), doubtedSince: z.number().nullable() }).nullable();
}

/** What a kept document must be. */
export const structureDocument: z.ZodType<StructureDocument> = z.object({
  version: z.literal(1),
  homes: section(home),
  inHomes: z.array(z.object({ home: ref, rooms: section(room), devices: section(device) })),
  account: section(device),
  strays: z.array(device),
});

/** The memory as plain JSON. What something has changed since it was read is marked as old. */
export function toDocument(memory: LinkMemory): StructureDocument {
  const kept = <Item>(found: Section<Item> | null | undefined): Kept<Item> =>
    found ? { items: found.items, readAt: found.epoch === memory.epoch ? found.readAt : 0, doubtedSince: found.doubtedSince } : null;
  // Keyed by what the vendor calls them, not by refKey: PostgreSQL's JSON takes no NUL.
  return {
    version: 1,
    homes: kept(memory.homes),
    inHomes: (memory.homes?.items ?? []).map((item) => ({
      home: item.ref,
      rooms: kept(memory.rooms.get(refKey(item.ref))),
      devices: kept(memory.devices.get(refKey(item.ref))),
    })),
    account: kept(memory.account),
    strays: [...memory.strays.values()],
  };
}

/** The memory of a document. */
export function fromDocument(linkId: string, { homes, inHomes, account, strays }: StructureDocument): LinkMemory {
  const memory = createLinkMemory(linkId);
  memory.homes = homes && { ...homes, epoch: 0 };
  memory.account = account && { ...account, epoch: 0 };
  for (const found of inHomes) {
    if (found.rooms) memory.rooms.set(refKey(found.home), { ...found.rooms, epoch: 0 });
    if (found.devices) memory.devices.set(refKey(found.home), { ...found.devices, epoch: 0 });
  }
  for (const stray of strays) memory.strays.set(refKey(stray.ref), stray);
  return memory;
}
