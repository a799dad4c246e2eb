// Devices bound to users, and gateways' sub-devices (6.6).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import {
  ADDRESS_RULE,
  anything,
  DEVICE_ADDRESS,
  isAddressed,
  label,
  PANEL_LABELS,
  PRODUCT_LABELS,
  page,
  pageNo,
  pageOrRows,
  pageSize,
  statusCode,
} from './shapes.js';

const owned = z.union([z.literal(0), z.literal(1), z.null()]).optional();

const BINDING = {
  identityId: z.string(),
  iotId: z.string(),
  deviceName: label,
  productKey: z.string(),
  ...PRODUCT_LABELS,
  nickName: label,
  netType: label,
  thingType: label,
  status: statusCode,
  owned: z.number().nullish(),
  nodeType: label,
  identityAlias: label,
  gmtModified: anything, // time of binding; the example prints a text
  description: label,
};

const subDevice = z.object({
  iotId: z.string(),
  productKey: z.string(),
  deviceName: label,
  nickName: label,
  image: label,
  status: statusCode,
});

export const accountDevices = {
  list: operation({
    name: 'accountDevice.list',
    section: '6.6.1',
    method: 'POST',
    path: '/uc/listBindingByAccount',
    version: '1.0.8',
    auth: 'user',
    timeoutMs: 8000,
    effect: 'read',
    pageSizeMax: 100,
    params: z.strictObject({
      thingType: z.enum(['VIRTUAL', 'DEVICE', 'WEB', 'APP']).optional(),
      nodeType: z.enum(['DEVICE', 'GATEWAY']).optional(),
      pageNo,
      pageSize: pageSize(100),
      owned,
      groupId: z.string().optional(),
      isSubDevice: z.boolean().optional(),
    }),
    // The sub-device flag has one name in the table and another in the example.
    data: page(z.object({ ...BINDING, ...PANEL_LABELS, isSubDevice: z.boolean().nullish(), subDevice: z.boolean().nullish() })),
  }),

  listBindings: operation({
    name: 'accountDevice.listBindings',
    section: '6.6.2',
    method: 'POST',
    path: '/uc/listBindingByDev',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    pageSizeMax: 100,
    params: z.strictObject({ iotId: z.string().min(1), pageNo, pageSize: pageSize(100), owned }),
    data: pageOrRows(z.object(BINDING)),
  }),

  getBinding: operation({
    name: 'accountDevice.getBinding',
    section: '6.6.13',
    method: 'POST',
    path: '/uc/getByAccountAndDev',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ iotId: z.string().min(1) }),
    // An empty object where the device is not bound to the user.
    data: z.union([z.object(BINDING), z.strictObject({}).transform(() => null), z.null()]),
  }),

  listSubDeviceBindings: operation({
    name: 'accountDevice.listSubDeviceBindings',
    section: '6.6.15',
    method: 'POST',
    path: '/living/device/subdevice/query',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 10_000,
    effect: 'read',
    pageSizeMax: 20,
    params: z.strictObject({ ...DEVICE_ADDRESS, pageNo, pageSize: pageSize(20), lang: z.enum(['zh-CN', 'en-US']) }).refine(isAddressed, ADDRESS_RULE),
    data: page(z.object({ iotId: z.string(), deviceName: label, productKey: z.string(), bound: z.number().nullish(), status: statusCode, nickName: label })),
  }),

  listSubDevices: operation({
    name: 'accountDevice.listSubDevices',
    section: '6.6.20',
    method: 'POST',
    path: '/subdevices/list',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    pageSizeMax: 99,
    // Unlimited by the document, which advises to stay below 100: large gateways may answer wrongly.
    params: z.strictObject({ iotId: z.string().min(1), pageNo, pageSize: pageSize(99) }),
    data: pageOrRows(subDevice),
  }),
};
