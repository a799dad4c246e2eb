// Feiyan's accounts: looked up by the app's keys alone, and what a user does with his own (6.1, 6.2, 6.6.29).
import { accounts } from '../../../vendors/feiyan/operations/account.js';
import { connections } from '../../../vendors/feiyan/operations/connection.js';
import { tenantAccounts } from '../../../vendors/feiyan/operations/tenant-account.js';
import type { FeiyanAccount } from '../../world/feiyan-model.js';
import type { World } from '../../world/world.js';
import { refuse } from './codes.js';
import type { FeiyanRegistry } from './gateway.js';

export const TENANT = 'SANDBOXTENANT';
const FORM_MS = 300_000; // 5 minutes

/** Whose telephone number or e-mail address it is. */
export function accountBy(world: World, of: 'phone' | 'email' | 'loginId', value: string | undefined): FeiyanAccount | null {
  return world.feiyan.accounts().find(({ profile }) => profile[of] === value) ?? null;
}

/** Registers 6.1.1, 6.2.1 to 6.2.8 and 6.6.29. */
export function onAccounts(cloud: FeiyanRegistry, world: World): void {
  const usedCodes = new Set<string>();

  cloud.on(connections.ping, ({ input }) => input);

  cloud.on(tenantAccounts.list, ({ identityIds }) =>
    identityIds.flatMap((identityId) => {
      const account = world.feiyan.account(identityId);
      return account === null ? [] : [{ tenantId: TENANT, identityId, ...namesOf(account), email: account.profile.email }];
    }),
  );

  cloud.on(tenantAccounts.update, ({ identityId, nickName, avatarUrl, phone, email, loginName, mobileLocationCode }) => {
    const account = world.feiyan.account(identityId);
    if (account === null) throw refuse(2062);
    const { profile } = account;
    if (nickName !== undefined) profile.nickname = nickName;
    if (avatarUrl !== undefined) profile.avatarUrl = avatarUrl;
    if (phone !== undefined) profile.phone = phone;
    if (mobileLocationCode !== undefined) profile.phoneLocationCode = mobileLocationCode;
    if (email !== undefined) profile.email = email;
    if (loginName !== undefined) profile.loginName = loginName;
    profile.modifiedAt = world.clock.now();
    return '';
  });

  cloud.on(tenantAccounts.isRegistered, ({ phone, email }) => accountBy(world, phone === undefined ? 'email' : 'phone', phone ?? email) !== null);

  // What is answered for nobody is not documented: 2077 has the words for numbers and addresses, and an ID is answered null.
  cloud.on(tenantAccounts.find, ({ opType, loginId, phone, email }) => {
    const account = opType === 1 ? accountBy(world, 'loginId', loginId) : accountBy(world, opType === 2 ? 'phone' : 'email', opType === 2 ? phone : email);
    if (account === null && opType !== 1) throw refuse(2077);
    if (account === null) return null;
    return { identityId: account.identityId, loginId: account.profile.loginId, loginSource: 'openAccount', modifier: 'system', ...namesOf(account) };
  });

  cloud.on(accounts.getAvatarUpload, ({ fileSize }, call) => {
    const { identityId, profile } = call.user();
    const chance = world.stream(`avatar ${identityId} ${profile.modifiedAt}`);
    return {
      signature: chance.text(28),
      accessKey: chance.text(16),
      expire: world.clock.now() + FORM_MS,
      dir: `images/profile/${identityId}.png`,
      policy: Buffer.from(JSON.stringify({ conditions: [['content-length-range', 1, fileSize]] })).toString('base64'),
      host: 'images.sandbox.invalid',
    };
  });

  cloud.on(accounts.linkTaobao, ({ authCode }, call) => {
    if (usedCodes.has(authCode)) throw refuse(460);
    usedCodes.add(authCode);
    const { profile } = call.user();
    profile.taobaoAccountId = world.stream(`taobao ${authCode}`).text(12);
    return taobao(profile.taobaoAccountId);
  });

  cloud.on(accounts.getTaobao, (_, call) => {
    const { taobaoAccountId } = call.user().profile;
    return taobaoAccountId === null ? null : taobao(taobaoAccountId);
  });

  cloud.on(accounts.unlinkTaobao, (_, call) => {
    const { profile } = call.user();
    const was = profile.taobaoAccountId;
    profile.taobaoAccountId = null;
    return was === null ? null : taobao(was);
  });

  cloud.on(accounts.delete, (_, call) => {
    world.feiyan.removeAccount(call.user());
    return null;
  });
}

function namesOf({ profile: { nickname, loginName, phone, avatarUrl } }: FeiyanAccount) {
  return { nickName: nickname, loginName, phone, avatarUrl };
}

function taobao(accountId: string) {
  return { accountId, accountType: 'TAOBAO' };
}
