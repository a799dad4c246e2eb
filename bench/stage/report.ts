// What came of it, as a table for people and as JSON.
import type { Kind, Workload } from './contestants.js';
import type { Result } from './rounds.js';
import { table } from './table.js';

export interface Comparison {
  readonly workload: Workload;
  readonly results: readonly Result[];
  readonly size: { readonly devices: number; readonly values: number; readonly bytes: number };
  readonly crowd: number;
  readonly distanceMs: number;
}

export interface Aim {
  readonly text: string;
  readonly ratio: number;
  /** The same by the servers' CPU time per query, which a busy machine distorts less; null where the system does not tell. */
  readonly cpuRatio: number | null;
  readonly isMet: boolean;
}

const NAMES: Record<Kind, string> = { hearth: 'Hearth', 'apollo-naive': 'Apollo, naive', 'apollo-ahead': 'Apollo, look-ahead', 'hand-written': 'hand-written' };
/** What ratios are told against. */
const BASES: Record<Workload, Kind> = { cold: 'apollo-ahead', live: 'hand-written' };
const COLD_AIM = 0.8;
const LIVE_AIM = 0.35;

const HOW: Record<Workload, readonly string[]> = {
  cold: [
    'Every query reaches the vendor. Hearth runs with HEARTH_STRUCTURE_MAX_AGE=0 and without its push channel, so that nothing may be given from memory;',
    'it still knows how many homes, rooms and devices there were, and thing models. The peers know thing models, and read what they show anew each time:',
    'naive with a call per device, look-ahead and hand-written with the same lists in three dependent rounds. They share its signing, over as many connections (32),',
    'without pacing per user, retries, breaker, or checks of rows.',
  ],
  live: [
    'No query reaches the vendor: Hearth as it is by default, its link live; the peers hold the same values in memory. Compared is the way from the socket to the answer.',
    'Hearth verifies a signed token and looks up what the account may see; the peers compare a text. The hand-written handler builds the answer from its memory and writes it with JSON.stringify.',
  ],
};

/** The aim of a workload, and whether it was met. Ratios are NaN where one of the two did not run. */
export function aimOf({ workload, results }: Comparison): Aim {
  const hearth = results.find(({ kind }) => kind === 'hearth');
  const peer = results.find(({ kind }) => kind === BASES[workload]);
  const of = (value: (result: Result) => number | null): number => (hearth && peer ? (value(hearth) ?? Number.NaN) / (value(peer) ?? Number.NaN) : Number.NaN);
  const cpu = of(({ cpuMs }) => cpuMs);
  if (workload === 'cold') {
    const ratio = of(({ p50 }) => p50);
    return { text: `p50 of Hearth over p50 of Apollo with look-ahead, at most ${COLD_AIM}`, ratio, cpuRatio: known(cpu), isMet: ratio <= COLD_AIM };
  }
  const ratio = of(({ perSecond }) => perSecond);
  const text = `queries a second of Hearth over those of the hand-written handler, at least ${LIVE_AIM}`;
  return { text, ratio, cpuRatio: known(1 / cpu), isMet: ratio >= LIVE_AIM };
}

function known(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

/** Markdown that also reads well on a terminal. */
export function textOf(comparison: Comparison): string {
  const { workload, results, size, crowd, distanceMs } = comparison;
  const base = results.find(({ kind }) => kind === BASES[workload]);
  const rows = results.map((one) => [
    NAMES[one.kind],
    one.p50.toFixed(1),
    ratio(one.p50, base?.p50),
    one.p99.toFixed(1),
    one.perSecond.toFixed(one.perSecond < 100 ? 1 : 0),
    ratio(one.perSecond, base?.perSecond),
    one.crowdP99.toFixed(0),
    one.cpuMs?.toFixed(2) ?? '–',
    one.calls.toString(),
    one.crowdCalls.toFixed(one.crowdCalls < 10 ? 2 : 0),
    one.peakMb?.toFixed(0) ?? '–',
    `${one.first.ms.toFixed(0)} (${one.first.calls})`,
  ]);
  const than = base === undefined ? '' : NAMES[base.kind];
  const head = [
    'server',
    'p50 ms',
    `× ${than}`,
    'p99 ms',
    `queries/s, ${crowd} clients`,
    `× ${than}`,
    `p99 ms, ${crowd} clients`,
    'CPU ms/query',
    'vendor calls',
    `vendor calls, ${crowd} clients`,
    'peak MB',
    'first query ms (calls)',
  ];
  const aim = aimOf(comparison);
  return [
    `## Home screen, ${workload}: ${size.devices} devices, ${size.values} values, ${(size.bytes / 1024).toFixed(0)} KB, clouds ${distanceMs} ms away`,
    '',
    ...HOW[workload],
    '',
    ...table([head, ...rows]),
    '',
    `Aim: ${aim.text}: ${aim.ratio.toFixed(2)}, ${aim.isMet ? 'met' : 'missed'}${aim.cpuRatio === null ? '' : ` (by CPU time: ${aim.cpuRatio.toFixed(2)})`}.`,
    '',
  ].join('\n');
}

function ratio(value: number, base: number | undefined): string {
  return base === undefined ? '–' : (value / base).toFixed(2);
}
