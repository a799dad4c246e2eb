// What homes hold (9 to 12), under optimistic locks: devices, scenes and linkage rules by the home's version, every other kind by its own.
import { resources } from '../../../vendors/broadlink/operations/resource.js';
import { type BroadlinkHome, type BroadlinkResource, type ResourceKind, SHARED_KINDS } from '../../world/broadlink-model.js';
import type { World } from '../../world/world.js';
import type { BroadlinkRegistry } from './gateway.js';
import { refuse } from './statuses.js';
import { hasAll } from './tags.js';

/** Every write makes a new version of the home, which what it changed has too: by the answers in the document, of the private kinds also. */
export function onResources(cloud: BroadlinkRegistry, world: World): void {
  const { broadlink } = world;

  cloud.on(resources.add, ({ group, resource: wanted }, call) => {
    const home = call.access().home(group.name);
    checkHomeVersion(home, group.version, wanted);
    const before = home.version;
    const version = broadlink.renew(home);
    const added = wanted.map(({ type, name, relatedid = null, data, attributes }) =>
      answered(broadlink.addResource(home, { type, name, relatedId: relatedid, data, attributes })),
    );
    // The version beside `status` is the one before, as in the document's example of a device.
    return { version: before, data: { resource: added, version } };
  });

  cloud.on(resources.update, ({ group, resource: wanted }, call) => {
    const home = call.access().home(group.name);
    const changes = wanted.map((change) => ({ change, present: found(home, change) }));
    checkHomeVersion(
      home,
      group.version,
      changes.map(({ present }) => present),
    );
    for (const { change, present } of changes) if (!isShared(present.type) && present.version !== change.version) throw refuse('staleVersion');
    const version = broadlink.renew(home);
    for (const { change, present } of changes) {
      const { name, data, attributes, relatedid } = change;
      Object.assign(present, { version, data, attributes, ...(name === '' ? {} : { name }), ...(relatedid === undefined ? {} : { relatedId: relatedid }) });
    }
    return { version };
  });

  // Answers no version, although the home has a new one.
  cloud.on(resources.delete, ({ group, resource: unwanted }, call) => {
    const home = call.access().home(group.name);
    const gone = unwanted.map((one) => found(home, one));
    checkHomeVersion(home, group.version, gone);
    home.resources = home.resources.filter((one) => !gone.includes(one));
    broadlink.renew(home);
    return {};
  });

  cloud.on(resources.list, ({ group, resource: { name = '', type = '', attributes = [] } = {} }, call) => {
    const home = call.access().home(group.name);
    const listed = home.resources.filter(
      (one) => (name === '' || one.name === name) && (type === '' || one.type === type) && hasAll(one.attributes, attributes),
    );
    return { data: { name: home.name, version: home.version, attributes: home.attributes, resource: listed.map(answered) } };
  });
}

function isShared(type: ResourceKind): boolean {
  return SHARED_KINDS.some((kind) => kind === type);
}

/** @throws Refusal where something is meant that the home's version guards, and it is not the one given */
function checkHomeVersion(home: BroadlinkHome, version: string | undefined, meant: readonly { readonly type: ResourceKind }[]): void {
  if (meant.some(({ type }) => isShared(type)) && home.version !== version) throw refuse('staleVersion');
}

/** By its ID, or by the name that older servers go by. @throws Refusal */
function found(home: BroadlinkHome, { id = '', name = '', type }: { id?: string | undefined; name?: string | undefined; type: string }): BroadlinkResource {
  const resource = home.resources.find((one) => (id === '' ? one.name === name : one.id === id) && (type === '' || one.type === type));
  if (resource === undefined) throw refuse('noSuchResource');
  return resource;
}

function answered({ id, type, name, version, relatedId, data, attributes }: BroadlinkResource) {
  return { name, attributes, type, id, version, ...(relatedId === null ? {} : { relatedid: relatedId }), data };
}
