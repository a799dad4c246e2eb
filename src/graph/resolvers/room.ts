// Rooms.
import { countOnline } from '../count-online.js';
import type { CreateRoomPayloadResolvers, MutationResolvers, RoomResolvers } from '../generated/resolvers.js';
import { identitiesOf } from '../identities.js';
import { pageOfList, wholeList } from '../page.js';

export const Room: RoomResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Room'),
  home: ({ homeId }, _args, { nodes }) => nodes.load(homeId, 'Home'),
  deviceCount: async ({ id }, _args, { reads }) => wholeList(await reads.roomDevices(id)).length,
  onlineDeviceCount: async ({ id }, _args, { reads }) => countOnline(reads, wholeList(await reads.roomDevices(id))),
  devices: ({ id }, args, { reads }) => pageOfList(args, () => (args.order === 'ROOM' ? reads.roomDevicesInOrder(id) : reads.roomDevices(id))),
  identities: ({ parts }) => identitiesOf(parts),
};

/** Every payload that holds a changed room. */
export const RoomPayload: Pick<CreateRoomPayloadResolvers, 'room'> = {
  room: ({ roomId }, _args, { nodes }) => nodes.load(roomId, 'Room'),
};

export const roomMutations: Pick<MutationResolvers, 'createRoom' | 'updateRoom' | 'deleteRoom'> = {
  createRoom: async (_parent, { input: { homeId, name } }, { spaces, nodes }) => {
    const roomId = await spaces.createRoom(homeId, name);
    nodes.forget();
    return { roomId };
  },
  updateRoom: async (_parent, { input: { roomId, name } }, { spaces, nodes }) => {
    await spaces.renameRoom(roomId, name);
    nodes.forget();
    return { roomId };
  },
  deleteRoom: async (_parent, { input: { roomId } }, { spaces, nodes }) => {
    await spaces.deleteRoom(roomId);
    nodes.forget();
    return { deletedRoomId: roomId };
  },
};
