// Temporary users of OBOX's door locks (9, 10).
import type { z } from 'zod';
import { locks } from '../../../vendors/obox/operations/lock.js';
import type { World } from '../../world/world.js';
import { refuse } from './answers.js';
import type { OboxRegistry } from './gateway.js';
import { deviceBehind } from './gateways.js';

type LockUser = ReturnType<World['obox']['lockUsers']>[number];
type Wanted = Omit<z.output<typeof locks.updateTemporaryUser.params>, 'pin' | 'serialId'>;

const FIRST_PIN = 10;
const LAST_PIN = 99; // two digits within the passcode
const CHINA_MS = 8 * 3_600_000; // UTC+8

/** Registers 9 and 10. Only locks behind one of the user's gateways are known to him. */
export function onLockUsers(cloud: OboxRegistry, world: World): void {
  const answered = ({ serialId, pin, nickName, mobile, startsAt, endsAt, times, timesUsed }: LockUser) => ({
    serialId,
    nickName,
    pin,
    start: chinaTime(startsAt),
    end: chinaTime(endsAt),
    isEnd: endsAt <= world.clock.now() ? 1 : 0,
    times: times ?? 0,
    useTimes: timesUsed,
    ...(mobile === null ? {} : { mobile }),
    pwd: passcode(serialId, pin),
    isMax: times === null ? 1 : 0,
    timeLeft: String(Math.max(0, Math.floor((endsAt - world.clock.now()) / 60_000))),
  });

  /** Nine digits, the third and fourth of which are the pin, as in both samples. */
  function passcode(serialId: string, pin: number): string {
    const chance = world.stream(`obox lock ${serialId} ${pin}`);
    return `${chance.integer(10, 99)}${pin}${chance.integer(10_000, 99_999)}`;
  }

  cloud.on(locks.createTemporaryUser, ({ serialId, authToken, ...wanted }, { uniqueKey }) => {
    if (deviceBehind(world, uniqueKey, serialId).obox?.authToken !== authToken) throw refuse(403, 'authToken does not match the lock');
    const users = world.obox.lockUsers(serialId);
    const pin = freePin(users);
    const user: LockUser = { id: users.length + 1, serialId, pin, timesUsed: 0, ...kept(wanted) };
    users.push(user);
    return { remoteUser: { id: user.id, ...answered(user) } };
  });

  cloud.on(locks.updateTemporaryUser, ({ serialId, pin, ...wanted }, { uniqueKey }) => {
    deviceBehind(world, uniqueKey, serialId);
    const user = world.obox.lockUsers(serialId).find((one) => one.pin === pin);
    if (user === undefined) throw refuse(404, 'no such user');
    Object.assign(user, kept(wanted));
    return { pwd: passcode(serialId, pin), remoteUser: answered(user) };
  });
}

function kept({ nickName, mobile, startTime, endTime, times, isMax }: Wanted) {
  const [startsAt, endsAt] = [Number(startTime), Number(endTime)];
  if (endsAt <= startsAt) throw refuse(400, 'endTime must be after startTime');
  return { nickName, mobile: mobile ?? null, startsAt, endsAt, times: isMax === 1 ? null : times };
}

function freePin(users: readonly LockUser[]): number {
  const taken = new Set(users.map(({ pin }) => pin));
  for (let pin = FIRST_PIN; pin <= LAST_PIN; pin += 1) if (!taken.has(pin)) return pin;
  throw refuse(400, 'too many users');
}

/** `yyyy-MM-dd HH:mm:ss` without a zone: China's, presumably. */
function chinaTime(at: number): string {
  return new Date(at + CHINA_MS).toISOString().slice(0, 19).replace('T', ' ');
}
