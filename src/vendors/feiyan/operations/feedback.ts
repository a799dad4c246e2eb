// A user's feedback to the maker of his devices, and the replies to it (6.13).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, maybeMillis } from './shapes.js';

/** The phone on which it was written. */
const PHONE = { mobileSystem: z.string().min(1), mobileModel: z.string().min(1), appVersion: z.string().min(1) };

const topicId = z.int().min(0);

/** What lists and the single topic tell alike; the tenant's own IDs and the classes of the examples are left out. */
const TOPIC = {
  id: z.number(),
  topic: label,
  content: label,
  type: z.number().nullish(),
  replyStatus: z.number().nullish(),
  productKey: label,
  iotId: label,
  devicename: label,
  mobileSystem: label,
  mobileModel: label,
  appVersion: label,
  contact: label,
  gmtCreate: z.number(),
  gmtModified: maybeMillis,
  gmtLastFeedback: maybeMillis,
  gmtLastReply: maybeMillis,
};

const reply = z.object({
  id: z.number(),
  type: z.number(),
  content: label,
  gmtCreate: z.number(),
  appVersion: label,
  mobileSystem: label,
});

export const feedback = {
  /** Answers the topic's ID. The table calls the device's ID productId; the example and the rule about it mean iotId. */
  submit: operation({
    name: 'feedback.submit',
    section: '6.13.1',
    method: 'POST',
    path: '/feedback/add',
    version: '1.0.3',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'write',
    params: z
      .strictObject({
        ...PHONE,
        type: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(101), z.literal(102), z.literal(103)]),
        topic: z.string().min(1),
        content: z.string().min(1),
        contact: z.string().min(1),
        productKey: z.string().min(1).optional(),
        iotId: z.string().min(1).optional(),
        nickName: z.string().optional(),
        deviceName: z.string().optional(),
        ossObjectName: z.string().min(1).optional(),
        mobileLogFileId: z.string().min(1).optional(),
        deviceLogFileId: z.string().min(1).optional(),
        deviceErrorIndexId: z.string().min(1).optional(),
        appErrorIndexId: z.string().min(1).optional(),
        // Nested after the descriptions: the table is flat, and the example has a number here.
        errors: z
          .array(
            z.strictObject({
              error: z.strictObject({ codeVer: z.string().min(1), state: z.int(), code: z.int(), errMsg: z.string().optional() }),
              time: z.int().min(0).optional(),
              sign: z.string().min(1),
              signSecretType: z.union([z.literal(0), z.literal(1)]),
            }),
          )
          .min(1)
          .optional(),
      })
      .refine(({ productKey, iotId }) => productKey !== undefined || iotId !== undefined, { error: 'productKey or iotId', path: ['productKey'] }),
    data: z.number(),
  }),

  /** Answers the reply's ID. A user's replies are of type 1. */
  reply: operation({
    name: 'feedback.reply',
    section: '6.13.2',
    method: 'POST',
    path: '/feedback/reply/add',
    // 1.0.0 in the table, 1.0.1 in the example, as in most of this chapter.
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'write',
    params: z.strictObject({ topicid: topicId, type: z.literal(1), content: z.string().min(1), ...PHONE }),
    data: z.number().nullish(),
  }),

  getUnreadFlag: operation({
    name: 'feedback.getUnreadFlag',
    section: '6.13.3',
    method: 'POST',
    path: '/feedback/redpoint/get',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({}),
    data: z.boolean(),
  }),

  listTopics: operation({
    name: 'feedback.listTopics',
    section: '6.13.4',
    method: 'POST',
    path: '/feedbacklist/querybyuid',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    pageSizeMax: 200,
    params: z.strictObject({ pageSize: z.int().min(1).max(200), pageNo: z.int().min(1) }),
    data: z.object({ total: z.number(), data: z.array(z.object(TOPIC)) }).transform(({ total, data }) => ({ total, items: data })),
  }),

  /** Its parameter is text here, a number everywhere else. null for a topic that is not the user's. */
  getTopic: operation({
    name: 'feedback.getTopic',
    section: '6.13.5',
    method: 'POST',
    path: '/feedback/getbytopicId',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ feedbackTopicId: z.string().regex(/^\d+$/) }),
    data: z.object({ ...TOPIC, feedBackReplyList: z.array(reply).nullish() }).nullish(),
  }),

  markRead: operation({
    name: 'feedback.markRead',
    section: '6.13.6',
    method: 'POST',
    path: '/feedback/reply/status/readable/update',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ feedbackTopicId: topicId }),
    data: z.boolean().nullish(),
  }),
};
