// Feiyan's homes and what stands in them (6.8).
import { homes } from '../../../vendors/feiyan/operations/home.js';
import type { FeiyanAccount, FeiyanBinding, FeiyanGroup, FeiyanHome } from '../../world/feiyan-model.js';
import { inOrder } from '../../world/feiyan-order.js';
import type { World } from '../../world/world.js';
import { refuse } from './codes.js';
import type { FeiyanCall, FeiyanRegistry } from './gateway.js';
import { listedDevice, listedProperties, pageOf, panelOf, spaceDevice } from './listing.js';

/** The caller's home. @throws Refusal 403 for one that is not his, or does not exist. */
export function memberHome(world: World, call: FeiyanCall, homeId: string): FeiyanHome {
  const home = world.feiyan.home(homeId);
  if (home === null || !home.members.has(call.user().identityId)) throw refuse(403);
  return home;
}

/** A home that the caller may change. @throws Refusal 403 as well for one that he is only a member of. */
export function adminHome(world: World, call: FeiyanCall, homeId: string): FeiyanHome {
  const home = memberHome(world, call, homeId);
  if (home.members.get(call.user().identityId) !== 'ADMIN') throw refuse(403);
  return home;
}

/** The caller's devices in a home, or in one of its rooms, in the order of that list. */
export function devicesIn(world: World, account: FeiyanAccount, homeId: string, roomId?: string): FeiyanBinding[] {
  const home = world.feiyan.home(homeId);
  const order = roomId === undefined ? home?.deviceOrder : home?.rooms.find((room) => room.roomId === roomId)?.deviceOrder;
  const devices = world.feiyan.bindingsOf(account).filter((binding) => binding.homeId === homeId && (roomId === undefined || binding.roomId === roomId));
  return inOrder(devices, order ?? [], ({ feiyan }) => feiyan.iotId);
}

/** What a home shows in one list: the caller's devices and the groups, in the order that its people gave them; else devices first. */
export function elementsIn(world: World, account: FeiyanAccount, home: FeiyanHome): (FeiyanBinding | FeiyanGroup)[] {
  return inOrder<FeiyanBinding | FeiyanGroup>([...devicesIn(world, account, home.homeId), ...home.groups], home.elementOrder, elementIdOf);
}

export function elementIdOf(element: FeiyanBinding | FeiyanGroup): string {
  return 'groupId' in element ? element.groupId : element.feiyan.iotId;
}

/** The devices of a group that the caller has. */
export function groupBindings(world: World, call: FeiyanCall, { devices }: FeiyanGroup): FeiyanBinding[] {
  return devices.flatMap(({ feiyan }) => (feiyan === null ? [] : (world.feiyan.binding(call.user(), feiyan.iotId) ?? [])));
}

/** The two counts that homes and rooms show. */
export function countOf(bindings: readonly FeiyanBinding[]) {
  return { deviceCnt: bindings.length, deviceOnlineCnt: bindings.filter(({ device }) => device.status === 'ONLINE').length };
}

/** Registers 6.8.5, 6.8.6, 6.8.7 and 6.8.16. */
export function onHomes(cloud: FeiyanRegistry, world: World): void {
  cloud.on(homes.get, ({ homeId }, call) => {
    const home = memberHome(world, call, homeId);
    const account = call.user();
    return { ...listedHome(home, account), roomCnt: home.rooms.length, ...countOf(devicesIn(world, account, homeId)) };
  });

  cloud.on(homes.list, (params, call) => {
    const account = call.user();
    const { rows, ...counts } = pageOf(world.feiyan.homesOf(account), params);
    return { ...counts, data: rows.map((home) => listedHome(home, account)) };
  });

  cloud.on(homes.listElements, ({ homeId, elementType, propertyIdentifiers, ...params }, call) => {
    const home = memberHome(world, call, homeId);
    const elements = elementsIn(world, call.user(), home).filter(
      (element) => elementType === undefined || 'groupId' in element === (elementType === 'CONTROL_GROUP'),
    );
    const { rows, ...counts } = pageOf(elements, params);
    const roomNames = new Map(home.rooms.map(({ roomId, name }) => [roomId, name]));
    return {
      ...counts,
      data: rows.map((row) =>
        'groupId' in row
          ? {
              elementType: 'CONTROL_GROUP',
              elementId: row.groupId,
              name: row.name,
              productKey: row.productKey,
              productImage: world.product(row.productKey)?.imageUrl ?? '',
              ...countOf(groupBindings(world, call, row)),
              controlGroupStatus: 'NORMAL',
              ...(row.meshAddress === null ? {} : { groupAddress: row.meshAddress }),
            }
          : {
              elementType: 'DEVICE',
              elementId: row.feiyan.iotId,
              ...listedDevice(row),
              ...(row.roomId === null ? {} : { roomId: row.roomId, roomName: roomNames.get(row.roomId) }),
              ...panelOf(row.device),
              ...listedProperties(row.device, propertyIdentifiers),
            },
      ),
    };
  });

  cloud.on(
    homes.listDevices,
    ({ homeId, roomId, excludedHomeId, excludedRoomId, deviceNodeType, productKey, categoryKey, boundControlGroup, propertyIdentifiers, ...params }, call) => {
      if (homeId !== undefined) memberHome(world, call, homeId);
      const account = call.user();
      // Without a home the list spans the user's homes; what stands in none is in no list of homes.
      const all = homeId === undefined ? world.feiyan.bindingsOf(account).filter((binding) => binding.homeId !== null) : devicesIn(world, account, homeId);
      const bindings = all.filter(
        (binding) =>
          (roomId === undefined || binding.roomId === roomId) &&
          (excludedHomeId === undefined || binding.homeId !== excludedHomeId) &&
          (excludedRoomId === undefined || binding.roomId !== excludedRoomId) &&
          (deviceNodeType === undefined || binding.device.product.nodeType === deviceNodeType) &&
          (productKey === undefined || binding.feiyan.productKey === productKey) &&
          (categoryKey === undefined || binding.device.product.categoryKey === categoryKey) &&
          (boundControlGroup === undefined || (world.feiyan.groupOf(binding.device) !== null) === boundControlGroup),
      );
      const { rows, ...counts } = pageOf(bindings, params);
      return {
        ...counts,
        items: rows.map((binding) => ({
          ...spaceDevice(world, binding, propertyIdentifiers),
          myRole: binding.owned ? 'OWNED' : 'SHARED',
          ...subDevices(world, account, binding),
        })),
      };
    },
  );
}

function listedHome({ homeId, name, members, createdAt }: FeiyanHome, { identityId, currentHomeId }: FeiyanAccount) {
  return { homeId, name, myRole: members.get(identityId) ?? 'MEMBER', currentHome: homeId === currentHomeId, createMillis: createdAt };
}

/** IDs of a gateway's sub-devices that are bound to the account. */
function subDevices(world: World, account: FeiyanAccount, { device }: FeiyanBinding) {
  if (device.product.nodeType !== 'GATEWAY') return {};
  const ids = world.subDevices(device).flatMap(({ feiyan }) => (feiyan === null ? [] : [feiyan.iotId]));
  return { subDeviceIotIdList: ids.filter((iotId) => world.feiyan.binding(account, iotId) !== null) };
}
