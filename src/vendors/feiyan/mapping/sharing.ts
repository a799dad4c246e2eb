// Rows of Feiyan's shares and of those who have a device, as nouns.
import type { z } from 'zod';
import type { MemberListing, ShareItemListing, ShareListing, ShareStatus, ShareTarget } from '../../../domain/sharing.js';
import type { accountDevices } from '../operations/account-device.js';
import type { shares } from '../operations/sharing.js';
import { deviceRef, memberRef, shareItemRef, shareRef } from './refs.js';
import { ownedRole } from './words.js';

type NoticeRow = z.output<typeof shares.list.data>['items'][number];
type RecordRow = z.output<typeof shares.listRecords.data>['items'][number];
type BindingRow = z.output<typeof accountDevices.listBindings.data>['items'][number];

/** `status` of 6.6.7 and 6.6.8; 99 is "abnormal". */
const STATUSES: ReadonlyMap<number, ShareStatus> = new Map([
  [-1, 'PENDING'],
  [0, 'ACCEPTED'],
  [1, 'DECLINED'],
  [2, 'CANCELLED'],
  [3, 'EXPIRED'],
  [4, 'SUPERSEDED'],
  [5, 'REMOVED'],
  [6, 'WITHDRAWN'],
]);

function shareStatusOf(code: number): ShareStatus {
  return STATUSES.get(code) ?? 'UNKNOWN';
}

/** A batch of shares, as the list of batches tells it. */
export function shareListing(row: NoticeRow): ShareListing {
  return {
    ref: shareRef(row.batchId),
    direction: row.isReceiver === 1 ? 'RECEIVED' : 'SENT',
    status: shareStatusOf(row.status),
    sender: row.initiatorAlias || null,
    receiver: row.receiverAlias || null,
    createdAt: row.gmtCreate ?? null,
    updatedAt: row.gmtModified ?? null,
    itemCount: row.batchInfo?.recordCount ?? (row.recordId ? 1 : null),
  };
}

/** One record; null for a row that names none. */
export function shareItemListing(row: NoticeRow | RecordRow): ShareItemListing | null {
  if (!row.recordId) return null;
  return {
    ref: shareItemRef(row.batchId, row.recordId),
    direction: row.isReceiver === 1 ? 'RECEIVED' : 'SENT',
    status: shareStatusOf(row.status),
    sender: row.initiatorAlias || null,
    receiver: row.receiverAlias || null,
    device: row.targetType === 'SCENE' || !row.targetId ? null : deviceRef(row.targetId),
    name: row.productName || row.deviceName || row.recordId,
    imageUrl: row.productImage || row.categoryImage || null,
    createdAt: row.gmtCreate ?? null,
    updatedAt: row.gmtModified ?? null,
  };
}

/** Somebody who has a device (6.6.2). */
export function memberListing(row: BindingRow, ownIdentityId: string): MemberListing {
  return {
    ref: memberRef(row.iotId, row.identityId),
    role: ownedRole(row.owned),
    name: row.identityAlias || null,
    since: typeof row.gmtModified === 'number' ? row.gmtModified : null,
    isSelf: row.identityId === ownIdentityId,
  };
}

/** Whom 6.6.6 invites. */
export function targetParams(target: ShareTarget) {
  if ('email' in target) return { accountAttr: target.email, accountAttrType: 'EMAIL' as const };
  if ('member' in target) return { targetIdentityId: target.member.key };
  if ('vendorAccountId' in target) return { targetIdentityId: target.vendorAccountId };
  const { countryCode, number } = target.phone;
  return { accountAttr: number, accountAttrType: 'MOBILE' as const, mobileLocationCode: countryCode };
}
