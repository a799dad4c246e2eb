// Making and changing homes and rooms, and putting devices into them (6.8).
import { AppError, badInput } from '../../../domain/errors.js';
import type { SpaceCloud, SpaceLimits } from '../../../domain/space.js';
import { nameProblem, roomRenameProblem } from '../mapping/names.js';
import { homeRef, roomRef } from '../mapping/refs.js';
import { homes } from '../operations/home.js';
import { rooms } from '../operations/room.js';
import type { FeiyanSession } from '../session.js';

/** Codes 28809, 28810, 28808, 28807 and 28821. */
const LIMITS: SpaceLimits = { homes: 10, fewestHomes: 1, roomsPerHome: 20, devicesPerHome: 100, groupsPerHome: 20 };

/** Names are the caller's to check with `nameProblem`, but for the stricter rule of a room's renaming. */
export function createSpaceCloud(session: FeiyanSession): SpaceCloud {
  return {
    limits: LIMITS,
    makerRole: 'ADMINISTRATOR',
    nameProblem,

    async createHome(scope, name) {
      return homeRef(await session.asUser(scope, homes.create, { name }));
    },

    async renameHome(scope, { key: homeId }, name) {
      await session.asUser(scope, homes.update, { homeId, name });
    },

    async deleteHome(scope, { key: homeId }) {
      await session.asUser(scope, homes.delete, { homeId });
    },

    async setCurrentHome(scope, { key: homeId }) {
      await session.asUser(scope, homes.setCurrent, { homeId });
    },

    async createRoom(scope, { key: homeId }, name) {
      return roomRef(homeId, await session.asUser(scope, rooms.create, { homeId, name }));
    },

    async renameRoom(scope, { scope: homeId, key: roomId }, name) {
      const problem = roomRenameProblem(name);
      if (problem !== null) throw badInput('input.name', problem).with({ vendor: 'FEIYAN', operation: rooms.update.name, effect: 'none' });
      await session.asUser(scope, rooms.update, { homeId, roomId, name });
    },

    async deleteRoom(scope, { scope: homeId, key: roomId }) {
      await session.asUser(scope, rooms.delete, { homeId, roomId });
    },

    async moveDevices(scope, { key: homeId }, room, devices) {
      if (devices.length > LIMITS.devicesPerHome) throw tooMany(homes.moveDevices.name);
      const deviceList = devices.map(({ key: iotId }) => ({ iotId }));
      await session.asUser(scope, homes.moveDevices, { homeId, deviceList, ...(room === null ? {} : { roomId: room.key }) });
    },
  };
}

function tooMany(operation: string): AppError {
  return new AppError('LIMIT_EXCEEDED', `Feiyan has at most ${LIMITS.devicesPerHome} devices in a home`, { vendor: 'FEIYAN', operation, effect: 'none' });
}
