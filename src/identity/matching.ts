// One thing in several clouds: claims with evidence, merges that can be undone, conflicts that are kept.

export const CLAIM_TYPES = ['MAC', 'CERTIFICATE', 'OWNER'] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

export interface ClaimInput {
  readonly identityId: number;
  readonly type: ClaimType;
  /** Normalised by the caller: MAC as 12 lower-case hex digits, CERTIFICATE as `productKey/deviceName`. */
  readonly value: string;
  /** Where it was read: `FEIYAN 7.3.7`. */
  readonly source: string;
}

export interface Matching {
  /** Records claims and merges entities of different vendors that share one, unless they were parted by hand. Answers the surviving IDs of merges made. */
  claim(claims: readonly ClaimInput[]): Promise<readonly string[]>;
  /** By hand: the older entity survives, and answers for the other. The caller has checked the owner's role on both sides. */
  merge(entityIds: readonly [string, string]): Promise<string>;
  /** By hand: an identity's own entity gets its old ID back, and claims no longer join the two. Answers that ID. */
  split(entityId: string, identityId: number): Promise<string>;
}
