// What Feiyan and an account wrote to each other, and what the account wants to be told of, for those who look from outside.
import type { FeiyanEstate } from './feiyan-estate.js';
import type { FeiyanAccount } from './feiyan-model.js';

/** As a part of the account's truth. */
export function feiyanLetters({ messages, notices, feedback }: FeiyanEstate, account: FeiyanAccount) {
  return {
    messages: messages.of(account).map(({ keyId, type, messageType, title, body, device, eventId, createdAt, isRead }) => ({
      id: keyId,
      type,
      messageType,
      title,
      body,
      deviceId: device?.feiyan?.iotId ?? null,
      eventId,
      createdAt,
      isRead,
    })),
    phones: messages.phonesOf(account),
    noticeMode: notices.accountMode(account),
    noticeChoices: notices
      .choicesOf(account)
      .map(({ chooser, iotId, choice: { mode, disabled } }) => ({ chooser, deviceId: iotId, mode, disabled: [...disabled] })),
    messageTimeZones: notices.timeZonesOf(account).map(({ iotId, timeZone }) => ({ deviceId: iotId, timeZone })),
    feedback: feedback.of(account).map(({ identityId: _, ...topic }) => topic),
  };
}
