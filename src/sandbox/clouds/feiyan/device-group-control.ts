// Feiyan's device groups told things as one (6.8).
import { deviceGroups } from '../../../vendors/feiyan/operations/device-group.js';
import type { Device } from '../../world/model.js';
import type { World } from '../../world/world.js';
import { boundDevice } from './bound-device.js';
import { refuse } from './codes.js';
import { invokeServiceOfAll, setPropertiesOfAll } from './control.js';
import { groupOf } from './device-groups.js';
import type { FeiyanCall, FeiyanRegistry } from './gateway.js';
import { adminHome, groupBindings, memberHome } from './homes.js';

/** Multicast addresses of Bluetooth mesh begin here. */
const FIRST_ADDRESS = 0xc000;

/** Registers 6.8.31 to 6.8.33. */
export function onDeviceGroupControl(cloud: FeiyanRegistry, world: World): void {
  let addresses = 0;

  // Telling devices things is no change of the home; a member may too, whose devices they are too.
  cloud.on(deviceGroups.setProperties, ({ controlGroupId, items }, call) => setPropertiesOfAll(world, membersOf(world, call, controlGroupId), items));

  cloud.on(deviceGroups.invokeService, ({ controlGroupId, identifier, args }, call) =>
    invokeServiceOfAll(world, membersOf(world, call, controlGroupId), identifier, args),
  );

  // The document says neither what the text holds nor what becomes of devices that are not mesh: they get one as well.
  cloud.on(deviceGroups.prepareMesh, ({ homeId, controlGroupId, iotIdList }, call) => {
    const group = groupOf(adminHome(world, call, homeId), controlGroupId);
    for (const iotId of iotIdList) {
      const { feiyan, homeId: standsIn } = boundDevice(world, call, { iotId }, 2065);
      if (standsIn !== homeId) throw refuse(28517);
      if (feiyan.productKey !== group.productKey) throw refuse(460);
    }
    if (group.meshAddress === null) {
      group.meshAddress = FIRST_ADDRESS + addresses;
      addresses += 1;
    }
    return JSON.stringify({ operation: 'add', addresses: [group.meshAddress], devices: iotIdList });
  });
}

/** The caller's devices of a group. @throws Refusal 28604 for no group, 403 for one of another's home. */
function membersOf(world: World, call: FeiyanCall, groupId: string): Device[] {
  const found = world.feiyan.group(groupId);
  if (found === null) throw refuse(28604);
  memberHome(world, call, found.home.homeId);
  return groupBindings(world, call, found.group).map(({ device }) => device);
}
