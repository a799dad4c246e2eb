// OBOX's gateways and the devices behind them (3 to 8).
import { gateways } from '../../../vendors/obox/operations/gateway.js';
import type { Device } from '../../world/model.js';
import type { World } from '../../world/world.js';
import { refuse } from './answers.js';
import type { OboxRegistry } from './gateway.js';

const SCAN_MS = 2000;

/** The user's gateway of that serial number. @throws Refusal 404 */
function gatewayOf(world: World, uniqueKey: string, serialId: string): Device {
  const gateway = world.obox.gatewaysOf(uniqueKey).find((one) => one.serialId === serialId);
  if (gateway === undefined) throw refuse(404, 'no such obox');
  return gateway.device;
}

/** A device behind one of the user's gateways. @throws Refusal 404 */
export function deviceBehind(world: World, uniqueKey: string, serialId: string): Device {
  const device = world.obox.deviceBySerialId(serialId);
  const isHis = device !== null && world.obox.gatewaysOf(uniqueKey).some((gateway) => gateway.device.id === device.gatewayId);
  if (device === null || !isHis) throw refuse(404, 'no such device');
  return device;
}

/** Registers 3 to 8. A gateway of another user does not exist for the caller. */
export function onGateways(cloud: OboxRegistry, world: World): void {
  cloud.on(gateways.register, (_, { uniqueKey }) => world.obox.issueCertificate(uniqueKey));

  cloud.on(gateways.add, ({ oboxSerialId, oboxName, oboxVersion }, { uniqueKey }) => {
    const added = world.obox.addGateway(uniqueKey, { serialId: oboxSerialId, name: oboxName, version: oboxVersion });
    if (added === null) throw refuse(404, 'no such obox');
    return { obox_serial_id: added.serialId };
  });

  cloud.on(gateways.list, (_, { uniqueKey }) => ({
    oboxs: world.obox.gatewaysOf(uniqueKey).map(({ device, serialId, name, version }) => ({
      oboxName: name,
      oboxSerialId: serialId,
      oboxVersion: version,
      oboxStatus: device.status === 'ONLINE' ? 1 : 0,
    })),
  }));

  cloud.on(gateways.remove, ({ oboxSerialId }, { uniqueKey }) => {
    if (!world.obox.removeGateway(uniqueKey, oboxSerialId)) throw refuse(404, 'no such obox');
    return null;
  });

  // Finds, after a while, what speaks OBOX in the same house and has no gateway. What was found is told on a queue that is not documented.
  cloud.on(gateways.startScan, ({ oboxSerialId, serialId }, { uniqueKey }) => {
    const gateway = gatewayOf(world, uniqueKey, oboxSerialId);
    const isFound = ({ obox, gatewayId, standsIn, product }: Device): boolean =>
      obox !== null &&
      gatewayId === null &&
      product.nodeType !== 'GATEWAY' &&
      standsIn !== null &&
      standsIn.homeId === gateway.standsIn?.homeId &&
      (serialId === undefined || obox.serialId === serialId);
    world.clock.after(SCAN_MS, () => {
      for (const device of world.devices().filter(isFound)) world.setGateway(device, gateway);
    });
    return null;
  });

  cloud.on(gateways.removeDevice, ({ serialId }, { uniqueKey }) => {
    world.setGateway(deviceBehind(world, uniqueKey, serialId), null);
    return null;
  });
}
