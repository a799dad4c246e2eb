// People without an account of their own.
import { NAME_ATTRIBUTE } from '../../domain/virtual-user.js';
import { createVirtualUser, deleteVirtualUser, listVirtualUsers, updateVirtualUser } from '../../routing/virtual-users.js';
import type { AccountResolvers, MutationResolvers, UpdateVirtualUserPayloadResolvers, VirtualUserResolvers } from '../generated/resolvers.js';
import { identitiesOf } from '../identities.js';

const NAMELESS = 'Somebody';

export const VirtualUser: VirtualUserResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'VirtualUser'),
  name: ({ parts: [{ listing }] }) => listing.attributes.find(({ key }) => key === NAME_ATTRIBUTE)?.value || NAMELESS,
  attributes: ({ parts: [{ listing }] }) => listing.attributes,
  identities: ({ parts }) => identitiesOf(parts),
};

export const accountVirtualUsers: Pick<AccountResolvers, 'virtualUsers'> = {
  virtualUsers: async (_account, _args, { asking }) => {
    const { items, failures } = await listVirtualUsers(asking);
    return [...items, ...failures];
  },
};

/** Read back only if it is asked for. */
export const UpdateVirtualUserPayload: UpdateVirtualUserPayloadResolvers = {
  virtualUser: ({ virtualUserId }, _args, { nodes }) => nodes.load(virtualUserId, 'VirtualUser'),
};

export const virtualUserMutations: Pick<MutationResolvers, 'createVirtualUser' | 'updateVirtualUser' | 'deleteVirtualUser'> = {
  createVirtualUser: async (_parent, { input: { vendorLinkId, name, attributes } }, { asking }) => ({
    virtualUser: await createVirtualUser(asking, vendorLinkId ?? null, name, attributes ?? []),
  }),
  updateVirtualUser: async (_parent, { input: { virtualUserId, name, attributes, removeAttributes } }, { asking, nodes }) => {
    await updateVirtualUser(asking, virtualUserId, { name: name ?? null, set: attributes ?? [], remove: removeAttributes ?? [] });
    nodes.forget();
    return { virtualUserId };
  },
  deleteVirtualUser: async (_parent, { input: { virtualUserId } }, { asking, nodes }) => {
    await deleteVirtualUser(asking, virtualUserId);
    nodes.forget();
    return { deletedVirtualUserId: virtualUserId };
  },
};
