// Resources of the type `device`: what the user sees of a physical device, as JSON in base64.
import { z } from 'zod';
import type { DeviceListing, ProductListing } from '../../../domain/device.js';
import type { VendorRef } from '../../../domain/ids.js';
import { decodeJson, decodeText } from './data.js';
import { withValue } from './json-text.js';
import { deviceRef, productRef, roomRef } from './refs.js';

/** A resource as 12 lists it. */
export interface ResourceRow {
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly data: string;
  readonly relatedid?: string | null | undefined;
}

const text = z.string().nullish().catch(null);
const number = z.number().nullish().catch(null);
const physical = z.object({ did: text, pid: text, devtype: number, sdid: text, mac: text }).nullish().catch(null);

/** `moduleinfo` is what the user sees, `devinfo` the physical device, `subdevinfo` the one behind it, all empty where there is none. */
const data = z.object({
  moduleinfo: z.object({ name: text, roomid: text }).nullish().catch(null),
  devinfo: physical,
  subdevinfo: physical,
  // The shorter definition of the document's terms.
  did: text,
  pid: text,
  gatewayId: text,
});

interface Seen {
  readonly row: ResourceRow;
  readonly name: string | null;
  readonly roomId: string | null;
  /** Of the device itself, by which panels and gateways are told. */
  readonly did: string | null;
  /** Of the one that it speaks through. */
  readonly gatewayDid: string | null;
  readonly product: ProductListing | null;
  readonly macAddress: string | null;
}

/** The devices of one home. A room that the home does not have (any more) is none. */
export function deviceListings(home: VendorRef, rows: readonly ResourceRow[], roomIds: ReadonlySet<string>): DeviceListing[] {
  const all = rows.filter(({ type }) => type === 'device').map(seen);
  return all.map((one): DeviceListing => {
    const behind = one.did === null ? [] : all.filter(({ gatewayDid }) => gatewayDid === one.did);
    return {
      ref: deviceRef(home.key, one.row.id),
      name: one.name || one.row.name || one.product?.name || 'BroadLink',
      product: one.product,
      // This service stores what is there, not how it is.
      status: 'UNKNOWN',
      nodeType: one.gatewayDid !== null ? 'SUB_DEVICE' : behind.length > 0 ? 'GATEWAY' : 'DEVICE',
      networkType: 'UNKNOWN',
      role: null,
      home,
      room: one.roomId !== null && roomIds.has(one.roomId) ? roomRef(home.key, one.roomId) : null,
      subDevices: behind.map(({ row }) => deviceRef(home.key, row.id)),
      firmwareVersion: null,
      certificate: null,
      macAddress: one.macAddress,
      readings: [],
    };
  });
}

/** The device of the home that has this ID of its own, as panels name it. */
export function deviceWithDid(home: VendorRef, rows: readonly ResourceRow[], did: string): VendorRef | null {
  const row = rows.find((one) => one.type === 'device' && seen(one).did === did);
  return row === undefined ? null : deviceRef(home.key, row.id);
}

/** The ID under which panels name a device; null where its data tells none. */
export function didOf(row: ResourceRow): string | null {
  return seen(row).did;
}

/** The same data with another room, all the rest as it was written; null where it has no place for a room. */
export function movedTo(base64: string, roomId: string): string | null {
  const moved = withValue(decodeText(base64), ['moduleinfo', 'roomid'], roomId);
  return moved === null ? null : Buffer.from(moved, 'utf8').toString('base64');
}

function seen(row: ResourceRow): Seen {
  const { moduleinfo, devinfo, subdevinfo, ...short } = data.safeParse(decodeJson(row.data)).data ?? {};
  const subDid = subdevinfo?.sdid || subdevinfo?.did || null;
  const gatewayDid = subDid === null ? short.gatewayId || null : devinfo?.did || null;
  const device = subDid === null ? devinfo : subdevinfo;
  return {
    row,
    name: moduleinfo?.name || null,
    roomId: moduleinfo?.roomid || null,
    did: subDid ?? (devinfo?.did || short.did || null),
    gatewayDid,
    product: productOf(device?.pid || short.pid || null, device?.devtype ?? null),
    macAddress: device?.mac || null,
  };
}

/** Products have numbers and no names. */
function productOf(pid: string | null, devtype: number | null): ProductListing | null {
  if (pid === null) return null;
  return { ref: productRef(pid), name: `BroadLink ${devtype || pid}`, category: null, imageUrl: null, model: devtype ? String(devtype) : null };
}
