// Homes, rooms and what stands in them (6.8).
import { AppError } from '../../../domain/errors.js';
import type { HomeCloud } from '../../../domain/home.js';
import { homeListings } from '../mapping/devices.js';
import { homeListing, roomListing } from '../mapping/homes.js';
import { homes } from '../operations/home.js';
import { rooms } from '../operations/room.js';
import type { FeiyanSession } from '../session.js';
import { allPages } from './pages.js';

const PAGE_SIZE = 20; // the most that these lists give

export function createHomeCloud(session: FeiyanSession): HomeCloud {
  return {
    async listHomes(scope, hint) {
      const rows = await allPages(
        PAGE_SIZE,
        hint?.expected,
        (pageNo) => session.asUser(scope, homes.list, { pageNo, pageSize: PAGE_SIZE }),
        ({ homeId }) => homeId,
      );
      return rows.map(homeListing);
    },

    async sees(scope, { kind, scope: homeId, key }) {
      try {
        if (kind === 'room') await session.asUser(scope, rooms.get, { homeId, roomId: key });
        else await session.asUser(scope, homes.get, { homeId: key });
        return true;
      } catch (error) {
        if (error instanceof AppError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) return false;
        throw error;
      }
    },

    async listRooms(scope, home, hint) {
      const homeId = home.key;
      const rows = await allPages(
        PAGE_SIZE,
        hint?.expected,
        (pageNo) => session.asUser(scope, rooms.list, { homeId, pageNo, pageSize: PAGE_SIZE }),
        ({ roomId }) => roomId,
      );
      return rows.map((row) => roomListing(homeId, row));
    },

    async listHomeDevices(scope, home, identifiers, hint) {
      const homeId = home.key;
      const wanted = identifiers.length === 0 ? {} : { propertyIdentifiers: [...identifiers].sort() };
      const rows = await allPages(
        PAGE_SIZE,
        hint?.expected,
        (pageNo) => session.asUser(scope, homes.listDevices, { homeId, pageNo, pageSize: PAGE_SIZE, ...wanted }),
        ({ iotId }) => iotId,
      );
      return homeListings(homeId, rows);
    },
  };
}
