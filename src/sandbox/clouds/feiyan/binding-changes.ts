// What accounts do with the devices bound to them: their names, their order, and their leaving (6.6).
import { deviceBindings } from '../../../vendors/feiyan/operations/device-binding.js';
import type { FeiyanAccount, FeiyanBinding } from '../../world/feiyan-model.js';
import type { World } from '../../world/world.js';
import { boundDevice } from './bound-device.js';
import { refuse } from './codes.js';
import type { FeiyanRegistry } from './gateway.js';

/** Registers 6.6.3, 6.6.11, 6.6.12 and 6.6.27. */
export function onBindingChanges(cloud: FeiyanRegistry, world: World): void {
  cloud.on(deviceBindings.reorder, ({ groupId, sortDeviceDTOList }, call) => {
    const account = call.user();
    const listed = world.feiyan.bindingsOf(account).filter(({ homeId, roomId }) => groupId === undefined || homeId === groupId || roomId === groupId);
    const order = listed.map(({ feiyan }) => feiyan.iotId);
    for (const { iotId, fromOrder, toOrder } of sortDeviceDTOList) {
      boundDevice(world, call, { iotId }, 2065);
      if (order[fromOrder] !== iotId || toOrder >= order.length) throw refuse(460);
    }
    for (const { iotId, toOrder } of sortDeviceDTOList.toSorted((a, b) => a.toOrder - b.toOrder)) put(order, iotId, toOrder);
    world.feiyan.reorderBindings(account, order);
    return null;
  });

  cloud.on(deviceBindings.reorderShared, ({ targetOrder, ...address }, call) => {
    const account = call.user();
    const { owned, feiyan } = boundDevice(world, call, address, 2065);
    const order = world.feiyan.bindingsOf(account).flatMap((binding) => (binding.owned ? [] : [binding.feiyan.iotId]));
    if (owned || targetOrder >= order.length) throw refuse(460);
    put(order, feiyan.iotId, targetOrder);
    world.feiyan.reorderBindings(account, order);
    return null;
  });

  cloud.on(deviceBindings.rename, ({ iotId, nickName }, call) => {
    if (nickName.trim() === '') throw refuse(460);
    boundDevice(world, call, { iotId }, 2065).nickname = nickName;
    return null;
  });

  cloud.on(deviceBindings.unbind, ({ iotId, unbindSubdevice = false }, call) => {
    const account = call.user();
    const binding = boundDevice(world, call, { iotId }, 2065);
    const subDevices = unbindSubdevice ? world.subDevices(binding.device) : [];
    const beneath = subDevices.flatMap(({ feiyan }) => (feiyan === null ? [] : (world.feiyan.binding(account, feiyan.iotId) ?? [])));
    for (const each of [binding, ...beneath]) leave(world, account, each);
    return null;
  });
}

/** A member goes alone; with the administrator everybody goes. */
function leave(world: World, account: FeiyanAccount, { owned, device, feiyan }: FeiyanBinding): void {
  world.feiyan.unbind(account, feiyan.iotId);
  if (!owned) return;
  for (const { identityId } of world.feiyan.bindingsOfDevice(device)) {
    const other = world.feiyan.account(identityId);
    if (other !== null) world.feiyan.unbind(other, feiyan.iotId);
  }
}

function put(order: string[], iotId: string, position: number): void {
  order.splice(order.indexOf(iotId), 1);
  order.splice(position, 0, iotId);
}
