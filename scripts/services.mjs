// `npm run test:services`: the tests against other programs, for those that this machine has.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, runNode } from './prepare.mjs';

const folders = [
  ...(process.env.PATH ?? '').split(':'),
  '/usr/sbin',
  '/usr/local/sbin',
  ...list('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`),
];

// The setting that tells the tests where a program is, and names that it goes under.
const PROGRAMS = {
  PostgreSQL: { setting: 'TEST_PG_CTL', names: ['pg_ctl'], debian: 'postgresql' },
  Mosquitto: { setting: 'TEST_MOSQUITTO', names: ['mosquitto'], debian: 'mosquitto' },
  NATS: { setting: 'TEST_NATS_SERVER', names: ['nats-server'], debian: 'nats-server' },
  Chromium: { setting: 'TEST_CHROMIUM', names: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
};

const missing = [];
for (const [program, { setting, names, debian }] of Object.entries(PROGRAMS)) {
  const path = process.env[setting] ?? names.map(find).find((found) => found !== undefined);
  if (path === undefined) {
    missing.push(program);
    console.error(`${program}: not found; its tests are left out (Debian: apt-get install ${debian}, or set ${setting})`);
  } else {
    process.env[setting] = path;
    console.log(`${program}: ${path}`);
  }
}

if (missing.length > 0 && process.env.CI === 'true') {
  console.error(`CI=true: ${missing.join(', ')} must be there.`);
  process.exit(1);
}

await prepare();
process.exitCode = await runNode(['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.services.config.ts', ...process.argv.slice(2)]);

function find(name) {
  const folder = folders.find((candidate) => list(candidate).includes(name));
  return folder === undefined ? undefined : join(folder, name);
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
