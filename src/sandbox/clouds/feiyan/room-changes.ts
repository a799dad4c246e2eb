// Feiyan's rooms made, changed and deleted (6.8).
import { rooms } from '../../../vendors/feiyan/operations/room.js';
import { FEIYAN_CAPS } from '../../world/feiyan-model.js';
import type { World } from '../../world/world.js';
import { refuse } from './codes.js';
import type { FeiyanRegistry } from './gateway.js';
import { adminHome } from './homes.js';
import { checkName } from './names.js';
import { roomOf } from './rooms.js';

const NAME_MOST = 40;
/** The document says 20 in its text and 40 in its table: the stricter. */
const RENAMED_MOST = 20;

/** Registers 6.8.10 to 6.8.12. */
export function onRoomChanges(cloud: FeiyanRegistry, world: World): void {
  cloud.on(rooms.create, ({ homeId, name, backgroundImage }, call) => {
    const home = adminHome(world, call, homeId);
    checkName(name, NAME_MOST, home.rooms);
    if (home.rooms.length >= FEIYAN_CAPS.roomsPerHome) throw refuse(28808);
    return world.feiyan.createRoom(home, name, undefined, backgroundImage).roomId;
  });

  cloud.on(rooms.update, ({ homeId, roomId, name, backgroundImage }, call) => {
    const home = adminHome(world, call, homeId);
    const room = roomOf(home, roomId);
    if (name !== undefined) {
      checkName(
        name,
        RENAMED_MOST,
        home.rooms.filter((one) => one !== room),
      );
      room.name = name;
    }
    if (backgroundImage !== undefined) room.backgroundImage = backgroundImage;
    return null;
  });

  cloud.on(rooms.delete, ({ homeId, roomId }, call) => {
    const home = adminHome(world, call, homeId);
    world.feiyan.deleteRoom(home, roomOf(home, roomId));
    return null;
  });
}
