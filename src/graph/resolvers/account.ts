// The signed-in account.
import { encodeCursor } from '../../domain/activity.js';
import type { AccountResolvers } from '../generated/resolvers.js';
import { pageOfList, wholeList } from '../page.js';
import { accountFeedback } from './feedback.js';
import { accountMessages } from './message.js';
import { pageOfShares } from './share.js';

export const Account: AccountResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Account'),
  vendorLinks: (_account, _args, { reads }) => reads.links(),
  homes: (_account, args, { reads }) => pageOfList(args, () => reads.homes()),
  currentHome: async (_account, _args, { reads }) => {
    const homes = await reads.homes();
    return homes.items.find(({ isCurrent }) => isCurrent) ?? wholeList(homes).find(({ isCurrent }) => isCurrent) ?? null;
  },
  devices: (_account, args, { reads }) => pageOfList(args, () => reads.devices('all')),
  sharedDevices: (_account, args, { reads }) => pageOfList(args, () => reads.devices('shared')),
  ...accountMessages,
  ...accountFeedback,
  scenes: (_account, args, { scenes }) => pageOfList(args, () => scenes.all()),
  organizations: (_account, args, { organizations }) => pageOfList(args, () => organizations.list()),
  shares: (_account, args, context) => pageOfShares(args, context),
  activityCursor: async (_account, _args, { feed }) => encodeCursor(await feed.head()),
};
