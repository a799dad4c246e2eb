// A server on a free port, before a family in plain objects; a clock that a test may move; and tokens.
import { SignJWT } from 'jose';
import { pino } from 'pino';
import type { Clock } from '../../../src/domain/clock.js';
import { createExecutor } from '../../../src/graph/execute.js';
import { createMetrics } from '../../../src/metrics.js';
import { type RunningServer, type ServerDeps, startServer } from '../../../src/server/server.js';
import { createSignIn } from '../../../src/server/sign-in.js';
import { systemClock, systemRandom } from '../../../src/system.js';
import { createFamily, type Family } from '../../graph/family.js';

const SECRET = 'a secret of at least thirty-two characters';

export interface Door extends AsyncDisposable {
  readonly url: string;
  readonly family: Family;
  readonly logged: string[];
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly clock: HandClock;
  readonly server: RunningServer;
  /** Deadlines asked for by requests so far. */
  readonly deadlines: { at: number; signal: AbortSignal }[];
}

export interface HandClock extends Clock {
  advance(ms: number): void;
}

/** The machine's time plus what a test added; timers run when a test advances past them. */
export function handClock(): HandClock {
  let offset = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  const now = (): number => systemClock.now() + offset;
  return {
    now,
    after(ms, run) {
      const timer = { at: now() + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(ms) {
      offset += ms;
      for (const timer of [...timers]) {
        if (timer.at > now()) continue;
        timers.delete(timer);
        timer.run();
      }
    },
  };
}

/** A valid token of alice's, or one with other claims. */
export function tokenOf(claims: Record<string, unknown> = {}, secret = SECRET): Promise<string> {
  return new SignJWT({ iss: 'https://id.example.org', sub: 'alice', ...claims }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret));
}

/** Opens the door. */
export async function openDoor(overrides: Partial<ServerDeps> = {}): Promise<Door> {
  const family = createFamily();
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const metrics = createMetrics();
  const clock = handClock();
  const deadlines: Door['deadlines'] = [];
  const server = await startServer({
    config: { host: '127.0.0.1', port: 0, requestTimeoutMs: 15_000 },
    executor: createExecutor({ log, metrics, clock }),
    signIn: createSignIn({ secret: SECRET, jwksUrl: null, issuer: null, audience: null }, null, clock),
    contextFor: async ({ requestId, signal, deadline, signedIn }) => ({
      ...family.member,
      requestId,
      signal,
      isOperator: signedIn.isOperator,
      openReads: (needs) => {
        deadlines.push(deadline());
        return family.member.openReads(needs);
      },
    }),
    probes: {},
    graphiql: { root: '/nowhere', session: null },
    metrics,
    log,
    clock,
    random: systemRandom,
    ...overrides,
  });
  let isStopped = false;
  const stop = async (): Promise<void> => {
    if (isStopped) return;
    isStopped = true;
    await server.stop();
  };
  return { url: server.url, family, logged, metrics, clock, server: { url: server.url, stop }, deadlines, [Symbol.asyncDispose]: stop };
}
