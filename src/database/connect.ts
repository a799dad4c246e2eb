// The database as the rest of the house gets it: Prisma for rows, the same pool bare for batches.
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '../generated/prisma/client.js';
import type { Log } from '../log.js';

export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  /** Waits for running queries and closes every connection. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most; Prisma and the pool share them. */
  readonly connections?: number;
  /** Told of connections that broke while idle; the next query opens a new one. */
  readonly log?: Pick<Log, 'warn'>;
}

const CONNECTIONS = 16;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Opens a migrated database. Connections are made when first needed, so this neither waits nor fails.
 * @param url `postgresql://…`
 */
export function connectDatabase(url: string, { connections = CONNECTIONS, log }: DatabaseOptions = {}): Database {
  const pool = new Pool({ connectionString: url, max: connections, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, application_name: 'hearth' });
  pool.on('error', (error) => log?.warn({ reason: error.message }, 'an idle database connection broke'));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
