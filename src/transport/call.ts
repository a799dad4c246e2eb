// The one interpreter of operation records: checks, sends in turn, reads the answer, and says what went wrong.
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import type { z } from 'zod';
import type { Clock } from '../domain/clock.js';
import { AppError, type ErrorDetails } from '../domain/errors.js';
import type { Deadline } from '../domain/link.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Cancellation } from './cancellation.js';
import type { Dialect } from './dialect.js';
import { createDriftWatch } from './drift.js';
import { createExchange, ExchangeFailure } from './exchange.js';
import { createFlights, type Flight, LastWaiterLeft } from './flights.js';
import type { Operation } from './operation.js';
import { createPacing, DEFAULT_LIMITS, type PacingLimits } from './pacing.js';
import { type Leaving, waitFor } from './wait.js';

/** The documented time-outs are the server's: an answer may take this much longer. */
const GRACE_MS = 2000;
const RETRIES = 2;
const BACKOFF = { initialDelay: 60, maxDelay: 1000 };
/** With less time left than this, a retry would only be late. */
const RETRY_WORTH_MS = 300;

/** For whom a call is made, and until when. */
export interface CallContext<C> {
  readonly credentials: C;
  /** Whose reads may share an answer and whose calls count together; null: nobody's. */
  readonly linkKey: string | null;
  readonly deadline: Deadline;
}

export interface Caller<C> {
  /**
   * Runs an operation. Answers to reads may be shared with others of the same link: do not change them.
   * @throws AppError; for writes with `effect`: `none` when it provably did nothing, else `unknown`.
   */
  call<P extends z.ZodType, D extends z.ZodType>(operation: Operation<P, D>, params: z.input<P>, context: CallContext<C>): Promise<z.output<D>>;
  isAvailable(): boolean;
}

export interface CallerDeps<C> {
  readonly dialect: Dialect<C>;
  /** Base URL. */
  readonly endpoint: string;
  readonly clock: Clock;
  readonly metrics: Pick<Metrics, 'vendorCall' | 'vendorDrift'>;
  readonly log: Log;
  readonly limits?: Partial<PacingLimits>;
}

/** The interpreter for one vendor. */
export function createCaller<C>({ dialect, endpoint, clock, metrics, log, limits: overrides }: CallerDeps<C>): Caller<C> {
  const { vendor } = dialect;
  const limits = { ...DEFAULT_LIMITS, ...overrides };
  const exchange = createExchange(endpoint, limits.vendor, clock);
  const pacing = createPacing(vendor, clock, limits);
  const flights = createFlights(clock);
  const drift = createDriftWatch();
  let unshared = 0;

  /** One trip over the wire. */
  async function attempt<D extends z.ZodType>(
    operation: Operation<z.ZodType, D>,
    params: unknown,
    credentials: C,
    limitMs: number,
    cancellation?: Cancellation,
  ): Promise<z.output<D>> {
    const startedAt = clock.now();
    let outcome = 'OK';
    try {
      const request = dialect.encode(operation, params, credentials);
      const details = { vendor, operation: operation.name, ...(request.requestId === null ? {} : { requestId: request.requestId }) };
      const answer = await exchange.send(operation.method, request, limitMs, cancellation).catch((error: unknown) => {
        throw cancellation?.reason instanceof LastWaiterLeft && cancellation.reason.why === 'cancelled'
          ? cancellation.reason
          : failed(operation, error, details);
      });
      const decoded = dialect.decode(operation, answer);
      if ('error' in decoded) throw settled(operation, decoded.error.with(details));
      return read(operation, decoded.data, details);
    } catch (error) {
      outcome = error instanceof AppError ? error.code : 'CANCELLED';
      throw error;
    } finally {
      metrics.vendorCall(vendor, operation.name, outcome, (clock.now() - startedAt) / 1000);
    }
  }

  function read<D extends z.ZodType>(operation: Operation<z.ZodType, D>, data: unknown, details: ErrorDetails): z.output<D> {
    const parsed = operation.data.safeParse(data);
    if (parsed.success) {
      if (drift.isUnknown(operation, data)) metrics.vendorDrift(vendor, operation.name);
      return parsed.data;
    }
    metrics.vendorDrift(vendor, operation.name);
    const places = parsed.error.issues.slice(0, 5).map(({ path, code }) => `${path.join('.')} ${code}`);
    log.warn({ vendor, operation: operation.name, requestId: details.requestId, places }, 'vendor answer does not have the documented shape');
    const error = new AppError('VENDOR_INVALID_RESPONSE', `${vendor} answered ${operation.name} in a shape that its document does not know`, details);
    throw settled(operation, error);
  }

  /** A read under way: retried while it makes sense. */
  function fly<D extends z.ZodType>(
    operation: Operation<z.ZodType, D>,
    params: unknown,
    { credentials, linkKey }: CallContext<C>,
    flight: Flight,
  ): Promise<z.output<D>> {
    const isWorthRetrying = (error: Error): boolean =>
      error instanceof AppError &&
      (error.code === 'VENDOR_UNAVAILABLE' || error.code === 'VENDOR_TIMEOUT') &&
      // Refused a turn: it was told when to come back.
      error.details.retryAfterMs === undefined &&
      flight.until() - clock.now() > RETRY_WORTH_MS;
    return retry(handleWhen(isWorthRetrying), { maxAttempts: RETRIES, backoff: new ExponentialBackoff(BACKOFF) }).execute(() =>
      pacing.run(linkKey, () => {
        if (flight.cancellation.reason !== null) throw flight.cancellation.reason;
        return attempt(operation, params, credentials, operation.timeoutMs + GRACE_MS, flight.cancellation);
      }),
    );
  }

  function write<D extends z.ZodType>(
    operation: Operation<z.ZodType, D>,
    params: unknown,
    { credentials, linkKey, deadline }: CallContext<C>,
  ): Promise<z.output<D>> {
    let sent = false;
    const leave = (): AppError => late(operation, sent ? 'unknown' : 'none');
    const turn = pacing.run(linkKey, () => {
      if (deadline.signal.aborted || clock.now() >= deadline.at) throw new LastWaiterLeft('deadline');
      sent = true;
      // Once sent it is only waited for: its connection is not cut before the vendor's own time is over.
      return attempt(operation, params, credentials, operation.timeoutMs + GRACE_MS);
    });
    const told = turn.catch((error: unknown) => {
      throw error instanceof LastWaiterLeft ? leave() : error;
    });
    return waitFor(told, clock, { at: deadline.at }, leave);
  }

  function late(operation: Operation, effect: 'none' | 'unknown', more: ErrorDetails = {}): AppError {
    const message = effect === 'none' ? `${vendor} could not be asked ${operation.name} in time` : `${vendor} did not answer ${operation.name} in time`;
    return new AppError('VENDOR_TIMEOUT', message, { vendor, operation: operation.name, ...(operation.effect === 'read' ? {} : { effect }), ...more });
  }

  function failed(operation: Operation, error: unknown, details: ErrorDetails): AppError {
    if (!(error instanceof ExchangeFailure))
      return new AppError('VENDOR_UNAVAILABLE', `${vendor} could not be called for ${operation.name}`, { ...details, cause: error });
    if (error.kind === 'timeout' || error.kind === 'cancelled') return late(operation, 'unknown', details);
    const code = error.kind === 'malformed' ? 'VENDOR_INVALID_RESPONSE' : 'VENDOR_UNAVAILABLE';
    const effect = error.sent ? 'unknown' : 'none';
    return new AppError(code, `${vendor}, asked ${operation.name}: ${error.message}`, { ...details, ...(operation.effect === 'read' ? {} : { effect }) });
  }

  return {
    async call(operation, params, context) {
      const parsed = operation.params.safeParse(params);
      if (!parsed.success) throw refused(operation, parsed.error);
      const { deadline, linkKey } = context;
      if (deadline.signal.aborted || clock.now() >= deadline.at) throw late(operation, 'none');
      if (operation.effect !== 'read') return write(operation, parsed.data, context);
      const leave = (_why: Leaving): AppError => late(operation, 'unknown');
      unshared += 1;
      const key = linkKey === null ? `unshared ${unshared}` : `link ${linkKey} ${operation.name} ${JSON.stringify(parsed.data)}`;
      return flights.join(key, deadline, (flight) => fly(operation, parsed.data, context, flight), leave);
    },
    isAvailable: () => pacing.isAvailable(),
  };

  function refused(operation: Operation, error: z.ZodError): AppError {
    const [issue] = error.issues;
    const field = issue === undefined || issue.path.length === 0 ? operation.name : issue.path.join('.');
    return new AppError('BAD_USER_INPUT', `${operation.name}: ${field}: ${issue?.message ?? 'invalid'}`, {
      vendor,
      operation: operation.name,
      field,
      effect: 'none',
    });
  }
}

/** What a failed write did, judged by how the vendor answered: a plain refusal did nothing, anything else may have. */
function settled(operation: Operation, error: AppError): AppError {
  if (operation.effect === 'read') return error;
  const isOpen = error.code === 'VENDOR_UNAVAILABLE' || error.code === 'VENDOR_TIMEOUT' || error.code === 'VENDOR_INVALID_RESPONSE';
  return error.with({ effect: error.details.effect ?? (isOpen ? 'unknown' : 'none') });
}
