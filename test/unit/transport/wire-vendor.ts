// A vendor as the wire sees it: a real HTTP server whose answers a test decides.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Resolves when the caller closed the connection before it was answered. */
  readonly abandoned: Promise<void>;
}

export type Behaviour =
  | { readonly json: unknown; readonly status?: number }
  | { readonly text: string; readonly status?: number }
  | { readonly wait: Promise<unknown>; readonly json: unknown }
  | 'hang'
  | 'reset';

export interface WireVendor {
  readonly endpoint: string;
  readonly received: readonly Received[];
  /** Resolves with the call number `n` (from 1) once it is there. */
  call(n: number): Promise<Received>;
  /** The most calls that were under way at once. */
  readonly busiest: number;
}

/** Something that answers wait for until a test opens it. */
export function createGate(): { readonly promise: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open: () => open() };
}

/** Starts a vendor for one test. `behave` is asked for each call, by its number from 1. */
export async function startWireVendor(behave: (n: number, call: Received) => Behaviour): Promise<WireVendor> {
  const received: Received[] = [];
  const watchers = new Set<() => void>();
  let busy = 0;
  let busiest = 0;

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      busy += 1;
      busiest = Math.max(busiest, busy);
      const abandoned = new Promise<void>((resolve) => {
        response.on('close', () => {
          busy -= 1;
          if (!response.writableFinished) resolve();
        });
      });
      const call: Received = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
        abandoned,
      };
      received.push(call);
      void answer(response, behave(received.length, call));
      for (const watcher of watchers) watcher();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;

  return {
    endpoint: `http://127.0.0.1:${port}`,
    received,
    call: (n) =>
      new Promise((resolve) => {
        const look = (): void => {
          const call = received[n - 1];
          if (call === undefined) return;
          watchers.delete(look);
          resolve(call);
        };
        watchers.add(look);
        look();
      }),
    get busiest() {
      return busiest;
    },
  };
}

async function answer(response: ServerResponse, behaviour: Behaviour): Promise<void> {
  if (behaviour === 'hang') return;
  if (behaviour === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if ('wait' in behaviour) await behaviour.wait;
  const status = 'status' in behaviour ? (behaviour.status ?? 200) : 200;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end('text' in behaviour ? behaviour.text : JSON.stringify(behaviour.json));
}
