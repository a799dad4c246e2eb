// Devices as cameras.
import type { CameraResolvers } from '../generated/resolvers.js';

export const Camera: CameraResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Camera'),
};
