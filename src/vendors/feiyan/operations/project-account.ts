// The project's accounts, their devices and their regions, by the project's token (7.4).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { ADDRESS_RULE, DEVICE_ADDRESS, isAddressed, label, maybeMillis, nothing, pageNo, statusCode } from './shapes.js';

const text = z.string().min(1);

/** An account by its platform ID, or by its own-brand ID within the app that issued it. */
const ACCOUNT = { identityId: text.optional(), openId: text.optional(), openIdAppKey: text.optional() };
const ACCOUNT_RULE = { error: 'identityId, or openId with openIdAppKey', path: ['identityId'] };

function namesAccount({
  identityId,
  openId,
  openIdAppKey,
}: {
  identityId?: string | undefined;
  openId?: string | undefined;
  openIdAppKey?: string | undefined;
}) {
  return openId === undefined ? identityId !== undefined : openIdAppKey !== undefined;
}

/** Fields without a value are left out. */
const ACCOUNT_LABELS = {
  identityId: z.string(),
  loginId: label,
  loginName: label,
  loginSource: label,
  nickName: label,
  phone: label,
  email: label,
  avatarUrl: label,
  status: label,
  tenantId: label,
  scopeId: label,
  createAppKey: label,
  subIdentityLimitCode: label,
  gmtCreate: maybeMillis,
  gmtModified: maybeMillis,
  lastLoginTime: maybeMillis,
};
const account = z.object(ACCOUNT_LABELS);

const BINDING = {
  identityId: z.string(),
  iotId: z.string(),
  productKey: label,
  deviceName: label,
  productName: label,
  nickName: label,
  /** 1 owned, 0 received by sharing. */
  owned: z.number().nullish(),
};

const unbound = z.object({ productKey: label, deviceName: label, iotId: label, success: z.boolean(), message: label });

const region = z.object({
  regionId: z.string(),
  regionEnglishName: label,
  shortRegionId: label,
  mqttEndpoint: label,
  apiGatewayEndpoint: label,
  oaApiGatewayEndpoint: label,
  pushChannelEndpoint: label,
});

const REGION_BY = { COUNTRY_CODE: ['countryCode'], PHONE: ['phone'], EMAIL: ['email'], GOOGLE_AUTHCODE: ['authCode'], THIRD_AUTHCODE: ['authCode'] } as const;

export const projectAccounts = {
  getByOpenId: operation({
    name: 'projectAccount.getByOpenId',
    section: '7.4.1',
    method: 'POST',
    path: '/cloud/account/getByOpenId',
    version: '1.0.5',
    auth: 'project',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ openId: text, openIdAppKey: text }),
    data: account.nullish().transform((found) => found ?? null),
  }),

  /** A second envelope inside the first. Without a total: a page that is not full is the last. */
  listDevices: operation({
    name: 'projectAccount.listDevices',
    section: '7.4.2',
    method: 'POST',
    path: '/cloud/device/queryByUser',
    version: '1.0.6',
    auth: 'project',
    timeoutMs: 3000,
    effect: 'read',
    pageSizeMax: 100,
    params: z.strictObject({ ...ACCOUNT, limit: z.int().min(1).max(100).optional(), offset: z.int().min(0).optional() }).refine(namesAccount, ACCOUNT_RULE),
    data: z.object({
      code: z.union([z.number(), z.string()]),
      message: label,
      // A refusal within has none.
      data: z
        .array(z.object({ ...BINDING, productModel: label, categoryImage: label, netType: label, thingType: label, status: statusCode.nullish() }))
        .nullish(),
    }),
  }),

  unbindDevice: operation({
    name: 'projectAccount.unbindDevice',
    section: '7.4.3',
    method: 'POST',
    path: '/cloud/user/device/unbind',
    version: '1.0.5',
    auth: 'project',
    timeoutMs: 10_000,
    effect: 'idempotent-write',
    params: z
      .strictObject({ ...ACCOUNT, ...DEVICE_ADDRESS })
      .refine(namesAccount, ACCOUNT_RULE)
      .refine(isAddressed, ADDRESS_RULE),
    data: nothing,
  }),

  /** For a gateway its sub-devices too, each with its own outcome. The printed answer is a text that describes the list. */
  unbindAll: operation({
    name: 'projectAccount.unbindAll',
    section: '7.4.4',
    method: 'POST',
    path: '/living/cloud/user/binding/device/unbind',
    version: '1.0.1',
    auth: 'project',
    timeoutMs: 10_000,
    effect: 'idempotent-write',
    params: z.strictObject(DEVICE_ADDRESS).refine(isAddressed, ADDRESS_RULE),
    data: z.union([z.array(unbound), unbound.transform((one) => [one]), z.string().transform(() => [])]),
  }),

  getOpenId: operation({
    name: 'projectAccount.getOpenId',
    section: '7.4.5',
    method: 'POST',
    path: '/cloud/account/openId/getByIdentityId',
    version: '1.0.4',
    auth: 'project',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ identityId: text, openIdAppKey: text }),
    data: z
      .string()
      .nullish()
      .transform((openId) => openId || null),
  }),

  listBindings: operation({
    name: 'projectAccount.listBindings',
    section: '7.4.6',
    method: 'POST',
    path: '/living/user/device/binding/query',
    version: '1.0.0',
    auth: 'project',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ iotId: text, pageNo, pageSize: z.int().min(1) }),
    data: z.object({ total: z.number(), accountDevList: z.array(z.object(BINDING)) }),
  }),

  /** An array for one account. The document prints the path's last word as getByIdentityid; its sibling and the vendor's web page do not. */
  get: operation({
    name: 'projectAccount.get',
    section: '7.4.7',
    method: 'POST',
    path: '/cloud/account/getByIdentityId',
    version: '1.0.4',
    auth: 'project',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ identityId: text }),
    data: z.array(account),
  }),

  rename: operation({
    name: 'projectAccount.rename',
    section: '7.4.8',
    method: 'POST',
    path: '/user/account/info/update',
    version: '1.0.1',
    auth: 'project',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ ...ACCOUNT, openIdAppKey: text, nickName: text }).refine(namesAccount, ACCOUNT_RULE),
    data: nothing,
  }),

  /** Where the user registered: it never changes. */
  getRegion: operation({
    name: 'projectAccount.getRegion',
    section: '7.4.9',
    method: 'POST',
    path: '/living/cloud/user/region/get',
    version: '1.0.1',
    auth: 'project',
    timeoutMs: 3000,
    effect: 'read',
    params: z
      .strictObject({ phone: text.optional(), phoneLocationCode: text.optional(), email: text.optional(), openId: text.optional() })
      .refine(({ phone, email, openId }) => phone !== undefined || email !== undefined || openId !== undefined, {
        error: 'phone, email or openId',
        path: ['phone'],
      })
      .refine(({ phone, phoneLocationCode }) => phone === undefined || phoneLocationCode !== undefined, {
        error: 'goes with phone',
        path: ['phoneLocationCode'],
      }),
    data: z.string(),
  }),

  /** Newest first, without a total: a page that is not full is the last. */
  list: operation({
    name: 'projectAccount.list',
    section: '7.4.10',
    method: 'POST',
    path: '/cloud/account/queryidentitydescbypage',
    version: '1.0.0',
    auth: 'project',
    timeoutMs: 6000,
    effect: 'read',
    params: z.strictObject({ offset: z.int().min(0), count: z.int().min(1) }),
    data: z.array(
      z.object({
        ...ACCOUNT_LABELS,
        gender: label,
        /** 1 signed in, 0 signed out. */
        onlineStatus: z.number().nullish(),
        creator: label,
        creatorIdentityId: label,
        modifier: label,
      }),
    ),
  }),

  /** The region of an account or a country, and its servers. Only the selector of the type is used. */
  resolveRegion: operation({
    name: 'projectAccount.resolveRegion',
    section: '7.4.11',
    method: 'POST',
    path: '/living/account/region/get',
    version: '1.0.2',
    auth: 'project',
    timeoutMs: 10_000,
    effect: 'read',
    params: z
      .strictObject({
        type: z.enum(['COUNTRY_CODE', 'PHONE', 'EMAIL', 'GOOGLE_AUTHCODE', 'THIRD_AUTHCODE']),
        countryCode: text.optional(),
        phone: text.optional(),
        phoneLocationCode: text.optional(),
        email: text.optional(),
        authCode: text.optional(),
      })
      .refine((params) => REGION_BY[params.type].every((name) => params[name] !== undefined), { error: 'goes with its selector', path: ['type'] }),
    data: region,
  }),

  /** To the region of the gateway that is called. Code 200 does not mean that all moved. */
  migrateDevices: operation({
    name: 'projectAccount.migrateDevices',
    section: '7.4.12',
    method: 'POST',
    path: '/living/cloud/device/region/distribute',
    version: '1.0.0',
    auth: 'project',
    timeoutMs: 5000,
    effect: 'idempotent-write',
    params: z.strictObject({ productKey: text, deviceNames: z.array(text).min(1), bindingCheck: z.boolean(), pushDeviceRegionSwitch: z.boolean() }),
    data: z.array(
      z.object({ productKey: label, deviceName: z.string(), succeed: z.boolean(), resultCode: z.union([z.string(), z.number()]).transform(String) }),
    ),
  }),

  /** Bound with 0, 2, 3, 4 and 5; not with 1, 6, 7 and 8. */
  bindDevices: operation({
    name: 'projectAccount.bindDevices',
    section: '7.4.13',
    method: 'POST',
    path: '/living/cloud/user/binding/device/batch/bind',
    version: '1.0.1',
    auth: 'project',
    timeoutMs: 5000,
    effect: 'write',
    params: z
      .strictObject({
        ...ACCOUNT,
        deviceList: z.array(z.strictObject(DEVICE_ADDRESS).refine(isAddressed, ADDRESS_RULE)).min(1).max(20),
        projectId: text,
      })
      .refine(namesAccount, ACCOUNT_RULE),
    data: z.array(z.object({ iotId: label, productKey: label, deviceName: label, bindCode: z.number() })),
  }),
};
