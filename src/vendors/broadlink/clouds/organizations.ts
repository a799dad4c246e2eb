// Organisations: what they keep, their user groups, the people in those, and the homes that those reach (1 to 4, 13 to 24, 28).
import { AppError } from '../../../domain/errors.js';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import type { OrganizationCloud, OrganizationHome, UserGroupListing } from '../../../domain/organization.js';
import { decodeText, encodeText } from '../mapping/data.js';
import { invitationParams, userGroupListing, userGroupMember } from '../mapping/organizations.js';
import { homeRef, organizationRef, userGroupRef } from '../mapping/refs.js';
import { homeAccess } from '../operations/home-access.js';
import { invitations } from '../operations/invitation.js';
import { organizations } from '../operations/organization.js';
import { organizationInfo } from '../operations/organization-info.js';
import { userGroups } from '../operations/user-group.js';
import { userGroupMembers } from '../operations/user-group-member.js';
import type { BroadlinkSession } from '../session.js';
import type { HomeDirectory } from './directory.js';

/** A user group goes by its name, which is its key, in its organisation, which is its scope. */
export function createOrganizationCloud(session: BroadlinkSession, directory: HomeDirectory): OrganizationCloud {
  const inside = ({ scope: organization }: VendorRef) => ({ organization });
  const of = ({ key: organization }: VendorRef) => ({ organization });

  async function textOf(scope: CallScope, organization: VendorRef, key: string): Promise<string | null> {
    const { subinfo } = await session.asUser(scope, organizationInfo.get, { subinfo: { key } }, of(organization));
    return subinfo ? decodeText(subinfo.value) : null;
  }

  async function homesOf(scope: CallScope, organization: string): Promise<OrganizationHome[]> {
    return (await directory.read(scope, organization)).map(({ id, name }) => ({ ref: homeRef(organization, id), name }));
  }

  /** Access is given by name, in one call for all homes that the organisation has. */
  async function changeAccess(scope: CallScope, group: VendorRef, homes: readonly VendorRef[], operation: typeof homeAccess.grant) {
    const known = new Map((await homesOf(scope, group.scope)).map(({ ref, name }) => [ref.key, name]));
    const names = homes.map(({ scope: organization, key }) => (organization === group.scope ? known.get(key) : undefined));
    const resourcegroup = names.flatMap((name) => (name === undefined ? [] : [{ name }]));
    const params = { usergroup: { name: group.key }, resourcegroup };
    if (resourcegroup.length > 0) await orGone(scope, group, () => session.asUser(scope, operation, params, inside(group)));
    return names.map((name) => (name === undefined ? noSuchHome() : null));
  }

  async function groupsOf(scope: CallScope, organization: string): Promise<UserGroupListing[]> {
    const { data } = await session.asUser(scope, userGroups.list, { group: { name: '', attributes: [] } }, { organization });
    return (data.groups ?? []).map((row) => userGroupListing(organization, row));
  }

  /** Whether what a write is about is there: a plain refusal says nothing. @throws AppError NOT_FOUND where it is not; what was refused, else */
  async function orGone<Answer>(scope: CallScope, { scope: organization, key: name }: VendorRef, write: () => Promise<Answer>): Promise<Answer> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'VENDOR_REJECTED') throw error;
      const groups = await groupsOf(scope, organization).catch(() => null);
      if (groups === null || groups.some(({ ref }) => ref.key === name)) throw error;
      throw new AppError('NOT_FOUND', 'There is no such user group', error.details);
    }
  }

  return {
    async listOrganizations(scope) {
      const { data } = await session.asUser(scope, organizations.listOfAccount, {}, { organization: null });
      return (data.orglist ?? []).map(({ name }) => ({ ref: organizationRef(name), name }));
    },

    info: async (scope, organization, key) => {
      try {
        return await textOf(scope, organization, key);
      } catch (error) {
        // No number says that a key is not there, and whoever belongs to the organisation may read any.
        if (error instanceof AppError && error.code === 'VENDOR_REJECTED') return null;
        throw error;
      }
    },

    async setInfo(scope, organization, key, text) {
      const known = await this.info(scope, organization, key);
      const operation = known === null ? organizationInfo.add : organizationInfo.update;
      await session.asUser(scope, operation, { subinfo: { key, value: encodeText(text) } }, of(organization));
    },

    async deleteInfo(scope, organization, key) {
      await session.asUser(scope, organizationInfo.delete, { subinfo: { key } }, of(organization));
    },

    listHomes: (scope, { key }) => homesOf(scope, key),

    listUserGroups: (scope, { key }) => groupsOf(scope, key),

    userGroup: async (scope, group) => (await groupsOf(scope, group.scope)).find(({ ref }) => ref.key === group.key) ?? null,

    async createUserGroup(scope, organization, name, tags) {
      await session.asUser(scope, userGroups.create, { group: { name, attributes: [...tags] } }, of(organization));
      return userGroupRef(organization.key, name);
    },

    async updateUserGroup(scope, group, tags) {
      const params = { group: { name: group.key, attributes: [...tags] } };
      await orGone(scope, group, () => session.asUser(scope, userGroups.update, params, inside(group)));
    },

    async deleteUserGroup(scope, group) {
      await orGone(scope, group, () => session.asUser(scope, userGroups.delete, { group: { name: group.key } }, inside(group)));
    },

    async listMembers(scope, group) {
      const { data } = await orGone(scope, group, () => session.asUser(scope, userGroupMembers.list, { group: { name: group.key } }, inside(group)));
      return (data.users ?? []).map(userGroupMember);
    },

    async addMembers(scope, group, members) {
      const user = members.map(({ phone, tags }) => ({ phone, attributes: [...tags] }));
      await orGone(scope, group, () => session.asUser(scope, userGroupMembers.add, { group: { name: group.key }, user }, inside(group)));
    },

    async updateMembers(scope, group, members) {
      const user = members.map(({ phone, tags }) => ({ phone, attributes: [...tags] }));
      await orGone(scope, group, () => session.asUser(scope, userGroupMembers.update, { group: { name: group.key }, user }, inside(group)));
    },

    async removeMembers(scope, group, phones) {
      const user = phones.map((phone) => ({ phone }));
      await orGone(scope, group, () => session.asUser(scope, userGroupMembers.remove, { group: { name: group.key }, user }, inside(group)));
    },

    /** The vendor answers names; a home that the link does not reach has no ID to tell. */
    async listGroupHomes(scope, group) {
      const [{ data }, homes] = await Promise.all([
        orGone(scope, group, () => session.asUser(scope, homeAccess.list, { usergroup: { name: group.key } }, inside(group))),
        homesOf(scope, group.scope),
      ]);
      const reached = new Set(data.resourcegroup ?? []);
      return homes.filter(({ name }) => reached.has(name));
    },

    grantHomes: (scope, group, homes) => changeAccess(scope, group, homes, homeAccess.grant),
    revokeHomes: (scope, group, homes) => changeAccess(scope, group, homes, homeAccess.revoke),

    invite: (scope, home, invitation) =>
      directory.within(scope, home, async ({ name }) => {
        const params = { group: { name }, ...invitationParams(invitation) };
        return (await session.asUser(scope, invitations.create, params, inside(home))).qrcode;
      }),
  };
}

function noSuchHome(): AppError {
  return new AppError('NOT_FOUND', 'There is no such home in the organisation', { vendor: 'BROADLINK', effect: 'none' });
}
