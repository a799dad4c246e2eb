// One MQTT session with a pushing vendor: nothing is acknowledged before it is committed.
import mqtt, { type IClientOptions } from 'mqtt';
import type { Clock } from '../domain/clock.js';
import type { VendorName } from '../domain/ids.js';
import type { TokenStore } from '../domain/link.js';
import type { PushCloud, PushedEvent, PushMessage, PushRequest } from '../domain/push.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { type Bindings, createBindings } from './bindings.js';
import { acknowledgeLate } from './late-acknowledgement.js';
import { isRefusal } from './log.js';
import type { LinkPushes } from './push-status.js';

export interface Intake {
  readonly bindings: Pick<Bindings, 'add' | 'remove' | 'wanted'>;
  /** Connects, and again whenever the connection breaks; does not wait for it. */
  start(): void;
  /** Ends the connection; the vendor keeps the session, and what is not yet acknowledged. */
  stop(): Promise<void>;
}

interface IntakeOptions {
  readonly vendor: VendorName;
  readonly push: PushCloud;
  /** Resolves when the event has its place in the log; `committed` when it is there. */
  readonly take: (event: PushedEvent) => Promise<{ readonly committed: Promise<unknown> }>;
  readonly tokens: Pick<TokenStore, 'readLinkToken'>;
  readonly pushes: LinkPushes;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Between attempts to connect. */
  readonly reconnectMs?: number;
}

const KEEPALIVE_SECONDS = 30;
const CONNECT_MS = 10_000;

/** Makes the intake of one vendor. */
export function createIntake({ vendor, push, take, tokens, pushes, clock, log, metrics, reconnectMs = 1_000 }: IntakeOptions): Intake {
  const { url, clientId } = push.connection();
  const options: IClientOptions = {
    clientId, // must be there from the beginning; signIn() replaces it
    protocolVersion: 4, // MQTT 3.1.1
    clean: false,
    resubscribe: false, // done here at every connect, whether the session was kept or not
    queueQoSZero: false,
    keepalive: KEEPALIVE_SECONDS,
    connectTimeout: CONNECT_MS,
    reconnectPeriod: reconnectMs,
    reconnectOnConnackError: true,
    manualConnect: true,
  };
  const client = mqtt.connect(url, options);
  const bindings = createBindings({ push, tokens, pushes, publish, clock, log });
  const messages = acknowledgeLate(client, handle, failed);
  let connection = 0; // counts connections
  let isStarted = false;
  let isStopped = false;

  client.on('connect', ({ sessionPresent }) => void connected(sessionPresent));
  client.on('reconnect', signIn);
  client.on('close', () => {
    connection += 1;
    bindings.disconnected();
  });
  client.on('error', (error) => log.warn({ vendor, reason: error.message }, 'the push connection failed'));
  return {
    bindings,
    start() {
      isStarted = true;
      signIn();
      client.connect();
    },
    async stop() {
      isStopped = true;
      await messages.close();
      const isForced = !client.connected || Object.keys(client.outgoing).length > 0; // an end that asks would wait for answers that may never come
      if (isStarted) await client.endAsync(isForced);
    },
  };

  /** Credentials hold the time, so they are made anew for every connect. */
  function signIn(): void {
    const { clientId, username, password } = push.connection();
    Object.assign(client.options, { clientId, username, password });
  }

  async function connected(isResumed: boolean): Promise<void> {
    const mine = connection;
    try {
      const granted = await client.subscribeAsync([...push.topics], { qos: 1 });
      if (mine !== connection) return;
      const refused = granted.filter((grant) => grant.qos === 128).map((grant) => grant.topic);
      if (refused.length > 0) throw new Error(`not allowed to subscribe to ${refused.join(', ')}`);
      log.info({ vendor, isResumed }, 'connected to pushes');
      bindings.connected(isResumed);
    } catch (error) {
      log.warn({ vendor, reason: error instanceof Error ? error.message : 'unknown' }, 'pushes could not be subscribed to');
      if (mine === connection && !isStopped) client.stream.destroy(); // connects again
    }
  }

  async function publish({ topic, payload }: PushRequest): Promise<void> {
    if (!client.connected) throw new Error('not connected');
    await client.publishAsync(topic, payload, { qos: 0 }); // unanswered ones are asked again; QoS 1 would also send stale ones after a break
  }

  /** Answers what must be done before the message may be acknowledged, and where it has its place in the order; null: nothing. */
  function handle(topic: string, payload: Uint8Array): (() => Promise<{ readonly committed: Promise<unknown> }>) | null {
    const message = parse(topic, payload);
    if (message.kind === 'event') return () => take(message.event);
    if (message.kind === 'reply') bindings.reply(message.requestId, message.ok, message.vendorCode);
    else {
      metrics.event(vendor, 'ignored');
      log.debug({ vendor, topic, reason: message.reason }, 'a push was not understood');
    }
    return null;
  }

  /** Whether a message that could not be committed is acknowledged all the same. */
  function failed(error: unknown): boolean {
    if (isRefusal(error)) {
      log.error({ vendor, reason: String(error) }, 'the database refuses an event; it is dropped');
      return true;
    }
    log.warn({ vendor, reason: String(error) }, 'an event could not be committed; the vendor is made to send it again');
    return false;
  }

  function parse(topic: string, payload: Uint8Array): PushMessage {
    try {
      return push.parse(topic, payload);
    } catch (error) {
      log.error({ vendor, topic, reason: String(error) }, 'a push broke its parser');
      return { kind: 'ignored', reason: 'parser' };
    }
  }
}
