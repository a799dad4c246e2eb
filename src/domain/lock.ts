// Temporary users of door locks, and the promise of a cloud that makes them.
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

export interface TemporaryLockUser {
  /** The vendor's key of the temporary user within its lock. */
  readonly key: string;
  readonly nickname: string;
  /** Unix ms. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** null: without limit. */
  readonly remainingUses: number | null;
  readonly hasEnded: boolean;
}

export interface TemporaryLockUserInput {
  readonly nickname: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** null: without limit. */
  readonly uses: number | null;
  readonly phone: string | null;
}

/** The passcode is shown once, to the caller, and kept nowhere. */
export interface GrantedLockUser {
  readonly user: TemporaryLockUser;
  readonly passcode: string;
}

export interface LockCloud {
  createTemporaryUser(scope: CallScope, lock: VendorRef, lockToken: string, input: TemporaryLockUserInput): Promise<GrantedLockUser>;
  updateTemporaryUser(scope: CallScope, lock: VendorRef, key: string, input: TemporaryLockUserInput): Promise<GrantedLockUser>;
}
