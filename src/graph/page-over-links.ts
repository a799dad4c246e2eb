// A page of a list that vendors give in pages too: the links' lists one after the other, nothing read that no page shows.
import { AppError, badInput } from '../domain/errors.js';
import type { VendorRef } from '../domain/ids.js';
import type { CallScope, Link } from '../domain/link.js';
import type { Asking, Choice, ListedView, Reach } from '../routing/asking.js';
import { parted } from '../routing/failures.js';
import { checkFirst, type PageArgs, pageOf } from './page.js';
import type { PageSource } from './sources.js';

/** Which items of a vendor's list are wanted: `count` of them, from the one at `offset` (0 is the first). */
export interface Window {
  readonly offset: number;
  readonly count: number;
}

/** What a vendor gave of its list, and how long that is; null where the vendor does not say. */
export interface WindowOf<Item> {
  readonly items: readonly Item[];
  readonly total: number | null;
  /** Whether more follow, where the vendor says that alone. */
  readonly hasMore?: boolean;
}

interface Portion<Item> extends WindowOf<Item> {
  readonly offset: number;
  readonly link: Link;
  /** Whether the page may show it; the others are asked for their totals. */
  readonly isShown: boolean;
}

/**
 * Asks every link whose vendor makes the promise at once: from the cursor on, and of those before it for their totals only.
 * After the last item of all, each failure adds an Error, and nothing is counted.
 * @throws AppError BAD_USER_INPUT for a page too large, or a cursor of another list
 */
export async function pageOverLinks<Cloud, Item extends { readonly ref: VendorRef }>(
  asking: Asking,
  { first, after }: PageArgs,
  pick: Choice<Cloud>,
  ask: (cloud: Cloud, call: CallScope, window: Window) => Promise<WindowOf<Item>>,
): Promise<PageSource<ListedView<Item>>> {
  checkFirst(first);
  const { items: reaches, failures: unusable } = await asking.reaches(pick);
  const start = startOf(reaches, after ?? null);
  const outcomes = await Promise.all(
    reaches.map(async (reach, index): Promise<Portion<Item> | AppError> => {
      const offset = index === start.link ? start.offset : 0;
      const count = index < start.link ? 1 : first;
      try {
        return { link: reach.link, offset, isShown: index >= start.link, ...(await reach.send((cloud, call) => ask(cloud, call, { offset, count }))) };
      } catch (error) {
        if (error instanceof AppError) return error;
        throw error;
      }
    }),
  );
  const { items: portions, failures: failed } = parted(outcomes);
  const failures = [...unusable, ...failed];

  const edges: { readonly cursor: string; readonly node: ListedView<Item> }[] = [];
  let hasNextPage = false;
  for (const { link, offset, items, total, hasMore = false } of portions.filter(({ isShown }) => isShown)) {
    const taken = items.slice(0, first - edges.length);
    const views = await asking.identify(link, taken);
    for (const [index, node] of views.entries()) edges.push({ cursor: cursorOf(link.id, offset + index), node });
    hasNextPage ||= hasMore || taken.length < items.length || (total !== null && offset + taken.length < total);
  }
  const page = pageOf(edges, { hasNextPage, hasPreviousPage: after != null });
  const totals = portions.map(({ total }) => total);
  const counted = failures.length > 0 || totals.includes(null) ? null : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0);
  const last = hasNextPage ? [] : failures;
  return { ...page, totalCount: counted, nodes: [...page.nodes, ...last], edges: [...page.edges, ...last] };
}

function startOf(reaches: readonly Reach<unknown>[], after: string | null): { readonly link: number; readonly offset: number } {
  if (after === null) return { link: 0, offset: 0 };
  const [, linkId, position] = /^(.+):(\d+)$/.exec(Buffer.from(after, 'base64url').toString('latin1')) ?? [];
  const link = reaches.findIndex((reach) => reach.link.id === linkId);
  if (link < 0) throw badInput('after', 'is no cursor of this list');
  return { link, offset: Number(position) + 1 };
}

function cursorOf(linkId: string, position: number): string {
  return Buffer.from(`${linkId}:${position}`).toString('base64url');
}
