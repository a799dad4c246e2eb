// What a home holds: devices, scenes, rules, panels (9 to 12). Opaque to the cloud but for name, type and version.
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { base64, label, name, TIMEOUT_MS, tags, version } from './shapes.js';

/** Kinds that are checked against the version of their home; every other kind has a version of its own. */
const OF_THE_HOME: readonly string[] = ['device', 'scene', 'linkage'];

/** Kinds that belong to a device. */
const RELATED: readonly string[] = ['privatescene', 'whitelist'];

const kind = z.enum(['device', 'scene', 'timer', 'ifttt', 'linkage', 'private', 'whitelist', 'privatescene']);

const home = z.strictObject({ name, version: version.optional(), attributes: tags.nullable().optional() });

const added = z.object({
  type: z.string(),
  name: z.string(),
  id: z.string(),
  version: label,
  relatedid: label,
  data: label,
  attributes: tags.nullish(),
});

/** `id` is a 64-bit number in a text: never a JavaScript number. `data` may be anything: the cloud does not look inside. */
const resource = added.extend({ id: z.string().min(1), data: z.string() });

interface Addressed {
  readonly group: { readonly version?: string | undefined };
  readonly resource: readonly { readonly type: string; readonly version?: string | undefined }[];
}

const HOME_VERSION = { path: ['group', 'version'], error: 'the home’s version goes with devices, scenes and rules' };

/** A type left empty may be any. */
const namesHomeVersion = ({ group, resource: items }: Addressed): boolean =>
  group.version !== undefined || items.every(({ type }) => type !== '' && !OF_THE_HOME.includes(type));

const OWN_VERSION = { path: ['resource'], error: 'a private resource’s own version goes with it' };

const namesOwnVersions = ({ resource: items }: Addressed): boolean => items.every(({ type, version: own }) => OF_THE_HOME.includes(type) || own !== undefined);

const relatedFits = ({ type, relatedid }: { type: string; relatedid?: string | undefined }): boolean => relatedid === undefined || RELATED.includes(type);

const RELATED_ID = { path: ['relatedid'], error: 'only a scene panel or a white list belongs to a device' };

const isAddressed = ({ id = '', name: byName = '' }: { id?: string | undefined; name?: string | undefined }): boolean => id !== '' || byName !== '';

const ADDRESS = { error: 'an ID, or for older servers a name' };

export const resources = {
  /** New versions are those under `data`: the one beside it is a leftover in one example. */
  add: operation({
    name: 'resource.add',
    section: '9',
    method: 'POST',
    path: '/v1/resource/add',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: z
      .strictObject({
        group: home,
        resource: z
          .array(
            z
              .strictObject({
                type: z.enum(['device', 'scene', 'linkage', 'privatescene', 'whitelist']),
                name,
                id: z.literal(''),
                relatedid: z.string().optional(),
                version: z.string().optional(),
                data: base64,
                attributes: tags,
              })
              .refine(relatedFits, RELATED_ID),
          )
          .min(1),
      })
      .refine(namesHomeVersion, HOME_VERSION),
    data: z.object({
      version: label,
      // As the template has it, or as both examples do.
      data: z.union([z.object({ resource: z.array(added), version: label }), z.object({ idList: z.array(z.string()) })]),
    }),
  }),

  /** `data` replaces the old one whole. */
  update: operation({
    name: 'resource.update',
    section: '10',
    method: 'POST',
    path: '/v1/resource/modify',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: z
      .strictObject({
        group: home,
        resource: z
          .array(
            z
              .strictObject({
                id: z.string(),
                type: kind,
                name: z.string(),
                relatedid: z.string().optional(),
                version: version.optional(),
                data: base64,
                attributes: tags,
              })
              .refine(relatedFits, RELATED_ID)
              .refine(isAddressed, ADDRESS),
          )
          .min(1),
      })
      .refine(namesHomeVersion, HOME_VERSION)
      .refine(namesOwnVersions, OWN_VERSION),
    data: z.object({ version: label }),
  }),

  /** The example's answer has no version, though the home has a new one. */
  delete: operation({
    name: 'resource.delete',
    section: '11',
    method: 'POST',
    path: '/v1/resource/delete',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: z
      .strictObject({
        group: home,
        resource: z
          .array(z.strictObject({ id: z.string().optional(), type: z.union([kind, z.literal('')]), name: z.string().optional() }).refine(isAddressed, ADDRESS))
          .min(1),
      })
      .refine(namesHomeVersion, HOME_VERSION),
    data: z.object({ version: label }),
  }),

  /** Everything in one home at once; empty filters filter nothing. */
  list: operation({
    name: 'resource.list',
    section: '12',
    method: 'POST',
    path: '/v1/resource/query',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: z.strictObject({
      // The heading says that `attributes` is not supported yet.
      group: z.strictObject({ name, attributes: tags.optional() }),
      resource: z.strictObject({ name: z.string().optional(), attributes: tags.optional(), type: z.union([kind, z.literal('')]).optional() }).optional(),
    }),
    data: z.object({ data: z.object({ name, version, attributes: tags.nullish(), resource: z.array(resource).nullable() }) }),
  }),
};
