// Scenes: known by type, given by no cloud yet.
import type { SceneResolvers } from '../generated/resolvers.js';

export const Scene: SceneResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Scene'),
};
