// Products.
import type { ProductResolvers } from '../generated/resolvers.js';

export const Product: ProductResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Product'),
  thingModel: (product, _args, { reads }) => reads.productModel(product),
};
