// What Feiyan knows of the world: accounts, homes with their rooms and groups, and who has which device where.
import type { FeiyanProfile } from './feiyan-profile.js';
import type { Device, FeiyanIdentity } from './model.js';

export interface FeiyanAccount {
  readonly identityId: string;
  /** The name of the person whose account it is. */
  readonly person: string;
  /** What other accounts see of it: a masked phone number. */
  readonly alias: string;
  currentHomeId: string | null;
  readonly profile: FeiyanProfile;
}

export interface FeiyanRoom {
  readonly roomId: string;
  name: string;
  backgroundImage: string;
  readonly createdAt: number;
  /** Device IDs in display order; devices that came later are not among them. */
  deviceOrder: readonly string[];
}

/** Devices of one product that are told things together; in one group each. */
export interface FeiyanGroup {
  readonly groupId: string;
  name: string;
  readonly productKey: string;
  readonly createdAt: number;
  /** In display order. */
  devices: Device[];
  /** The multicast address that its mesh devices were given, once it was asked for. */
  meshAddress: number | null;
}

export interface FeiyanHome {
  readonly homeId: string;
  name: string;
  readonly createdAt: number;
  /** In display order. */
  rooms: FeiyanRoom[];
  /** In display order. */
  groups: FeiyanGroup[];
  /** Device IDs in display order, and those of devices and groups in one list; what came later is not among them. */
  deviceOrder: readonly string[];
  elementOrder: readonly string[];
  /** By identity ID. */
  readonly members: Map<string, 'ADMIN' | 'MEMBER'>;
}

/** One account's right over one device, its own name and place for it. */
export interface FeiyanBinding {
  readonly identityId: string;
  readonly device: Device;
  readonly feiyan: FeiyanIdentity;
  /** false: shared with the account. */
  readonly owned: boolean;
  nickname: string | null;
  homeId: string | null;
  roomId: string | null;
  readonly boundAt: number;
}

/** Feiyan's caps (error codes 28809, 28807 and the like are the cloud's to answer). */
export const FEIYAN_CAPS = { homesPerAccount: 10, roomsPerHome: 20, devicesPerHome: 100, groupsPerHome: 20 } as const;
