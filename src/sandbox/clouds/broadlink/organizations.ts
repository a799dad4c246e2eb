// Organisations, their supplementary information, and whose they are (1 to 4, 25 to 28).
import { organizations } from '../../../vendors/broadlink/operations/organization.js';
import { organizationInfo } from '../../../vendors/broadlink/operations/organization-info.js';
import { SUPER_MANAGERS } from '../../world/broadlink-model.js';
import type { World } from '../../world/world.js';
import { organizationsOf } from './access.js';
import type { BroadlinkCall, BroadlinkRegistry } from './gateway.js';
import { refuse } from './statuses.js';

/** Registers 1 to 4. Whether an empty key lists all is not said: it is no key. */
export function onOrganizationInfo(cloud: BroadlinkRegistry): void {
  const presentIn = (call: BroadlinkCall, key: string): Map<string, string> => {
    const { info } = call.access().managed();
    if (!info.has(key)) throw refuse('noSuchInfo');
    return info;
  };

  cloud.on(organizationInfo.add, ({ subinfo: { key, value } }, call) => {
    const { info } = call.access().managed();
    if (info.has(key)) throw refuse('present');
    info.set(key, value);
    return null;
  });

  cloud.on(organizationInfo.update, ({ subinfo: { key, value } }, call) => {
    presentIn(call, key).set(key, value);
    return null;
  });

  cloud.on(organizationInfo.delete, ({ subinfo: { key } }, call) => {
    presentIn(call, key).delete(key);
    return null;
  });

  cloud.on(organizationInfo.get, ({ subinfo: { key } }, call) => {
    const value = call.access().organization.info.get(key);
    if (value === undefined) throw refuse('noSuchInfo');
    return { subinfo: { key, value } };
  });
}

/** Registers 25 to 28. The first three are the vendor console's: whoever has the licence may call them. */
export function onOrganizations(cloud: BroadlinkRegistry, world: World): void {
  const { broadlink } = world;

  const known = (companyId: string) => {
    const organization = broadlink.organizationById(companyId);
    if (organization === null) throw refuse('notAMember');
    return organization;
  };

  cloud.on(organizations.create, ({ org: { companyid, orgname }, manager }) => {
    if (broadlink.organizationById(companyid) !== null || broadlink.organization(orgname) !== null) throw refuse('present');
    broadlink.createOrganization({ companyId: companyid, name: orgname, manager });
    return null;
  });

  // It changes the manager; an organisation's name, which every call says, stays.
  cloud.on(organizations.updateManager, ({ org: { companyid, orgname }, manager }) => {
    const organization = known(companyid);
    if (organization.name !== orgname) throw refuse('notAMember');
    const managers = organization.userGroups.get(SUPER_MANAGERS)?.members;
    managers?.delete(organization.manager.phone);
    managers?.set(manager.phone, []);
    organization.manager = manager;
    return null;
  });

  cloud.on(organizations.get, ({ org: { companyid } }) => {
    const { companyId, name, manager } = known(companyid);
    return { data: { org: { companyid: companyId, orgname: name }, manager } };
  });

  cloud.on(organizations.listOfAccount, (_, call) => ({ data: { orglist: organizationsOf(world, call.user()).map(({ name }) => ({ name })) } }));
}
