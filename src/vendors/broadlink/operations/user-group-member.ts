// The people in a user group, by phone number (17 to 20).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, name, nothing, phone, TIMEOUT_MS, tags } from './shapes.js';

const group = z.strictObject({ name });

const tagged = z.strictObject({ group, user: z.array(z.strictObject({ phone, attributes: tags })).min(1) });

export const userGroupMembers = {
  add: operation({
    name: 'userGroupMember.add',
    section: '17',
    method: 'POST',
    path: '/v1/user/add',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: tagged,
    data: nothing,
  }),

  /** Attributes, as the example has them: the template's `data` is not in it. */
  update: operation({
    name: 'userGroupMember.update',
    section: '18',
    method: 'POST',
    path: '/v1/user/modify',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: tagged,
    data: nothing,
  }),

  remove: operation({
    name: 'userGroupMember.remove',
    section: '19',
    method: 'POST',
    path: '/v1/user/delete',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: z.strictObject({ group, user: z.array(z.strictObject({ phone })).min(1) }),
    data: nothing,
  }),

  /** `userid` is empty in the example, presumably until the user first signs in. */
  list: operation({
    name: 'userGroupMember.list',
    section: '20',
    method: 'POST',
    path: '/v1/user/query',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: z.strictObject({ group }),
    data: z.object({
      data: z.object({
        total: z.number().nullish(),
        index: z.number().nullish(),
        users: z.array(z.object({ phone, userid: label, attributes: tags.nullish() })).nullable(),
      }),
    }),
  }),
};
