// Moving in with a vendor: a home as planned, its rooms, and everything in it bound to the account.
import type { FeiyanAccount, FeiyanHome } from './feiyan-model.js';
import { makeDevice } from './furnish.js';
import type { Device } from './model.js';
import type { ProductPlan } from './products/types.js';
import type { HomePlan } from './seed-homes.js';
import type { World } from './world.js';

/** Builds the planned home for an account and binds everything in it. */
export function settle(world: World, account: FeiyanAccount, plan: HomePlan, since: number): FeiyanHome {
  const home = world.feiyan.createHome(account, plan.name, since);
  let gateway: Device | null = null;
  for (const { name: roomName, devices } of plan.rooms) {
    const roomId = roomName === null ? null : world.feiyan.createRoom(home, roomName, since).roomId;
    for (const { plan: product, name, status } of devices) {
      const device: Device = makeDevice(world, {
        plan: product,
        name,
        since,
        gateway: gatewayFor(product, gateway),
        ...(status === undefined ? {} : { status }),
      });
      if (product.nodeType === 'GATEWAY') gateway = device;
      world.feiyan.register(device);
      world.feiyan.bind(account, device, { homeId: home.homeId, roomId, nickname: name, boundAt: since });
    }
  }
  return home;
}

function gatewayFor(product: ProductPlan, gateway: Device | null): Device | null {
  return product.isSubDevice ? gateway : null;
}
