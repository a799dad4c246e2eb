// Hearth in a process of its own, as its users start it, with somebody signed in.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { Pool } from 'undici';
import type { z } from 'zod';
import { startChild } from './child.js';
import type { FeiyanAccess } from './clouds.js';
import { freePort } from './port.js';

export interface HearthProcess {
  readonly pid: number;
  readonly pool: Pool;
  readonly token: string;
  /** @throws when the answer holds errors or has another shape */
  ask<T>(query: string, variables: object, shape: z.ZodType<T>): Promise<T>;
  /** A page of it, as text. */
  read(path: string): Promise<string>;
  stop(): Promise<void>;
}

export interface HearthSetup {
  /** Folder of the built product. */
  readonly root: string;
  /** A temporary folder. */
  readonly folder: string;
  readonly feiyan: FeiyanAccess;
  /** Whether it listens to the vendor's pushes. */
  readonly pushes: boolean;
  /** An empty database. */
  readonly databaseUrl: string;
  /** Folder for a CPU profile under this name, written when it stops; it costs a few percent. */
  readonly profile?: { readonly folder: string; readonly name: string } | undefined;
  /** Settings beyond those. */
  readonly env?: Readonly<Record<string, string>>;
}

const READY_MS = 30_000;
const CLIENTS_AT_MOST = 128;

/** Starts it and waits until it can answer. */
export async function startHearthProcess({ root, folder, feiyan, pushes, databaseUrl, profile, env = {} }: HearthSetup): Promise<HearthProcess> {
  const secret = randomBytes(32).toString('hex');
  const port = await freePort();
  const settings = {
    HEARTH_SANDBOX: 'off',
    HEARTH_PORT: String(port),
    HEARTH_DATA_DIR: folder,
    HEARTH_AUTH_SECRET: secret,
    HEARTH_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    HEARTH_LOG_LEVEL: 'warn',
    DATABASE_URL: databaseUrl,
    ...settingsOf(feiyan, pushes),
    ...env,
  };
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-name=${profile.name}.cpuprofile`, `--cpu-prof-dir=${profile.folder}`];
  const child = startChild([...profiling, join(root, 'dist/main.js')], { cwd: folder, env: settings });
  const pool = connect(`http://127.0.0.1:${port}`);
  const token = await new SignJWT({ name: 'Bench' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('bench')
    .setIssuer('bench')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
  await Promise.race([child.ended, until('Hearth to be ready', () => isReady(pool))]);
  return {
    pid: child.pid,
    pool,
    token,
    async ask(query, variables, shape) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query, variables }) });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || text.includes('"errors":[')) throw new Error(`answered ${answer.statusCode}: ${text.slice(0, 400)}`);
      return shape.parse(JSON.parse(text).data);
    },
    read: async (path) => (await pool.request({ method: 'GET', path })).body.text(),
    stop: () => Promise.all([pool.destroy(), child.stop()]).then(() => undefined),
  };
}

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

export function connect(url: string): Pool {
  return new Pool(url, { connections: CLIENTS_AT_MOST, headersTimeout: 0, bodyTimeout: 0 });
}

/** Asks until it holds. @throws after half a minute */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
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
