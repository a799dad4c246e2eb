// A page of a list that a vendor gives by offset: a cursor is an offset, and one item more than the page tells whether others follow.
import { badInput } from '../domain/errors.js';
import { checkFirst, type PageArgs, pageOf } from './page.js';
import type { PageSource } from './sources.js';

const PREFIX = 'offset:';

/**
 * @param ask for so many items from an offset on; `total` null where the vendor does not tell how many there are
 * @throws AppError BAD_USER_INPUT for a page too large, or a cursor of another list
 */
export async function pageByOffset<Item>(
  { first, after }: PageArgs,
  ask: (window: { readonly offset: number; readonly count: number }) => Promise<{ readonly items: readonly Item[]; readonly total: number | null }>,
): Promise<PageSource<Item>> {
  checkFirst(first);
  const offset = after == null ? 0 : offsetAfter(after);
  const { items, total } = await ask({ offset, count: first + 1 });
  const edges = items.slice(0, first).map((node, index) => ({ node, cursor: Buffer.from(`${PREFIX}${offset + index}`).toString('base64url') }));
  return { ...pageOf(edges, { hasNextPage: items.length > first, hasPreviousPage: offset > 0 }), totalCount: total };
}

function offsetAfter(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const offset = text.startsWith(PREFIX) ? Number(text.slice(PREFIX.length)) : Number.NaN;
  if (!Number.isSafeInteger(offset) || offset < 0) throw badInput('after', 'is no cursor of this list');
  return offset + 1;
}
