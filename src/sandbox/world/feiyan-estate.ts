// What the world's people have with Feiyan: accounts, tokens, homes, rooms, bindings. Feiyan's cloud is a view of it.
import type { Device, FeiyanIdentity, Person } from './model.js';

export interface FeiyanAccount {
  readonly identityId: string;
  /** The name of the person whose account it is. */
  readonly person: string;
  /** What other accounts see of it: a masked phone number. */
  readonly alias: string;
  currentHomeId: string | null;
}

export interface FeiyanRoom {
  readonly roomId: string;
  name: string;
  readonly backgroundImage: string;
  readonly createdAt: number;
}

export interface FeiyanHome {
  readonly homeId: string;
  name: string;
  readonly createdAt: number;
  /** In display order. */
  rooms: FeiyanRoom[];
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
export const FEIYAN_CAPS = { homesPerAccount: 10, roomsPerHome: 20, devicesPerHome: 100 } as const;

export type TokenCheck = { readonly kind: 'valid'; readonly account: FeiyanAccount } | { readonly kind: 'expired' } | { readonly kind: 'unknown' };

export interface FeiyanEstate {
  createAccount(person: Person): FeiyanAccount;
  account(identityId: string): FeiyanAccount | null;
  /** A person may have several accounts. */
  accountsOf(personName: string): FeiyanAccount[];
  /** A new iotToken, good for about 20 hours of the wall clock; older ones stay good. */
  issueToken(account: FeiyanAccount): string;
  /** Lives are checked against the wall clock, whatever the world's clock says. */
  checkToken(iotToken: string): TokenCheck;
  /** Homes the account is a member of, in order of creation. */
  homesOf(account: FeiyanAccount): FeiyanHome[];
  home(homeId: string): FeiyanHome | null;
  createHome(account: FeiyanAccount, name: string): FeiyanHome;
  createRoom(home: FeiyanHome, name: string): FeiyanRoom;
  /** Bindings of the account, own and shared, in order of binding. */
  bindingsOf(account: FeiyanAccount): FeiyanBinding[];
  binding(account: FeiyanAccount, iotId: string): FeiyanBinding | null;
  /** All accounts' bindings of a device: who is told of its changes. */
  bindingsOfDevice(device: Device): FeiyanBinding[];
  /** Gives the device an ID and a certificate with Feiyan; one made elsewhere is kept. */
  register(device: Device, certificate?: { productKey: string; deviceName: string; deviceSecret: string }): FeiyanIdentity;
  /** Binds a registered device. */
  bind(account: FeiyanAccount, device: Device, place?: { owned?: boolean; homeId?: string | null; roomId?: string | null; nickname?: string | null }): FeiyanBinding;
  unbind(account: FeiyanAccount, iotId: string): void;
  deviceByIotId(iotId: string): Device | null;
  deviceByCertificate(productKey: string, deviceName: string): Device | null;
  accounts(): FeiyanAccount[];
  homes(): FeiyanHome[];
}
