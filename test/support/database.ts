// A database of its own for a test: a copy of the migrated template.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { connectDatabase, type Database } from '../../src/database/connect.js';

export interface TestDatabase extends Pick<Database, 'prisma' | 'pool'> {
  /** `postgresql://…`, for a process that connects by itself. */
  readonly url: string;
  /** Closes prisma and the pool, ends every other connection, and drops the database. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Without tables, for tests of migrations themselves. */
  readonly empty?: boolean;
}

/** Makes a database in some tens of milliseconds. Call `drop()` when done. */
export async function createTestDatabase({ empty = false }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { url: serverUrl, template } = inject('testServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const { prisma, pool, close } = connectDatabase(url.href, { connections: 8 });
  return {
    url: url.href,
    prisma,
    pool,
    async drop() {
      await close();
      await execute(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
