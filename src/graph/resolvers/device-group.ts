// Device groups.
import { propertiesInCommon, statusOfAll } from '../device-groups.js';
import type { CreateDeviceGroupPayloadResolvers, DeleteDeviceGroupsResultResolvers, DeviceGroupResolvers, MutationResolvers } from '../generated/resolvers.js';
import { identitiesOf } from '../identities.js';
import { itemErrorOf } from '../item-error.js';
import { pageOfList, wholeList } from '../page.js';

export const DeviceGroup: DeviceGroupResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'DeviceGroup'),
  home: ({ homeId }, _args, { nodes }) => nodes.load(homeId, 'Home'),
  product: ({ productId }, _args, { nodes }) => (productId === null ? null : nodes.load(productId, 'Product')),
  status: async (group, _args, { reads }) => statusOfAll(reads, wholeList(await reads.groupDevices(group))),
  devices: (group, args, { reads }) => pageOfList(args, () => reads.groupDevices(group)),
  properties: async (group, { identifiers }, { reads }) => propertiesInCommon(reads, wholeList(await reads.groupDevices(group)), identifiers ?? null),
  identities: ({ parts }) => identitiesOf(parts),
};

/** Every payload that holds a changed device group. */
export const DeviceGroupPayload: Pick<CreateDeviceGroupPayloadResolvers, 'deviceGroup'> = {
  deviceGroup: ({ deviceGroupId }, _args, { nodes }) => nodes.load(deviceGroupId, 'DeviceGroup'),
};

export const DeleteDeviceGroupsResult: DeleteDeviceGroupsResultResolvers = {
  error: ({ error }) => (error === null ? null : itemErrorOf({ ...error.details, code: error.code, message: error.message, retryable: error.retryable })),
};

type Written = 'createDeviceGroup' | 'updateDeviceGroup' | 'deleteDeviceGroup' | 'deleteDeviceGroups' | 'prepareDeviceGroupMesh';

export const deviceGroupMutations: Pick<MutationResolvers, Written> = {
  createDeviceGroup: async (_parent, { input: { homeId, name, deviceIds } }, { groups, nodes }) => {
    const deviceGroupId = await groups.create(homeId, name, deviceIds);
    nodes.forget();
    return { deviceGroupId };
  },
  updateDeviceGroup: async (_parent, { input: { deviceGroupId, name, deviceIds } }, { groups, nodes }) => {
    await groups.update(deviceGroupId, { ...(name == null ? {} : { name }), ...(deviceIds == null ? {} : { deviceIds }) });
    nodes.forget();
    return { deviceGroupId };
  },
  deleteDeviceGroup: async (_parent, { input: { deviceGroupId } }, { groups, nodes }) => {
    const meshConfiguration = await groups.delete(deviceGroupId);
    nodes.forget();
    return { deletedDeviceGroupId: deviceGroupId, meshConfiguration };
  },
  deleteDeviceGroups: async (_parent, { input: { deviceGroupIds } }, { groups, nodes }) => {
    const results = await groups.deleteMany(deviceGroupIds);
    nodes.forget();
    return { results };
  },
  prepareDeviceGroupMesh: async (_parent, { input: { deviceGroupId, deviceIds } }, { groups }) => ({
    configuration: await groups.prepareMesh(deviceGroupId, deviceIds),
  }),
};
