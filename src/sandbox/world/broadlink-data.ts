// What BroadLink's apps keep in a device's `data`: JSON in base64, of what the user sees and of the physical device. The cloud does not look inside.
import { z } from 'zod';
import type { BroadlinkHome } from './broadlink-model.js';
import type { Mint } from './mint.js';
import type { Device, ProductKind } from './model.js';
import type { Stream } from './seeded.js';

interface DeviceData {
  readonly name: string;
  readonly roomId: string;
  readonly device: Device;
  /** The one that it speaks through. */
  readonly gateway: Device | null;
}

/** Numbers of the maker's models, ours. */
const DEVICE_TYPES: Readonly<Record<ProductKind, number>> = {
  light: 24_674,
  'air-conditioner': 20_186,
  curtain: 19_998,
  sensor: 20_730,
  plug: 30_024,
  gateway: 20_511,
  lock: 21_010,
  camera: 20_073,
};

const NO_DEVICE = {
  userid: '',
  familyid: '',
  version: '',
  roomid: '',
  did: '',
  mac: '',
  password: 0,
  devtype: 0,
  pid: '',
  name: '',
  lock: false,
  aeskey: '',
  terminalid: 0,
  subdevicenum: 0,
  longitude: 0,
  latitude: 0,
  extend: '',
  wifimac: '',
};

/** A device's ID with BroadLink: its MAC address, filled up to 32 digits. */
export function deviceIdOf({ mac }: Device): string {
  return plainMac(mac).padStart(32, '0');
}

interface Chances {
  readonly stream: (name: string) => Stream;
  readonly mint: Mint;
}

/** The `data` of a device in a home. */
export function deviceData({ id: familyid }: BroadlinkHome, { name, roomId, device, gateway }: DeviceData, { stream, mint }: Chances): string {
  const physical = gateway ?? device;
  const did = deviceIdOf(physical);
  const sdid = gateway === null ? '' : deviceIdOf(device);
  const about = (one: Device) => ({
    ...NO_DEVICE,
    familyid,
    roomid: roomId,
    did,
    mac: plainMac(one.mac),
    devtype: DEVICE_TYPES[one.product.kind],
    pid: DEVICE_TYPES[one.product.kind].toString(16).padStart(32, '0'),
    name: one.name,
    ...secretsOf(one, { stream, mint }),
  });
  return encoded({
    moduleinfo: {
      moduleid: '',
      userid: '',
      familyid,
      version: '',
      roomid: roomId,
      name,
      icon: '',
      flag: 0,
      moduledev: [{ did, sdid, order: 0, content: '' }],
      order: 0,
      moduletype: 1,
      scenetype: '',
      followdev: 0,
      extend: '',
    },
    devinfo: about(physical),
    subdevinfo: { ...(gateway === null ? NO_DEVICE : about(device)), sdid },
  });
}

/** JSON as the vendor's apps keep it. */
export function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64');
}

/** What JSON there is in base64; null for whatever else was put in. */
export function decoded(data: string): unknown {
  try {
    return JSON.parse(Buffer.from(data, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}

const placed = z.object({ moduleinfo: z.object({ roomid: z.string(), name: z.string() }) });
const physical = z.object({ devinfo: z.object({ mac: z.string() }), subdevinfo: z.object({ mac: z.string() }).nullish() });

/** Where the device stands by its own `data`; null for what is no device's. */
export function placeIn(data: string): { readonly roomId: string; readonly name: string } | null {
  const { success, data: found } = placed.safeParse(decoded(data));
  return success ? { roomId: found.moduleinfo.roomid, name: found.moduleinfo.name } : null;
}

/** The MAC address of the device that is meant, twelve lower-case digits: a sub-device's own, not its gateway's. */
export function macIn(data: string): string | null {
  const { success, data: found } = physical.safeParse(decoded(data));
  if (!success) return null;
  const mac = found.subdevinfo?.mac ? found.subdevinfo.mac : found.devinfo.mac;
  return mac === '' ? null : plainMac(mac);
}

export function plainMac(mac: string): string {
  return mac.replaceAll(':', '').toLowerCase();
}

function secretsOf({ id }: Device, { stream, mint }: Chances): { readonly aeskey: string; readonly password: number } {
  const chance = stream(`broadlink keys of ${id}`);
  return { aeskey: mint('aeskey', chance.hex(32).toLowerCase()), password: chance.integer(100_000_000, 999_999_999) };
}
