// Homes.
import { pageOfActivity } from '../activity.js';
import { countOnline } from '../count-online.js';
import type { HomeResolvers } from '../generated/resolvers.js';
import { identitiesOf } from '../identities.js';
import { pageOfList, wholeList } from '../page.js';

export const Home: HomeResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Home'),
  deviceCount: async ({ id }, _args, { reads }) => wholeList(await reads.homeDevices(id)).length,
  onlineDeviceCount: async ({ id }, _args, { reads }) => countOnline(reads, wholeList(await reads.homeDevices(id))),
  rooms: ({ id }, args, { reads }) => pageOfList(args, () => reads.rooms(id)),
  devices: ({ id }, args, { reads }) => pageOfList(args, () => reads.homeDevices(id)),
  identities: ({ parts }) => identitiesOf(parts),
  activity: async ({ id }, args, context) => {
    const devices = wholeList(await context.reads.homeDevices(id));
    const identityIds = devices.flatMap(({ parts }) => parts.map(({ identityId }) => identityId));
    return pageOfActivity(context, identityIds, args);
  },
};
