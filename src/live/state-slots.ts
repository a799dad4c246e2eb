// When one thing known of a device replaces another: newest by the vendor's time, then by the log's order.
import type { Known } from './state.js';

/** A known value with the log position that told it; 0 for one that was read. */
export interface Slot<T> extends Known<T> {
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
