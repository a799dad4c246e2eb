// /graphql: who asks is decided first; then SSE for who wants events, Apollo Server for everyone else.
import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { Clock } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';
import type { Caller } from '../graph/context.js';
import { extensionsOf } from '../graph/errors.js';
import type { Executor } from '../graph/execute.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { type ContextFor, callerOf } from './callers.js';
import { isMutation, parseEventParams, writeEvents } from './event-source.js';
import type { OpenScope } from './scope.js';
import type { SignedIn, SignIn } from './sign-in.js';
import type { SocketServer } from './socket.js';

export interface GraphqlRouteDeps {
  readonly executor: Executor;
  readonly apollo: ApolloServer<Caller>;
  readonly sockets: SocketServer;
  readonly signIn: SignIn;
  readonly contextFor: ContextFor;
  readonly openScope: OpenScope;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly clock: Clock;
  /** Aborted when the server stops: streams end. */
  readonly stopping: AbortSignal;
}

interface Route extends RouteGenericInterface {
  Reply: string;
}
type Request = FastifyRequest<Route>;
type Reply = FastifyReply<Route>;

/** Adds GET, POST and WebSocket at /graphql. */
export function addGraphql(app: FastifyInstance, deps: GraphqlRouteDeps): void {
  const callers = new WeakMap<IncomingMessage, Caller>();
  const answer = fastifyApolloHandler(deps.apollo, {
    context: async (request) => {
      const caller = callers.get(request.raw);
      if (caller === undefined) throw new Error('a request came without its caller');
      return caller;
    },
  });
  const handler = async (request: Request, reply: Reply) => {
    const scope = deps.openScope(request.id);
    reply.raw.once('close', () => (reply.raw.writableFinished ? scope.end() : scope.abort()));
    try {
      const signedIn = await deps.signIn.verify(request.headers.authorization);
      const caller = await callerOf(deps.contextFor, signedIn, scope);
      if (wantsEvents(request)) return await streamEvents(deps, request, reply, caller, signedIn);
      callers.set(request.raw, caller);
    } catch (error) {
      return refuse(deps.log, request, reply, error);
    }
    return answer.call(app, request, reply);
  };
  app.route<Route>({ method: 'GET', url: '/graphql', handler, wsHandler: makeHandler(deps.sockets.options) });
  app.route<Route>({ method: 'POST', url: '/graphql', handler });
}

function wantsEvents({ headers }: Request): boolean {
  return (headers.accept ?? '').split(',').some((type) => type.split(';')[0]?.trim() === 'text/event-stream');
}

async function streamEvents(deps: GraphqlRouteDeps, request: Request, reply: Reply, caller: Caller, signedIn: SignedIn | null): Promise<void> {
  const params = parseEventParams(request.method === 'GET' ? request.query : request.body);
  if (params === null) return sendError(reply.code(400), 'the parameters are not those of an operation', { code: 'BAD_USER_INPUT' });
  if (request.method === 'GET' && isMutation(deps.executor, params)) {
    return sendError(reply.code(405).header('allow', 'POST'), 'GET is for queries and subscriptions', { code: 'BAD_USER_INPUT' });
  }
  const ending = new AbortController();
  const end = (): void => ending.abort();
  deps.stopping.addEventListener('abort', end, { once: true });
  const cancelExpiry = signedIn?.expiresAt == null ? () => undefined : deps.clock.after(signedIn.expiresAt - deps.clock.now(), end);
  reply.hijack();
  try {
    if (deps.stopping.aborted) end();
    await writeEvents(deps, reply.raw, params, caller, { 'x-request-id': request.id }, ending.signal);
  } catch (error) {
    deps.log.error({ requestId: request.id, err: error }, 'a stream broke off');
    reply.raw.destroy();
  } finally {
    cancelExpiry();
    deps.stopping.removeEventListener('abort', end);
  }
}

/** Before any GraphQL: a token that is not accepted, or an account that cannot be read. */
function refuse(log: Log, request: Request, reply: Reply, error: unknown): void {
  if (error instanceof AppError) {
    const isUnauthenticated = error.code === 'UNAUTHENTICATED';
    if (isUnauthenticated) reply.header('www-authenticate', 'Bearer error="invalid_token"');
    sendError(reply.code(isUnauthenticated ? 401 : 500), error.message, extensionsOf(error));
    return;
  }
  log.error({ requestId: request.id, err: error }, 'an unexpected error was masked');
  sendError(reply.code(500), 'Internal server error', { code: 'INTERNAL_SERVER_ERROR', requestId: request.id });
}

function sendError(reply: Reply, message: string, extensions: Record<string, unknown>): void {
  reply.type('application/json; charset=utf-8').send(JSON.stringify({ errors: [{ message, extensions }] }));
}
