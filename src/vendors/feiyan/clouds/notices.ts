// Which alarms of which devices a user is told of, and how (6.7.5 to 6.7.17).
import { badInput } from '../../../domain/errors.js';
import type { NoticeCloud } from '../../../domain/notice.js';
import { modeWordOf, noticeModeOf, offsetOf, timeZoneWordOf } from '../mapping/notices.js';
import { DEVICES_PER_TIME_ZONE, notices } from '../operations/notice.js';
import type { FeiyanSession } from '../session.js';
import { inBatches } from './batches.js';

export function createNoticeCloud(session: FeiyanSession): NoticeCloud {
  return {
    accountModes: ['MESSAGE_ONLY', 'MESSAGE_AND_NOTIFICATION'],

    accountMode: async (scope) => noticeModeOf(await session.asUser(scope, notices.getAccountMode, {})),

    async setAccountMode(scope, mode) {
      if (mode === 'OFF') throw badInput('input.mode', 'must not be OFF').with({ vendor: 'FEIYAN', operation: notices.setAccountMode.name, effect: 'none' });
      await session.asUser(scope, notices.setAccountMode, { noticeMode: modeWordOf(mode) });
    },

    async mode(scope, subject) {
      const word =
        subject.kind === 'member'
          ? await session.asUser(scope, notices.getSharedMode, { targetIdentityId: subject.key, iotId: subject.scope })
          : await session.asUser(scope, notices.getDeviceMode, { iotId: subject.key });
      return noticeModeOf(word);
    },

    async setMode(scope, subject, mode) {
      const noticeMode = modeWordOf(mode);
      if (subject.kind === 'member') await session.asUser(scope, notices.setSharedMode, { targetIdentityId: subject.key, iotId: subject.scope, noticeMode });
      else await session.asUser(scope, notices.setDeviceMode, { iotId: subject.key, noticeMode });
    },

    async alarms(scope, subject) {
      const rows =
        subject.kind === 'member'
          ? await session.asUser(scope, notices.listSharedAlarms, { identityId: subject.key, iotId: subject.scope })
          : await session.asUser(scope, notices.listAlarms, { iotId: subject.key });
      return rows.map(({ eventId, eventName, noticeEnabled }) => ({ alarmId: eventId, name: eventName || eventId, isEnabled: noticeEnabled }));
    },

    async setAlarm(scope, subject, eventId, noticeEnabled) {
      if (subject.kind === 'member') {
        await session.asUser(scope, notices.setSharedAlarm, { targetId: subject.key, iotId: subject.scope, eventId, noticeEnabled });
      } else await session.asUser(scope, notices.setAlarm, { iotId: subject.key, eventId, noticeEnabled });
    },

    async timeZone(scope, { key: iotId }) {
      const set = await session.asUser(scope, notices.getTimeZone, { iotId });
      return offsetOf(set?.timeZone);
    },

    setTimeZone: (scope, devices, offset) =>
      inBatches(devices, DEVICES_PER_TIME_ZONE, (batch) =>
        session.asUser(scope, notices.setTimeZone, { iotIdList: batch.map(({ key }) => key), timeZone: timeZoneWordOf(offset) }),
      ),

    async clearTimeZone(scope, { key: iotId }) {
      await session.asUser(scope, notices.deleteTimeZone, { iotId });
    },
  };
}
