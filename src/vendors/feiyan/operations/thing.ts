// One device's record, values, model, events and services (6.4).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { ADDRESS_RULE, anything, DEVICE_ADDRESS, isAddressed, jsonOr, label, maybeMillis, nothing, secret, statusCode, THIRD_PARTY } from './shapes.js';
import { thingModel } from './thing-model.js';

const device = z.strictObject({ iotId: z.string().min(1), ...THIRD_PARTY });

const order = z.enum(['asc', 'desc']);

/** The output nested beside the message's ID, as the vendor's page has it, or bare, as the document prints it. */
const serviceAnswer = z.union([
  z.looseObject({ data: anything, messageId: z.union([z.number(), z.string()]) }),
  z.strictObject({ data: anything }),
  z.unknown().transform((data) => ({ data })),
]);

export const things = {
  get: operation({
    name: 'thing.get',
    section: '6.4.1',
    method: 'POST',
    path: '/thing/info/get',
    version: '1.0.4',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ iotId: z.string().min(1) }),
    data: z.object({
      iotId: z.string(),
      productKey: z.string(),
      name: label,
      nickname: label,
      deviceSecret: secret,
      thingType: label,
      status: statusCode,
      statusLast: z.number().nullish(),
      activeTime: maybeMillis,
      gmtCreate: maybeMillis,
      gmtModified: maybeMillis,
      mac: label,
      netAddress: label,
      sn: label,
      sdkVersion: label,
      firmwareVersion: label,
      rbacTenantId: label,
    }),
  }),

  listPropertyHistory: operation({
    name: 'thing.listPropertyHistory',
    section: '6.4.2',
    method: 'POST',
    path: '/living/device/property/timeline/get',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 10_000,
    effect: 'read',
    params: z.strictObject({
      iotId: z.string().min(1),
      identifier: z.string().min(1),
      start: z.int(),
      end: z.int(),
      limit: z.int().min(1),
      order,
      ...THIRD_PARTY,
    }),
    data: z.object({
      items: z.array(
        z.object({
          // All lower-case in table and example alike.
          iotid: label,
          property: label,
          data: anything,
          timestamp: z.number(),
          modifytime: maybeMillis,
          batchId: label,
          group: label,
        }),
      ),
      timestamp: maybeMillis,
    }),
  }),

  listEventHistory: operation({
    name: 'thing.listEventHistory',
    section: '6.4.3',
    method: 'POST',
    path: '/living/device/event/timeline/get',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 10_000,
    effect: 'read',
    pageSizeMax: 200,
    params: z.strictObject({
      iotId: z.string().min(1),
      identifier: z.string().min(1),
      eventType: z.string().min(1),
      start: z.int(),
      end: z.int(),
      limit: z.int().min(1).max(200),
      order,
      ...THIRD_PARTY,
    }),
    data: z.object({
      items: z.array(
        z.object({
          eventCode: z.string(),
          iotId: label,
          eventName: label,
          eventType: label,
          // String in the table, an object in the example.
          eventBody: jsonOr(z.record(z.string(), z.unknown())).nullish(),
          batchId: label,
          timestamp: z.number(),
        }),
      ),
      timestamp: maybeMillis,
    }),
  }),

  setProperties: operation({
    name: 'thing.setProperties',
    section: '6.4.4',
    method: 'POST',
    path: '/thing/properties/set',
    version: '1.0.5',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ ...DEVICE_ADDRESS, items: z.record(z.string(), z.unknown()), ...THIRD_PARTY }).refine(isAddressed, ADDRESS_RULE),
    data: nothing,
  }),

  listLatestEvents: operation({
    name: 'thing.listLatestEvents',
    section: '6.4.5',
    method: 'POST',
    path: '/thing/events/get',
    version: '1.0.4',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: device,
    data: z.array(z.object({ identifier: z.string(), time: z.number(), type: label, value: anything })),
  }),

  getModel: operation({
    name: 'thing.getModel',
    section: '6.4.6',
    method: 'POST',
    path: '/thing/tsl/get',
    version: '1.0.4',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: device,
    data: thingModel,
  }),

  getProperties: operation({
    name: 'thing.getProperties',
    section: '6.4.8',
    method: 'POST',
    path: '/thing/properties/get',
    version: '1.0.4',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: device,
    data: z.record(z.string(), z.object({ time: maybeMillis, value: anything })),
  }),

  invokeService: operation({
    name: 'thing.invokeService',
    section: '6.4.9',
    method: 'POST',
    path: '/thing/service/invoke',
    version: '1.0.5',
    auth: 'user',
    timeoutMs: 7000,
    effect: 'write',
    params: z.strictObject({
      iotId: z.string().min(1),
      identifier: z.string().min(1),
      args: z.record(z.string(), z.unknown()),
      origin: z.string().optional(),
      userType: z.string().optional(),
      userId: z.string().optional(),
    }),
    data: serviceAnswer,
  }),

  getStatus: operation({
    name: 'thing.getStatus',
    section: '6.4.10',
    method: 'POST',
    path: '/thing/status/get',
    version: '1.0.5',
    auth: 'optional',
    timeoutMs: 3000,
    effect: 'read',
    params: device,
    data: z.object({ status: statusCode, time: maybeMillis }),
  }),

  getExtendedProperty: operation({
    name: 'thing.getExtendedProperty',
    section: '6.4.14',
    method: 'POST',
    path: '/thing/extended/property/get',
    version: '1.0.4',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ iotId: z.string().min(1), dataKey: z.string().min(1) }),
    data: z.string().nullish(),
  }),
};
