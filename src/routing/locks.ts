// Temporary users of door locks: checked here, made by the lock's cloud, and their passcode handed through once.
import { z } from 'zod';
import { AppError, badInput } from '../domain/errors.js';
import type { CallScope, Deadline } from '../domain/link.js';
import type { GrantedLockUser, LockCloud, TemporaryLockUserInput } from '../domain/lock.js';
import type { Vendors } from '../domain/vendor.js';
import { type DeviceName, findDevice, type Target, targetBehind, targetOf } from './device-target.js';
import type { Reads } from './reads.js';

export interface AccountLocks {
  /**
   * `lockToken` is the lock's own, from its owner: every cloud that makes temporary users so far asks for one.
   * @throws AppError BAD_USER_INPUT before any call, NOT_FOUND, FORBIDDEN, UNSUPPORTED_BY_VENDOR
   */
  createTemporaryUser(lock: DeviceName, lockToken: string | null, input: TemporaryLockUserInput): Promise<GrantedLockUser>;
  updateTemporaryUser(lock: DeviceName, key: string, input: TemporaryLockUserInput): Promise<GrantedLockUser>;
}

const MAX_USES = 65_535;
const nickname = z.string().trim().min(1).max(32);
const phone = z.string().regex(/^\+?[0-9][0-9 -]{3,19}$/);

/** Makes the lock writes of one request, over its reads. */
export function createLocks({ vendors }: { readonly vendors: Vendors }, reads: Reads, deadline: Deadline): AccountLocks {
  async function write<Answer>(lock: DeviceName, run: (target: Target<LockCloud>, scope: CallScope) => Promise<Answer>): Promise<Answer> {
    const target =
      typeof lock === 'string'
        ? targetOf(vendors, await findDevice(reads, lock), (vendor) => vendor.locks)
        : await targetBehind(vendors, reads, lock, (vendor) => vendor.locks);
    if (target.role === 'MEMBER') throw new AppError('FORBIDDEN', 'Only the owner of a lock may let others in');
    return run(target, { link: target.link, at: deadline.at, signal: deadline.signal });
  }

  return {
    async createTemporaryUser(lock, lockToken, input) {
      if (lockToken?.trim() === '') throw badInput('input.lockToken', 'must not be empty');
      const user = checked(input);
      return write(lock, ({ cloud, ref }, scope) => {
        if (lockToken === null) throw badInput('input.lockToken', 'must be given: the vendor of this lock asks for it');
        return cloud.createTemporaryUser(scope, ref, lockToken, user);
      });
    },
    async updateTemporaryUser(lock, key, input) {
      if (key.trim() === '') throw badInput('input.temporaryUserId', 'must not be empty');
      const user = checked(input);
      return write(lock, ({ cloud, ref }, scope) => cloud.updateTemporaryUser(scope, ref, key, user));
    },
  };
}

function checked(input: TemporaryLockUserInput): TemporaryLockUserInput {
  const name = nickname.safeParse(input.nickname);
  if (!name.success) throw badInput('input.nickname', 'must have 1 to 32 characters');
  if (!(input.endsAt > input.startsAt)) throw badInput('input.endsAt', 'must be later than startsAt');
  if (input.uses !== null && !(Number.isInteger(input.uses) && input.uses >= 1 && input.uses <= MAX_USES))
    throw badInput('input.uses', `must be 1 to ${MAX_USES}, or null`);
  if (input.phone !== null && !phone.safeParse(input.phone).success) throw badInput('input.phone', 'must be a phone number');
  return { ...input, nickname: name.data };
}
