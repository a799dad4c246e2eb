// Messages that were pushed to a user: listed, counted, marked as read, deleted (6.7.1 to 6.7.4, 6.7.18, 6.7.19).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { anything, exactInteger, label, maybeMillis, nothing } from './shapes.js';

/** NOTICE popped up on the phone; MESSAGE did not. Each is a list of its own. */
const pushType = z.enum(['NOTICE', 'MESSAGE']);
const messageType = z.enum(['share', 'device', 'announcement']);
const flag = z.union([z.literal(0), z.literal(1)]);

/** Of 6.7.3 and 6.7.4, which are asked again for more. */
export const MESSAGES_PER_CALL = 10;
/** Of 6.7.18. */
export const DEVICES_PER_CLEARING = 64;

/** Of 6.7.2. */
export const MESSAGE_RANGE_MOST_MS = 7 * 86_400_000; // 7 days

const RANGE = { startCreateTime: z.int().min(0).optional(), endCreateTime: z.int().min(0).optional() };
const RANGE_RULE = { error: 'from the start, and over at most 7 days', path: ['endCreateTime'] };

function isRange({ startCreateTime: start, endCreateTime: end }: { startCreateTime?: number | undefined; endCreateTime?: number | undefined }): boolean {
  return start === undefined || end === undefined || (end >= start && end - start <= MESSAGE_RANGE_MOST_MS);
}

const keyIds = z.array(z.string().min(1)).min(1).max(MESSAGES_PER_CALL);

const row = z
  .object({
    // Beyond what a JSON number holds exactly: `keyId` is the same key as text, and is in the table but not in the example.
    id: z.number().nullish(),
    keyId: label,
    gmtCreate: z.number(),
    gmtModified: maybeMillis,
    type: label,
    target: label,
    title: label,
    body: label,
    isRead: z.number(),
    // Capitals in the table, lower case in the example.
    messageType: label,
    eventId: z.union([z.string(), z.number()]).nullish(),
    iotId: label,
    extData: z.object({ iotId: label }).nullish(),
  })
  .transform(({ id, keyId, ...rest }, context) => {
    const key = keyId ?? (Number.isSafeInteger(id) ? String(id) : undefined);
    if (key !== undefined) return { ...rest, key };
    context.addIssue({ code: 'custom', message: 'a message without its key', path: ['keyId'] });
    return z.NEVER;
  });

export const messages = {
  /** How many there are of one push type, by kind. All names but `type` are an earlier page's of the same version: this one says "and so on". */
  count: operation({
    name: 'message.count',
    section: '6.7.1',
    method: 'POST',
    path: '/message/center/record/messagetype/count',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({
      requestDTO: z
        .strictObject({
          type: pushType,
          iotId: z.string().min(1).optional(),
          eventId: z.string().min(1).optional(),
          messageType: messageType.optional(),
          isRead: flag.optional(),
          ...RANGE,
          minId: z.number().optional(),
          maxId: z.number().optional(),
        })
        .refine(isRange, RANGE_RULE),
    }),
    data: z.object({ share: z.number().nullish(), device: z.number().nullish(), announcement: z.number().nullish() }),
  }),

  /** Newest first unless told. `nextToken` 0 in the answer: there are no more; a printed example has the rows alone. */
  list: operation({
    name: 'message.list',
    section: '6.7.2',
    method: 'POST',
    path: '/message/center/query/push/message',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z
      .strictObject({
        nextToken: z.int().min(0),
        maxResults: z.int().min(1).max(100),
        type: pushType,
        ...RANGE,
        sortType: flag.optional(),
        messageType: messageType.optional(),
        iotId: z.string().min(1).optional(),
        iotIds: z.array(z.string().min(1)).min(1).optional(),
        id: exactInteger.optional(),
        isRead: flag.optional(),
        eventType: z.int().optional(),
      })
      .refine(isRange, RANGE_RULE),
    data: z.union([
      z.object({ nextToken: z.number().nullish(), maxResults: anything, data: z.array(row) }).transform(({ nextToken, data }) => ({ nextToken, rows: data })),
      z.array(row).transform((rows) => ({ nextToken: null, rows })),
    ]),
  }),

  /** What it does without `keyIds` is not said: they are always sent. Answers how many rows are gone. */
  delete: operation({
    name: 'message.delete',
    section: '6.7.3',
    method: 'POST',
    path: '/message/center/record/delete',
    version: '1.0.8',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ requestDTO: z.strictObject({ type: pushType, keyIds: keyIds.optional() }) }),
    data: z.number().nullish(),
  }),

  /** How `keyId` and `keyIds` combine is not said: `keyIds` go alone. Answers how many rows changed. */
  markRead: operation({
    name: 'message.markRead',
    section: '6.7.4',
    method: 'POST',
    path: '/message/center/record/modify',
    version: '1.0.10',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({
      requestDTO: z.strictObject({ type: pushType, isRead: z.literal(1), keyId: z.string().min(1).optional(), keyIds: keyIds.optional() }),
    }),
    data: z.number().nullish(),
  }),

  /** Without devices: every message of the user. */
  deleteAll: operation({
    name: 'message.deleteAll',
    section: '6.7.18',
    method: 'POST',
    path: '/message/center/message/alldelete',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ iotIds: z.array(z.string().min(1)).min(1).max(DEVICES_PER_CLEARING).optional() }),
    data: nothing,
  }),

  markAllRead: operation({
    name: 'message.markAllRead',
    section: '6.7.19',
    method: 'POST',
    path: '/message/center/message/allupdate',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({}),
    data: nothing,
  }),
};
