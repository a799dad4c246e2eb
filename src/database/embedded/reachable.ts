// As root, PostgreSQL runs as a lesser user: what lies in a folder closed to that user (a checkout under /root) is kept where it can be reached.
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Log } from '../../log.js';
import type { Binaries } from './binaries.js';
import type { OsUser } from './os-user.js';
import { DatabaseStartError } from './start-error.js';

export interface Place {
  readonly dataDir: string;
  readonly binaries: Binaries;
}

/** The system's folder for what services keep; its parents let everybody through. */
const SHELTER = '/var/lib/hearth';

/**
 * The same place where the user can walk to it; else the data in a folder of its own under the shelter, and a copy of the programs beside it.
 * @throws DatabaseStartError where the shelter cannot be made or reached either
 */
export async function reachablePlace(place: Place, user: OsUser, log?: Pick<Log, 'info'>, shelter: string = SHELTER): Promise<Place> {
  const obstacles = { data: await obstacleTo(place.dataDir, user), programs: await obstacleTo(place.binaries.postgres, user) };
  if (obstacles.data === null && obstacles.programs === null) return place;
  try {
    const dataDir = obstacles.data === null ? place.dataDir : join(shelter, shortHash(resolve(place.dataDir)));
    const binaries = obstacles.programs === null ? place.binaries : await copied(place.binaries, shelter);
    await mkdir(dataDir, { recursive: true, mode: 0o711 });
    for (const path of [dataDir, binaries.postgres]) {
      const obstacle = await obstacleTo(path, user);
      if (obstacle !== null) throw new Error(`${user.name} cannot enter ${obstacle} either`);
    }
    if (obstacles.data !== null) log?.info({ folder: dataDir, closed: obstacles.data }, `the embedded database is kept where user ${user.name} can reach it`);
    return { dataDir, binaries };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseStartError(
      `As root, Hearth runs PostgreSQL as user ${user.name}, who cannot enter ${obstacles.data ?? obstacles.programs}; ${shelter} does not serve instead (${reason}).`,
      { cause },
    );
  }
}

/** The first folder on the way to a path that a user may not enter; null when there is none. */
export async function obstacleTo(path: string, user: OsUser): Promise<string | null> {
  const ancestors: string[] = [];
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    ancestors.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  for (const folder of ancestors) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return folder;
  }
  return null;
}

/** One copy for each package as it was installed, made whole or not at all. */
async function copied({ initdb, pgCtl, postgres }: Binaries, shelter: string): Promise<Binaries> {
  const native = dirname(dirname(postgres));
  const { mtimeMs } = await stat(postgres);
  const copy = join(shelter, `postgresql-${shortHash(`${native} ${mtimeMs}`)}`);
  const exists = await stat(copy).then(
    () => true,
    () => false,
  );
  if (!exists) {
    await mkdir(shelter, { recursive: true, mode: 0o755 });
    const draft = await mkdtemp(`${copy}.new-`);
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true })); // another process was quicker
  }
  const moved = (program: string): string => join(copy, 'bin', basename(program));
  return { initdb: moved(initdb), pgCtl: moved(pgCtl), postgres: moved(postgres) };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
