// Pages of lists: Relay connections over what several links gave, and what they failed to give.
import { badInput } from '../domain/errors.js';
import type { Part, PartialList } from '../routing/reads.js';
import type { EdgeSource, PageSource } from './sources.js';

const MAX_PAGE = 100;
const OWN = 'own'; // in the place of a link, for what no link shows

export interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/**
 * A list that must be whole, e.g. to be counted.
 * @throws AppError the first failure
 */
export function wholeList<T>({ items, failures: [failure] }: PartialList<T>): readonly T[] {
  if (failure !== undefined) throw failure;
  return items;
}

/** A page that is known already: its items with their cursors, and whether more follow. Nothing is counted. */
export function pageOf<T>(
  edges: readonly EdgeSource<T>[],
  { hasNextPage, hasPreviousPage }: { hasNextPage: boolean; hasPreviousPage: boolean },
): PageSource<T> {
  const pageInfo = { hasNextPage, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return { totalCount: null, nodes: edges.map(({ node }) => node), edges, pageInfo };
}

/** @throws AppError BAD_USER_INPUT */
export function checkFirst(first: number): void {
  if (first < 1 || first > MAX_PAGE) throw badInput('first', `must be between 1 and ${MAX_PAGE}`);
}

/**
 * A page of what several links gave together, in their order, and what the account has of its own. A cursor is a place: the link, and the position in its list.
 * After the last item of all, each failure adds an Error, and nothing is counted.
 * @throws AppError BAD_USER_INPUT for a page too large, or a cursor of another list
 */
export async function pageOfList<T extends { readonly parts: readonly Part<unknown>[] }>(
  { first, after }: PageArgs,
  read: () => Promise<PartialList<T>>,
): Promise<PageSource<T>> {
  checkFirst(first);
  const { items, failures } = await read();
  const start = after == null ? 0 : positionAfter(placesOf(items), after);
  const end = Math.min(start + first, items.length);
  const isLast = end === items.length;
  const last = isLast ? failures : [];
  const nodes = items.slice(start, end);
  // Cursors are made for who asks for them.
  const page = (): PageSource<T> => {
    const cursors = placesOf(items);
    return pageOf(
      nodes.map((node, index) => ({ cursor: cursors[start + index] ?? '', node })),
      { hasNextPage: !isLast, hasPreviousPage: start > 0 },
    );
  };
  return {
    totalCount: failures.length > 0 ? null : items.length,
    nodes: last.length === 0 ? nodes : [...nodes, ...last],
    get edges() {
      return [...page().edges, ...last];
    },
    get pageInfo() {
      return page().pageInfo;
    },
  };
}

function placesOf(items: readonly { readonly parts: readonly Part<unknown>[] }[]): string[] {
  const counts = new Map<string, number>();
  return items.map(({ parts }) => {
    const linkId = parts[0]?.link.id ?? OWN;
    const position = counts.get(linkId) ?? 0;
    counts.set(linkId, position + 1);
    return Buffer.from(`${linkId}:${position}`).toString('base64url');
  });
}

/** Where a link's list became shorter than the cursor says, its end. */
function positionAfter(cursors: readonly string[], after: string): number {
  const exact = cursors.indexOf(after);
  if (exact >= 0) return exact + 1;
  const linkId = Buffer.from(after, 'base64url').toString('latin1').split(':')[0] ?? '';
  const end = cursors.findLastIndex((cursor) => Buffer.from(cursor, 'base64url').toString('latin1').startsWith(`${linkId}:`));
  if (linkId === '' || end < 0) throw badInput('after', 'is no cursor of this list');
  return end + 1;
}
