// Private resources from a family's point of view (29 to 32): encrypted as the family interface is, which the document does not describe.
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { base64, label, name, TIMEOUT_MS, tags, version } from './shapes.js';

const written = { type: name, name, attributes: tags, data: base64 };

export const privateResources = {
  /** An empty type lists all. */
  list: operation({
    name: 'privateResource.list',
    section: '29',
    method: 'POST',
    path: '/ec4/v1/resource/querylist',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: z.strictObject({ type: z.string() }),
    data: z.object({ data: z.object({ resourcelist: z.array(z.object({ type: z.string(), name: z.string(), id: z.string() })).nullable() }) }),
  }),

  get: operation({
    name: 'privateResource.get',
    section: '30',
    method: 'POST',
    path: '/ec4/v1/resource/queryinfo',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: z.strictObject({
      resource: z.strictObject({ id: z.string(), name: z.string() }).refine(({ id, name: byName }) => id !== '' || byName !== '', { error: 'an ID or a name' }),
    }),
    data: z.object({
      data: z.object({
        resource: z.object({ type: z.string(), name: z.string(), id: z.string(), version: label, attributes: tags.nullish(), data: z.string() }),
      }),
    }),
  }),

  add: operation({
    name: 'privateResource.add',
    section: '31',
    method: 'POST',
    path: '/ec4/v1/resource/add',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: z.strictObject({ resource: z.strictObject(written) }),
    data: z.object({ version: label, id: z.string() }),
  }),

  /** Refused unless `version` is the resource's own. Nothing deletes one from here. */
  update: operation({
    name: 'privateResource.update',
    section: '32',
    method: 'POST',
    path: '/ec4/v1/resource/modify',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: z.strictObject({ resource: z.strictObject({ ...written, id: z.string().min(1), version }) }),
    data: z.object({ version: label }),
  }),
};
