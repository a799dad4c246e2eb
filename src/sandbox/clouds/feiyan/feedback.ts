// Feedback of users, and the replies to it (6.13).
import { feedback } from '../../../vendors/feiyan/operations/feedback.js';
import type { FeiyanFeedbackTopic } from '../../world/feiyan-feedback.js';
import type { World } from '../../world/world.js';
import { boundDevice } from './bound-device.js';
import { refuse } from './codes.js';
import type { FeiyanCall, FeiyanRegistry } from './gateway.js';
import { pageOf } from './listing.js';

/** Registers 6.13.1 to 6.13.6. */
export function onFeedback(cloud: FeiyanRegistry, world: World): void {
  const { feedback: desk } = world.feiyan;

  /** @throws Refusal 403 for a topic that is not the caller's */
  function topicOf(call: FeiyanCall, id: number): FeiyanFeedbackTopic {
    const topic = desk.topic(call.user(), id);
    if (topic === null) throw refuse(403);
    return topic;
  }

  cloud.on(
    feedback.submit,
    ({ type, topic, content, contact, mobileSystem, mobileModel, appVersion, productKey, iotId, deviceName, nickName, ...attached }, call) => {
      if (iotId !== undefined) boundDevice(world, call, { iotId }, 2065);
      if (productKey !== undefined && world.product(productKey) === null) throw refuse(5005);
      const origin = { mobileSystem, mobileModel, appVersion };
      return desk.submit(call.user(), { type, topic, content, contact, ...origin, productKey, iotId, deviceName, nickName, attached }).id;
    },
  );

  cloud.on(feedback.reply, ({ topicid, content }, call) => desk.reply(topicOf(call, topicid), content).id);

  cloud.on(feedback.getUnreadFlag, (_, call) => desk.of(call.user()).some(({ hasUnreadReply }) => hasUnreadReply));

  cloud.on(feedback.listTopics, ({ pageNo, pageSize }, call) => {
    const { rows, total } = pageOf(desk.of(call.user()).toReversed(), { pageNo, pageSize });
    return { total, pageSize, pageId: null, data: rows.map(rowOf) };
  });

  cloud.on(feedback.getTopic, ({ feedbackTopicId }, call) => {
    const topic = desk.topic(call.user(), Number(feedbackTopicId));
    if (topic === null) return null;
    const feedBackReplyList = topic.replies.toReversed().map(({ id, by, content, createdAt }) => ({
      id,
      topicid: topic.id,
      type: by === 'user' ? 1 : 2,
      content,
      gmtCreate: createdAt,
      gmtModified: createdAt,
    }));
    return { ...rowOf(topic), feedBackReplyList };
  });

  cloud.on(feedback.markRead, ({ feedbackTopicId }, call) => {
    topicOf(call, feedbackTopicId).hasUnreadReply = false;
    return true;
  });
}

function rowOf({
  id,
  type,
  topic,
  content,
  contact,
  mobileSystem,
  mobileModel,
  appVersion,
  productKey,
  iotId,
  deviceName,
  createdAt,
  replies,
  hasUnreadReply,
}: FeiyanFeedbackTopic) {
  const last = replies.at(-1)?.createdAt ?? createdAt;
  return {
    id,
    topic,
    content,
    type,
    replyStatus: hasUnreadReply ? 0 : 1,
    contact,
    mobileSystem,
    mobileModel,
    appVersion,
    gmtCreate: createdAt,
    gmtModified: last,
    ...(productKey === undefined ? {} : { productKey }),
    ...(iotId === undefined ? {} : { iotId }),
    ...(deviceName === undefined ? {} : { devicename: deviceName }),
  };
}
