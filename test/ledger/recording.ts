// What a test run proved: which vendor operation answered, whose resolver had asked for it, and in which test file.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const ROOT = new URL('../../', import.meta.url);
const COMMITTED = new URL('recorded.json', import.meta.url);
/** One file a test file, so that workers do not wait for each other and a run of one file leaves the others' in place. */
const LAST_RUN = new URL('reports/reach/', ROOT);

const seen = z.strictObject({ graph: z.array(z.string()), tests: z.array(z.string()) });
const recording = z.record(z.string(), seen);
const fileOfRun = z.strictObject({ test: z.string(), operations: z.record(z.string(), z.array(z.string())) });

/** By `vendor operation`; fields as `Type.field`. */
export type Recording = z.output<typeof recording>;

/** As it is in the repository. */
export function committedRecording(): Recording {
  return existsSync(COMMITTED) ? recording.parse(JSON.parse(readFileSync(COMMITTED, 'utf8'))) : {};
}

/** A line an operation: small, and two branches rarely change the same. */
export function commitRecording(recorded: Recording): void {
  const lines = Object.keys(recorded)
    .sort()
    .map((operation) => `  ${JSON.stringify(operation)}: ${JSON.stringify(recorded[operation])}`);
  writeFileSync(COMMITTED, `{\n${lines.join(',\n')}\n}\n`);
}

/** What the last run of each test file showed, together. null: nothing ran here. */
export function lastRun(): Recording | null {
  if (!existsSync(LAST_RUN)) return null;
  const merged = new Map<string, { graph: Set<string>; tests: Set<string> }>();
  for (const name of readdirSync(LAST_RUN)) {
    const { test, operations } = fileOfRun.parse(JSON.parse(readFileSync(new URL(name, LAST_RUN), 'utf8')));
    if (!existsSync(new URL(test, ROOT))) continue; // renamed or deleted since
    for (const [operation, fields] of Object.entries(operations)) {
      const one = merged.get(operation) ?? { graph: new Set(), tests: new Set() };
      merged.set(operation, one);
      one.tests.add(test);
      for (const field of fields) one.graph.add(field);
    }
  }
  return Object.fromEntries([...merged].sort().map(([operation, { graph, tests }]) => [operation, { graph: [...graph].sort(), tests: [...tests].sort() }]));
}

/** Keeps what one test file showed, in place of what it showed before. @param test its path from the root */
export function keepRun(test: string, operations: ReadonlyMap<string, ReadonlySet<string>>): void {
  mkdirSync(LAST_RUN, { recursive: true });
  const shown = Object.fromEntries([...operations].sort().map(([operation, fields]) => [operation, [...fields].sort()]));
  writeFileSync(new URL(`${test.replaceAll('/', '.')}.json`, LAST_RUN), JSON.stringify({ test, operations: shown }));
}
