// What a user may reach in an organisation: everything as a super manager, else the homes of the user groups that he is in.
import { type BroadlinkHome, type BroadlinkOrganization, type BroadlinkUser, type BroadlinkUserGroup, SUPER_MANAGERS } from '../../world/broadlink-model.js';
import type { World } from '../../world/world.js';
import { refuse } from './statuses.js';

export interface BroadlinkAccess {
  readonly organization: BroadlinkOrganization;
  /** The organisation, for what only its super managers may do. @throws Refusal */
  managed(): BroadlinkOrganization;
  /** Homes within reach, in order of creation. */
  homes(): BroadlinkHome[];
  /** @throws Refusal for one that does not exist, or not for the caller */
  home(name: string): BroadlinkHome;
  /** The user groups that the caller is in. */
  ownGroups(): BroadlinkUserGroup[];
  /** Any user group. @throws Refusal for one that does not exist */
  userGroup(name: string): BroadlinkUserGroup;
}

/** The organisations that the user belongs to: those with a user group that he is in. */
export function organizationsOf(world: World, { phone }: BroadlinkUser): BroadlinkOrganization[] {
  return world.broadlink.organizations().filter(({ userGroups }) => [...userGroups.values()].some(({ members }) => members.has(phone)));
}

/** @throws Refusal for an organisation that the user does not belong to, as for one that does not exist */
export function accessOf(world: World, user: BroadlinkUser, organizationName: string): BroadlinkAccess {
  const organization = organizationsOf(world, user).find(({ name }) => name === organizationName);
  if (organization === undefined) throw refuse('notAMember');
  const ownGroups = [...organization.userGroups.values()].filter(({ members }) => members.has(user.phone));
  const isManager = ownGroups.some(({ name }) => name === SUPER_MANAGERS);
  const isReached = ({ name }: BroadlinkHome): boolean => isManager || ownGroups.some(({ homes }) => homes.has(name));

  return {
    organization,
    managed() {
      if (!isManager) throw refuse('notAManager');
      return organization;
    },
    homes: () => [...organization.homes.values()].filter(isReached),
    home(name) {
      const home = organization.homes.get(name);
      if (home === undefined || !isReached(home)) throw refuse('noSuchHome');
      return home;
    },
    ownGroups: () => ownGroups,
    userGroup(name) {
      const group = organization.userGroups.get(name);
      if (group === undefined) throw refuse('noSuchUserGroup');
      return group;
    },
  };
}
