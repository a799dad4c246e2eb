// What vendors keep of the person behind a link: read, changed, and ended.
import { z } from 'zod';
import type { Account } from '../domain/account.js';
import { AppError, badInput } from '../domain/errors.js';
import type { Link } from '../domain/link.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { UploadForm, VendorProfile, VendorProfileChange, VendorProfileCloud, VoiceAssistant, VoiceAssistantLink } from '../domain/vendor-profile.js';
import type { Links } from '../identity/links.js';
import type { Asking } from './asking.js';
import type { Once } from './commands/once.js';

/** What is to change; null stays. */
export type ProfileEdit = { readonly [Field in keyof VendorProfileChange]-?: string | null };

/** One account's profiles with its vendors. Reads answer null for a vendor that keeps none. */
export interface AccountProfiles {
  profile(link: Link): Promise<VendorProfile | null>;
  region(link: Link): Promise<string | null>;
  voiceAssistants(link: Link): Promise<VoiceAssistantLink[] | null>;
  /** @throws AppError BAD_USER_INPUT for a picture that is empty or too large */
  avatarUpload(link: Link, byteSize: number): Promise<UploadForm | null>;
  /** @throws AppError BAD_USER_INPUT, NOT_FOUND, FORBIDDEN for a number or address that the sign-in did not verify, what the vendor says */
  update(linkId: string, edit: ProfileEdit): Promise<void>;
  /** @throws AppError BAD_USER_INPUT, NOT_FOUND, what the vendor says */
  linkVoiceAssistant(linkId: string, assistant: VoiceAssistant, authorizationCode: string): Promise<VoiceAssistantLink>;
  /** @throws AppError NOT_FOUND, what the vendor says */
  unlinkVoiceAssistant(linkId: string, assistant: VoiceAssistant): Promise<void>;
  /**
   * Ends the vendor account; the link is then removed, and other accounts' links to it expire.
   * @throws AppError BAD_USER_INPUT where the confirmation is not the account's ID, CONFLICT, NOT_FOUND, what the vendor says
   */
  deleteAccount(linkId: string, confirmation: string, key: string): Promise<void>;
}

interface Deps {
  readonly vendors: Vendors;
  readonly links: Pick<Links, 'all' | 'expire' | 'remove'>;
  readonly once: Once;
  readonly asking: Asking;
}

const MAX_LENGTH = 255;
const webAddress = z.url({ protocol: /^https?$/ }).max(2048);
const pick = (vendor: Vendor): VendorProfileCloud | undefined => vendor.profiles;

export function createVendorProfiles({ vendors, links, once, asking }: Deps, account: Account): AccountProfiles {
  /** null for a vendor without the promise: there is nothing to know. */
  const cloudOf = ({ vendor }: Link): VendorProfileCloud | null => vendors.get(vendor)?.profiles ?? null;

  async function read<Answer>(link: Link, question: (reach: Awaited<ReturnType<typeof reachOf>>) => Promise<Answer>): Promise<Answer | null> {
    return cloudOf(link) === null ? null : question(await reachOf(link.id));
  }

  const reachOf = (linkId: string) => asking.onLink(linkId, pick);

  return {
    profile: (link) => read(link, ({ send }) => send((cloud, call) => cloud.readProfile(call))),
    region: (link) => read(link, ({ send }) => send((cloud, call) => cloud.region(call))),
    voiceAssistants: (link) => read(link, ({ send }) => send((cloud, call) => cloud.voiceAssistants(call))),

    async avatarUpload(link, byteSize) {
      const most = cloudOf(link)?.limits.avatarBytes;
      if (most === undefined) return null;
      if (byteSize < 1 || byteSize > most) throw badInput('byteSize', `must be between 1 and ${most}`);
      return read(link, ({ send }) => send((cloud, call) => cloud.avatarUpload(call, byteSize)));
    },

    async update(linkId, edit) {
      const change = checked(edit, account);
      const { send } = await reachOf(linkId);
      await send((cloud, call) => cloud.updateProfile(call, change));
    },

    async linkVoiceAssistant(linkId, assistant, given) {
      const code = given.trim();
      if (code === '' || code.length > MAX_LENGTH) throw badInput('input.authorizationCode', `must have 1 to ${MAX_LENGTH} characters`);
      const { send } = await reachOf(linkId);
      return send((cloud, call) => cloud.linkVoiceAssistant(call, assistant, code));
    },

    async unlinkVoiceAssistant(linkId, assistant) {
      const { send } = await reachOf(linkId);
      await send((cloud, call) => cloud.unlinkVoiceAssistant(call, assistant));
    },

    async deleteAccount(linkId, confirmation, key) {
      await once.run(key, 'deleteVendorAccount', { linkId, confirmation }, z.null(), async () => {
        const { link, send } = await reachOf(linkId);
        if (confirmation !== link.vendorAccountId) throw badInput('input.confirmVendorAccountId', 'must be the vendorAccountId of the link');
        await send((cloud, call) => cloud.deleteAccount(call));
        await links.remove(link.id);
        for (const { id, vendor, vendorAccountId } of await links.all('ACTIVE')) {
          if (vendor === link.vendor && vendorAccountId === link.vendorAccountId) await links.expire(id);
        }
        return null;
      });
    },
  };
}

/** A number or an address is what others find and invite an account by: nobody may take one that he did not prove to be his. */
function checked(edit: ProfileEdit, account: Account): VendorProfileChange {
  const { nickname, avatarUrl, phone, phoneCountryCode, email } = edit;
  if ([nickname, avatarUrl, phone, email].every((value) => value === null)) throw badInput('input', 'must change something');
  checkLooks(edit);
  checkPhone(edit, account);
  if (email !== null && email.trim().toLowerCase() !== account.email?.toLowerCase()) throw unverified('input.email', 'e-mail address');
  return {
    ...(nickname === null ? {} : { nickname: nickname.trim() }),
    ...(avatarUrl === null ? {} : { avatarUrl }),
    ...(phone === null ? {} : { phone }),
    ...(phoneCountryCode === null ? {} : { phoneCountryCode }),
    ...(email === null ? {} : { email: email.trim() }),
  };
}

function checkLooks({ nickname, avatarUrl }: ProfileEdit): void {
  if (nickname !== null && (nickname.trim() === '' || nickname.length > MAX_LENGTH))
    throw badInput('input.nickname', `must have 1 to ${MAX_LENGTH} characters`);
  if (avatarUrl !== null && !webAddress.safeParse(avatarUrl).success) throw badInput('input.avatarUrl', 'must be an address of the web');
}

function checkPhone({ phone, phoneCountryCode }: ProfileEdit, account: Account): void {
  if (phoneCountryCode !== null && phone === null) throw badInput('input.phoneCountryCode', 'goes with a phone');
  if (phoneCountryCode !== null && !/^[1-9]\d{0,3}$/.test(phoneCountryCode)) throw badInput('input.phoneCountryCode', 'must be 1 to 4 digits');
  if (phone === null) return;
  if (!/^\d{3,20}$/.test(phone)) throw badInput('input.phone', 'must be 3 to 20 digits');
  if (!isVerifiedPhone(phone, phoneCountryCode, account.phone)) throw unverified('input.phone', 'telephone number');
}

/** Sign-ins write numbers with or without their country's code. */
function isVerifiedPhone(phone: string, countryCode: string | null, verified: string | null): boolean {
  const digits = verified?.replace(/\D/g, '') ?? '';
  return digits === phone || (countryCode !== null && digits === `${countryCode}${phone}`);
}

function unverified(field: string, what: string): AppError {
  return new AppError('FORBIDDEN', `Only the ${what} that the sign-in verified may be given`, { field });
}
