// Feedback to the makers of devices, and their replies.
import { refKey } from '../../domain/ids.js';
import { deviceOfRef } from '../device-of-ref.js';
import { feedbackOf, originOf, submitFeedback, written } from '../feedback.js';
import type { AccountResolvers, FeedbackTopicResolvers, MutationResolvers, SubmitFeedbackPayloadResolvers } from '../generated/resolvers.js';
import { pageOfList } from '../page.js';

export const accountFeedback: Pick<AccountResolvers, 'feedbackTopics' | 'hasUnreadFeedbackReply'> = {
  feedbackTopics: (_account, args, { asking }) => pageOfList(args, () => asking.list(feedbackOf, (cloud, call) => cloud.listTopics(call))),
  hasUnreadFeedbackReply: async (_account, _args, { asking }) => {
    const { answers, failures } = await asking.everyLink(feedbackOf, (cloud, call) => cloud.hasUnreadReply(call));
    const isUnread = answers.some(({ answer }) => answer);
    if (!isUnread && failures[0] !== undefined) throw failures[0];
    return isUnread;
  },
};

export const FeedbackTopic: FeedbackTopicResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'FeedbackTopic'),
  kind: ({ parts: [{ listing }] }) => listing.kind,
  subject: ({ parts: [{ listing }] }) => listing.subject,
  text: ({ parts: [{ listing }] }) => listing.text,
  contact: ({ parts: [{ listing }] }) => listing.contact,
  createdAt: ({ parts: [{ listing }] }) => listing.createdAt,
  updatedAt: ({ parts: [{ listing }] }) => listing.updatedAt,
  hasUnreadReply: ({ parts: [{ listing }] }) => listing.hasUnreadReply,
  replies: async ({ id, replies }, _args, { asking }) => {
    if (replies !== undefined) return replies;
    const reach = await asking.byId(id, 'feedback', feedbackOf);
    return (await reach.send((cloud, call) => cloud.topic(call, reach.ref)))?.replies ?? null;
  },
  device: ({ parts: [{ listing }] }, _args, { reads }) => (listing.device === null ? null : deviceOfRef(reads, listing.device)),
  product: async ({ parts: [{ listing }] }, _args, { reads }) => {
    const { product } = listing;
    if (product === null) return null;
    const { items } = await reads.devices('all');
    const one = items.find(({ parts }) => parts.some((part) => part.listing.product !== null && refKey(part.listing.product.ref) === refKey(product)));
    return one === undefined ? null : reads.product(one);
  },
  origin: ({ parts: [{ listing }] }) => listing.origin,
  vendorLink: ({ parts: [{ link }] }) => link,
};

/** Every payload that holds a topic that was written to. */
export const FeedbackPayload: Pick<SubmitFeedbackPayloadResolvers, 'feedbackTopic'> = {
  feedbackTopic: ({ feedbackTopicId }, _args, { nodes }) => nodes.load(feedbackTopicId, 'FeedbackTopic'),
};

export const feedbackMutations: Pick<MutationResolvers, 'submitFeedback' | 'replyToFeedback' | 'markFeedbackRead'> = {
  submitFeedback: async (_parent, { input }, context) => ({ feedbackTopicId: await submitFeedback(input, context) }),
  replyToFeedback: async (_parent, { input: { feedbackTopicId, text, origin } }, { asking, nodes }) => {
    const [content, from] = [written('text', text), originOf(origin)];
    const reach = await asking.byId(feedbackTopicId, 'feedback', feedbackOf);
    await reach.send((cloud, call) => cloud.reply(call, reach.ref, content, from));
    nodes.forget();
    return { feedbackTopicId };
  },
  markFeedbackRead: async (_parent, { input: { feedbackTopicId } }, { asking, nodes }) => {
    const reach = await asking.byId(feedbackTopicId, 'feedback', feedbackOf);
    await reach.send((cloud, call) => cloud.markRead(call, reach.ref));
    nodes.forget();
    return { feedbackTopicId };
  },
};
