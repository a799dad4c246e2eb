// Devices as gateways.
import { siblingId } from '../../domain/ids.js';
import { deviceOfRef } from '../device-of-ref.js';
import { durationMs } from '../duration.js';
import type { AttachedDeviceResolvers, GatewayResolvers, MutationResolvers } from '../generated/resolvers.js';
import { pageOfList } from '../page.js';

const MAX_SCAN_MS = 600_000;

export const Gateway: GatewayResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Gateway'),
  subDevices: ({ device }, args, { reads }) => pageOfList(args, () => reads.subDevices(device)),
  attachedDevices: ({ device }, _args, { reads }) =>
    reads.ask(
      device,
      ({ bindings }) => bindings,
      (cloud, scope, gateway) => cloud.listAttached(scope, gateway),
    ),
};

export const AttachedDevice: AttachedDeviceResolvers = {
  device: ({ ref, isOwn }, _args, { reads }) => (isOwn ? deviceOfRef(reads, ref) : null),
};

export const gatewayMutations: Pick<MutationResolvers, 'registerGateway' | 'removeGateway' | 'startDeviceScan'> = {
  registerGateway: async (_parent, { input: { vendorLinkId, firmwareVersion, ...gateway } }, { gateways, nodes }) => {
    const deviceId = await gateways.register({ ...gateway, version: firmwareVersion, linkId: vendorLinkId ?? null });
    return { gateway: await nodes.load(siblingId(deviceId, 'gateway'), 'Gateway') };
  },
  removeGateway: async (_parent, { input: { gatewayId, withSubDevices } }, { bindings }) => {
    await bindings.removeGateway(siblingId(gatewayId, 'device'), withSubDevices);
    return { removedGatewayId: siblingId(gatewayId, 'gateway') };
  },
  startDeviceScan: async (_parent, { input: { gatewayId, serialNumber, duration } }, { gateways, nodes }) => {
    const gateway = await nodes.load(siblingId(gatewayId, 'gateway'), 'Gateway');
    const timeout = duration == null ? {} : { timeoutSeconds: Math.ceil(durationMs('input.duration', duration, MAX_SCAN_MS) / 1_000) };
    await gateways.startScan(gateway.device.id, { ...timeout, ...(serialNumber == null ? {} : { serialNumber }) });
    return { gateway };
  },
};
