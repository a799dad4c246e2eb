// The project's accounts, bindings and regions, from Feiyan's rows (6.2, 7.4).
import type { ProjectAccount, ProjectAccountDevice, ProjectBinding, RegionKey, VendorRegion } from '../../../domain/project-account.js';
import { vendorProfile } from './profiles.js';
import { networkOf, ownedRole, statusOf } from './words.js';

type Maybe = string | null | undefined;

interface AccountRow {
  readonly identityId: string;
  readonly nickName?: Maybe;
  readonly loginName?: Maybe;
  readonly phone?: Maybe;
  readonly email?: Maybe;
  readonly avatarUrl?: Maybe;
  readonly gmtCreate?: number | null | undefined;
  readonly lastLoginTime?: number | null | undefined;
}

interface BindingRow {
  readonly identityId: string;
  readonly iotId: string;
  readonly productKey?: Maybe;
  readonly deviceName?: Maybe;
  readonly productName?: Maybe;
  readonly nickName?: Maybe;
  readonly owned?: number | null | undefined;
}

interface RegionRow {
  readonly regionId: string;
  readonly regionEnglishName?: Maybe;
  readonly mqttEndpoint?: Maybe;
  readonly apiGatewayEndpoint?: Maybe;
  readonly oaApiGatewayEndpoint?: Maybe;
  readonly pushChannelEndpoint?: Maybe;
}

/** The country that numbers without a dialling code are taken for: Feiyan's own. */
const HOME_COUNTRY = '86';

export function projectAccount(row: AccountRow): ProjectAccount {
  return { vendorAccountId: row.identityId, ...vendorProfile(row), createdAt: row.gmtCreate ?? null, lastSignedInAt: row.lastLoginTime ?? null };
}

export function binding({ identityId, iotId, productKey, deviceName, productName, nickName, owned }: BindingRow): ProjectBinding {
  return {
    vendorAccountId: identityId,
    deviceId: iotId,
    product: productKey || null,
    name: deviceName || null,
    nickname: nickName || null,
    productName: productName || null,
    role: ownedRole(owned),
  };
}

export function accountDevice(row: BindingRow & { readonly status?: number | null | undefined; readonly netType?: Maybe }): ProjectAccountDevice {
  return { ...binding(row), status: row.status == null ? 'UNKNOWN' : statusOf(row.status), networkType: networkOf(row.netType) };
}

export function vendorRegion({
  regionId,
  regionEnglishName,
  mqttEndpoint,
  apiGatewayEndpoint,
  oaApiGatewayEndpoint,
  pushChannelEndpoint,
}: RegionRow): VendorRegion {
  return {
    id: regionId,
    name: regionEnglishName || null,
    apiEndpoint: apiGatewayEndpoint || null,
    pushEndpoint: mqttEndpoint || null,
    signInEndpoint: oaApiGatewayEndpoint || null,
    notificationEndpoint: pushChannelEndpoint || null,
  };
}

/** 7.4.11 takes one kind of selector. */
export function regionParams(key: RegionKey) {
  switch (key.by) {
    case 'countryCode':
      return { type: 'COUNTRY_CODE' as const, countryCode: key.value };
    case 'phone':
      return { type: 'PHONE' as const, phone: key.value, phoneLocationCode: key.countryCode ?? HOME_COUNTRY };
    case 'email':
      return { type: 'EMAIL' as const, email: key.value };
    case 'googleAuthorizationCode':
      return { type: 'GOOGLE_AUTHCODE' as const, authCode: key.value };
    case 'authorizationCode':
      return { type: 'THIRD_AUTHCODE' as const, authCode: key.value };
  }
}
