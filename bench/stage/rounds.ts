// One workload: every server answers in turn, round after round, so that a noisy minute hits all of them.
import { difference, type Screen, screenOf, sizeOf } from './answers.js';
import type { Clouds } from './clouds.js';
import type { Contestant, Kind } from './contestants.js';
import { ask, load, median, percentile } from './load.js';
import { usageOf } from './usage.js';

export interface Plan {
  readonly rounds: number;
  /** Of one client at a time, for its latencies. */
  readonly aloneSeconds: number;
  /** Of many clients, for throughput. */
  readonly crowdSeconds: number;
  readonly crowd: number;
}

export interface Result {
  readonly kind: Kind;
  /** The very first query to the server after it was started and its account linked. */
  readonly first: { readonly ms: number; readonly calls: number };
  /** Vendor calls of one query with nobody else asking, and of one among a crowd. */
  readonly calls: number;
  readonly crowdCalls: number;
  /** ms, one client. */
  readonly p50: number;
  readonly p99: number;
  /** ms, among a crowd. */
  readonly crowdP50: number;
  readonly crowdP99: number;
  readonly perSecond: number;
  /** Of the server's process, among a crowd; null where the system does not tell. */
  readonly cpuMs: number | null;
  readonly peakMb: number | null;
  readonly queries: number;
}

const WARM_UP_SECONDS = 2; // what runs often is compiled by then

interface Round {
  readonly alone: readonly number[];
  readonly crowd: readonly number[];
  readonly perSecond: number;
  readonly cpuMs: number | null;
  readonly calls: number;
}

/** Runs the workload and answers a result a server, in the order given. @throws when two servers answer differently */
export async function compare(
  contestants: readonly Contestant[],
  body: string,
  plan: Plan,
  clouds: Clouds,
): Promise<{ readonly results: Result[]; readonly size: ReturnType<typeof sizeOf> & { readonly bytes: number } }> {
  const firsts = new Map<Contestant, Result['first']>();
  const calls = new Map<Contestant, number>();
  const answers: { readonly kind: Kind; readonly text: string; readonly screen: Screen }[] = [];
  await clouds.countCalls();
  for (const one of contestants) {
    const asked = performance.now();
    await ask(one.pool, { token: one.token, body });
    firsts.set(one, { ms: performance.now() - asked, calls: await clouds.countCalls() });
    const text = await ask(one.pool, { token: one.token, body });
    calls.set(one, await clouds.countCalls());
    answers.push({ kind: one.kind, text, screen: screenOf(text) });
  }
  const [model, ...others] = answers;
  if (model === undefined) throw new Error('nobody to compare');
  for (const other of others) {
    const found = difference(model.screen, other.screen);
    if (found !== null) throw new Error(`${model.kind} and ${other.kind} answer differently at ${found}`);
  }

  for (const one of contestants) await load(one.pool, { token: one.token, body }, { clients: plan.crowd, seconds: WARM_UP_SECONDS });
  const rounds = new Map(contestants.map((one): [Contestant, Round[]] => [one, []]));
  for (let number = 0; number < plan.rounds; number += 1) {
    const order = contestants.map((_, index) => contestants[(index + number) % contestants.length]);
    for (const one of order) if (one !== undefined) rounds.get(one)?.push(await round(one, body, plan, clouds));
  }

  const results = await Promise.all(
    contestants.map(async (one) => {
      const usage = await usageOf(one.pid);
      return resultOf(one.kind, rounds.get(one) ?? [], firsts.get(one) ?? { ms: 0, calls: 0 }, calls.get(one) ?? 0, usage?.peakMb ?? null);
    }),
  );
  return { results, size: { ...sizeOf(model.screen), bytes: Buffer.byteLength(model.text) } };
}

async function round({ pool, token, pid }: Contestant, body: string, { aloneSeconds, crowdSeconds, crowd }: Plan, clouds: Clouds): Promise<Round> {
  const alone = await load(pool, { token, body }, { clients: 1, seconds: aloneSeconds });
  await clouds.countCalls();
  const before = await usageOf(pid);
  const many = await load(pool, { token, body }, { clients: crowd, seconds: crowdSeconds });
  const after = await usageOf(pid);
  const queries = many.latencies.length;
  return {
    alone: alone.latencies,
    crowd: many.latencies,
    perSecond: queries / many.seconds,
    cpuMs: before === null || after === null ? null : (after.cpuMs - before.cpuMs) / queries,
    calls: (await clouds.countCalls()) / queries,
  };
}

function resultOf(kind: Kind, rounds: readonly Round[], first: Result['first'], calls: number, peakMb: number | null): Result {
  const alone = rounds.flatMap((round) => round.alone);
  const crowd = rounds.flatMap((round) => round.crowd);
  const cpu = rounds.flatMap(({ cpuMs }) => cpuMs ?? []);
  return {
    kind,
    first,
    calls,
    crowdCalls: median(rounds.map((round) => round.calls)),
    p50: median(rounds.map((round) => median(round.alone))),
    p99: percentile(alone, 0.99),
    crowdP50: median(rounds.map((round) => median(round.crowd))),
    crowdP99: percentile(crowd, 0.99),
    perSecond: median(rounds.map((round) => round.perSecond)),
    cpuMs: cpu.length === 0 ? null : median(cpu),
    peakMb,
    queries: alone.length + crowd.length,
  };
}
