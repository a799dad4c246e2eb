// Every page of a numbered list, in as few rounds as can be.
import { AppError } from '../../../domain/errors.js';

export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
}

/**
 * All items of a list whose pages are numbered from 1. With `expected`, as many pages as that takes are asked for at once, the rest once the total is known.
 * A list that shifted while it was read is read once more; one that still lacks items is an error, since an incomplete list would declare things gone.
 * @param keyOf tells items apart: one that slid onto a second page counts once.
 */
export async function allPages<T>(
  size: number,
  expected: number | undefined,
  fetch: (pageNo: number) => Promise<Page<T>>,
  keyOf: (item: T) => string,
): Promise<T[]> {
  const first = await readThrough(size, Math.max(1, Math.ceil((expected ?? 0) / size)), fetch, keyOf);
  if (isWhole(first)) return first.items;
  const second = await readThrough(size, Math.max(1, Math.ceil(first.total / size)), fetch, keyOf);
  if (isWhole(second)) return second.items;
  throw new AppError('VENDOR_INVALID_RESPONSE', `A list of ${second.total} gave only ${second.items.length}`, { vendor: 'FEIYAN', retryable: true });
}

/** The items of a window into a list, over as few pages as hold it. */
export async function windowOf<T>(
  sizeMax: number,
  { offset, count }: { readonly offset: number; readonly count: number },
  fetch: (pageNo: number, pageSize: number) => Promise<Page<T>>,
): Promise<Page<T>> {
  const size = Math.min(sizeMax, Math.max(1, count));
  const first = Math.floor(offset / size) + 1;
  const last = Math.floor((offset + Math.max(1, count) - 1) / size) + 1;
  const pages = await Promise.all(range(first, last).map((pageNo) => fetch(pageNo, size)));
  const skipped = offset - (first - 1) * size;
  return { total: Math.max(0, ...pages.map(({ total }) => total)), items: pages.flatMap(({ items }) => items).slice(skipped, skipped + count) };
}

interface Reading<T> {
  /** The greatest total that a page told. */
  readonly total: number;
  readonly items: T[];
}

async function readThrough<T>(size: number, pages: number, fetch: (pageNo: number) => Promise<Page<T>>, keyOf: (item: T) => string): Promise<Reading<T>> {
  const guessed = await Promise.all(range(1, pages).map(fetch));
  const [head] = guessed;
  // The vendor's examples answer shorter pages than were asked for.
  const given = head === undefined || head.items.length === 0 ? size : Math.min(size, head.items.length);
  const needed = head === undefined ? 0 : Math.ceil(head.total / given);
  const rest = needed > pages ? await Promise.all(range(pages + 1, needed).map(fetch)) : [];
  const read = [...guessed, ...rest];
  const items = new Map(read.flatMap((page) => page.items.map((item) => [keyOf(item), item])));
  return { total: Math.max(0, ...read.map((page) => page.total)), items: [...items.values()] };
}

function isWhole<T>({ total, items }: Reading<T>): boolean {
  return items.length >= total;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
