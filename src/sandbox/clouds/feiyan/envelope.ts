// Feiyan's envelope of requests and answers (chapter 1).
import { z } from 'zod';
import type { CloudAnswer, CloudRequest } from '../cloud-server.js';
import type { Refusal } from '../refusal.js';

const envelope = z.looseObject({
  id: z.string().min(1),
  version: z.literal('1.0'),
  request: z.looseObject({
    apiVer: z.string(),
    iotToken: z.string().optional(),
    cloudToken: z.string().optional(),
    language: z.string().optional(),
  }),
  params: z.unknown(),
});

export type Envelope = z.output<typeof envelope>;

/** null for a body that is no envelope. */
export function openEnvelope({ body }: CloudRequest): Envelope | null {
  return envelope.safeParse(json(body)).data ?? null;
}

/** Business parameters of whatever was sent, readable or not. */
export function paramsIn({ body }: CloudRequest): unknown {
  return z.looseObject({ params: z.unknown() }).safeParse(json(body)).data?.params ?? null;
}

/** `data` is null where the operation answers nothing. */
export function success(id: string, data: unknown): CloudAnswer {
  return { status: 200, body: JSON.stringify({ id, code: 200, message: 'success', localizedMsg: null, data: data ?? null }) };
}

/** @param id of the request, or one of the gateway's own where it could not be read. */
export function failure(id: string, { code, message, status, headers }: Refusal): CloudAnswer {
  return { status, headers, body: JSON.stringify({ id, code, message, localizedMsg: message, data: null }) };
}

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
