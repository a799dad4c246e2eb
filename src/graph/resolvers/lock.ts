// Devices as door locks, and who may open them for a while.
import { AppError, badInput } from '../../domain/errors.js';
import { siblingId } from '../../domain/ids.js';
import type { GrantedLockUser, TemporaryLockUserInput } from '../../domain/lock.js';
import type { LockResolvers, MutationResolvers } from '../generated/resolvers.js';

export const Lock: LockResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Lock'),
};

export const lockMutations: Pick<MutationResolvers, 'createTemporaryLockUser' | 'updateTemporaryLockUser'> = {
  createTemporaryLockUser: async (_parent, { input }, { locks }) => {
    const deviceId = siblingId(input.lockId, 'device');
    return grantedOn(deviceId, await locks.createTemporaryUser(deviceId, input.lockToken ?? null, userOf(input)));
  },
  updateTemporaryLockUser: async (_parent, { input }, { locks }) => {
    const { deviceId, key } = parseUserId(input.temporaryUserId);
    return grantedOn(deviceId, await locks.updateTemporaryUser(deviceId, key, userOf(input)));
  },
};

interface UserFields {
  readonly nickname: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly uses?: number | null | undefined;
  readonly phone?: string | null | undefined;
}

function userOf({ nickname, startsAt, endsAt, uses, phone }: UserFields): TemporaryLockUserInput {
  if (startsAt >= endsAt) throw badInput('input.endsAt', 'must be after `startsAt`');
  if (uses != null && uses < 1) throw badInput('input.uses', 'must be at least 1');
  return { nickname, startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), uses: uses ?? null, phone: phone ?? null };
}

function grantedOn(deviceId: string, { user: { key, ...user }, passcode }: GrantedLockUser) {
  return { temporaryUser: { ...user, id: `${siblingId(deviceId, 'lock')}.${key}` }, passcode };
}

function parseUserId(id: string): { deviceId: string; key: string } {
  const [lockId = '', key] = id.split(/\.(.*)/s);
  if (key === undefined) throw new AppError('NOT_FOUND', 'there is no such temporary user');
  return { deviceId: siblingId(lockId, 'device'), key };
}
