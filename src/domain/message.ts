// Messages that a vendor keeps for its user, the phones that they pop up on, and the promise of a cloud that has them.
import type { AppError } from './errors.js';
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

/** About a share, from a device, or to everybody. */
export const MESSAGE_KINDS = ['SHARE', 'DEVICE', 'ANNOUNCEMENT', 'UNKNOWN'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Whether it popped up on the user's phones, or only stands in the list. */
export const MESSAGE_DELIVERIES = ['NOTIFICATION', 'SILENT'] as const;
export type MessageDelivery = (typeof MESSAGE_DELIVERIES)[number];

export interface MessageListing {
  readonly ref: VendorRef;
  readonly kind: MessageKind;
  readonly delivery: MessageDelivery;
  readonly title: string;
  readonly text: string;
  /** Unix ms. */
  readonly createdAt: number;
  readonly isRead: boolean;
  readonly device: VendorRef | null;
  /** The alarm of the device that it tells of. */
  readonly alarmId: string | null;
}

/** null or absent: whatever it is. */
export interface MessageFilter {
  readonly kind: Exclude<MessageKind, 'UNKNOWN'> | null;
  readonly delivery: MessageDelivery | null;
  readonly isRead: boolean | null;
  /** Unix ms, both ends included. */
  readonly range: { readonly from: number; readonly to: number } | null;
}

export interface MessageCounts {
  readonly share: number;
  readonly device: number;
  readonly announcement: number;
}

/** The promise of a cloud that keeps messages. */
export interface MessageCloud {
  /** How long a range may be, in milliseconds. */
  readonly rangeMostMs: number;
  /** Newest first; `devices` null: of all. */
  listMessages(
    scope: CallScope,
    filter: MessageFilter & { readonly devices: readonly VendorRef[] | null },
    window: { readonly offset: number; readonly count: number },
  ): Promise<{ readonly items: readonly MessageListing[]; readonly hasMore: boolean }>;
  countMessages(scope: CallScope, filter: MessageFilter & { readonly device: VendorRef | null }): Promise<MessageCounts>;
  /** null when it is gone. */
  message(scope: CallScope, message: VendorRef): Promise<MessageListing | null>;
  /** What became of each, in the order given; null: done. @throws AppError when nothing was done at all */
  markRead(scope: CallScope, messages: readonly VendorRef[]): Promise<readonly (AppError | null)[]>;
  deleteMessages(scope: CallScope, messages: readonly VendorRef[]): Promise<readonly (AppError | null)[]>;
  markAllRead(scope: CallScope): Promise<void>;
  deleteAll(scope: CallScope): Promise<void>;
  /** Of each device, in the order given. @throws AppError when nothing was done at all */
  deleteAllOf(scope: CallScope, devices: readonly VendorRef[]): Promise<readonly (AppError | null)[]>;
}

export const PHONE_PLATFORMS = ['IOS', 'ANDROID'] as const;
export type PhonePlatform = (typeof PHONE_PLATFORMS)[number];

/** The promise of a cloud that notifies its user's phones. */
export interface PushChannelCloud {
  /** `pushId`: the phone's own with the vendor's push service. */
  register(scope: CallScope, pushId: string, platform: PhonePlatform): Promise<void>;
  unregister(scope: CallScope, pushId: string): Promise<void>;
}
