// The device that a write is about, and the vendor's side of it that takes the write.
import type { DeviceRole } from '../domain/device.js';
import { AppError, badInput } from '../domain/errors.js';
import type { VendorRef } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import { hasFacet } from './facets.js';
import { expiredLink } from './failures.js';
import type { DeviceView, NodeView, Reads } from './reads.js';

/** A device by its ID; or, where its vendor lists no such devices, by its gateway's device ID and the number printed on it. */
export type DeviceName = string | { readonly gatewayId: string; readonly serialNumber: string };

const SERIAL_LENGTH = 64;

/** @throws AppError NOT_FOUND for what the viewer does not see, or is no device; what its look-up failed with */
export async function findDevice(reads: Pick<Reads, 'nodes'>, deviceId: string): Promise<DeviceView> {
  const [found] = await reads.nodes([deviceId]);
  return deviceIn(found ?? null);
}

/** What a look-up found, as a device. @throws AppError as findDevice() */
export function deviceIn(found: NodeView | AppError | null): DeviceView {
  if (found instanceof AppError) throw found;
  if (found?.kind !== 'device') throw new AppError('NOT_FOUND', 'There is no such device');
  return found.device;
}

/** One side of a device with a promise of its vendor. */
export interface Target<Cloud> {
  readonly link: Link;
  readonly ref: VendorRef;
  readonly role: DeviceRole | null;
  /** null for a device that is known by its serial number alone. */
  readonly identityId: number | null;
  readonly cloud: Cloud;
}

/**
 * The first side of the device whose vendor makes a promise and whose link can be used.
 * @throws AppError UNSUPPORTED_BY_VENDOR, or LINK_EXPIRED where only an expired link could
 */
export function targetOf<Cloud>(vendors: Vendors, device: DeviceView, pick: (vendor: Vendor) => Cloud | undefined): Target<Cloud> {
  let failure = new AppError('UNSUPPORTED_BY_VENDOR', 'No cloud that knows the device offers this');
  for (const { link, ref, identityId, listing } of device.parts) {
    const vendor = vendors.get(link.vendor);
    const cloud = vendor === undefined ? undefined : pick(vendor);
    if (cloud === undefined) continue;
    if (link.status === 'ACTIVE') return { link, ref, role: listing.role, identityId, cloud };
    failure = expiredLink(link);
  }
  throw failure;
}

/**
 * The side of a device through which its owner may act: an owned one before one of unknown role.
 * @throws AppError UNSUPPORTED_BY_VENDOR, naming the clouds that cannot; FORBIDDEN for a device that is only shared with the viewer; LINK_EXPIRED
 */
export function ownedTargetOf<Cloud>(vendors: Vendors, device: DeviceView, pick: (vendor: Vendor) => Cloud | undefined): Target<Cloud> {
  const able = device.parts.flatMap(({ link, ref, identityId, listing }): Target<Cloud>[] => {
    const vendor = vendors.get(link.vendor);
    const cloud = vendor === undefined ? undefined : pick(vendor);
    return cloud === undefined ? [] : [{ link, ref, role: listing.role, identityId, cloud }];
  });
  const allowed = able.filter(({ role }) => role !== 'MEMBER');
  const usable = allowed.filter(({ link }) => link.status === 'ACTIVE');
  const target = usable.find(({ role }) => role === 'OWNER') ?? usable[0];
  if (target !== undefined) return target;
  if (allowed[0] !== undefined) throw expiredLink(allowed[0].link);
  if (able[0] !== undefined) throw new AppError('FORBIDDEN', 'Only the owner of a device may do this');
  const names = [...new Set(device.parts.map(({ link }) => vendors.get(link.vendor)?.displayName ?? link.vendor))];
  const [only] = device.parts;
  throw new AppError('UNSUPPORTED_BY_VENDOR', `${names.join(' and ')} cannot do this`, only === undefined ? {} : { vendor: only.link.vendor });
}

/**
 * The side behind a gateway: it goes through the gateway's link, with the link's role over the gateway.
 * @throws AppError BAD_USER_INPUT, NOT_FOUND, and as targetOf()
 */
export async function targetBehind<Cloud>(
  vendors: Vendors,
  reads: Reads,
  name: Exclude<DeviceName, string>,
  pick: (vendor: Vendor) => Cloud | undefined,
): Promise<Target<Cloud>> {
  const serialNumber = name.serialNumber.trim();
  if (serialNumber === '' || serialNumber.length > SERIAL_LENGTH) {
    throw badInput('input.behindGateway.serialNumber', `must have 1 to ${SERIAL_LENGTH} characters`);
  }
  const gateway = await findDevice(reads, name.gatewayId);
  if (!hasFacet(gateway, 'gateway')) throw badInput('input.behindGateway.gatewayId', 'must be a gateway');
  const { cloud, ...side } = targetOf(vendors, gateway, (vendor) => {
    const promise = pick(vendor);
    return vendor.gateways === undefined || promise === undefined ? undefined : { promise, gateways: vendor.gateways };
  });
  return { ...side, ref: cloud.gateways.deviceBehind(side.ref, serialNumber), identityId: null, cloud: cloud.promise };
}
