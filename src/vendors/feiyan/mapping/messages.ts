// Feiyan's messages as the domain has them.
import type { z } from 'zod';
import type { MessageDelivery, MessageFilter, MessageKind, MessageListing } from '../../../domain/message.js';
import type { messages } from '../operations/message.js';
import { deviceRef, messageRef } from './refs.js';

/** The list that a message stands in. */
export type PushType = 'NOTICE' | 'MESSAGE';
type Row = z.output<typeof messages.list.data>['rows'][number];

const KINDS: ReadonlyMap<string, MessageKind> = new Map([
  ['share', 'SHARE'],
  ['device', 'DEVICE'],
  ['announcement', 'ANNOUNCEMENT'],
]);
const MESSAGE_TYPES = { SHARE: 'share', DEVICE: 'device', ANNOUNCEMENT: 'announcement' } as const;

const DELIVERIES: Readonly<Record<PushType, MessageDelivery>> = { NOTICE: 'NOTIFICATION', MESSAGE: 'SILENT' };

/** The scope of a message's reference, read back. */
export function pushTypeOf(scope: string): PushType {
  return scope === 'MESSAGE' ? 'MESSAGE' : 'NOTICE';
}

/** The lists that a filter is about. */
export function pushTypesOf({ delivery }: Pick<MessageFilter, 'delivery'>): readonly PushType[] {
  if (delivery === null) return ['NOTICE', 'MESSAGE'];
  return delivery === 'NOTIFICATION' ? ['NOTICE'] : ['MESSAGE'];
}

/** The parameters that 6.7.1 and 6.7.2 have in common. */
export function filterParams({ kind, isRead, range }: MessageFilter) {
  return {
    ...(kind === null ? {} : { messageType: MESSAGE_TYPES[kind] }),
    ...(isRead === null ? {} : { isRead: isRead ? (1 as const) : (0 as const) }),
    ...(range === null ? {} : { startCreateTime: range.from, endCreateTime: range.to }),
  };
}

/** A row of the list of that push type. */
export function messageListing(type: PushType, row: Row): MessageListing {
  const iotId = row.iotId || row.extData?.iotId || null;
  return {
    ref: messageRef(type, row.key),
    kind: KINDS.get(row.messageType?.toLowerCase() ?? '') ?? 'UNKNOWN',
    delivery: DELIVERIES[type],
    title: row.title ?? '',
    text: row.body ?? '',
    createdAt: row.gmtCreate,
    isRead: row.isRead === 1,
    device: iotId === null ? null : deviceRef(iotId),
    alarmId: row.eventId == null || row.eventId === '' ? null : String(row.eventId),
  };
}

/** Newest first; of the same time, the greater key, which came later. */
export function newestFirst(one: MessageListing, other: MessageListing): number {
  return other.createdAt - one.createdAt || other.ref.key.length - one.ref.key.length || (other.ref.key > one.ref.key ? 1 : -1);
}
