// A user's profile, and the form that uploads his picture, as Feiyan writes them.
import type { UploadForm, VendorProfile } from '../../../domain/vendor-profile.js';

type Maybe = string | null | undefined;

interface ProfileRow {
  readonly nickName?: Maybe;
  readonly loginName?: Maybe;
  readonly phone?: Maybe;
  readonly email?: Maybe;
  readonly avatarUrl?: Maybe;
}

interface SignedForm {
  readonly host: string;
  readonly dir: string;
  readonly accessKey: string;
  readonly policy: string;
  readonly signature: string;
  readonly expire: number;
}

/** Empty texts are nothing. */
export function vendorProfile({ nickName, loginName, phone, email, avatarUrl }: ProfileRow): VendorProfile {
  return { nickname: nickName || null, loginName: loginName || null, phone: phone || null, email: email || null, avatarUrl: avatarUrl || null };
}

/** The names of the fields are the object storage's: 6.2.5 gives their values alone. `host` has no scheme, `dir` is the object's key. */
export function uploadForm({ host, dir, accessKey, policy, signature, expire }: SignedForm): UploadForm {
  const url = `https://${host}`;
  const fields = { key: dir, OSSAccessKeyId: accessKey, policy, Signature: signature };
  return { url, fields: Object.entries(fields).map(([name, value]) => ({ name, value })), fileUrl: `${url}/${dir}`, expiresAt: expire };
}
