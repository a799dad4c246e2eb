// One thing in several clouds: claims with evidence, merges that can be undone, conflicts that are kept.

export interface ClaimInput {
  readonly identityId: number;
  readonly type: 'MAC' | 'CERTIFICATE';
  /** Normalised by the caller: MAC as 12 lower-case hex digits, CERTIFICATE as `productKey/deviceName`. */
  readonly value: string;
  /** Where it was read: `FEIYAN 7.3.7`. */
  readonly source: string;
}

export interface Matching {
  /**
   * Records claims and merges entities of different vendors that share one. A claim that two entities of one vendor make, or that was
   * parted by hand, is disputed: it is kept and joins nothing (what it joined before stays joined). No value of a MAC address that stands
   * for nothing (all one digit, multicast) is recorded. Answers the surviving IDs of merges made. Claims made in the last minutes cost nothing.
   */
  claim(claims: readonly ClaimInput[]): Promise<readonly string[]>;
  /**
   * By hand: the older entity survives, and answers for the other. The caller has checked the owner's role on both sides.
   * @throws AppError NOT_FOUND, or BAD_USER_INPUT for things of two kinds
   */
  merge(entityIds: readonly [string, string]): Promise<string>;
  /**
   * By hand: an identity's own entity gets its old ID back, and claims no longer join it to the rest. Answers that ID.
   * Where it is the survivor that leaves, the oldest of the rest answers for the rest.
   * @throws AppError NOT_FOUND when the entity has no such identity
   */
  split(entityId: string, identityId: number): Promise<string>;
}
