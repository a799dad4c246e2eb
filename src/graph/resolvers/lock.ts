// Devices as door locks, and who may open them for a while.
import { AppError, badInput } from '../../domain/errors.js';
import { siblingId } from '../../domain/ids.js';
import type { GrantedLockUser, TemporaryLockUserInput } from '../../domain/lock.js';
import type { DeviceName } from '../../routing/device-target.js';
import { nameOfDevice } from '../device-name.js';
import type { LockResolvers, MutationResolvers } from '../generated/resolvers.js';

export const Lock: LockResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Lock'),
};

export const lockMutations: Pick<MutationResolvers, 'createTemporaryLockUser' | 'updateTemporaryLockUser'> = {
  createTemporaryLockUser: async (_parent, { input }, { locks }) => {
    const lock = nameOfDevice('lockId', input.lockId == null ? null : siblingId(input.lockId, 'device'), input.behindGateway);
    return grantedOn(lock, await locks.createTemporaryUser(lock, input.lockToken ?? null, userOf(input)));
  },
  updateTemporaryLockUser: async (_parent, { input }, { locks }) => {
    const { lock, key } = parseUserId(input.temporaryUserId);
    return grantedOn(lock, await locks.updateTemporaryUser(lock, key, userOf(input)));
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

function grantedOn(lock: DeviceName, { user: { key, ...user }, passcode }: GrantedLockUser) {
  return { temporaryUser: { ...user, id: `${lockPart(lock)}.${key}` }, passcode };
}

/** An ID that says all which changing the user takes: no cloud lists temporary users. */
function lockPart(lock: DeviceName): string {
  if (typeof lock === 'string') return siblingId(lock, 'lock');
  return `${siblingId(lock.gatewayId, 'gateway')}.${Buffer.from(lock.serialNumber.trim()).toString('base64url')}`;
}

function parseUserId(id: string): { lock: DeviceName; key: string } {
  const [, ownId = '', serial, key] = /^([^.]+)(?:\.([\w-]+))?\.([^.]+)$/.exec(id) ?? [];
  if (key === undefined) throw new AppError('NOT_FOUND', 'there is no such temporary user');
  const deviceId = siblingId(ownId, 'device');
  return { lock: serial === undefined ? deviceId : { gatewayId: deviceId, serialNumber: Buffer.from(serial, 'base64url').toString() }, key };
}
