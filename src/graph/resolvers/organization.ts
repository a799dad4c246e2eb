// Organisations, their people, and who reaches which homes.
import { refKey, type VendorRef } from '../../domain/ids.js';
import type { Reads } from '../../routing/reads.js';
import type {
  HomeAccessResultResolvers,
  InviteToHomePayloadResolvers,
  MutationResolvers,
  OrganizationResolvers,
  Resolvers,
  SetOrganizationInfoPayloadResolvers,
  UpdateUserGroupPayloadResolvers,
  UserGroupMemberResolvers,
  UserGroupMemberResultResolvers,
  UserGroupResolvers,
} from '../generated/resolvers.js';
import { identitiesOf } from '../identities.js';
import { itemErrorOf } from '../item-error.js';
import { type PageArgs, pageOfList } from '../page.js';

const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Organization'),
  name: ({ parts: [{ listing }] }) => listing.name,
  info: ({ id }, { key }, { organizations }) => organizations.info(id, key),
  userGroups: ({ id }, args, { organizations }) => pageOfList(args, () => organizations.userGroups(id)),
  homes: ({ id }, args, { organizations, reads }) => pageOfHomes(reads, args, () => organizations.homesOf(id)),
  identities: ({ parts }) => identitiesOf(parts),
};

const UserGroup: UserGroupResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'UserGroup'),
  name: ({ parts: [{ listing }] }) => listing.name,
  tags: ({ parts: [{ listing }] }) => listing.tags,
  organization: (group, _args, { organizations }) => organizations.organizationOf(group),
  members: ({ id }, args, { organizations }) => pageOfList(args, () => organizations.members(id)),
  homes: ({ id }, args, { organizations, reads }) => pageOfHomes(reads, args, () => organizations.homesReachedBy(id)),
  identities: ({ parts }) => identitiesOf(parts),
};

const UserGroupMember: UserGroupMemberResolvers = {
  hasSignedIn: ({ vendorUserId }) => vendorUserId !== null,
};

/** Of the account's homes those that are meant, each once, whoever else keeps them too. */
function pageOfHomes(reads: Reads, args: PageArgs, wanted: () => Promise<readonly VendorRef[]>) {
  return pageOfList(args, async () => {
    const [refs, { items, failures }] = await Promise.all([wanted(), reads.homes()]);
    const keys = new Set(refs.map(refKey));
    return { items: items.filter(({ parts }) => parts.some(({ ref }) => keys.has(refKey(ref)))), failures };
  });
}

/** Every payload that holds a changed organisation. */
const OrganizationPayload: Pick<SetOrganizationInfoPayloadResolvers, 'organization'> = {
  organization: ({ organizationId }, _args, { nodes }) => nodes.load(organizationId, 'Organization'),
};

/** Every payload that holds a changed user group. */
const UserGroupPayload: Pick<UpdateUserGroupPayloadResolvers, 'userGroup'> = {
  userGroup: ({ userGroupId }, _args, { nodes }) => nodes.load(userGroupId, 'UserGroup'),
};

const InviteToHomePayload: Pick<InviteToHomePayloadResolvers, 'home'> = {
  home: ({ homeId }, _args, { nodes }) => nodes.load(homeId, 'Home'),
};

const UserGroupMemberResult: UserGroupMemberResultResolvers = {
  phone: ({ key }) => key,
  error: ({ error }) => (error === null ? null : itemErrorOf({ ...error.details, code: error.code, message: error.message, retryable: error.retryable })),
};

const HomeAccessResult: HomeAccessResultResolvers = {
  homeId: ({ key }) => key,
  home: ({ key, error }, _args, { nodes }) => (error === null ? nodes.load(key, 'Home') : null),
  error: ({ error }) => (error === null ? null : itemErrorOf({ ...error.details, code: error.code, message: error.message, retryable: error.retryable })),
};

export const organizationMutations: Pick<
  MutationResolvers,
  | 'setOrganizationInfo'
  | 'deleteOrganizationInfo'
  | 'createUserGroup'
  | 'updateUserGroup'
  | 'deleteUserGroup'
  | 'addUserGroupMembers'
  | 'updateUserGroupMembers'
  | 'removeUserGroupMembers'
  | 'grantHomeAccess'
  | 'revokeHomeAccess'
  | 'inviteToHome'
> = {
  setOrganizationInfo: async (_parent, { input: { organizationId, key, value } }, { organizations }) => {
    await organizations.setInfo(organizationId, key, value);
    return { organizationId };
  },
  deleteOrganizationInfo: async (_parent, { input: { organizationId, key } }, { organizations }) => {
    await organizations.deleteInfo(organizationId, key);
    return { organizationId };
  },
  createUserGroup: async (_parent, { input: { organizationId, name, tags } }, { organizations }) => ({
    userGroupId: await organizations.createUserGroup(organizationId, name, tags),
  }),
  updateUserGroup: async (_parent, { input: { userGroupId, tags } }, { organizations, nodes }) => {
    await organizations.updateUserGroup(userGroupId, tags);
    nodes.forget();
    return { userGroupId };
  },
  deleteUserGroup: async (_parent, { input: { userGroupId } }, { organizations, nodes }) => {
    await organizations.deleteUserGroup(userGroupId);
    nodes.forget();
    return { deletedUserGroupId: userGroupId };
  },
  addUserGroupMembers: async (_parent, { input: { userGroupId, members } }, { organizations }) => ({
    userGroupId,
    results: await organizations.addMembers(userGroupId, members),
  }),
  updateUserGroupMembers: async (_parent, { input: { userGroupId, members } }, { organizations }) => ({
    userGroupId,
    results: await organizations.updateMembers(userGroupId, members),
  }),
  removeUserGroupMembers: async (_parent, { input: { userGroupId, phones } }, { organizations }) => ({
    userGroupId,
    results: await organizations.removeMembers(userGroupId, phones),
  }),
  grantHomeAccess: async (_parent, { input: { userGroupId, homeIds } }, { organizations }) => ({
    userGroupId,
    results: await organizations.grantHomes(userGroupId, homeIds),
  }),
  revokeHomeAccess: async (_parent, { input: { userGroupId, homeIds } }, { organizations }) => ({
    userGroupId,
    results: await organizations.revokeHomes(userGroupId, homeIds),
  }),
  inviteToHome: async (_parent, { input: { homeId, ...invitation } }, { organizations }) => ({
    homeId,
    invitation: { code: await organizations.invite(homeId, invitation) },
  }),
};

/** The types of this file. */
export const organizationTypes = {
  AddUserGroupMembersPayload: UserGroupPayload,
  CreateUserGroupPayload: UserGroupPayload,
  DeleteOrganizationInfoPayload: OrganizationPayload,
  GrantHomeAccessPayload: UserGroupPayload,
  HomeAccessResult,
  InviteToHomePayload,
  Organization,
  RemoveUserGroupMembersPayload: UserGroupPayload,
  RevokeHomeAccessPayload: UserGroupPayload,
  SetOrganizationInfoPayload: OrganizationPayload,
  UpdateUserGroupMembersPayload: UserGroupPayload,
  UpdateUserGroupPayload: UserGroupPayload,
  UserGroup,
  UserGroupMember,
  UserGroupMemberResult,
} satisfies Resolvers;
