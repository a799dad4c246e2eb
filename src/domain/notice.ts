// Which alarms of a device its users are told of, and the promise of a cloud that lets them choose.
import type { AppError } from './errors.js';
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

/** Nothing, a message in the list, or a message and a notification on the phone. */
export const NOTICE_MODES = ['OFF', 'MESSAGE_ONLY', 'MESSAGE_AND_NOTIFICATION'] as const;
export type NoticeMode = (typeof NOTICE_MODES)[number];

export interface AlarmNotice {
  /** The alarm's ID within its device. */
  readonly alarmId: string;
  readonly name: string;
  readonly isEnabled: boolean;
}

/**
 * The promise of a cloud with notices. A `subject` is a device, for what the link's own account is told of it; or somebody who has a device (a `member`),
 * for what the device's owner lets him be told.
 */
export interface NoticeCloud {
  /** What an account's mode may be. */
  readonly accountModes: readonly NoticeMode[];
  accountMode(scope: CallScope): Promise<NoticeMode>;
  /** Overwrites the mode of every device. */
  setAccountMode(scope: CallScope, mode: NoticeMode): Promise<void>;
  mode(scope: CallScope, subject: VendorRef): Promise<NoticeMode>;
  setMode(scope: CallScope, subject: VendorRef, mode: NoticeMode): Promise<void>;
  alarms(scope: CallScope, subject: VendorRef): Promise<readonly AlarmNotice[]>;
  setAlarm(scope: CallScope, subject: VendorRef, alarmId: string, isEnabled: boolean): Promise<void>;
  /** By which messages of the device tell times: an offset as `+08:00`; null where none was set. */
  timeZone(scope: CallScope, device: VendorRef): Promise<string | null>;
  /** What became of each, in the order given; null: done. @throws AppError when nothing was done at all */
  setTimeZone(scope: CallScope, devices: readonly VendorRef[], offset: string): Promise<readonly (AppError | null)[]>;
  clearTimeZone(scope: CallScope, device: VendorRef): Promise<void>;
}
