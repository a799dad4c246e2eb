// Which alarms of a device a user is told of, how, and by which time zone (6.7.5 to 6.7.17).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { maybeMillis, nothing } from './shapes.js';

/** Of 6.7.16. */
export const DEVICES_PER_TIME_ZONE = 30;

const iotId = z.string().min(1);
/** Of the account that a device is shared with; each operation spells its parameter differently. */
const identityId = z.string().min(1);
const deviceMode = z.enum(['NONE', 'MESSAGE', 'MESSAGE_AND_NOTICE']);
const accountMode = z.enum(['MESSAGE', 'MESSAGE_AND_NOTICE']);

// The wrapped form is one table's; examples have the bare list.
const alarm = z.object({ eventId: z.union([z.string(), z.number().transform(String)]), eventName: z.string().nullish(), noticeEnabled: z.boolean() });
const alarms = z.union([z.array(alarm), z.object({ alarmNotices: z.array(alarm) }).transform(({ alarmNotices }) => alarmNotices)]);

export const notices = {
  /** By the device's owner, for an account that it is shared with. */
  setSharedAlarm: operation({
    name: 'notice.setSharedAlarm',
    section: '6.7.5',
    method: 'POST',
    path: '/message/center/device/notice/sharing/config/set',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 10_000,
    effect: 'idempotent-write',
    params: z.strictObject({ targetId: identityId, iotId, eventId: z.string().min(1), noticeEnabled: z.boolean() }),
    data: nothing,
  }),

  /** By the device's owner. Alarms that are set up for pushes alone; true where it was never set. */
  listSharedAlarms: operation({
    name: 'notice.listSharedAlarms',
    section: '6.7.6',
    method: 'POST',
    path: '/message/center/device/notice/sharing/config/list',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 10_000,
    effect: 'read',
    params: z.strictObject({ iotId, identityId }),
    data: alarms,
  }),

  /** Alarms that are set up for pushes alone; true where it was never set. */
  listAlarms: operation({
    name: 'notice.listAlarms',
    section: '6.7.7',
    method: 'POST',
    path: '/message/center/device/notice/list',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'read',
    params: z.strictObject({ iotId }),
    data: alarms,
  }),

  /** For the user himself, whoever's the device is. */
  setAlarm: operation({
    name: 'notice.setAlarm',
    section: '6.7.8',
    method: 'POST',
    path: '/message/center/device/notice/set',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'idempotent-write',
    params: z.strictObject({ iotId, eventId: z.string().min(1), noticeEnabled: z.boolean() }),
    data: nothing,
  }),

  /** Of all alarms that the device has now: those that its product gains later start enabled. */
  setDeviceMode: operation({
    name: 'notice.setDeviceMode',
    section: '6.7.9',
    method: 'POST',
    path: '/message/center/device/global/notice/set',
    version: '1.0.7',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'idempotent-write',
    params: z.strictObject({ iotId, noticeMode: deviceMode }),
    data: nothing,
  }),

  getDeviceMode: operation({
    name: 'notice.getDeviceMode',
    section: '6.7.10',
    method: 'POST',
    path: '/message/center/device/global/notice/get',
    version: '1.0.7',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'read',
    params: z.strictObject({ iotId }),
    data: z.string(),
  }),

  /** Overwrites the setting of every device of the user. */
  setAccountMode: operation({
    name: 'notice.setAccountMode',
    section: '6.7.11',
    method: 'POST',
    path: '/living/message/device/notice/user/config/set',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ noticeMode: accountMode }),
    data: nothing,
  }),

  getAccountMode: operation({
    name: 'notice.getAccountMode',
    section: '6.7.12',
    method: 'POST',
    path: '/living/message/device/notice/user/config/get',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({}),
    data: z.string(),
  }),

  /** By the device's owner, for an account that it is shared with. */
  setSharedMode: operation({
    name: 'notice.setSharedMode',
    section: '6.7.13',
    method: 'POST',
    path: '/living/device/global/notice/sharing/config/set',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ targetIdentityId: identityId, iotId, noticeMode: deviceMode }),
    data: nothing,
  }),

  getSharedMode: operation({
    name: 'notice.getSharedMode',
    section: '6.7.14',
    method: 'POST',
    path: '/living/device/global/notice/sharing/config/get',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ targetIdentityId: identityId, iotId }),
    data: z.string(),
  }),

  /** What it answers for a device without a setting is not said. */
  getTimeZone: operation({
    name: 'notice.getTimeZone',
    section: '6.7.15',
    method: 'POST',
    path: '/message/center/timezone/query',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ iotId }),
    data: z.object({ iotId: z.string().nullish(), timeZone: z.string().nullish(), gmtCreate: maybeMillis, gmtModified: maybeMillis }).nullish(),
  }),

  setTimeZone: operation({
    name: 'notice.setTimeZone',
    section: '6.7.16',
    method: 'POST',
    path: '/message/center/timezone/add',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ iotIdList: z.array(iotId).min(1).max(DEVICES_PER_TIME_ZONE), timeZone: z.string().min(1) }),
    data: z.number().nullish(),
  }),

  deleteTimeZone: operation({
    name: 'notice.deleteTimeZone',
    section: '6.7.17',
    method: 'POST',
    path: '/message/center/timezone/delete',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ iotId }),
    data: z.number().nullish(),
  }),
};
