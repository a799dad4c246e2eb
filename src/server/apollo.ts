// GraphQL over HTTP: Apollo Server around the graph's own executor.
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Caller } from '../graph/context.js';
import type { Executor } from '../graph/execute.js';
import { isTokenLimit, MAX_TOKENS, tooCostly } from '../graph/limits.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';

/** Apollo Server, not started. Its schema has no resolvers: whatever it wraps, the executor has a copy of its own. */
export function createApollo({ executor, log, metrics }: { executor: Executor; log: Log; metrics: Metrics }): ApolloServer<Caller> {
  return new ApolloServer<Caller>({
    gateway: {
      load: async () => ({
        executor: ({ document, request, context }) => {
          if (!isCaller(context)) throw new Error('an operation came without its caller');
          return executor.execute({ document, operationName: request.operationName ?? null, variables: request.variables ?? {}, caller: context });
        },
      }),
      onSchemaLoadOrUpdate: (told) => {
        told({ apiSchema: executor.schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: async () => undefined,
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      countInvalid(metrics),
    ],
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: (formatted) => (isTokenLimit(formatted.message) ? tooCostly('number of tokens', MAX_TOKENS).toJSON() : formatted),
    cache: 'bounded',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
  });
}

/** Operations that never came to be executed. */
function countInvalid(metrics: Metrics): ApolloServerPlugin<Caller> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ operation }) => {
        if (operation === undefined) metrics.request('unknown', 'invalid', 0);
      },
    }),
  };
}

function isCaller(context: Record<string, unknown>): context is Record<string, unknown> & Caller {
  return context['kind'] === 'guest' || context['kind'] === 'member';
}
