// What the vendors' documents print for each operation, as the records' `params` and `data` meet it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Wing } from '../../ledger/documented.js';

const FOLDER = new URL('../../fixtures/vendors/', import.meta.url);
/** Fixtures about more than one operation. */
const NO_EXCHANGES = new Set(['errors']);

export interface PrintedExchange {
  readonly section: string;
  readonly params: unknown;
  readonly data: unknown;
}

const feiyan = z
  .object({ section: z.string(), request: z.object({ params: z.unknown() }), response: z.object({ code: z.literal(200), data: z.unknown().optional() }) })
  .transform(({ section, request, response }): PrintedExchange => ({ section, params: request.params, data: response.data }));

const bodied = z.object({ body: z.record(z.string(), z.unknown()).default({}), query: z.record(z.string(), z.string()).default({}) });

/** The two steps of signing in have their parameters in the query and answer without an envelope. */
const obox = z
  .object({ section: z.string(), request: bodied, response: z.looseObject({ status: z.number().optional(), data: z.unknown().optional() }) })
  .transform(({ section, request, response }): PrintedExchange => {
    const isSignIn = response.status === undefined;
    return { section, params: isSignIn ? request.query : request.body, data: isSignIn ? response : response.data };
  });

/** Who asks is the session's part of the body; some answers have their rows beside `data`. */
const broadlink = z.object({ section: z.string(), request: bodied, response: z.looseObject({ status: z.literal(0) }) }).transform(
  ({
    section,
    request: {
      body: { identity: _, ...params },
    },
    response,
  }): PrintedExchange => ({ section, params, data: response }),
);

const fog = z
  .object({ section: z.string(), request: bodied, response: z.object({ data: z.unknown().optional() }) })
  .transform(({ section, request, response }): PrintedExchange => ({ section, params: { ...request.query, ...request.body }, data: response.data }));

const SHAPES = { feiyan, obox, broadlink, fog } as const;

/** By the operation's name. */
export function exchangesOf(wing: Wing): ReadonlyMap<string, PrintedExchange> {
  const folder = new URL(`${wing}/`, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/\.json$/, '')) : [];
  return new Map(
    names
      .filter((name) => !NO_EXCHANGES.has(name))
      .map((name) => [name, SHAPES[wing].parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')))]),
  );
}
