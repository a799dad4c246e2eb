// The database that needs nothing installed: real PostgreSQL from the packages, its files under the data folder.
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Random } from '../domain/clock.js';
import type { Log } from '../log.js';
import { findBinaries } from './embedded/binaries.js';
import { type DataFolder, openDataFolder } from './embedded/data-folder.js';
import { chooseUser } from './embedded/os-user.js';
import { reachablePlace } from './embedded/reachable.js';
import { findRunning } from './embedded/running.js';
import { type Server, startServer, stopServer } from './embedded/server.js';
import { DatabaseStartError } from './embedded/start-error.js';

export interface EmbeddedDatabase {
  /** `postgresql://…`, with the password. */
  readonly url: string;
  /** Stops the server; open connections are ended. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Hearth's data folder; the database is `pg` in it. */
  readonly dataDir: string;
  /** Made in the server when it is not there. */
  readonly database?: string;
  readonly random: Random;
  readonly log?: Pick<Log, 'info' | 'warn'>;
  /** Settings of the server beyond its defaults, e.g. `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

const OWNER_LOCK = 4_837_001; // held on a connection by the Hearth that uses the folder: it goes when that process does, however it ends
const PAUSE_MS = 250;
const STARTS_AT_MOST = 3; // a port may be taken in between; memory of a killed server may linger for a moment
const SILENT_AT_MOST = 40; // 10 seconds for a server that is starting, recovering or stopping
const IN_USE_AT_MOST = 12; // 3 seconds for the connection of a killed Hearth to be noticed as broken

/**
 * Starts the embedded database, or takes over the server that a killed Hearth left behind. The first start makes it (about a second).
 * @throws DatabaseStartError, naming DATABASE_URL and HEARTH_DATA_DIR, where it cannot run, or where another Hearth uses the folder
 */
export async function startEmbedded({ dataDir, database = 'hearth', random, log, settings = {} }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const [found, user] = await Promise.all([findBinaries(), chooseUser()]);
  const wanted = { dataDir: resolve(dataDir), binaries: found };
  const { binaries, ...place } = user === null ? wanted : await reachablePlace(wanted, user, log);
  const folder = await openDataFolder(place.dataDir, { binaries, user, random });
  const server: Server = { binaries, user, folder, settings };
  const { owner, port } = await bringUp(server, log);
  owner.on('error', (error) => log?.warn({ reason: error.message }, 'the embedded database went away'));
  const { rowCount } = await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (rowCount === 0) await owner.query(`CREATE DATABASE ${database}`);
  return {
    url: address(folder, port, database),
    async stop() {
      await owner.end().catch(() => undefined); // already gone, when the server was killed
      await stopServer(server, 'fast');
    },
  };
}

async function bringUp(server: Server, log: EmbeddedOptions['log']): Promise<{ owner: Client; port: number }> {
  const tries = { start: 0, silent: 0, inUse: 0 };
  for (;;) {
    const running = await findRunning(server.folder.path);
    if (running === null) {
      const failure = await startServer(server);
      tries.start += 1;
      if (failure !== null && tries.start >= STARTS_AT_MOST)
        throw new DatabaseStartError(`The embedded database ${server.folder.path} does not come up: ${failure}.`);
      if (failure !== null) await pause(PAUSE_MS);
      continue;
    }
    const owner = await claim(server.folder, running.port);
    if (owner instanceof Client) return { owner, port: running.port };
    tries[owner] += 1;
    if (tries.inUse >= IN_USE_AT_MOST) throw new DatabaseStartError(`Another Hearth uses the embedded database ${server.folder.path}.`);
    if (tries.silent >= SILENT_AT_MOST) {
      log?.warn({ pid: running.pid }, 'the database server that an earlier process left behind does not answer; it is stopped');
      await stopServer(server, 'immediate');
      tries.silent = 0;
    }
    await pause(PAUSE_MS);
  }
}

/** Connects as the one Hearth that uses this server. */
async function claim(folder: DataFolder, port: number): Promise<Client | 'silent' | 'inUse'> {
  const client = new Client({ connectionString: address(folder, port, 'postgres'), application_name: 'hearth owner', connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [OWNER_LOCK]);
    if (rows[0]?.ours === true) return client;
    await client.end();
    return 'inUse';
  } catch {
    await client.end().catch(() => undefined);
    return 'silent';
  }
}

function address(folder: DataFolder, port: number, database: string): string {
  return `postgresql://postgres:${folder.password}@127.0.0.1:${port}/${database}`;
}
