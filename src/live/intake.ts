// One MQTT session with a pushing vendor: nothing is acknowledged before it is committed.
import mqtt, { type IClientOptions, type IPublishPacket } from 'mqtt';
import type { Clock } from '../domain/clock.js';
import type { VendorName } from '../domain/ids.js';
import type { TokenStore } from '../domain/link.js';
import type { PushCloud, PushedEvent, PushMessage, PushRequest } from '../domain/push.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { type Bindings, createBindings } from './bindings.js';
import type { LinkPushes } from './push-status.js';

export interface Intake {
  readonly bindings: Pick<Bindings, 'add' | 'remove'>;
  /** Connects, and again whenever the connection breaks; does not wait for it. */
  start(): void;
  /** Ends the connection; the vendor keeps the session, and what is not yet acknowledged. */
  stop(): Promise<void>;
}

interface IntakeOptions {
  readonly vendor: VendorName;
  readonly push: PushCloud;
  /** Resolves when the event is committed; it is acknowledged then. */
  readonly take: (event: PushedEvent) => Promise<void>;
  readonly tokens: Pick<TokenStore, 'readLinkToken'>;
  readonly pushes: LinkPushes;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Between attempts to connect. */
  readonly reconnectMs?: number;
}

const RETRY_MS = { first: 100, most: 5_000 };
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
  let connection = 0; // counts connections: an acknowledgement belongs to the one that its message came by
  let inHand: Promise<void> = Promise.resolve();
  let isStarted = false;
  let isStopped = false;

  client.on('connect', ({ sessionPresent }) => void connected(sessionPresent));
  client.on('reconnect', signIn);
  client.on('close', () => {
    connection += 1;
    bindings.disconnected();
  });
  client.on('error', (error) => log.warn({ vendor, reason: error.message }, 'the push connection failed'));
  client.handleMessage = (packet, acknowledge) => {
    const mine = connection;
    inHand = receive(packet).then((isTaken) => {
      // Over another connection, the packet's number may be that of another message.
      if (isTaken && mine === connection && client.connected) acknowledge();
    });
  };

  return {
    bindings,
    start() {
      isStarted = true;
      signIn();
      client.connect();
    },
    async stop() {
      isStopped = true;
      await inHand;
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

  /** Whether the message may be acknowledged. */
  async function receive({ topic, payload }: IPublishPacket): Promise<boolean> {
    const message = parse(topic, Buffer.from(payload));
    if (message.kind === 'reply') bindings.reply(message.requestId, message.ok, message.vendorCode);
    if (message.kind === 'event') return takeUntilDone(message.event);
    if (message.kind === 'ignored') {
      metrics.event(vendor, 'ignored');
      log.debug({ vendor, topic, reason: message.reason }, 'a push was not understood');
    }
    return true;
  }

  function parse(topic: string, payload: Uint8Array): PushMessage {
    try {
      return push.parse(topic, payload);
    } catch (error) {
      log.error({ vendor, topic, reason: String(error) }, 'a push broke its parser');
      return { kind: 'ignored', reason: 'parser' };
    }
  }

  /** Tries until the event is committed, or will never be; false when stopped before. */
  async function takeUntilDone(event: PushedEvent): Promise<boolean> {
    for (let waitMs = RETRY_MS.first; !isStopped; waitMs = Math.min(RETRY_MS.most, waitMs * 2)) {
      try {
        await take(event);
        return true;
      } catch (error) {
        if (isRefusal(error)) {
          log.error({ vendor, kind: event.kind, reason: String(error) }, 'the database refuses an event; it is dropped');
          return true;
        }
        log.warn({ vendor, reason: String(error), waitMs }, 'an event could not be committed; it is tried again');
        await new Promise<void>((resolve) => clock.after(waitMs, resolve));
      }
    }
    return false;
  }
}

/** SQLSTATE classes 22 and 23: the data itself is at fault, and trying again is of no use. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code);
}
