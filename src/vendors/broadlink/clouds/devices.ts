// The organisation's devices, over all homes that the link reaches.
import type { DeviceCloud } from '../../../domain/device.js';
import { AppError } from '../../../domain/errors.js';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import { deviceListings } from '../mapping/devices.js';
import { homeRef } from '../mapping/refs.js';
import type { BroadlinkSession } from '../session.js';
import type { HomeDirectory } from './directory.js';
import type { HomeResources } from './resources.js';

export function createDeviceCloud(session: BroadlinkSession, directory: HomeDirectory, resources: HomeResources): DeviceCloud {
  const inHome = async (scope: CallScope, home: VendorRef) => {
    const { known, resources: rows } = await resources.list(scope, home);
    return deviceListings(home, rows, known.roomIds);
  };
  return {
    async listDevices(scope) {
      const [organization, homes] = await Promise.all([session.organizationOf(scope), directory.read(scope)]);
      return (await Promise.all(homes.map(({ id }) => inHome(scope, homeRef(organization, id))))).flat();
    },

    /** A device is addressed together with its home. */
    async binding(scope, device) {
      const home = homeRef(await session.organizationOf(scope), device.scope);
      try {
        return (await inHome(scope, home)).find(({ ref }) => ref.key === device.key) ?? null;
      } catch (error) {
        if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
        throw error;
      }
    },
  };
}
