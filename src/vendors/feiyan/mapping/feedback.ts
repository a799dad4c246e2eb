// Feiyan's feedback as the domain has it.
import type { z } from 'zod';
import type { FeedbackInput, FeedbackKind, FeedbackListing, FeedbackOrigin, FeedbackReply } from '../../../domain/feedback.js';
import type { feedback } from '../operations/feedback.js';
import { deviceRef, feedbackRef, productRef } from './refs.js';

type Row = z.output<typeof feedback.listTopics.data>['items'][number];
type Submission = z.input<typeof feedback.submit.params>;
type Detail = NonNullable<z.output<typeof feedback.getTopic.data>>;

const TYPES = {
  DEVICE_PROBLEM: 1,
  PROVISIONING_PROBLEM: 2,
  OTHER_DEVICE_PROBLEM: 3,
  APP_MALFUNCTION: 101,
  FEATURE_SUGGESTION: 102,
  OTHER_APP_PROBLEM: 103,
} as const;

const KINDS: ReadonlyMap<number, FeedbackKind> = new Map([
  [1, 'DEVICE_PROBLEM'],
  [2, 'PROVISIONING_PROBLEM'],
  [3, 'OTHER_DEVICE_PROBLEM'],
  [101, 'APP_MALFUNCTION'],
  [102, 'FEATURE_SUGGESTION'],
  [103, 'OTHER_APP_PROBLEM'],
]);

const UNREAD = 0;
const BY_USER = 1;

export function feedbackListing(row: Row): FeedbackListing {
  return {
    ref: feedbackRef(row.id),
    kind: KINDS.get(row.type ?? 0) ?? 'UNKNOWN',
    subject: row.topic ?? '',
    text: row.content ?? '',
    contact: row.contact || null,
    createdAt: row.gmtCreate,
    updatedAt: Math.max(row.gmtCreate, row.gmtModified ?? 0, row.gmtLastFeedback ?? 0, row.gmtLastReply ?? 0),
    hasUnreadReply: row.replyStatus === UNREAD,
    device: row.iotId ? deviceRef(row.iotId) : null,
    product: row.productKey ? productRef(row.productKey) : null,
    origin: { phoneSystem: row.mobileSystem || null, phoneModel: row.mobileModel || null, appVersion: row.appVersion || null },
  };
}

/** Oldest first. */
export function repliesOf({ feedBackReplyList }: Detail): FeedbackReply[] {
  return (feedBackReplyList ?? [])
    .map(({ content, type, gmtCreate }): FeedbackReply => ({ text: content ?? '', author: type === BY_USER ? 'USER' : 'VENDOR', createdAt: gmtCreate }))
    .sort((one, other) => one.createdAt - other.createdAt);
}

export function originParams({ phoneSystem, phoneModel, appVersion }: FeedbackOrigin) {
  return { mobileSystem: phoneSystem, mobileModel: phoneModel, appVersion };
}

export function submissionOf(input: FeedbackInput): Submission {
  const { kind, subject, text, contact, device, product, attachments, deviceErrors } = input;
  return {
    ...originParams(input),
    type: TYPES[kind],
    topic: subject,
    content: text,
    contact,
    ...(product === null ? {} : { productKey: product.key }),
    ...(device === null ? {} : { iotId: device.ref.key, nickName: device.name, ...(device.deviceName === null ? {} : { deviceName: device.deviceName }) }),
    ...given('ossObjectName', attachments.logObjectName),
    ...given('mobileLogFileId', attachments.phoneLogFileId),
    ...given('deviceLogFileId', attachments.deviceLogFileId),
    ...given('deviceErrorIndexId', attachments.deviceErrorBatchId),
    ...given('appErrorIndexId', attachments.appErrorBatchId),
    ...(deviceErrors.length === 0 ? {} : { errors: deviceErrors.map(errorOf) }),
  };
}

function errorOf({ codeVersion, state, code, message, occurredAt, signature, signedWith }: FeedbackInput['deviceErrors'][number]) {
  return {
    error: { codeVer: codeVersion, state, code, ...given('errMsg', message) },
    // Its unit is not documented: milliseconds, as everywhere.
    ...given('time', occurredAt),
    sign: signature,
    signSecretType: signedWith === 'DEVICE_SECRET' ? (0 as const) : (1 as const),
  };
}

function given<Name extends string, Value>(name: Name, value: Value | null): { [key in Name]?: Value } {
  const part: { [key in Name]?: Value } = {};
  if (value !== null) part[name] = value;
  return part;
}
