// Apollo Server on Fastify, as its documentation sets it up.
import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify from 'fastify';
import type { GraphQLFieldResolver, GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { portOf } from '../stage/port.js';
import { SDL } from './schema.js';

/** By type and field. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<never, BaseContext, never>>>>>;

/** Serves `/graphql` on a free port to whoever has the token; answers the port. */
export async function startApollo(resolvers: Resolvers, { token, cacheControl }: { readonly token: string; readonly cacheControl: boolean }): Promise<number> {
  const app = fastify();
  app.addHook('onRequest', async ({ headers }) => {
    if (headers.authorization !== `Bearer ${token}`) throw new Error('the token is wrong');
  });
  const plugins: ApolloServerPlugin[] = [fastifyApolloDrainPlugin(app)];
  if (!cacheControl) plugins.push(ApolloServerPluginCacheControlDisabled());
  const scalars: Record<string, GraphQLScalarType> = { DateTime: GraphQLDateTime, JSON: GraphQLJSON };
  const apollo = new ApolloServer({ typeDefs: SDL, resolvers: [scalars, { ...resolvers }], plugins });
  await apollo.start();
  await app.register(fastifyApollo(apollo));
  await app.listen({ host: '127.0.0.1', port: 0 });
  return portOf(app.server);
}
