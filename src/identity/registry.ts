// Which entity a vendor's ID stands for, and who may see it.
import type { EntityKind, VendorRef } from '../domain/ids.js';

/** A vendor's ID that Hearth knows. `id` keys state, log and visibility; `entityId` is the entity after merges. */
export interface Identity {
  readonly id: number;
  readonly ref: VendorRef;
  readonly entityId: string;
}

export interface Sighting {
  readonly ref: VendorRef;
  /** The link's role, in the domain's words; null when the list does not tell. */
  readonly role: string | null;
}

/** An identity that one of the viewer's links sees. */
export interface VisibleIdentity extends Identity {
  readonly linkId: string;
  readonly role: string | null;
  /** Unix ms of the last list, share or verification that showed it. */
  readonly seenAt: number;
}

export interface FoundEntity {
  /** The surviving ID, which may not be the one asked for. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly seen: readonly VisibleIdentity[];
}

export interface Registry {
  /**
   * Records that a link sees these, minting entities for refs never seen, all in one batch; answers identities by refKey().
   * Known ones that this link saw in the last minute cost no database access at all; others at most one read, and a batched write
   * every five minutes. For a link that was removed meanwhile, nothing is recorded.
   */
  see(linkId: string, sightings: readonly Sighting[]): Promise<ReadonlyMap<string, Identity>>;
  /** After a complete, plausible list: the link no longer sees these. */
  unsee(linkId: string, identityIds: readonly number[]): Promise<void>;
  /** Entities by ID (following merges) with the identities that these links see; missing when none does. One read for any number. */
  find(entityIds: readonly string[], linkIds: readonly string[]): Promise<ReadonlyMap<string, FoundEntity>>;
  /**
   * All identities of these entities (following merges), by the ID asked for, whoever sees them: only to ask a vendor whether
   * one of the viewer's links sees them after all, never to be shown. One read for any number.
   */
  identitiesOf(entityIds: readonly string[]): Promise<ReadonlyMap<string, readonly Identity[]>>;
  /** Known identities of refs, by refKey(); never mints. For pushes. */
  lookup(refs: readonly VendorRef[]): Promise<ReadonlyMap<string, Identity>>;
  /** Identities by their key, with their entity after merges. */
  byId(identityIds: readonly number[]): Promise<ReadonlyMap<number, Identity>>;
  /** Of these identities, those that one of the links sees now. Served from memory for up to a minute; a merge, split, see or unsee shows at once. */
  visibleTo(linkIds: readonly string[], identityIds: readonly number[]): Promise<ReadonlySet<number>>;
  /** Everything of a kind that a link sees. */
  seenBy(linkIds: readonly string[], kind: EntityKind): Promise<readonly VisibleIdentity[]>;
}
