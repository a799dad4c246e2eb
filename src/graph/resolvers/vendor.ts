// The vendors.
import type { VendorResolvers } from '../generated/resolvers.js';

export const Vendor: VendorResolvers = {
  isReachable: ({ name }, _args, { reachability }) => reachability(name),
};
