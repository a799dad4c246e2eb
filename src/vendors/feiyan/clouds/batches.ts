// Many things told to operations that take a few at a time.
import { AppError } from '../../../domain/errors.js';

/**
 * Sends things by `size`, those of one group together, all batches at once. Answers what became of each, in the order given: null, or the error of its batch.
 * @throws AppError when no batch got through
 */
export async function inBatches<Item extends object>(
  items: readonly Item[],
  size: number,
  send: (batch: Item[], group: string) => Promise<unknown>,
  groupOf: (item: Item) => string = () => '',
): Promise<(AppError | null)[]> {
  const errors = new Map<Item, AppError>();
  const batches = [...new Set(items.map(groupOf))].flatMap((group) => {
    const own = items.filter((item) => groupOf(item) === group);
    return Array.from({ length: Math.ceil(own.length / size) }, (_, n) => ({ group, batch: own.slice(n * size, (n + 1) * size) }));
  });
  await Promise.all(
    batches.map(async ({ group, batch }) => {
      try {
        await send(batch, group);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        for (const item of batch) errors.set(item, error);
      }
    }),
  );
  const [first] = errors.values();
  if (first !== undefined && errors.size === items.length) throw first;
  return items.map((item) => errors.get(item) ?? null);
}
