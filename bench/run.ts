// `npm run bench`: the first screen of 300 devices from Hearth and its peers, all over the same simulated clouds. Options: --quick, --only=cold|live,
// --distance=<ms>, --servers=<kind,…>, --profile=<folder> (CPU profiles of Hearth). Prints a table a workload and writes both into bench/results; figures of one run are to be read as ratios.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startClouds } from './stage/clouds.js';
import { type Contestant, KINDS, startContestant, type Workload } from './stage/contestants.js';
import { startDatabases } from './stage/databases.js';
import { aimOf, type Comparison, textOf } from './stage/report.js';
import { compare, type Plan } from './stage/rounds.js';

const SIZE = { homes: 3, roomsPerHome: 5, devicesPerRoom: 20 };
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
const workloads = z.array(z.enum(['cold', 'live'])).parse(values.only === undefined ? ['cold', 'live'] : [values.only]);
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
  const { iotToken } = await clouds.build(SIZE);
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
  await save();
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

/** A file a workload, and a page that a person reads. */
async function save(): Promise<void> {
  const results = join(root, 'bench/results');
  await mkdir(results, { recursive: true });
  const machine = { node: process.version, cores: cpus().length, at: new Date().toISOString(), quick: values.quick };
  for (const comparison of comparisons) {
    await writeFile(
      join(results, `home-screen-${comparison.workload}.json`),
      `${JSON.stringify({ machine, aim: aimOf(comparison), ...comparison }, null, 2)}\n`,
    );
  }
  const intro = [
    '# Results of `npm run bench`',
    '',
    `Node ${machine.node}, ${machine.cores} cores, ${machine.at}${machine.quick ? ', a quick run' : ''}. Servers, clouds and load share the machine; rounds are interleaved, figures are medians of rounds (p99: of all answers): read the ratios.`,
    '',
  ];
  await writeFile(join(results, 'README.md'), [...intro, ...comparisons.map(textOf)].join('\n'));
  console.log(`Written to ${results}`);
}
