// Which rooms become one where homes become one: those that people call the same. Pure.

interface NamedRoom {
  readonly id: string;
  readonly name: string;
}

/**
 * Sets of two or more rooms with the same name, at most one of each home, in the order of the first home that has one.
 * Upper and lower case are the same name; a home that has two such rooms gives the first.
 */
export function roomsToJoin(homes: readonly (readonly NamedRoom[])[]): string[][] {
  const sets = new Map<string, string[]>();
  for (const rooms of homes) {
    const ofThisHome = new Map<string, string>();
    for (const { id, name } of rooms) {
      const key = name.trim().toLocaleLowerCase('en');
      if (!ofThisHome.has(key)) ofThisHome.set(key, id);
    }
    for (const [key, id] of ofThisHome) sets.set(key, [...(sets.get(key) ?? []), id]);
  }
  return [...sets.values()].filter(({ length }) => length > 1);
}
