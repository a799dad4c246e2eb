// The ways in.
import { badInput } from '../../domain/errors.js';
import { siblingId, VENDOR_NAMES } from '../../domain/ids.js';
import type { QueryResolvers } from '../generated/resolvers.js';
import { reportOf } from '../vendor-report.js';

const MAX_IDS = 100;

export const Query: QueryResolvers = {
  node: async (_parent, { id }, { nodes }) => (await nodes.loadAny([id]))[0] ?? null,
  nodes: (_parent, { ids }, { nodes }) => {
    if (ids.length > MAX_IDS) throw badInput('ids', `must be at most ${MAX_IDS}`);
    return nodes.loadAny(ids);
  },
  viewer: (_parent, _args, { account }) => ({ ...account }),
  home: (_parent, { id }, { nodes }) => nodes.load(id, 'Home'),
  room: (_parent, { id }, { nodes }) => nodes.load(id, 'Room'),
  deviceGroup: (_parent, { id }, { nodes }) => nodes.load(id, 'DeviceGroup'),
  device: (_parent, { id }, { nodes }) => nodes.load(id, 'Device'),
  scene: (_parent, { id }, { nodes }) => nodes.load(id, 'Scene'),
  organization: (_parent, { id }, { nodes }) => nodes.load(id, 'Organization'),
  lock: (_parent, { id }, { nodes }) => nodes.load(siblingId(id, 'lock'), 'Lock'),
  camera: (_parent, { id }, { nodes }) => nodes.load(siblingId(id, 'camera'), 'Camera'),
  feedbackTopic: (_parent, { id }, { nodes }) => nodes.load(id, 'FeedbackTopic'),
  vendors: (_parent, _args, { vendors }) => VENDOR_NAMES.map((name) => reportOf(name, vendors)),
};
