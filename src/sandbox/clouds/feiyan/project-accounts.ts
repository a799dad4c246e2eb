// The project's accounts and their regions, for a server with the project's token (7.4).
import { projectAccounts } from '../../../vendors/feiyan/operations/project-account.js';
import type { FeiyanAccount } from '../../world/feiyan-model.js';
import type { World } from '../../world/world.js';
import { accountBy, TENANT } from './accounts.js';
import { refuse } from './codes.js';
import type { FeiyanRegistry } from './gateway.js';
import type { FeiyanKeys } from './keys.js';

/** An account as a call of chapter 7 names it. */
export interface AccountAddress {
  readonly identityId?: string | undefined;
  readonly openId?: string | undefined;
  readonly openIdAppKey?: string | undefined;
}

type AppKeys = Pick<FeiyanKeys, 'appKey'>;

const REGIONS: Readonly<Record<string, { readonly id: string; readonly name: string; readonly countries: readonly string[] }>> = {
  china: { id: 'cn-shanghai', name: 'China', countries: ['CN'] },
  europe: { id: 'eu-central-1', name: 'Germany', countries: ['DE', 'FR', 'GB', 'SE'] },
  america: { id: 'us-east-1', name: 'US', countries: ['US', 'CA'] },
  asia: { id: 'ap-southeast-1', name: 'Singapore', countries: ['SG', 'MY', 'TH'] },
};

/** @throws Refusal 403 for an ID of an app that is not the project's, 2062 for nobody's */
export function addressed(world: World, keys: AppKeys, { identityId, openId, openIdAppKey }: AccountAddress): FeiyanAccount {
  if (openIdAppKey !== undefined && openIdAppKey !== keys.appKey) throw refuse(403);
  const account = openId === undefined ? world.feiyan.account(identityId ?? '') : accountBy(world, 'loginId', openId);
  if (account === null) throw refuse(2062);
  return account;
}

/** Registers 7.4.1, 7.4.5 and 7.4.7 to 7.4.11. */
export function onProjectAccounts(cloud: FeiyanRegistry, world: World, keys: AppKeys): void {
  cloud.on(projectAccounts.getByOpenId, (address) => recordOf(addressed(world, keys, address)));

  cloud.on(projectAccounts.getOpenId, (address) => addressed(world, keys, address).profile.loginId);

  // An array, with nobody in it for an ID that is nobody's.
  cloud.on(projectAccounts.get, ({ identityId }) => {
    const account = world.feiyan.account(identityId);
    return account === null ? [] : [recordOf(account)];
  });

  cloud.on(projectAccounts.rename, ({ nickName, ...address }) => {
    const { profile } = addressed(world, keys, address);
    profile.nickname = nickName;
    profile.modifiedAt = world.clock.now();
    return {};
  });

  cloud.on(projectAccounts.getRegion, ({ phone, email, openId }) => {
    const account =
      phone !== undefined ? accountBy(world, 'phone', phone) : email !== undefined ? accountBy(world, 'email', email) : accountBy(world, 'loginId', openId);
    if (account === null) throw refuse(openId !== undefined && phone === undefined && email === undefined ? 2062 : 2077);
    return account.profile.region;
  });

  cloud.on(projectAccounts.list, ({ offset, count }) =>
    world.feiyan
      .accounts()
      .toReversed()
      .slice(offset, offset + count)
      .map((account) => ({
        ...recordOf(account),
        avatarUrl: account.profile.avatarUrl ?? '',
        gender: '',
        onlineStatus: 1,
        creator: 'cn',
        creatorIdentityId: '',
        modifier: '',
      })),
  );

  cloud.on(projectAccounts.resolveRegion, ({ type, countryCode = '', phone, email }) => {
    if (type === 'COUNTRY_CODE') return regionOf(({ countries }) => countries.includes(countryCode));
    if (type !== 'PHONE' && type !== 'EMAIL') throw refuse(460);
    const account = type === 'PHONE' ? accountBy(world, 'phone', phone) : accountBy(world, 'email', email);
    if (account === null) throw refuse(2077);
    return regionOf(({ id }) => id === account.profile.region);
  });
}

/** Empty fields are left out. */
function recordOf({ identityId, profile }: FeiyanAccount) {
  const { loginId, loginName, nickname, phone, email, avatarUrl, createdAt, modifiedAt } = profile;
  return {
    identityId,
    loginId,
    loginSource: 'openAccount',
    nickName: nickname,
    tenantId: TENANT,
    status: '0',
    gmtCreate: createdAt,
    gmtModified: modifiedAt,
    lastLoginTime: createdAt,
    ...(loginName === null ? {} : { loginName }),
    ...(phone === null ? {} : { phone }),
    ...(email === null ? {} : { email }),
    ...(avatarUrl === null ? {} : { avatarUrl }),
  };
}

function regionOf(is: (region: (typeof REGIONS)[string]) => boolean) {
  const region = Object.values(REGIONS).find(is);
  if (region === undefined) throw refuse(460);
  return {
    regionId: region.id,
    regionEnglishName: region.name,
    mqttEndpoint: `ssl://push.${region.id}.sandbox.invalid:1883`,
    apiGatewayEndpoint: `api.${region.id}.sandbox.invalid`,
    oaApiGatewayEndpoint: `sign-in.${region.id}.sandbox.invalid`,
    pushChannelEndpoint: `notify.${region.id}.sandbox.invalid`,
  };
}
