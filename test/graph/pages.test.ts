// Pages of lists and histories: nothing lost, nothing twice.
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../src/domain/errors.js';
import { createFamily, type Family } from './family.js';
import { run, testExecutor } from './support.js';

const { executor } = testExecutor();
const pageInfo = z.object({ hasNextPage: z.boolean(), hasPreviousPage: z.boolean(), startCursor: z.string().nullable(), endCursor: z.string().nullable() });
const devices = z.object({
  viewer: z.object({ devices: z.object({ totalCount: z.number().nullable(), nodes: z.array(z.object({ id: z.string() }).nullable()), pageInfo }) }),
});
const DEVICES =
  'query ($first: Int!, $after: String) { viewer { devices(first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }';

describe('a connection', () => {
  let family: Family;
  beforeEach(() => {
    family = createFamily();
  });
  const page = async (first: number, after: string | null) =>
    devices.parse((await run(executor, family.member, DEVICES, { first, after })).data).viewer.devices;

  it.each([1, 3, 7, 16, 100])('gives every item once, in pages of %i', async (first) => {
    const seen: (string | undefined)[] = [];
    let after: string | null = null;
    for (;;) {
      const { nodes, pageInfo: info, totalCount } = await page(first, after);
      expect(totalCount).toBe(family.devices.length);
      expect(info.hasPreviousPage).toBe(after !== null);
      seen.push(...nodes.map((node) => node?.id));
      after = info.endCursor;
      if (!info.hasNextPage) break;
    }
    expect(seen).toEqual(family.devices.map(({ id }) => id));
  });

  it('puts failures after the last item of all, and counts nothing', async () => {
    family.failures.devices.push(new AppError('VENDOR_TIMEOUT', 'too late', { vendor: 'FEIYAN' }));
    const first = await page(10, null);
    expect([first.nodes.length, first.totalCount, first.pageInfo.hasNextPage]).toEqual([10, null, true]);
    const last = await page(10, first.pageInfo.endCursor);
    expect([last.nodes.length, last.nodes.at(-1), last.pageInfo.hasNextPage]).toEqual([7, null, false]);
  });

  it('goes on at the end of a link’s list where the cursor’s item is gone', async () => {
    const { pageInfo: info } = await page(16, null);
    family.hidden.add(family.devices[15]?.id ?? '');
    expect(await page(16, info.endCursor)).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
  });

  it.each([
    [0, null],
    [-1, null],
    [101, null],
    [5, 'nonsense'],
  ])('refuses first: %i after: %s', async (first, after) => {
    const { errors } = await run(executor, family.member, DEVICES, { first, after });
    expect(errors).toMatchObject([{ path: ['viewer', 'devices'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

const records = z.object({ device: z.object({ propertyHistory: z.object({ nodes: z.array(z.object({ recordedAt: z.string() })), pageInfo }) }) });
const HISTORY = `query ($id: ID!, $first: Int!, $after: String, $order: HistoryOrder!) { device(id: $id) { propertyHistory(identifier: "Temperature", from: "2026-03-01T00:00:00Z", to: "2026-03-01T00:00:04Z", first: $first, after: $after, order: $order) {
  nodes { recordedAt } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

describe('a history', () => {
  it.each([
    ['OLDEST_FIRST', 1],
    ['OLDEST_FIRST', 3],
    ['NEWEST_FIRST', 1],
    ['NEWEST_FIRST', 4],
    ['NEWEST_FIRST', 100],
  ])('gives every record once, %s in pages of %i, also where several are of one time', async (order, first) => {
    const family = createFamily();
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { data } = await run(executor, family.member, HISTORY, { id: family.devices[0]?.id, first, after, order });
      const { nodes, pageInfo: info } = records.parse(data).device.propertyHistory;
      seen.push(...nodes.map(({ recordedAt }) => recordedAt));
      after = info.endCursor;
      if (!info.hasNextPage) break;
    }
    const expected = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4].map((second) => `2026-03-01T00:00:0${second}.000Z`);
    expect(seen).toEqual(order === 'OLDEST_FIRST' ? expected : expected.reverse());
  });

  it.each([
    ['a cursor of another list', 'after: "zzz", from: "2026-03-01T00:00:00Z", to: "2026-03-01T00:00:04Z"'],
    ['a time that ends before it begins', 'from: "2026-03-01T00:00:05Z", to: "2026-03-01T00:00:04Z"'],
  ])('refuses %s', async (_what, args) => {
    const family = createFamily();
    const { errors } = await run(
      executor,
      family.member,
      `query ($id: ID!) { device(id: $id) { eventHistory(identifier: "Alarm", ${args}) { totalCount } } }`,
      { id: family.devices[0]?.id },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

const activity = z.object({
  device: z.object({ activity: z.object({ nodes: z.array(z.object({ __typename: z.string(), cursor: z.string() })), pageInfo }) }),
  home: z.object({ activity: z.object({ nodes: z.array(z.unknown()) }) }),
});

describe('activity', () => {
  it('is given newest first, page by page, of a device and of a home', async () => {
    const family = createFamily();
    const [device] = family.devices;
    if (device === undefined) throw new Error('unreachable');
    for (let n = 0; n < 5; n += 1) family.tell(device, { kind: 'status', status: n % 2 === 0 ? 'ONLINE' : 'OFFLINE', previous: null });
    const query =
      'query ($id: ID!, $homeId: ID!, $after: String) { device(id: $id) { activity(first: 2, after: $after) { nodes { __typename cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } home(id: $homeId) { activity { nodes { cursor } } } }';
    const cursors: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { data } = await run(executor, family.member, query, { id: device.id, homeId: device.homeId, after });
      const { device: found, home } = activity.parse(data);
      expect(home.activity.nodes).toHaveLength(5);
      cursors.push(...found.activity.nodes.map(({ cursor }) => cursor));
      after = found.activity.pageInfo.endCursor;
      if (!found.activity.pageInfo.hasNextPage) break;
    }
    expect(cursors).toHaveLength(5);
    expect(new Set(cursors).size).toBe(5);
    const head = z
      .object({ viewer: z.object({ activityCursor: z.string() }) })
      .parse((await run(executor, family.member, '{ viewer { activityCursor } }')).data);
    expect(cursors[0]).toBe(head.viewer.activityCursor);
  });
});
