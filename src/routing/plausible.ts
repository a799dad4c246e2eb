// Whether a list that lost much is believed: an empty list is not "no devices".

/** A list that was once implausible is believed when the vendor still says so after this time. */
export const QUARANTINE_MS = 600_000; // ten minutes

const MANY = 4;

/**
 * Judges a complete list against the one before.
 * @param known how many the list held before
 * @param missing how many of those it no longer holds, and no other list shows either
 * @param listed how many it holds now
 */
export function isPlausible(known: number, missing: number, listed: number): boolean {
  if (missing === 0) return true;
  if (listed === 0) return false;
  return known < MANY || missing * 2 <= known;
}
