// Feiyan's notification modes and time zones as the domain has them.
import type { NoticeMode } from '../../../domain/notice.js';

const MODES = { OFF: 'NONE', MESSAGE_ONLY: 'MESSAGE', MESSAGE_AND_NOTIFICATION: 'MESSAGE_AND_NOTICE' } as const;
type ModeWord = (typeof MODES)[NoticeMode];

const BY_WORD: ReadonlyMap<string, NoticeMode> = new Map([
  ['NONE', 'OFF'],
  ['MESSAGE', 'MESSAGE_ONLY'],
  ['MESSAGE_AND_NOTICE', 'MESSAGE_AND_NOTIFICATION'],
]);

export function modeWordOf<Mode extends NoticeMode>(mode: Mode): (typeof MODES)[Mode] & ModeWord {
  return MODES[mode];
}

/** A word that no document knows is as good as none set: then both come (6.7.12, 6.7.14). */
export function noticeModeOf(word: string): NoticeMode {
  return BY_WORD.get(word) ?? 'MESSAGE_AND_NOTIFICATION';
}

/** As `GMT+08:00`, the one example of 6.7.16. */
export function timeZoneWordOf(offset: string): string {
  return `GMT${offset}`;
}

/** A time zone in other words is told as it is. */
export function offsetOf(timeZone: string | null | undefined): string | null {
  return timeZone ? timeZone.replace(/^(?:GMT|UTC)(?=[+-]\d\d:\d\d$)/, '') : null;
}
