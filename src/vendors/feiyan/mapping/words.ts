// Feiyan's numbers and words for what devices and members are.
import type { DeviceRole, DeviceStatus, NetworkType } from '../../../domain/device.js';
import type { HomeRole } from '../../../domain/home.js';

const STATUSES: ReadonlyMap<number, DeviceStatus> = new Map([
  [0, 'INACTIVE'],
  [1, 'ONLINE'],
  [3, 'OFFLINE'],
  [8, 'DISABLED'],
]);

export function statusOf(code: number): DeviceStatus {
  return STATUSES.get(code) ?? 'UNKNOWN';
}

const NETWORKS: ReadonlyMap<string, NetworkType> = new Map([
  ['NET_LORA', 'LORA'],
  ['NET_CELLULAR', 'CELLULAR'],
  ['NET_WIFI', 'WIFI'],
  ['NET_ZIGBEE', 'ZIGBEE'],
  ['NET_ETHERNET', 'ETHERNET'],
  ['NET_BLUETOOTH', 'BLUETOOTH'],
  ['NET_BT', 'BLUETOOTH'],
  ['NET_OTHER', 'OTHER'],
]);

export function networkOf(netType: string | null | undefined): NetworkType {
  return NETWORKS.get(netType ?? '') ?? 'UNKNOWN';
}

/** `myRole` of the home lists (6.8.5, 6.8.6); an unknown word gives the least right. */
export function homeRoleOf(myRole: string | null | undefined): HomeRole {
  if (myRole === 'OWNER') return 'OWNER';
  return myRole === 'ADMIN' ? 'ADMINISTRATOR' : 'MEMBER';
}

/** `myRole` of 6.8.16: OWNED in its example, no other word is documented. */
export function deviceRoleOf(myRole: string | null | undefined): DeviceRole | null {
  if (!myRole) return null;
  return myRole === 'OWNED' ? 'OWNER' : 'MEMBER';
}

/** `owned` of 6.6.1 and 6.6.13: 1 owned, 0 shared. */
export function ownedRole(owned: number | null | undefined): DeviceRole | null {
  if (owned === null || owned === undefined) return null;
  return owned === 1 ? 'OWNER' : 'MEMBER';
}
