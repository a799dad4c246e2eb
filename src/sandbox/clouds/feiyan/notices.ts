// Which alarms of which devices a user is told of, how, and by which time zone (6.7.5 to 6.7.17).
import { notices } from '../../../vendors/feiyan/operations/notice.js';
import type { FeiyanBinding } from '../../world/feiyan-model.js';
import type { NoticeChoice } from '../../world/feiyan-notices.js';
import type { World } from '../../world/world.js';
import { boundDevice } from './bound-device.js';
import { refuse } from './codes.js';
import type { FeiyanCall, FeiyanRegistry } from './gateway.js';

const TIME_ZONE = /^GMT[+-](?:0\d|1[0-4]):[0-5]\d$/;

/** Registers them. */
export function onNotices(cloud: FeiyanRegistry, world: World): void {
  const { notices: desk } = world.feiyan;
  const own = (call: FeiyanCall, iotId: string): FeiyanBinding => boundDevice(world, call, { iotId }, 2065);
  const ownChoice = ({ identityId, feiyan }: FeiyanBinding): NoticeChoice => desk.choice('own', identityId, feiyan.iotId);

  /** The owner's choice for an account that he shares the device with. @throws Refusal 2063, 2065, 2066 */
  function choiceFor(call: FeiyanCall, iotId: string, identityId: string): { binding: FeiyanBinding; choice: NoticeChoice } {
    if (!own(call, iotId).owned) throw refuse(2066);
    const account = world.feiyan.account(identityId);
    const binding = account === null ? null : world.feiyan.binding(account, iotId);
    if (binding === null || binding.owned) throw refuse(2065);
    return { binding, choice: desk.choice('by owner', identityId, iotId) };
  }

  function alarmsOf({ device }: FeiyanBinding, { disabled }: NoticeChoice) {
    return desk.alarmsOf(device.product).map(({ eventId, name }) => ({ eventId, eventName: name, noticeEnabled: !disabled.has(eventId) }));
  }

  /** @throws Refusal 28538 */
  function setAlarm({ device }: FeiyanBinding, { disabled }: NoticeChoice, eventId: string, isEnabled: boolean): void {
    if (!desk.alarmsOf(device.product).some((alarm) => alarm.eventId === eventId)) throw refuse(28538);
    if (isEnabled) disabled.delete(eventId);
    else disabled.add(eventId);
  }

  cloud.on(notices.listAlarms, ({ iotId }, call) => {
    const binding = own(call, iotId);
    return alarmsOf(binding, ownChoice(binding));
  });

  cloud.on(notices.setAlarm, ({ iotId, eventId, noticeEnabled }, call) => {
    const binding = own(call, iotId);
    setAlarm(binding, ownChoice(binding), eventId, noticeEnabled);
    return null;
  });

  cloud.on(notices.listSharedAlarms, ({ iotId, identityId }, call) => {
    const { binding, choice } = choiceFor(call, iotId, identityId);
    return alarmsOf(binding, choice);
  });

  cloud.on(notices.setSharedAlarm, ({ targetId, iotId, eventId, noticeEnabled }, call) => {
    const { binding, choice } = choiceFor(call, iotId, targetId);
    setAlarm(binding, choice, eventId, noticeEnabled);
    return '';
  });

  cloud.on(notices.getDeviceMode, ({ iotId }, call) => ownChoice(own(call, iotId)).mode);

  cloud.on(notices.setDeviceMode, ({ iotId, noticeMode }, call) => {
    ownChoice(own(call, iotId)).mode = noticeMode;
    return null;
  });

  cloud.on(notices.getSharedMode, ({ iotId, targetIdentityId }, call) => choiceFor(call, iotId, targetIdentityId).choice.mode);

  cloud.on(notices.setSharedMode, ({ iotId, targetIdentityId, noticeMode }, call) => {
    choiceFor(call, iotId, targetIdentityId).choice.mode = noticeMode;
    return null;
  });

  cloud.on(notices.getAccountMode, (_, call) => desk.accountMode(call.user()));

  cloud.on(notices.setAccountMode, ({ noticeMode }, call) => {
    const account = call.user();
    desk.setAccountMode(account, noticeMode, world.feiyan.bindingsOf(account));
    return null;
  });

  cloud.on(notices.getTimeZone, ({ iotId }, call) => {
    own(call, iotId);
    const account = call.user();
    const set = desk.timeZone(account, iotId);
    return set === null ? null : { iotId, targetValue: account.identityId, timeZone: set.timeZone, gmtCreate: set.createdAt, gmtModified: set.modifiedAt };
  });

  cloud.on(notices.setTimeZone, ({ iotIdList, timeZone }, call) => {
    if (!TIME_ZONE.test(timeZone)) throw refuse(460);
    for (const iotId of iotIdList) own(call, iotId);
    for (const iotId of iotIdList) desk.setTimeZone(call.user(), iotId, timeZone);
    return iotIdList.length;
  });

  cloud.on(notices.deleteTimeZone, ({ iotId }, call) => {
    own(call, iotId);
    return desk.deleteTimeZone(call.user(), iotId);
  });
}
