// An executor for tests, and its results as a client would get them.

import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { z } from 'zod';
import type { Caller } from '../../src/graph/context.js';
import { createExecutor, type Executor } from '../../src/graph/execute.js';
import { createMetrics } from '../../src/metrics.js';

const answer = z.strictObject({
  data: z.record(z.string(), z.json()).nullish(),
  errors: z
    .array(
      z.strictObject({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        locations: z.array(z.json()).optional(),
        extensions: z.record(z.string(), z.json()).optional(),
      }),
    )
    .optional(),
});

type Result = z.infer<typeof answer>;

const clock = { now: () => Date.now(), after: () => () => undefined };

/** An executor, and what it logged. */
export function testExecutor(): { executor: Executor; logged: string[] } {
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  return { executor: createExecutor({ log, metrics: createMetrics(), clock }), logged };
}

/** Runs a source text, as the doors do: what does not parse or validate is not executed. */
export async function run(executor: Executor, caller: Caller, source: string, variables: Record<string, unknown> = {}, operationName: string | null = null) {
  const document = executor.prepare(source);
  if (!('kind' in document)) return toJson({ errors: document });
  return toJson(await executor.execute({ document, operationName, variables, caller }));
}

export function toJson(result: ExecutionResult): Result {
  const { errors, ...rest } = answer.parse(JSON.parse(JSON.stringify(result)));
  // In which order errors of different fields come is nobody's promise.
  return errors === undefined ? rest : { ...rest, errors: errors.toSorted((a, b) => String(a.path).localeCompare(String(b.path), 'en', { numeric: true })) };
}
