// Which operations the sandbox's clouds answer, asked of the running clouds.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../src/log.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { systemClock, systemRandom } from '../../src/system.js';

/** As `METHOD /path`, by vendor's name in lower case. */
export async function sandboxSupport(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearth-ledger-'));
  const log = createLogger({ level: 'silent' });
  const sandbox = await startSandbox({ seed: 1, dataDir, clock: systemClock, random: systemRandom, log, living: false });
  try {
    return new Map(
      Object.entries(sandbox.handled()).map(([vendor, operations]) => [vendor, new Set(operations.map(({ method, path }) => `${method} ${path}`))]),
    );
  } finally {
    await sandbox.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
