// The key that encrypts tokens at rest, for the sandbox only: made once, kept beside the embedded database.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Random } from './domain/clock.js';

const KEY_BYTES = 32;

/** Reads the generated key of a data folder, or makes it (mode 0600). Base64 of 32 bytes. */
export async function keptEncryptionKey(dataDir: string, random: Random): Promise<string> {
  const file = join(dataDir, 'encryption.key');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const made = Buffer.from(random.bytes(KEY_BYTES)).toString('base64');
  try {
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return (await readFile(file, 'utf8')).trim();
    throw error;
  }
}
