// Devices of the whole project, read and told by the project's token (7.3).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { ADDRESS_RULE, anything, DEVICE_ADDRESS, isAddressed, jsonOr, label, maybeMillis, nothing, pageNo, pageSize, secret, statusCode } from './shapes.js';
import { thingModel } from './thing-model.js';

const device = z.strictObject(DEVICE_ADDRESS).refine(isAddressed, ADDRESS_RULE);

const record = z.object({
  iotId: z.string(),
  productKey: z.string(),
  deviceKey: label,
  deviceSecret: secret,
  name: label,
  nickname: label,
  thingType: label,
  status: statusCode,
  statusLast: z.number().nullish(),
  mac: label,
  netAddress: label,
  sn: label,
  sdkVersion: label,
  firmwareVersion: label,
  region: label,
  rbacTenantId: label,
  tenantId: z.number().nullish(),
  ownerDomain: label,
  activeTime: maybeMillis,
  gmtCreate: maybeMillis,
  gmtModified: maybeMillis,
  offset: z.number().nullish(),
  limit: z.number().nullish(),
});

const SPAN = { start: z.int(), end: z.int(), ordered: z.boolean() };

export const projectDevices = {
  getProperties: operation({
    name: 'projectDevice.getProperties',
    section: '7.3.1',
    method: 'POST',
    path: '/cloud/thing/properties/get',
    version: '1.0.2',
    auth: 'project',
    timeoutMs: 15_000,
    effect: 'read',
    params: device,
    data: z.array(z.object({ iotId: label, attribute: z.string(), value: anything, batchId: label, gmtModified: maybeMillis })),
  }),

  getModel: operation({
    name: 'projectDevice.getModel',
    section: '7.3.2',
    method: 'POST',
    path: '/cloud/thing/tsl/get',
    version: '1.0.2',
    auth: 'project',
    timeoutMs: 15_000,
    effect: 'read',
    params: device,
    data: thingModel,
  }),

  invokeService: operation({
    name: 'projectDevice.invokeService',
    section: '7.3.3',
    method: 'POST',
    path: '/cloud/thing/service/invoke',
    version: '1.0.3',
    auth: 'project',
    timeoutMs: 15_000,
    effect: 'write',
    params: z.strictObject({ ...DEVICE_ADDRESS, identifier: z.string().min(1), args: z.record(z.string(), z.unknown()) }).refine(isAddressed, ADDRESS_RULE),
    data: anything,
  }),

  setProperties: operation({
    name: 'projectDevice.setProperties',
    section: '7.3.4',
    method: 'POST',
    path: '/cloud/thing/properties/set',
    version: '1.0.2',
    auth: 'project',
    timeoutMs: 15_000,
    effect: 'idempotent-write',
    params: z.strictObject({ ...DEVICE_ADDRESS, items: z.record(z.string(), z.unknown()) }).refine(isAddressed, ADDRESS_RULE),
    data: nothing,
  }),

  getStatus: operation({
    name: 'projectDevice.getStatus',
    section: '7.3.5',
    method: 'POST',
    path: '/cloud/thing/status/get',
    version: '1.0.2',
    auth: 'project',
    timeoutMs: 3000,
    effect: 'read',
    params: device,
    data: z.object({ status: statusCode, time: maybeMillis }),
  }),

  get: operation({
    name: 'projectDevice.get',
    section: '7.3.6',
    method: 'POST',
    path: '/cloud/thing/info/get',
    version: '1.0.2',
    auth: 'project',
    timeoutMs: 5000,
    effect: 'read',
    params: device,
    data: record,
  }),

  /** Of one product and one status: all devices take a call for each status. */
  listByProduct: operation({
    name: 'projectDevice.listByProduct',
    section: '7.3.7',
    method: 'POST',
    path: '/cloud/things/get',
    version: '1.0.2',
    auth: 'project',
    timeoutMs: 5000,
    effect: 'read',
    pageSizeMax: 200,
    params: z.strictObject({
      productKey: z.string().min(1),
      status: z.union([z.literal(0), z.literal(1), z.literal(3), z.literal(8)]),
      currentPage: pageNo,
      pageSize: pageSize(200),
    }),
    // A page in the table, a bare array in the example, which leaves the total unsaid.
    data: z.union([z.object({ totalNum: z.number(), items: z.array(record) }), z.array(record).transform((items) => ({ totalNum: null, items }))]),
  }),

  listEventHistory: operation({
    name: 'projectDevice.listEventHistory',
    section: '7.3.8',
    method: 'POST',
    path: '/cloud/thing/event/timeline/get',
    version: '1.0.2',
    auth: 'project',
    timeoutMs: 25_000,
    effect: 'read',
    params: z
      .strictObject({ ...DEVICE_ADDRESS, identifier: z.string().min(1), eventType: z.string().min(1), ...SPAN, pageSize: z.int().min(1) })
      .refine(isAddressed, ADDRESS_RULE),
    data: z.object({
      items: z.array(
        z.object({
          iotId: label,
          eventCode: z.string(),
          eventName: label,
          eventType: label,
          eventBody: jsonOr(z.record(z.string(), z.unknown())).nullish(),
          batchId: label,
          timestamp: z.number(),
        }),
      ),
      timestamp: maybeMillis,
    }),
  }),

  listPropertyHistory: operation({
    name: 'projectDevice.listPropertyHistory',
    section: '7.3.9',
    method: 'POST',
    path: '/cloud/thing/property/timeline/get',
    version: '1.0.2',
    auth: 'project',
    timeoutMs: 25_000,
    effect: 'read',
    pageSizeMax: 200,
    params: z.strictObject({ ...DEVICE_ADDRESS, identifier: z.string().min(1), ...SPAN, pageSize: pageSize(200) }).refine(isAddressed, ADDRESS_RULE),
    data: z.object({
      items: z.array(
        z.object({
          // All lower-case as printed; the usual spelling is read too.
          iotid: label,
          iotId: label,
          property: label,
          data: anything,
          batchId: label,
          group: label,
          timestamp: z.number(),
          modifytime: maybeMillis,
        }),
      ),
      timestamp: maybeMillis,
    }),
  }),
};
