// The two steps of signing in (1, 2): the company's token, then the user's.
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, secret, TIMEOUT_MS } from './shapes.js';

const grant = z.object({
  access_token: z.string().min(1),
  token_type: label,
  // Returned, but no refresh operation is documented.
  refresh_token: secret,
  expires_in: z.number().nullish(), // seconds
  scope: label,
});

export const tokens = {
  createCompanyToken: operation({
    name: 'token.createCompanyToken',
    section: '1',
    method: 'POST',
    path: '/oauth/token',
    auth: 'none',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: z.strictObject({ grant_type: z.literal('client_credentials') }),
    data: grant,
  }),

  /** `accessToken` here, `access_token` everywhere else. */
  logIn: operation({
    name: 'token.logIn',
    section: '2',
    method: 'POST',
    path: '/login/company',
    auth: 'project',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: z.strictObject({ accessToken: z.string().min(1), uniqueKey: z.string().min(1) }),
    data: grant,
  }),
};
