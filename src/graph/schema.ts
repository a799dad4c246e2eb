// The executable schema: the SDL of schema/, the resolvers, and the door that lets no guest in.
import { readdirSync, readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, parse } from 'graphql';
import { AppError } from '../domain/errors.js';
import type { Context, Guest } from './context.js';
import { resolvers } from './resolvers/index.js';
import { defineScalars } from './scalars.js';

const SDL_FOLDER = new URL('../../schema/', import.meta.url);
/** Root fields that need no account: what the graph is. */
const PUBLIC_FIELDS = new Set(['_service']);

/** The SDL as it is written, all nouns in one document. */
export function readSdl(): string {
  const files = readdirSync(SDL_FOLDER).filter((name) => name.endsWith('.graphql'));
  return files
    .sort()
    .map((name) => readFileSync(new URL(name, SDL_FOLDER), 'utf8'))
    .join('\n');
}

/** A schema to validate against, without resolvers. */
export function buildBareSchema(sdl: string): GraphQLSchema {
  return buildSubgraphSchema(parse(sdl, { noLocation: true }));
}

/** A schema that executes. */
export function buildSchema(sdl: string): GraphQLSchema {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl, { noLocation: true }), resolvers }]);
  defineScalars(schema);
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (PUBLIC_FIELDS.has(field.name)) continue;
      if (field.subscribe) field.subscribe = membersOnly(field.subscribe);
      else field.resolve = membersOnly(field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

function membersOnly(resolve: GraphQLFieldResolver<unknown, Context | Guest>): GraphQLFieldResolver<unknown, Context | Guest> {
  return (source, args, context, info) => {
    if (context.kind === 'guest') throw new AppError('UNAUTHENTICATED', 'a valid token is needed: Authorization: Bearer …');
    return resolve(source, args, context, info);
  };
}
