// BroadLink's part of the truth as JSON, without tokens, invitation codes and what devices keep secret.
import { withoutSecrets } from '../without-secrets.js';
import { decoded, placeIn } from './broadlink-data.js';
import { type BroadlinkHome, type BroadlinkOrganization, type BroadlinkUser, SUPER_MANAGERS } from './broadlink-model.js';
import type { World } from './world.js';

const vendor = 'broadlink';

/** A user, with what the organisations that he manages have. */
export function broadlinkAccountTruth(world: World, { person, phone, userId }: BroadlinkUser) {
  const managed = world.broadlink.organizations().filter(({ userGroups }) => userGroups.get(SUPER_MANAGERS)?.members.has(phone));
  const homes = managed.flatMap((organization) => [...organization.homes.values()]);
  return {
    vendor,
    id: phone,
    person,
    userId,
    currentHomeId: null,
    homeIds: homes.map(({ id }) => id),
    devices: homes.flatMap((home) => devicesOf(home)),
  };
}

/** An organisation's homes; a home's members are those of the user groups that reach it. */
export function broadlinkHomesTruth({ companyId, homes, userGroups }: BroadlinkOrganization) {
  return [...homes.values()].map((home) => ({
    vendor,
    id: home.id,
    name: home.name,
    createdAt: home.createdAt,
    organizationId: companyId,
    version: home.version,
    attributes: home.attributes,
    members: [...userGroups.values()].flatMap((group) =>
      group.name === SUPER_MANAGERS || group.homes.has(home.name)
        ? [...group.members.keys()].map((accountId) => ({ accountId, role: group.name === SUPER_MANAGERS ? 'ADMIN' : 'MEMBER' }))
        : [],
    ),
    rooms: home.rooms.map(({ roomId, name, order }) => ({ id: roomId, name, order })),
    groups: [],
    resources: home.resources.map(({ data, ...resource }) => ({ ...resource, content: withoutSecrets(decoded(data)) })),
    invitations: home.invitations.map(({ phone, type, isForced }) => ({ phone, type, isForced })),
  }));
}

export function organizationTruth({ companyId, name, manager, info, homes, userGroups }: BroadlinkOrganization) {
  return {
    vendor,
    id: companyId,
    name,
    manager,
    info: Object.fromEntries(info),
    homeIds: [...homes.values()].map(({ id }) => id),
    userGroups: [...userGroups.values()].map((group) => ({
      name: group.name,
      attributes: group.attributes,
      members: [...group.members].map(([phone, attributes]) => ({ phone, attributes })),
      homes: [...group.homes],
    })),
  };
}

function devicesOf({ id: homeId, resources }: BroadlinkHome) {
  return resources.flatMap(({ id, type, data }) => {
    const place = type === 'device' ? placeIn(data) : null;
    return place === null ? [] : [{ id, owned: true, nickname: place.name, homeId, roomId: place.roomId }];
  });
}
