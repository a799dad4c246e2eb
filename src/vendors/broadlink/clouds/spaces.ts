// Making and deleting homes, changing their rooms, and putting devices into those (5 to 7, 10).
import type { z } from 'zod';
import { AppError } from '../../../domain/errors.js';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import type { SpaceCloud, SpaceLimits } from '../../../domain/space.js';
import { movedTo } from '../mapping/devices.js';
import type { HomeRow } from '../mapping/homes.js';
import { homeRef, roomRef } from '../mapping/refs.js';
import { homes } from '../operations/home.js';
import { resources as operations } from '../operations/resource.js';
import type { BroadlinkSession } from '../session.js';
import type { HomeDirectory } from './directory.js';
import { asWritten, type HomeResources } from './resources.js';
import type { HomeWrites } from './writes.js';

type Rooms = NonNullable<z.input<typeof homes.update.params>['group'][number]['additional']>['room'];

/** None is documented. */
const LIMITS: SpaceLimits = {
  homes: Number.POSITIVE_INFINITY,
  roomsPerHome: Number.POSITIVE_INFINITY,
  devicesPerHome: Number.POSITIVE_INFINITY,
  groupsPerHome: 0,
};

interface Deps {
  readonly session: BroadlinkSession;
  readonly directory: HomeDirectory;
  readonly writes: HomeWrites;
  readonly resources: HomeResources;
}

export function createSpaceCloud({ session, directory, writes, resources }: Deps): SpaceCloud {
  /** Changes a home's rooms under its version; `change` null: there is nothing to change. */
  async function changeRooms(scope: CallScope, home: VendorRef, change: (row: HomeRow) => Rooms): Promise<HomeRow> {
    const basis = { read: () => directory.readNow(scope, home), versionOf: ({ version }: HomeRow) => version };
    return writes.change(scope, home, basis, async (row) => {
      const { name, version, attributes } = row;
      // Attributes are written with every change, so those that there are.
      const group = [{ name, version, attributes: attributes ?? [], additional: { room: change(row) } }];
      await session.asUser(scope, homes.update, { group }, { organization: home.scope });
      directory.forget(scope, home);
      return row;
    });
  }

  const homeOf = async (scope: CallScope, room: VendorRef): Promise<VendorRef> => homeRef(await session.organizationOf(scope), room.scope);

  return {
    limits: LIMITS,
    makerRole: 'ADMINISTRATOR',
    movesBetweenHomes: false,
    nameProblem: (_of, name) => (name.trim() === '' ? 'must not be empty' : null),

    /** The answer holds no ID: the new home is found by its name, which no other has. */
    async createHome(scope, name) {
      const organization = await session.organizationOf(scope);
      const named = async () => (await directory.read(scope, organization, true)).find((row) => row.name === name);
      const basis = { read: named, versionOf: (row: HomeRow | undefined) => row?.id ?? '' };
      return writes.change(scope, { scope: organization, key: `named ${name}` }, basis, async (taken) => {
        if (taken !== undefined) throw refused('CONFLICT', 'Another home of the organisation has this name', homes.create.name);
        await session.asUser(scope, homes.create, { group: [{ name, attributes: [] }] }, { organization });
        return homeRef(organization, (await madeNow(named, homes.create.name)).id);
      });
    },

    renameHome: async () => {
      throw refused('UNSUPPORTED_BY_VENDOR', 'BroadLink knows homes by their names: none can be renamed', homes.update.name);
    },

    async deleteHome(scope, home) {
      const basis = { read: () => directory.readNow(scope, home), versionOf: ({ version }: HomeRow) => version };
      await writes.change(scope, home, basis, ({ name }) => session.asUser(scope, homes.delete, { group: [{ name }] }, { organization: home.scope }));
    },

    setCurrentHome: async () => {
      throw refused('UNSUPPORTED_BY_VENDOR', 'BroadLink knows no current home', homes.update.name);
    },

    /** The answer holds no ID: the new room is the one of this name that was not there before. */
    async createRoom(scope, home, name) {
      const before = await changeRooms(scope, home, (row) => {
        if (roomsOf(row).some((room) => room.name === name)) throw refused('CONFLICT', 'Another room of the home has this name', homes.update.name);
        const order = Math.max(-1, ...roomsOf(row).map((room) => room.order ?? 0)) + 1;
        return { action: 'add', roomlist: [{ roomid: '', name, order }] };
      });
      const known = new Set(roomsOf(before).map(({ roomid }) => roomid));
      const made = async () => roomsOf(await directory.readNow(scope, home)).find((room) => room.name === name && !known.has(room.roomid));
      return roomRef(home.key, (await madeNow(made, homes.update.name)).roomid);
    },

    async renameRoom(scope, room, name) {
      await changeRooms(scope, await homeOf(scope, room), (row) => {
        const { roomid, order } = roomIn(row, room);
        if (roomsOf(row).some((other) => other.name === name && other.roomid !== roomid))
          throw refused('CONFLICT', 'Another room of the home has this name', homes.update.name);
        return { action: 'modify', roomlist: [{ roomid, name, order: order ?? 0 }] };
      });
    },

    /** Its devices stay where they are, and name a room that is none. */
    async deleteRoom(scope, room) {
      await changeRooms(scope, await homeOf(scope, room), (row) => {
        const { roomid, name, order } = roomIn(row, room);
        return { action: 'del', roomlist: [{ roomid, name, order: order ?? 0 }] };
      });
    },

    /** The room stands in each device's own data, which is written back whole, all in one call. */
    async moveDevices(scope, home, room, devices) {
      if (devices.some((device) => device.scope !== '' && device.scope !== home.key))
        throw refused('UNSUPPORTED_BY_VENDOR', 'BroadLink moves devices within a home only', operations.update.name);
      await resources.change(scope, home, async (state, group) => {
        const moved = devices.map((device) => {
          const row = resources.one(state, device, ({ type }) => type === 'device');
          const data = movedTo(row.data, room?.key ?? '');
          if (data === null) throw refused('UNSUPPORTED_BY_VENDOR', 'What BroadLink keeps of this device has no place for a room', operations.update.name);
          return { ...asWritten(row), data };
        });
        if (moved.length > 0) await session.asUser(scope, operations.update, { group, resource: moved }, { organization: home.scope });
      });
    },
  };
}

function roomsOf({ additional }: HomeRow) {
  return additional?.room?.roomlist ?? [];
}

function roomIn(row: HomeRow, { key }: VendorRef) {
  const room = roomsOf(row).find(({ roomid }) => roomid === key);
  if (room === undefined) throw refused('NOT_FOUND', 'There is no such room', homes.update.name);
  return room;
}

/** What was made and is looked for: a list that fails now says nothing of the write. */
async function madeNow<Found>(find: () => Promise<Found | undefined>, operation: string): Promise<Found> {
  const unknown = (details: AppError['details'] = {}): AppError =>
    new AppError('VENDOR_INVALID_RESPONSE', 'BroadLink took the change but does not show it', {
      ...details,
      vendor: 'BROADLINK',
      operation,
      effect: 'unknown',
    });
  const found = await find().catch((error: unknown) => {
    throw error instanceof AppError ? error.with({ effect: 'unknown' }) : error;
  });
  if (found === undefined) throw unknown();
  return found;
}

function refused(code: AppError['code'], message: string, operation: string): AppError {
  return new AppError(code, message, { vendor: 'BROADLINK', operation, effect: 'none' });
}
