// Organisations that keep homes for many people, and the promise of a cloud that has them.
import type { AppError } from './errors.js';
import type { HomeRole } from './home.js';
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

export interface OrganizationListing {
  readonly ref: VendorRef;
  readonly name: string;
}

/** People of an organisation who reach the same homes. */
export interface UserGroupListing {
  readonly ref: VendorRef;
  readonly organization: VendorRef;
  readonly name: string;
  readonly tags: readonly string[];
}

/** Somebody in a user group, by telephone number: he need not be a user of the vendor yet. */
export interface UserGroupMember {
  readonly phone: string;
  /** null before he signed in there for the first time. */
  readonly vendorUserId: string | null;
  readonly tags: readonly string[];
}

export type MemberInput = Pick<UserGroupMember, 'phone' | 'tags'>;

/** A home as its organisation lists it. */
export interface OrganizationHome {
  readonly ref: VendorRef;
  readonly name: string;
}

export interface InvitationInput {
  readonly phone: string;
  readonly role: Exclude<HomeRole, 'OWNER'>;
  /** Takes the place of the present administrator. */
  readonly replacesAdministrator: boolean;
}

/** The promise of a cloud whose homes belong to organisations. Lists are changed all or none, as the vendor has it. */
export interface OrganizationCloud {
  /** Every organisation that the account belongs to, linked or not. */
  listOrganizations(scope: CallScope): Promise<OrganizationListing[]>;
  /** What the organisation keeps under a key; null for nothing. */
  info(scope: CallScope, organization: VendorRef, key: string): Promise<string | null>;
  setInfo(scope: CallScope, organization: VendorRef, key: string, value: string): Promise<void>;
  deleteInfo(scope: CallScope, organization: VendorRef, key: string): Promise<void>;
  listHomes(scope: CallScope, organization: VendorRef): Promise<OrganizationHome[]>;
  listUserGroups(scope: CallScope, organization: VendorRef): Promise<UserGroupListing[]>;
  /** null for one that is no more. */
  userGroup(scope: CallScope, group: VendorRef): Promise<UserGroupListing | null>;
  createUserGroup(scope: CallScope, organization: VendorRef, name: string, tags: readonly string[]): Promise<VendorRef>;
  /** Its tags from now on: all of them. */
  updateUserGroup(scope: CallScope, group: VendorRef, tags: readonly string[]): Promise<void>;
  deleteUserGroup(scope: CallScope, group: VendorRef): Promise<void>;
  listMembers(scope: CallScope, group: VendorRef): Promise<UserGroupMember[]>;
  addMembers(scope: CallScope, group: VendorRef, members: readonly MemberInput[]): Promise<void>;
  updateMembers(scope: CallScope, group: VendorRef, members: readonly MemberInput[]): Promise<void>;
  removeMembers(scope: CallScope, group: VendorRef, phones: readonly string[]): Promise<void>;
  /** The homes that the group reaches. */
  listGroupHomes(scope: CallScope, group: VendorRef): Promise<OrganizationHome[]>;
  /** In the order given: null, or why nothing was asked of the vendor for this one. */
  grantHomes(scope: CallScope, group: VendorRef, homes: readonly VendorRef[]): Promise<(AppError | null)[]>;
  revokeHomes(scope: CallScope, group: VendorRef, homes: readonly VendorRef[]): Promise<(AppError | null)[]>;
  /** A code with which the invited comes in; kept nowhere. */
  invite(scope: CallScope, home: VendorRef, invitation: InvitationInput): Promise<string>;
}
