// How BroadLink's homes, rooms and resources come and change. Whether somebody may do so, and with which version, is the cloud's to decide.
import type { BroadlinkHome, BroadlinkOrganization, BroadlinkResource, BroadlinkRoom } from './broadlink-model.js';
import { createVersions } from './broadlink-versions.js';
import type { Stream } from './seeded.js';

/** A resource before the vendor numbers it. */
type NewResource = Pick<BroadlinkResource, 'type' | 'name' | 'data'> & Partial<Pick<BroadlinkResource, 'relatedId' | 'attributes'>>;

export interface BroadlinkSpaces {
  createHome(organization: BroadlinkOrganization, name: string, attributes?: readonly string[], createdAt?: number): BroadlinkHome;
  /** Its resources go with it, and every user group's access to it. */
  deleteHome(organization: BroadlinkOrganization, home: BroadlinkHome): void;
  home(homeId: string): { readonly organization: BroadlinkOrganization; readonly home: BroadlinkHome } | null;
  /** Of all homes. */
  resources(): BroadlinkResource[];
  /** Gives the home its next version, which is the write's: whatever else the write changed has it too. */
  renew(home: BroadlinkHome, at?: number): string;
  /** Without a new version: that is the whole write's. */
  addRoom(home: BroadlinkHome, name: string, order: number): BroadlinkRoom;
  /** Under the home's present version: renew it first. */
  addResource(home: BroadlinkHome, resource: NewResource): BroadlinkResource;
  /** A code that invites somebody, the next of the home. */
  invitationCode(home: BroadlinkHome): string;
}

interface Deps {
  readonly organizations: () => BroadlinkOrganization[];
  readonly now: () => number;
  readonly stream: (name: string) => Stream;
}

/** IDs are seeded by what they belong to and by how many came before, so that no ID is given twice. */
export function createBroadlinkSpaces({ organizations, now, stream }: Deps): BroadlinkSpaces {
  const made = { homes: 0, rooms: 0, resources: 0 };
  const nextVersion = createVersions();

  return {
    createHome(organization, name, attributes = [], createdAt = now()) {
      const chance = stream(`broadlink home ${made.homes} of ${organization.companyId}`);
      made.homes += 1;
      const id = `01${chance.hex(30).toLowerCase()}`;
      const version = nextVersion(createdAt);
      const home: BroadlinkHome = { id, name, createdAt, version, attributes: [...attributes], rooms: [], resources: [], invitations: [] };
      organization.homes.set(name, home);
      return home;
    },
    deleteHome({ homes, userGroups }, { name }) {
      homes.delete(name);
      for (const group of userGroups.values()) group.homes.delete(name);
    },
    home(homeId) {
      for (const organization of organizations()) {
        const home = [...organization.homes.values()].find(({ id }) => id === homeId);
        if (home !== undefined) return { organization, home };
      }
      return null;
    },
    resources: () =>
      organizations()
        .flatMap(({ homes }) => [...homes.values()])
        .flatMap(({ resources }) => resources),
    renew(home, at = now()) {
      home.version = nextVersion(at);
      return home.version;
    },
    addRoom(home, name, order) {
      const room: BroadlinkRoom = { roomId: longNumber(stream(`broadlink room ${made.rooms} of ${home.id}`), '20'), name, order };
      made.rooms += 1;
      home.rooms.push(room);
      return room;
    },
    addResource(home, { type, name, data, relatedId = null, attributes = [] }) {
      const id = longNumber(stream(`broadlink resource ${made.resources} of ${home.id}`), '30');
      made.resources += 1;
      const resource: BroadlinkResource = { id, type, name, version: home.version, relatedId, data, attributes: [...attributes] };
      home.resources.push(resource);
      return resource;
    },
    invitationCode: ({ id, invitations }) => stream(`broadlink invitation ${invitations.length} of ${id}`).text(24),
  };
}

/** Nineteen digits: more than a JavaScript number holds, which is what makes it a trap. */
function longNumber(chance: Stream, beginning: string): string {
  return beginning + Array.from({ length: 17 }, () => chance.integer(0, 9)).join('');
}
