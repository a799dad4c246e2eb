// The one port: GraphQL over HTTP, WebSocket and SSE, GraphiQL, health, metrics and the SDL; and how it stops without breaking anything off.
import { setMaxListeners } from 'node:events';
import fastifyWebsocket from '@fastify/websocket';
import Fastify from 'fastify';
import { handleProtocols } from 'graphql-ws';
import type { Clock, Random } from '../domain/clock.js';
import type { Executor } from '../graph/execute.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { createApollo } from './apollo.js';
import type { ContextFor } from './callers.js';
import { addGraphiql, type GraphiqlOptions } from './graphiql.js';
import { addGraphql } from './graphql-route.js';
import { addHealth, type Probe } from './health.js';
import { createScopes } from './scope.js';
import type { SignIn } from './sign-in.js';
import { createSocketServer } from './socket.js';

const MAX_BODY_BYTES = 1_048_576;

export interface ServerDeps {
  readonly config: { readonly host: string; readonly port: number; readonly requestTimeoutMs: number };
  readonly executor: Executor;
  readonly signIn: SignIn;
  readonly contextFor: ContextFor;
  readonly probes: Readonly<Record<string, Probe>>;
  readonly graphiql: GraphiqlOptions;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: Random;
}

export interface RunningServer {
  /** The base URL, with the port that was free. */
  readonly url: string;
  /** Takes nothing new, finishes what runs, closes sockets and streams, and answers when all is over. */
  stop(): Promise<void>;
}

/** Listens. @throws when the port is taken. */
export async function startServer(deps: ServerDeps): Promise<RunningServer> {
  const { config, executor, metrics, log, clock, random } = deps;
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal); // every stream listens
  const openScope = createScopes(clock, config.requestTimeoutMs);
  const sockets = createSocketServer({ ...deps, openScope });
  const apollo = createApollo(deps);
  await apollo.start();

  const app = Fastify({ bodyLimit: MAX_BODY_BYTES, forceCloseConnections: 'idle', genReqId: ({ headers }) => requestId(headers['x-request-id'], random) });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await app.register(fastifyWebsocket, { options: { maxPayload: MAX_BODY_BYTES, handleProtocols } });
  addHealth(app, { server: async () => (stopping.signal.aborted ? 'it is stopping' : null), ...deps.probes }, log);
  await addGraphiql(app, deps.graphiql);
  app.get('/schema.graphql', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(executor.sdl));
  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
  addGraphql(app, { ...deps, apollo, sockets, openScope, stopping: stopping.signal });
  await app.listen({ host: config.host, port: config.port });

  return {
    url: app.listeningOrigin,
    async stop() {
      stopping.abort();
      const giveUp = clock.after(config.requestTimeoutMs, () => {
        for (const client of app.websocketServer.clients) client.terminate();
        app.server.closeAllConnections();
      });
      await sockets.stop();
      await app.close();
      giveUp();
      await apollo.stop();
    },
  };
}

/** The client's own, where it can go into a log as it is. */
function requestId(given: string | string[] | undefined, random: Random): string {
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : random.uuid();
}
