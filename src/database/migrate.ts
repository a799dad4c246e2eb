// Applies prisma/migrations at start, offline, in the way Prisma's own CLI keeps its books, so that either may take over from the other.
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
const PRISMA_LOCK = 72707369; // the advisory lock that `prisma migrate deploy` takes too

const BOOKS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface Migration {
  readonly name: string;
  readonly script: string;
  /** SHA-256 of the script, in hex. */
  readonly checksum: string;
}

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/**
 * Brings a database up to the newest migration; answers the names that it applied, oldest first.
 * Several processes may start at once: they wait for each other. Each migration is one transaction with its entry in the books, so that a killed process leaves nothing half done.
 * @param url of the database, `postgresql://…`
 * @param folder of the migrations; Hearth's own unless told
 * @throws Error that names the migration, when one was changed after it was applied, failed under Prisma's CLI, is unknown to this version, or fails now
 */
export async function migrate(url: string, folder: string = MIGRATIONS): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: url, application_name: 'hearth migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    await refuseStrangersDatabase(client);
    await client.query(BOOKS);
    const applied = await client.query<Applied>('SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL');
    const pending = outstanding(migrations, applied.rows);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end(); // gives the lock back
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  return Promise.all(
    names.map(async (name) => {
      const script = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
    }),
  );
}

async function refuseStrangersDatabase(client: Client): Promise<void> {
  const found = await client.query<{ books: boolean; tables: number }>(
    `SELECT count(*) FILTER (WHERE table_name = '_prisma_migrations') > 0 AS books, count(*)::int AS tables
       FROM information_schema.tables WHERE table_schema = current_schema()`,
  );
  const [row] = found.rows;
  if (row !== undefined && !row.books && row.tables > 0) {
    throw new Error('The database already holds tables that are not of Hearth: give Hearth a database of its own (DATABASE_URL).');
  }
}

/** The migrations still to be applied, after making sure that the applied ones are the ones that this version knows. */
function outstanding(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = known.get(row.migration_name);
    if (row.finished_at === null) {
      throw new Error(`Migration ${row.migration_name} has failed on this database before: repair it, then mark it with \`prisma migrate resolve\`.`);
    }
    if (migration === undefined) {
      throw new Error(`The database has migration ${row.migration_name}, which this version of Hearth does not know: a newer one has used it.`);
    }
    if (migration.checksum !== row.checksum) {
      throw new Error(
        `Migration ${row.migration_name} was changed after it was applied to this database: restore the file, and put the change into a new migration.`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function apply(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)', [
      randomUUID(),
      migration.checksum,
      migration.name,
    ]);
    await client.query(migration.script);
    await client.query(
      'UPDATE "_prisma_migrations" SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE migration_name = $1 AND rolled_back_at IS NULL',
      [migration.name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Migration ${migration.name} failed and was undone: ${reason}`, { cause });
  }
}
