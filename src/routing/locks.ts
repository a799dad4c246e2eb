// Temporary users of door locks: checked here, made by the lock's cloud, and their passcode handed through once.
import { z } from 'zod';
import { AppError, badInput } from '../domain/errors.js';
import type { CallScope, Deadline } from '../domain/link.js';
import type { GrantedLockUser, LockCloud, TemporaryLockUserInput } from '../domain/lock.js';
import type { Vendors } from '../domain/vendor.js';
import { findDevice, targetOf } from './device-target.js';
import type { Reads } from './reads.js';

export interface AccountLocks {
  /** `lockToken` is the lock's own, from its owner. @throws AppError BAD_USER_INPUT before any call, NOT_FOUND, FORBIDDEN, UNSUPPORTED_BY_VENDOR */
  createTemporaryUser(deviceId: string, lockToken: string, input: TemporaryLockUserInput): Promise<GrantedLockUser>;
  updateTemporaryUser(deviceId: string, key: string, input: TemporaryLockUserInput): Promise<GrantedLockUser>;
}

const MAX_USES = 65_535;
const nickname = z.string().trim().min(1).max(32);
const phone = z.string().regex(/^\+?[0-9][0-9 -]{3,19}$/);

/** Makes the lock writes of one request, over its reads. */
export function createLocks({ vendors }: { readonly vendors: Vendors }, reads: Reads, deadline: Deadline): AccountLocks {
  async function write<Answer>(
    deviceId: string,
    run: (cloud: LockCloud, scope: CallScope, part: ReturnType<typeof targetOf>['part']) => Promise<Answer>,
  ): Promise<Answer> {
    const { part, cloud } = targetOf(vendors, await findDevice(reads, deviceId), (vendor) => vendor.locks);
    if (part.listing.role === 'MEMBER') throw new AppError('FORBIDDEN', 'Only the owner of a lock may let others in');
    return run(cloud, { link: part.link, at: deadline.at, signal: deadline.signal }, part);
  }

  return {
    async createTemporaryUser(deviceId, lockToken, input) {
      if (lockToken.trim() === '') throw badInput('input.lockToken', 'must not be empty');
      const user = checked(input);
      return write(deviceId, (cloud, scope, part) => cloud.createTemporaryUser(scope, part.ref, lockToken, user));
    },
    async updateTemporaryUser(deviceId, key, input) {
      if (key.trim() === '') throw badInput('input.temporaryUserId', 'must not be empty');
      const user = checked(input);
      return write(deviceId, (cloud, scope, part) => cloud.updateTemporaryUser(scope, part.ref, key, user));
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
