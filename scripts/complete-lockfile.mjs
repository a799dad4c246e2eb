// `npm run lockfile`, after a change of packages: npm leaves out of package-lock.json the packages of other systems that it could not fetch
// here, and `npm ci` then refuses the lockfile everywhere. This puts them back: name, exact version, and the system that they are for.
import { readFile, writeFile } from 'node:fs/promises';

const path = new URL('../package-lock.json', import.meta.url);
const lockfile = JSON.parse(await readFile(path, 'utf8'));
const { packages } = lockfile;

const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'win32'];
const CPU = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

let added = 0;
for (const [where, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isThere(where, name)) continue;
    if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) throw new Error(`${name}@${version} of ${where} is not in the lockfile, and not exact: add it by hand`);
    const words = name.split('/').at(-1).split('-');
    const os = OS.filter((word) => words.includes(word));
    const cpu = CPU.filter((word) => words.includes(word));
    const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : words.some((word) => word.startsWith('gnu')) && os[0] === 'linux' ? ['glibc'] : [];
    if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} does not tell its system: add it by hand`);
    packages[`node_modules/${name}`] = { version, cpu, ...(entry.dev === true && { dev: true }), ...(libc.length > 0 && { libc }), optional: true, os };
    added += 1;
  }
}

lockfile.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
if (added > 0) await writeFile(path, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`${added} packages of other systems added to package-lock.json`);

/** Whether a package that is needed by the one at `where` is in its own node_modules or in one above. */
function isThere(where, name) {
  for (let folder = where; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}
