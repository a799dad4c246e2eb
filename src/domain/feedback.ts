// What users write to the maker of their devices, the replies, and the promise of a cloud that passes both on.
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

export const FEEDBACK_KINDS = [
  'DEVICE_PROBLEM',
  'PROVISIONING_PROBLEM',
  'OTHER_DEVICE_PROBLEM',
  'APP_MALFUNCTION',
  'FEATURE_SUGGESTION',
  'OTHER_APP_PROBLEM',
  'UNKNOWN',
] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** The phone and the app that it was written with. */
export interface FeedbackOrigin {
  readonly phoneSystem: string;
  readonly phoneModel: string;
  readonly appVersion: string;
}

export interface FeedbackListing {
  readonly ref: VendorRef;
  readonly kind: FeedbackKind;
  readonly subject: string;
  readonly text: string;
  readonly contact: string | null;
  /** Unix ms. */
  readonly createdAt: number;
  /** When it was last written to, by whomever. */
  readonly updatedAt: number;
  readonly hasUnreadReply: boolean;
  readonly device: VendorRef | null;
  readonly product: VendorRef | null;
  readonly origin: { readonly [Part in keyof FeedbackOrigin]: string | null };
}

export interface FeedbackReply {
  readonly text: string;
  readonly author: 'USER' | 'VENDOR';
  /** Unix ms. */
  readonly createdAt: number;
}

export interface DeviceErrorReport {
  /** The version of the list of error codes. */
  readonly codeVersion: string;
  readonly state: number;
  readonly code: number;
  readonly message: string | null;
  /** Unix ms. */
  readonly occurredAt: number | null;
  readonly signature: string;
  readonly signedWith: 'DEVICE_SECRET' | 'PRODUCT_SECRET';
}

export interface FeedbackInput extends FeedbackOrigin {
  readonly kind: Exclude<FeedbackKind, 'UNKNOWN'>;
  readonly subject: string;
  readonly text: string;
  readonly contact: string;
  /** At least one of the two. */
  readonly device: { readonly ref: VendorRef; readonly name: string; readonly deviceName: string | null } | null;
  readonly product: VendorRef | null;
  /** IDs of files and of batches of error logs that were uploaded before. */
  readonly attachments: {
    readonly logObjectName: string | null;
    readonly phoneLogFileId: string | null;
    readonly deviceLogFileId: string | null;
    readonly deviceErrorBatchId: string | null;
    readonly appErrorBatchId: string | null;
  };
  readonly deviceErrors: readonly DeviceErrorReport[];
}

/** The promise of a cloud that takes feedback. */
export interface FeedbackCloud {
  /** Newest first. */
  listTopics(scope: CallScope): Promise<FeedbackListing[]>;
  hasUnreadReply(scope: CallScope): Promise<boolean>;
  /** The topic with what was written under it, oldest first; null when it is gone. */
  topic(scope: CallScope, topic: VendorRef): Promise<{ readonly topic: FeedbackListing; readonly replies: readonly FeedbackReply[] } | null>;
  submit(scope: CallScope, input: FeedbackInput): Promise<VendorRef>;
  reply(scope: CallScope, topic: VendorRef, text: string, origin: FeedbackOrigin): Promise<void>;
  markRead(scope: CallScope, topic: VendorRef): Promise<void>;
}
