// Pages of a device's histories, whose vendors know times only: no positions, no counts.
import type { HistoryRange } from '../domain/device.js';
import { badInput } from '../domain/errors.js';
import { checkFirst, type PageArgs, pageOf } from './page.js';
import type { PageSource } from './sources.js';

export interface HistoryArgs extends PageArgs {
  readonly from: Date;
  readonly to: Date;
  readonly order: HistoryRange['order'];
}

/**
 * A page of a history, read from where the cursor ends. The cursor holds a time and how many items of that time were given.
 * @param read gives items in the order of the range, from its beginning
 * @throws AppError BAD_USER_INPUT
 */
export async function pageOfHistory<T>(
  args: HistoryArgs,
  timeOf: (item: T) => number,
  read: (range: HistoryRange) => Promise<readonly T[]>,
): Promise<PageSource<T>> {
  const { first, after, order } = args;
  checkFirst(first);
  if (args.from > args.to) throw badInput('from', 'must not be after `to`');
  const cursor = after == null ? null : parseCursor(after);
  const bound = cursor === null ? {} : order === 'OLDEST_FIRST' ? { from: cursor.at } : { to: cursor.at };
  const skipped = cursor?.given ?? 0;
  const items = await read({ from: args.from.getTime(), to: args.to.getTime(), ...bound, first: skipped + first + 1, order });
  const edges = items.slice(skipped, skipped + first).map((node, index) => {
    const given = items.slice(0, skipped + index + 1).filter((other) => timeOf(other) === timeOf(node)).length;
    return { cursor: Buffer.from(`${timeOf(node)}:${given}`).toString('base64url'), node };
  });
  return pageOf(edges, { hasNextPage: items.length > skipped + first, hasPreviousPage: cursor !== null });
}

function parseCursor(cursor: string): { at: number; given: number } {
  const match = /^(\d{1,15}):(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (match === null) throw badInput('after', 'is no cursor of this list');
  return { at: Number(match[1]), given: Number(match[2]) };
}
