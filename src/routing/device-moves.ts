// Devices moved between rooms and homes: with their vendor where it can, in Hearth alone where it cannot, and each with a result of its own.
import type { Account } from '../domain/account.js';
import type { Clock } from '../domain/clock.js';
import { AppError, badInput } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { SpaceCloud } from '../domain/space.js';
import type { Vendors } from '../domain/vendor.js';
import type { OwnHoldings, OwnSpaces, Placement } from '../identity/own-spaces.js';
import { fits, type Goal, goalOf, mayCome, movesOf, spaceLeft, type VendorMove } from './device-goals.js';
import type { HomeClouds } from './home-clouds.js';
import { type Side, usableSidesOf, waysInto } from './home-sides.js';
import { spacesOf } from './home-writes.js';
import type { DeviceView, HomeView, Reads, RoomView } from './reads.js';
import { failureOf, findHome, findRoom, type SpaceWriter } from './space-writes.js';
import type { Twins } from './twins.js';

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

interface Deps {
  readonly account: Account;
  readonly vendors: Vendors;
  readonly ownSpaces: OwnSpaces;
  readonly clouds: HomeClouds;
  readonly twins: Twins;
  readonly writer: SpaceWriter;
  readonly clock: Clock;
}

const MAX_DEVICES = 100;
/** What a vendor says that cannot put devices there, whoever asks: Hearth keeps them there itself. */
const NOT_THERE = new Set(['LIMIT_EXCEEDED', 'UNSUPPORTED_BY_VENDOR']);

/** Makes the moves of one request. */
export function createDeviceMoves({ account, vendors, ownSpaces, clouds, twins, writer, clock }: Deps, reads: Reads): DeviceMoves {
  /** @throws AppError FORBIDDEN, LINK_EXPIRED; a home that no cloud can change takes devices all the same, in Hearth */
  function sidesInto(home: HomeView): Side<SpaceCloud>[] {
    try {
      if (home.parts.length > 0) usableSidesOf(vendors, home, spacesOf);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'UNSUPPORTED_BY_VENDOR')) throw error;
    }
    return waysInto(vendors, home, spacesOf).flatMap(({ side }) => (side instanceof AppError ? [] : side));
  }

  /** The devices of an account's own home that no cloud of it knows may get a home in their own cloud. */
  async function withHomeTwins(home: HomeView, goals: readonly Goal[], errors: Map<string, AppError>): Promise<readonly Goal[]> {
    const own = (await ownSpaces.of(account.id)).homes.find(({ id }) => id === home.id);
    if (own === undefined || goals.every(({ side }) => side !== null)) return goals;
    const usable = await clouds.usable().catch(() => []);
    const made = new Map<string, Side<SpaceCloud> | null>();
    const found: Goal[] = [];
    for (const goal of goals) {
      const part =
        goal.side === null
          ? goal.device.parts.find(
              (each) => each.listing.role !== 'MEMBER' && usable.some(({ link, cloud }) => link.id === each.link.id && mayCome(each, cloud)),
            )
          : undefined;
      const place = usable.find(({ link }) => link.id === part?.link.id);
      if (part === undefined || place === undefined || home.parts.some(({ link }) => link.id === place.link.id)) {
        found.push(goal);
        continue;
      }
      const known = made.get(place.link.id);
      const failure = known === undefined ? await failureOf(twins.ofHome(home, own.entityId, place).then((side) => made.set(place.link.id, side))) : null;
      if (failure !== null) errors.set(goal.deviceId, failure);
      else found.push({ ...goal, part, side: made.get(place.link.id) ?? null });
    }
    return found;
  }

  /** Which room of each vendor home takes the devices; missing where none can. */
  async function roomRefs(room: RoomView, goals: readonly Goal[], errors: Map<string, AppError>): Promise<ReadonlyMap<string, VendorRef>> {
    const refs = new Map<string, VendorRef>();
    const sides = new Map(goals.flatMap(({ side }) => (side === null ? [] : [[refKey(side.home), side] as const])));
    for (const [key, side] of sides) {
      const failure = await failureOf(
        twins.ofRoom(room, side).then((ref) => {
          if (ref !== null) refs.set(key, ref);
        }),
      );
      if (failure === null) continue;
      for (const goal of goals) if (goal.side !== null && refKey(goal.side.home) === key) errors.set(goal.deviceId, failure);
    }
    return refs;
  }

  /** Sends what goes together together. Answers what the vendor had no room for after all. */
  async function send(moves: readonly VendorMove[], errors: Map<string, AppError>): Promise<readonly VendorMove[]> {
    const batches = new Map<string, VendorMove[]>();
    for (const move of moves) {
      const key = `${move.side.link.id} ${refKey(move.side.home)} ${move.room === null ? '' : refKey(move.room)}`;
      batches.set(key, [...(batches.get(key) ?? []), move]);
    }
    const refused: VendorMove[] = [];
    const sendBatch = async (batch: readonly VendorMove[], { side: { link, cloud, home }, room }: VendorMove): Promise<void> => {
      const refs = batch.map(({ part }) => part.ref);
      const failure = await failureOf(writer.write(link, (scope) => cloud.moveDevices(scope, home, room, refs)));
      if (failure !== null && NOT_THERE.has(failure.code)) refused.push(...batch);
      else if (failure !== null) for (const { deviceId } of batch) errors.set(deviceId, failure);
    };
    await Promise.all([...batches.values()].flatMap((batch) => batch.slice(0, 1).map((first) => sendBatch(batch, first))));
    return refused;
  }

  /**
   * The homes that devices came from and went to are read again together, so that no device seems to be nowhere. Where a vendor's home is not
   * the one that a device was seen in, or was made just now, only the list of homes tells which home it is part of.
   */
  async function refresh(home: HomeView, goals: readonly Goal[], placements: OwnHoldings['placements']): Promise<void> {
    const known = new Set(home.parts.map(({ ref }) => refKey(ref)));
    const isHidden = goals.some(({ part, side }) => placements.has(part.identityId) || (side !== null && !known.has(refKey(side.home))));
    const touched = new Set(goals.flatMap(({ device, side }) => [...vendorHomesIn(device), ...(side === null ? [] : [refKey(side.home)])]));
    const hidden = isHidden ? (await reads.homes()).items.filter(({ parts }) => parts.some(({ ref }) => touched.has(refKey(ref)))) : [];
    const ids = new Set([home.id, ...goals.flatMap(({ device }) => device.homeId ?? []), ...hidden.map(({ id }) => id)]);
    if (goals.length > 0) await Promise.all([...ids].map((id) => reads.homeDevices(id)));
  }

  return {
    async moveDevices(homeId, roomId, deviceIds) {
      if (deviceIds.length === 0 || deviceIds.length > MAX_DEVICES) throw badInput('input.deviceIds', `must be 1 to ${MAX_DEVICES}`);
      if (new Set(deviceIds).size < deviceIds.length) throw badInput('input.deviceIds', 'must not name a device twice');
      const home = await findHome(reads, homeId);
      const room = roomId === null ? null : await findRoom(reads, roomId);
      if (room !== null && room.homeId !== home.id) throw badInput('input.roomId', 'must be a room of the home');
      const sides = sidesInto(home);
      const left = spaceLeft(sides, (await reads.homeDevices(home.id)).items);
      const errors = new Map<string, AppError>();
      const found = await reads.nodes(deviceIds);
      const asked = deviceIds.flatMap((deviceId, index): Goal[] => {
        const goal = goalOf(deviceId, found[index] ?? null, sides, room);
        if (!(goal instanceof AppError)) return [goal];
        errors.set(deviceId, goal);
        return [];
      });
      const goals = await withHomeTwins(home, asked, errors);
      const fitting = goals.filter((goal) => fits(goal, left));
      const rooms = room === null ? null : await roomRefs(room, fitting, errors);
      const plan = movesOf(
        goals.filter(({ deviceId }) => !errors.has(deviceId)),
        rooms,
        left,
      );
      const refused = await send(plan.moves, errors);
      const stayed = new Map(refused.map((move) => [move.deviceId, { ...move, said: move.part.listing }]));
      const placed = [...plan.placed.filter(({ deviceId }) => !errors.has(deviceId) && !stayed.has(deviceId)), ...stayed.values()];
      const placements = placed.map(({ part, said }): Placement => {
        return { identityId: part.identityId, homeId: home.id, roomId: room?.id ?? null, said: { home: said.home, room: said.room }, placedAt: clock.now() };
      });
      const done = goals.filter(({ deviceId }) => !errors.has(deviceId));
      const identityIds = done.flatMap(({ device }) => device.parts.map(({ identityId }) => identityId));
      const wasPlaced = (await ownSpaces.of(account.id)).placements;
      if (identityIds.length > 0) await ownSpaces.place(account.id, placements, identityIds);
      await refresh(home, done, wasPlaced);
      return deviceIds.map((deviceId) => ({ deviceId, error: errors.get(deviceId) ?? null }));
    },
  };
}

function vendorHomesIn({ parts }: DeviceView): string[] {
  return parts.flatMap(({ listing }) => (listing.home === null ? [] : refKey(listing.home)));
}
