// In which order Feiyan's homes and rooms show what is in them (6.8).
import { deviceGroups } from '../../../vendors/feiyan/operations/device-group.js';
import { homes } from '../../../vendors/feiyan/operations/home.js';
import { rooms } from '../../../vendors/feiyan/operations/room.js';
import type { FeiyanBinding } from '../../world/feiyan-model.js';
import { inOrder, movedTo } from '../../world/feiyan-order.js';
import type { World } from '../../world/world.js';
import { boundDevice } from './bound-device.js';
import { refuse } from './codes.js';
import { groupOf } from './device-groups.js';
import type { FeiyanRegistry } from './gateway.js';
import { adminHome, devicesIn, elementIdOf, elementsIn } from './homes.js';
import { roomOf } from './rooms.js';

/** Two of the four lists count their positions from 1. */
const FROM_ONE = 1;
const idOf = ({ feiyan }: FeiyanBinding): string => feiyan.iotId;

/** Registers 6.8.8, 6.8.9, 6.8.17, 6.8.18, 6.8.20 and 6.8.30. Whose right it is the document does not say: those who may change the home. */
export function onSpaceOrder(cloud: FeiyanRegistry, world: World): void {
  cloud.on(homes.reorderElement, ({ homeId, elementId, targetOrder }, call) => {
    const home = adminHome(world, call, homeId);
    home.elementOrder = reordered(elementsIn(world, call.user(), home).map(elementIdOf), elementId, targetOrder - FROM_ONE);
    return null;
  });

  cloud.on(homes.reorderDevice, ({ homeId, targetOrder, ...address }, call) => {
    const home = adminHome(world, call, homeId);
    const { feiyan } = boundDevice(world, call, address, 2065);
    home.deviceOrder = reordered(devicesIn(world, call.user(), homeId).map(idOf), feiyan.iotId, targetOrder);
    return null;
  });

  cloud.on(rooms.reorderDevice, ({ homeId, roomId, iotId, targetOrder }, call) => {
    const room = roomOf(adminHome(world, call, homeId), roomId);
    const { feiyan } = boundDevice(world, call, { iotId }, 2065);
    room.deviceOrder = reordered(devicesIn(world, call.user(), homeId, roomId).map(idOf), feiyan.iotId, targetOrder - FROM_ONE);
    return {};
  });

  cloud.on(rooms.setOrder, ({ homeId, roomIdList }, call) => {
    const home = adminHome(world, call, homeId);
    for (const roomId of roomIdList) roomOf(home, roomId);
    home.rooms = inOrder(home.rooms, roomIdList, ({ roomId }) => roomId);
    return null;
  });

  cloud.on(rooms.setDevices, ({ homeId, roomId, iotIdList }, call) => {
    const home = adminHome(world, call, homeId);
    const room = roomOf(home, roomId);
    const wanted = iotIdList.map((iotId) => boundDevice(world, call, { iotId }, 2065));
    if (wanted.some((binding) => binding.homeId !== homeId)) throw refuse(28517);
    const left = devicesIn(world, call.user(), homeId, roomId).filter((binding) => !wanted.includes(binding));
    for (const binding of left) world.feiyan.moveDevice(binding, home, null);
    for (const binding of wanted) world.feiyan.moveDevice(binding, home, room);
    room.deviceOrder = iotIdList;
    return null;
  });

  cloud.on(deviceGroups.reorder, ({ homeId, controlGroupId, targetOrder }, call) => {
    const home = adminHome(world, call, homeId);
    const { groupId } = groupOf(home, controlGroupId);
    const groupIdOf = (group: { readonly groupId: string }): string => group.groupId;
    home.groups = inOrder(home.groups, movedTo(home.groups.map(groupIdOf), groupId, targetOrder), groupIdOf);
    return null;
  });
}

/** @throws Refusal 28517 for what is not in the list. */
function reordered(ids: readonly string[], id: string, position: number): string[] {
  if (!ids.includes(id)) throw refuse(28517);
  return movedTo(ids, id, position);
}
