// Scenes that vendors store, and panels that start things.
import { refKey } from '../../domain/ids.js';
import type { HomeView } from '../../routing/reads.js';
import type { CreateScenePayloadResolvers, MutationResolvers, Resolvers, ScenePanelResolvers, SceneResolvers } from '../generated/resolvers.js';
import { identitiesOf } from '../identities.js';
import { wholeList } from '../page.js';

const Scene: SceneResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Scene'),
  name: ({ parts: [{ listing }] }) => listing.name,
  kind: ({ parts: [{ listing }] }) => listing.kind,
  isEnabled: ({ parts: [{ listing }] }) => listing.isEnabled,
  content: ({ parts: [{ listing }] }) => listing.content,
  home: async ({ parts: [{ listing }] }, _args, { reads }) => {
    const homes = await reads.homes();
    const key = refKey(listing.home);
    const isIts = ({ parts }: HomeView): boolean => parts.some(({ ref }) => refKey(ref) === key);
    return homes.items.find(isIts) ?? wholeList(homes).find(isIts) ?? null;
  },
  identities: ({ parts }) => identitiesOf(parts),
};

const ScenePanel: ScenePanelResolvers = {
  name: ({ parts: [{ listing }] }) => listing.name,
  content: ({ parts: [{ listing }] }) => listing.content,
  device: async ({ homeId, parts: [{ listing }] }, _args, { reads }) => {
    if (listing.device === null) return null;
    const key = refKey(listing.device);
    const devices = await reads.homeDevices(homeId);
    return devices.items.find(({ parts }) => parts.some(({ ref }) => refKey(ref) === key)) ?? null;
  },
};

/** Every payload that holds a changed scene. */
const ScenePayload: Pick<CreateScenePayloadResolvers, 'scene'> = {
  scene: ({ sceneId }, _args, { nodes }) => nodes.load(sceneId, 'Scene'),
};

export const sceneMutations: Pick<MutationResolvers, 'createScene' | 'updateScene' | 'deleteScene' | 'setScenePanel'> = {
  createScene: async (_parent, { input: { homeId, name, kind, content } }, { scenes }) => ({ sceneId: await scenes.create(homeId, { name, kind, content }) }),
  updateScene: async (_parent, { input: { sceneId, name, content } }, { scenes, nodes }) => {
    await scenes.update(sceneId, { ...(name == null ? {} : { name }), ...(content == null ? {} : { content }) });
    nodes.forget();
    return { sceneId };
  },
  deleteScene: async (_parent, { input: { sceneId } }, { scenes, nodes }) => {
    await scenes.delete(sceneId);
    nodes.forget();
    return { deletedSceneId: sceneId };
  },
  setScenePanel: async (_parent, { input: { deviceId, content } }, { scenes }) => ({ scenePanel: await scenes.setPanel(deviceId, content) }),
};

/** The types of this file. */
export const sceneTypes = { CreateScenePayload: ScenePayload, Scene, ScenePanel, UpdateScenePayload: ScenePayload } satisfies Resolvers;
