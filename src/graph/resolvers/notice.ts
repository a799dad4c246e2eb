// Which alarms of devices users are told of, and how.
import { noticeSubject, noticesOf, setAccountMode, setTimeZones } from '../../routing/notices.js';
import type {
  DeviceMemberResolvers,
  DeviceResolvers,
  MutationResolvers,
  SetAlarmNoticePayloadResolvers,
  SetDeviceNoticeModePayloadResolvers,
  SetMessageTimeZoneResultResolvers,
  VendorLinkResolvers,
} from '../generated/resolvers.js';
import { outcomeError } from '../item-error.js';

export const deviceNotices: Pick<DeviceResolvers, 'alarmNotices' | 'noticeMode' | 'messageTimeZone'> = {
  alarmNotices: (device, _args, { reads }) => reads.ask(device, noticesOf, (cloud, scope, ref) => cloud.alarms(scope, ref)),
  noticeMode: (device, _args, { reads }) => reads.ask(device, noticesOf, (cloud, scope, ref) => cloud.mode(scope, ref)),
  messageTimeZone: (device, _args, { reads }) => reads.ask(device, noticesOf, (cloud, scope, ref) => cloud.timeZone(scope, ref)),
};

/** What a device's owner lets somebody be told. */
export const memberNotices: Pick<DeviceMemberResolvers, 'alarmNotices' | 'noticeMode'> = {
  alarmNotices: async ({ id, parts: [{ listing }] }, _args, { asking }) => {
    if (listing.isSelf) return null;
    const { ref, send } = await noticeSubject(asking, { memberId: id });
    return send((cloud, call) => cloud.alarms(call, ref));
  },
  noticeMode: async ({ id, parts: [{ listing }] }, _args, { asking }) => {
    if (listing.isSelf) return null;
    const { ref, send } = await noticeSubject(asking, { memberId: id });
    return send((cloud, call) => cloud.mode(call, ref));
  },
};

export const linkNotices: Pick<VendorLinkResolvers, 'noticeMode'> = {
  noticeMode: async ({ id, vendor }, _args, { asking, vendors }) => {
    if (vendors.get(vendor)?.notices === undefined) return null;
    const reach = await asking.onLink(id, noticesOf);
    return reach.send((cloud, call) => cloud.accountMode(call));
  },
};

/** Every payload that holds the device whose notices were changed. */
export const NoticePayload: Pick<SetAlarmNoticePayloadResolvers, 'device'> = {
  device: ({ deviceId }, _args, { nodes }) => (deviceId == null ? null : nodes.load(deviceId, 'Device')),
};

export const SetAlarmNoticePayload: SetAlarmNoticePayloadResolvers = {
  ...NoticePayload,
  alarmNotices: async (subject, _args, { asking }) => {
    const { ref, send } = await noticeSubject(asking, subject);
    return send((cloud, call) => cloud.alarms(call, ref));
  },
};

export const SetDeviceNoticeModePayload: SetDeviceNoticeModePayloadResolvers = {
  ...NoticePayload,
  noticeMode: async (subject, _args, { asking }) => {
    const { ref, send } = await noticeSubject(asking, subject);
    return send((cloud, call) => cloud.mode(call, ref));
  },
};

export const SetMessageTimeZoneResult: SetMessageTimeZoneResultResolvers = {
  device: ({ id, error }, _args, { nodes }) => (error?.code === 'NOT_FOUND' ? null : nodes.load(id, 'Device')),
  error: ({ error }) => outcomeError(error),
};

export const noticeMutations: Pick<
  MutationResolvers,
  'setAlarmNotice' | 'setDeviceNoticeMode' | 'setAccountNoticeMode' | 'setMessageTimeZone' | 'clearMessageTimeZone'
> = {
  setAlarmNotice: async (_parent, { input: { deviceId, memberId, alarmId, isEnabled } }, { asking }) => {
    const { ref, send } = await noticeSubject(asking, { deviceId, memberId });
    await send((cloud, call) => cloud.setAlarm(call, ref, alarmId, isEnabled));
    return { deviceId, memberId };
  },
  setDeviceNoticeMode: async (_parent, { input: { deviceId, memberId, mode } }, { asking }) => {
    const { ref, send } = await noticeSubject(asking, { deviceId, memberId });
    await send((cloud, call) => cloud.setMode(call, ref, mode));
    return { deviceId, memberId };
  },
  setAccountNoticeMode: async (_parent, { input: { mode, vendorLinkId } }, { asking }) => ({
    results: await setAccountMode(asking, vendorLinkId ?? null, mode),
  }),
  setMessageTimeZone: async (_parent, { input: { deviceIds, timeZone } }, { asking }) => ({ results: await setTimeZones(asking, deviceIds, timeZone) }),
  clearMessageTimeZone: async (_parent, { input: { deviceId } }, { asking }) => {
    const { ref, send } = await asking.onDevice(deviceId, noticesOf);
    await send((cloud, call) => cloud.clearTimeZone(call, ref));
    return { deviceId };
  },
};
