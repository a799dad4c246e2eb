// Makes a fresh clone ready: installs what is missing, builds what has changed. Uses nothing that would have to be installed first.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const LONGEST_MS = 15 * 60_000; // no installation takes longer

const BUILDS = [
  {
    name: 'server',
    sources: ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    without: 'src/graphiql',
    program: 'node_modules/typescript/bin/tsc',
    args: ['-p', 'tsconfig.build.json'],
  },
  {
    name: 'GraphiQL',
    sources: ['src/graphiql', 'package-lock.json'],
    without: null,
    program: 'node_modules/vite/bin/vite.js',
    args: ['build', '--config', 'src/graphiql/vite.config.ts', '--logLevel', 'error'],
  },
];

/** Installs and builds what is not up to date, or ends the process. Several may do so at once: one works, the others wait. */
export async function prepare() {
  const unlock = await lock();
  try {
    if (!(await isInstalled())) await install();
    await Promise.all(BUILDS.map(build));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
    await unlock();
    process.exit();
  } finally {
    await unlock();
  }
}

/** Ends with `npm run`: npm hands a signal to the shell between the two, which dies of it without a word to this process. */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && process.kill(process.pid, 'SIGTERM'), 250).unref();
}

/** Runs a program of Node's to its end, in the foreground. */
export function runNode(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  endWithNpm();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal)); // a terminal sends SIGINT to both
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 0 : 1)));
  });
}

/** Whether node_modules holds what the lockfile says, by the list that npm leaves there. */
async function isInstalled() {
  const [wanted, present] = await Promise.all(['package-lock.json', 'node_modules/.package-lock.json'].map(readPackages));
  if (wanted === null) throw new Error('package-lock.json is missing');
  if (present === null) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (present[path] === undefined ? entry.optional === true || entry.devOptional === true : present[path].version === entry.version),
  );
}

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

async function install() {
  console.log('Installing what is missing (npm ci) …');
  const npm = process.env.npm_execpath;
  const [program, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  await run(program, [...args, 'ci', '--include=dev', '--include=optional', '--loglevel=error']);
}

async function build({ name, sources, without, program, args }) {
  const stamp = join(root, 'dist', `.${name.toLowerCase()}.sha256`);
  const hash = await hashOf(sources, without);
  if (hash === (await readFile(stamp, 'utf8').catch(() => null))) return;
  console.log(`Building the ${name} …`);
  await rm(stamp, { force: true });
  await run(process.execPath, [join(root, program), ...args]);
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(stamp, hash);
}

async function hashOf(sources, without) {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    for (const file of await filesOf(join(root, source))) {
      const name = relative(root, file);
      if (without === null || !name.startsWith(without)) hash.update(`${name}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesOf(path) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort();
}

function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: program.endsWith('.cmd') });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${[relative(root, program) || program, ...args].join(' ')} failed`))));
  });
}

/** Waits until no other process prepares this folder; answers how to let the next one. */
async function lock() {
  const path = join(tmpdir(), `hearth-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`);
  for (let told = false; ; ) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    const ageMs = Date.now() - (await stat(path).then(({ mtimeMs }) => mtimeMs, Date.now));
    if (owner > 0 ? !isAlive(owner) || ageMs > LONGEST_MS : ageMs > 10_000) {
      await rm(path, { force: true }); // of a process that was killed while it worked
    } else {
      if (!told) console.log('Another process is installing or building here; waiting for it …');
      told = true;
      await pause(500);
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
