// What alice and bob have with BroadLink: an organisation each, with a home. One of alice's things there is one that Feiyan knows too.
import { deviceData, deviceIdOf, encoded } from './broadlink-data.js';
import type { BroadlinkHome, BroadlinkOrganization, BroadlinkRoom } from './broadlink-model.js';
import { makeDevice } from './furnish.js';
import type { Device, Person } from './model.js';
import { CURTAIN, PLUG } from './products/comfort.js';
import { CLIMATE_SENSOR, GATEWAY } from './products/sensing.js';
import type { World } from './world.js';

/** The device of alice that stands with Feiyan and with BroadLink. */
const KNOWN_TO_BOTH = 'Television Plug';

/** An account with an organisation of one's own, which has nothing in it: a vendor's console makes it so. */
export function enrol(world: World, person: Person): BroadlinkOrganization {
  const { phone } = world.broadlink.createUser(person);
  const companyId = world.stream(`broadlink company of ${person.name}`).hex(32).toLowerCase();
  return world.broadlink.createOrganization({ companyId, name: `${person.displayName} Estates`, manager: { phone, extend: '' } });
}

/** Everything of alice's: a home with a device of two clouds, a panel with a sensor behind it, and each kind of resource. */
export function furnishAlice(world: World, organization: BroadlinkOrganization, family: Person, since: number): void {
  const { broadlink } = world;
  organization.info.set('address', Buffer.from('12 Maple Street').toString('base64'));
  const home = broadlink.createHome(organization, 'Moreau House', ['family'], since);
  const [lounge, terrace] = [broadlink.addRoom(home, 'Lounge', 0), broadlink.addRoom(home, 'Terrace', 1)];
  broadlink.addRoom(home, 'Guest Room', 2);

  const television = world.devices().find(({ name }) => name === KNOWN_TO_BOTH);
  if (television !== undefined) put(world, home, lounge, television);
  const panel = makeDevice(world, { plan: GATEWAY, name: 'Wall Panel', since });
  put(world, home, lounge, panel);
  put(world, home, terrace, makeDevice(world, { plan: CLIMATE_SENSOR, name: 'Terrace Climate', since, gateway: panel }), panel);
  const awning = makeDevice(world, { plan: CURTAIN, name: 'Awning', since });
  put(world, home, terrace, awning);

  const [did, awnings] = [deviceIdOf(panel), [{ did: deviceIdOf(awning), pid: '' }]];
  broadlink.addResource(home, { type: 'scene', name: 'Evening Out', data: encoded({ steps: awnings }), attributes: ['favourite'] });
  broadlink.addResource(home, { type: 'linkage', name: 'Too Windy', data: encoded({ when: [{ did }], steps: awnings }) });
  broadlink.addResource(home, { type: 'timer', name: 'Awning At Nine', data: encoded({ at: '09:00', steps: awnings }) });
  broadlink.addResource(home, { type: 'privatescene', name: `${did}_scene`, relatedId: did, data: encoded([{ list: awnings }]) });
  broadlink.addResource(home, { type: 'whitelist', name: `${did}_whitelist`, relatedId: did, data: encoded({ list: awnings }) });

  organization.userGroups.set('family', {
    name: 'family',
    attributes: ['relatives'],
    members: new Map([[family.phone, ['mother']]]),
    homes: new Set([home.name]),
  });
}

/** A small one, so that there is somebody else's. */
export function furnishBob(world: World, organization: BroadlinkOrganization, since: number): void {
  const home = world.broadlink.createHome(organization, 'Bobs Workshop', [], since);
  const bench = world.broadlink.addRoom(home, 'Bench', 0);
  const drill = makeDevice(world, { plan: PLUG, name: 'Drill Plug', since });
  put(world, home, bench, drill);
  world.broadlink.addResource(home, { type: 'scene', name: 'Work Over', data: encoded({ steps: [{ did: deviceIdOf(drill), pid: '' }] }) });
}

function put(world: World, home: BroadlinkHome, { roomId }: BroadlinkRoom, device: Device, gateway: Device | null = null): void {
  const { name } = device;
  world.broadlink.addResource(home, { type: 'device', name, data: deviceData(home, { name, roomId, device, gateway }, world) });
}
