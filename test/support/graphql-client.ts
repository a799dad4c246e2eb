// A client of the graph over real sockets (HTTP, WebSocket and SSE), as a front end speaks to it.
import { type Client, createClient } from 'graphql-ws';
import { request } from 'undici';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { hear } from './canaries.js';

const answer = z.object({
  data: z.record(z.string(), z.json()).nullish(),
  errors: z
    .array(
      z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).optional(), extensions: z.record(z.string(), z.json()).default({}) }),
    )
    .optional(),
});

export type Answer = z.infer<typeof answer> & { status: number };

/** Sends one operation over HTTP. */
export async function post(url: string, token: string | null, query: string, variables: object = {}, operationName?: string): Promise<Answer> {
  const { statusCode, body } = await request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables, operationName }),
  });
  const text = await body.text();
  hear(text);
  return { status: statusCode, ...answer.parse(JSON.parse(text)) };
}

/** Sends one operation and insists on data without errors, parsed by `shape`. */
export async function ask<T>(url: string, token: string, query: string, variables: object, shape: z.ZodType<T>, operationName?: string): Promise<T> {
  const { data, errors } = await post(url, token, query, variables, operationName);
  if (errors !== undefined) throw new Error(`errors in the answer: ${JSON.stringify(errors)}`);
  return shape.parse(data);
}

/** A graphql-transport-ws client that does not reconnect by itself. */
export function socket(url: string, token: string | null): Client {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token === null ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
  });
}

/** The results of one subscription, one at a time, in order. */
export interface Subscription extends AsyncDisposable {
  next(): Promise<Answer>;
  /** Takes results until `done` says so, and answers all of them. */
  until(done: (answer: Answer) => boolean): Promise<Answer[]>;
}

/** What subscribes, by whichever transport. */
interface Iterates {
  iterate(request: { query: string; variables: Record<string, unknown>; operationName?: string }): AsyncIterableIterator<unknown>;
}

/** Subscribes and queues what comes, so that nothing is missed between two awaits. */
export function subscribe(client: Iterates, query: string, variables: Record<string, unknown> = {}, operationName?: string): Subscription {
  const results = client.iterate({ query, variables, ...(operationName === undefined ? {} : { operationName }) });
  const next = async (): Promise<Answer> => {
    const { value, done } = await results.next();
    if (done === true) throw new Error('the subscription completed');
    const text = JSON.stringify(value);
    hear(text);
    return { status: 200, ...answer.parse(JSON.parse(text)) };
  };
  return {
    next,
    async until(done) {
      const seen: Answer[] = [];
      for (;;) {
        const result = await next();
        seen.push(result);
        if (done(result)) return seen;
      }
    },
    async [Symbol.asyncDispose]() {
      await results.return?.();
    },
  };
}
