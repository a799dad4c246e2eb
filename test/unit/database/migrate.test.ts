import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../src/database/migrate.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  folder = await mkdtemp(join(tmpdir(), 'hearth-migrations-'));
  await add('1_first', 'CREATE TABLE first (id INT); INSERT INTO first VALUES (1);');
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function add(name: string, script: string): Promise<void> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'migration.sql'), script);
}

async function books(): Promise<unknown[]> {
  const { rows } = await database.pool.query(
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, applied_steps_count AS steps FROM _prisma_migrations ORDER BY started_at',
  );
  return rows;
}

it('applies what is missing, in the order of names, once', async () => {
  expect(await migrate(database.url, folder)).toEqual(['1_first']);
  await add('2_second', 'ALTER TABLE first ADD COLUMN name TEXT;');
  expect(await migrate(database.url, folder)).toEqual(['2_second']);
  expect(await migrate(database.url, folder)).toEqual([]);
  expect((await database.pool.query('SELECT id, name FROM first')).rows).toEqual([{ id: 1, name: null }]);
});

it("keeps Prisma's books: SHA-256 of the script, finished, one step", async () => {
  await migrate(database.url, folder);
  // printf 'CREATE TABLE first (id INT); INSERT INTO first VALUES (1);' | sha256sum
  expect(await books()).toEqual([{ name: '1_first', checksum: '53c79ace4da6b2866be8ef9c2df09232c6b82083267b889efee9ead0516cbe38', finished: true, steps: 1 }]);
});

it('lets processes that start at once wait for each other', async () => {
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, folder)));
  expect(applied.flat()).toEqual(['1_first']);
});

it('undoes a failing migration whole and names it, so that a corrected one is applied at the next start', async () => {
  await add('2_second', 'ALTER TABLE first ADD COLUMN name TEXT; SELECT nonsense;');
  await expect(migrate(database.url, folder)).rejects.toThrow(/2_second failed and was undone: column "nonsense" does not exist/);
  expect(await books()).toHaveLength(1);
  await writeFile(join(folder, '2_second', 'migration.sql'), 'ALTER TABLE first ADD COLUMN name TEXT;');
  expect(await migrate(database.url, folder)).toEqual(['2_second']);
});

it('refuses a migration that was changed after it was applied', async () => {
  await migrate(database.url, folder);
  await appendFile(join(folder, '1_first', 'migration.sql'), '\n-- a late thought');
  await expect(migrate(database.url, folder)).rejects.toThrow(/1_first was changed after it was applied/);
});

it("refuses a database on which a migration failed under Prisma's own runner, until it is resolved", async () => {
  await migrate(database.url, folder);
  await database.pool.query('UPDATE _prisma_migrations SET finished_at = NULL');
  await expect(migrate(database.url, folder)).rejects.toThrow(/1_first has failed on this database before/);
});

it('refuses a database that a newer version has migrated', async () => {
  const newer = await mkdtemp(join(tmpdir(), 'hearth-migrations-'));
  await cp(folder, newer, { recursive: true });
  await mkdir(join(newer, '2_newer'));
  await writeFile(join(newer, '2_newer', 'migration.sql'), 'CREATE TABLE newer (id INT)');
  await migrate(database.url, newer);
  await rm(newer, { recursive: true });
  await expect(migrate(database.url, folder)).rejects.toThrow(/2_newer, which this version of Hearth does not know/);
});

it("leaves somebody else's database alone", async () => {
  await database.pool.query('CREATE TABLE invoices (id INT)');
  await expect(migrate(database.url, folder)).rejects.toThrow(/tables that are not of Hearth.*DATABASE_URL/);
});
