// GraphQL over WebSocket (graphql-transport-ws), on the same executor as HTTP.
import { setImmediate } from 'node:timers/promises';
import type { ExecutionArgs } from 'graphql';
import type { Context as ProtocolContext, ServerOptions } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/@fastify/websocket';
import { z } from 'zod';
import type { Clock, Random } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';
import type { Executor, Operation } from '../graph/execute.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { type ContextFor, callerOf } from './callers.js';
import { counted } from './counted.js';
import type { OpenScope, Scope } from './scope.js';
import type { SignedIn, SignIn } from './sign-in.js';

const FORBIDDEN = 4403; // a client may try again, with a new token
const GOING_AWAY = 1001;

const PARAMS = z.object({ authorization: z.string().optional(), Authorization: z.string().optional() }).catch({});

export interface SocketDeps {
  readonly executor: Executor;
  readonly signIn: SignIn;
  readonly contextFor: ContextFor;
  readonly openScope: OpenScope;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: Random;
}

export interface SocketServer {
  readonly options: ServerOptions<Record<string, unknown>, Extra>;
  /** Lets running queries and mutations finish, then closes every socket. */
  stop(): Promise<void>;
}

interface Running {
  readonly scope: Scope;
  /** A subscription: nothing to wait for when the server stops. */
  readonly isEndless: boolean;
}

interface Connection {
  readonly signedIn: SignedIn | null;
  readonly running: Map<string, Running>;
  readonly cancelExpiry: () => void;
}

/** What graphql-ws asks of us: sign-in when a connection opens, a caller for each operation, and the executor. */
export function createSocketServer(deps: SocketDeps): SocketServer {
  const { executor, metrics, random, openScope } = deps;
  const connections = new Map<ProtocolContext<Record<string, unknown>, Extra>, Connection>();
  const operations = new WeakMap<ExecutionArgs, Operation>();
  let settled = (): void => undefined;

  const operationOf = (args: ExecutionArgs): Operation => {
    const operation = operations.get(args);
    if (operation === undefined) throw new Error('an operation came without its caller');
    return operation;
  };
  const options: SocketServer['options'] = {
    onConnect: async (context) => {
      const signedIn = await admit(deps, context.connectionParams);
      if (signedIn === undefined || context.extra.socket.readyState !== context.extra.socket.OPEN) return false;
      const cancelExpiry =
        signedIn?.expiresAt == null
          ? () => undefined
          : deps.clock.after(signedIn.expiresAt - deps.clock.now(), () => context.extra.socket.close(FORBIDDEN, 'Token expired'));
      connections.set(context, { signedIn, running: new Map(), cancelExpiry });
      return true;
    },
    onSubscribe: async (context, id, { query, operationName, variables }) => {
      const connection = connections.get(context);
      const document = executor.prepare(query);
      if (!('kind' in document)) {
        metrics.request('unknown', 'invalid', 0);
        return document;
      }
      const scope = openScope(random.uuid());
      const isEndless = executor.typeOf({ document, operationName: operationName ?? null }) === 'subscription';
      connection?.running.set(id, { scope, isEndless });
      const caller = await callerOf(deps.contextFor, connection?.signedIn ?? null, scope);
      const args = { schema: executor.schema, document, operationName: operationName ?? null, variableValues: variables ?? {} };
      operations.set(args, { document, operationName: operationName ?? null, variables: variables ?? {}, caller });
      return args;
    },
    execute: (args) => executor.execute(operationOf(args)),
    subscribe: async (args) => {
      const stream = await executor.subscribe(operationOf(args));
      return Symbol.asyncIterator in stream ? counted(stream, metrics, 'websocket') : stream;
    },
    onComplete: (context, id) => {
      const operations = connections.get(context)?.running;
      operations?.get(id)?.scope.end();
      operations?.delete(id);
      settled();
    },
    onClose: (context) => {
      const connection = connections.get(context);
      connection?.cancelExpiry();
      for (const { scope } of connection?.running.values() ?? []) scope.abort();
      connections.delete(context);
      settled();
    },
  };
  const isBusy = (): boolean => [...connections.values()].some((connection) => [...connection.running.values()].some(({ isEndless }) => !isEndless));
  return {
    options,
    async stop() {
      while (isBusy()) {
        await new Promise<void>((resolve) => {
          settled = resolve;
        });
      }
      await setImmediate(); // the last `complete` is on its way
      for (const { extra } of connections.keys()) extra.socket.close(GOING_AWAY, 'Going away');
    },
  };
}

/** undefined: not with this token. */
async function admit({ signIn, log }: SocketDeps, params: unknown): Promise<SignedIn | null | undefined> {
  const { authorization, Authorization } = PARAMS.parse(params ?? {});
  try {
    return await signIn.verify(authorization ?? Authorization);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.debug({ reason: error.message }, 'a connection was refused');
    return undefined;
  }
}
