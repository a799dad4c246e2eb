// Feiyan's device groups: made, changed and listed (6.8).
import { deviceGroups } from '../../../vendors/feiyan/operations/device-group.js';
import { FEIYAN_CAPS, type FeiyanGroup, type FeiyanHome } from '../../world/feiyan-model.js';
import type { Device, Product } from '../../world/model.js';
import type { World } from '../../world/world.js';
import { boundDevice } from './bound-device.js';
import { refuse } from './codes.js';
import type { FeiyanCall, FeiyanRegistry } from './gateway.js';
import { adminHome, devicesIn, groupBindings, memberHome } from './homes.js';
import { pageOf, spaceDevice } from './listing.js';
import { checkName } from './names.js';

/** The document names no limit for a group's name: the widest of its dictionary. */
const NAME_MOST = 40;
const DEVICES_MIN = 2;
const DEVICES_MAX = 100;
/** Light and socket (6.8.21). */
const GROUPABLE = new Set(['Light', 'Outlet']);

/** Registers 6.8.21 to 6.8.29. */
export function onDeviceGroups(cloud: FeiyanRegistry, world: World): void {
  const listed = ({ groupId, name, productKey, createdAt }: FeiyanGroup) => ({
    controlGroupId: groupId,
    name,
    productKey,
    productImage: world.product(productKey)?.imageUrl ?? '',
    createMillis: createdAt,
  });

  cloud.on(deviceGroups.create, ({ homeId, name, productKey, iotIdList }, call) => {
    const home = adminHome(world, call, homeId);
    checkName(name, NAME_MOST, home.groups);
    if (home.groups.length >= FEIYAN_CAPS.groupsPerHome) throw refuse(28821);
    const product = world.product(productKey);
    if (product === null) throw refuse(5005);
    if (!GROUPABLE.has(product.categoryKey)) throw refuse(28571);
    const devices = membersOf(world, call, home, product, iotIdList, null);
    return world.feiyan.createGroup(home, name, productKey, devices).groupId;
  });

  cloud.on(deviceGroups.update, ({ homeId, controlGroupId, name }, call) => {
    const home = adminHome(world, call, homeId);
    const group = groupOf(home, controlGroupId);
    checkName(
      name,
      NAME_MOST,
      home.groups.filter((one) => one !== group),
    );
    group.name = name;
    return null;
  });

  cloud.on(deviceGroups.delete, ({ homeId, controlGroupId }, call) => {
    const home = adminHome(world, call, homeId);
    const group = groupOf(home, controlGroupId);
    home.groups = home.groups.filter((one) => one !== group);
    return farewell([group]);
  });

  cloud.on(deviceGroups.deleteMany, ({ homeId, controlGroupIdList }, call) => {
    const home = adminHome(world, call, homeId);
    const gone = controlGroupIdList.map((groupId) => groupOf(home, groupId));
    home.groups = home.groups.filter((one) => !gone.includes(one));
    return farewell(gone);
  });

  cloud.on(deviceGroups.get, ({ homeId, controlGroupId }, call) => listed(groupOf(memberHome(world, call, homeId), controlGroupId)));

  cloud.on(deviceGroups.list, ({ homeId, ...params }, call) => {
    const { rows, ...counts } = pageOf(memberHome(world, call, homeId).groups, params);
    return {
      ...counts,
      data: rows.map(listed),
    };
  });

  cloud.on(deviceGroups.listProducts, ({ homeId, ...params }, call) => {
    memberHome(world, call, homeId);
    const all = new Set(devicesIn(world, call.user(), homeId).map(({ device }) => device.product));
    const { rows, ...counts } = pageOf(
      [...all].filter(({ categoryKey }) => GROUPABLE.has(categoryKey)),
      params,
    );
    return { ...counts, data: rows.map(({ productKey, name, imageUrl }) => ({ productKey, productName: name, productImage: imageUrl })) };
  });

  cloud.on(deviceGroups.listDevices, ({ homeId, controlGroupId, propertyIdentifiers, ...params }, call) => {
    const group = groupOf(memberHome(world, call, homeId), controlGroupId);
    const { rows, ...counts } = pageOf(groupBindings(world, call, group), params);
    return { ...counts, items: rows.map((binding) => spaceDevice(world, binding, propertyIdentifiers)) };
  });

  cloud.on(deviceGroups.setDevices, ({ homeId, controlGroupId, iotIdList }, call) => {
    const home = adminHome(world, call, homeId);
    const group = groupOf(home, controlGroupId);
    const product = world.product(group.productKey);
    if (product === null) throw refuse(5005);
    group.devices = membersOf(world, call, home, product, iotIdList, group);
    return null;
  });
}

/** How mesh devices are told to leave the address of a group that is gone; null for those that never had one. */
function farewell(gone: readonly FeiyanGroup[]): string | null {
  const addresses = gone.flatMap(({ meshAddress }) => meshAddress ?? []);
  return addresses.length === 0 ? null : JSON.stringify({ operation: 'delete', addresses });
}

/** @throws Refusal 28604 for a group that is not in the home. */
export function groupOf({ groups }: FeiyanHome, groupId: string): FeiyanGroup {
  const group = groups.find((one) => one.groupId === groupId);
  if (group === undefined) throw refuse(28604);
  return group;
}

/**
 * The devices that a group is to have.
 * @param group that may have them already; null for a new one.
 * @throws Refusal 28820 for too few, 28823 for too many, 2063 and 2065 for one that is not the caller's, 28517 for one that stands elsewhere,
 * 460 for one of another product, 28811 for one that another group has.
 */
function membersOf(world: World, call: FeiyanCall, { homeId }: FeiyanHome, product: Product, iotIds: readonly string[], group: FeiyanGroup | null): Device[] {
  const ids = [...new Set(iotIds)];
  if (ids.length < DEVICES_MIN) throw refuse(28820);
  if (ids.length > DEVICES_MAX) throw refuse(28823);
  return ids.map((iotId) => {
    const { device, homeId: standsIn } = boundDevice(world, call, { iotId }, 2065);
    if (standsIn !== homeId) throw refuse(28517);
    if (device.product !== product) throw refuse(460);
    const other = world.feiyan.groupOf(device);
    if (other !== null && other !== group) throw refuse(28811);
    return device;
  });
}
