// Correcting by hand what matching got wrong: two devices that are one, and one that is two.

import { AppError, badInput } from '../domain/errors.js';
import type { VendorName } from '../domain/ids.js';
import type { Matching } from '../identity/matching.js';
import type { Registry } from '../identity/registry.js';
import { findDevice } from './device-target.js';
import type { DeviceView, Reads } from './reads.js';
import type { Routing } from './routing.js';

export interface AccountDeviceLinks {
  /**
   * Makes two devices one; the owner's role is needed on both. Answers the surviving device's ID.
   * @throws AppError BAD_USER_INPUT, NOT_FOUND, FORBIDDEN
   */
  linkDevices(deviceIds: readonly [string, string]): Promise<string>;
  /** Parts one vendor's side from a device again. */
  unlinkDevice(deviceId: string, side: { readonly vendor: VendorName; readonly vendorId: string }): Promise<Parted>;
}

/** The IDs that both sides have from now on: where the side that gave the device its ID leaves, it takes the ID along. */
export interface Parted {
  readonly remainingId: string;
  readonly partedId: string;
}

interface Deps {
  readonly matching: Matching;
  readonly registry: Pick<Registry, 'byId'>;
  readonly routing: Pick<Routing, 'regrouped'>;
}

/** Makes the corrections of one request, over its reads. */
export function createDeviceLinks({ matching, registry, routing }: Deps, reads: Reads): AccountDeviceLinks {
  function requireOwner(device: DeviceView): void {
    if (!device.parts.some((part) => part.listing.role === 'OWNER')) throw new AppError('FORBIDDEN', 'Only the owner of a device may link or unlink it');
  }

  return {
    async linkDevices(deviceIds) {
      const [one, other] = [await findDevice(reads, deviceIds[0]), await findDevice(reads, deviceIds[1])];
      if (one.id === other.id) throw badInput('input.deviceIds', 'must be two devices');
      for (const device of [one, other]) requireOwner(device);
      const vendors = new Set(one.parts.map((part) => part.link.vendor));
      if (other.parts.some((part) => vendors.has(part.link.vendor))) throw badInput('input.deviceIds', 'must be devices of different vendors');
      const survivor = await matching.merge([one.id, other.id]);
      await routing.regrouped();
      return survivor;
    },
    async unlinkDevice(deviceId, side) {
      const device = await findDevice(reads, deviceId);
      requireOwner(device);
      const part = device.parts.find((each) => each.ref.vendor === side.vendor && each.ref.key === side.vendorId);
      if (part === undefined) throw badInput('input.vendorId', 'must be one of the identities of the device');
      const other = device.parts.find((each) => each.identityId !== part.identityId);
      if (other === undefined) throw badInput('input.vendorId', 'must leave the device an identity');
      const partedId = await matching.split(device.id, part.identityId);
      await routing.regrouped();
      return { remainingId: (await registry.byId([other.identityId])).get(other.identityId)?.entityId ?? device.id, partedId };
    },
  };
}
