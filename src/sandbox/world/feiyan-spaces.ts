// How Feiyan's homes, rooms and device groups come, change and go. Whether somebody may do so is the cloud's to decide.
import type { FeiyanAccount, FeiyanBinding, FeiyanGroup, FeiyanHome, FeiyanRoom } from './feiyan-model.js';
import type { Device } from './model.js';
import type { Stream } from './seeded.js';

export interface FeiyanSpaces {
  /** The new home is its maker's current one. */
  createHome(account: FeiyanAccount, name: string, createdAt?: number): FeiyanHome;
  /** Its devices stay bound and stand nowhere; who had it as the current home has another. */
  deleteHome(home: FeiyanHome): void;
  createRoom(home: FeiyanHome, name: string, createdAt?: number, backgroundImage?: string): FeiyanRoom;
  /** Its devices stay in the home. */
  deleteRoom(home: FeiyanHome, room: FeiyanRoom): void;
  /** Devices that stand in the home, whoever's they are. */
  devicesOfHome(home: FeiyanHome): Device[];
  /**
   * Moves what the binding stands for. An owner's device moves for all who had it in the same home: into the new place where they are members,
   * out of any home elsewhere. A device that was shared with the mover moves in his own view alone.
   */
  moveDevice(binding: FeiyanBinding, home: FeiyanHome, room: FeiyanRoom | null): void;
  createGroup(home: FeiyanHome, name: string, productKey: string, devices: readonly Device[]): FeiyanGroup;
  /** By its ID alone, with the home that it is in. */
  group(groupId: string): { readonly home: FeiyanHome; readonly group: FeiyanGroup } | null;
  /** The group that a device is in, in whichever home. */
  groupOf(device: Device): FeiyanGroup | null;
  /** Takes the device out of groups of homes in which it no longer stands. */
  tidyGroups(device: Device): void;
}

export interface FeiyanSpacesDeps {
  readonly homes: Map<string, FeiyanHome>;
  readonly accounts: ReadonlyMap<string, FeiyanAccount>;
  readonly homesOf: (account: FeiyanAccount) => FeiyanHome[];
  readonly bindingsOf: (account: FeiyanAccount) => FeiyanBinding[];
  readonly bindingsOfDevice: (device: Device) => FeiyanBinding[];
  readonly now: () => number;
  readonly stream: (name: string) => Stream;
}

const BACKGROUNDS = 6;

/** IDs are seeded by what they belong to and by how many came before, so that no ID is given twice. */
export function createFeiyanSpaces({ homes, accounts, homesOf, bindingsOf, bindingsOfDevice, now, stream }: FeiyanSpacesDeps): FeiyanSpaces {
  const made = { homes: 0, rooms: 0, groups: 0 };

  const bindingsIn = ({ homeId, members }: FeiyanHome): FeiyanBinding[] =>
    [...members.keys()].flatMap((identityId) => {
      const account = accounts.get(identityId);
      return account === undefined ? [] : bindingsOf(account).filter((binding) => binding.homeId === homeId);
    });

  function tidyGroups(device: Device): void {
    const standsIn = new Set(bindingsOfDevice(device).map(({ homeId }) => homeId));
    for (const { homeId, groups } of homes.values()) {
      if (standsIn.has(homeId)) continue;
      for (const group of groups) group.devices = group.devices.filter((one) => one !== device);
    }
  }

  return {
    createHome(account, name, createdAt = now()) {
      const chance = stream(`feiyan home ${made.homes} of ${account.identityId}`);
      made.homes += 1;
      const home: FeiyanHome = {
        homeId: `50${chance.hex(38).toLowerCase()}`,
        name,
        createdAt,
        rooms: [],
        groups: [],
        deviceOrder: [],
        elementOrder: [],
        members: new Map([[account.identityId, 'ADMIN']]),
      };
      homes.set(home.homeId, home);
      account.currentHomeId = home.homeId;
      return home;
    },
    deleteHome(home) {
      for (const binding of bindingsIn(home)) {
        binding.homeId = null;
        binding.roomId = null;
      }
      homes.delete(home.homeId);
      for (const account of accounts.values()) {
        if (account.currentHomeId === home.homeId) account.currentHomeId = homesOf(account)[0]?.homeId ?? null;
      }
    },
    createRoom(home, name, createdAt = now(), backgroundImage) {
      const chance = stream(`feiyan room ${made.rooms} of ${home.homeId}`);
      made.rooms += 1;
      const standard = `https://images.sandbox.invalid/rooms/${chance.integer(1, BACKGROUNDS)}.png`;
      const room: FeiyanRoom = { roomId: chance.hex(32).toLowerCase(), name, backgroundImage: backgroundImage ?? standard, createdAt, deviceOrder: [] };
      home.rooms.push(room);
      return room;
    },
    deleteRoom(home, { roomId }) {
      for (const binding of bindingsIn(home)) if (binding.roomId === roomId) binding.roomId = null;
      home.rooms = home.rooms.filter((room) => room.roomId !== roomId);
    },
    devicesOfHome: (home) => [...new Set(bindingsIn(home).map(({ device }) => device))],
    moveDevice(binding, home, room) {
      const { device, homeId: from } = binding;
      const others = binding.owned ? bindingsOfDevice(device).filter((one) => from !== null && one.homeId === from) : [];
      for (const one of new Set([binding, ...others])) {
        const isMember = home.members.has(one.identityId);
        one.homeId = isMember ? home.homeId : null;
        one.roomId = isMember ? (room?.roomId ?? null) : null;
      }
      tidyGroups(device);
    },
    createGroup(home, name, productKey, devices) {
      const chance = stream(`feiyan group ${made.groups} of ${home.homeId}`);
      made.groups += 1;
      const group: FeiyanGroup = { groupId: chance.hex(32).toLowerCase(), name, productKey, createdAt: now(), devices: [...devices], meshAddress: null };
      home.groups.push(group);
      return group;
    },
    group(groupId) {
      for (const home of homes.values()) {
        const group = home.groups.find((one) => one.groupId === groupId);
        if (group !== undefined) return { home, group };
      }
      return null;
    },
    groupOf: (device) => [...homes.values()].flatMap(({ groups }) => groups).find(({ devices }) => devices.includes(device)) ?? null,
    tidyGroups,
  };
}
