// How each device gets to where it shall be: with its vendor, in Hearth alone, or partly so. Pure.
import type { DeviceListing } from '../domain/device.js';
import { AppError } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { SpaceCloud } from '../domain/space.js';
import type { VendorPlace } from '../identity/own-spaces.js';
import type { Side } from './home-sides.js';
import type { DeviceView, NodeView, Part, RoomView } from './reads.js';

/** A device that shall move. */
export interface Goal {
  readonly deviceId: string;
  readonly device: DeviceView;
  /** The part that moves, or that tells where the device is. */
  readonly part: Part<DeviceListing>;
  /** The vendor's home that can take it; null where none can. */
  readonly side: Side<SpaceCloud> | null;
}

/** A call's part for one device. */
export interface VendorMove extends Goal {
  readonly side: Side<SpaceCloud>;
  readonly room: VendorRef | null;
}

/** A device that Hearth itself keeps where it shall be. */
interface PlacedGoal extends Goal {
  /** What the vendor says of it from then on. */
  readonly said: VendorPlace;
}

interface Plan {
  readonly moves: readonly VendorMove[];
  readonly placed: readonly PlacedGoal[];
}

/**
 * The way of one device, through a side whose link knows it as its own: one that has the room before others, then the one where it is.
 * An error where the viewer may not move it.
 */
export function goalOf(deviceId: string, found: NodeView | AppError | null, sides: readonly Side<SpaceCloud>[], room: RoomView | null): Goal | AppError {
  if (found instanceof AppError) return found;
  if (found?.kind !== 'device') return new AppError('NOT_FOUND', 'There is no such device');
  const { device } = found;
  const own = device.parts.filter(({ listing }) => listing.role !== 'MEMBER');
  const [first] = own;
  if (first === undefined) return new AppError('FORBIDDEN', 'Only the owner of a device may move it');
  const hasRoom = ({ home }: Side<SpaceCloud>): boolean => room?.parts.some(({ listing }) => refKey(listing.home) === refKey(home)) ?? false;
  const ways = sides.flatMap((side) => {
    const part = own.find(({ link }) => link.id === side.link.id);
    return part === undefined ? [] : [{ side, part, rank: (hasRoom(side) ? 2 : 0) + (isIn(part, side) ? 1 : 0) }];
  });
  const [best] = ways.toSorted((a, b) => b.rank - a.rank);
  return { deviceId, device, part: best?.part ?? first, side: best?.side ?? null };
}

function isIn({ listing }: Part<DeviceListing>, { home }: Side<SpaceCloud>): boolean {
  return listing.home !== null && refKey(listing.home) === refKey(home);
}

/**
 * What the vendors do and what Hearth does.
 * @param rooms the vendor's room in each vendor home, by the home's refKey; null: into no room
 * @param left how many more devices each vendor home takes, by its refKey; changed as they are taken
 */
export function movesOf(goals: readonly Goal[], rooms: ReadonlyMap<string, VendorRef> | null, left: Map<string, number>): Plan {
  const moves: VendorMove[] = [];
  const placed: PlacedGoal[] = [];
  for (const goal of goals) {
    const { side, part } = goal;
    if (side === null || !fits(goal, left)) {
      placed.push({ ...goal, said: part.listing });
      continue;
    }
    const key = refKey(side.home);
    const isHere = isIn(part, side);
    if (!isHere) left.set(key, leftIn(side, left) - 1);
    const room = rooms?.get(key) ?? null;
    const isExpressed = rooms === null || room !== null;
    if (isExpressed || !isHere) moves.push({ ...goal, side, room });
    // The vendor has it in the home; in the room, which it cannot have, Hearth keeps it.
    if (!isExpressed) placed.push({ ...goal, said: isHere ? part.listing : { home: side.home, room: null } });
  }
  return { moves, placed };
}

/** Whether the vendor's home has it, or takes one more. */
export function fits({ side, part }: Goal, left: ReadonlyMap<string, number>): boolean {
  if (side === null) return false;
  return isIn(part, side) || (leftIn(side, left) > 0 && mayCome(part, side.cloud));
}

/** Whether a cloud puts a device into a home other than the one it is in. */
export function mayCome({ listing }: Part<DeviceListing>, { movesBetweenHomes = true }: SpaceCloud): boolean {
  return movesBetweenHomes || listing.home === null;
}

function leftIn({ home, cloud }: Side<SpaceCloud>, left: ReadonlyMap<string, number>): number {
  return left.get(refKey(home)) ?? cloud.limits.devicesPerHome;
}

/** How many more devices each vendor's home takes, as far as its list is known; by refKey of the home. */
export function spaceLeft(sides: readonly Side<SpaceCloud>[], devices: readonly DeviceView[]): Map<string, number> {
  const homes = devices.map(({ parts }) => new Set(parts.flatMap(({ listing }) => (listing.home === null ? [] : refKey(listing.home)))));
  return new Map(sides.map(({ home, cloud }) => [refKey(home), cloud.limits.devicesPerHome - homes.filter((keys) => keys.has(refKey(home))).length]));
}
