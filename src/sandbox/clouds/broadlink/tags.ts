// Free tags ("attributes"), by which the lists may be filtered.

/** Whether all of the wanted tags are among those given; none wanted filters nothing. */
export function hasAll(given: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((tag) => given.includes(tag));
}
