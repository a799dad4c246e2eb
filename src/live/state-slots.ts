// When one thing known of a device replaces another: newest by the vendor's time, then by the log's order.
import type { Source } from '../domain/device.js';

/** A known value; times are Unix ms, `position` that of the log entry that told it, 0 for one that was read. */
export interface Slot<T> {
  readonly value: T;
  readonly at: number;
  readonly receivedAt: number;
  readonly source: Source;
  readonly position: number;
}

/**
 * What is known after learning `next`. The order in which both were learned does not matter:
 * of equal times a push beats a read, and being told again what is known makes it fresher, not newer.
 */
export function newest<T>(known: Slot<T> | null | undefined, next: Slot<T>): Slot<T> {
  if (known === null || known === undefined || next.at > known.at) return next;
  if (next.at < known.at) return known;
  const winner = next.position > known.position || (next.position === known.position && next.receivedAt >= known.receivedAt) ? next : known;
  return { ...winner, receivedAt: Math.max(known.receivedAt, next.receivedAt) };
}
