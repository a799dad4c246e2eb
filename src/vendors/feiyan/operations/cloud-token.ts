// The project's token, which every other project-level call carries (7.1).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';

const LIFE = { expireIn: z.number().nullish(), expiresIn: z.number().nullish() };

/** The life is named and measured in two ways, and one example calls the token iotToken. */
const issued = z
  .object({ cloudToken: z.string().min(1).nullish(), iotToken: z.string().min(1).nullish(), ...LIFE })
  .transform(({ cloudToken, iotToken, expireIn, expiresIn }, context) => {
    const token = cloudToken ?? iotToken;
    if (token) return { cloudToken: token, lifetime: expireIn ?? expiresIn ?? null };
    context.addIssue({ code: 'custom', message: 'an answer without a token', path: ['cloudToken'] });
    return z.NEVER;
  });

export const cloudTokens = {
  /** Ends the token issued before. */
  create: operation({
    name: 'cloudToken.create',
    section: '7.1.1',
    method: 'POST',
    path: '/cloud/token',
    version: '1.0.1',
    auth: 'none',
    timeoutMs: 3000,
    effect: 'write',
    params: z.strictObject({ grantType: z.literal('project'), res: z.string().min(1) }),
    data: issued,
  }),

  refresh: operation({
    name: 'cloudToken.refresh',
    section: '7.1.2',
    method: 'POST',
    path: '/cloud/token/refresh',
    version: '1.0.1',
    auth: 'project',
    timeoutMs: 3000,
    effect: 'write',
    params: z.strictObject({ cloudToken: z.string().min(1) }),
    data: issued,
  }),
};
