// Gateways: the one thing that OBOX lists, and what can be done with them (3 to 8).
import type { DeviceCloud } from '../../../domain/device.js';
import type { GatewayCloud } from '../../../domain/gateway.js';
import { certificateOf, gatewayListing } from '../mapping/gateways.js';
import { deviceRef } from '../mapping/refs.js';
import { gateways } from '../operations/gateway.js';
import type { OboxSession } from '../session.js';

/** Devices behind a gateway cannot be listed: the gateways are all there is. */
export function createDeviceCloud(session: OboxSession): DeviceCloud {
  const listDevices: DeviceCloud['listDevices'] = async (scope) => {
    const { oboxs } = await session.asUser(scope, gateways.list, {});
    return oboxs.map(gatewayListing);
  };
  return {
    listDevices,
    async binding(scope, device) {
      return (await listDevices(scope)).find(({ ref }) => ref.key === device.key) ?? null;
    },
  };
}

export function createGatewayCloud(session: OboxSession): GatewayCloud {
  return {
    async register(scope, { type, timeZone }) {
      return certificateOf(await session.asUser(scope, gateways.register, { type, zone: timeZone }));
    },

    async addGateway(scope, { serialNumber, name, version }) {
      const added = await session.asUser(scope, gateways.add, { oboxSerialId: serialNumber, oboxName: name, oboxVersion: version, oboxStatus: '1' });
      return deviceRef(added?.obox_serial_id || serialNumber);
    },

    async removeGateway(scope, gateway) {
      await session.asUser(scope, gateways.remove, { oboxSerialId: gateway.key });
    },

    async startScan(scope, gateway, { serialNumber, timeoutSeconds }) {
      await session.asUser(scope, gateways.startScan, {
        oboxSerialId: gateway.key,
        ...(serialNumber === undefined ? {} : { serialId: serialNumber }),
        // The unit is not documented; seconds are our reading.
        ...(timeoutSeconds === undefined ? {} : { timeout: String(timeoutSeconds) }),
      });
    },

    async removeDevice(scope, device) {
      await session.asUser(scope, gateways.removeDevice, { serialId: device.key });
    },

    // A serial number says all: the gateway need not be named.
    deviceBehind: (_gateway, serialNumber) => deviceRef(serialNumber),
  };
}
