// Feiyan's homes made, renamed, deleted and chosen, and devices moved between them (6.8).
import { homes } from '../../../vendors/feiyan/operations/home.js';
import { FEIYAN_CAPS, type FeiyanAccount, type FeiyanBinding, type FeiyanHome } from '../../world/feiyan-model.js';
import type { World } from '../../world/world.js';
import { boundDevice } from './bound-device.js';
import { refuse } from './codes.js';
import type { FeiyanCall, FeiyanRegistry } from './gateway.js';
import { adminHome, memberHome } from './homes.js';
import { checkName } from './names.js';
import { roomOf } from './rooms.js';

const NAME_MOST = 20;
const HOMES_MIN = 1;

/** Registers 6.8.1 to 6.8.4 and 6.8.19. */
export function onHomeChanges(cloud: FeiyanRegistry, world: World): void {
  const owned = (account: FeiyanAccount): FeiyanHome[] => world.feiyan.homesOf(account).filter(({ members }) => members.get(account.identityId) === 'ADMIN');

  cloud.on(homes.create, ({ name }, call) => {
    const account = call.user();
    checkName(name, NAME_MOST, world.feiyan.homesOf(account));
    if (owned(account).length >= FEIYAN_CAPS.homesPerAccount) throw refuse(28809);
    return world.feiyan.createHome(account, name).homeId;
  });

  cloud.on(homes.update, ({ homeId, name }, call) => {
    const home = adminHome(world, call, homeId);
    if (name === undefined) return null;
    checkName(
      name,
      NAME_MOST,
      world.feiyan.homesOf(call.user()).filter((one) => one !== home),
    );
    home.name = name;
    return null;
  });

  cloud.on(homes.delete, ({ homeId }, call) => {
    const home = adminHome(world, call, homeId);
    if (owned(call.user()).length <= HOMES_MIN) throw refuse(28810);
    world.feiyan.deleteHome(home);
    return null;
  });

  cloud.on(homes.setCurrent, ({ homeId }, call) => {
    call.user().currentHomeId = memberHome(world, call, homeId).homeId;
    return {};
  });

  cloud.on(homes.moveDevices, ({ homeId, roomId, deviceList }, call) => {
    const home = adminHome(world, call, homeId);
    const room = roomId === undefined || roomId === '' ? null : roomOf(home, roomId);
    const moved = deviceList.map(({ iotId }) => movable(world, call, iotId));
    const inHome = new Set([...world.feiyan.devicesOfHome(home), ...moved.map(({ device }) => device)]);
    if (inHome.size > FEIYAN_CAPS.devicesPerHome) throw refuse(28807);
    for (const binding of moved) world.feiyan.moveDevice(binding, home, room);
    return null;
  });
}

/** The caller's binding of a device that he may move. @throws Refusal 2063, 2065, 403 for one that stands in a home where he is no administrator. */
function movable(world: World, call: FeiyanCall, iotId: string): FeiyanBinding {
  const binding = boundDevice(world, call, { iotId }, 2065);
  if (binding.homeId !== null) adminHome(world, call, binding.homeId);
  return binding;
}
