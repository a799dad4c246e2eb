// A program of the benchmark in a process of its own, with an environment that holds nothing but what it is given.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Child {
  readonly pid: number;
  /** The first line of its output that holds `text`. @throws when it ends before, with what it wrote */
  line(text: string): Promise<string>;
  /** Fails when it ends before it was asked to. */
  readonly ended: Promise<never>;
  /** Asks it to end, and waits; kills it when it takes too long. */
  stop(): Promise<void>;
}

const STOP_MS = 10_000;
const KEPT = 20_000; // characters of output kept for an error

/** Runs `node <args>` in `cwd`. */
export function startChild(args: readonly string[], { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> }): Child {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...args], { cwd, env: { PATH, HOME, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-KEPT);
    for (const listener of [...listeners]) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('exit', () => hear(Buffer.from('')));
  process.once('exit', () => child.kill('SIGKILL'));
  let isAsked = false;
  const failure = (): Error => new Error(`${args.join(' ')} ended early:\n${output}`);
  const ended = new Promise<never>((_resolve, reject) => child.on('close', () => isAsked || reject(failure())));
  ended.catch(() => undefined); // whoever waits for it hears it too

  return {
    ended,
    pid: child.pid ?? 0,
    line: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = output.split('\n').find((line) => line.includes(text));
          if (found === undefined && !hasEnded(child)) return;
          listeners.delete(look);
          if (found === undefined) reject(failure());
          else resolve(found);
        };
        listeners.add(look);
        look();
      }),
    async stop() {
      if (hasEnded(child)) return;
      isAsked = true;
      const exit = once(child, 'exit');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      child.kill('SIGTERM');
      await exit;
      clearTimeout(timer);
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
