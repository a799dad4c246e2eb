// The embedded database's files: made whole or not at all, closed to everyone else.
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Random } from '../../domain/clock.js';
import type { Binaries } from './binaries.js';
import type { OsUser } from './os-user.js';
import { run } from './run.js';
import { DatabaseStartError } from './start-error.js';

export interface DataFolder {
  readonly path: string;
  readonly password: string;
}

export interface DataFolderDeps {
  readonly binaries: Binaries;
  readonly user: OsUser | null;
  readonly random: Random;
}

/**
 * The data folder `<dataDir>/pg` with the password in `<dataDir>/pg.password`; made by initdb when it is not there yet.
 * @throws DatabaseStartError when it cannot be made, or belongs to another PostgreSQL
 */
export async function openDataFolder(dataDir: string, { binaries, user, random }: DataFolderDeps): Promise<DataFolder> {
  const path = join(dataDir, 'pg');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (user !== null) await letThrough(dataDir);
  const passwordFile = join(dataDir, 'pg.password');
  if (!(await exists(join(path, 'PG_VERSION')))) {
    await initialise(path, passwordFile, { binaries, user, random });
  }
  await assertVersion(path, binaries, user);
  const password = await readFile(passwordFile, 'utf8').catch((cause: unknown) => {
    throw new DatabaseStartError(`The embedded database ${path} has lost its password file ${passwordFile}.`, { cause });
  });
  return { path, password };
}

/** Lets other users pass through a folder of ours, without seeing what is in it. */
async function letThrough(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) await chmod(folder, (mode & 0o7777) | 0o001);
}

/** A killed start must not leave a half-made folder under the final name: made beside it, then renamed. Its initdb may even still be writing. */
async function initialise(path: string, passwordFile: string, { binaries, user, random }: DataFolderDeps): Promise<void> {
  const draft = await mkdtemp(`${path}.new-`);
  await writeFile(passwordFile, Buffer.from(random.bytes(24)).toString('base64url'), { mode: 0o600 });
  if (user !== null) {
    await chown(draft, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const args = ['-D', draft, '-U', 'postgres', '--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const { code, output } = await run(binaries.initdb, args, user).catch((cause: unknown) => {
    throw new DatabaseStartError(`The embedded PostgreSQL in ${dirname(binaries.initdb)} does not run here.`, { cause });
  });
  if (code !== 0) throw new DatabaseStartError(`The embedded database could not be made in ${draft}: ${output}`);
  await rm(path, { recursive: true, force: true }); // has no PG_VERSION, so it is nobody's database
  await rename(draft, path);
  const drafts = (await readdir(dirname(path))).filter((name) => name.startsWith(`${basename(path)}.new-`));
  await Promise.allSettled(drafts.map((name) => rm(join(dirname(path), name), { recursive: true, force: true })));
}

async function assertVersion(path: string, binaries: Binaries, user: OsUser | null): Promise<void> {
  const made = (await readFile(join(path, 'PG_VERSION'), 'utf8')).trim();
  const { output } = await run(binaries.postgres, ['--version'], user);
  const runs = /\d+/.exec(output)?.[0];
  if (made !== runs)
    throw new DatabaseStartError(`The embedded database ${path} was made by PostgreSQL ${made}, and the one here is ${runs ?? 'unknown'} (${output}).`);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
