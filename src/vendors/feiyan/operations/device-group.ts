// Device groups: devices of one product that are told things together (6.8).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, listedProperty, maybeMillis, nothing, PANEL_LABELS, PRODUCT_LABELS, page, pageNo, pageSize, statusCode } from './shapes.js';

const group = { homeId: z.string().min(1), controlGroupId: z.string().min(1) };

/** 2 to 100 (28820, 28823); a device is in one group only (28811). */
const iotIdList = z.array(z.string().min(1));

/** For mesh devices alone: what a phone beside them must send them, so that they leave the group's multicast address. */
const meshConfiguration = z.string().nullish();

const listedGroup = z.object({ controlGroupId: z.string(), name: z.string(), productKey: z.string(), productImage: label, createMillis: maybeMillis });

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
    data: meshConfiguration,
  }),

  /** At most as many as a home has. */
  deleteMany: operation({
    name: 'deviceGroup.deleteMany',
    section: '6.8.23',
    method: 'POST',
    path: '/living/home/controlgroup/batch/delete',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'idempotent-write',
    params: z.strictObject({ homeId: z.string().min(1), controlGroupIdList: z.array(z.string().min(1)).min(1) }),
    data: meshConfiguration,
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

  get: operation({
    name: 'deviceGroup.get',
    section: '6.8.25',
    method: 'POST',
    path: '/living/home/controlgroup/get',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'read',
    params: z.strictObject(group),
    data: listedGroup,
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
    data: page(listedGroup),
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

  /** What groups of the home can be made of. */
  listProducts: operation({
    name: 'deviceGroup.listProducts',
    section: '6.8.29',
    method: 'POST',
    path: '/living/home/controlgroup/product/query',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 5000,
    effect: 'read',
    pageSizeMax: 50,
    params: z.strictObject({ homeId: z.string().min(1), pageNo, pageSize: pageSize(50) }),
    data: page(z.object({ productKey: z.string(), productName: label, productImage: label })),
  }),

  /** Moves a group within the home's list of groups. Positions count from 0. */
  reorder: operation({
    name: 'deviceGroup.reorder',
    section: '6.8.30',
    method: 'POST',
    path: '/living/home/controlgroup/reorder',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 5000,
    effect: 'idempotent-write',
    params: z.strictObject({ ...group, targetOrder: z.int().min(0) }),
    data: nothing,
  }),

  /** Takes no home, and answers nothing of the single devices. */
  invokeService: operation({
    name: 'deviceGroup.invokeService',
    section: '6.8.32',
    method: 'POST',
    path: '/living/controlgroup/service/invoke',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 5000,
    effect: 'write',
    params: z.strictObject({ controlGroupId: z.string().min(1), identifier: z.string().min(1), args: z.record(z.string(), z.unknown()) }),
    data: nothing,
  }),

  /** What a phone beside mesh devices must send them before they join. Whether the call reserves an address is not told: it is a plain write. */
  prepareMesh: operation({
    name: 'deviceGroup.prepareMesh',
    section: '6.8.33',
    method: 'POST',
    path: '/living/home/controlgroup/mesh/preupdate',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'write',
    params: z.strictObject({ ...group, iotIdList: z.array(z.string().min(1)).min(1) }),
    data: z.string(),
  }),
};
