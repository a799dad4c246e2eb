// A user's messages: two lists at Feiyan, of what popped up and of what did not, that are one here (6.7).
import type { z } from 'zod';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import type { MessageCloud, MessageListing } from '../../../domain/message.js';
import { filterParams, messageListing, newestFirst, type PushType, pushTypeOf, pushTypesOf } from '../mapping/messages.js';
import { DEVICES_PER_CLEARING, MESSAGE_RANGE_MOST_MS, MESSAGES_PER_CALL, messages } from '../operations/message.js';
import type { FeiyanSession } from '../session.js';
import { inBatches } from './batches.js';

const PAGE_SIZE = 100; // the most that 6.7.2 gives
const DIGITS = /^\d+$/;

type ListParams = Omit<z.input<typeof messages.list.params>, 'nextToken' | 'maxResults' | 'type'>;

interface Rows {
  readonly items: readonly MessageListing[];
  readonly hasMore: boolean;
}

export function createMessageCloud(session: FeiyanSession): MessageCloud {
  /** Rows of one list from an offset on: `nextToken` is the offset of a row, so that pages can be asked for at once. */
  async function rowsOf(scope: CallScope, type: PushType, params: ListParams, from: number, count: number): Promise<Rows> {
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(count / PAGE_SIZE) }, async (_, n) => {
        const maxResults = Math.min(PAGE_SIZE, count - n * PAGE_SIZE);
        const { nextToken, rows } = await session.asUser(scope, messages.list, { ...params, type, nextToken: from + n * PAGE_SIZE, maxResults });
        // A bare list does not say whether more follow: a full page may be the last.
        return { rows, hasMore: nextToken == null ? rows.length >= maxResults : nextToken !== 0 };
      }),
    );
    return { items: pages.flatMap(({ rows }) => rows.map((row) => messageListing(type, row))), hasMore: pages.at(-1)?.hasMore ?? false };
  }

  const ofEach = (refs: readonly VendorRef[], send: (type: PushType, keyIds: string[]) => Promise<unknown>) =>
    inBatches(
      refs,
      MESSAGES_PER_CALL,
      (batch, type) =>
        send(
          pushTypeOf(type),
          batch.map(({ key }) => key),
        ),
      (ref) => ref.scope,
    );

  return {
    rangeMostMs: MESSAGE_RANGE_MOST_MS,

    async listMessages(scope, { devices, ...filter }, { offset, count }) {
      const params = { ...filterParams(filter), ...devicesParam(devices) };
      const [only, ...others] = pushTypesOf(filter);
      if (only !== undefined && others.length === 0) return rowsOf(scope, only, params, offset, count);
      // Where in each list the window begins, only what comes before it tells.
      const end = offset + count;
      const lists = await Promise.all(pushTypesOf(filter).map((type) => rowsOf(scope, type, params, 0, end)));
      const merged = lists.flatMap(({ items }) => items).sort(newestFirst);
      return { items: merged.slice(offset, end), hasMore: merged.length > end || lists.some(({ hasMore }) => hasMore) };
    },

    async countMessages(scope, { device, ...filter }) {
      const counts = await Promise.all(
        pushTypesOf(filter).map((type) =>
          session.asUser(scope, messages.count, { requestDTO: { type, ...filterParams(filter), ...(device === null ? {} : { iotId: device.key }) } }),
        ),
      );
      const sumOf = (kind: 'share' | 'device' | 'announcement'): number => counts.reduce((sum, count) => sum + (count[kind] ?? 0), 0);
      return { share: sumOf('share'), device: sumOf('device'), announcement: sumOf('announcement') };
    },

    async message(scope, ref) {
      if (!DIGITS.test(ref.key)) return null;
      const type = pushTypeOf(ref.scope);
      const { rows } = await session.asUser(scope, messages.list, { type, nextToken: 0, maxResults: PAGE_SIZE, id: { exactDigits: ref.key } });
      const row = rows.find(({ key }) => key === ref.key);
      return row === undefined ? null : messageListing(type, row);
    },

    markRead: (scope, refs) => ofEach(refs, (type, keyIds) => session.asUser(scope, messages.markRead, { requestDTO: { type, isRead: 1, keyIds } })),

    deleteMessages: (scope, refs) => ofEach(refs, (type, keyIds) => session.asUser(scope, messages.delete, { requestDTO: { type, keyIds } })),

    async markAllRead(scope) {
      await session.asUser(scope, messages.markAllRead, {});
    },

    async deleteAll(scope) {
      await session.asUser(scope, messages.deleteAll, {});
    },

    deleteAllOf: (scope, devices) =>
      inBatches(devices, DEVICES_PER_CLEARING, (batch) => session.asUser(scope, messages.deleteAll, { iotIds: batch.map(({ key }) => key) })),
  };
}

function devicesParam(devices: readonly VendorRef[] | null): Pick<ListParams, 'iotId' | 'iotIds'> {
  const [only, ...others] = devices ?? [];
  if (devices === null || only === undefined) return {};
  return others.length === 0 ? { iotId: only.key } : { iotIds: devices.map(({ key }) => key) };
}
