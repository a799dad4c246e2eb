// Answers from what may be known already.
import type { Awaitable } from '../routing/reads.js';

/** Makes of something what `make` makes of it: at once where it is known, so that a long list waits for nothing. */
export function whenKnown<Known, Made>(known: Awaitable<Known>, make: (known: Known) => Made): Awaitable<Made> {
  return known instanceof Promise ? known.then(make) : make(known);
}
