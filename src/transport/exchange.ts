// One HTTP exchange over kept-alive connections: the only place that knows undici.
import { EventEmitter } from 'node:events';
import { errors, Pool } from 'undici';
import type { Clock } from '../domain/clock.js';
import type { Cancellation } from './cancellation.js';
import type { WireAnswer, WireRequest } from './dialect.js';
import type { Operation } from './operation.js';

const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
const KEEP_ALIVE_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5000;

/** How an exchange failed. `sent` is false when the vendor provably never saw the request. */
export class ExchangeFailure extends Error {
  constructor(
    readonly kind: 'timeout' | 'unreachable' | 'malformed' | 'cancelled',
    readonly sent: boolean,
    message: string,
  ) {
    super(message);
  }
}

export interface Exchange {
  /** @throws ExchangeFailure, whose message holds nothing of the request. */
  send(method: Operation['method'], request: WireRequest, limitMs: number, cancellation?: Cancellation): Promise<WireAnswer>;
}

const TIMED_OUT = new ExchangeFailure('timeout', true, 'no answer in time');
const CANCELLED = new ExchangeFailure('cancelled', true, 'called off');

/** Codes of errors that happen before a byte of the request leaves. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_CLOSED',
  'UND_ERR_DESTROYED',
]);

const MALFORMED = new Set(['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'UND_ERR_HEADERS_OVERFLOW', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);

/**
 * Connections to one vendor's endpoint.
 * @param endpoint base URL; a path in it precedes every operation's path.
 * @param connections the most that are open at once.
 */
export function createExchange(endpoint: string, connections: number, clock: Clock): Exchange {
  const { origin, pathname } = new URL(endpoint);
  const prefix = pathname.replace(/\/+$/, '');
  const pool = new Pool(origin, {
    connections,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxResponseSize: MAX_ANSWER_BYTES,
    // Time is kept here, by the injected clock.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  return {
    async send(method, request, limitMs, cancellation) {
      // undici takes an emitter for a signal, and hands on its reason.
      const signal: EventEmitter & { reason?: Error } = new EventEmitter();
      const stop = (reason: Error): void => {
        signal.reason = reason;
        signal.emit('abort');
      };
      if (cancellation?.reason) throw CANCELLED;
      const stopTimer = clock.after(limitMs, () => stop(TIMED_OUT));
      const stopListening = cancellation?.onCancel(() => stop(CANCELLED));
      try {
        const { path, headers, body } = request;
        const answer = await pool.request({ method, path: `${prefix}${path}`, headers, body, signal });
        return { status: answer.statusCode, body: parseJson(await answer.body.text()) };
      } catch (error) {
        throw signal.reason ?? failureOf(error);
      } finally {
        stopTimer();
        stopListening?.();
      }
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failureOf(error: unknown): ExchangeFailure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (NEVER_SENT.has(code)) return new ExchangeFailure('unreachable', false, `not reachable (${code})`);
  if (MALFORMED.has(code) || error instanceof errors.HTTPParserError) return new ExchangeFailure('malformed', true, 'malformed answer');
  return new ExchangeFailure('unreachable', true, `connection lost (${code || 'unknown'})`);
}
