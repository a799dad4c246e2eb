// The order of a home's rooms, devices and device groups changed: in each vendor's home that keeps one, by where a thing lies in the whole list.
import { AppError, badInput } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { CallScope, Deadline } from '../domain/link.js';
import type { SpaceOrderCloud } from '../domain/space-order.js';
import { type Side, sidesOf } from './home-sides.js';
import type { DeviceView, HomeView, Part, PartialList, Reads } from './reads.js';
import { createSpaceWriter, findGroup, findHome, findRoom, type SpaceDeps } from './space-writes.js';

/** What became of one device that was, or was to be, in a room. */
export interface PlacedDevice {
  readonly deviceId: string;
  /** null: it is as it was to be. */
  readonly error: AppError | null;
}

/** One account's changes of order. What breaks a rule that we know never reaches a vendor. */
export interface AccountSpaceOrder {
  /**
   * All rooms of the home, in their new order.
   * @throws AppError BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, UNSUPPORTED_BY_VENDOR, what the vendor says; so do those below
   */
  reorderRooms(homeId: string, roomIds: readonly string[]): Promise<void>;
  /** A device or a group to a position of `Home.elements`, counted from 0. */
  moveElement(homeId: string, elementId: string, position: number): Promise<void>;
  moveHomeDevice(homeId: string, deviceId: string, position: number): Promise<void>;
  moveRoomDevice(roomId: string, deviceId: string, position: number): Promise<void>;
  /** Answers the home's ID. */
  moveGroup(groupId: string, position: number): Promise<string>;
  /** All devices of the room from now on, in order. Answers what became of each of them, and of each one that had to leave. */
  setRoomDevices(roomId: string, deviceIds: readonly string[]): Promise<readonly PlacedDevice[]>;
}

const MAX_DEVICES = 100; // as many as a home holds

/** Something in a list of a home. */
interface Ordered {
  readonly id: string;
  readonly parts: readonly Part<{ readonly home: VendorRef | null }>[];
}

interface Move {
  /** The whole list that it is moved in. */
  readonly list: PartialList<Ordered>;
  readonly field: string;
  readonly id: string;
  readonly position: number;
  readonly sides: readonly Side<SpaceOrderCloud>[];
  /** `position` is the one among those of the vendor's home. */
  readonly send: (side: Side<SpaceOrderCloud>, scope: CallScope, ref: VendorRef, position: number) => Promise<void>;
}

/** Makes the changes of one request, over its reads. */
export function createSpaceOrder(deps: SpaceDeps, reads: Reads, deadline: Deadline): AccountSpaceOrder {
  const { vendors } = deps;
  const writer = createSpaceWriter(deps, deadline);

  /** The vendor homes that keep an order: those of other vendors have none to change. */
  function sidesWithOrder(home: HomeView): readonly [Side<SpaceOrderCloud>, ...Side<SpaceOrderCloud>[]] {
    const parts = home.parts.filter(({ link }) => !vendors.has(link.vendor) || vendors.get(link.vendor)?.spaceOrder !== undefined);
    if (parts.length === 0) throw new AppError('UNSUPPORTED_BY_VENDOR', 'No cloud of this home keeps an order');
    return sidesOf(vendors, { ...home, parts }, (vendor) => vendor.spaceOrder);
  }

  async function move({ list, field, id, position, sides, send }: Move): Promise<void> {
    const items = whole(list);
    const moved = items.find((item) => item.id === id);
    if (moved === undefined) throw new AppError('NOT_FOUND', `${field}: there is no such thing in the list`, { field });
    if (position < 0 || position >= items.length) throw badInput('input.position', `must be 0 to ${items.length - 1}`);
    const before = items.filter((item) => item !== moved).slice(0, position);
    const targets = sides.flatMap((side) => {
      const ref = refIn(moved, side.home);
      return ref === undefined ? [] : [{ side, ref, place: before.filter((item) => refIn(item, side.home) !== undefined).length }];
    });
    if (targets.length === 0) throw new AppError('UNSUPPORTED_BY_VENDOR', 'No cloud that knows it keeps an order');
    for (const { side, ref, place } of targets) await writer.write(side.link, (scope) => send(side, scope, ref, place));
  }

  async function placed(side: Side<SpaceOrderCloud>, room: VendorRef, devices: readonly VendorRef[]): Promise<AppError | null> {
    try {
      await writer.write(side.link, (scope) => side.cloud.setRoomDevices(scope, room, devices));
      return null;
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }

  return {
    async reorderRooms(homeId, roomIds) {
      const sides = sidesWithOrder(await findHome(reads, homeId));
      const rooms = new Map(whole(await reads.rooms(homeId)).map((room) => [room.id, room]));
      const order = roomIds.flatMap((id) => rooms.get(id) ?? []);
      if (order.length !== roomIds.length || new Set(order).size !== rooms.size || order.length !== rooms.size)
        throw badInput('input.roomIds', 'must name every room of the home once');
      for (const side of sides) {
        const refs = order.flatMap((room) => refIn(room, side.home) ?? []);
        if (refs.length > 0) await writer.write(side.link, (scope) => side.cloud.setRoomOrder(scope, side.home, refs));
      }
    },
    async moveElement(homeId, elementId, position) {
      const sides = sidesWithOrder(await findHome(reads, homeId));
      const { items, failures } = await reads.homeElements(homeId);
      const list = { items: items.map((element) => (element.kind === 'device' ? element.device : element.group)), failures };
      const send: Move['send'] = ({ cloud, home }, scope, ref, place) => cloud.moveElement(scope, home, ref, place);
      await move({ list, field: 'input.elementId', id: elementId, position, sides, send });
    },
    async moveHomeDevice(homeId, deviceId, position) {
      const sides = sidesWithOrder(await findHome(reads, homeId));
      const send: Move['send'] = ({ cloud, home }, scope, ref, place) => cloud.moveHomeDevice(scope, home, ref, place);
      await move({ list: await reads.homeDevices(homeId), field: 'input.deviceId', id: deviceId, position, sides, send });
    },
    async moveRoomDevice(roomId, deviceId, position) {
      const room = await findRoom(reads, roomId);
      const sides = sidesWithOrder(await findHome(reads, room.homeId)).filter(({ home }) => refIn(room, home) !== undefined);
      const send: Move['send'] = ({ cloud, home }, scope, ref, place) => cloud.moveRoomDevice(scope, refIn(room, home) ?? home, ref, place);
      await move({ list: await reads.roomDevicesInOrder(roomId), field: 'input.deviceId', id: deviceId, position, sides, send });
    },
    async moveGroup(groupId, position) {
      const group = await findGroup(reads, groupId);
      const sides = sidesWithOrder(await findHome(reads, group.homeId));
      const send: Move['send'] = ({ cloud }, scope, ref, place) => cloud.moveGroup(scope, ref, place);
      await move({ list: await reads.deviceGroups(group.homeId), field: 'input.deviceGroupId', id: group.id, position, sides, send });
      return group.homeId;
    },
    async setRoomDevices(roomId, deviceIds) {
      if (deviceIds.length > MAX_DEVICES) throw badInput('input.deviceIds', `must be at most ${MAX_DEVICES}`);
      if (new Set(deviceIds).size < deviceIds.length) throw badInput('input.deviceIds', 'must not name a device twice');
      const room = await findRoom(reads, roomId);
      const sides = sidesWithOrder(await findHome(reads, room.homeId));
      const inHome = new Map(whole(await reads.homeDevices(room.homeId)).map((device) => [device.id, device]));
      const wanted = deviceIds.map((id) => inHome.get(id) ?? notInHome());
      const leaving = whole(await reads.roomDevices(roomId)).filter(({ id }) => !deviceIds.includes(id));
      const errors = new Map<string, AppError>();
      const reached = new Set<string>();
      for (const side of sides) {
        const ref = refIn(room, side.home);
        if (ref === undefined) continue;
        const here = (device: DeviceView): boolean => refIn(device, side.home) !== undefined;
        const failure = await placed(
          side,
          ref,
          wanted.flatMap((device) => refIn(device, side.home) ?? []),
        );
        for (const { id } of [...wanted, ...leaving].filter(here)) {
          reached.add(id);
          if (failure !== null) errors.set(id, failure);
        }
      }
      const unreached = new AppError('UNSUPPORTED_BY_VENDOR', 'No cloud of the room knows the device');
      return [...wanted, ...leaving].map(({ id }) => ({ deviceId: id, error: reached.has(id) ? (errors.get(id) ?? null) : unreached }));
    },
  };
}

/** A thing as the cloud of one vendor home knows it; undefined where it is not in that home. */
function refIn({ parts }: Pick<Ordered, 'parts'>, home: VendorRef): VendorRef | undefined {
  return parts.find(({ listing }) => listing.home !== null && refKey(listing.home) === refKey(home))?.ref;
}

/** An order of what is not all known would be a guess. */
function whole<Item>({ items, failures: [failure] }: PartialList<Item>): readonly Item[] {
  if (failure !== undefined) throw failure;
  return items;
}

function notInHome(): never {
  throw badInput('input.deviceIds', 'must be devices of the home');
}
