// GraphQL over SSE: the graphql-sse protocol's distinct connections, one operation a request.
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { z } from 'zod';
import type { Clock } from '../domain/clock.js';
import type { Caller } from '../graph/context.js';
import type { Executor } from '../graph/execute.js';
import type { Metrics } from '../metrics.js';
import { counted } from './counted.js';

const KEEP_ALIVE_MS = 12_000; // proxies close what is silent
const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', connection: 'keep-alive', 'x-accel-buffering': 'no' };

const jsonText = z.string().transform((text, context) => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    context.addIssue('must be a JSON object');
    return z.NEVER;
  }
});
const variables = z.union([z.record(z.string(), z.unknown()), jsonText]).nullish();
const PARAMS = z.object({ query: z.string().min(1), operationName: z.string().nullish(), variables });

export type EventParams = z.infer<typeof PARAMS>;

/** The parameters of a request's body or query string; null where they are not those of an operation. */
export function parseEventParams(given: unknown): EventParams | null {
  return PARAMS.safeParse(given).data ?? null;
}

/** Mutations must not be had by following a link. */
export function isMutation(executor: Executor, { query, operationName }: EventParams): boolean {
  const document = executor.prepare(query);
  return 'kind' in document && executor.typeOf({ document, operationName: operationName ?? null }) === 'mutation';
}

export interface EventSourceDeps {
  readonly executor: Executor;
  readonly metrics: Metrics;
  readonly clock: Clock;
}

/**
 * Writes an operation's results as events until it completes, the client goes, or `stopped` says so. Waits for a slow client.
 * A completed operation ends with `complete`; an interrupted one just ends, so that the client comes back with its cursor.
 */
export async function writeEvents(
  deps: EventSourceDeps,
  response: ServerResponse,
  params: EventParams,
  caller: Caller,
  headers: Record<string, string>,
  stopped: AbortSignal,
): Promise<void> {
  response.writeHead(200, { ...HEADERS, ...headers });
  response.write(':\n\n');
  const results = await resultsOf(deps, params, caller);
  const end = (): void => void results.return();
  response.once('close', end);
  stopped.addEventListener('abort', end, { once: true });
  const stopKeepAlive = keepAlive(deps.clock, response);
  try {
    if (stopped.aborted || response.closed) end();
    for await (const result of results) await write(response, `event: next\ndata: ${JSON.stringify(result)}\n\n`);
    if (!stopped.aborted) await write(response, 'event: complete\ndata:\n\n');
  } finally {
    stopKeepAlive();
    stopped.removeEventListener('abort', end);
    response.end();
  }
}

async function resultsOf(
  { executor, metrics }: EventSourceDeps,
  { query, operationName, variables: given }: EventParams,
  caller: Caller,
): Promise<AsyncGenerator<ExecutionResult, void, void>> {
  const document = executor.prepare(query);
  if (!('kind' in document)) {
    metrics.request('unknown', 'invalid', 0);
    return only({ errors: document });
  }
  const operation = { document, operationName: operationName ?? null, variables: given ?? {}, caller };
  if (executor.typeOf(operation) !== 'subscription') return only(await executor.execute(operation));
  const stream = await executor.subscribe(operation);
  return Symbol.asyncIterator in stream ? counted(stream, metrics, 'sse') : only(stream);
}

async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult, void, void> {
  yield result;
}

async function write(response: ServerResponse, text: string): Promise<void> {
  if (response.closed || response.write(text)) return;
  const waiting = new AbortController();
  await Promise.race([once(response, 'drain', { signal: waiting.signal }), once(response, 'close', { signal: waiting.signal })]);
  waiting.abort();
}

function keepAlive(clock: Clock, response: ServerResponse): () => void {
  let cancel = (): void => undefined;
  const arm = (): void => {
    cancel = clock.after(KEEP_ALIVE_MS, () => {
      response.write(':\n\n');
      arm();
    });
  };
  arm();
  return () => cancel();
}
