// Linked vendor accounts: rows, their tokens' fate, and who listens to changes.
import type { VendorName } from '../domain/ids.js';
import type { Link, VerifiedAccount } from '../domain/link.js';

export type LinkChange = { readonly kind: 'linked' | 'expired' | 'removed'; readonly link: Link };

export interface Links {
  /** In order of creation. Served from memory once read. */
  ofAccount(accountId: string): Promise<readonly Link[]>;
  get(linkId: string): Promise<Link | null>;
  /** Every link with this status, for the live room's start. */
  all(status: Link['status']): Promise<readonly Link[]>;
  /** Links the vendor account, or renews the token of the same link (ACTIVE again). */
  save(accountId: string, vendor: VendorName, verified: VerifiedAccount): Promise<Link>;
  /** The vendor no longer takes the link's token: EXPIRED, what is known is kept. */
  expire(linkId: string): Promise<void>;
  remove(linkId: string): Promise<void>;
  /** Calls `listener` after each committed change; the answer stops that. */
  onChange(listener: (change: LinkChange) => void): () => void;
}
