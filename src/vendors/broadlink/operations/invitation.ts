// Inviting somebody into a home (24). The operation that redeems the code is not documented.
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { name, TIMEOUT_MS } from './shapes.js';

export const invitations = {
  /** The document prints no URL: this one follows the others' pattern. Where `action` belongs is not said either. */
  create: operation({
    name: 'invitation.create',
    section: '24',
    method: 'POST',
    path: '/v1/resource/group/qrcode',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: z
      .strictObject({
        group: z.strictObject({ name }),
        user: z.strictObject({ phone: z.string(), type: z.enum(['member', 'master']).optional() }),
        action: z.literal('force').optional(),
      })
      .refine(({ action, user }) => action === undefined || user.phone !== '', { path: ['user', 'phone'], error: 'who replaces the master by force is named' }),
    data: z.object({ qrcode: z.string() }),
  }),
};
