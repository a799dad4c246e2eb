// Devices: what they are, where, and what they have.
import { badInput } from '../../domain/errors.js';
import { pageOfActivity } from '../activity.js';
import { nameOfDevice } from '../device-name.js';
import { durationMs } from '../duration.js';
import { facetOf } from '../facets.js';
import type { DeviceResolvers, MutationResolvers, RenameDevicePayloadResolvers } from '../generated/resolvers.js';
import { pageOfHistory } from '../history-page.js';
import { identitiesOf } from '../identities.js';
import { pageOfList } from '../page.js';
import { whenKnown } from '../when-known.js';
import { deviceNotices } from './notice.js';

export const Device: DeviceResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Device'),
  status: (device, _args, { reads }) => whenKnown(reads.status(device), ({ status }) => status),
  isOnline: (device, _args, { reads }) => whenKnown(reads.status(device), ({ status }) => (status === 'UNKNOWN' ? null : status === 'ONLINE')),
  statusChangedAt: (device, _args, { reads }) => whenKnown(reads.status(device), ({ changedAt }) => changedAt),
  product: (device, _args, { reads }) => reads.product(device),
  nodeType: ({ parts }) => parts.find(({ listing }) => listing.nodeType !== 'UNKNOWN')?.listing.nodeType ?? 'UNKNOWN',
  networkType: ({ parts }) => parts.find(({ listing }) => listing.networkType !== 'UNKNOWN')?.listing.networkType ?? 'UNKNOWN',
  home: ({ homeId }, _args, { nodes }) => (homeId === null ? null : nodes.load(homeId, 'Home')),
  room: ({ roomId }, _args, { nodes }) => (roomId === null ? null : nodes.load(roomId, 'Room')),
  gateway: (device) => facetOf(device, 'gateway'),
  parentGateway: async (device, _args, { reads }) => {
    const parent = await reads.gatewayOf(device);
    return parent === null ? null : facetOf(parent, 'gateway');
  },
  subDevices: (device, args, { reads }) => pageOfList(args, () => reads.subDevices(device)),
  identities: ({ parts }) => identitiesOf(parts),
  thingModel: (device, _args, { reads }) => reads.thingModel(device),
  properties: (device, { identifiers, maxAge }, { reads }) => reads.properties(device, identifiers ?? null, maxAgeMs(maxAge)),
  property: (device, { identifier, maxAge }, { reads }) =>
    whenKnown(reads.properties(device, [identifier], maxAgeMs(maxAge)), ([property]) => property ?? null),
  propertyHistory: (device, { identifier, ...range }, { reads }) =>
    pageOfHistory(
      range,
      ({ recordedAt }) => recordedAt ?? 0,
      async (asked) => (await reads.propertyHistory(device, identifier, asked)).map(({ at, ...reading }) => ({ ...reading, recordedAt: at })),
    ),
  latestEvents: async (device, _args, { reads }) => {
    const events = await reads.ask(
      device,
      ({ things }) => things,
      (things, scope, ref) => things.latestEvents(scope, ref),
    );
    return events.map(({ at, ...event }) => ({ ...event, occurredAt: at }));
  },
  extendedProperty: (device, { key }, { reads }) =>
    reads.ask(
      device,
      ({ things }) => things,
      (things, scope, ref) => things.extendedProperty(scope, ref, key),
    ),
  eventHistory: (device, { identifier, ...range }, { reads }) =>
    pageOfHistory(
      range,
      ({ occurredAt }) => occurredAt,
      async (asked) => (await reads.eventHistory(device, identifier, asked)).map(({ at, ...event }) => ({ ...event, occurredAt: at })),
    ),
  firmware: async (device, _args, { reads }) => {
    const listed = device.parts.find(({ listing }) => listing.firmwareVersion !== null)?.listing.firmwareVersion;
    const version = listed ?? (await reads.detail(device))?.firmwareVersion ?? null;
    return version === null ? null : { version };
  },
  macAddress: async (device, _args, { reads }) => (await reads.detail(device))?.macAddress ?? null,
  serialNumber: async (device, _args, { reads }) => (await reads.detail(device))?.serialNumber ?? null,
  activatedAt: async (device, _args, { reads }) => (await reads.detail(device))?.activatedAt ?? null,
  lock: (device) => facetOf(device, 'lock'),
  camera: (device) => facetOf(device, 'camera'),
  ...deviceNotices,
  members: (device, _args, { sharing }) => sharing.members(device),
  shares: (device, _args, { sharing }) => sharing.sharesOf(device),
  isSharedWith: (device, { memberId }, { sharing }) => sharing.isSharedWith(memberId, device),
  viewerCan: (device, _args, { sharing, bindings }) => ({ ...bindings.permissions(device), share: sharing.canShare(device) }),
  activity: ({ parts }, args, context) =>
    pageOfActivity(
      context,
      parts.map(({ identityId }) => identityId),
      args,
    ),
};

export const RenameDevicePayload: RenameDevicePayloadResolvers = {
  device: ({ deviceId }, _args, { nodes }) => nodes.load(deviceId, 'Device'),
};

type DeviceMutations = 'linkDevices' | 'unlinkDevice' | 'removeDevice' | 'renameDevice' | 'reorderDevices' | 'reorderSharedDevices';

export const deviceMutations: Pick<MutationResolvers, DeviceMutations> = {
  renameDevice: async (_parent, { input: { deviceId, name } }, { bindings, nodes }) => {
    await bindings.renameDevice(deviceId, name);
    nodes.forget();
    return { deviceId };
  },
  reorderDevices: async (_parent, { input: { deviceIds } }, { bindings }) => ({ results: await bindings.reorderDevices('all', deviceIds) }),
  reorderSharedDevices: async (_parent, { input: { deviceIds } }, { bindings }) => ({ results: await bindings.reorderDevices('shared', deviceIds) }),
  linkDevices: async (_parent, { input }, { linking, nodes }) => {
    const [one, other, more] = input.deviceIds;
    if (one === undefined || other === undefined || more !== undefined || one === other) throw badInput('input.deviceIds', 'must be two different ones');
    return { device: await nodes.load(await linking.linkDevices([one, other]), 'Device') };
  },
  unlinkDevice: async (_parent, { input: { deviceId, vendor, vendorId } }, { linking, nodes }) => {
    const { remainingId, partedId } = await linking.unlinkDevice(deviceId, { vendor, vendorId });
    const [device, unlinkedDevice] = await Promise.all([nodes.load(remainingId, 'Device'), nodes.load(partedId, 'Device')]);
    return { device, unlinkedDevice };
  },
  removeDevice: async (_parent, { input: { deviceId, behindGateway } }, { bindings, nodes }) => {
    await bindings.removeDevice(nameOfDevice('deviceId', deviceId, behindGateway));
    nodes.forget();
    return { removedDeviceId: deviceId ?? null };
  },
};

function maxAgeMs(maxAge: string | null | undefined): number | null {
  return maxAge == null ? null : durationMs('maxAge', maxAge);
}
