// Device groups: kept, listed, and told things as one (6.8).
import { AppError, badInput } from '../../../domain/errors.js';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import type { DeviceGroupCloud } from '../../../domain/space.js';
import { groupListing } from '../mapping/device-groups.js';
import { homeListings } from '../mapping/devices.js';
import { groupRef } from '../mapping/refs.js';
import { accountDevices } from '../operations/account-device.js';
import { deviceGroups } from '../operations/device-group.js';
import type { FeiyanSession } from '../session.js';
import { allPages } from './pages.js';

const PAGE_SIZE = 20; // the most that these lists give
const MEMBERS = { fewest: 2, most: 100 } as const; // codes 28820 and 28823

export function createDeviceGroupCloud(session: FeiyanSession): DeviceGroupCloud {
  /** A group is made for a product; which one, its first device tells. */
  async function productOf(scope: CallScope, device: VendorRef): Promise<string> {
    const binding = await session.asUser(scope, accountDevices.getBinding, { iotId: device.key });
    if (binding !== null) return binding.productKey;
    throw new AppError('NOT_FOUND', 'The account has no such device', { vendor: 'FEIYAN', operation: accountDevices.getBinding.name, effect: 'none' });
  }

  return {
    membersPerGroup: MEMBERS,

    async listGroups(scope, { key: homeId }) {
      const rows = await allPages(
        PAGE_SIZE,
        undefined,
        (pageNo) => session.asUser(scope, deviceGroups.list, { homeId, pageNo, pageSize: PAGE_SIZE }),
        ({ controlGroupId }) => controlGroupId,
      );
      return rows.map((row) => groupListing(homeId, row));
    },

    async listGroupDevices(scope, { scope: homeId, key: controlGroupId }) {
      const rows = await allPages(
        PAGE_SIZE,
        undefined,
        (pageNo) => session.asUser(scope, deviceGroups.listDevices, { homeId, controlGroupId, pageNo, pageSize: PAGE_SIZE }),
        ({ iotId }) => iotId,
      );
      return homeListings(homeId, rows);
    },

    async createGroup(scope, { key: homeId }, name, devices) {
      const [first] = devices;
      if (first === undefined) throw tooFew();
      const productKey = await productOf(scope, first);
      return groupRef(homeId, await session.asUser(scope, deviceGroups.create, { homeId, name, productKey, iotIdList: keysOf(devices) }));
    },

    async renameGroup(scope, { scope: homeId, key: controlGroupId }, name) {
      await session.asUser(scope, deviceGroups.update, { homeId, controlGroupId, name });
    },

    async setGroupDevices(scope, { scope: homeId, key: controlGroupId }, devices) {
      await session.asUser(scope, deviceGroups.setDevices, { homeId, controlGroupId, iotIdList: keysOf(devices) });
    },

    async deleteGroup(scope, { scope: homeId, key: controlGroupId }) {
      await session.asUser(scope, deviceGroups.delete, { homeId, controlGroupId });
    },

    async setGroupProperties(scope, { key: controlGroupId }, values) {
      await session.asUser(scope, deviceGroups.setProperties, { controlGroupId, items: { ...values } });
    },
  };
}

function keysOf(devices: readonly VendorRef[]): string[] {
  return devices.map(({ key }) => key);
}

function tooFew(): AppError {
  return badInput('input.deviceIds', `at least ${MEMBERS.fewest} devices make a group`).with({
    vendor: 'FEIYAN',
    operation: deviceGroups.create.name,
    effect: 'none',
  });
}
