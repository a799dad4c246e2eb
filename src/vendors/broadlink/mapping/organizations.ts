// Organisations and their people.
import type { z } from 'zod';
import type { InvitationInput, UserGroupListing, UserGroupMember } from '../../../domain/organization.js';
import type { invitations } from '../operations/invitation.js';
import type { userGroups } from '../operations/user-group.js';
import type { userGroupMembers } from '../operations/user-group-member.js';
import { organizationRef, userGroupRef } from './refs.js';

type GroupRow = NonNullable<z.output<typeof userGroups.list.data>['data']['groups']>[number];
type MemberRow = NonNullable<z.output<typeof userGroupMembers.list.data>['data']['users']>[number];

export function userGroupListing(organization: string, { name, attributes }: GroupRow): UserGroupListing {
  return { ref: userGroupRef(organization, name), organization: organizationRef(organization), name, tags: attributes ?? [] };
}

export function userGroupMember({ phone, userid, attributes }: MemberRow): UserGroupMember {
  return { phone, vendorUserId: userid || null, tags: attributes ?? [] };
}

export function invitationParams({ phone, role, replacesAdministrator }: InvitationInput): Omit<z.input<typeof invitations.create.params>, 'group'> {
  return { user: { phone, type: role === 'ADMINISTRATOR' ? 'master' : 'member' }, ...(replacesAdministrator ? { action: 'force' as const } : {}) };
}
