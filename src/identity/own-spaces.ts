// What an account keeps of its homes in Hearth alone, beside what vendors hold. Nothing of it is shown to another account.

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

export interface OwnHoldings {
  /** What the account calls homes of several parts, by the ID that answers. */
  readonly names: ReadonlyMap<string, string>;
  /** Oldest first. */
  readonly homes: readonly OwnHome[];
  readonly rooms: readonly OwnRoom[];
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
  /** The account's home, or room, was deleted with all of its parts. */
  gone(accountId: string, id: string): Promise<void>;
  /** Entities were joined or parted: what is remembered may answer under other IDs. */
  regrouped(): void;
}
