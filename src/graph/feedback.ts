// Feedback topics by their ID, and what a submission must hold.
import { AppError, badInput } from '../domain/errors.js';
import type { FeedbackCloud, FeedbackInput, FeedbackOrigin } from '../domain/feedback.js';
import type { Vendor } from '../domain/vendor.js';
import type { Context, Member } from './context.js';
import type { FeedbackOriginInput, SubmitFeedbackInput } from './generated/resolvers.js';
import type { NodeOf } from './sources.js';

/** The promise that all this is about. */
export const feedbackOf = (vendor: Vendor): FeedbackCloud | undefined => vendor.feedback;

/** null for one that is gone. @throws AppError NOT_FOUND for one that the account never saw; what its vendor says */
export async function feedbackNode({ asking }: Member, id: string): Promise<NodeOf<'FeedbackTopic'> | null> {
  const reach = await asking.byId(id, 'feedback', feedbackOf);
  const { link, ref, identityId } = reach;
  const found = await reach.send((cloud, call) => cloud.topic(call, ref));
  return found === null ? null : { __typename: 'FeedbackTopic', id, parts: [{ link, identityId, ref, listing: found.topic }], replies: found.replies };
}

/** Texts as they go to the vendor. @throws AppError BAD_USER_INPUT for an empty one */
export function written(field: string, text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw badInput(`input.${field}`, 'must not be empty');
  return trimmed;
}

/** @throws AppError BAD_USER_INPUT */
export function originOf({ phoneSystem, phoneModel, appVersion }: FeedbackOriginInput): FeedbackOrigin {
  return {
    phoneSystem: written('origin.phoneSystem', phoneSystem),
    phoneModel: written('origin.phoneModel', phoneModel),
    appVersion: written('origin.appVersion', appVersion),
  };
}

/**
 * Sends feedback through the first cloud that knows its device or product. Answers the topic's ID.
 * @throws AppError BAD_USER_INPUT, NOT_FOUND, UNSUPPORTED_BY_VENDOR, LINK_EXPIRED, what the vendor says
 */
export async function submitFeedback(input: SubmitFeedbackInput, context: Context): Promise<string> {
  const content = contentOf(input);
  const { reach, about } = await addresseeOf(input, context);
  const ref = await reach.send((cloud, call) => cloud.submit(call, { ...content, ...about }));
  const [topic] = await context.asking.identify(reach.link, [{ ref }]);
  if (topic === undefined) throw new AppError('NOT_FOUND', 'The link was removed meanwhile');
  return topic.id;
}

async function addresseeOf({ deviceId, productId }: SubmitFeedbackInput, { asking, nodes }: Context) {
  if ((deviceId == null) === (productId == null)) throw badInput('input.deviceId', 'exactly one of `deviceId` and `productId` must be given');
  if (deviceId != null) {
    const reach = await asking.onDevice(deviceId, feedbackOf);
    const { device, ref, link } = reach;
    const listing = device.parts.find((part) => part.link.id === link.id)?.listing;
    const named = { ref, name: device.name, deviceName: listing?.certificate?.deviceName ?? null };
    return { reach, about: { device: named, product: listing?.product?.ref ?? null } };
  }
  const { ref } = await nodes.load(productId ?? '', 'Product');
  return { reach: await asking.onLink(null, (vendor) => (vendor.name === ref.vendor ? vendor.feedback : undefined)), about: { device: null, product: ref } };
}

/** @throws AppError BAD_USER_INPUT */
function contentOf({ kind, subject, text, contact, origin, attachments, deviceErrors }: SubmitFeedbackInput): Omit<FeedbackInput, 'device' | 'product'> {
  if (kind === 'UNKNOWN') throw badInput('input.kind', 'must not be UNKNOWN');
  const attached = (name: keyof FeedbackInput['attachments']): string | null => {
    const value = attachments?.[name];
    return value == null ? null : written(`attachments.${name}`, value);
  };
  return {
    kind,
    subject: written('subject', subject),
    text: written('text', text),
    contact: written('contact', contact),
    ...originOf(origin),
    attachments: {
      logObjectName: attached('logObjectName'),
      phoneLogFileId: attached('phoneLogFileId'),
      deviceLogFileId: attached('deviceLogFileId'),
      deviceErrorBatchId: attached('deviceErrorBatchId'),
      appErrorBatchId: attached('appErrorBatchId'),
    },
    deviceErrors: (deviceErrors ?? []).map((error, index) => ({
      codeVersion: written(`deviceErrors.${index}.codeVersion`, error.codeVersion),
      state: error.state,
      code: error.code,
      message: error.message ?? null,
      occurredAt: error.occurredAt?.getTime() ?? null,
      signature: written(`deviceErrors.${index}.signature`, error.signature),
      signedWith: error.signedWith,
    })),
  };
}
