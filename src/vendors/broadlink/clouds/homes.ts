// Homes with their rooms, in one call, and what stands in each (8, 12).
import type { HomeCloud } from '../../../domain/home.js';
import { deviceListings } from '../mapping/devices.js';
import { homeListing, roomListings } from '../mapping/homes.js';
import type { BroadlinkSession } from '../session.js';
import type { HomeDirectory } from './directory.js';
import type { HomeResources } from './resources.js';

export function createHomeCloud(session: BroadlinkSession, directory: HomeDirectory, resources: HomeResources): HomeCloud {
  return {
    async listHomes(scope) {
      const [organization, rows] = await Promise.all([session.organizationOf(scope), directory.read(scope)]);
      return rows.map((row) => homeListing(organization, row));
    },

    listRooms: async (scope, home) => roomListings(home.scope, await directory.readOne(scope, home)),

    /** There are no values to bring: this service stores what is there, not how it is. */
    async listHomeDevices(scope, home) {
      const { known, resources: rows } = await resources.list(scope, home);
      return deviceListings(home, rows, known.roomIds);
    },
  };
}
