// Temporary users of door locks (9, 10). OBOX can neither list nor delete them.
import { AppError, badInput } from '../../../domain/errors.js';
import type { GrantedLockUser, LockCloud } from '../../../domain/lock.js';
import { grantedLockUser, lockUserParams } from '../mapping/locks.js';
import { locks } from '../operations/lock.js';
import type { OboxSession } from '../session.js';

export function createLockCloud(session: OboxSession): LockCloud {
  return {
    async createTemporaryUser(scope, lock, lockToken, input) {
      const answer = await session.asUser(scope, locks.createTemporaryUser, { ...lockUserParams(lock.key, input), authToken: lockToken });
      return granted(grantedLockUser(answer, null, input), locks.createTemporaryUser.name);
    },

    async updateTemporaryUser(scope, lock, key, input) {
      const pin = Number(key);
      if (!Number.isSafeInteger(pin)) throw badInput('input.temporaryUserId', 'not a temporary user of this lock');
      const answer = await session.asUser(scope, locks.updateTemporaryUser, { ...lockUserParams(lock.key, input), pin });
      return granted(grantedLockUser(answer, pin, input), locks.updateTemporaryUser.name);
    },
  };
}

function granted(user: GrantedLockUser | null, operation: string): GrantedLockUser {
  if (user !== null) return user;
  throw new AppError('VENDOR_INVALID_RESPONSE', `OBOX answered ${operation} without a passcode`, { vendor: 'OBOX', operation, effect: 'unknown' });
}
