// Whether a place that an account gave a device still holds against what its vendor says. Pure.
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Placement, VendorPlace } from '../identity/own-spaces.js';

/** What a link remembers of the place of a device. */
export interface Said extends VendorPlace {
  /** When the list that says so was read, Unix ms; null where none is remembered. */
  readonly readAt: number | null;
}

/**
 * A list that was read before the device was placed says nothing against it, and neither does one that tells no home of a device
 * which had one: lists of accounts tell none.
 */
export function holds({ said, placedAt }: Pick<Placement, 'said' | 'placedAt'>, now: Said): boolean {
  if (isSame(said.home, now.home) && isSame(said.room, now.room)) return true;
  if (now.home === null && said.home !== null) return true;
  return now.readAt === null || now.readAt <= placedAt;
}

function isSame(one: VendorRef | null, other: VendorRef | null): boolean {
  return one === null || other === null ? one === other : refKey(one) === refKey(other);
}
