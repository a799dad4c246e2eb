// Who has a device, and what was shared: asked of the clouds each time, for nobody pushes it.
import DataLoader from 'dataloader';
import { AppError, badInput } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { MemberListing, ShareItemListing, ShareListing, SharingCloud } from '../domain/sharing.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { Registry } from '../identity/registry.js';
import type { Asking, ListedView } from './asking.js';
import type { DeviceView, Reads } from './reads.js';

export type ShareView = ListedView<ShareListing>;
export type ShareItemView = ListedView<ShareItemListing>;
export type DeviceMemberView = ListedView<MemberListing>;

export interface ShareReads {
  /** Owners see everybody, members the owners and themselves. null where no cloud of the device tells. */
  members(device: DeviceView): Promise<readonly DeviceMemberView[] | null>;
  /** Among the newest shares, those of the device. null where no cloud of the device shares. */
  sharesOf(device: DeviceView): Promise<readonly ShareItemView[] | null>;
  share(shareId: string): Promise<ShareView>;
  items(share: ShareView): Promise<readonly ShareItemView[]>;
  /** The device's ID for the viewer; null for one that it is not, or no longer, shared with. */
  deviceIdOf(item: ShareItemView): Promise<string | null>;
  /** The ID of the share that an item is part of, or the share's own. */
  shareIdOf(id: string): Promise<string>;
  /** Whether somebody who is a member of some device has this one too; null where the viewer does not own it in that cloud. */
  isSharedWith(memberId: string, device: DeviceView): Promise<boolean | null>;
}

interface Deps {
  readonly vendors: Vendors;
  readonly registry: Pick<Registry, 'lookup'>;
}

interface Question {
  readonly memberId: string;
  readonly device: DeviceView;
}

/** The promise that this is all about. */
export const sharingOf = (vendor: Vendor): SharingCloud | undefined => vendor.sharing;

/** Makes the questions of one request. */
export function createShareReads({ vendors, registry }: Deps, reads: Pick<Reads, 'ask'>, asking: Asking): ShareReads {
  const states = new DataLoader<Question, boolean | null>(async (questions) => {
    const answers = new Map<Question, boolean | null | AppError>();
    const memberIds = [...new Set(questions.map(({ memberId }) => memberId))];
    await Promise.all(
      memberIds.map(async (memberId) => {
        const own = questions.filter((question) => question.memberId === memberId);
        for (const [index, answer] of (await statesFor(memberId, own)).entries()) answers.set(own[index] ?? unreachable(), answer);
      }),
    );
    return questions.map((question) => answers.get(question) ?? null);
  });

  async function statesFor(memberId: string, questions: readonly Question[]): Promise<readonly (boolean | null | AppError)[]> {
    try {
      const reach = await asking.byId(memberId, 'member', sharingOf);
      const owned = questions.map(({ device }) => device.parts.find(({ link, listing }) => link.id === reach.link.id && listing.role === 'OWNER')?.ref ?? null);
      const refs = owned.flatMap((ref) => ref ?? []);
      const shared = refs.length === 0 ? [] : await reach.send((cloud, call) => cloud.areSharedWith(call, reach.ref, refs));
      const byRef = new Map(refs.map((ref, index) => [refKey(ref), shared[index] ?? null]));
      return owned.map((ref) => (ref === null ? null : (byRef.get(refKey(ref)) ?? null)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return questions.map(() => (error.code === 'NOT_FOUND' ? badInput('memberId', 'must be a member of some device of the viewer') : error));
    }
  }

  function canTell(device: DeviceView): boolean {
    return device.parts.some(({ link }) => vendors.get(link.vendor)?.sharing !== undefined);
  }

  async function told<Item extends { readonly ref: VendorRef }>(
    device: DeviceView,
    question: (...given: Parameters<Parameters<typeof reads.ask<SharingCloud, readonly Item[]>>[2]>) => Promise<readonly Item[]>,
  ): Promise<{ readonly link: Link; readonly items: readonly Item[] }> {
    const { linkId, items } = await reads.ask(device, sharingOf, async (cloud, call, ref) => ({
      linkId: call.link.id,
      items: await question(cloud, call, ref),
    }));
    return { link: device.parts.find(({ link }) => link.id === linkId)?.link ?? unreachable(), items };
  }

  async function share(shareId: string): Promise<ShareView> {
    const reach = await asking.byId(shareId, 'share', sharingOf);
    const listing = await reach.send((cloud, call) => cloud.share(call, reach.ref));
    const [view] = listing === null ? [] : await asking.identify(reach.link, [listing]);
    if (view === undefined) throw new AppError('NOT_FOUND', 'There is no such share');
    return view;
  }

  return {
    share,
    async members(device) {
      if (!canTell(device)) return null;
      const { link, items } = await told(device, (cloud, call, ref) => cloud.listMembers(call, ref));
      const isOwner = device.parts.find((part) => part.link.id === link.id)?.listing.role === 'OWNER';
      return asking.identify(
        link,
        items.filter(({ role, isSelf }) => isOwner || isSelf || role === 'OWNER'),
      );
    },
    async sharesOf(device) {
      if (!canTell(device)) return null;
      const { link, items } = await told(device, (cloud, call, ref) => cloud.listSharesOf(call, ref));
      return asking.identify(link, items);
    },
    async items({ id, parts: [{ link }] }) {
      const reach = await asking.byId(id, 'share', sharingOf);
      return asking.identify(link, await reach.send((cloud, call) => cloud.listShareItems(call, reach.ref)));
    },
    async deviceIdOf({ parts: [{ listing }] }) {
      const { device, direction, status } = listing;
      if (device === null || (direction === 'RECEIVED' && status !== 'ACCEPTED')) return null;
      return (await registry.lookup([device])).get(refKey(device))?.entityId ?? null;
    },
    async shareIdOf(id) {
      const [share, item] = [await asking.byIds([id], 'share', sharingOf), await asking.byIds([id], 'shareitem', sharingOf)];
      if (!(share[0] instanceof AppError)) return id;
      const [found] = item;
      if (found === undefined || found instanceof AppError) throw share[0];
      const listing = await found.send((cloud, call) => cloud.share(call, { ...found.ref, kind: 'share', scope: '', key: found.ref.scope }));
      const [view] = listing === null ? [] : await asking.identify(found.link, [listing]);
      if (view === undefined) throw new AppError('NOT_FOUND', 'There is no such share');
      return view.id;
    },
    isSharedWith: (memberId, device) => states.load({ memberId, device }),
  };
}

function unreachable(): never {
  throw new Error('what was asked for is not among the answers');
}
