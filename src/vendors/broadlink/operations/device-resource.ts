// What a device fetches for itself (33): signed by MD5, encrypted as the family interface is, of no use to a server.
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { TIMEOUT_MS } from './shapes.js';

export const deviceResources = {
  list: operation({
    name: 'deviceResource.list',
    section: '33',
    method: 'POST',
    path: '/v1/resource/dev/query',
    auth: 'none',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: z.strictObject({ resourcetype: z.array(z.enum(['linkage', 'whitelist', 'privatescene'])).min(1) }),
    // The shape of the three is not documented.
    data: z.object({ data: z.object({ linkage: z.unknown().optional(), whitelist: z.unknown().optional(), privatescene: z.unknown().optional() }) }),
  }),
};
