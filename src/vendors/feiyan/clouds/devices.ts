// The account's devices, its own and those shared with it (6.6).
import type { DeviceCloud } from '../../../domain/device.js';
import { AppError } from '../../../domain/errors.js';
import { boundListing } from '../mapping/devices.js';
import { accountDevices } from '../operations/account-device.js';
import type { FeiyanSession } from '../session.js';
import { allPages } from './pages.js';

const PAGE_SIZE = 100; // the most that 6.6.1 gives

export function createDeviceCloud(session: FeiyanSession): DeviceCloud {
  return {
    async listDevices(scope) {
      const rows = await allPages(
        PAGE_SIZE,
        undefined,
        (pageNo) => session.asUser(scope, accountDevices.list, { pageNo, pageSize: PAGE_SIZE }),
        ({ iotId }) => iotId,
      );
      return rows.map(boundListing);
    },

    async binding(scope, device) {
      try {
        const row = await session.asUser(scope, accountDevices.getBinding, { iotId: device.key });
        return row === null ? null : boundListing(row);
      } catch (error) {
        // Not bound, or gone.
        if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
        throw error;
      }
    },
  };
}
