// A simulated cloud's door: a real HTTP server that keeps a record of calls, lets faults strike, and asks the vendor's gateway for the rest.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../../domain/clock.js';
import type { VendorName } from '../../domain/ids.js';
import type { Log } from '../../log.js';
import type { Calls } from '../calls.js';
import type { CallFault, FaultRule, Faults } from '../faults.js';

const BODY_LIMIT = 1024 * 1024; // bytes
const KEEP_ALIVE_MS = 65_000; // longer than clients keep idle connections, so that they end them and not we
const DELAY_MS = 1000; // of a delay rule without `ms`

/** A request as it came; header names in lower case, query as decoded. */
export interface CloudRequest {
  readonly method: string;
  readonly path: string;
  readonly query: ReadonlyArray<readonly [string, string]>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface CloudAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a fault rule makes a vendor say, in the vendor's own words. */
export type Failure = { readonly kind: 'rate-limit' } | { readonly kind: 'expired-token' } | { readonly kind: 'code'; readonly code: number };

/** How one vendor reads requests and words answers. */
export interface CloudGateway {
  readonly vendor: VendorName;
  /** The business parameters, for the record of calls; null where there are none to read. */
  paramsOf(request: CloudRequest): unknown;
  answer(request: CloudRequest): Promise<CloudAnswer>;
  fail(request: CloudRequest, failure: Failure): CloudAnswer;
}

export interface CloudServerDeps {
  readonly gateway: CloudGateway;
  readonly calls: Calls;
  readonly faults: Faults;
  /** The wall clock. */
  readonly clock: Clock;
  readonly log: Log;
  /** 0 picks one. */
  readonly port?: number;
}

export interface CloudServer {
  /** Base URL without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Listens on the loopback address. Faults `reset`, `http500`, `code`, `rate-limit` and `expired-token` strike before the work is done, `delay` delays it,
 * `hang`, `malformed` and `empty` lose the answer of work that was done.
 */
export async function startCloudServer(deps: CloudServerDeps): Promise<CloudServer> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (incoming, outgoing) => {
    respond(deps, incoming, outgoing).catch((error: unknown) => {
      deps.log.error({ err: error, vendor: deps.gateway.vendor }, 'sandbox cloud failed');
      if (outgoing.headersSent) outgoing.destroy();
      else send(outgoing, { status: 500, body: 'sandbox failure' });
    });
  });
  server.listen(deps.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function respond({ gateway, calls, faults, clock }: CloudServerDeps, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = await read(incoming);
  if (request === 'gone') return;
  if (request === 'too-large') return send(outgoing, { status: 413, body: 'body too large' });
  calls.record({ vendor: gateway.vendor, path: request.path, params: gateway.paramsOf(request) });
  const fault = faults.call(gateway.vendor, request.path);
  if (fault?.kind === 'delay') await wait(clock, fault.ms ?? DELAY_MS);
  const before = fault === null ? null : refusedBefore(gateway, request, fault);
  if (before === 'reset') incoming.socket.resetAndDestroy();
  else if (before !== null) send(outgoing, before);
  else await deliver(clock, outgoing, await gateway.answer(request), fault);
}

function refusedBefore(gateway: CloudGateway, request: CloudRequest, fault: FaultRule<CallFault>): CloudAnswer | 'reset' | null {
  switch (fault.kind) {
    case 'reset':
      return 'reset';
    case 'http500':
      return { status: 500, headers: { 'content-type': 'text/html' }, body: '<html><body>Internal Server Error</body></html>' };
    case 'code':
      return gateway.fail(request, { kind: 'code', code: fault.code ?? 500 });
    case 'rate-limit':
    case 'expired-token':
      return gateway.fail(request, { kind: fault.kind });
    default:
      return null;
  }
}

async function deliver(clock: Clock, outgoing: ServerResponse, answer: CloudAnswer, fault: FaultRule<CallFault> | null): Promise<void> {
  switch (fault?.kind) {
    case 'malformed':
      return send(outgoing, { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) });
    case 'empty':
      return send(outgoing, { ...answer, body: '' });
    case 'hang':
      if (fault.ms === undefined) return; // until the caller gives up
      await wait(clock, fault.ms);
      outgoing.destroy();
      return;
    default:
      return send(outgoing, answer);
  }
}

function send(outgoing: ServerResponse, { status, headers = {}, body }: CloudAnswer): void {
  if (outgoing.destroyed) return;
  outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}

/** `gone`: the caller left. */
async function read(incoming: IncomingMessage): Promise<CloudRequest | 'too-large' | 'gone'> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of incoming) {
      if (!Buffer.isBuffer(chunk)) continue;
      length += chunk.length;
      // Read to the end all the same: an answer to a half-sent request would reach nobody.
      if (length <= BODY_LIMIT) chunks.push(chunk);
    }
  } catch {
    return 'gone';
  }
  if (length > BODY_LIMIT) return 'too-large';
  const url = new URL(incoming.url ?? '/', 'http://sandbox.invalid');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  return { method: incoming.method ?? 'GET', path: url.pathname, query: [...url.searchParams], headers, body: Buffer.concat(chunks) };
}

function wait(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}
