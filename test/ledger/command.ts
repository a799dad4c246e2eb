// `npm run operations`: every vendor operation, and what of the graph and the tests reaches it. --json prints the rows; --check fails when a finished chapter lacks
// something that the recording in the repository and the last test run both show; --record puts that run's into the repository, --prune takes out what it
// did not show (what only happens now and then proves nothing).
import { parseArgs } from 'node:util';
import { type LedgerRow, ledger, proven, shortcomings, unproven } from './operations.js';
import { commitRecording, committedRecording, lastRun } from './recording.js';
import { sandboxSupport } from './sandbox-support.js';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, check: { type: 'boolean' }, record: { type: 'boolean' }, prune: { type: 'boolean' } } });
const shown = lastRun();
if (values.record) {
  if (shown === null) throw new Error('no test ran here: npm test');
  commitRecording(shown);
}
if (values.prune) commitRecording(proven(committedRecording(), shown ?? {}));
const committed = committedRecording();
const support = await sandboxSupport();
const rows = await ledger(committed, support);
if (values.check) await check();
else if (values.json) console.log(JSON.stringify(rows.map(({ summary: _, ...row }) => row)));
else console.log(table());

/** A claim counts where the last run showed it as well. One that it did not show is told, and fails where nothing else proves the operation: what is read when, timing decides too. */
async function check(): Promise<void> {
  const problems =
    shown === null ? ['no test ran here, so nothing proves the recording: npm test'] : shortcomings(await ledger(proven(committed, shown), support));
  for (const claim of shown === null ? [] : unproven(committed, shown)) console.log(`not seen this time: ${claim}`);
  for (const problem of problems) console.error(problem);
  console.log(`${rows.length} operations, ${rows.filter(({ client }) => client !== null).length} with a record, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

function table(): string {
  const head = ['operation', 'client', 'sandbox', 'graph', 'tests'];
  const lines = rows.map((row) => [
    `${row.vendor} ${row.section} ${row.method} ${row.path}`,
    row.client ?? '–',
    row.sandbox ? 'yes' : '–',
    fieldsOf(row),
    testsOf(row),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A few of many: the rest is in the JSON. */
function fieldsOf({ graph, exempt }: LedgerRow): string {
  if (graph.length === 0) return exempt === undefined ? '–' : `(${exempt})`;
  return graph.length <= 3 ? graph.join(' ') : `${graph.slice(0, 3).join(' ')} and ${graph.length - 3} more`;
}

function testsOf({ tests }: LedgerRow): string {
  if (tests.length === 0) return '–';
  const [first = '', ...others] = tests.map((file) => file.replace(/^test\//, '').replace(/\.test\.ts$/, ''));
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
