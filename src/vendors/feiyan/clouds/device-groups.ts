// Device groups: kept, listed, and told things as one (6.8).
import type { DeviceGroupCloud } from '../../../domain/device-group.js';
import { AppError, badInput } from '../../../domain/errors.js';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import { groupListing, groupProduct } from '../mapping/device-groups.js';
import { homeListings } from '../mapping/devices.js';
import { groupRef } from '../mapping/refs.js';
import { accountDevices } from '../operations/account-device.js';
import { deviceGroups } from '../operations/device-group.js';
import type { FeiyanSession } from '../session.js';
import { allPages } from './pages.js';

const PAGE_SIZE = 20; // the most that these lists give
const PRODUCTS_PAGE_SIZE = 50; // of 6.8.29
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

    async getGroup(scope, { scope: homeId, key: controlGroupId }) {
      try {
        return groupListing(homeId, await session.asUser(scope, deviceGroups.get, { homeId, controlGroupId }));
      } catch (error) {
        if (error instanceof AppError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) return null;
        throw error;
      }
    },

    async listGroupDevices(scope, { scope: homeId, key: controlGroupId }, identifiers) {
      const wanted = identifiers.length === 0 ? {} : { propertyIdentifiers: [...identifiers].sort() };
      const rows = await allPages(
        PAGE_SIZE,
        undefined,
        (pageNo) => session.asUser(scope, deviceGroups.listDevices, { homeId, controlGroupId, pageNo, pageSize: PAGE_SIZE, ...wanted }),
        ({ iotId }) => iotId,
      );
      return homeListings(homeId, rows);
    },

    async listGroupProducts(scope, { key: homeId }) {
      const rows = await allPages(
        PRODUCTS_PAGE_SIZE,
        undefined,
        (pageNo) => session.asUser(scope, deviceGroups.listProducts, { homeId, pageNo, pageSize: PRODUCTS_PAGE_SIZE }),
        ({ productKey }) => productKey,
      );
      return rows.map(groupProduct);
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
      return (await session.asUser(scope, deviceGroups.delete, { homeId, controlGroupId })) || null;
    },

    async deleteGroups(scope, { key: homeId }, groups) {
      return (await session.asUser(scope, deviceGroups.deleteMany, { homeId, controlGroupIdList: keysOf(groups) })) || null;
    },

    async prepareMesh(scope, { scope: homeId, key: controlGroupId }, devices) {
      return (await session.asUser(scope, deviceGroups.prepareMesh, { homeId, controlGroupId, iotIdList: keysOf(devices) })) || null;
    },

    async setGroupProperties(scope, { key: controlGroupId }, values) {
      await session.asUser(scope, deviceGroups.setProperties, { controlGroupId, items: { ...values } });
    },

    async invokeGroupService(scope, { key: controlGroupId }, identifier, input) {
      await session.asUser(scope, deviceGroups.invokeService, { controlGroupId, identifier, args: { ...input } });
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
