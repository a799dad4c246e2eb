// Supplementary information of an organisation: one base64 value a key (1 to 4).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { base64, name, nothing, TIMEOUT_MS } from './shapes.js';

const entry = z.strictObject({ subinfo: z.strictObject({ key: name, value: base64 }) });

const oneKey = z.strictObject({ subinfo: z.strictObject({ key: name }) });

export const organizationInfo = {
  add: operation({
    name: 'organizationInfo.add',
    section: '1',
    method: 'POST',
    path: '/v1/organization/subinfo/add',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: entry,
    data: nothing,
  }),

  update: operation({
    name: 'organizationInfo.update',
    section: '2',
    method: 'POST',
    path: '/v1/organization/subinfo/modify',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: entry,
    data: nothing,
  }),

  delete: operation({
    name: 'organizationInfo.delete',
    section: '3',
    method: 'POST',
    path: '/v1/organization/subinfo/delete',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: oneKey,
    data: nothing,
  }),

  /** One key a call: whether an empty one lists all is not said. The answer stands beside `status`, not under `data`. */
  get: operation({
    name: 'organizationInfo.get',
    section: '4',
    method: 'POST',
    path: '/v1/organization/subinfo/query',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: oneKey,
    data: z.object({ subinfo: z.object({ key: z.string(), value: z.string() }).nullish() }),
  }),
};
