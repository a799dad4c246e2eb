// OBOX's temporary lock users.
import type { z } from 'zod';
import type { GrantedLockUser, TemporaryLockUserInput } from '../../../domain/lock.js';
import type { locks } from '../operations/lock.js';

type Answer = z.output<typeof locks.createTemporaryUser.data>;

/** Times are answered without a zone; the vendor is in China, which has one and no summer time. */
const ZONE = '+08:00';

/** Requests take epoch milliseconds as text; `times` counts while `isMax` is 0. */
export function lockUserParams(serialId: string, { nickname, startsAt, endsAt, uses, phone }: TemporaryLockUserInput) {
  return {
    serialId,
    nickName: nickname,
    startTime: String(startsAt),
    endTime: String(endsAt),
    times: uses ?? 0,
    isMax: uses === null ? (1 as const) : (0 as const),
    ...(phone === null ? {} : { mobile: phone }),
  };
}

/**
 * The user as the vendor keeps it, and its passcode.
 * @param asked stands in for what the answer leaves out or garbles.
 * @returns null when the answer holds no passcode.
 */
export function grantedLockUser({ pwd, remoteUser: user }: Answer, pin: number | null, asked: TemporaryLockUserInput): GrantedLockUser | null {
  // The outer one belongs to the pin of the request; the sample's inner one does not.
  const passcode = pwd || user.pwd;
  if (!passcode) return null;
  const isUnlimited = String(user.isMax ?? (asked.uses === null ? 1 : 0)) === '1';
  return {
    user: {
      key: String(pin ?? user.pin),
      nickname: user.nickName || asked.nickname,
      startsAt: millis(user.start) ?? asked.startsAt,
      endsAt: millis(user.end) ?? asked.endsAt,
      remainingUses: isUnlimited ? null : Math.max(0, (user.times ?? asked.uses ?? 0) - (user.useTimes ?? 0)),
      hasEnded: user.isEnd === 1,
    },
    passcode,
  };
}

function millis(local: string | null | undefined): number | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(local ?? '');
  const time = match === null ? Number.NaN : Date.parse(`${match[1]}T${match[2]}${ZONE}`);
  return Number.isNaN(time) ? null : time;
}
