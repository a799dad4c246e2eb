// A family's private resources (29 to 32), and what a device fetches for itself (33), where a codec is plugged in.
import type { z } from 'zod';
import type { CallScope, Deadline } from '../../../domain/link.js';
import type { DeviceLogin, FamilySession } from '../family.js';
import { deviceResources } from '../operations/device-resource.js';
import { privateResources } from '../operations/private-resource.js';

type Listed = z.output<typeof privateResources.list.data>['data']['resourcelist'];
type Resource = z.output<typeof privateResources.get.data>['data']['resource'];
type New = z.input<typeof privateResources.add.params>['resource'];
type Changed = z.input<typeof privateResources.update.params>['resource'];
type Wanted = z.input<typeof deviceResources.list.params>['resourcetype'];

/** Every one of them rejects with UNSUPPORTED_BY_VENDOR where no codec is plugged in. */
export interface PrivateResources {
  /** Of one type, or with '' of every type; without their data. */
  list(scope: CallScope, type: string): Promise<NonNullable<Listed>>;
  get(scope: CallScope, id: string): Promise<Resource>;
  add(scope: CallScope, resource: New): Promise<{ id: string; version: string | null }>;
  /** The vendor refuses another version than the resource's own. Answers the new one. */
  update(scope: CallScope, resource: Changed): Promise<string | null>;
  ofDevice(login: DeviceLogin, deadline: Deadline, types: Wanted): Promise<z.output<typeof deviceResources.list.data>['data']>;
}

export function createPrivateResources(session: FamilySession): PrivateResources {
  return {
    list: async (scope, type) => (await session.asFamily(scope, privateResources.list, { type })).data.resourcelist ?? [],
    get: async (scope, id) => (await session.asFamily(scope, privateResources.get, { resource: { id, name: '' } })).data.resource,
    async add(scope, resource) {
      const { id, version } = await session.asFamily(scope, privateResources.add, { resource });
      return { id, version: version ?? null };
    },
    update: async (scope, resource) => (await session.asFamily(scope, privateResources.update, { resource })).version ?? null,
    ofDevice: async (login, deadline, resourcetype) => (await session.asDevice(login, deadline, deviceResources.list, { resourcetype })).data,
  };
}
