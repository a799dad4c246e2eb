// Feiyan's notices of shares, sent and received: listed, answered, withdrawn and cleared (6.6).
import { shares } from '../../../vendors/feiyan/operations/sharing.js';
import type { FeiyanAccount } from '../../world/feiyan-model.js';
import type { FeiyanShare } from '../../world/feiyan-shares.js';
import type { World } from '../../world/world.js';
import { type FeiyanCode, refuse } from './codes.js';
import type { FeiyanRegistry } from './gateway.js';
import { pageOf } from './listing.js';

const STATUS_CODES: Readonly<Record<FeiyanShare['status'], number>> = {
  PENDING: -1,
  ACCEPTED: 0,
  REJECTED: 1,
  CANCELLED: 2,
  EXPIRED: 3,
  DELETED: 5,
  INITIATOR_LEFT: 6,
};

/** Why an invitation that is no longer pending can be neither answered nor withdrawn. */
const OVER: Readonly<Record<Exclude<FeiyanShare['status'], 'PENDING'>, FeiyanCode>> = {
  ACCEPTED: 2085,
  REJECTED: 2082,
  CANCELLED: 2093,
  EXPIRED: 2096,
  DELETED: 2097,
  INITIATOR_LEFT: 2097,
};

/** Registers 6.6.7 to 6.6.10 and 6.6.16. */
export function onShareNotices(cloud: FeiyanRegistry, world: World): void {
  cloud.on(shares.list, ({ groupBy = 'NONE', ...params }, call) => {
    const account = call.user();
    const own = world.feiyan.sharesOf(account);
    const notices = groupBy === 'NONE' ? own.map((share) => [share]) : batchesOf(own);
    const { rows, ...counts } = pageOf(notices, params);
    return { ...counts, data: rows.map((batch) => noticeOf(batch, account, groupBy)) };
  });

  cloud.on(shares.listRecords, ({ batchId, ...params }, call) => {
    const account = call.user();
    const { rows, ...counts } = pageOf(batchNamed(world, account, batchId).toReversed(), params);
    return { ...counts, data: rows.map((share) => recordOf(share, account)) };
  });

  cloud.on(shares.cancel, (params, call) => {
    const account = call.user();
    for (const share of chosen(world, account, params)) {
      if (share.initiator !== account) throw refuse(2078);
      world.feiyan.endShare(share, 'CANCELLED');
    }
    return null;
  });

  cloud.on(shares.answer, ({ agree, ...params }, call) => {
    const account = call.user();
    const answered = chosen(world, account, params, agree === 0 ? 2092 : 2082);
    if (answered.some(({ receiver }) => receiver !== account)) throw refuse(2097);
    for (const share of answered) {
      if (agree === 1) world.feiyan.acceptShare(share);
      else world.feiyan.endShare(share, 'REJECTED');
    }
    return null;
  });

  cloud.on(shares.clear, (_, call) => {
    world.feiyan.clearShares(call.user());
    return null;
  });
}

/**
 * The pending shares that a call is about. Of a batch, those that are over are passed by while one is not.
 * @throws Refusal 2097 for a share that the caller has no part in, or what it became
 */
function chosen(
  world: World,
  account: FeiyanAccount,
  { recordIdList = [], batchId }: { readonly recordIdList?: readonly string[] | undefined; readonly batchId?: string | undefined },
  rejected: 2082 | 2092 = 2082,
): FeiyanShare[] {
  const own = world.feiyan.shares().filter(({ initiator, receiver }) => initiator === account || receiver === account);
  const batch = batchId === undefined ? [] : own.filter((share) => share.batchId === batchId);
  const named = recordIdList.map((id) => own.find(({ recordId }) => recordId === id));
  if (named.includes(undefined) || (batchId !== undefined && batch.length === 0)) throw refuse(2097);
  const pending = batch.filter(({ status }) => status === 'PENDING');
  const all = [...new Set([...(pending.length > 0 ? pending : batch), ...named.flatMap((share) => share ?? [])])];
  for (const { status } of all) if (status !== 'PENDING') throw refuse(status === 'REJECTED' ? rejected : OVER[status]);
  return all;
}

/** A batch that the account has in its list. @throws Refusal 2097 */
function batchNamed(world: World, account: FeiyanAccount, batchId: string): FeiyanShare[] {
  const batch = world.feiyan.sharesOf(account).filter((share) => share.batchId === batchId);
  if (batch.length === 0) throw refuse(2097);
  return batch;
}

function batchesOf(own: readonly FeiyanShare[]): FeiyanShare[][] {
  return [...new Set(own.map(({ batchId }) => batchId))].map((batchId) => own.filter((share) => share.batchId === batchId));
}

/** A batch of several tells none of its devices; it is pending while one of them is. */
function noticeOf(batch: readonly FeiyanShare[], account: FeiyanAccount, groupBy: 'NONE' | 'BATCH') {
  const [newest] = batch;
  if (newest === undefined) throw refuse(2097);
  const share = batch.find(({ status }) => status === 'PENDING') ?? newest;
  const { targetId, deviceName, recordId, nodeType, productName, ...shown } = { ...recordOf(share, account), nodeType: share.device.product.nodeType };
  return {
    ...shown,
    ...(batch.length > 1 ? {} : { targetId, deviceName, recordId, nodeType, productName }),
    ...(groupBy === 'BATCH' ? { batchInfo: { recordCount: batch.length } } : {}),
    initiatorIdentityId: share.initiator.identityId,
    receiverIdentityId: share.receiver.identityId,
  };
}

function recordOf({ recordId, batchId, device, initiator, receiver, createdAt, modifiedAt, status }: FeiyanShare, account: FeiyanAccount) {
  return {
    targetId: device.feiyan?.iotId ?? '',
    targetType: 'DEVICE',
    productImage: device.product.imageUrl,
    categoryImage: device.product.imageUrl,
    productName: device.product.name,
    deviceName: device.feiyan?.deviceName ?? '',
    isReceiver: receiver === account ? 1 : 0,
    gmtCreate: createdAt,
    gmtModified: modifiedAt,
    recordId,
    batchId,
    status: STATUS_CODES[status],
    description: `${initiator.alias} shares ${device.product.name} with ${receiver.alias}`,
    initiatorAlias: initiator.alias,
    receiverAlias: receiver.alias,
  };
}
