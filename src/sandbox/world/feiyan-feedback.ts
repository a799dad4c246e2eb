// What users wrote to the makers of their devices, and what these wrote back after a while.
import type { Clock } from '../../domain/clock.js';
import type { FeiyanAccount } from './feiyan-model.js';

export interface FeiyanFeedbackReply {
  readonly id: number;
  readonly by: 'user' | 'operator';
  readonly content: string;
  readonly createdAt: number;
}

/** As it was written; what is absent was not given. */
export interface FeedbackSubmission {
  readonly type: number;
  readonly topic: string;
  readonly content: string;
  readonly contact: string;
  readonly mobileSystem: string;
  readonly mobileModel: string;
  readonly appVersion: string;
  readonly productKey?: string | undefined;
  readonly iotId?: string | undefined;
  readonly deviceName?: string | undefined;
  readonly nickName?: string | undefined;
  /** Log files, batches of error logs and error records, under the vendor's names. */
  readonly attached: Readonly<Record<string, unknown>>;
}

export interface FeiyanFeedbackTopic extends FeedbackSubmission {
  readonly id: number;
  readonly identityId: string;
  readonly createdAt: number;
  /** Oldest first. */
  readonly replies: FeiyanFeedbackReply[];
  hasUnreadReply: boolean;
}

export interface FeiyanFeedback {
  submit(account: FeiyanAccount, submission: FeedbackSubmission): FeiyanFeedbackTopic;
  /** Oldest first. */
  of(account: FeiyanAccount): FeiyanFeedbackTopic[];
  topic(account: FeiyanAccount, id: number): FeiyanFeedbackTopic | null;
  /** The user adds to a topic. */
  reply(topic: FeiyanFeedbackTopic, content: string): FeiyanFeedbackReply;
}

/** Of the world's time until an operator has answered. */
const ANSWER_MS = 4 * 3_600_000; // 4 hours
const FIRST_TOPIC = 5_001;

/** Nobody wrote yet. */
export function createFeiyanFeedback(clock: Pick<Clock, 'now' | 'after'>): FeiyanFeedback {
  const topics: FeiyanFeedbackTopic[] = [];
  let replies = 0;

  const of = ({ identityId }: FeiyanAccount) => topics.filter((topic) => topic.identityId === identityId);

  function add(topic: FeiyanFeedbackTopic, by: FeiyanFeedbackReply['by'], content: string): FeiyanFeedbackReply {
    replies += 1;
    const reply: FeiyanFeedbackReply = { id: replies, by, content, createdAt: clock.now() };
    topic.replies.push(reply);
    return reply;
  }

  function answerLater(topic: FeiyanFeedbackTopic, content: string): void {
    clock.after(ANSWER_MS, () => {
      add(topic, 'operator', content);
      topic.hasUnreadReply = true;
    });
  }

  return {
    submit({ identityId }, submission) {
      const topic: FeiyanFeedbackTopic = {
        ...submission,
        id: FIRST_TOPIC + topics.length,
        identityId,
        createdAt: clock.now(),
        replies: [],
        hasUnreadReply: false,
      };
      topics.push(topic);
      answerLater(topic, `Thank you for telling us about "${submission.topic}". We look into it.`);
      return topic;
    },
    of,
    topic: (account, id) => of(account).find((topic) => topic.id === id) ?? null,
    reply(topic, content) {
      answerLater(topic, 'Thank you. We have passed it on.');
      return add(topic, 'user', content);
    },
  };
}
