// Homes of several vendors that are one home, and their rooms: joined and parted by hand, and twins that a vendor gets of them.
import type { VendorRef } from '../domain/ids.js';

/** Homes that become one, each by its ID, with the rooms that become one with it. */
export interface HomeJoin {
  readonly accountId: string;
  /** With the names that they have now. */
  readonly homes: readonly { readonly id: string; readonly name: string }[];
  /** Sets of two or more rooms. */
  readonly rooms: readonly (readonly string[])[];
  /** What the account calls the home from now on; null: as the survivor is called now, whichever part a cloud lists first. */
  readonly name: string | null;
}

/** A home that is parted again, as far as the account sees it. */
export interface HomePart {
  readonly accountId: string;
  readonly homeId: string;
  /** Its identities that the account sees. */
  readonly identityIds: readonly number[];
  /** Its rooms. */
  readonly roomIds: readonly string[];
  /** Which identity of the home each identity of a room belongs to. */
  readonly homeOfRoom: ReadonlyMap<number, number>;
  /** Entities of the account's own homes that the home is made of. */
  readonly ownHomes: readonly string[];
  /** Entities of the account's own rooms in it, each with the entity of its home. */
  readonly homeOfOwnRoom: ReadonlyMap<string, string>;
}

export interface HomeGroups {
  /**
   * The oldest home survives, and answers for the others; so does the oldest of each set of rooms. The caller has checked the account's rights.
   * @throws AppError NOT_FOUND for what is no entity
   */
  join(join: HomeJoin): Promise<string>;
  /**
   * Gives everything of the home that the account sees its old ID back, and each room the parts that belong to its own home; what the account
   * does not see stays together. Answers the homes; one alone where there was nothing to part.
   */
  part(part: HomePart): Promise<readonly string[]>;
  /**
   * A vendor's thing that was just made as the twin of a home or room that there is: it answers under that one's ID from the start, also where
   * a list has shown it already. A home's twin parts with it; a room's goes with the home that it is in.
   */
  adopt(twin: VendorRef, entityId: string): Promise<void>;
}
