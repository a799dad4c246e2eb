// The servers that are compared, each in a process of its own: Hearth as its users start it, and its peers.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { Pool } from 'undici';
import { z } from 'zod';
import { startChild } from './child.js';
import type { FeiyanAccess } from './clouds.js';
import { freePort } from './port.js';

export const KINDS = ['hearth', 'apollo-naive', 'apollo-ahead', 'hand-written'] as const;
export type Kind = (typeof KINDS)[number];
export type Workload = 'cold' | 'live';

export interface Contestant {
  readonly kind: Kind;
  readonly pid: number;
  readonly pool: Pool;
  readonly token: string;
  stop(): Promise<void>;
}

export interface Setup {
  /** Folder of the built product. */
  readonly root: string;
  /** A temporary folder. */
  readonly folder: string;
  readonly workload: Workload;
  readonly feiyan: FeiyanAccess;
  readonly iotToken: string;
  /** An empty database. */
  readonly databaseUrl: string;
  /** Folder for a CPU profile of Hearth, written when it stops; it costs a few percent. */
  readonly profiles?: string | undefined;
}

const READY_MS = 30_000;
const CLIENTS_AT_MOST = 128;

/** Starts one and waits until it can answer. */
export function startContestant(kind: Kind, setup: Setup): Promise<Contestant> {
  return kind === 'hearth' ? startHearth(setup) : startPeer(kind, setup);
}

async function startPeer(kind: Exclude<Kind, 'hearth'>, { root, folder, workload, feiyan, iotToken }: Setup): Promise<Contestant> {
  const token = randomBytes(24).toString('hex');
  const env = { BENCH_ACCOUNT: JSON.stringify({ ...feiyan, iotToken }), BENCH_TOKEN: token };
  const child = startChild([join(root, 'dist/bench/bench/peers/main.js'), kind, workload], { cwd: folder, env });
  const port = (await child.line('port ')).slice('port '.length);
  const pool = connect(`http://127.0.0.1:${port}`);
  return { kind, pid: child.pid, pool, token, stop: () => Promise.all([pool.destroy(), child.stop()]).then(() => undefined) };
}

/** Cold: nothing is taken from memory and nothing is pushed, so that every query must reach the vendor. Live: as it is by default. */
async function startHearth({ root, folder, workload, feiyan, iotToken, databaseUrl, profiles }: Setup): Promise<Contestant> {
  const secret = randomBytes(32).toString('hex');
  const port = await freePort();
  const env = {
    HEARTH_SANDBOX: 'off',
    HEARTH_PORT: String(port),
    HEARTH_DATA_DIR: folder,
    HEARTH_AUTH_SECRET: secret,
    HEARTH_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    HEARTH_LOG_LEVEL: 'warn',
    DATABASE_URL: databaseUrl,
    ...settingsOf(feiyan, workload === 'live'),
    ...(workload === 'cold' ? { HEARTH_STRUCTURE_MAX_AGE: '0' } : {}),
  };
  const profiling = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-name=hearth-${workload}.cpuprofile`, `--cpu-prof-dir=${profiles}`];
  const child = startChild([...profiling, join(root, 'dist/main.js')], { cwd: folder, env });
  const pool = connect(`http://127.0.0.1:${port}`);
  const token = await new SignJWT({ name: 'Bench' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('bench')
    .setIssuer('bench')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
  await Promise.race([child.ended, until('Hearth to be ready', () => isReady(pool))]);

  const send = async (query: string, variables: object = {}): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query, variables }) });
    return answer.body.json();
  };
  linked.parse(await send(LINK, { iotToken }));
  if (workload === 'live') {
    await until('the link to be live', async () => pushing.parse(await send(PUSH)).data.viewer.vendorLinks.every((link) => link.push?.state === 'LIVE'));
  }
  return { kind: 'hearth', pid: child.pid, pool, token, stop: () => Promise.all([pool.destroy(), child.stop()]).then(() => undefined) };
}

const LINK = 'mutation ($iotToken: String!) { linkVendorAccount(input: { credentials: { feiyan: { iotToken: $iotToken } } }) { vendorLink { status } } }';
const PUSH = '{ viewer { vendorLinks { push { state } } } }';
const linked = z.object({ data: z.object({ linkVendorAccount: z.object({ vendorLink: z.object({ status: z.literal('ACTIVE') }) }) }) });
const links = z.array(z.object({ push: z.object({ state: z.string() }).nullable() }));
const pushing = z.object({ data: z.object({ viewer: z.object({ vendorLinks: links }) }) });

function settingsOf({ mqttUrl, mqttProductKey, mqttDeviceName, mqttDeviceSecret, ...keys }: FeiyanAccess, pushes: boolean): Record<string, string> {
  const all = { ...keys, ...(pushes ? { mqttUrl, mqttProductKey, mqttDeviceName, mqttDeviceSecret } : {}) };
  return Object.fromEntries(
    Object.entries(all).map(([key, value]) => [`HEARTH_FEIYAN_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`, value]),
  );
}

async function isReady(pool: Pool): Promise<boolean> {
  const { statusCode, body } = await pool.request({ method: 'GET', path: '/health/ready' });
  await body.dump();
  return statusCode === 200;
}

function connect(url: string): Pool {
  return new Pool(url, { connections: CLIENTS_AT_MOST, headersTimeout: 0, bodyTimeout: 0 });
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + READY_MS;
  let last: unknown = null;
  while (Date.now() < end) {
    try {
      if (await holds()) return;
    } catch (error) {
      last = error;
    }
    await pause(50);
  }
  throw new Error(`waited in vain for ${what}`, { cause: last });
}
