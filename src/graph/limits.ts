// How much one operation may ask for: its depth, its aliases, and its cost as the product of what its lists may hold.
import { GraphQLError } from 'graphql';
import type { Visited } from './walk.js';

/** A parsed document holds at most this many tokens. */
export const MAX_TOKENS = 4_000;
const MAX_DEPTH = 14;
const MAX_ALIASES = 50;
const MAX_FIELDS = 5_000; // as often as they are selected, fragments opened
const MAX_COST = 250_000; // objects: the first screen of 10 homes with 20 rooms with 100 devices each costs 120,000
const DEFAULT_PAGE = 20;
/** Arguments that say how many objects a field gives at most. */
const COUNTED_BY = ['ids', 'representations', 'deviceIds'];

/** How many of the field there may be, and how large its page is when it is a connection. */
export interface Multiplicity {
  readonly count: number;
  readonly page: number;
}

export const ONE: Multiplicity = { count: 1, page: 1 };

/** Measures one operation, field by field. @throws GraphQLError QUERY_TOO_COSTLY */
export function createMeter() {
  let fields = 0;
  let aliases = 0;
  let cost = 0;
  return {
    visit: ({ node, depth, state, argument }: Visited<Multiplicity>): Multiplicity => {
      fields += 1;
      if (node.alias !== undefined) aliases += 1;
      const isItem = node.name.value === 'nodes' || node.name.value === 'edges';
      const counted = COUNTED_BY.map(argument).find(Array.isArray)?.length ?? 1;
      const count = state.count * (isItem ? state.page : 1) * counted;
      if (node.selectionSet !== undefined) cost += count;
      if (depth > MAX_DEPTH) throw tooCostly('depth', MAX_DEPTH);
      if (aliases > MAX_ALIASES) throw tooCostly('number of aliases', MAX_ALIASES);
      if (fields > MAX_FIELDS) throw tooCostly('number of fields', MAX_FIELDS);
      if (cost > MAX_COST) throw tooCostly('cost, the product of what its lists may hold,', MAX_COST);
      return { count, page: pageSize(argument('first'), node.name.value === 'edges' ? 1 : DEFAULT_PAGE) };
    },
  };
}

/** The error of an operation that asks for too much. */
export function tooCostly(what: string, limit: number): GraphQLError {
  return new GraphQLError(`The operation is too costly: its ${what} is over ${limit}`, { extensions: { code: 'QUERY_TOO_COSTLY' } });
}

/** Whether a parser's message says that it gave up at the limit of tokens. */
export function isTokenLimit(message: string): boolean {
  return message.includes(`more that ${MAX_TOKENS} tokens`);
}

function pageSize(first: unknown, otherwise: number): number {
  return typeof first === 'number' && first > 0 ? first : otherwise;
}
