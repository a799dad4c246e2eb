// A caller for a plain dialect, and what tests of it need.
import { z } from 'zod';
import type { Clock } from '../../../src/domain/clock.js';
import { AppError } from '../../../src/domain/errors.js';
import type { Deadline } from '../../../src/domain/link.js';
import { systemClock } from '../../../src/system.js';
import { type CallContext, type Caller, createCaller } from '../../../src/transport/call.js';
import type { Dialect } from '../../../src/transport/dialect.js';
import { operation } from '../../../src/transport/operation.js';
import type { PacingLimits } from '../../../src/transport/pacing.js';

export const TOKEN = 'a-token-nobody-may-see';

export interface Credentials {
  readonly token: string;
}

/** `{ ok }` succeeds, `{ refuse }` is a business error, `{ down }` says in a 200 that the vendor is down. */
const envelope = z.union([z.object({ ok: z.unknown() }), z.object({ refuse: z.string() }), z.object({ down: z.literal(true) })]);

const dialect: Dialect<Credentials> = {
  vendor: 'FEIYAN',
  encode: (op, params, { token }) => ({
    path: op.path,
    headers: { 'content-type': 'application/json', authorization: token },
    body: op.method === 'GET' ? null : JSON.stringify(params),
    requestId: 'request-1',
  }),
  decode(_op, { status, body }) {
    const { data } = envelope.safeParse(body);
    if (data === undefined) return { error: new AppError(status >= 500 ? 'VENDOR_UNAVAILABLE' : 'VENDOR_INVALID_RESPONSE', `status ${status}`) };
    if ('ok' in data) return { data: data.ok };
    if ('refuse' in data) return { error: new AppError('NOT_FOUND', 'no such thing', { vendorCode: data.refuse }) };
    return { error: new AppError('VENDOR_UNAVAILABLE', 'down', { vendorCode: '503' }) };
  },
};

const thing = z.object({ id: z.string(), level: z.number().optional() });

export const readThing = operation({
  name: 'thing.read',
  section: '1',
  method: 'POST',
  path: '/read',
  auth: 'user',
  timeoutMs: 3000,
  effect: 'read',
  params: z.strictObject({ id: z.string().min(1), secret: z.string().optional() }),
  data: thing,
});

export const writeThing = operation({
  name: 'thing.write',
  section: '2',
  method: 'POST',
  path: '/write',
  auth: 'user',
  timeoutMs: 3000,
  effect: 'idempotent-write',
  params: z.strictObject({ id: z.string().min(1) }),
  data: thing,
});

export interface Kit {
  readonly caller: Caller<Credentials>;
  /** `operation outcome` of each vendor call counted. */
  readonly outcomes: string[];
  readonly drifts: string[];
  /** Everything that was logged, as text. */
  readonly logged: string[];
  context(options?: { link?: string | null; at?: number; signal?: AbortSignal }): CallContext<Credentials>;
}

export function createKit(endpoint: string, { clock = systemClock, limits }: { clock?: Clock; limits?: Partial<PacingLimits> } = {}): Kit {
  const outcomes: string[] = [];
  const drifts: string[] = [];
  const logged: string[] = [];
  const write = (...args: unknown[]): void => void logged.push(JSON.stringify(args));
  const caller = createCaller({
    dialect,
    endpoint,
    clock,
    metrics: { vendorCall: (_vendor, name, outcome) => outcomes.push(`${name} ${outcome}`), vendorDrift: (_vendor, name) => drifts.push(name) },
    log: { debug: write, info: write, warn: write, error: write },
    ...(limits === undefined ? {} : { limits }),
  });
  return {
    caller,
    outcomes,
    drifts,
    logged,
    context({ link = 'link-1', at = clock.now() + 15_000, signal = new AbortController().signal } = {}) {
      const deadline: Deadline = { at, signal };
      return { credentials: { token: TOKEN }, linkKey: link, deadline };
    },
  };
}

/** The AppError that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<AppError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
