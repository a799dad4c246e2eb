// The reads of one request: lists, things by ID, values and details, over what is remembered of its account's links.
import { AppError } from '../domain/errors.js';
import { parseId } from '../domain/ids.js';
import { createDetails } from './details.js';
import { createDeviceGroupReads } from './device-group-reads.js';
import { createDeviceNeeds } from './device-need.js';
import { createNodes, type Nodes } from './nodes.js';
import type { DeviceView, Reads } from './reads.js';
import { createRequestLists } from './request-lists.js';
import type { RequestScope } from './request-scope.js';
import type { RoutingServices } from './routing-services.js';
import type { Snapshot } from './snapshot.js';
import { createSpaceOrderReads } from './space-order-reads.js';
import { createValues } from './values.js';
import { createWatching } from './watching.js';

/** Makes the reads of one request. */
export function createRequestReads(services: RoutingServices, scope: RequestScope): Reads {
  const { pushStatuses, sights, vendors } = services;
  const lists = createRequestLists(services, scope);
  const values = createValues(services, createDeviceNeeds(services, scope), lists, scope);
  const structural = createNodes(services, lists, scope);
  const { snapshot } = scope;

  async function homeDevices(homeId: string) {
    const home = (await snapshot()).homeById.get(homeId);
    if (home === undefined) return { items: [], failures: [] };
    const failures = await lists.inHome(home, 'devices');
    const items = (await snapshot()).devicesOfHome.get(homeId) ?? [];
    await values.prepare(items);
    return { items, failures };
  }

  async function roomDevices(roomId: string) {
    const room = (await snapshot()).roomById.get(roomId);
    if (room === undefined) return { items: [], failures: [] };
    const { failures } = await homeDevices(room.homeId);
    return { items: (await snapshot()).devicesOfRoom.get(roomId) ?? [], failures };
  }

  /** Sees to it that the list which would name a device's neighbours is young. */
  async function withNeighbours(device: DeviceView): Promise<readonly AppError[]> {
    const home = device.homeId === null ? undefined : (await snapshot()).homeById.get(device.homeId);
    return home === undefined ? lists.accounts('all') : lists.inHome(home, 'devices');
  }

  const groups = createDeviceGroupReads({ ...services, lists, homeDevices }, scope);

  /** Groups are no part of what is remembered: they are found on their own. */
  const nodes: Nodes = async (ids) => {
    const groupIds = ids.filter((id) => parseId(id)?.kind === 'group');
    if (groupIds.length === 0) return structural(ids);
    const [views, found] = await Promise.all([structural(ids), groups.groupsById(groupIds)]);
    return ids.map((id, index) => {
      const group = found.get(id) ?? null;
      return group === null || group instanceof AppError ? (group ?? views[index] ?? null) : { kind: 'group', group: { ...group } };
    });
  };

  return {
    links: scope.links,
    push: (link) => (vendors.get(link.vendor)?.push === undefined ? null : (pushStatuses.of(link.id) ?? { state: 'DOWN', since: null, lastMessageAt: null })),
    async homes() {
      const failures = await lists.homes();
      return { items: (await snapshot()).homes, failures };
    },
    async rooms(homeId) {
      const home = (await snapshot()).homeById.get(homeId);
      if (home === undefined) return { items: [], failures: [] };
      const failures = await lists.inHome(home, 'rooms');
      return { items: (await snapshot()).roomsOfHome.get(homeId) ?? [], failures };
    },
    homeDevices,
    deviceGroups: groups.deviceGroups,
    groupDevices: groups.groupDevices,
    groupProducts: groups.groupProducts,
    roomDevices,
    ...createSpaceOrderReads({ ...services, homeDevices, roomDevices, deviceGroups: groups.deviceGroups }, scope),
    async devices(which) {
      const isPlaced = which === 'all' && scope.needs.placement !== false;
      const [failures] = await Promise.all([lists.accounts('all'), isPlaced ? lists.places() : []]);
      const { devices } = await snapshot();
      const items = which === 'all' ? devices : devices.filter((device) => device.parts.every((part) => part.listing.role === 'MEMBER'));
      await values.prepare(items);
      return { items, failures };
    },
    async subDevices(device) {
      const failures = await withNeighbours(device);
      const items = (await snapshot()).subDevicesOf.get(device.id) ?? [];
      await values.prepare(items);
      return { items, failures };
    },
    async gatewayOf(device) {
      const failures = await withNeighbours(device);
      const gateway = (await snapshot()).gatewayOfDevice.get(device.id) ?? null;
      if (gateway === null && failures[0] !== undefined) throw failures[0];
      return gateway;
    },
    nodes,
    status: values.status,
    product(device) {
      const productIn = ({ productOfDevice }: Snapshot) => productOfDevice.get(device.id) ?? null;
      const now = sights.now(scope.account.id);
      return now === null ? snapshot().then(productIn) : productIn(now);
    },
    properties: values.properties,
    ...createDetails(services, scope),
    ...createWatching(services, scope, nodes),
  };
}
