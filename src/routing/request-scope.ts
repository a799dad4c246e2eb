// What the parts of one request's reads have in common: who asks, until when, what for, and what was tried already.
import type { Account } from '../domain/account.js';
import type { AppError } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Deadline, Link } from '../domain/link.js';
import type { Needs } from './reads.js';
import type { Snapshot } from './snapshot.js';

/** A list or a device that this request asked its vendor for. */
export interface Attempt {
  /** The values that it was to bring; `all` for every one. */
  readonly identifiers: ReadonlySet<string> | 'all';
  readonly failure: AppError | null;
}

export interface RequestScope {
  readonly account: Account;
  readonly deadline: Deadline;
  readonly needs: Needs;
  /** Unix ms. */
  readonly startedAt: number;
  /** In order of creation, as they are now. */
  links(): Promise<readonly Link[]>;
  /** What is remembered now. */
  snapshot(): Promise<Snapshot>;
  /** By the keys below. Nothing is asked twice in one request that failed once, or that brought what is asked for. */
  readonly attempts: Map<string, Attempt>;
}

/** The attempt at a home's device list. */
export function homeAttempt(linkId: string, home: VendorRef): string {
  return `${linkId} ${refKey(home)}`;
}

/** The attempt at an account's device list. */
export function accountAttempt(linkId: string): string {
  return `${linkId} account`;
}

/** The attempt at an account's list of devices that others own. */
export function sharedAttempt(linkId: string): string {
  return `${linkId} shared`;
}

/** The attempt at one device's values or status. */
export function deviceAttempt(linkId: string, identityId: number, what: 'properties' | 'status'): string {
  return `${linkId} ${identityId} ${what}`;
}
