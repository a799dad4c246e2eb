// Messages of the linked vendor accounts, and the phones that they pop up on.
import { badInput } from '../../domain/errors.js';
import type { PushChannelCloud } from '../../domain/message.js';
import type { Vendor } from '../../domain/vendor.js';
import { changeMessages, clearMessages, clearMessagesOf, messagesOf } from '../../routing/messages.js';
import { onLinks } from '../../routing/outcomes.js';
import { deviceOfRef } from '../device-of-ref.js';
import type {
  AccountResolvers,
  DeleteAllMessagesResultResolvers,
  DeleteMessagesResultResolvers,
  MarkMessagesReadResultResolvers,
  MessageConnectionResolvers,
  MessageResolvers,
  MutationResolvers,
  VendorLinkResultResolvers,
} from '../generated/resolvers.js';
import { outcomeError } from '../item-error.js';
import { countsOfMessages, pageOfMessages } from '../messages.js';

const phonesOf = (vendor: Vendor): PushChannelCloud | undefined => vendor.pushChannels;

export const accountMessages: Pick<AccountResolvers, 'messages' | 'messageCounts'> = {
  messages: (_account, args, context) => pageOfMessages(args, context),
  messageCounts: (_account, args, context) => countsOfMessages(args, context),
};

export const Message: MessageResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Message'),
  kind: ({ parts: [{ listing }] }) => listing.kind,
  delivery: ({ parts: [{ listing }] }) => listing.delivery,
  title: ({ parts: [{ listing }] }) => listing.title,
  text: ({ parts: [{ listing }] }) => listing.text,
  createdAt: ({ parts: [{ listing }] }) => listing.createdAt,
  isRead: ({ parts: [{ listing }] }) => listing.isRead,
  device: ({ parts: [{ listing }] }, _args, { reads }) => (listing.device === null ? null : deviceOfRef(reads, listing.device)),
  alarmId: ({ parts: [{ listing }] }) => listing.alarmId,
  vendorLink: ({ parts: [{ link }] }) => link,
};

export const MessageConnection: MessageConnectionResolvers = {
  totalCount: ({ count }) => count(),
};

export const VendorLinkResult: VendorLinkResultResolvers = {
  vendorLink: ({ linkId }, _args, { nodes }) => nodes.load(linkId, 'VendorLink'),
  error: ({ error }) => outcomeError(error),
};

export const MarkMessagesReadResult: MarkMessagesReadResultResolvers = {
  messageId: ({ id }) => id,
  message: ({ id, error }, _args, { nodes }) => (error === null ? nodes.load(id, 'Message') : null),
  error: ({ error }) => outcomeError(error),
};

export const DeleteMessagesResult: DeleteMessagesResultResolvers = {
  messageId: ({ id }) => id,
  error: ({ error }) => outcomeError(error),
};

export const DeleteAllMessagesResult: DeleteAllMessagesResultResolvers = {
  vendorLink: ({ linkId }, _args, { nodes }) => (linkId === null ? null : nodes.load(linkId, 'VendorLink')),
  error: ({ error }) => outcomeError(error),
};

export const messageMutations: Pick<
  MutationResolvers,
  'markMessagesRead' | 'markAllMessagesRead' | 'deleteMessages' | 'deleteAllMessages' | 'registerPushChannel' | 'unregisterPushChannel'
> = {
  markMessagesRead: async (_parent, { input: { messageIds } }, { asking, nodes }) => {
    const results = await changeMessages(asking, messageIds, 'markRead');
    nodes.forget();
    return { results };
  },
  markAllMessagesRead: async (_parent, { input: { vendorLinkId } }, { asking, nodes }) => {
    const results = await onLinks(asking, vendorLinkId ?? null, messagesOf, (cloud, call) => cloud.markAllRead(call));
    nodes.forget();
    return { results };
  },
  deleteMessages: async (_parent, { input: { messageIds } }, { asking, nodes }) => {
    const results = await changeMessages(asking, messageIds, 'deleteMessages');
    nodes.forget();
    return { results };
  },
  deleteAllMessages: async (_parent, { input: { deviceIds, vendorLinkId } }, { asking, reads, nodes }) => {
    const linkId = vendorLinkId ?? null;
    const results = deviceIds == null ? await clearMessages(asking, linkId) : await clearMessagesOf(asking, reads, deviceIds, linkId);
    nodes.forget();
    return { results };
  },
  registerPushChannel: async (_parent, { input: { pushId, platform, vendorLinkId } }, { asking }) => {
    const id = pushIdOf(pushId);
    return { results: await onLinks(asking, vendorLinkId ?? null, phonesOf, (cloud, call) => cloud.register(call, id, platform)) };
  },
  unregisterPushChannel: async (_parent, { input: { pushId, vendorLinkId } }, { asking }) => {
    const id = pushIdOf(pushId);
    return { results: await onLinks(asking, vendorLinkId ?? null, phonesOf, (cloud, call) => cloud.unregister(call, id)) };
  },
};

/** @throws AppError BAD_USER_INPUT */
function pushIdOf(given: string): string {
  const id = given.trim();
  if (id === '') throw badInput('input.pushId', 'must not be empty');
  return id;
}
