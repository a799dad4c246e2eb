// What an account does with the devices bound to it: their names, their order, and their leaving (6.6).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { ADDRESS_RULE, DEVICE_ADDRESS, isAddressed, nothing, secret } from './shapes.js';

export const deviceBindings = {
  /** Each move is told from where to where: not idempotent. From which number positions count is not stated. */
  reorder: operation({
    name: 'deviceBinding.reorder',
    section: '6.6.3',
    method: 'POST',
    path: '/uc/sortDevices',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'write',
    params: z.strictObject({
      groupId: z.string().min(1).optional(),
      sortDeviceDTOList: z.array(z.strictObject({ iotId: z.string().min(1), fromOrder: z.int().min(0), toOrder: z.int().min(0) })).min(1),
    }),
    data: nothing,
  }),

  rename: operation({
    name: 'deviceBinding.rename',
    section: '6.6.11',
    method: 'POST',
    path: '/uc/setDeviceNickName',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ groupId: z.string().min(1).optional(), iotId: z.string().min(1), nickName: z.string().min(1) }),
    data: nothing,
  }),

  /** A member unbinds himself, the administrator everybody. */
  unbind: operation({
    name: 'deviceBinding.unbind',
    section: '6.6.12',
    method: 'POST',
    path: '/uc/unbindAccountAndDev',
    version: '1.0.9',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'idempotent-write',
    params: z.strictObject({ iotId: z.string().min(1), homeId: z.string().min(1).optional(), unbindSubdevice: z.boolean().optional() }),
    // For Bluetooth mesh alone; whether an object or a list, the document does not show. Its deviceKey is key material.
    data: z.object({ meshNodeInfo: secret }).nullish(),
  }),

  reorderShared: operation({
    name: 'deviceBinding.reorderShared',
    section: '6.6.27',
    method: 'POST',
    path: '/living/user/device/shared/reorder',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 5000,
    effect: 'idempotent-write',
    params: z.strictObject({ ...DEVICE_ADDRESS, targetOrder: z.int().min(0) }).refine(isAddressed, ADDRESS_RULE),
    data: nothing,
  }),
};
