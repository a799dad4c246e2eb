// What the vendor keeps of the signed-in user: profile, avatar, voice assistant, and the account's end (6.2, 6.6).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, nothing } from './shapes.js';

const TAOBAO = z.strictObject({ accountType: z.literal('TAOBAO') });

/** Without a link the document prints nothing. */
const linked = z
  .object({ accountId: z.string(), accountType: z.string() })
  .nullish()
  .transform((account) => account ?? null);

/** The largest picture. */
export const AVATAR_BYTES = 10_485_760; // 10 MB

export const accounts = {
  /** A signed form for the object storage; `dir` is the object's key, `host` has no scheme, `expire` is in Unix ms. */
  getAvatarUpload: operation({
    name: 'account.getAvatarUpload',
    section: '6.2.5',
    method: 'POST',
    path: '/living/user/avatar/upload/signature/get',
    version: '1.0.2',
    auth: 'user',
    timeoutMs: 5000,
    effect: 'read',
    params: z.strictObject({ fileSize: z.int().min(1).max(AVATAR_BYTES) }),
    data: z.object({ signature: z.string(), accessKey: z.string(), expire: z.number(), dir: z.string(), policy: z.string(), host: z.string() }),
  }),

  /** The code of Taobao's sign-in is good once. */
  linkTaobao: operation({
    name: 'account.linkTaobao',
    section: '6.2.6',
    method: 'POST',
    path: '/account/taobao/bind',
    version: '1.0.5',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'write',
    params: z.strictObject({ authCode: z.string().min(1) }),
    data: z.object({ accountId: z.string(), accountType: z.string() }),
  }),

  getTaobao: operation({
    name: 'account.getTaobao',
    section: '6.2.7',
    method: 'POST',
    path: '/account/thirdparty/get',
    version: '1.0.5',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: TAOBAO,
    data: linked,
  }),

  unlinkTaobao: operation({
    name: 'account.unlinkTaobao',
    section: '6.2.8',
    method: 'POST',
    path: '/account/thirdparty/unbind',
    version: '1.0.5',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: TAOBAO,
    data: linked,
  }),

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

  /** Ends the account for good. */
  delete: operation({
    name: 'account.delete',
    section: '6.6.29',
    method: 'POST',
    path: '/account/unregister',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 25_000,
    effect: 'idempotent-write',
    params: z.strictObject({}),
    data: nothing,
  }),
};
