// What an account keeps of its homes in Hearth alone, beside what vendors hold. Nothing of it is shown to another account.

export interface OwnHoldings {
  /** What the account calls homes of several vendors, by the ID that answers. */
  readonly names: ReadonlyMap<string, string>;
}

export interface OwnSpaces {
  /**
   * Served from memory once read, for up to a minute; this process's own changes show at once. The same object for as long as nothing changes.
   */
  of(accountId: string): Promise<OwnHoldings>;
  /** The same without waiting; null where it is not in memory. */
  now(accountId: string): OwnHoldings | null;
  setHomeName(accountId: string, homeId: string, name: string): Promise<void>;
  /** The account's home was deleted with all of its parts. */
  homeGone(accountId: string, homeId: string): Promise<void>;
  /** Entities were joined or parted: what is remembered may answer under other IDs. */
  regrouped(): void;
}
