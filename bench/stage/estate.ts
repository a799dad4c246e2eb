// The big estate: more homes, rooms and devices than one vendor account may hold, linked account by account, made one home, and read to its end in pages.
import { z } from 'zod';
import type { Clouds } from './clouds.js';
import type { HearthProcess } from './hearth-process.js';
import { usageOf } from './usage.js';

const LINK = 'mutation ($iotToken: String!) { linkVendorAccount(input: { credentials: { feiyan: { iotToken: $iotToken } } }) { vendorLink { status } } }';
const HOMES = 'query ($after: String) { viewer { homes(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id } } } }';
const MERGE = 'mutation ($homeIds: [ID!]!) { mergeHomes(input: { homeIds: $homeIds, name: "The estate" }) { home { id } } }';
const PAGE = `query ($after: String) {
  viewer { homes(first: 10) { nodes { id
    rooms(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id name devices(first: 100) { totalCount nodes { id name status product { name category } } } }
    } } } }
}`;
const MERGED_AT_ONCE = 20;

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
const homesPage = z.object({ viewer: z.object({ homes: z.object({ pageInfo, nodes: z.array(z.object({ id: z.string() })) }) }) });
const merged = z.object({ mergeHomes: z.object({ home: z.object({ id: z.string() }) }) });
const room = z.object({ id: z.string(), devices: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string(), status: z.string() })) }) });
const roomsPage = z.object({
  viewer: z.object({ homes: z.object({ nodes: z.tuple([z.object({ id: z.string(), rooms: z.object({ pageInfo, nodes: z.array(room) }) })]) }) }),
});
const linked = z.object({ linkVendorAccount: z.object({ vendorLink: z.object({ status: z.literal('ACTIVE') }) }) });

/** One part of the story. */
export interface Step {
  readonly name: string;
  /** Operations sent to Hearth. */
  readonly operations: number;
  readonly ms: number;
  /** The slowest operation of it. */
  readonly slowestMs: number;
  readonly vendorCalls: number;
  /** Of Hearth's process; null where the system does not tell. */
  readonly cpuMs: number | null;
}

export interface EstateResult {
  readonly accounts: number;
  readonly homes: number;
  readonly rooms: number;
  readonly devices: number;
  readonly distanceMs: number;
  readonly steps: readonly Step[];
  /** Vendor calls that were refused for being too many, and all that ended without an answer to use. */
  readonly quotaErrors: number;
  readonly failedCalls: number;
  /** The most memory that Hearth's process ever held; null where the system does not tell. */
  readonly peakMb: number | null;
}

/** Runs the story once. @throws when an answer holds an error, or not everything */
export async function runEstate(
  hearth: HearthProcess,
  clouds: Clouds,
  tokens: readonly string[],
  size: { rooms: number; devices: number },
  distanceMs: number,
): Promise<EstateResult> {
  const steps: Step[] = [];
  const step = async <T>(name: string, work: (ask: Ask) => Promise<T>): Promise<T> => {
    await clouds.countCalls();
    const before = await usageOf(hearth.pid);
    const times: number[] = [];
    const startedAt = performance.now();
    const result = await work(async (query, variables, shape) => {
      const askedAt = performance.now();
      const answer = await hearth.ask(query, variables, shape);
      times.push(performance.now() - askedAt);
      return answer;
    });
    const ms = performance.now() - startedAt;
    const after = await usageOf(hearth.pid);
    const cpuMs = before === null || after === null ? null : after.cpuMs - before.cpuMs;
    steps.push({ name, operations: times.length, ms, slowestMs: Math.max(...times), vendorCalls: await clouds.countCalls(), cpuMs });
    return result;
  };

  await step('link every account', async (ask) => {
    for (const iotToken of tokens) await ask(LINK, { iotToken }, linked);
  });
  const homeIds = await step('list the homes', homesOf);
  await step('make them one home', async (ask) => {
    let [whole = '', ...others] = homeIds;
    while (others.length > 0) {
      const { mergeHomes } = await ask(MERGE, { homeIds: [whole, ...others.splice(0, MERGED_AT_ONCE - 1)] }, merged);
      whole = mergeHomes.home.id;
    }
  });
  for (const name of ['read all rooms and devices', 'read them again']) {
    const seen = await step(name, roomsOf);
    const devices = new Set(seen.flatMap((one) => one.devices.nodes.map(({ id }) => id))).size;
    if (seen.length !== size.rooms || devices !== size.devices) throw new Error(`${name}: ${seen.length} rooms with ${devices} devices`);
  }
  const [quotaErrors, failedCalls] = await failuresOf(hearth);
  const peakMb = (await usageOf(hearth.pid))?.peakMb ?? null;
  return { accounts: tokens.length, homes: homeIds.length, ...size, distanceMs, steps, quotaErrors, failedCalls, peakMb };
}

type Ask = <T>(query: string, variables: object, shape: z.ZodType<T>) => Promise<T>;

async function homesOf(ask: Ask): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { homes }: z.output<typeof homesPage>['viewer'] = (await ask(HOMES, { after }, homesPage)).viewer;
    ids.push(...homes.nodes.map(({ id }) => id));
    if (!homes.pageInfo.hasNextPage) return ids;
    after = homes.pageInfo.endCursor;
  }
}

async function roomsOf(ask: Ask): Promise<z.output<typeof room>[]> {
  const seen: z.output<typeof room>[] = [];
  for (let after: string | null = null; ; ) {
    const { rooms }: z.output<typeof roomsPage>['viewer']['homes']['nodes'][0] = (await ask(PAGE, { after }, roomsPage)).viewer.homes.nodes[0];
    seen.push(...rooms.nodes);
    if (!rooms.pageInfo.hasNextPage) return seen;
    after = rooms.pageInfo.endCursor;
  }
}

/** By Hearth's own count of its vendor calls: those refused for their number, and all that failed. */
async function failuresOf(hearth: HearthProcess): Promise<[quota: number, failed: number]> {
  const counts = [...(await hearth.read('/metrics')).matchAll(/^hearth_vendor_call_seconds_count\{.*outcome="(\w+)".*\} (\d+)$/gm)];
  const sum = (holds: (outcome: string) => boolean): number =>
    counts.reduce((total, [, outcome = '', count]) => total + (holds(outcome) ? Number(count) : 0), 0);
  return [sum((outcome) => outcome === 'RATE_LIMITED' || outcome === 'LIMIT_EXCEEDED'), sum((outcome) => outcome !== 'OK')];
}
