// The device that a write is about, and the vendor's side of it that takes the write.
import type { DeviceListing } from '../domain/device.js';
import { AppError } from '../domain/errors.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { DeviceView, Part, Reads } from './reads.js';

/** @throws AppError NOT_FOUND for what the viewer does not see, or is no device; what its look-up failed with */
export async function findDevice(reads: Reads, deviceId: string): Promise<DeviceView> {
  const [found] = await reads.nodes([deviceId]);
  if (found instanceof AppError) throw found;
  if (found?.kind !== 'device') throw new AppError('NOT_FOUND', 'There is no such device');
  return found.device;
}

/** One side of a device with a promise of its vendor. */
export interface Target<Cloud> {
  readonly part: Part<DeviceListing>;
  readonly cloud: Cloud;
}

/**
 * The first side of the device whose vendor makes a promise and whose link can be used.
 * @throws AppError UNSUPPORTED_BY_VENDOR, or LINK_EXPIRED where only an expired link could
 */
export function targetOf<Cloud>(vendors: Vendors, device: DeviceView, pick: (vendor: Vendor) => Cloud | undefined): Target<Cloud> {
  let failure = new AppError('UNSUPPORTED_BY_VENDOR', 'No cloud that knows the device offers this');
  for (const part of device.parts) {
    const vendor = vendors.get(part.link.vendor);
    const cloud = vendor === undefined ? undefined : pick(vendor);
    if (cloud === undefined) continue;
    if (part.link.status === 'ACTIVE') return { part, cloud };
    failure = new AppError('LINK_EXPIRED', 'The vendor account must be linked again', { linkId: part.link.id, vendor: part.link.vendor });
  }
  throw failure;
}
