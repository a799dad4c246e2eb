// Device groups made, changed and removed, through the cloud of their home.

import type { DeviceGroupCloud, MeshConfiguration } from '../domain/device-group.js';
import { AppError, badInput } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Deadline } from '../domain/link.js';
import type { SpaceCloud } from '../domain/space.js';
import type { Vendor } from '../domain/vendor.js';
import { createGroupRemoval, type DeletedGroup } from './device-group-removal.js';
import { offering, type Side, sidesOf } from './home-sides.js';
import type { DeviceGroupView, DeviceView, HomeView, Reads } from './reads.js';
import { checkedName, createSpaceWriter, findGroup, findHome, limitReached, type SpaceDeps } from './space-writes.js';

export interface DeviceGroupChange {
  readonly name?: string;
  /** All members from now on. */
  readonly deviceIds?: readonly string[];
}

/** One account's writes to device groups. What breaks a rule that we know never reaches a vendor. */
export interface AccountDeviceGroups {
  /**
   * Answers the group's ID.
   * @throws AppError BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, LIMIT_EXCEEDED, UNSUPPORTED_BY_VENDOR, what the vendor says; so do those below
   */
  create(homeId: string, name: string, deviceIds: readonly string[]): Promise<string>;
  update(groupId: string, change: DeviceGroupChange): Promise<void>;
  delete(groupId: string): Promise<MeshConfiguration>;
  /** Each with a result of its own, in the order given. */
  deleteMany(groupIds: readonly string[]): Promise<readonly DeletedGroup[]>;
  /** What a phone must send mesh devices before they join the group. */
  prepareMesh(groupId: string, deviceIds: readonly string[]): Promise<MeshConfiguration>;
}

interface Clouds {
  readonly groups: DeviceGroupCloud;
  readonly spaces: SpaceCloud;
}

/** Makes the writes of one request, over its reads. */
export function createDeviceGroups(deps: SpaceDeps, reads: Reads, deadline: Deadline): AccountDeviceGroups {
  const { vendors } = deps;
  const writer = createSpaceWriter(deps, deadline);

  const sidesIn = (home: HomeView) => sidesOf(vendors, offering(vendors, home, cloudsOf), cloudsOf);

  async function groupTarget(group: DeviceGroupView): Promise<{ readonly side: Side<Clouds>; readonly ref: VendorRef }> {
    for (const side of sidesIn(await findHome(reads, group.homeId))) {
      const part = group.parts.find(({ listing }) => refKey(listing.home) === refKey(side.home));
      if (part !== undefined) return { side, ref: part.ref };
    }
    throw new AppError('NOT_FOUND', 'There is no such device group');
  }

  async function findMembers(deviceIds: readonly string[]): Promise<DeviceView[]> {
    if (deviceIds.length === 0) throw badInput('input.deviceIds', 'must not be empty');
    if (new Set(deviceIds).size < deviceIds.length) throw badInput('input.deviceIds', 'must not name a device twice');
    return (await reads.nodes(deviceIds)).map((found) => {
      if (found instanceof AppError) throw found;
      if (found?.kind !== 'device') throw new AppError('NOT_FOUND', 'input.deviceIds: there is no such device', { field: 'input.deviceIds' });
      return found.device;
    });
  }

  return {
    async create(homeId, given, deviceIds) {
      const name = given.trim();
      const sides = sidesIn(await findHome(reads, homeId));
      checkedName(sides[0].cloud.spaces, 'group', name);
      const devices = await findMembers(deviceIds);
      const side = sides.find(({ home }) => devices.every((device) => isIn(device, home))) ?? sides[0];
      const { link, home, cloud } = side;
      const members = membersOf(side, devices);
      const known = (await reads.deviceGroups(homeId)).items.filter(({ parts }) => parts.some(({ listing }) => refKey(listing.home) === refKey(home)));
      checkedName(cloud.spaces, 'group', name, known);
      const { groupsPerHome } = cloud.spaces.limits;
      if (known.length >= groupsPerHome) throw limitReached(link, `A home has at most ${groupsPerHome} device groups here`);
      const ref = await writer.write(link, (scope) => cloud.groups.createGroup(scope, home, name, members));
      return writer.made(link, ref, null);
    },
    async update(groupId, { name: given, deviceIds }) {
      if (given === undefined && deviceIds === undefined) throw badInput('input', 'must change the name or the devices');
      const group = await findGroup(reads, groupId);
      const { side, ref } = await groupTarget(group);
      const { link, cloud } = side;
      const name = given?.trim();
      if (name !== undefined) {
        const others = (await reads.deviceGroups(group.homeId)).items.filter(({ id }) => id !== group.id);
        checkedName(cloud.spaces, 'group', name, others);
      }
      const members = deviceIds === undefined ? null : membersOf(side, await findMembers(deviceIds));
      if (name !== undefined) await writer.write(link, (scope) => cloud.groups.renameGroup(scope, ref, name));
      if (members !== null) await writer.write(link, (scope) => cloud.groups.setGroupDevices(scope, ref, members));
    },
    async delete(groupId) {
      const group = await findGroup(reads, groupId);
      const { side, ref } = await groupTarget(group);
      const configuration = await writer.write(side.link, (scope) => side.cloud.groups.deleteGroup(scope, ref));
      await writer.gone(group.parts);
      return configuration;
    },
    deleteMany: createGroupRemoval(reads, groupTarget, writer),
    async prepareMesh(groupId, deviceIds) {
      const { side, ref } = await groupTarget(await findGroup(reads, groupId));
      const members = devicesOf(side, await findMembers(deviceIds));
      return writer.write(side.link, (scope) => side.cloud.groups.prepareMesh(scope, ref, members));
    },
  };
}

function cloudsOf({ groups, spaces }: Vendor): Clouds | undefined {
  return groups === undefined || spaces === undefined ? undefined : { groups, spaces };
}

function isIn({ parts }: DeviceView, home: VendorRef): boolean {
  return parts.some(({ listing }) => listing.home !== null && refKey(listing.home) === refKey(home));
}

/** The members of a group as the cloud of one home knows them. */
function membersOf(side: Side<Clouds>, devices: readonly DeviceView[]): VendorRef[] {
  const { fewest, most } = side.cloud.groups.membersPerGroup ?? { fewest: 1, most: Number.MAX_SAFE_INTEGER };
  if (devices.length < fewest || devices.length > most) throw badInput('input.deviceIds', `must be ${fewest} to ${most}`);
  return devicesOf(side, devices);
}

/** Devices of one product, each owned by the link's account, as the cloud of one home knows them. */
function devicesOf({ home }: Side<Clouds>, devices: readonly DeviceView[]): VendorRef[] {
  const members = devices.map(({ parts }) => {
    const here = parts.filter(({ listing }) => listing.home !== null && refKey(listing.home) === refKey(home));
    const [own = here[0]] = here.filter(({ listing }) => listing.role !== 'MEMBER');
    if (own === undefined) throw badInput('input.deviceIds', 'must be devices of the home');
    return own;
  });
  if (members.some(({ listing }) => listing.role === 'MEMBER')) throw new AppError('FORBIDDEN', 'Only the owner of a device may put it into a group');
  const products = new Set(members.map(({ listing }) => (listing.product === null ? '' : refKey(listing.product.ref))));
  if (products.size > 1) throw badInput('input.deviceIds', 'must be devices of one product');
  return members.map(({ ref }) => ref);
}
