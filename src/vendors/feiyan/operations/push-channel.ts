// Phones that get a user's notifications (6.6.18, 6.6.19). Their `deviceId` is the phone's push ID, no device of a home.
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { nothing } from './shapes.js';

const deviceId = z.string().min(1);

export const pushChannels = {
  bind: operation({
    name: 'pushChannel.bind',
    section: '6.6.18',
    method: 'POST',
    path: '/uc/bindPushChannel',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ deviceId, deviceType: z.enum(['iOS', 'ANDROID']) }),
    data: nothing,
  }),

  unbind: operation({
    name: 'pushChannel.unbind',
    section: '6.6.19',
    method: 'POST',
    path: '/uc/unbindPushChannel',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ deviceId }),
    data: nothing,
  }),
};
