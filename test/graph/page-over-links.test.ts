// Pages of what several links list in pages of their own.
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors.js';
import type { VendorRef } from '../../src/domain/ids.js';
import type { Link } from '../../src/domain/link.js';
import type { Vendor, Vendors } from '../../src/domain/vendor.js';
import { pageOverLinks } from '../../src/graph/page-over-links.js';
import { familyAsking, familyLink } from './family-asking.js';

interface Letter {
  readonly ref: VendorRef;
  readonly text: string;
}

const vendor = (name: Vendor['name']): Vendor => ({
  name,
  displayName: name,
  accounts: { verify: () => Promise.reject(new Error('not here')) },
  isAvailable: () => true,
});
const vendors: Vendors = new Map([
  ['FEIYAN', vendor('FEIYAN')],
  ['OBOX', vendor('OBOX')],
]);

/** Links with so many letters each; a number below 0 is a link that fails. */
function stage(counts: readonly number[], statuses: readonly Link['status'][] = []) {
  const links = counts.map((_, index) => familyLink('FEIYAN', statuses[index]));
  links.push(familyLink('OBOX')); // its vendor lists no letters
  const asked: string[] = [];
  const expired: string[] = [];
  const asking = familyAsking({ vendors, reads: { links: async () => links, nodes: async () => [] }, expired });
  const page = (first: number, after: string | null = null) =>
    pageOverLinks<Vendor, Letter>(
      asking,
      { first, after },
      (one) => (one.name === 'FEIYAN' ? one : undefined),
      async (_cloud, { link }, { offset, count }) => {
        const number = links.findIndex(({ id }) => id === link.id);
        const total = counts[number] ?? 0;
        asked.push(`${number}: ${count} from ${offset}`);
        if (total < 0) throw new AppError(total === -1 ? 'VENDOR_UNAVAILABLE' : 'LINK_EXPIRED', 'no');
        const items = Array.from({ length: Math.max(0, Math.min(count, total - offset)) }, (_, index) => {
          const text = `${number}/${offset + index}`;
          return { ref: { vendor: 'FEIYAN' as const, kind: 'message' as const, scope: '', key: text }, text };
        });
        return { items, total };
      },
    );
  return { page, asked, expired, links };
}

const textsOf = (nodes: Awaited<ReturnType<ReturnType<typeof stage>['page']>>['nodes']): string[] =>
  nodes.map((node) => (node instanceof Error ? `error ${node.message}` : node.parts[0].listing.text));

describe('a page over links', () => {
  it('goes on from cursor to cursor over the links, and counts all', async () => {
    const { page } = stage([3, 0, 2]);
    const one = await page(2);
    expect([textsOf(one.nodes), one.totalCount, one.pageInfo.hasNextPage]).toEqual([['0/0', '0/1'], 5, true]);
    const two = await page(2, one.pageInfo.endCursor);
    expect([textsOf(two.nodes), two.totalCount, two.pageInfo.hasNextPage]).toEqual([['0/2', '2/0'], 5, true]);
    const three = await page(2, two.pageInfo.endCursor);
    expect([textsOf(three.nodes), three.totalCount, three.pageInfo.hasNextPage, three.pageInfo.hasPreviousPage]).toEqual([['2/1'], 5, false, true]);
  });

  it('gives the same thing the same ID every time', async () => {
    const { page } = stage([2]);
    const ids = async () => (await page(2)).nodes.map((node) => (node instanceof Error ? '' : node.id));
    const first = await ids();
    expect(first.every((id) => /^message_[0-9A-Za-z]{22}$/.test(id))).toBe(true);
    expect(await ids()).toEqual(first);
  });

  it('asks the links before the cursor for their totals only', async () => {
    const { page, asked } = stage([3, 3]);
    const { pageInfo } = await page(4);
    asked.length = 0;
    await page(10, pageInfo.endCursor);
    expect(asked.sort()).toEqual(['0: 1 from 0', '1: 10 from 1']);
  });

  it('adds each failure after the last item of all, and then counts nothing', async () => {
    const { page, expired, links } = stage([2, -1, -2, 4], ['ACTIVE', 'ACTIVE', 'ACTIVE', 'EXPIRED']);
    const first = await page(1);
    expect([textsOf(first.nodes), first.totalCount]).toEqual([['0/0'], null]);
    const last = await page(5, first.pageInfo.endCursor);
    expect(textsOf(last.nodes)).toEqual(['0/1', 'error The vendor account must be linked again', 'error no', 'error no']);
    expect(last.edges).toHaveLength(4);
    expect(expired).toContain(links[2]?.id);
  });

  it('refuses pages too large and cursors of other lists', async () => {
    const { page, asked } = stage([1]);
    for (const first of [101, 0, -1]) await expect(page(first)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'first' } });
    await expect(page(1, 'bm9uZQ')).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'after' } });
    expect(asked).toEqual([]);
  });
});
