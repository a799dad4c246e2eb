// Hearth and its sandbox as processes of their own, as an operator runs them.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../..');

export interface Child {
  /** Everything that it wrote so far. */
  output(): string;
  /** The first match of this in a line of its standard output. @throws when it ends before */
  line(pattern: RegExp): Promise<string>;
  /** Sends a signal and waits for the end. Answers the exit code, null after a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Runs a file of `src` with these settings and no others. */
export function startChild(file: string, settings: Readonly<Record<string, string>>): Child {
  const { PATH = '', HOME = '' } = process.env;
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src', file)], {
    cwd: ROOT,
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let text = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      text += `${line}\n`;
      for (const look of waiting) look();
    });
  }
  return {
    output: () => text,
    async line(pattern) {
      let look = (): void => undefined;
      const found = new Promise<string>((resolve) => {
        look = () => {
          const match = pattern.exec(text);
          if (match !== null) resolve(match[1] ?? match[0]);
        };
        waiting.add(look);
        look();
      });
      const ended = exited.then(([code]) => {
        throw new Error(`src/${file} ended with ${String(code)}:\n${text}`);
      });
      try {
        return await Promise.race([found, ended]);
      } finally {
        waiting.delete(look);
      }
    },
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await exited;
      return child.exitCode;
    },
  };
}

const READY = /Hearth is ready at (\S+)\/graphql/;

/** Starts `src/main.ts` and waits until it is ready. */
export async function startServerProcess(settings: Readonly<Record<string, string>>): Promise<Child & { readonly url: string }> {
  const child = startChild('main.ts', { HEARTH_PORT: '0', HEARTH_LOG_LEVEL: 'warn', ...settings });
  return { ...child, url: await child.line(READY) };
}
