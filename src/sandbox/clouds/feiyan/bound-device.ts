// Finds the device that a call names, and whether the caller may have it.
import type { FeiyanBinding } from '../../world/feiyan-model.js';
import type { Device, FeiyanIdentity } from '../../world/model.js';
import type { World } from '../../world/world.js';
import { refuse } from './codes.js';
import type { FeiyanCall } from './gateway.js';

/** A device by its ID, or by product key and device name. */
export interface DeviceAddress {
  readonly iotId?: string | undefined;
  readonly productKey?: string | undefined;
  readonly deviceName?: string | undefined;
}

export interface KnownDevice {
  readonly device: Device;
  readonly identity: FeiyanIdentity;
}

/**
 * The caller's binding of the device.
 * @param unbound the code for a device that is somebody else's: the document shows 29004 with device control (6.4), 2065 with bindings (6.6);
 * its remark that 401 may mean the same is left aside.
 * @throws Refusal 2063 for a device that does not exist.
 */
export function boundDevice(world: World, call: FeiyanCall, address: DeviceAddress, unbound: 29004 | 2065): FeiyanBinding {
  const { identity } = findDevice(world, address) ?? refuseWith(2063);
  return world.feiyan.binding(call.user(), identity.iotId) ?? refuseWith(unbound);
}

/** A device of the project, whoever's it is. @throws Refusal 6100 */
export function projectDevice(world: World, address: DeviceAddress): KnownDevice {
  return findDevice(world, address) ?? refuseWith(6100);
}

function findDevice(world: World, { iotId, productKey = '', deviceName = '' }: DeviceAddress): KnownDevice | null {
  const device = iotId === undefined ? world.feiyan.deviceByCertificate(productKey, deviceName) : world.feiyan.deviceByIotId(iotId);
  return device === null || device.feiyan === null ? null : { device, identity: device.feiyan };
}

function refuseWith(code: 2063 | 6100 | 29004 | 2065): never {
  throw refuse(code);
}
