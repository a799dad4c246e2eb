// Rooms.
import { countOnline } from '../count-online.js';
import type { RoomResolvers } from '../generated/resolvers.js';
import { identitiesOf } from '../identities.js';
import { pageOfList, wholeList } from '../page.js';

export const Room: RoomResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Room'),
  home: ({ homeId }, _args, { nodes }) => nodes.load(homeId, 'Home'),
  deviceCount: async ({ id }, _args, { reads }) => wholeList(await reads.roomDevices(id)).length,
  onlineDeviceCount: async ({ id }, _args, { reads }) => countOnline(reads, wholeList(await reads.roomDevices(id))),
  devices: ({ id }, args, { reads }) => pageOfList(args, () => reads.roomDevices(id)),
  identities: ({ parts }) => identitiesOf(parts),
};
