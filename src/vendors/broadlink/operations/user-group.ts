// Groups of an organisation's users (13 to 16). Their name is their key: nothing renames one.
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { name, nothing, TIMEOUT_MS, tags } from './shapes.js';

const tagged = z.strictObject({ group: z.strictObject({ name, attributes: tags }) });

export const userGroups = {
  create: operation({
    name: 'userGroup.create',
    section: '13',
    method: 'POST',
    path: '/v1/user/group/add',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: tagged,
    data: nothing,
  }),

  update: operation({
    name: 'userGroup.update',
    section: '14',
    method: 'POST',
    path: '/v1/user/group/modify',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: tagged,
    data: nothing,
  }),

  delete: operation({
    name: 'userGroup.delete',
    section: '15',
    method: 'POST',
    path: '/v1/user/group/delete',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: z.strictObject({ group: z.strictObject({ name }) }),
    data: nothing,
  }),

  /** An empty name without attributes lists all. */
  list: operation({
    name: 'userGroup.list',
    section: '16',
    method: 'POST',
    path: '/v1/user/group/query',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: z.strictObject({ group: z.strictObject({ name: z.string().optional(), attributes: tags.optional() }) }),
    data: z.object({
      data: z.object({
        total: z.number().nullish(),
        index: z.number().nullish(),
        groups: z.array(z.object({ name, attributes: tags.nullish() })).nullable(),
      }),
    }),
  }),
};
