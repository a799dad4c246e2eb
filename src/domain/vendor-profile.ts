// What a vendor keeps of the person behind a linked account, and the promise of a cloud that lets him see and change it.
import type { CallScope } from './link.js';

/** A person as his vendor account shows him; null for what he never told. */
export interface VendorProfile {
  readonly nickname: string | null;
  readonly loginName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly avatarUrl: string | null;
}

/** What may be changed of it; what is absent stays. */
export interface VendorProfileChange {
  readonly nickname?: string;
  readonly phone?: string;
  /** The dialling code of the phone, e.g. 86. */
  readonly phoneCountryCode?: string;
  readonly email?: string;
  readonly avatarUrl?: string;
}

/** A form with which a picture is uploaded: sent to `url` as multipart/form-data, these fields first and the file, named `file`, last. */
export interface UploadForm {
  readonly url: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Where the picture is afterwards. */
  readonly fileUrl: string;
  /** Unix ms; it must be sent before. */
  readonly expiresAt: number;
}

export const VOICE_ASSISTANTS = ['TMALL_GENIE'] as const;
/** Assistants that may be let in to control an account's devices. */
export type VoiceAssistant = (typeof VOICE_ASSISTANTS)[number];

/** An assistant that was let in. */
export interface VoiceAssistantLink {
  readonly assistant: VoiceAssistant;
  /** The account's ID with the assistant. */
  readonly accountId: string;
}

/** The promise of a cloud that keeps a profile of each account. Every call is the account's own: its token is checked first where the vendor does not. */
export interface VendorProfileCloud {
  readonly limits: { readonly avatarBytes: number };
  readProfile(scope: CallScope): Promise<VendorProfile>;
  updateProfile(scope: CallScope, change: VendorProfileChange): Promise<void>;
  /** The region in which the vendor keeps the account. */
  region(scope: CallScope): Promise<string>;
  avatarUpload(scope: CallScope, byteSize: number): Promise<UploadForm>;
  voiceAssistants(scope: CallScope): Promise<VoiceAssistantLink[]>;
  /** @param authorizationCode what the assistant's own sign-in gave; good once */
  linkVoiceAssistant(scope: CallScope, assistant: VoiceAssistant, authorizationCode: string): Promise<VoiceAssistantLink>;
  unlinkVoiceAssistant(scope: CallScope, assistant: VoiceAssistant): Promise<void>;
  /** Ends the account with the vendor, for good. */
  deleteAccount(scope: CallScope): Promise<void>;
}
