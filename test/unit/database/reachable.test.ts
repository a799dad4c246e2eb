import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { obstacleTo, reachablePlace } from '../../../src/database/embedded/reachable.js';

const stranger = { name: 'postgres', uid: 4_000_000, gid: 4_000_000 };
let folder: string;
let shelter: string;

async function place() {
  const bin = join(folder, 'native', 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'postgres'), 'the program');
  return { dataDir: join(folder, 'data'), binaries: { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') } };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-closed-'));
  shelter = await mkdtemp(join(tmpdir(), 'hearth-shelter-'));
  onTestFinished(() => Promise.all([folder, shelter].map((each) => rm(each, { recursive: true }))).then(() => undefined));
  await chmod(shelter, 0o755);
});

it('leaves everything where it is when the user can walk there', async () => {
  await chmod(folder, 0o755);
  const wanted = await place();
  expect(await obstacleTo(wanted.dataDir, stranger)).toBeNull();
  expect(await reachablePlace(wanted, stranger, undefined, shelter)).toEqual(wanted);
});

it('keeps data and a copy of the programs in the shelter when the tree is closed, at the same place every time', async () => {
  const wanted = await place();
  expect(await obstacleTo(wanted.dataDir, stranger)).toBe(folder);
  const [first, second] = [await reachablePlace(wanted, stranger, undefined, shelter), await reachablePlace(wanted, stranger, undefined, shelter)];
  expect(first).toEqual(second);
  expect(first.dataDir.startsWith(shelter)).toBe(true);
  expect(await obstacleTo(join(first.dataDir, 'pg'), stranger)).toBeNull();
  expect(await readFile(first.binaries.postgres, 'utf8')).toBe('the program');
});

it('names the closed folder and both settings that help when the shelter is closed too', async () => {
  await chmod(shelter, 0o700);
  await expect(reachablePlace(await place(), stranger, undefined, shelter)).rejects.toThrow(
    new RegExp(`cannot enter ${folder}.*DATABASE_URL.*HEARTH_DATA_DIR`),
  );
});
