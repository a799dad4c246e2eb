// Which user groups reach which homes (21 to 23).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { name, nothing, TIMEOUT_MS } from './shapes.js';

const usergroup = z.strictObject({ name });

const pairs = z.strictObject({ usergroup, resourcegroup: z.array(z.strictObject({ name })).min(1) });

export const homeAccess = {
  grant: operation({
    name: 'homeAccess.grant',
    section: '21',
    method: 'POST',
    path: '/v1/usergroup/resourcegroup/add',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: pairs,
    data: nothing,
  }),

  revoke: operation({
    name: 'homeAccess.revoke',
    section: '22',
    method: 'POST',
    path: '/v1/usergroup/resourcegroup/delete',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: pairs,
    data: nothing,
  }),

  /** Names alone. Its example has `total` 0 beside two of them. */
  list: operation({
    name: 'homeAccess.list',
    section: '23',
    method: 'POST',
    path: '/v1/usergroup/resourcegroup/query',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: z.strictObject({ usergroup }),
    data: z.object({ data: z.object({ total: z.number().nullish(), index: z.number().nullish(), resourcegroup: z.array(name).nullable() }) }),
  }),
};
