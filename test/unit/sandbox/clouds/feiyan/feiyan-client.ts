// A client of Feiyan's simulated cloud for tests: signs by the document with code of its own, speaks real HTTP.
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { request } from 'undici';
import { z } from 'zod';
import type { FeiyanSettings } from '../../../../../src/sandbox/clouds/feiyan/index.js';

const ACCEPT = 'application/json';
const answer = z.object({ id: z.string(), code: z.number(), message: z.string().nullable(), data: z.unknown() });

export interface Sent {
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Asked {
  readonly path: string;
  readonly apiVer: string;
  readonly params?: unknown;
  readonly iotToken?: string;
  readonly cloudToken?: string;
}

/** Signed headers and body as a faithful client sends them. */
export function signedRequest(
  settings: FeiyanSettings,
  family: 'app' | 'cloud',
  { path, apiVer, params = {}, iotToken, cloudToken }: Asked,
  at = Date.now(),
): Sent {
  return signedBody(settings, family, path, JSON.stringify({ id: randomUUID(), version: '1.0', request: { apiVer, iotToken, cloudToken }, params }), at);
}

export function signedBody(settings: FeiyanSettings, family: 'app' | 'cloud', path: string, body: string, at = Date.now()): Sent {
  const [key, secret] = family === 'app' ? [settings.appKey, settings.appSecret] : [settings.cloudAppKey, settings.cloudAppSecret];
  const md5 = createHash('md5').update(body).digest('base64');
  const signed = { 'X-Ca-Key': key, 'X-Ca-Nonce': randomUUID(), 'X-Ca-Timestamp': String(at) };
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}`);
  const text = ['POST', ACCEPT, md5, ACCEPT, '', ...lines, path].join('\n');
  return {
    headers: {
      accept: ACCEPT,
      'content-type': ACCEPT,
      'content-md5': md5,
      ...signed,
      'X-Ca-Signature-Headers': Object.keys(signed).join(','),
      'X-Ca-Signature': createHmac('sha256', secret).update(text).digest('base64'),
    },
    body,
  };
}

export async function post(settings: FeiyanSettings, path: string, { headers, body }: Sent): Promise<Answered> {
  const answered = await request(`${settings.endpoint}${path}`, { method: 'POST', headers, body });
  return { status: answered.statusCode, headers: answered.headers, text: await answered.body.text() };
}

/** Calls as a faithful client and opens the envelope. */
export async function call(settings: FeiyanSettings, asked: Asked, family: 'app' | 'cloud' = 'app', at = Date.now()) {
  const { status, text } = await post(settings, asked.path, signedRequest(settings, family, asked, at));
  return { status, ...answer.parse(JSON.parse(text)) };
}
