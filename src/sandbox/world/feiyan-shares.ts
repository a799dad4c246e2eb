// Devices that Feiyan's users share: invitations, what became of them, and QR codes. Who may share what is the cloud's to decide.
import type { Random } from '../../domain/clock.js';
import type { FeiyanAccount, FeiyanBinding } from './feiyan-model.js';
import type { Device } from './model.js';
import type { Stream } from './seeded.js';

type ShareStatus = 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'CANCELLED' | 'EXPIRED' | 'DELETED' | 'INITIATOR_LEFT';

/** One device offered to one account; those of one call share a batch. */
export interface FeiyanShare {
  readonly recordId: string;
  readonly batchId: string;
  readonly device: Device;
  readonly initiator: FeiyanAccount;
  readonly receiver: FeiyanAccount;
  readonly createdAt: number;
  modifiedAt: number;
  status: ShareStatus;
  /** Identity IDs of those who cleared their lists since. */
  readonly clearedBy: Set<string>;
}

interface FeiyanShareCode {
  readonly qrKey: string;
  readonly initiator: FeiyanAccount;
  readonly devices: readonly Device[];
  readonly expiresAt: number;
}

export interface FeiyanShares {
  /** Offers the devices to an account, each in a record of its own, all in one batch. */
  offer(initiator: FeiyanAccount, receiver: FeiyanAccount, devices: readonly Device[]): void;
  /** What the account sent and received and has not cleared, newest first. */
  sharesOf(account: FeiyanAccount): FeiyanShare[];
  /** Every share there ever was, oldest first. */
  shares(): FeiyanShare[];
  /** The receiver is bound to the device from now on. */
  acceptShare(share: FeiyanShare): void;
  endShare(share: FeiyanShare, status: 'REJECTED' | 'CANCELLED'): void;
  clearShares(account: FeiyanAccount): void;
  createShareCode(initiator: FeiyanAccount, devices: readonly Device[]): FeiyanShareCode;
  /** null for one that never was, or is over. */
  shareCode(qrKey: string): FeiyanShareCode | null;
  /** An account no longer has a device: what it offered of it is over, and what it had accepted too. */
  bindingEnded(identityId: string, device: Device): void;
}

export interface FeiyanSharesDeps {
  readonly bind: (account: FeiyanAccount, device: Device, place: { readonly owned: false }) => FeiyanBinding;
  readonly now: () => number;
  readonly random: Random;
  readonly stream: (name: string) => Stream;
}

const CODE_LIFE_MS = 30 * 60_000; // 6.6.4
const OFFER_LIFE_MS = 7 * 86_400_000; // the document has an end of shares (2096) and names no time: a week

/** IDs of records are seeded by how many came before; codes, which let anybody in, are unpredictable. */
export function createFeiyanShares({ bind, now, random, stream }: FeiyanSharesDeps): FeiyanShares {
  const all: FeiyanShare[] = [];
  const codes = new Map<string, FeiyanShareCode>();

  function put(share: FeiyanShare, status: ShareStatus, at = now()): void {
    share.status = status;
    share.modifiedAt = at;
  }

  /** All, those expired by now told as such. */
  function current(): FeiyanShare[] {
    for (const share of all) if (share.status === 'PENDING' && now() >= share.createdAt + OFFER_LIFE_MS) put(share, 'EXPIRED', share.createdAt + OFFER_LIFE_MS);
    return all;
  }

  function sharesOf({ identityId }: FeiyanAccount): FeiyanShare[] {
    const isPartOf = ({ initiator, receiver }: FeiyanShare) => initiator.identityId === identityId || receiver.identityId === identityId;
    return current()
      .filter((share) => isPartOf(share) && !share.clearedBy.has(identityId))
      .toReversed();
  }

  return {
    offer(initiator, receiver, devices) {
      const chance = stream(`feiyan share ${all.length}`);
      const createdAt = now();
      const batchId = `ACCOUNT_DEV_SHARE_${chance.hex(32).toLowerCase()}`;
      for (const device of devices) {
        const recordId = chance.hex(32).toLowerCase();
        all.push({ recordId, batchId, device, initiator, receiver, createdAt, modifiedAt: createdAt, status: 'PENDING', clearedBy: new Set() });
      }
    },
    sharesOf,
    shares: current,
    acceptShare(share) {
      bind(share.receiver, share.device, { owned: false });
      put(share, 'ACCEPTED');
    },
    endShare: (share, status) => put(share, status),
    clearShares(account) {
      for (const share of sharesOf(account)) share.clearedBy.add(account.identityId);
    },
    createShareCode(initiator, devices) {
      const code: FeiyanShareCode = { qrKey: `THING_SHARE_${random.uuid()}`, initiator, devices: [...devices], expiresAt: now() + CODE_LIFE_MS };
      codes.set(code.qrKey, code);
      return code;
    },
    shareCode(qrKey) {
      const code = codes.get(qrKey);
      return code === undefined || now() >= code.expiresAt ? null : code;
    },
    bindingEnded(identityId, device) {
      for (const share of current().filter((one) => one.device === device)) {
        const isOver = share.status === 'PENDING' || share.status === 'ACCEPTED';
        if (share.initiator.identityId === identityId && isOver) put(share, 'INITIATOR_LEFT');
        else if (share.receiver.identityId === identityId && share.status === 'ACCEPTED') put(share, 'DELETED');
      }
    },
  };
}
