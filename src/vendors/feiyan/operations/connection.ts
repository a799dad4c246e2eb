// Whether the vendor's gateway answers at all (6.1).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';

/** "At most 1M": the document names no unit. */
const INPUT_MOST = 1_048_576;

export const connections = {
  /** Answers its input; the printed example pairs two different texts. */
  ping: operation({
    name: 'connection.ping',
    section: '6.1.1',
    method: 'POST',
    path: '/kit/debug/ping',
    version: '1.0.0',
    auth: 'none',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ input: z.string().max(INPUT_MOST) }),
    data: z.string(),
  }),
};
