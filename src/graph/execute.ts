// The one executor of HTTP, WebSocket and SSE: limits, look-ahead, then the plan; errors as clients may see them.
import { createSourceEventStream, type DocumentNode, type ExecutionResult, GraphQLError, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../domain/clock.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Needs } from '../routing/reads.js';
import type { Caller, Context, Guest, Member } from './context.js';
import { type ErrorReport, thrownToClientError, toClientError } from './errors.js';
import { createEventStream } from './event-stream.js';
import { createMeter, isTokenLimit, MAX_TOKENS, ONE, tooCostly } from './limits.js';
import { createLookAhead } from './look-ahead.js';
import { createNodeLoader } from './nodes.js';
import { createPlans, type Plan } from './plan.js';
import { buildBareSchema, buildSchema, readSdl } from './schema.js';
import { contextOfEvent } from './subscription-event.js';
import { type Variables, walkOperation } from './walk.js';

const MAX_DOCUMENTS = 500;
const NO_STREAM = 'Subscriptions are served over WebSocket (graphql-transport-ws) and SSE (accept: text/event-stream)';

export interface Operation {
  /** Valid, as prepare() answers it. */
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Variables;
  readonly caller: Caller;
}

export interface Executor {
  /** To validate against; its resolvers are never called. */
  readonly schema: ReturnType<typeof buildBareSchema>;
  readonly sdl: string;
  /** Parses and validates; remembers the documents used most recently. */
  prepare(source: string): DocumentNode | readonly GraphQLError[];
  /** null where the document names no such operation: executing it says so. */
  typeOf(operation: Pick<Operation, 'document' | 'operationName'>): 'query' | 'mutation' | 'subscription' | null;
  execute(operation: Operation): Promise<ExecutionResult>;
  subscribe(operation: Operation): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult>;
}

export interface ExecutorDeps {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
}

/** The executor of the graph. One a process. */
export function createExecutor({ log, metrics, clock }: ExecutorDeps): Executor {
  const sdl = readSdl();
  const schema = buildBareSchema(sdl);
  const runnable = buildSchema(sdl);
  const plans = createPlans(runnable);
  const documents = new LRUCache<string, DocumentNode>({ max: MAX_DOCUMENTS });

  const reportFor = (requestId: string): ErrorReport => ({
    requestId,
    unexpected: (error, path) => log.error({ requestId, path, err: error }, 'an unexpected error was masked'),
  });
  const finish = (result: ExecutionResult, requestId: string): ExecutionResult =>
    result.errors === undefined ? result : { ...result, errors: result.errors.map((error) => toClientError(error, reportFor(requestId))) };

  const execute = async ({ document, operationName, variables, caller }: Operation): Promise<ExecutionResult> => {
    const plan = plans.of(document, operationName);
    if (plan.operation?.operation === 'subscription') return { errors: [new GraphQLError(NO_STREAM, { extensions: { code: 'BAD_USER_INPUT' } })] };
    const needs = examine(schema, document, plan, variables);
    if ('errors' in needs) return needs;
    return finish(await plan.run(undefined, openContext(caller, needs), variables), caller.requestId);
  };

  return {
    schema,
    sdl,
    prepare(source) {
      const known = documents.get(source);
      if (known !== undefined) return known;
      const parsed = parseDocument(source);
      if (!('kind' in parsed)) return parsed;
      const errors = validate(schema, parsed);
      if (errors.length > 0) return errors.map(rejected('GRAPHQL_VALIDATION_FAILED'));
      documents.set(source, parsed);
      return parsed;
    },
    typeOf: ({ document, operationName }) => plans.of(document, operationName).operation?.operation ?? null,
    async execute(operation) {
      const startedAt = clock.now();
      const result = await execute(operation);
      const type = plans.of(operation.document, operation.operationName).operation?.operation ?? 'unknown';
      metrics.request(type, outcomeOf(result), (clock.now() - startedAt) / 1_000);
      return result;
    },
    async subscribe({ document, operationName, variables, caller }) {
      const plan = plans.of(document, operationName);
      const needs = examine(schema, document, plan, variables);
      if ('errors' in needs) return needs;
      const ending = new AbortController();
      const signal = AbortSignal.any([caller.signal, ending.signal]);
      const context = openContext({ ...caller, signal }, needs);
      const events = await createSourceEventStream({ schema: runnable, document, operationName, variableValues: variables, contextValue: context });
      if (!(Symbol.asyncIterator in events)) return finish(events, caller.requestId);
      return createEventStream({
        events,
        resultOf: async (event) => finish(await plan.run(event, contextOfEvent(event) ?? context, variables), caller.requestId),
        resultOfFailure: (error) => ({ errors: [thrownToClientError(error, reportFor(caller.requestId))] }),
        stop: () => ending.abort(),
      });
    },
  };
}

/** What the operation needs, or why it may not run. */
function examine(schema: Executor['schema'], document: DocumentNode, { operation }: Plan, variables: Variables): Needs | { errors: readonly GraphQLError[] } {
  const lookAhead = createLookAhead();
  const meter = createMeter();
  if (operation === null) return lookAhead.needs();
  try {
    walkOperation({
      schema,
      document,
      operation,
      variables,
      start: ONE,
      visit: (field) => {
        lookAhead.visit(field);
        return meter.visit(field);
      },
    });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
  return lookAhead.needs();
}

function openContext(caller: Caller, needs: Needs): Context | Guest {
  return caller.kind === 'guest' ? caller : openMember(caller, needs);
}

/** An event's selection answers from what is remembered: it must not wait for a vendor once a minute. */
function openMember(member: Member, needs: Needs): Context {
  const reads = member.openReads(needs);
  return { ...member, reads, nodes: createNodeLoader(member, reads), renew: () => openMember(member, { ...needs, structure: 'remembered' }) };
}

function parseDocument(source: string): DocumentNode | readonly GraphQLError[] {
  try {
    return parse(source, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError)
      return [isTokenLimit(error.message) ? tooCostly('number of tokens', MAX_TOKENS) : rejected('GRAPHQL_PARSE_FAILED')(error)];
    throw error;
  }
}

/** The same error with the code that Apollo Server gives it over HTTP. */
function rejected(code: string): (error: GraphQLError) => GraphQLError {
  return ({ message, nodes = null, source = null, positions = null }) => new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function outcomeOf({ data, errors }: ExecutionResult): string {
  if (errors === undefined || errors.length === 0) return 'ok';
  return data == null ? 'error' : 'partial';
}
