// Feiyan's rooms of a home and their devices (6.8).
import { rooms } from '../../../vendors/feiyan/operations/room.js';
import type { FeiyanHome, FeiyanRoom } from '../../world/feiyan-model.js';
import type { World } from '../../world/world.js';
import { refuse } from './codes.js';
import type { FeiyanCall, FeiyanRegistry } from './gateway.js';
import { countOf, devicesIn, memberHome } from './homes.js';
import { pageOf, spaceDevice } from './listing.js';

/** Registers 6.8.13 to 6.8.15. */
export function onRooms(cloud: FeiyanRegistry, world: World): void {
  const listed = (call: FeiyanCall, { homeId }: FeiyanHome, { roomId, name, backgroundImage, createdAt }: FeiyanRoom) => ({
    roomId,
    name,
    backgroundImage,
    ...countOf(devicesIn(world, call.user(), homeId, roomId)),
    createMillis: createdAt,
  });

  cloud.on(rooms.get, ({ homeId, roomId }, call) => {
    const home = memberHome(world, call, homeId);
    return listed(call, home, roomOf(home, roomId));
  });

  cloud.on(rooms.list, ({ homeId, ...params }, call) => {
    const home = memberHome(world, call, homeId);
    const { rows, ...counts } = pageOf(home.rooms, params);
    return { ...counts, items: rows.map((room) => listed(call, home, room)) };
  });

  cloud.on(rooms.listDevices, ({ homeId, roomId, propertyIdentifiers, ...params }, call) => {
    roomOf(memberHome(world, call, homeId), roomId);
    const { rows, ...counts } = pageOf(devicesIn(world, call.user(), homeId, roomId), params);
    return { ...counts, items: rows.map((binding) => spaceDevice(world, binding, propertyIdentifiers)) };
  });
}

/** @throws Refusal 403 for a room that is not in the home. */
export function roomOf({ rooms: all }: FeiyanHome, roomId: string): FeiyanRoom {
  const room = all.find((one) => one.roomId === roomId);
  if (room === undefined) throw refuse(403);
  return room;
}
