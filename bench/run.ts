// `npm run bench`: the first screen of 300 devices from Hearth and its peers, all over the same simulated clouds, and Hearth's way through an estate of 10,000.
// Options: --quick, --only=cold|live|estate,
// --distance=<ms>, --servers=<kind,…>, --profile=<folder> (CPU profiles of Hearth). Prints a table a workload and writes both into bench/results; figures of one run are to be read as ratios.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Clouds, startClouds } from './stage/clouds.js';
import { type Contestant, KINDS, startContestant, type Workload } from './stage/contestants.js';
import { startDatabases } from './stage/databases.js';
import { runEstate } from './stage/estate.js';
import { estateText, isEstateMet } from './stage/estate-report.js';
import { startHearthProcess } from './stage/hearth-process.js';
import { aimOf, type Comparison, textOf } from './stage/report.js';
import { compare, type Plan } from './stage/rounds.js';

const SIZE = { homes: 3, roomsPerHome: 5, devicesPerRoom: 20 };
const ESTATE = { homes: 1, roomsPerHome: 1000, devicesPerRoom: 10 };
const SMALL_ESTATE = { homes: 1, roomsPerHome: 250, devicesPerRoom: 4 };
const PLANS: Record<'full' | 'quick', Record<Workload, Plan>> = {
  full: {
    cold: { rounds: 3, aloneSeconds: 1.5, crowdSeconds: 2, crowd: 16 },
    live: { rounds: 5, aloneSeconds: 0.5, crowdSeconds: 1.5, crowd: 16 },
  },
  quick: {
    cold: { rounds: 1, aloneSeconds: 1, crowdSeconds: 1, crowd: 16 },
    live: { rounds: 1, aloneSeconds: 0.3, crowdSeconds: 1, crowd: 16 },
  },
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    distance: { type: 'string', default: '20' },
    profile: { type: 'string' },
    servers: { type: 'string', default: KINDS.join(',') },
  },
});
const asked = z.array(z.enum(['cold', 'live', 'estate'])).parse(values.only === undefined ? ['cold', 'live', 'estate'] : [values.only]);
const workloads = asked.filter((one) => one !== 'estate');
const kinds = z.array(z.enum(KINDS)).parse(values.servers.split(','));
const distanceMs = z.coerce.number().min(0).parse(values.distance);
const plans = values.quick ? PLANS.quick : PLANS.full;

const root = process.cwd();
const query = await readFile(join(root, 'test/fixtures/acceptance/01-homes.graphql'), 'utf8');
const folder = await mkdtemp(join(tmpdir(), 'hearth-bench-'));
const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
const comparisons: Comparison[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void tidy().finally(() => process.exit(1)));
try {
  const databases = await startDatabases();
  endings.push(() => databases.stop());
  const clouds = await startClouds(root, await made('clouds'));
  endings.push(() => clouds.stop());
  const { iotTokens } = await clouds.build(SIZE);
  const [iotToken = ''] = iotTokens;
  if (iotTokens.length !== 1) throw new Error(`the estate takes ${iotTokens.length} vendor accounts`);
  await clouds.setDistance(distanceMs);
  for (const workload of workloads) {
    const contestants: Contestant[] = [];
    for (const kind of kinds) {
      const setup = {
        root,
        folder: await made(`${workload}-${kind}`),
        workload,
        feiyan: clouds.feiyan,
        iotToken,
        databaseUrl: await databases.make(`${workload}_${kind.replace('-', '_')}`),
        profiles: values.profile === undefined ? undefined : resolve(values.profile),
      };
      const one = await startContestant(kind, setup);
      contestants.push(one);
      endings.push(() => one.stop());
    }
    const compared = await compare(contestants, JSON.stringify({ query }), plans[workload], clouds);
    const comparison = { workload, crowd: plans[workload].crowd, distanceMs, ...compared };
    comparisons.push(comparison);
    console.log(`\n${textOf(comparison)}`);
    for (const one of contestants) await one.stop();
  }
  if (comparisons.length > 0) await save();
  if (asked.includes('estate')) await wholeEstate(clouds, await databases.make('estate'));
} finally {
  await tidy();
}

/** Stops what runs and removes what was written on the way, last things first. */
async function tidy(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}

async function made(name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  return path;
}

/** One Hearth alone, as it is by default. */
async function wholeEstate(clouds: Clouds, databaseUrl: string): Promise<void> {
  const { homes, roomsPerHome, devicesPerRoom } = values.quick ? SMALL_ESTATE : ESTATE;
  const { iotTokens, devices } = await clouds.build({ homes, roomsPerHome, devicesPerRoom });
  const profile = values.profile === undefined ? undefined : { folder: resolve(values.profile), name: 'hearth-estate' };
  const hearth = await startHearthProcess({ root, folder: await made('estate'), feiyan: clouds.feiyan, pushes: true, databaseUrl, profile });
  endings.push(() => hearth.stop());
  const result = await runEstate(hearth, clouds, iotTokens, { rooms: homes * roomsPerHome, devices }, distanceMs);
  console.log(`\n${estateText(result)}`);
  const results = join(root, 'bench/results');
  await mkdir(results, { recursive: true });
  await writeFile(join(results, 'estate.json'), `${JSON.stringify({ machine: machine(), isMet: isEstateMet(result), ...result }, null, 2)}\n`);
  await writeFile(join(results, 'estate.md'), estateText(result));
}

function machine() {
  return { node: process.version, cores: cpus().length, at: new Date().toISOString(), quick: values.quick };
}

/** A file a workload, and a page that a person reads. */
async function save(): Promise<void> {
  const results = join(root, 'bench/results');
  await mkdir(results, { recursive: true });
  const on = machine();
  for (const comparison of comparisons) {
    await writeFile(
      join(results, `home-screen-${comparison.workload}.json`),
      `${JSON.stringify({ machine: on, aim: aimOf(comparison), ...comparison }, null, 2)}\n`,
    );
  }
  const intro = [
    '# Results of `npm run bench`',
    '',
    `Node ${on.node}, ${on.cores} cores, ${on.at}${on.quick ? ', a quick run' : ''}. Servers, clouds and load share the machine; rounds are interleaved, figures are medians of rounds (p99: of all answers): read the ratios.`,
    '',
  ];
  await writeFile(join(results, 'README.md'), [...intro, ...comparisons.map(textOf)].join('\n'));
  console.log(`Written to ${results}`);
}
