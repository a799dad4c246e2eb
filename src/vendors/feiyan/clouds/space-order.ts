// In which order homes and rooms show what is in them (6.8).
import type { SpaceOrderCloud } from '../../../domain/space-order.js';
import { elementRef } from '../mapping/elements.js';
import { deviceRef } from '../mapping/refs.js';
import { deviceGroups } from '../operations/device-group.js';
import { homes } from '../operations/home.js';
import { rooms } from '../operations/room.js';
import type { FeiyanSession } from '../session.js';
import { allPages } from './pages.js';

const PAGE_SIZE = 20; // the most that these lists give
/** Two of the four lists count their positions from 1. */
const FROM_ONE = 1;

export function createSpaceOrderCloud(session: FeiyanSession): SpaceOrderCloud {
  return {
    async listElements(scope, { key: homeId }) {
      const rows = await allPages(
        PAGE_SIZE,
        undefined,
        (pageNo) => session.asUser(scope, homes.listElements, { homeId, pageNo, pageSize: PAGE_SIZE }),
        ({ elementId }) => elementId,
      );
      return rows.map((row) => elementRef(homeId, row));
    },

    async listRoomDevices(scope, { scope: homeId, key: roomId }) {
      const rows = await allPages(
        PAGE_SIZE,
        undefined,
        (pageNo) => session.asUser(scope, rooms.listDevices, { homeId, roomId, pageNo, pageSize: PAGE_SIZE }),
        ({ iotId }) => iotId,
      );
      return rows.map(({ iotId }) => deviceRef(iotId));
    },

    async setRoomOrder(scope, { key: homeId }, order) {
      await session.asUser(scope, rooms.setOrder, { homeId, roomIdList: order.map(({ key }) => key) });
    },

    async setRoomDevices(scope, { scope: homeId, key: roomId }, devices) {
      await session.asUser(scope, rooms.setDevices, { homeId, roomId, iotIdList: devices.map(({ key }) => key) });
    },

    async moveElement(scope, { key: homeId }, { key: elementId }, position) {
      await session.asUser(scope, homes.reorderElement, { homeId, elementId, targetOrder: position + FROM_ONE });
    },

    async moveHomeDevice(scope, { key: homeId }, { key: iotId }, position) {
      await session.asUser(scope, homes.reorderDevice, { homeId, iotId, targetOrder: position });
    },

    async moveRoomDevice(scope, { scope: homeId, key: roomId }, { key: iotId }, position) {
      await session.asUser(scope, rooms.reorderDevice, { homeId, roomId, iotId, targetOrder: position + FROM_ONE });
    },

    async moveGroup(scope, { scope: homeId, key: controlGroupId }, position) {
      await session.asUser(scope, deviceGroups.reorder, { homeId, controlGroupId, targetOrder: position });
    },
  };
}
