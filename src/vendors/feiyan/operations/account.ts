// What the vendor keeps of the signed-in user (6.6).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label } from './shapes.js';

export const accounts = {
  getProfile: operation({
    name: 'account.getProfile',
    section: '6.6.28',
    method: 'POST',
    path: '/living/user/profile/get',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 5000,
    effect: 'read',
    params: z.strictObject({}),
    data: z.object({ currentHomeId: label, sharedDeviceCnt: z.number().nullish(), sharedDeviceOnlineCnt: z.number().nullish() }),
  }),
};
