// Who asks, decided once at the door. Resolvers of signed-in fields never meet a guest.
import type { Account } from '../domain/account.js';
import type { VendorName } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { GrantedLockUser, TemporaryLockUserInput } from '../domain/lock.js';
import type { Vendors } from '../domain/vendor.js';
import type { Feed } from '../live/feed.js';
import type { Commands } from '../routing/commands/commands.js';
import type { AccountDeviceGroups } from '../routing/device-groups.js';
import type { Parted } from '../routing/device-links.js';
import type { DeviceName } from '../routing/device-target.js';
import type { Needs, Reads } from '../routing/reads.js';
import type { AccountSpaces } from '../routing/spaces.js';
import type { NodeLoader } from './sources.js';

/** What a user hands over to link a vendor account; OBOX's key is minted when it is null. */
export type LinkRequest = { readonly vendor: 'FEIYAN'; readonly iotToken: string } | { readonly vendor: 'OBOX'; readonly uniqueKey: string | null };

/** One signed-in account's say in which vendor accounts are linked, and which devices are one. */
export interface Linking {
  /** Linking the same vendor account again renews the same link's token. */
  link(request: LinkRequest): Promise<Link>;
  /** @throws AppError NOT_FOUND for another account's link. */
  unlink(linkId: string): Promise<void>;
  /** Makes two devices one; the owner's role is needed on both. Answers the surviving device's ID. */
  linkDevices(deviceIds: readonly [string, string]): Promise<string>;
  /** Parts one vendor's side from a device again. Answers the IDs that both have from now on. */
  unlinkDevice(deviceId: string, side: { readonly vendor: VendorName; readonly vendorId: string }): Promise<Parted>;
}

export interface GatewayRegistration {
  /** null: the account's only link that can take in gateways. */
  readonly linkId: string | null;
  readonly serialNumber: string;
  readonly name: string;
  readonly version: string;
  /** The vendor's kind of gateway. */
  readonly type: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** One signed-in account's writes to gateways, and to what hangs on them. Devices are named by their device ID. */
export interface Gateways {
  /** Registers and adds in one flow and keeps the claim. Answers the device's ID. */
  register(input: GatewayRegistration): Promise<string>;
  remove(deviceId: string): Promise<void>;
  startScan(deviceId: string, filter: { readonly serialNumber?: string; readonly timeoutSeconds?: number }): Promise<void>;
  removeDevice(device: DeviceName): Promise<void>;
}

/** One signed-in account's writes to door locks. */
export interface Locks {
  /** @throws AppError BAD_USER_INPUT for no token where the vendor asks for one. */
  createTemporaryUser(lock: DeviceName, lockToken: string | null, input: TemporaryLockUserInput): Promise<GrantedLockUser>;
  updateTemporaryUser(lock: DeviceName, key: string, input: TemporaryLockUserInput): Promise<GrantedLockUser>;
}

interface Base {
  readonly requestId: string;
  /** Aborted when nobody waits for the operation any longer. */
  readonly signal: AbortSignal;
}

/** Somebody without a token: may read the schema and nothing else. */
export interface Guest extends Base {
  readonly kind: 'guest';
}

/** A signed-in account and all that it may do: what the server is given for one operation. */
export interface Member extends Base {
  readonly kind: 'member';
  readonly account: Account;
  readonly isOperator: boolean;
  /** Fresh reads with a deadline of their own: one for a query or mutation, one for each event of a subscription. */
  readonly openReads: (needs: Needs) => Reads;
  readonly commands: Commands;
  readonly feed: Feed;
  readonly linking: Linking;
  readonly gateways: Gateways;
  readonly locks: Locks;
  readonly spaces: AccountSpaces;
  readonly groups: AccountDeviceGroups;
  readonly vendors: Vendors;
}

export type Caller = Guest | Member;

/** What resolvers get: the member, with the reads of this operation or event. */
export interface Context extends Member {
  readonly reads: Reads;
  readonly nodes: NodeLoader;
  /** The same member with fresh reads, for the next event. */
  readonly renew: () => Context;
}
