// What Feiyan keeps of a person beside homes and devices: the profile, virtual users, the phone's widget and the voice assistant.
import type { Person } from './model.js';
import type { Stream } from './seeded.js';

/** Somebody without an account of his own, e.g. a lock's family member. */
export interface FeiyanVirtualUser {
  readonly userId: string;
  readonly attributes: Map<string, string>;
}

/** A device on the phone's widget, and which of its values it shows. */
interface WidgetPlace {
  readonly iotId: string;
  readonly identifiers: readonly string[];
}

export interface FeiyanProfile {
  /** The own-brand app's ID of the user: what a server knows as openId. */
  readonly loginId: string;
  nickname: string;
  loginName: string | null;
  phone: string | null;
  phoneLocationCode: string;
  email: string | null;
  avatarUrl: string | null;
  /** Where the user registered. */
  readonly region: string;
  readonly createdAt: number;
  modifiedAt: number;
  /** The Taobao account through which a voice assistant controls the devices; null: none. */
  taobaoAccountId: string | null;
  virtualUsers: FeiyanVirtualUser[];
  widget: readonly WidgetPlace[];
}

/** Where the sandbox's gateway stands. */
export const HOME_REGION = 'cn-shanghai';

/** A new user's: as the person registered, nothing added yet. */
export function newProfile({ displayName, name, phone, email }: Person, chance: Stream, now: number): FeiyanProfile {
  return {
    loginId: chance.hex(16).toLowerCase(),
    nickname: displayName,
    loginName: name,
    phone,
    phoneLocationCode: '86',
    email,
    avatarUrl: null,
    region: HOME_REGION,
    createdAt: now,
    modifiedAt: now,
    taobaoAccountId: null,
    virtualUsers: [],
    widget: [],
  };
}

/** For whoever looks from outside. */
export function profileTruth({ loginId, nickname, loginName, phone, email, avatarUrl, region, taobaoAccountId, virtualUsers, widget }: FeiyanProfile) {
  return {
    profile: { externalId: loginId, nickname, loginName, phone, email, avatarUrl, region, taobaoAccountId },
    virtualUsers: virtualUsers.map(({ userId, attributes }) => ({ id: userId, attributes: Object.fromEntries(attributes) })),
    widget: widget.map(({ iotId, identifiers }) => ({ deviceId: iotId, identifiers })),
  };
}
