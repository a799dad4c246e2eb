// The server that runs on a data folder, as its postmaster.pid tells: just started, or left behind by a killed Hearth.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from './run.js';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

const WRITTEN_WITHIN_MS = 500; // a starting server makes the file before it writes it

/**
 * The server that runs on a data folder; null when none does. A pid file that outlived its server is removed,
 * also when another program has got its process ID since: PostgreSQL itself would then refuse to start.
 * @param folder of the data, as the server was started with
 */
export async function findRunning(folder: string): Promise<RunningServer | null> {
  const path = join(folder, 'postmaster.pid');
  let text = await readPidFile(path);
  if (text === '') {
    await pause(WRITTEN_WITHIN_MS);
    text = await readPidFile(path);
  }
  if (text === null) return null;
  const lines = text.split('\n').map((line) => line.trim()); // pid, folder, start time, port, …
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !(await servesFolder(pid, folder))) {
    await rm(path, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3] ?? 0) };
}

async function readPidFile(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

async function servesFolder(pid: number, folder: string): Promise<boolean> {
  if (process.platform === 'win32') return isAlive(pid);
  const command =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : (await run('ps', ['-o', 'command=', '-p', String(pid)], null)).output;
  return command.includes('postgres') && command.includes(folder);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
