// What Feiyan keeps of a user: profile, region, avatar, voice assistant, and the account's end (6.2, 6.6.29, 7.4).
import { AppError } from '../../../domain/errors.js';
import type { CallScope } from '../../../domain/link.js';
import type { VendorProfileCloud, VoiceAssistantLink } from '../../../domain/vendor-profile.js';
import { uploadForm, vendorProfile } from '../mapping/profiles.js';
import { AVATAR_BYTES, accounts } from '../operations/account.js';
import { projectAccounts } from '../operations/project-account.js';
import { tenantAccounts } from '../operations/tenant-account.js';
import type { FeiyanSession } from '../session.js';

const TAOBAO = { accountType: 'TAOBAO' } as const;
/** Refused as a wrong parameter: the code of the sign-in is the only one. */
const BAD_PARAMETER = '460';

/** @param appKey the app that issued the project's open IDs */
export function createProfileCloud(session: FeiyanSession, appKey: string): VendorProfileCloud {
  /** The lookups below ask no token of the user: he must still have one that is good. */
  const isStillHis = (scope: CallScope) => session.asUser(scope, accounts.getProfile, {});

  async function find(scope: CallScope) {
    const { vendorAccountId } = scope.link;
    const [row] = (await Promise.all([session.asApp(scope, tenantAccounts.list, { identityIds: [vendorAccountId] }), isStillHis(scope)]))[0];
    if (row?.identityId === vendorAccountId) return row;
    throw new AppError('NOT_FOUND', 'Feiyan has no profile of this account', { vendor: 'FEIYAN', operation: tenantAccounts.list.name, linkId: scope.link.id });
  }

  return {
    limits: { avatarBytes: AVATAR_BYTES },

    readProfile: async (scope) => vendorProfile(await find(scope)),

    // Of phone, e-mail and login name one must be sent with every change: what is there already is sent again.
    async updateProfile(scope, { nickname, phone, phoneCountryCode, email, avatarUrl }) {
      const present = await find(scope);
      const login = phone ?? email ?? null;
      await session.asApp(scope, tenantAccounts.update, {
        identityId: scope.link.vendorAccountId,
        ...(login === null ? loginOf(present) : {}),
        ...(nickname === undefined ? {} : { nickName: nickname }),
        ...(phone === undefined ? {} : { phone }),
        ...(phoneCountryCode === undefined ? {} : { mobileLocationCode: phoneCountryCode }),
        ...(email === undefined ? {} : { email }),
        ...(avatarUrl === undefined ? {} : { avatarUrl }),
      });
    },

    async region(scope) {
      await isStillHis(scope);
      const openId = await session.asProject(scope, projectAccounts.getOpenId, { identityId: scope.link.vendorAccountId, openIdAppKey: appKey });
      if (openId === null) throw new AppError('NOT_FOUND', 'Feiyan does not say where this account is kept', { vendor: 'FEIYAN', linkId: scope.link.id });
      return session.asProject(scope, projectAccounts.getRegion, { openId });
    },

    avatarUpload: async (scope, fileSize) => uploadForm(await session.asUser(scope, accounts.getAvatarUpload, { fileSize })),

    async voiceAssistants(scope) {
      const linked = await session.asUser(scope, accounts.getTaobao, TAOBAO);
      return linked === null ? [] : [genie(linked)];
    },

    async linkVoiceAssistant(scope, _assistant, authCode) {
      try {
        return genie(await session.asUser(scope, accounts.linkTaobao, { authCode }));
      } catch (error) {
        if (!(error instanceof AppError) || error.details.vendorCode !== BAD_PARAMETER) throw error;
        throw error.with({ field: 'input.authorizationCode' });
      }
    },

    async unlinkVoiceAssistant(scope) {
      await session.asUser(scope, accounts.unlinkTaobao, TAOBAO);
    },

    async deleteAccount(scope) {
      await session.asUser(scope, accounts.delete, {});
    },
  };
}

/** Tmall Genie controls a user's devices through his Taobao account. */
function genie({ accountId }: { accountId: string }): VoiceAssistantLink {
  return { assistant: 'TMALL_GENIE', accountId };
}

function loginOf({ phone, email, loginName }: { phone?: string | null | undefined; email?: string | null | undefined; loginName?: string | null | undefined }) {
  if (phone) return { phone };
  return email ? { email } : loginName ? { loginName } : {};
}
