// One PostgreSQL for a whole test run, in a temporary folder, with a migrated database to copy.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/database/embedded.js';
import { migrate } from '../../src/database/migrate.js';
import { systemRandom } from '../../src/system.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The test server's own database; `database` is the template's name. */
    testServer: { url: string; template: string };
  }
}

// Durable against a crash of the machine is what a test's database need not be.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', autovacuum: 'off' };
const template = 'hearth_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearth-test-'));
  const server = await startEmbedded({ dataDir, random: systemRandom, settings });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${template}`);
  await client.end();
  const templateUrl = new URL(server.url);
  templateUrl.pathname = `/${template}`;
  await migrate(templateUrl.href);
  project.provide('testServer', { url: server.url, template });
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
