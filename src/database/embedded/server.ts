// Starting and stopping the server of one data folder, through the pg_ctl that comes with it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { DataFolder } from './data-folder.js';
import type { OsUser } from './os-user.js';
import { run } from './run.js';

export interface Server {
  readonly binaries: Binaries;
  readonly user: OsUser | null;
  readonly folder: DataFolder;
  /** Settings beyond PostgreSQL's defaults. */
  readonly settings: Readonly<Record<string, string>>;
}

const PATIENCE_SECONDS = '60';
const LOG_TAIL = 600; // characters

/**
 * Starts the server on a free port of the loopback, and waits until it accepts connections.
 * @returns why it did not start, or null when it runs
 */
export async function startServer({ binaries, user, folder, settings }: Server): Promise<string | null> {
  const log = join(folder.path, 'server.log');
  const all = { port: String(await freePort()), listen_addresses: '127.0.0.1', unix_socket_directories: '', log_min_messages: 'fatal', ...settings };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const { code } = await run(binaries.pgCtl, ['start', '-D', folder.path, '-w', '-t', PATIENCE_SECONDS, '-l', log, '-o', options.join(' ')], user);
  if (code === 0) return null;
  const text = await readFile(log, 'utf8').catch(() => '');
  return `it did not start: ${text.slice(-LOG_TAIL).trim()}`;
}

/**
 * Stops the server and ends its connections.
 * @param mode `fast` finishes what is written; `immediate` for a server that no longer answers (it recovers at its next start)
 */
export async function stopServer({ binaries, user, folder }: Server, mode: 'fast' | 'immediate'): Promise<void> {
  await run(binaries.pgCtl, ['stop', '-D', folder.path, '-m', mode, '-w', '-t', PATIENCE_SECONDS], user);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
