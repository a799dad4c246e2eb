// Prisma's schema, its generated client and the hand-kept migrations are three tellings of one thing.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

interface Column {
  readonly table: string;
  readonly column: string;
  readonly nullable: boolean;
}

/** Tables and columns as schema.prisma has them: one model a block, relations left out. */
function parseSchema(schema: string): { models: Map<string, string>; columns: Column[] } {
  const blocks = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({ name, body }));
  const models = new Map(blocks.map(({ name, body }) => [name, /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name]));
  const columns = blocks.flatMap(({ name, body }) =>
    [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\[\]|\?)?(.*)$/gm)].flatMap(([, field = '', type = '', suffix, rest = '']) =>
      models.has(type) ? [] : [{ table: models.get(name) ?? name, column: /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field, nullable: suffix === '?' }],
    ),
  );
  return { models, columns };
}

const text = await readFile(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8');
const schema = parseSchema(text);

it('the migrations make exactly the columns that the schema names', async () => {
  const { rows } = await database.pool.query<Column>(
    `SELECT table_name AS "table", column_name AS "column", is_nullable = 'YES' AS nullable FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  );
  const order = (columns: readonly Column[]): string[] => columns.map(({ table, column, nullable }) => `${table}.${column}${nullable ? '?' : ''}`).sort();
  expect(order(rows)).toEqual(order(schema.columns));
  expect(rows.length).toBeGreaterThan(80);
});

it('every model of the client can be read from a migrated database', async () => {
  const delegates = Object.entries(database.prisma).flatMap(([name, value]) => (isDelegate(value) ? [{ name, value }] : []));
  for (const { name, value } of delegates) expect(await value.findFirst(), name).toBeNull();
  const names = [...schema.models.keys()].map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  expect(delegates.map(({ name }) => name).sort()).toEqual(names.sort());
  expect(delegates).toHaveLength(17);
});

function isDelegate(value: unknown): value is { findFirst(): Promise<unknown> } {
  return typeof value === 'object' && value !== null && 'findFirst' in value && typeof value.findFirst === 'function';
}
