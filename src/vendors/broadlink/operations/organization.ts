// Organisations (25 to 28). The first three are the vendor console's: they say nobody's identity.
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, name, nothing, phone, TIMEOUT_MS } from './shapes.js';

/** `orgname` here, `orgName` in an identity. */
const managed = z.strictObject({ org: z.strictObject({ companyid: name, orgname: name }), manager: z.strictObject({ phone, extend: z.string() }) });

export const organizations = {
  create: operation({
    name: 'organization.create',
    section: '25',
    method: 'POST',
    path: '/v1/organization/add',
    auth: 'project',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: managed,
    data: nothing,
  }),

  /** The document prints no URL: this one follows the others' pattern. */
  updateManager: operation({
    name: 'organization.updateManager',
    section: '26',
    method: 'POST',
    path: '/v1/organization/modify',
    auth: 'project',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: managed,
    data: nothing,
  }),

  /** The document prints no URL: this one follows the others' pattern. */
  get: operation({
    name: 'organization.get',
    section: '27',
    method: 'POST',
    path: '/v1/organization/query',
    auth: 'project',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: z.strictObject({ org: z.strictObject({ companyid: name }) }),
    data: z.object({
      data: z.object({ org: z.object({ companyid: name, orgname: name }), manager: z.object({ phone: label, extend: label }).nullish() }),
    }),
  }),

  /** The one call whose identity names no organisation. */
  listOfAccount: operation({
    name: 'organization.listOfAccount',
    section: '28',
    method: 'POST',
    path: '/v1/user/queryorg',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: z.strictObject({}),
    data: z.object({
      // Texts in the template, objects in the example.
      data: z.object({ orglist: z.array(z.union([z.object({ name }), name.transform((text) => ({ name: text }))])).nullable() }),
    }),
  }),
};
