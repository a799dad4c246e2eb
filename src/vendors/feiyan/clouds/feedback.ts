// Feedback to the maker of the devices, and the replies to it (6.13).
import { AppError } from '../../../domain/errors.js';
import type { FeedbackCloud } from '../../../domain/feedback.js';
import { feedbackListing, originParams, repliesOf, submissionOf } from '../mapping/feedback.js';
import { feedbackRef } from '../mapping/refs.js';
import { feedback } from '../operations/feedback.js';
import type { FeiyanSession } from '../session.js';
import { allPages } from './pages.js';

const PAGE_SIZE = 200; // the most that 6.13.4 gives

export function createFeedbackCloud(session: FeiyanSession): FeedbackCloud {
  return {
    async listTopics(scope) {
      const rows = await allPages(
        PAGE_SIZE,
        undefined,
        (pageNo) => session.asUser(scope, feedback.listTopics, { pageNo, pageSize: PAGE_SIZE }),
        ({ id }) => String(id),
      );
      // In which order they come is not said.
      return rows.map(feedbackListing).sort((one, other) => other.createdAt - one.createdAt);
    },

    hasUnreadReply: (scope) => session.asUser(scope, feedback.getUnreadFlag, {}),

    async topic(scope, { key }) {
      const detail = await session.asUser(scope, feedback.getTopic, { feedbackTopicId: key });
      return detail == null ? null : { topic: feedbackListing(detail), replies: repliesOf(detail) };
    },

    submit: async (scope, input) => feedbackRef(await session.asUser(scope, feedback.submit, submissionOf(input))),

    async reply(scope, { key }, text, origin) {
      await session.asUser(scope, feedback.reply, { topicid: Number(key), type: 1, content: text, ...originParams(origin) });
    },

    async markRead(scope, { key }) {
      const done = await session.asUser(scope, feedback.markRead, { feedbackTopicId: Number(key) });
      if (done === false) {
        throw new AppError('VENDOR_REJECTED', 'Feiyan did not mark the replies as read', {
          vendor: 'FEIYAN',
          operation: feedback.markRead.name,
          effect: 'none',
        });
      }
    },
  };
}
