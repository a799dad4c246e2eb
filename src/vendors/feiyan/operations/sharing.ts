// Devices shared with other accounts: invitations, QR codes, and what came of them (6.6).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import {
  DEVICE_ADDRESS_RULED,
  label,
  listedProperty,
  nothing,
  PANEL_LABELS,
  PRODUCT_LABELS,
  page,
  pageNo,
  pageOrRows,
  pageSize,
  statusCode,
} from './shapes.js';

const ids = z.array(z.string().min(1));

/** Devices, scenes, or both, of one space where a group ID is given. */
const SHARED_THINGS = { iotIdList: ids.optional(), sceneIdList: ids.optional(), groupId: z.string().min(1).optional() };

function isSomething({ iotIdList = [], sceneIdList = [] }: { iotIdList?: readonly string[] | undefined; sceneIdList?: readonly string[] | undefined }) {
  return iotIdList.length + sceneIdList.length > 0;
}

const SOMETHING_RULE = { error: 'iotIdList and sceneIdList must not both be empty', path: ['iotIdList'] };

/** Records of shares, or a whole batch of them. */
const RECORDS_OR_BATCH = { recordIdList: ids.optional(), batchId: z.string().min(1).optional() };

function isChosen({ recordIdList = [], batchId }: { recordIdList?: readonly string[] | undefined; batchId?: string | undefined }) {
  return recordIdList.length > 0 || batchId !== undefined;
}

const CHOSEN_RULE = { error: 'recordIdList and batchId must not both be empty', path: ['recordIdList'] };

/** A time as a number in the table, as quoted digits in the example. */
const millis = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .nullish()
  .catch(null);

const record = {
  targetId: label,
  targetType: label,
  productImage: label,
  categoryImage: label,
  productName: label,
  deviceName: label,
  isReceiver: z.number(),
  gmtCreate: millis,
  gmtModified: millis,
  recordId: label,
  batchId: z.string(),
  status: z.number(),
  description: label,
  // Missing on expired records, as published clients report.
  initiatorAlias: label,
  receiverAlias: label,
};

export const shares = {
  createCode: operation({
    name: 'share.createCode',
    section: '6.6.4',
    method: 'POST',
    path: '/uc/generateShareQrCode',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'write',
    // Either list may be empty; that both may, the document does not say.
    params: z.strictObject(SHARED_THINGS).refine(isSomething, SOMETHING_RULE),
    data: z.object({ qrKey: z.string().min(1) }),
  }),

  acceptCode: operation({
    name: 'share.acceptCode',
    section: '6.6.5',
    method: 'POST',
    path: '/uc/scanBindByShareQrCode',
    version: '1.0.8',
    auth: 'user',
    timeoutMs: 10_000,
    effect: 'write',
    params: z.strictObject({ qrKey: z.string().min(1) }),
    data: z.object({ iotIdList: z.array(z.string()).nullish() }),
  }),

  send: operation({
    name: 'share.send',
    section: '6.6.6',
    method: 'POST',
    path: '/uc/shareDevicesAndScenes',
    version: '1.0.8',
    auth: 'user',
    timeoutMs: 10_000,
    effect: 'write',
    params: z
      .strictObject({
        ...SHARED_THINGS,
        iotIdList: ids.max(20).optional(),
        accountAttr: z.string().min(1).optional(),
        accountAttrType: z.enum(['MOBILE', 'EMAIL']).optional(),
        mobileLocationCode: z
          .string()
          .regex(/^\d{1,4}$/)
          .optional(),
        targetIdentityId: z.string().min(1).optional(),
        // Acceptance by hand is all that the vendor supports at present.
        autoAccept: z.boolean().optional(),
      })
      .refine(isSomething, SOMETHING_RULE)
      .refine(({ accountAttr, accountAttrType }) => (accountAttr === undefined) === (accountAttrType === undefined), {
        error: 'accountAttr and accountAttrType belong together',
        path: ['accountAttrType'],
      })
      .refine(({ accountAttr, targetIdentityId }) => accountAttr !== undefined || targetIdentityId !== undefined, {
        error: 'accountAttr with accountAttrType, or targetIdentityId',
        path: ['accountAttr'],
      }),
    data: nothing,
  }),

  list: operation({
    name: 'share.list',
    section: '6.6.7',
    method: 'POST',
    path: '/uc/getShareNoticeList',
    version: '1.0.9',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    pageSizeMax: 200,
    // A larger page is silently cut to 200.
    params: z.strictObject({ pageNo, pageSize: pageSize(200), groupBy: z.enum(['NONE', 'BATCH']).optional() }),
    data: pageOrRows(
      z.object({
        ...record,
        batchInfo: z.object({ recordCount: z.number().nullish() }).nullish(),
        nodeType: label,
        initiatorIdentityId: label,
        receiverIdentityId: label,
      }),
    ),
  }),

  listRecords: operation({
    name: 'share.listRecords',
    section: '6.6.8',
    method: 'POST',
    path: '/living/user/device/shared/record/query',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 6000,
    effect: 'read',
    pageSizeMax: 20,
    params: z.strictObject({ batchId: z.string().min(1), pageNo, pageSize: pageSize(20) }),
    data: page(z.object(record)),
  }),

  cancel: operation({
    name: 'share.cancel',
    section: '6.6.9',
    method: 'POST',
    path: '/uc/cancelShare',
    version: '1.0.7',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject(RECORDS_OR_BATCH).refine(isChosen, CHOSEN_RULE),
    data: nothing,
  }),

  answer: operation({
    name: 'share.answer',
    section: '6.6.10',
    method: 'POST',
    path: '/uc/confirmShare',
    version: '1.0.7',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'idempotent-write',
    params: z
      .strictObject({ ...RECORDS_OR_BATCH, recordIdList: ids.max(10).optional(), agree: z.union([z.literal(0), z.literal(1)]) })
      .refine(isChosen, CHOSEN_RULE),
    data: nothing,
  }),

  revoke: operation({
    name: 'share.revoke',
    section: '6.6.14',
    method: 'POST',
    path: '/uc/unbindByManager',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ targetIdentityId: z.string().min(1), ...SHARED_THINGS }).refine(isSomething, SOMETHING_RULE),
    data: nothing,
  }),

  clear: operation({
    name: 'share.clear',
    section: '6.6.16',
    method: 'POST',
    path: '/uc/clearShareNoticeList',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({}),
    data: nothing,
  }),

  listStates: operation({
    name: 'share.listStates',
    section: '6.6.17',
    method: 'POST',
    path: '/living/user/device/shared/batch/get',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 5000,
    effect: 'read',
    params: z.strictObject({ targetIdentityId: z.string().min(1), deviceList: z.array(DEVICE_ADDRESS_RULED).min(1).max(50) }),
    data: z.array(z.object({ iotId: z.string(), productKey: label, deviceName: label, shared: z.boolean() })),
  }),

  listDevices: operation({
    name: 'share.listDevices',
    section: '6.6.26',
    method: 'POST',
    path: '/living/user/device/shared/query',
    version: '1.0.2',
    auth: 'user',
    timeoutMs: 5000,
    effect: 'read',
    pageSizeMax: 50,
    params: z.strictObject({ propertyIdentifiers: z.array(z.string()).optional(), pageNo, pageSize: pageSize(50) }),
    data: page(
      z.object({
        iotId: z.string(),
        deviceName: label,
        productKey: z.string(),
        ...PRODUCT_LABELS,
        ...PANEL_LABELS,
        nickName: label,
        netType: label,
        thingType: label,
        status: statusCode,
        nodeType: label,
        description: label,
        protocol: label,
        propertyList: z.array(listedProperty).nullish(),
      }),
    ),
  }),
};
