// Homes ("resource groups") with their rooms (5 to 8). Named, versioned, never renamed.
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, name, nothing, TIMEOUT_MS, tags, version } from './shapes.js';

/** `roomid` is a 64-bit number in a text: never a JavaScript number. */
const room = z.object({ roomid: z.string().min(1), name: z.string(), order: z.number().nullish() });

const rooms = <I extends z.ZodType>(roomid: I) => z.array(z.strictObject({ roomid, name: z.string(), order: z.int() }));

/** One kind of change for all rooms that are named; a new room has no ID yet. */
const additional = z.strictObject({
  room: z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('add'), roomlist: rooms(z.literal('')).min(1) }),
    z.strictObject({ action: z.enum(['modify', 'del']), roomlist: rooms(z.string().min(1)).min(1) }),
    z.strictObject({ action: z.literal(''), roomlist: rooms(z.string()).length(0) }),
  ]),
});

export const homes = {
  /** Answers neither IDs nor versions: they are listed afterwards. Without a user group, the cloud links the homes to one of the caller's. */
  create: operation({
    name: 'home.create',
    section: '5',
    method: 'POST',
    path: '/v1/resource/group/add',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: z.strictObject({
      usergroup: z.strictObject({ name: z.string() }).optional(),
      group: z.array(z.strictObject({ name, attributes: tags, additional: additional.optional() })).min(1),
    }),
    data: nothing,
  }),

  /** Refused unless `version` is the home's own; answers the one that it has from now on, which is why homes are changed one by one. */
  update: operation({
    name: 'home.update',
    section: '6',
    method: 'POST',
    path: '/v1/resource/group/modify',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: z.strictObject({ group: z.array(z.strictObject({ name, version, attributes: tags, additional: additional.optional() })).min(1) }),
    data: z.object({ version: label }),
  }),

  delete: operation({
    name: 'home.delete',
    section: '7',
    method: 'POST',
    path: '/v1/resource/group/delete',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: z.strictObject({ group: z.array(z.strictObject({ name })).min(1) }),
    data: nothing,
  }),

  /** An empty name without attributes lists all, with their rooms. */
  list: operation({
    name: 'home.list',
    section: '8',
    method: 'POST',
    path: '/v1/resource/group/query',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: z.strictObject({ group: z.strictObject({ name: z.string(), attributes: tags.optional() }) }),
    data: z.object({
      data: z.object({
        total: z.number().nullish(),
        index: z.number().nullish(),
        groups: z
          .array(
            z.object({
              name,
              id: z.string().min(1),
              version,
              attributes: tags.nullish(),
              // Null for a home without rooms.
              additional: z.object({ room: z.object({ roomlist: z.array(room).nullish() }).nullish() }).nullish(),
            }),
          )
          .nullable(),
      }),
    }),
  }),
};
