// What an account keeps of its homes in Hearth alone, beside what vendors hold. Nothing of it is shown to another account.
import type { VendorRef } from '../domain/ids.js';

interface OwnSpace {
  readonly entityId: string;
  /** The ID that answers: another one's where it was joined with an older one. */
  readonly id: string;
  readonly name: string;
  /** Unix ms. */
  readonly createdAt: number;
}

export type OwnHome = OwnSpace;

export interface OwnRoom extends OwnSpace {
  /** The ID that answers for its home. */
  readonly homeId: string;
  readonly homeEntityId: string;
}

/** Where a vendor says that a device is. */
export interface VendorPlace {
  readonly home: VendorRef | null;
  readonly room: VendorRef | null;
}

/** Where an account keeps a device that no vendor can put there. */
export interface Placement {
  readonly identityId: number;
  readonly homeId: string;
  /** null: in the home, in no room. */
  readonly roomId: string | null;
  /** What the vendor said when it was placed: where it says something else since, that counts. */
  readonly said: VendorPlace;
  /** Unix ms. */
  readonly placedAt: number;
}

export interface OwnHoldings {
  /** What the account calls homes of several parts, by the ID that answers. */
  readonly names: ReadonlyMap<string, string>;
  /** Oldest first. */
  readonly homes: readonly OwnHome[];
  readonly rooms: readonly OwnRoom[];
  /** By identity, homes and rooms by the ID that answers. */
  readonly placements: ReadonlyMap<number, Placement>;
}

export interface OwnSpaces {
  /**
   * Served from memory once read, for up to a minute; this process's own changes show at once. The same object for as long as nothing changes.
   */
  of(accountId: string): Promise<OwnHoldings>;
  /** The same without waiting; null where it is not in memory. */
  now(accountId: string): OwnHoldings | null;
  /** Answers its ID. */
  createHome(accountId: string, name: string): Promise<string>;
  /** Answers its ID. @throws AppError NOT_FOUND where the home is no more */
  createRoom(accountId: string, homeId: string, name: string): Promise<string>;
  /** Of a home or room of the account's own. */
  rename(accountId: string, entityId: string, name: string): Promise<void>;
  /** Of a home of several parts. */
  setHomeName(accountId: string, homeId: string, name: string): Promise<void>;
  /** Puts devices where the account wants them; what was kept of `moved` identities before is forgotten. */
  place(accountId: string, placements: readonly Placement[], moved: readonly number[]): Promise<void>;
  /** These placements hold no longer. */
  unplace(accountId: string, placements: readonly Placement[]): Promise<void>;
  /** The account's home, or room, was deleted with all of its parts. */
  gone(accountId: string, id: string): Promise<void>;
  /** Entities were joined or parted: what is remembered may answer under other IDs. */
  regrouped(): void;
}
