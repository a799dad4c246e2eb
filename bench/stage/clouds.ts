// The simulated clouds in a process of their own, as far away as wanted, with estates on demand.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'undici';
import { z } from 'zod';
import { startChild } from './child.js';

const feiyan = z.object({
  endpoint: z.string(),
  appKey: z.string(),
  appSecret: z.string(),
  cloudAppKey: z.string(),
  cloudAppSecret: z.string(),
  projectId: z.string(),
  mqttUrl: z.string(),
  mqttProductKey: z.string(),
  mqttDeviceName: z.string(),
  mqttDeviceSecret: z.string(),
});
const published = z.object({ control: z.string(), controlToken: z.string(), clouds: z.object({ feiyan }) });
const estate = z.object({ devices: z.number(), links: z.array(z.object({ feiyan: z.object({ iotToken: z.string() }).optional() })) });
const calls = z.array(z.unknown());

export type FeiyanAccess = z.infer<typeof feiyan>;

export interface EstateSize {
  readonly homes: number;
  readonly roomsPerHome: number;
  readonly devicesPerRoom: number;
}

export interface Clouds {
  readonly feiyan: FeiyanAccess;
  /** Builds an estate for a person of its own; answers a token for each vendor account that it takes. */
  build(size: EstateSize): Promise<{ readonly iotTokens: readonly string[]; readonly devices: number }>;
  /** Sets how far away the clouds are. */
  setDistance(ms: number): Promise<void>;
  /** How many vendor calls came since this was asked last. */
  countCalls(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the sandbox as `npm run sandbox` does, from the built product at `root`, keeping its files in `folder`. */
export async function startClouds(root: string, folder: string): Promise<Clouds> {
  const child = startChild([join(root, 'dist/sandbox/standalone.js')], { cwd: folder, env: { HEARTH_SANDBOX: 'on', HEARTH_DATA_DIR: folder } });
  await child.line('sandbox runs');
  const { control, controlToken, clouds } = published.parse(JSON.parse(await readFile(join(folder, 'sandbox.json'), 'utf8')));
  const pool = new Pool(control);

  async function send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const answer = await pool.request({
      method,
      path,
      headers: { authorization: `Bearer ${controlToken}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`the sandbox refused ${method} ${path}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  return {
    feiyan: clouds.feiyan,
    async build(size) {
      const { devices, links } = estate.parse(await send('POST', '/estate', { ...size, sharedAcrossClouds: 0 }));
      return { iotTokens: links.flatMap((link) => link.feiyan?.iotToken ?? []), devices };
    },
    async setDistance(ms) {
      await send('DELETE', '/faults');
      if (ms > 0) await send('POST', '/faults', { vendor: 'feiyan', kind: 'delay', rate: 1, ms });
    },
    async countCalls() {
      const { length } = calls.parse(await send('GET', '/calls'));
      await send('DELETE', '/calls');
      return length;
    },
    async stop() {
      await pool.close();
      await child.stop();
    },
  };
}
