// Shares: invitations to use devices, who has them, and the codes that share without an invitation.
import { AppError, badInput } from '../../domain/errors.js';
import { sharingOf } from '../../routing/share-reads.js';
import type { ShareTargetInput } from '../../routing/share-target.js';
import type { Context } from '../context.js';
import type {
  ClearSharesResultResolvers,
  DeviceMemberResolvers,
  DeviceResultResolvers,
  MemberResultResolvers,
  MutationResolvers,
  ShareItemResolvers,
  ShareResolvers,
  ShareResultResolvers,
  ShareTargetInput as TargetFields,
} from '../generated/resolvers.js';
import { itemErrorOf } from '../item-error.js';
import type { PageArgs } from '../page.js';
import { pageOverLinks } from '../page-over-links.js';
import type { SharePage } from '../sources.js';

export const Share: ShareResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Share'),
  direction: ({ parts: [{ listing }] }) => listing.direction,
  status: ({ parts: [{ listing }] }) => listing.status,
  sender: ({ parts: [{ listing }] }) => listing.sender,
  receiver: ({ parts: [{ listing }] }) => listing.receiver,
  createdAt: ({ parts: [{ listing }] }) => listing.createdAt,
  updatedAt: ({ parts: [{ listing }] }) => listing.updatedAt,
  itemCount: ({ parts: [{ listing }] }) => listing.itemCount,
  items: (share, _args, { sharing }) => sharing.items(share),
  vendorLink: ({ parts: [{ link }] }) => link,
};

export const ShareItem: ShareItemResolvers = {
  direction: ({ parts: [{ listing }] }) => listing.direction,
  status: ({ parts: [{ listing }] }) => listing.status,
  name: ({ parts: [{ listing }] }) => listing.name,
  imageUrl: ({ parts: [{ listing }] }) => listing.imageUrl,
  sender: ({ parts: [{ listing }] }) => listing.sender,
  receiver: ({ parts: [{ listing }] }) => listing.receiver,
  createdAt: ({ parts: [{ listing }] }) => listing.createdAt,
  updatedAt: ({ parts: [{ listing }] }) => listing.updatedAt,
  device: async (item, _args, { sharing, nodes }) => {
    const deviceId = await sharing.deviceIdOf(item);
    return deviceId === null ? null : unlessGone(nodes.load(deviceId, 'Device'));
  },
};

export const DeviceMember: DeviceMemberResolvers = {
  name: ({ parts: [{ listing }] }) => listing.name,
  role: ({ parts: [{ listing }] }) => listing.role,
  since: ({ parts: [{ listing }] }) => listing.since,
  isViewer: ({ parts: [{ listing }] }) => listing.isSelf,
};

export const DeviceResult: DeviceResultResolvers = {
  device: ({ id }, _args, { nodes }) => unlessGone(nodes.load(id, 'Device')),
  error: ({ error }) => toldError(error),
};

export const ShareResult: ShareResultResolvers = {
  shareId: ({ id }) => id,
  share: async ({ id }, _args, { sharing, nodes }) => unlessGone(sharing.shareIdOf(id).then((shareId) => nodes.load(shareId, 'Share'))),
  error: ({ error }) => toldError(error),
};

export const MemberResult: MemberResultResolvers = {
  memberId: ({ id }) => id,
  error: ({ error }) => toldError(error),
};

export const ClearSharesResult: ClearSharesResultResolvers = {
  vendorLink: ({ link }) => link,
  error: ({ error }) => toldError(error),
};

/** A page of what was sent and received. */
export function pageOfShares(args: PageArgs, { asking }: Context): Promise<SharePage> {
  return pageOverLinks(asking, args, sharingOf, (cloud, call, window) => cloud.listShares(call, window));
}

type ShareMutations = 'shareDevices' | 'cancelShares' | 'answerShares' | 'revokeShares' | 'clearShares' | 'createShareCode' | 'acceptShareCode';

export const shareMutations: Pick<MutationResolvers, ShareMutations> = {
  shareDevices: async (_parent, { input: { deviceIds, to } }, { sharing }) => ({ results: await sharing.shareDevices(deviceIds, targetOf(to)) }),
  cancelShares: async (_parent, { input: { shareIds } }, { sharing, nodes }) => {
    const results = await sharing.cancelShares(shareIds);
    nodes.forget();
    return { results };
  },
  answerShares: async (_parent, { input: { shareIds, accept } }, { sharing, nodes }) => {
    const results = await sharing.answerShares(shareIds, accept);
    nodes.forget();
    return { results };
  },
  revokeShares: async (_parent, { input: { memberIds } }, { sharing }) => ({ results: await sharing.revokeShares(memberIds) }),
  clearShares: async (_parent, { input: { vendorLinkId } }, { sharing, nodes }) => {
    const results = await sharing.clearShares(vendorLinkId ?? null);
    nodes.forget();
    return { results };
  },
  createShareCode: (_parent, { input: { deviceIds } }, { sharing }) => sharing.createCode(deviceIds),
  acceptShareCode: async (_parent, { input: { code, vendorLinkId } }, { sharing, nodes }) => {
    const deviceIds = await sharing.acceptCode(vendorLinkId ?? null, code);
    nodes.forget();
    return { devices: await Promise.all(deviceIds.map((id) => nodes.load(id, 'Device'))) };
  },
};

/** Exactly one: a gateway may have stripped the directive that says so. */
function targetOf({ phone, email, memberId, vendorAccount }: TargetFields): ShareTargetInput {
  const given: ShareTargetInput[] = [
    ...(phone == null ? [] : [{ phone }]),
    ...(email == null ? [] : [{ email }]),
    ...(memberId == null ? [] : [{ memberId }]),
    ...(vendorAccount == null ? [] : [{ vendorAccount }]),
  ];
  const [target, ...others] = given;
  if (target === undefined || others.length > 0) throw badInput('input.to', 'must have exactly one field');
  return target;
}

function toldError(error: AppError | null) {
  return error === null ? null : itemErrorOf({ ...error.details, code: error.code, message: error.message, retryable: error.retryable });
}

/** null for what the viewer does not see, or no longer. */
async function unlessGone<Node>(loaded: Promise<Node>): Promise<Node | null> {
  try {
    return await loaded;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
