// A PostgreSQL of the benchmark's own, with a database for each Hearth.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../src/database/embedded.js';
import { systemRandom } from '../../src/system.js';

export interface Databases {
  /** Makes an empty one; answers its URL. */
  make(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the embedded server with its files in a temporary folder. */
export async function startDatabases(): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-bench-database-'));
  const server = await startEmbedded({ dataDir: folder, random: systemRandom });
  return {
    async make(name) {
      const client = new Client({ connectionString: server.url });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
