// Homes.
import type { AppError } from '../../domain/errors.js';
import { pageOfActivity } from '../activity.js';
import { countOnline } from '../count-online.js';
import type {
  CreateHomePayloadResolvers,
  DeleteHomePartResultResolvers,
  HomeResolvers,
  MoveDevicesResultResolvers,
  MutationResolvers,
  SplitHomePayloadResolvers,
} from '../generated/resolvers.js';
import { identitiesOf, identityOf } from '../identities.js';
import { itemErrorOf } from '../item-error.js';
import { pageOfList, wholeList } from '../page.js';
import { elementsOf } from './space-order.js';

export const Home: HomeResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Home'),
  deviceCount: async ({ id }, _args, { reads }) => wholeList(await reads.homeDevices(id)).length,
  onlineDeviceCount: async ({ id }, _args, { reads }) => countOnline(reads, wholeList(await reads.homeDevices(id))),
  rooms: ({ id }, args, { reads }) => pageOfList(args, () => reads.rooms(id)),
  devices: ({ id }, args, { reads }) => pageOfList(args, () => reads.homeDevices(id)),
  deviceGroups: ({ id }, args, { reads }) => pageOfList(args, () => reads.deviceGroups(id)),
  scenes: (home, args, { scenes }) => pageOfList(args, () => scenes.ofHome(home)),
  scenePanels: async (home, _args, { scenes }) => wholeList(await scenes.panels(home)),
  deviceGroupProducts: async ({ id }, _args, { reads }) => wholeList(await reads.groupProducts(id)),
  elements: ({ id }, args, { reads }) => pageOfList(args, async () => elementsOf(await reads.homeElements(id))),
  viewerCan: (home, _args, { spaces }) => spaces.permissions(home),
  identities: ({ parts }) => identitiesOf(parts),
  activity: async ({ id }, args, context) => {
    const devices = wholeList(await context.reads.homeDevices(id));
    const identityIds = devices.flatMap(({ parts }) => parts.map(({ identityId }) => identityId));
    return pageOfActivity(context, identityIds, args);
  },
};

function itemErrorOfApp(error: AppError | null) {
  return error === null ? null : itemErrorOf({ ...error.details, code: error.code, message: error.message, retryable: error.retryable });
}

/** Every payload that holds a changed home. */
export const HomePayload: Pick<CreateHomePayloadResolvers, 'home'> = {
  home: ({ homeId }, _args, { nodes }) => nodes.load(homeId, 'Home'),
};

export const SplitHomePayload: SplitHomePayloadResolvers = {
  homes: ({ homeIds }, _args, { nodes }) => Promise.all(homeIds.map((id) => nodes.load(id, 'Home'))),
};

export const DeleteHomePartResult: DeleteHomePartResultResolvers = {
  identity: ({ part }) => identityOf(part),
  error: ({ error }) => itemErrorOfApp(error),
};

export const MoveDevicesResult: MoveDevicesResultResolvers = {
  device: async ({ deviceId, error }, _args, { nodes }) => (error?.code === 'NOT_FOUND' ? null : nodes.load(deviceId, 'Device')),
  error: ({ error }) => itemErrorOfApp(error),
};

export const homeMutations: Pick<
  MutationResolvers,
  'createHome' | 'updateHome' | 'deleteHome' | 'mergeHomes' | 'splitHome' | 'setCurrentHome' | 'moveDevices'
> = {
  createHome: async (_parent, { input: { name } }, { spaces, nodes }) => {
    const homeId = await spaces.createHome(name);
    nodes.forget();
    return { homeId };
  },
  updateHome: async (_parent, { input: { homeId, name } }, { spaces, nodes }) => {
    await spaces.renameHome(homeId, name);
    nodes.forget();
    return { homeId };
  },
  deleteHome: async (_parent, { input: { homeId } }, { spaces, nodes }) => {
    const parts = await spaces.deleteHome(homeId);
    nodes.forget();
    return { deletedHomeId: parts.some(({ error }) => error !== null) ? null : homeId, parts };
  },
  mergeHomes: async (_parent, { input: { homeIds, name } }, { spaces, nodes }) => {
    const homeId = await spaces.mergeHomes(homeIds, name ?? null);
    nodes.forget();
    return { homeId };
  },
  splitHome: async (_parent, { input: { homeId } }, { spaces, nodes }) => {
    const homeIds = await spaces.splitHome(homeId);
    nodes.forget();
    return { homeIds };
  },
  setCurrentHome: async (_parent, { input: { homeId } }, { spaces, nodes }) => {
    await spaces.setCurrentHome(homeId);
    nodes.forget();
    return { homeId };
  },
  moveDevices: async (_parent, { input: { homeId, roomId, deviceIds } }, { spaces, nodes }) => {
    const results = await spaces.moveDevices(homeId, roomId ?? null, deviceIds);
    nodes.forget();
    return { results };
  },
};
