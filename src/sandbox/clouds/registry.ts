// Which operations a simulated cloud answers, and how: handlers typed by the vendor's operation records.
import type { z } from 'zod';
import type { Operation } from '../../transport/operation.js';

/**
 * Answers one operation.
 * @param params parsed by the record. @param call whatever the vendor's gateway found out about the caller.
 * @returns what the record's `data` reads, as it goes over the wire. @throws Refusal for a documented "no".
 */
export type Handler<P extends z.ZodType, D extends z.ZodType, C> = (params: z.output<P>, call: C) => z.input<D> | Promise<z.input<D>>;

export interface Registered<C> {
  readonly operation: Operation;
  /** @param refuse makes the vendor's refusal of parameters that the record does not take. */
  run(params: unknown, call: C, refuse: (issues: readonly z.core.$ZodIssue[]) => Error): Promise<unknown>;
}

/** The handlers of one vendor; `C` is what its gateway hands to each call. */
export interface Registry<C> {
  on<P extends z.ZodType, D extends z.ZodType>(operation: Operation<P, D>, handler: Handler<P, D, C>): void;
  find(method: string, path: string): Registered<C> | null;
  /** Every operation with a handler, for the coverage list. */
  handled(): Operation[];
}

/** No handlers at first; two for one operation are a programming error. */
export function createRegistry<C>(): Registry<C> {
  const byRoute = new Map<string, Registered<C>>();
  return {
    on(operation, handler) {
      const route = `${operation.method} ${operation.path}`;
      if (byRoute.has(route)) throw new Error(`two handlers for ${route}`);
      byRoute.set(route, {
        operation,
        async run(params, call, refuse) {
          const parsed = await operation.params.safeParseAsync(params);
          if (!parsed.success) throw refuse(parsed.error.issues);
          return handler(parsed.data, call);
        },
      });
    },
    find: (method, path) => byRoute.get(`${method} ${path}`) ?? null,
    handled: () => [...byRoute.values()].map(({ operation }) => operation),
  };
}
