// Linked vendor accounts: what can be asked of them, and who listens to changes.
import type { VendorName } from '../domain/ids.js';
import type { Link, VerifiedAccount } from '../domain/link.js';

export type LinkChange = { readonly kind: 'linked' | 'expired' | 'removed'; readonly link: Link };

/** What outlives a restart of a link's pushes. */
interface LinkPush {
  /** Connected and bound without a break since, Unix ms; null: not live. */
  readonly since: number | null;
  /** Unix ms; in the database up to 5 s late, after a crash too. */
  readonly lastMessageAt: number | null;
}

export interface Links {
  /** In order of creation. Served from memory once read, for up to a minute; this process's own changes show at once. */
  ofAccount(accountId: string): Promise<readonly Link[]>;
  get(linkId: string): Promise<Link | null>;
  /** Every link with this status, for the live room's start. */
  all(status: Link['status']): Promise<readonly Link[]>;
  /** Links the vendor account, or renews the token of the same link (ACTIVE again, its derived session token forgotten). */
  save(accountId: string, vendor: VendorName, verified: VerifiedAccount): Promise<Link>;
  /** The vendor no longer takes the link's token: EXPIRED, what is known is kept. Nothing happens when the token was renewed meanwhile. */
  expire(linkId: string): Promise<void>;
  /** Unlinks: its visibility and structure go, entities keep their IDs for when it is linked again. */
  remove(linkId: string): Promise<void>;
  /** Remembers since when the link is live (Unix ms); null: not live. */
  setPush(linkId: string, since: number | null): Promise<void>;
  /** A message for these links arrived at `at` (Unix ms). Cheap enough for every message: one statement for all, at most one in 5 s a link. */
  touch(linkIds: readonly string[], at: number): Promise<void>;
  /** What was remembered by `setPush` and `touch`; null for an unknown link. */
  push(linkId: string): Promise<LinkPush | null>;
  /** Calls `listener` after each committed change; the answer stops that. */
  onChange(listener: (change: LinkChange) => void): () => void;
}
