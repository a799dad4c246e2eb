import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmbeddedDatabase, startEmbedded } from '../../../src/database/embedded.js';
import { systemRandom } from '../../../src/system.js';

const owner = new URL('../../support/embedded-owner.ts', import.meta.url).pathname;
const settings = { fsync: 'off' };

let dataDir: string;
let running: EmbeddedDatabase[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hearth-embedded-'));
  running = [];
});
afterEach(async () => {
  for (const database of running) await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, random: systemRandom, settings });
  running.push(database);
  return database;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

/** A process of its own that owns the database, until killed; answers once it is up. */
async function startOwner(): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', owner, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return { process: child, url: String(url) };
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

it('keeps its data over a stop, in UTF-8, in a folder closed to others', async () => {
  const first = await start();
  await query(first.url, "CREATE TABLE kept (text TEXT); INSERT INTO kept VALUES ('炉')");
  expect((await stat(join(dataDir, 'pg'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(dataDir, 'pg.password'))).mode & 0o777).toBe(0o600);
  await first.stop();
  running = [];
  const second = await start();
  expect(await query(second.url, 'SELECT text FROM kept')).toEqual([{ text: '炉' }]);
  expect(await query(second.url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
});

it('asks for its password on the loopback too', async () => {
  const { url } = await start();
  const wrong = new URL(url);
  wrong.password = 'guessed';
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
});

it('takes over the server that a killed process left running, with what it had committed', async () => {
  const killed = await startOwner();
  await query(killed.url, 'CREATE TABLE kept (id INT); INSERT INTO kept VALUES (7)');
  const pid = await serverPid();
  killed.process.kill('SIGKILL');
  await once(killed.process, 'exit');
  const next = await start();
  expect(await serverPid()).toBe(pid);
  expect(await query(next.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
});

it('starts again when the server itself was killed as well', async () => {
  const killed = await startOwner();
  await query(killed.url, 'CREATE TABLE kept (id INT); INSERT INTO kept VALUES (7)');
  process.kill(await serverPid(), 'SIGKILL');
  killed.process.kill('SIGKILL');
  await once(killed.process, 'exit');
  const next = await start();
  expect(await query(next.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
});

it('starts when the process ID in an old postmaster.pid belongs to another program now', async () => {
  const first = await start();
  const pidFile = join(dataDir, 'pg', 'postmaster.pid');
  const text = await readFile(pidFile, 'utf8');
  await first.stop();
  running = [];
  await writeFile(pidFile, text.replace(/^\d+/, String(process.pid)));
  const next = await start();
  expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('makes the folder again when the first start was killed half way', async () => {
  await writeFile(join(dataDir, 'pg.password'), 'of the start that was killed');
  await mkdir(join(dataDir, 'pg.new-killed', 'base'), { recursive: true });
  const database = await start();
  expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect((await readdir(dataDir)).sort()).toEqual(['pg', 'pg.password']);
});

it('refuses the folder of a Hearth that is alive, and leaves its server alone', async () => {
  const alive = await startOwner();
  await expect(start()).rejects.toThrow(/Another Hearth uses .*DATABASE_URL.*HEARTH_DATA_DIR/);
  expect(await query(alive.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  alive.process.kill('SIGTERM');
  await once(alive.process, 'exit');
});
