// Devices moved between rooms and homes: each through a link that sees both it and the home, and each with a result of its own.
import { AppError, badInput } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { SpaceCloud } from '../domain/space.js';
import type { Vendor } from '../domain/vendor.js';
import { type Side, usableSidesOf, waysInto } from './home-sides.js';
import type { DeviceView, NodeView, Reads, RoomView } from './reads.js';
import { findHome, findRoom, limitReached, type SpaceDeps, type SpaceWriter } from './space-writes.js';

export interface MovedDevice {
  readonly deviceId: string;
  /** null: it moved. */
  readonly error: AppError | null;
}

export interface DeviceMoves {
  /**
   * `roomId` null: into the home, out of any room. Results come in the order asked.
   * @throws AppError BAD_USER_INPUT for no devices or too many, or a room of another home; NOT_FOUND, FORBIDDEN for home and room
   */
  moveDevices(homeId: string, roomId: string | null, deviceIds: readonly string[]): Promise<readonly MovedDevice[]>;
}

const MAX_DEVICES = 100;
const spacesOf = (vendor: Vendor): SpaceCloud | undefined => vendor.spaces;

/** Devices that one call moves together. */
interface Batch {
  readonly side: Side<SpaceCloud>;
  readonly room: VendorRef | null;
  readonly moves: Move[];
}

interface Move {
  readonly deviceId: string;
  readonly device: DeviceView;
  readonly ref: VendorRef;
}

/** Makes the moves of one request. */
export function createDeviceMoves({ vendors }: Pick<SpaceDeps, 'vendors'>, reads: Reads, writer: SpaceWriter): DeviceMoves {
  async function move({ side, room, moves }: Batch, errors: Map<string, AppError>): Promise<void> {
    const refs = moves.map(({ ref }) => ref);
    try {
      await writer.write(side.link, (scope) => side.cloud.moveDevices(scope, side.home, room, refs));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      for (const { deviceId } of moves) errors.set(deviceId, error);
    }
  }

  /** The homes that devices came from and went to are read again together, so that no device seems to be nowhere. */
  async function refresh(homeId: string, batches: readonly Batch[]): Promise<void> {
    const homes = new Set([homeId, ...batches.flatMap(({ moves }) => moves.flatMap(({ device }) => device.homeId ?? []))]);
    if (batches.length > 0) await Promise.all([...homes].map((id) => reads.homeDevices(id)));
  }

  return {
    async moveDevices(homeId, roomId, deviceIds) {
      if (deviceIds.length === 0 || deviceIds.length > MAX_DEVICES) throw badInput('input.deviceIds', `must be 1 to ${MAX_DEVICES}`);
      if (new Set(deviceIds).size < deviceIds.length) throw badInput('input.deviceIds', 'must not name a device twice');
      const home = await findHome(reads, homeId);
      const room = roomId === null ? null : await findRoom(reads, roomId);
      if (room !== null && room.homeId !== home.id) throw badInput('input.roomId', 'must be a room of the home');
      const left = spaceLeft(usableSidesOf(vendors, home, spacesOf), (await reads.homeDevices(home.id)).items);
      const sides = waysInto(vendors, home, spacesOf).flatMap(({ side }) => (side instanceof AppError ? [] : side));
      const found = await reads.nodes(deviceIds);
      const { batches, errors } = planOf(
        deviceIds.map((deviceId, index) => ({ deviceId, target: targetOf(found[index] ?? null, sides, room) })),
        left,
      );
      await Promise.all(batches.map((batch) => move(batch, errors)));
      await refresh(home.id, batches);
      return deviceIds.map((deviceId) => ({ deviceId, error: errors.get(deviceId) ?? null }));
    },
  };
}

/** Devices that go the same way go together, as many as their new home takes. */
function planOf(asked: readonly { readonly deviceId: string; readonly target: Target | AppError }[], left: Map<string, number>) {
  const errors = new Map<string, AppError>();
  const batches = new Map<string, Batch>();
  for (const { deviceId, target } of asked) {
    if (target instanceof AppError) {
      errors.set(deviceId, target);
      continue;
    }
    const { side, isNew, room, device, ref } = target;
    const free = left.get(refKey(side.home)) ?? 0;
    if (isNew && free <= 0) {
      errors.set(deviceId, limitReached(side.link, `A home has at most ${side.cloud.limits.devicesPerHome} devices here`));
      continue;
    }
    if (isNew) left.set(refKey(side.home), free - 1);
    const key = `${side.link.id} ${refKey(side.home)}`;
    const batch: Batch = batches.get(key) ?? { side, room, moves: [] };
    batch.moves.push({ deviceId, device, ref });
    batches.set(key, batch);
  }
  return { batches: [...batches.values()], errors };
}

interface Target {
  readonly device: DeviceView;
  readonly side: Side<SpaceCloud>;
  readonly ref: VendorRef;
  readonly room: VendorRef | null;
  /** Whether it comes from outside the vendor's home. */
  readonly isNew: boolean;
}

function targetOf(found: NodeView | AppError | null, sides: readonly Side<SpaceCloud>[], room: RoomView | null): Target | AppError {
  if (found instanceof AppError) return found;
  if (found?.kind !== 'device') return new AppError('NOT_FOUND', 'There is no such device');
  const { device } = found;
  let failure = new AppError('UNSUPPORTED_BY_VENDOR', 'No cloud of the home knows the device');
  for (const side of sides) {
    const part = device.parts.find(({ link }) => link.id === side.link.id);
    const roomRef = room?.parts.find(({ listing }) => refKey(listing.home) === refKey(side.home))?.ref ?? null;
    if (part === undefined) continue;
    if (part.listing.role === 'MEMBER') failure = new AppError('FORBIDDEN', 'Only the owner of a device may move it');
    else if (room !== null && roomRef === null) failure = new AppError('UNSUPPORTED_BY_VENDOR', 'No cloud of the room knows the device');
    else {
      const isNew = part.listing.home === null || refKey(part.listing.home) !== refKey(side.home);
      return { device, side, ref: part.ref, room: roomRef, isNew };
    }
  }
  return failure;
}

/** How many more devices each vendor's home takes, as far as its list is known; by refKey of the home. */
function spaceLeft(sides: readonly Side<SpaceCloud>[], devices: readonly DeviceView[]): Map<string, number> {
  const homes = devices.map(({ parts }) => new Set(parts.flatMap(({ listing }) => (listing.home === null ? [] : refKey(listing.home)))));
  return new Map(sides.map(({ home, cloud }) => [refKey(home), cloud.limits.devicesPerHome - homes.filter((keys) => keys.has(refKey(home))).length]));
}
