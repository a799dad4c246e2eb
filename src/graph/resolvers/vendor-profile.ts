// What vendors keep of the person behind a link.
import type { MutationResolvers, UpdateVendorProfilePayloadResolvers, VendorLinkResolvers } from '../generated/resolvers.js';

export const linkProfile: Pick<VendorLinkResolvers, 'profile' | 'region' | 'voiceAssistants' | 'avatarUpload'> = {
  profile: (link, _args, { profiles }) => profiles.profile(link),
  region: (link, _args, { profiles }) => profiles.region(link),
  voiceAssistants: (link, _args, { profiles }) => profiles.voiceAssistants(link),
  avatarUpload: (link, { byteSize }, { profiles }) => profiles.avatarUpload(link, byteSize),
};

/** Every payload that holds a changed link. */
export const VendorLinkPayload: Pick<UpdateVendorProfilePayloadResolvers, 'vendorLink'> = {
  vendorLink: ({ vendorLinkId }, _args, { nodes }) => nodes.load(vendorLinkId, 'VendorLink'),
};

export const profileMutations: Pick<MutationResolvers, 'updateVendorProfile' | 'linkVoiceAssistant' | 'unlinkVoiceAssistant' | 'deleteVendorAccount'> = {
  updateVendorProfile: async (_parent, { input: { vendorLinkId, ...edit } }, { profiles }) => {
    const { nickname = null, avatarUrl = null, phone = null, phoneCountryCode = null, email = null } = edit;
    await profiles.update(vendorLinkId, { nickname, avatarUrl, phone, phoneCountryCode, email });
    return { vendorLinkId };
  },
  linkVoiceAssistant: async (_parent, { input: { vendorLinkId, assistant, authorizationCode } }, { profiles }) => ({
    voiceAssistant: await profiles.linkVoiceAssistant(vendorLinkId, assistant, authorizationCode),
  }),
  unlinkVoiceAssistant: async (_parent, { input: { vendorLinkId, assistant } }, { profiles }) => {
    await profiles.unlinkVoiceAssistant(vendorLinkId, assistant);
    return { vendorLinkId };
  },
  deleteVendorAccount: async (_parent, { input: { vendorLinkId, confirmVendorAccountId, idempotencyKey } }, { profiles, nodes }) => {
    await profiles.deleteAccount(vendorLinkId, confirmVendorAccountId, idempotencyKey);
    nodes.forget();
    return { deletedVendorLinkId: vendorLinkId };
  },
};
