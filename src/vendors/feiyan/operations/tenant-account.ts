// Accounts of the tenant, by the app's key pair alone (6.2): whoever calls must know that the one who asks may.
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, nothing } from './shapes.js';

const text = z.string().min(1);

/** phone, email and loginName must not all be empty. */
const LOGIN_RULE = { error: 'phone, email or loginName', path: ['phone'] };

const SELECTORS = { 1: ['loginId', 'loginSource'], 2: ['phone'], 3: ['email'] } as const;

export const tenantAccounts = {
  /** Those that exist, of the identities asked for. */
  list: operation({
    name: 'tenantAccount.list',
    section: '6.2.1',
    method: 'POST',
    path: '/iotx/account/queryIdentityList',
    version: '1.0.6',
    auth: 'none',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ identityIds: z.array(text).min(1) }),
    data: z.array(z.object({ tenantId: label, identityId: z.string(), nickName: label, loginName: label, phone: label, email: label, avatarUrl: label })),
  }),

  update: operation({
    name: 'tenantAccount.update',
    section: '6.2.2',
    method: 'POST',
    path: '/iotx/account/modifyAccount',
    version: '1.0.7',
    auth: 'none',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z
      .strictObject({
        identityId: text,
        avatarUrl: z.string().optional(),
        email: text.optional(),
        loginName: text.optional(),
        mobileLocationCode: z.string().optional(),
        modifier: z.string().optional(),
        nickName: z.string().optional(),
        phone: text.optional(),
      })
      .refine(({ phone, email, loginName }) => phone !== undefined || email !== undefined || loginName !== undefined, LOGIN_RULE),
    data: nothing,
  }),

  /** The document does not say which wins when both are given; the printed example gives both. */
  isRegistered: operation({
    name: 'tenantAccount.isRegistered',
    section: '6.2.3',
    method: 'POST',
    path: '/user/account/regcheck',
    version: '1.0.0',
    auth: 'none',
    timeoutMs: 3000,
    effect: 'read',
    params: z
      .strictObject({ phone: text.optional(), email: text.optional() })
      .refine(({ phone, email }) => phone !== undefined || email !== undefined, { error: 'phone or email', path: ['phone'] }),
    data: z.boolean(),
  }),

  /** 1: by loginId and its source; 2: by phone; 3: by email. What nobody has is answered null, or refused with 2077. */
  find: operation({
    name: 'tenantAccount.find',
    section: '6.2.4',
    method: 'POST',
    path: '/user/account/identity/query',
    version: '1.0.0',
    auth: 'none',
    timeoutMs: 3000,
    effect: 'read',
    params: z
      .strictObject({
        opType: z.literal([1, 2, 3]),
        loginId: text.optional(),
        loginSource: z.literal('openAccount').optional(),
        phone: text.optional(),
        email: text.optional(),
      })
      .refine((params) => SELECTORS[params.opType].every((name) => params[name] !== undefined), {
        error: '1 with loginId and loginSource, 2 with phone, 3 with email',
        path: ['opType'],
      }),
    data: z
      .object({
        identityId: z.string(),
        loginId: label,
        loginSource: label,
        modifier: label,
        nickName: label,
        phone: label,
        loginName: label,
        avatarUrl: label,
      })
      .nullish()
      .transform((found) => found ?? null),
  }),
};
