// What Feiyan wrote to its users: two lists each, of what popped up on their phones and of what did not, and the phones.
import type { FeiyanAccount } from './feiyan-model.js';
import type { Device } from './model.js';

export interface FeiyanMessage {
  /** Digits, beyond what a JSON number holds exactly. */
  readonly keyId: string;
  readonly identityId: string;
  /** NOTICE popped up, MESSAGE did not. */
  readonly type: 'NOTICE' | 'MESSAGE';
  readonly messageType: 'share' | 'device' | 'announcement';
  readonly title: string;
  readonly body: string;
  readonly device: Device | null;
  /** The alarm that it tells of. */
  readonly eventId: string | null;
  readonly createdAt: number;
  isRead: boolean;
}

export interface FeiyanPhone {
  /** The phone's push ID. */
  readonly deviceId: string;
  readonly deviceType: 'iOS' | 'ANDROID';
  /** Keys of the messages that popped up on it. */
  readonly shown: string[];
}

export interface NewMessage {
  readonly messageType: FeiyanMessage['messageType'];
  readonly title: string;
  readonly body: string;
  readonly device?: Device;
  readonly eventId?: string;
  /** NOTICE unless told. */
  readonly type?: FeiyanMessage['type'];
  /** Now unless told. */
  readonly createdAt?: number;
}

export interface FeiyanMessages {
  /** Writes to the user; a NOTICE pops up on his phones. */
  add(account: FeiyanAccount, message: NewMessage): FeiyanMessage;
  /** Oldest first. */
  of(account: FeiyanAccount): FeiyanMessage[];
  /** Deletes those of the account that `isMeant`; answers how many. */
  remove(account: FeiyanAccount, isMeant: (message: FeiyanMessage) => boolean): number;
  phonesOf(account: FeiyanAccount): FeiyanPhone[];
  addPhone(account: FeiyanAccount, deviceId: string, deviceType: FeiyanPhone['deviceType']): void;
  removePhone(account: FeiyanAccount, deviceId: string): void;
}

const FIRST_KEY = 7_000_000_000_000_000_001n;
/** Apart by more than the rounding of such numbers, and never a number that is exact. */
const KEY_STEP = 4096n;

/** Nothing was written yet. */
export function createFeiyanMessages(now: () => number): FeiyanMessages {
  const lists = new Map<string, FeiyanMessage[]>();
  const phones = new Map<string, Map<string, FeiyanPhone>>();
  let written = 0n;

  const of = ({ identityId }: FeiyanAccount) => lists.get(identityId) ?? [];
  const phonesOf = ({ identityId }: FeiyanAccount) => [...(phones.get(identityId)?.values() ?? [])];

  return {
    add(account, { messageType, title, body, device, eventId, type = 'NOTICE', createdAt = now() }) {
      const keyId = String(FIRST_KEY + written * KEY_STEP);
      written += 1n;
      const about = { device: device ?? null, eventId: eventId ?? null };
      const message: FeiyanMessage = { keyId, identityId: account.identityId, type, messageType, title, body, ...about, createdAt, isRead: false };
      lists.set(
        account.identityId,
        [...of(account), message].sort((one, other) => one.createdAt - other.createdAt),
      );
      if (type === 'NOTICE') for (const phone of phonesOf(account)) phone.shown.push(keyId);
      return message;
    },
    of,
    remove(account, isMeant) {
      const left = of(account).filter((message) => !isMeant(message));
      const removed = of(account).length - left.length;
      lists.set(account.identityId, left);
      return removed;
    },
    phonesOf,
    addPhone({ identityId }, deviceId, deviceType) {
      const own = phones.get(identityId) ?? new Map<string, FeiyanPhone>();
      phones.set(identityId, own);
      own.set(deviceId, { deviceId, deviceType, shown: own.get(deviceId)?.shown ?? [] });
    },
    removePhone: ({ identityId }, deviceId) => void phones.get(identityId)?.delete(deviceId),
  };
}
