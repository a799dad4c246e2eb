// A user's messages, and the phones that they pop up on (6.7.1 to 6.7.4, 6.7.18, 6.7.19, 6.6.18, 6.6.19).
import { messages } from '../../../vendors/feiyan/operations/message.js';
import { pushChannels } from '../../../vendors/feiyan/operations/push-channel.js';
import type { FeiyanMessage } from '../../world/feiyan-messages.js';
import type { World } from '../../world/world.js';
import { refuse } from './codes.js';
import type { FeiyanRegistry } from './gateway.js';

interface Filter {
  readonly type: FeiyanMessage['type'];
  readonly messageType?: FeiyanMessage['messageType'] | undefined;
  readonly isRead?: 0 | 1 | undefined;
  readonly eventId?: string | undefined;
  readonly startCreateTime?: number | undefined;
  readonly endCreateTime?: number | undefined;
}

/** Registers them. */
export function onMessages(cloud: FeiyanRegistry, world: World): void {
  const { messages: letters } = world.feiyan;

  cloud.on(messages.count, ({ requestDTO: { iotId, minId, maxId, ...filter } }, call) => {
    const counted = letters
      .of(call.user())
      .filter((message) => fits(message, filter) && (iotId === undefined || iotIdOf(message) === iotId))
      .filter(({ keyId }) => (minId === undefined || Number(keyId) >= minId) && (maxId === undefined || Number(keyId) <= maxId));
    const of = (kind: FeiyanMessage['messageType']): number => counted.filter(({ messageType }) => messageType === kind).length;
    return { share: of('share'), device: of('device'), announcement: of('announcement') };
  });

  cloud.on(messages.list, ({ nextToken, maxResults, sortType, iotId, iotIds, id, eventType: _, ...filter }, call) => {
    const wanted = iotIds ?? (iotId === undefined ? null : [iotId]);
    const found = letters
      .of(call.user())
      .filter(
        (message) =>
          fits(message, filter) && (wanted === null || wanted.includes(iotIdOf(message) ?? '')) && (id === undefined || Number(message.keyId) === id),
      );
    const ordered = sortType === 1 ? found : found.toReversed();
    const end = nextToken + maxResults;
    return { nextToken: end < ordered.length ? end : 0, maxResults, data: ordered.slice(nextToken, end).map(rowOf) };
  });

  cloud.on(messages.delete, ({ requestDTO: { type, keyIds } }, call) => {
    if (keyIds === undefined) throw refuse(4047);
    return letters.remove(call.user(), (message) => message.type === type && keyIds.includes(message.keyId));
  });

  cloud.on(messages.markRead, ({ requestDTO: { type, keyId, keyIds = keyId === undefined ? undefined : [keyId] } }, call) => {
    if (keyIds === undefined) throw refuse(4047);
    const meant = letters.of(call.user()).filter((message) => message.type === type && keyIds.includes(message.keyId));
    for (const message of meant) message.isRead = true;
    return meant.length;
  });

  cloud.on(messages.deleteAll, ({ iotIds }, call) => {
    letters.remove(call.user(), (message) => iotIds === undefined || iotIds.includes(iotIdOf(message) ?? ''));
    return null;
  });

  cloud.on(messages.markAllRead, (_, call) => {
    for (const message of letters.of(call.user())) message.isRead = true;
    return null;
  });

  cloud.on(pushChannels.bind, ({ deviceId, deviceType }, call) => {
    letters.addPhone(call.user(), deviceId, deviceType);
    return null;
  });

  cloud.on(pushChannels.unbind, ({ deviceId }, call) => {
    letters.removePhone(call.user(), deviceId);
    return null;
  });
}

function fits(message: FeiyanMessage, { type, messageType, isRead, eventId, startCreateTime = 0, endCreateTime = Number.POSITIVE_INFINITY }: Filter): boolean {
  return (
    message.type === type &&
    (messageType === undefined || message.messageType === messageType) &&
    (isRead === undefined || message.isRead === (isRead === 1)) &&
    (eventId === undefined || message.eventId === eventId) &&
    message.createdAt >= startCreateTime &&
    message.createdAt <= endCreateTime
  );
}

function iotIdOf({ device }: FeiyanMessage): string | null {
  return device?.feiyan?.iotId ?? null;
}

function rowOf(message: FeiyanMessage) {
  const { keyId, identityId, type, messageType, title, body, eventId, createdAt, isRead, device } = message;
  const iotId = iotIdOf(message);
  return {
    // As the wire has it, and as no JavaScript number can hold it.
    id: Number(keyId),
    keyId,
    gmtCreate: createdAt,
    gmtModified: createdAt,
    messageId: '-1',
    type,
    deviceType: 'ALL',
    target: 'ACCOUNT',
    targetValue: identityId,
    title,
    body,
    isRead: isRead ? 1 : 0,
    messageType,
    tag: 0,
    ...(eventId === null ? {} : { eventId }),
    ...(iotId === null || device === null
      ? {}
      : { iotId, extData: { iotId, productKey: device.product.productKey, productName: device.product.name, icon: device.product.imageUrl, nickName: title } }),
  };
}
