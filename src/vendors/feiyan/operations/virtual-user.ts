// People without an account of their own, kept under the user's: a lock's family members (6.6).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { pageNo, pageOrRows } from './shapes.js';

/** Keys are of a fixed set that the document does not list. */
const attribute = z.strictObject({ attrKey: z.string().min(1), attrValue: z.string() });

/** `userId` is the virtual user's own ID; among the parameters it is a Taobao account's. */
const virtualUser = z.object({ userId: z.string(), attrList: z.array(z.object({ attrKey: z.string(), attrValue: z.string() })).nullish() });

const BEHALF = { userId: z.string().optional(), userType: z.string().optional(), origin: z.literal('TmallGenie').optional() };

export const virtualUsers = {
  create: operation({
    name: 'virtualUser.create',
    section: '6.6.21',
    method: 'POST',
    path: '/uc/virtual/user/create',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'write',
    params: z.strictObject({ attrList: z.array(attribute).optional(), sceneId: z.string().optional(), ...BEHALF }),
    data: virtualUser,
  }),

  delete: operation({
    name: 'virtualUser.delete',
    section: '6.6.22',
    method: 'POST',
    path: '/uc/virtual/user/delete',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'idempotent-write',
    params: z.strictObject({ virtualUserId: z.string().min(1), ...BEHALF }),
    data: virtualUser.nullish(),
  }),

  /** `opType` 1 adds, 2 changes, 3 deletes. An empty list has an error code of its own: 28529. */
  update: operation({
    name: 'virtualUser.update',
    section: '6.6.23',
    method: 'POST',
    path: '/uc/virtual/user/update',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'write',
    params: z.strictObject({ virtualUserId: z.string().min(1), opType: z.literal([1, 2, 3]), attrList: z.array(attribute), ...BEHALF }),
    data: virtualUser.nullish(),
  }),

  list: operation({
    name: 'virtualUser.list',
    section: '6.6.24',
    method: 'POST',
    path: '/uc/virtual/user/list',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'read',
    params: z.strictObject({ pageNo, pageSize: z.int().min(1), sceneId: z.string().optional(), ...BEHALF }),
    data: pageOrRows(virtualUser),
  }),

  get: operation({
    name: 'virtualUser.get',
    section: '6.6.25',
    method: 'POST',
    path: '/uc/virtual/user/query',
    version: '1.0.6',
    auth: 'user',
    timeoutMs: 15_000,
    effect: 'read',
    params: z.strictObject({ virtualUserId: z.string().min(1), ...BEHALF }),
    data: virtualUser,
  }),
};
