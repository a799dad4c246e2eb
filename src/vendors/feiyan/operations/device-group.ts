// Device groups: devices of one product that are told things together (6.8).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { anything, label, listedProperty, maybeMillis, nothing, PANEL_LABELS, PRODUCT_LABELS, page, pageNo, pageSize, statusCode } from './shapes.js';

const group = { homeId: z.string().min(1), controlGroupId: z.string().min(1) };

/** 2 to 100 (28820, 28823); a device is in one group only (28811). */
const iotIdList = z.array(z.string().min(1));

export const deviceGroups = {
  /** Its answer is the group's ID. */
  create: operation({
    name: 'deviceGroup.create',
    section: '6.8.21',
    method: 'POST',
    path: '/living/home/controlgroup/create',
    version: '1.0.3',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'write',
    params: z.strictObject({
      homeId: z.string().min(1),
      name: z.string(),
      productKey: z.string().min(1),
      iotIdList,
      enableLocalControl: z.boolean().optional(),
    }),
    data: z.string().min(1),
  }),

  delete: operation({
    name: 'deviceGroup.delete',
    section: '6.8.22',
    method: 'POST',
    path: '/living/home/controlgroup/delete',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'idempotent-write',
    params: z.strictObject(group),
    // For a mesh group, the instruction that removes its multicast address: for a phone beside the devices.
    data: anything,
  }),

  update: operation({
    name: 'deviceGroup.update',
    section: '6.8.24',
    method: 'POST',
    path: '/living/home/controlgroup/update',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'idempotent-write',
    params: z.strictObject({ ...group, name: z.string() }),
    data: nothing,
  }),

  list: operation({
    name: 'deviceGroup.list',
    section: '6.8.26',
    method: 'POST',
    path: '/living/home/controlgroup/query',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'read',
    pageSizeMax: 20,
    params: z.strictObject({ homeId: z.string().min(1), pageNo, pageSize: pageSize(20) }),
    data: page(z.object({ controlGroupId: z.string(), name: z.string(), productKey: z.string(), productImage: label, createMillis: maybeMillis })),
  }),

  listDevices: operation({
    name: 'deviceGroup.listDevices',
    section: '6.8.27',
    method: 'POST',
    path: '/living/home/controlgroup/device/query',
    version: '1.0.4',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'read',
    pageSizeMax: 20,
    params: z.strictObject({ ...group, pageNo, pageSize: pageSize(20), propertyIdentifiers: z.array(z.string()).optional() }),
    data: page(
      z.object({
        iotId: z.string(),
        deviceName: label,
        roomId: label,
        roomName: label,
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

  setDevices: operation({
    name: 'deviceGroup.setDevices',
    section: '6.8.28',
    method: 'POST',
    path: '/living/home/controlgroup/device/full/update',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 10_000,
    effect: 'idempotent-write',
    params: z.strictObject({ ...group, iotIdList }),
    data: nothing,
  }),

  /** Takes no home, and answers nothing of the single devices. */
  setProperties: operation({
    name: 'deviceGroup.setProperties',
    section: '6.8.31',
    method: 'POST',
    path: '/living/controlgroup/properties/set',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 10_000,
    effect: 'idempotent-write',
    params: z.strictObject({ controlGroupId: z.string().min(1), items: z.record(z.string(), z.unknown()) }),
    data: nothing,
  }),
};
