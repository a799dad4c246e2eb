// The ledger of operations: what the documents describe, beside what the code has and what the tests proved.
import { chapterOf, type Documented, documentedOperations, WINGS, type Wing } from './documented.js';
import { type Quality, qualityOf } from './quality.js';
import type { Recording } from './recording.js';
import { recordsOf } from './records.js';

export interface LedgerRow extends Documented {
  /** The name under which the client calls it; null without a record. */
  readonly client: string | null;
  readonly sandbox: boolean;
  /** Fields whose resolvers led to it, as `Type.field`. */
  readonly graph: readonly string[];
  /** Files whose tests ran it, through those fields or by a flow of its own. */
  readonly tests: readonly string[];
  readonly exempt?: string;
}

/** One row for each documented operation. */
export async function ledger(recording: Recording, support: ReadonlyMap<string, ReadonlySet<string>>): Promise<LedgerRow[]> {
  const names = new Map<string, string>();
  const qualities = new Map<Wing, Quality | null>();
  for (const wing of WINGS) {
    qualities.set(wing, qualityOf(wing));
    for (const { section, name } of await recordsOf(wing)) names.set(`${wing} ${section}`, name);
  }
  return documentedOperations().map(({ vendor, section, method, path, summary }) => {
    const client = names.get(`${vendor} ${section}`) ?? null;
    const { graph = [], tests = [] } = recording[`${vendor} ${client}`] ?? {};
    const exempt = qualities.get(vendor)?.exempt[section]?.reason;
    const sandbox = support.get(vendor)?.has(`${method} ${path}`) ?? false;
    return { vendor, method, path, section, summary, client, sandbox, graph, tests, ...(exempt === undefined ? {} : { exempt }) };
  });
}

/** What finished chapters lack, in sentences. */
export function shortcomings(rows: readonly LedgerRow[]): string[] {
  return rows.flatMap((row) => {
    const quality = qualityOf(row.vendor);
    if (quality?.chapters[chapterOf(row)]?.status !== 'done') return [];
    const from = quality.exempt[row.section]?.from ?? [];
    const lacks = [
      ...(row.client === null && !from.includes('record') ? ['a record'] : []),
      ...(!row.sandbox && !from.includes('sandbox') ? ['a handler in the sandbox'] : []),
      ...(row.graph.length === 0 && !from.includes('graph') ? ['a graph field that leads to it'] : []),
      ...(row.tests.length === 0 && !from.includes('tests') ? ['a test that runs it'] : []),
    ];
    return lacks.length === 0 ? [] : [`${titleOf(row)} lacks ${lacks.join(', ')}`];
  });
}

/** What one recording claims and another does not show. */
export function unproven(claimed: Recording, shown: Recording): string[] {
  return Object.entries(claimed).flatMap(([operation, { graph, tests }]) => {
    const found = shown[operation];
    if (found === undefined) return [`${operation}: claimed, and no test of the last run led to it`];
    return [
      ...graph.filter((field) => !found.graph.includes(field)).map((field) => `${operation}: ${field} did not lead to it in the last run`),
      ...tests.filter((file) => !found.tests.includes(file)).map((file) => `${operation}: ${file} did not run it in the last run`),
    ];
  });
}

/** What one recording claims and another shows as well. */
export function proven(claimed: Recording, shown: Recording): Recording {
  return Object.fromEntries(
    Object.entries(claimed).flatMap(([operation, { graph, tests }]) => {
      const found = shown[operation];
      if (found === undefined) return [];
      return [[operation, { graph: graph.filter((field) => found.graph.includes(field)), tests: tests.filter((file) => found.tests.includes(file)) }]];
    }),
  );
}

/** How a person finds it in the documents. */
export function titleOf({ vendor, section, method, path }: Pick<Documented, 'vendor' | 'section' | 'method' | 'path'>): string {
  return `${vendor} ${section} ${method} ${path}`;
}
