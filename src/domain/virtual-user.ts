// People who have no account of their own: a family's members, to whom a lock's keys belong.
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

/** Something that is kept of a person; which keys there are is the vendor's own. */
export interface VirtualUserAttribute {
  readonly key: string;
  readonly value: string;
}

/** The key of what a person is called. */
export const NAME_ATTRIBUTE = 'name';

export interface VirtualUserListing {
  readonly ref: VendorRef;
  readonly attributes: readonly VirtualUserAttribute[];
}

/** What becomes of a person's attributes: those set are added or changed, those removed are gone, the others stay. */
export interface VirtualUserChange {
  readonly set: readonly VirtualUserAttribute[];
  readonly remove: readonly string[];
}

/** The promise of a cloud that keeps people under an account. */
export interface VirtualUserCloud {
  listVirtualUsers(scope: CallScope): Promise<VirtualUserListing[]>;
  /** @throws AppError NOT_FOUND */
  virtualUser(scope: CallScope, user: VendorRef): Promise<VirtualUserListing>;
  createVirtualUser(scope: CallScope, attributes: readonly VirtualUserAttribute[]): Promise<VirtualUserListing>;
  /** Each step is sent once; a failure between two steps leaves what was done before. */
  updateVirtualUser(scope: CallScope, user: VendorRef, change: VirtualUserChange): Promise<void>;
  deleteVirtualUser(scope: CallScope, user: VendorRef): Promise<void>;
}
