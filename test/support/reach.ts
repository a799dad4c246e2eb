// Records, while a test runs, which graph field's resolver led to which vendor operation: fields are told by the asynchronous context that a call is made in.
import { AsyncLocalStorage } from 'node:async_hooks';
import { relative } from 'node:path';
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { expect } from 'vitest';
import { resolvers } from '../../src/graph/resolvers/index.js';
import type { Metrics } from '../../src/metrics.js';
import { keepRun } from '../ledger/recording.js';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

const ROOT = new URL('../../', import.meta.url).pathname;
const asking = new AsyncLocalStorage<{ readonly field: string; readonly since: number }>();
/** Operations that answered, and the fields that had asked. */
const shown = new Map<string, Set<string>>();
let isWatched = false;

/** Makes every resolver of this process say who it is while it runs. Once, before a schema is built of them. */
export function watchResolvers(): void {
  if (isWatched) return;
  isWatched = true;
  for (const [type, fields] of Object.entries<object>(resolvers)) {
    const watched = Object.entries(fields).map(([name, field]: [string, unknown]) => [name, watchedField(type, name, field)]);
    Reflect.set(resolvers, type, Object.fromEntries(watched));
  }
}

function watchedField(type: string, name: string, field: unknown): unknown {
  if (isResolver(field)) return watched(field, type, name);
  if (typeof field === 'object' && field !== null && 'subscribe' in field && isResolver(field.subscribe)) {
    return { ...field, subscribe: watched(field.subscribe, type, name) };
  }
  return field;
}

function isResolver(field: unknown): field is Resolver {
  return typeof field === 'function';
}

function watched(resolve: Resolver, type: string, name: string): Resolver {
  const field = name === '__resolveReference' ? 'Query._entities' : `${type}.${name}`;
  // The reference's resolver is called without a place in the answer.
  return (...args: [unknown, object, unknown, GraphQLResolveInfo]) => asking.run({ field, since: performance.now() }, () => resolve(...args));
}

export interface Watch {
  readonly metrics: Metrics;
  /** From here on what answers counts: it is no longer the start that asks. */
  begin(): void;
  /** Keeps what was seen under the name of the running test file. */
  keep(): void;
}

/** Hears of a server's vendor calls by its metrics. */
export function watchCalls(metrics: Metrics): Watch {
  let begun = Number.POSITIVE_INFINITY;
  return {
    metrics: {
      ...metrics,
      vendorCall(vendor, operation, outcome, seconds) {
        metrics.vendorCall(vendor, operation, outcome, seconds);
        if (performance.now() < begun || outcome !== 'OK') return;
        const key = `${vendor.toLowerCase()} ${operation}`;
        const fields = shown.get(key) ?? new Set();
        shown.set(key, fields);
        const asked = asking.getStore();
        if (asked !== undefined && asked.since >= begun) fields.add(asked.field);
      },
    },
    begin() {
      begun = performance.now();
    },
    keep() {
      const { testPath } = expect.getState();
      if (testPath !== undefined) keepRun(relative(ROOT, testPath), shown);
    },
  };
}
