// What BroadLink knows of the world: users by phone number, and organisations with their homes, resources and user groups.

/** A user of BroadLink's OAuth service: one phone number is one user in the whole system. */
export interface BroadlinkUser {
  /** The name of the person whose account it is. */
  readonly person: string;
  readonly phone: string;
  readonly userId: string;
}

export interface BroadlinkRoom {
  readonly roomId: string;
  name: string;
  order: number;
}

/** Kinds whose changes are checked against the home's version; every other kind is private and has a version of its own. */
export const SHARED_KINDS = ['device', 'scene', 'linkage'] as const;
export type ResourceKind = (typeof SHARED_KINDS)[number] | 'timer' | 'ifttt' | 'private' | 'whitelist' | 'privatescene';

/** Whatever a home holds. The vendor does not look inside `data`. */
export interface BroadlinkResource {
  readonly id: string;
  readonly type: ResourceKind;
  name: string;
  version: string;
  /** What a panel or a white list belongs to. */
  relatedId: string | null;
  /** Base64, usually of JSON. */
  data: string;
  attributes: string[];
}

/** Who was asked into a home; how an invitation is taken up is not documented, so that they only pile up. */
export interface BroadlinkInvitation {
  readonly code: string;
  readonly phone: string;
  readonly type: 'member' | 'master';
  /** Whether it replaces the present master. */
  readonly isForced: boolean;
}

/** A "resource group": named within its organisation, and never renamed. */
export interface BroadlinkHome {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  version: string;
  attributes: string[];
  rooms: BroadlinkRoom[];
  resources: BroadlinkResource[];
  readonly invitations: BroadlinkInvitation[];
}

export interface BroadlinkUserGroup {
  readonly name: string;
  attributes: string[];
  /** Attributes of the members by phone number; a member need not be a user yet. */
  readonly members: Map<string, string[]>;
  /** Names of the homes that the members may reach. */
  readonly homes: Set<string>;
}

export interface BroadlinkOrganization {
  readonly companyId: string;
  /** Unique too: every operation of a user names the organisation by it. */
  readonly name: string;
  manager: { readonly phone: string; readonly extend: string };
  /** Supplementary information: base64 values by key. */
  readonly info: Map<string, string>;
  /** By name, in order of creation. */
  readonly homes: Map<string, BroadlinkHome>;
  /** By name, in order of creation. */
  readonly userGroups: Map<string, BroadlinkUserGroup>;
}

/** The user group that every organisation has, of those who may do everything. */
export const SUPER_MANAGERS = 'supermanager';
