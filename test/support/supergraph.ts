// Hearth and a small second subgraph behind a real gateway, each on a socket of its own.

import { composeServices } from '@apollo/composition';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { request } from 'undici';

const MAINTENANCE = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

  type Query {
    noteworthy: [Device!]!
  }

  type Device @key(fields: "id") {
    id: ID!
    notes: [String!]!
  }
`);

/** What the gateway asked a subgraph. */
export interface SubgraphRequest {
  readonly subgraph: string;
  readonly query: string;
  /** How many entities it asked for; 0 where it asked for root fields. */
  readonly entities: number;
}

export interface Supergraph {
  /** The gateway's; `/graphql` is taken from it as from any other server. */
  readonly url: string;
  /** What composition had to say beyond success. */
  readonly hints: readonly string[];
  /** What the gateway asked of the subgraphs since this was asked last. */
  asked(): SubgraphRequest[];
  stop(): Promise<void>;
}

interface GatewayContext {
  readonly authorization: string;
}

/**
 * Composes Hearth's published SDL with a subgraph that keeps people's notes on devices, and serves both.
 * @param notes by device ID; read anew by each request
 * @throws Error with what does not compose
 */
export async function startSupergraph(hearthUrl: string, notes: ReadonlyMap<string, readonly string[]>): Promise<Supergraph> {
  const maintenance = new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs: MAINTENANCE, resolvers: maintenanceResolvers(notes) }]),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url: maintenanceUrl } = await startStandaloneServer(maintenance, { listen: { host: '127.0.0.1', port: 0 } });
  const sdl = await (await request(`${hearthUrl}/schema.graphql`)).body.text();
  const composed = composeServices([
    { name: 'hearth', url: `${hearthUrl}/graphql`, typeDefs: parse(sdl) },
    { name: 'maintenance', url: maintenanceUrl, typeDefs: MAINTENANCE },
  ]);
  if (composed.errors !== undefined) throw new Error(composed.errors.map(({ message }) => message).join('\n'));

  const asked: SubgraphRequest[] = [];
  const gateway = new ApolloGateway({
    supergraphSdl: composed.supergraphSdl,
    buildService: ({ name, url }) =>
      new RemoteGraphQLDataSource<GatewayContext>({
        ...(url === undefined ? {} : { url }),
        willSendRequest({ request: sent, context }) {
          const { representations } = sent.variables ?? {};
          asked.push({ subgraph: name, query: sent.query ?? '', entities: Array.isArray(representations) ? representations.length : 0 });
          // The gateway asks for the schema at its start, for nobody.
          if (context.authorization) sent.http?.headers.set('authorization', context.authorization);
        },
      }),
  });
  const server = new ApolloServer<GatewayContext>({ gateway });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: async ({ req }) => ({ authorization: req.headers.authorization ?? '' }),
  });
  return {
    url: url.replace(/\/$/, ''),
    hints: composed.hints.map((hint) => hint.toString()),
    asked: () => asked.splice(0),
    async stop() {
      await server.stop();
      await maintenance.stop();
    },
  };
}

function maintenanceResolvers(notes: ReadonlyMap<string, readonly string[]>) {
  return {
    Query: { noteworthy: () => [...notes.keys()].map((id) => ({ id })) },
    Device: {
      __resolveReference: ({ id }: { readonly id: string }) => ({ id }),
      notes: ({ id }: { readonly id: string }) => notes.get(id) ?? [],
    },
  };
}
