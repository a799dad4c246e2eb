// User groups (13 to 16), who is in them (17 to 20), and which homes they reach (21 to 23). Only super managers change any of it.
import { homeAccess } from '../../../vendors/broadlink/operations/home-access.js';
import { userGroups } from '../../../vendors/broadlink/operations/user-group.js';
import { userGroupMembers } from '../../../vendors/broadlink/operations/user-group-member.js';
import { type BroadlinkUserGroup, SUPER_MANAGERS } from '../../world/broadlink-model.js';
import type { World } from '../../world/world.js';
import type { BroadlinkRegistry } from './gateway.js';
import { refuse } from './statuses.js';
import { hasAll } from './tags.js';

/** Registers 13 to 16. A user group is named by its name, which never changes. */
export function onUserGroups(cloud: BroadlinkRegistry): void {
  cloud.on(userGroups.create, ({ group: { name, attributes } }, call) => {
    const groups = call.access().managed().userGroups;
    if (groups.has(name)) throw refuse('present');
    groups.set(name, { name, attributes, members: new Map(), homes: new Set() });
    return null;
  });

  cloud.on(userGroups.update, ({ group: { name, attributes } }, call) => {
    const access = call.access();
    access.managed();
    access.userGroup(name).attributes = attributes;
    return null;
  });

  // The one that every organisation has by default stays.
  cloud.on(userGroups.delete, ({ group: { name } }, call) => {
    const access = call.access();
    const groups = access.managed().userGroups;
    if (access.userGroup(name).name === SUPER_MANAGERS) throw refuse('permanent');
    groups.delete(name);
    return null;
  });

  cloud.on(userGroups.list, ({ group: { name = '', attributes = [] } }, call) => {
    const groups = [...call.access().organization.userGroups.values()].filter(
      (group) => (name === '' || group.name === name) && hasAll(group.attributes, attributes),
    );
    return { data: { total: groups.length, index: 0, groups: groups.map((group) => ({ name: group.name, attributes: group.attributes })) } };
  });
}

/** Registers 17 to 20. A phone number may be a member before anybody has signed up with it. */
export function onUserGroupMembers(cloud: BroadlinkRegistry, world: World): void {
  /** @throws Refusal where one of them is not a member */
  const checkMembers = ({ members }: BroadlinkUserGroup, users: readonly { readonly phone: string }[]): void => {
    if (users.some(({ phone }) => !members.has(phone))) throw refuse('noSuchMember');
  };

  cloud.on(userGroupMembers.add, ({ group, user: users }, call) => {
    const access = call.access();
    access.managed();
    const { members } = access.userGroup(group.name);
    if (users.some(({ phone }) => members.has(phone))) throw refuse('present');
    for (const { phone, attributes } of users) members.set(phone, attributes);
    return null;
  });

  cloud.on(userGroupMembers.update, ({ group, user: users }, call) => {
    const access = call.access();
    access.managed();
    const found = access.userGroup(group.name);
    checkMembers(found, users);
    for (const { phone, attributes } of users) found.members.set(phone, attributes);
    return null;
  });

  // Whoever manages the organisation stays a super manager: another is named by 26.
  cloud.on(userGroupMembers.remove, ({ group, user: users }, call) => {
    const access = call.access();
    const { manager } = access.managed();
    const found = access.userGroup(group.name);
    checkMembers(found, users);
    if (found.name === SUPER_MANAGERS && users.some(({ phone }) => phone === manager.phone)) throw refuse('permanent');
    for (const { phone } of users) found.members.delete(phone);
    return null;
  });

  cloud.on(userGroupMembers.list, ({ group }, call) => {
    const { members } = call.access().userGroup(group.name);
    const users = [...members].map(([phone, attributes]) => ({ phone, userid: world.broadlink.userByPhone(phone)?.userId ?? '', attributes }));
    return { data: { total: users.length, index: 0, users } };
  });
}

/** Registers 21 to 23. What is given already is given again, as what is not there is taken away: only names must be right. */
export function onHomeAccess(cloud: BroadlinkRegistry): void {
  cloud.on(homeAccess.grant, ({ usergroup, resourcegroup: homes }, call) => {
    const access = call.access();
    access.managed();
    const group = access.userGroup(usergroup.name);
    const found = homes.map(({ name }) => access.home(name));
    for (const { name } of found) group.homes.add(name);
    return null;
  });

  cloud.on(homeAccess.revoke, ({ usergroup, resourcegroup: homes }, call) => {
    const access = call.access();
    access.managed();
    const group = access.userGroup(usergroup.name);
    const found = homes.map(({ name }) => access.home(name));
    for (const { name } of found) group.homes.delete(name);
    return null;
  });

  cloud.on(homeAccess.list, ({ usergroup }, call) => {
    const { homes } = call.access().userGroup(usergroup.name);
    // `total` is not to be relied on: the document's example has 0 beside two names.
    return { data: { total: 0, index: 0, resourcegroup: [...homes] } };
  });
}
