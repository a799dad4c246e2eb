// A vendor account that its owner has linked to Hearth, and what a vendor call needs to act for it.
import type { VendorName } from './ids.js';

export const LINK_STATUSES = ['ACTIVE', 'EXPIRED'] as const;
/** EXPIRED: the vendor no longer takes the token; what is known is kept, and the user must link again. */
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** For whom a vendor call is made. */
export interface LinkHandle {
  readonly id: string;
  readonly accountId: string;
  readonly vendor: VendorName;
  readonly vendorAccountId: string;
  readonly status: LinkStatus;
}

export interface Link extends LinkHandle {
  /** Unix ms; null when the vendor did not say. */
  readonly expiresAt: number | null;
  readonly createdAt: number;
}

/** Limits of one read or write: when the waiting request ends (Unix ms), and how it is called off. */
export interface Deadline {
  readonly at: number;
  readonly signal: AbortSignal;
}

/** One call of a cloud's promise: for whom, and until when. */
export interface CallScope extends Deadline {
  readonly link: LinkHandle;
}

/** What a user hands over to link a vendor account. */
export type VendorCredentials =
  | { readonly vendor: 'FEIYAN'; readonly iotToken: string }
  | { readonly vendor: 'OBOX'; readonly uniqueKey: string }
  | { readonly vendor: 'BROADLINK'; readonly accessToken: string; readonly organizationName: string }
  | { readonly vendor: 'BROADLINK'; readonly familyId: string; readonly userId: string; readonly loginSession: string };

/** A secret that stands for a user at a vendor; encrypted wherever it is kept. */
export interface StoredToken {
  readonly secret: string;
  /** Unix ms; null when the vendor does not say. */
  readonly expiresAt: number | null;
}

/** Where sessions keep tokens. Promised here, kept by identity. */
export interface TokenStore {
  /** The link's credential as given when it was linked, or renewed since. */
  readLinkToken(linkId: string): Promise<StoredToken | null>;
  /** A second, derived token of the link (OBOX: the user token of section 2). */
  readSessionToken(linkId: string): Promise<StoredToken | null>;
  saveSessionToken(linkId: string, token: StoredToken): Promise<void>;
  /**
   * The project-wide token of a vendor, one per set of keys. `renew` runs under a lock that spans processes,
   * because issuing a token may end the one before it; it gets the token found under the lock.
   */
  projectToken(
    vendor: VendorName,
    name: string,
    isUsable: (token: StoredToken) => boolean,
    renew: (found: StoredToken | null) => Promise<StoredToken>,
  ): Promise<StoredToken>;
}

/** Who stands behind credentials, as the vendor itself says. */
export interface VerifiedAccount {
  readonly vendorAccountId: string;
  readonly token: StoredToken;
}

/** The promise of every cloud: to say whose credentials these are, from the vendor's own answer. */
export interface AccountCloud {
  /** @throws AppError LINK_EXPIRED or BAD_USER_INPUT when the vendor does not take them. */
  verify(credentials: VendorCredentials, deadline: Deadline): Promise<VerifiedAccount>;
}
