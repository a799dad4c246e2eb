// Devices shared between accounts, and the promise of a cloud whose users can share.
import type { DeviceListing, DeviceRole } from './device.js';
import type { AppError } from './errors.js';
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';
import type { Phone } from './phone.js';

/**
 * What became of a share: SUPERSEDED where somebody else took the device over, REMOVED where the receiver no longer has it,
 * WITHDRAWN where its owner gave it up.
 */
export type ShareStatus = 'PENDING' | 'ACCEPTED' | 'DECLINED' | 'CANCELLED' | 'EXPIRED' | 'SUPERSEDED' | 'REMOVED' | 'WITHDRAWN' | 'UNKNOWN';

export type ShareDirection = 'SENT' | 'RECEIVED';

/** One device of a share. Its reference is scoped by the share's key. */
export interface ShareItemListing {
  readonly ref: VendorRef;
  readonly direction: ShareDirection;
  readonly status: ShareStatus;
  /** How the vendor names the two: a nickname, else a phone number or e-mail address. */
  readonly sender: string | null;
  readonly receiver: string | null;
  /** null for what is no device, e.g. a scene. */
  readonly device: VendorRef | null;
  /** What the vendor calls the device: its product's name, or a number. */
  readonly name: string;
  readonly imageUrl: string | null;
  /** Unix ms. */
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
}

/** What one account offered another in one go. */
export interface ShareListing {
  readonly ref: VendorRef;
  readonly direction: ShareDirection;
  /** PENDING while one of its devices is. */
  readonly status: ShareStatus;
  /** How the vendor names the two: a nickname, else a phone number or e-mail address. */
  readonly sender: string | null;
  readonly receiver: string | null;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  /** How many devices; null where the list does not tell. */
  readonly itemCount: number | null;
}

/** One person's right over one device. Its reference is scoped by the device's key. */
export interface MemberListing {
  readonly ref: VendorRef;
  readonly role: DeviceRole | null;
  readonly name: string | null;
  /** Unix ms. */
  readonly since: number | null;
  /** Whether it is the link's own account. */
  readonly isSelf: boolean;
}

/** Whom to share with. A member is one of some device of the same vendor, by the reference that it was listed with. */
export type ShareTarget = { readonly phone: Phone } | { readonly email: string } | { readonly member: VendorRef } | { readonly vendorAccountId: string };

/** What became of each thing of a write, in the order given; null: done. */
export type PerItem = readonly (AppError | null)[];

/** A code that lets whoever scans it have the devices. */
export interface ShareCode {
  readonly code: string;
  /** Milliseconds. */
  readonly validForMs: number;
}

/** The promise of a cloud whose users share devices. Every write throws what the vendor refused as a whole, mapped to our codes. */
export interface SharingCloud {
  /** Everybody who has the device. */
  listMembers(scope: CallScope, device: VendorRef): Promise<readonly MemberListing[]>;
  /** Which of these devices, the link's own, somebody has who is a member of another. */
  areSharedWith(scope: CallScope, member: VendorRef, devices: readonly VendorRef[]): Promise<readonly boolean[]>;
  /** Newest first, sent and received. */
  listShares(
    scope: CallScope,
    window: { readonly offset: number; readonly count: number },
  ): Promise<{ readonly items: readonly ShareListing[]; readonly total: number }>;
  /** null when it is no longer listed. */
  share(scope: CallScope, share: VendorRef): Promise<ShareListing | null>;
  /** The devices of a share; none when it is no longer listed. */
  listShareItems(scope: CallScope, share: VendorRef): Promise<readonly ShareItemListing[]>;
  /** Among the newest shares of the link's account, those of one device. */
  listSharesOf(scope: CallScope, device: VendorRef): Promise<readonly ShareItemListing[]>;
  /** Devices that others own, with the values asked for. */
  listSharedDevices(scope: CallScope, identifiers: readonly string[]): Promise<readonly DeviceListing[]>;
  /**
   * Invites somebody to have the devices. A phone number or e-mail address that nobody has, or whose owner has been invited before or has a device
   * already, is no failure: who lives behind it is not told.
   */
  invite(scope: CallScope, devices: readonly VendorRef[], target: ShareTarget): Promise<PerItem>;
  /** Shares or their items: withdrawn before they were answered. */
  cancel(scope: CallScope, shares: readonly VendorRef[]): Promise<PerItem>;
  answer(scope: CallScope, shares: readonly VendorRef[], accepts: boolean): Promise<PerItem>;
  /** Takes devices back from their members. */
  revoke(scope: CallScope, members: readonly VendorRef[]): Promise<PerItem>;
  /** Empties the list of shares, sent and received; who has what stays. */
  clear(scope: CallScope): Promise<void>;
  createCode(scope: CallScope, devices: readonly VendorRef[]): Promise<ShareCode>;
  /** The devices that are the link's from now on. */
  acceptCode(scope: CallScope, code: string): Promise<readonly VendorRef[]>;
}
