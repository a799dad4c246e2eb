// In which order people have put things. Pure.

/** The things in their order; those that it does not name come after the others, as they came. */
export function inOrder<T>(items: readonly T[], order: readonly string[], idOf: (item: T) => string): T[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = (item: T): number => places.get(idOf(item)) ?? order.length;
  return items.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The order with one moved to a position among the others, counted from 0; past the end is the end. */
export function movedTo(order: readonly string[], id: string, position: number): string[] {
  return order.filter((one) => one !== id).toSpliced(position, 0, id);
}
