// Homes with their rooms (5 to 8), and invitations into them (24).
import { homes } from '../../../vendors/broadlink/operations/home.js';
import { invitations } from '../../../vendors/broadlink/operations/invitation.js';
import type { BroadlinkHome } from '../../world/broadlink-model.js';
import type { World } from '../../world/world.js';
import type { BroadlinkRegistry } from './gateway.js';
import { refuse } from './statuses.js';
import { hasAll } from './tags.js';

/** What a call does to a home's rooms: one kind of change for all that it names. */
interface RoomChange {
  readonly action: 'add' | 'modify' | 'del' | '';
  readonly roomlist: readonly { readonly roomid: string; readonly name: string; readonly order: number }[];
}

/** Registers 5 to 8. A home is named by its name, which never changes. */
export function onHomes(cloud: BroadlinkRegistry, world: World): void {
  const { broadlink } = world;

  cloud.on(homes.create, ({ usergroup, group: wanted }, call) => {
    const access = call.access();
    const reaching = usergroup === undefined || usergroup.name === '' ? access.ownGroups()[0] : access.userGroup(usergroup.name);
    const names = new Set(wanted.map(({ name }) => name));
    if (names.size < wanted.length || [...names].some((name) => access.organization.homes.has(name))) throw refuse('present');
    for (const { name, attributes, additional } of wanted) {
      const home = broadlink.createHome(access.organization, name, attributes);
      reaching?.homes.add(name);
      if (additional !== undefined) changeRooms(home, additional.room);
    }
    return null;
  });

  cloud.on(homes.update, ({ group: wanted }, call) => {
    const access = call.access();
    // All are looked at before any is changed.
    const changes = wanted.map((change) => {
      const home = access.home(change.name);
      if (home.version !== change.version) throw refuse('staleVersion');
      if (change.additional !== undefined) checkRooms(home, change.additional.room);
      return { home, ...change };
    });
    let version = '';
    for (const { home, attributes, additional } of changes) {
      home.attributes = attributes;
      if (additional !== undefined) changeRooms(home, additional.room);
      version = broadlink.renew(home);
    }
    return { version };
  });

  // Nothing is said of a home that still holds something: it goes with all that is in it.
  cloud.on(homes.delete, ({ group: unwanted }, call) => {
    const access = call.access();
    const found = unwanted.map(({ name }) => access.home(name));
    for (const home of found) broadlink.deleteHome(access.organization, home);
    return null;
  });

  cloud.on(homes.list, ({ group: { name, attributes = [] } }, call) => {
    const found = call
      .access()
      .homes()
      .filter((home) => (name === '' || home.name === name) && hasAll(home.attributes, attributes));
    return {
      data: {
        total: found.length,
        index: 0,
        groups: found.map((home) => ({
          name: home.name,
          id: home.id,
          version: home.version,
          attributes: home.attributes,
          additional: { room: { roomlist: home.rooms.length === 0 ? null : home.rooms.map(({ roomId, ...room }) => ({ roomid: roomId, ...room })) } },
        })),
      },
    };
  });

  function changeRooms(home: BroadlinkHome, { action, roomlist }: RoomChange): void {
    for (const { roomid, name, order } of roomlist) {
      const room = home.rooms.find(({ roomId }) => roomId === roomid);
      if (action === 'add') broadlink.addRoom(home, name, order);
      else if (action === 'del') home.rooms = home.rooms.filter((one) => one !== room);
      else if (room !== undefined) Object.assign(room, { name, order });
    }
  }
}

/** Registers 24. Nobody knows how a code is taken up: the invitations are only kept. */
export function onInvitations(cloud: BroadlinkRegistry, world: World): void {
  cloud.on(invitations.create, ({ group: { name }, user: { phone, type = 'member' }, action }, call) => {
    const home = call.access().home(name);
    const code = world.broadlink.invitationCode(home);
    home.invitations.push({ code, phone, type, isForced: action === 'force' });
    return { qrcode: code };
  });
}

/** @throws Refusal for a room that the home does not have */
function checkRooms({ rooms }: BroadlinkHome, { action, roomlist }: RoomChange): void {
  const isKnown = (roomid: string): boolean => rooms.some(({ roomId }) => roomId === roomid);
  if (action !== 'add' && roomlist.some(({ roomid }) => !isKnown(roomid))) throw refuse('noSuchRoom');
}
