// LockCloud: temporary users of door locks, and the passcode that is told once.
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { LockCloud, TemporaryLockUserInput } from '../../../src/domain/lock.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

const truth = z.object({
  devices: z.array(z.object({ name: z.string(), obox: z.object({ serialId: z.string(), authToken: z.string().nullable() }).optional() })),
  lockKeys: z.array(z.object({ lockId: z.string(), nickName: z.string(), startsAt: z.number(), endsAt: z.number(), times: z.number().nullable() })),
});
const GUEST: TemporaryLockUserInput = {
  nickname: 'Guest',
  startsAt: Date.UTC(2026, 2, 1, 8),
  endsAt: Date.UTC(2026, 2, 2, 8),
  uses: 3,
  phone: null,
};

export function keepsLocks(stand: Stand, locks: LockCloud): void {
  const lock = async () => {
    const { devices, lockKeys } = await stand.control.world(truth);
    const found = devices.find(({ obox }) => obox?.authToken != null)?.obox;
    if (found?.authToken == null) throw new Error('no lock');
    const { serialId, authToken } = found;
    return { ref: { ...stand.nothing('device'), key: serialId }, token: authToken, keys: lockKeys.filter(({ lockId }) => lockId === serialId) };
  };

  it('makes a temporary user with a passcode, as long and as often as asked', async () => {
    const { ref, token, keys } = await lock();
    const { user, passcode } = await locks.createTemporaryUser(stand.scope(), ref, token, GUEST);
    expect(passcode).toMatch(/^\d{4,}$/);
    expect(user).toMatchObject({ nickname: 'Guest', startsAt: GUEST.startsAt, endsAt: GUEST.endsAt, remainingUses: 3 });
    expect(user.key).not.toBe('');
    expect((await lock()).keys).toHaveLength(keys.length + 1);
    expect((await lock()).keys.at(-1)).toMatchObject({ nickName: 'Guest', startsAt: GUEST.startsAt, endsAt: GUEST.endsAt, times: 3 });
  });

  it('changes the same user by its key, and takes the limit off', async () => {
    const { ref, token, keys } = await lock();
    const { user } = await locks.createTemporaryUser(stand.scope(), ref, token, GUEST);
    const longer = { ...GUEST, nickname: 'Friend', endsAt: GUEST.endsAt + 86_400_000, uses: null };
    const changed = await locks.updateTemporaryUser(stand.scope(), ref, user.key, longer);
    expect(changed.passcode).toMatch(/^\d{4,}$/);
    expect(changed.user).toMatchObject({ key: user.key, nickname: 'Friend', endsAt: longer.endsAt, remainingUses: null });
    expect((await lock()).keys).toHaveLength(keys.length + 1);
    expect((await lock()).keys.at(-1)).toMatchObject({ nickName: 'Friend', endsAt: longer.endsAt, times: null });
  });

  it('lets nobody in without the lock’s own token, through another’s link, or at a lock that is not there', async () => {
    const { ref, token, keys } = await lock();
    expect((await failureOf(stand, () => locks.createTemporaryUser(stand.scope(), ref, 'another lock’s', GUEST))).code).toBe('FORBIDDEN');
    expect((await failureOf(stand, () => locks.createTemporaryUser(stand.scope('bob'), ref, token, GUEST))).code).toBe('NOT_FOUND');
    expect((await failureOf(stand, () => locks.createTemporaryUser(stand.scope(), stand.nothing('device'), token, GUEST))).code).toBe('NOT_FOUND');
    expect((await failureOf(stand, () => locks.updateTemporaryUser(stand.scope(), ref, '1', GUEST))).code).toBe('NOT_FOUND');
    expect((await lock()).keys).toEqual(keys);
  });

  it('tells each trouble of the cloud by its code', async () => {
    const { ref, token } = await lock();
    await expectTroublesTold(stand, (scope) => locks.createTemporaryUser(scope, ref, token, GUEST));
  });
}
