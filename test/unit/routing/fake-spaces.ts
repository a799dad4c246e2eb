// Homes, rooms and device groups of a fake cloud that can be changed: over the same data, its calls counted like the others.

import type { DeviceGroupCloud, DeviceGroupListing } from '../../../src/domain/device-group.js';
import { AppError } from '../../../src/domain/errors.js';
import type { EntityKind, VendorRef } from '../../../src/domain/ids.js';
import type { CallScope } from '../../../src/domain/link.js';
import type { SpaceCloud } from '../../../src/domain/space.js';
import type { FakeCloud, FakeHome } from './fake-cloud.js';

const LIMITS = { homes: 2, fewestHomes: 1, roomsPerHome: 2, devicesPerHome: 4, groupsPerHome: 1 };

/** Makes the cloud promise it. */
export function letChangeSpaces(cloud: FakeCloud): { readonly spaces: SpaceCloud; readonly groups: DeviceGroupCloud } {
  const { accounts, calls, faults, vendor } = cloud;
  const groupsByHome = new Map<string, { key: string; name: string; devices: string[] }[]>();
  let made = 0;

  const ref = (kind: EntityKind, key: string, scope = ''): VendorRef => ({ vendor: vendor.name, kind, scope, key });
  async function call<Answer>(operation: string, rest: string, answer: () => Answer): Promise<Answer> {
    calls.push(`${operation} ${rest}`.trim());
    await new Promise((resolve) => setImmediate(resolve));
    const fault = faults.get(operation);
    if (fault === 'VENDOR_TIMEOUT') {
      // The answer is lost, not the write.
      answer();
      throw new AppError('VENDOR_TIMEOUT', 'no answer', { effect: 'unknown' });
    }
    if (fault !== undefined && fault !== 'hang' && fault !== 'empty' && fault !== 'broken') throw new AppError(fault, `told to fail with ${fault}`);
    return answer();
  }
  const account = (scope: CallScope) => {
    const found = accounts.get(scope.link.vendorAccountId);
    if (found === undefined) throw new AppError('LINK_EXPIRED', 'no such account');
    return found;
  };
  const homeAt = (scope: CallScope, key: string): FakeHome => {
    const found = account(scope).homes.find((home) => home.key === key);
    if (found === undefined) throw new AppError('VENDOR_REJECTED', 'no such home');
    return found;
  };
  const newKey = (): string => {
    made += 1;
    return `new-${made}`;
  };

  const spaces: SpaceCloud = {
    limits: LIMITS,
    makerRole: 'ADMINISTRATOR',
    nameProblem: (_of, name) => (/^[a-z ]{1,12}$/.test(name) ? null : 'must have 1 to 12 small letters'),
    createHome: (scope, name) =>
      call('createHome', name, () => {
        const key = newKey();
        account(scope).homes.push({ key, name, role: 'ADMINISTRATOR', rooms: [], devices: [] });
        return ref('home', key);
      }),
    renameHome: (scope, home, name) =>
      call('renameHome', `${home.key} ${name}`, () => {
        homeAt(scope, home.key).name = name;
      }),
    deleteHome: (scope, home) =>
      call('deleteHome', home.key, () => {
        const own = account(scope);
        own.homes = own.homes.filter(({ key }) => key !== home.key);
      }),
    setCurrentHome: (_scope, home) => call('setCurrentHome', home.key, () => undefined),
    createRoom: (scope, home, name) =>
      call('createRoom', `${home.key} ${name}`, () => {
        const key = newKey();
        homeAt(scope, home.key).rooms.push({ key, name });
        return ref('room', key, home.key);
      }),
    renameRoom: (scope, room, name) =>
      call('renameRoom', `${room.key} ${name}`, () => {
        for (const each of homeAt(scope, room.scope).rooms) if (each.key === room.key) each.name = name;
      }),
    deleteRoom: (scope, room) =>
      call('deleteRoom', room.key, () => {
        const home = homeAt(scope, room.scope);
        home.rooms = home.rooms.filter(({ key }) => key !== room.key);
      }),
    moveDevices: (scope, home, room, devices) =>
      call('moveDevices', [home.key, room?.key ?? '-', ...devices.map(({ key }) => key)].join(' '), () => {
        for (const { key } of devices) {
          for (const each of account(scope).homes) {
            const device = each.devices.find((one) => one.key === key);
            if (device === undefined) continue;
            each.devices = each.devices.filter((one) => one !== device);
            homeAt(scope, home.key).devices.push({ ...device, room: room?.key ?? null });
            break;
          }
        }
      }),
  };
  const groupsOf = (home: string) => {
    const known = groupsByHome.get(home) ?? [];
    groupsByHome.set(home, known);
    return known;
  };
  const listed = (home: VendorRef, { key, name }: { readonly key: string; readonly name: string }): DeviceGroupListing => ({
    ref: ref('group', key, home.key),
    home,
    name,
    product: ref('product', 'Light'),
    imageUrl: null,
    createdAt: null,
  });
  const groups: DeviceGroupCloud = {
    membersPerGroup: { fewest: 2, most: 3 },
    listGroups: (_scope, home) => call('groups', home.key, () => groupsOf(home.key).map((group) => listed(home, group))),
    getGroup: (_scope, group) =>
      call('group', group.key, () => {
        const found = groupsOf(group.scope).find(({ key }) => key === group.key);
        return found === undefined ? null : listed(ref('home', group.scope), found);
      }),
    listGroupProducts: (_scope, home) => call('groupProducts', home.key, () => [{ ref: ref('product', 'Light'), name: 'Light', imageUrl: null }]),
    listGroupDevices: async (scope, group) => {
      const members = groupsOf(group.scope).find(({ key }) => key === group.key)?.devices ?? [];
      const all = (await vendor.homes?.listHomeDevices(scope, ref('home', group.scope), [])) ?? [];
      return call('groupDevices', group.key, () => all.filter((device) => members.includes(device.ref.key)));
    },
    createGroup: (_scope, home, name, devices) =>
      call('createGroup', `${home.key} ${name}`, () => {
        const key = newKey();
        groupsOf(home.key).push({ key, name, devices: devices.map((device) => device.key) });
        return ref('group', key, home.key);
      }),
    renameGroup: (_scope, group, name) =>
      call('renameGroup', `${group.key} ${name}`, () => {
        for (const each of groupsOf(group.scope)) if (each.key === group.key) each.name = name;
      }),
    setGroupDevices: (_scope, group, devices) =>
      call('setGroupDevices', group.key, () => {
        for (const each of groupsOf(group.scope)) if (each.key === group.key) each.devices = devices.map(({ key }) => key);
      }),
    deleteGroup: (_scope, group) =>
      call('deleteGroup', group.key, () => {
        groupsByHome.set(
          group.scope,
          groupsOf(group.scope).filter(({ key }) => key !== group.key),
        );
        return null;
      }),
    deleteGroups: (_scope, home, gone) =>
      call('deleteGroups', [home.key, ...gone.map(({ key }) => key)].join(' '), () => {
        groupsByHome.set(
          home.key,
          groupsOf(home.key).filter(({ key }) => !gone.some((group) => group.key === key)),
        );
        return null;
      }),
    prepareMesh: (_scope, group, devices) => call('prepareMesh', [group.key, ...devices.map(({ key }) => key)].join(' '), () => `mesh of ${group.key}`),
    setGroupProperties: (_scope, group) => call('setGroupProperties', group.key, () => undefined),
    invokeGroupService: (_scope, group, identifier) => call('invokeGroupService', `${group.key} ${identifier}`, () => undefined),
  };
  return Object.assign(vendor, { spaces, groups });
}
