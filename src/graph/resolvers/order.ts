// Orders: known by type, given by no cloud yet.
import type { OrderResolvers } from '../generated/resolvers.js';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Order'),
};
