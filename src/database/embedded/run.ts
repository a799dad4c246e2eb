// Runs one of PostgreSQL's own programs to its end.
import { spawn } from 'node:child_process';
import type { OsUser } from './os-user.js';

export interface Outcome {
  readonly code: number | null;
  /** What it wrote, both streams. */
  readonly output: string;
}

/**
 * Runs a program without a shell, as a user.
 * @param user null: the one who runs Hearth
 * @throws the system's error when it cannot be started at all; a failure of its own is in the outcome
 */
export function run(program: string, args: readonly string[], user: OsUser | null): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
      cwd: '/', // the caller's folder may be closed to that user
      ...(process.platform === 'win32' ? {} : { env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } }), // nothing of ours: the environment holds secrets
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}
