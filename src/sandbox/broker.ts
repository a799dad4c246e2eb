// A simulated vendor's MQTT broker (3.1.1 over TCP): sessions that outlive connections, messages for one session each, in order.
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { Aedes } from 'aedes';
import type { Log } from '../log.js';

const DRAIN_MS = 15_000; // a client that reads nothing for so long is cut off: the others wait for it

type Client = ReturnType<Aedes['handle']>;

/** Who signed in, and where it may listen and speak: beginnings of topics. */
export interface SignedIn {
  /** Names the session: the same name signs in to the same session again. */
  readonly session: string;
  readonly mayPublish: string;
  readonly maySubscribe: string;
}

export interface BrokerDeps {
  /** 0 picks one. */
  readonly port?: number;
  /** null refuses. */
  signIn(clientId: string, username: string, password: string): SignedIn | null;
  /** A message that a client published where it may. */
  received(session: string, topic: string, payload: Buffer): void;
  /** A session that is kept by nobody is over. */
  ended(session: string): void;
  readonly log: Log;
}

export interface Broker {
  readonly url: string;
  /** Sends to one session with QoS 1, after everything sent before; kept for a session that is away, if it subscribed. */
  send(session: string, topic: string, payload: string): void;
  /** Down: connections are cut and none is taken; sessions and what waits for them stay. */
  setDown(isDown: boolean): Promise<void>;
  stop(): Promise<void>;
}

/** Listens on the loopback address. What a session subscribed to and what waits for it live as long as the process. */
export async function startBroker(deps: BrokerDeps): Promise<Broker> {
  const access = new Map<string, SignedIn>();
  const clientIds = new WeakMap<Client, { given: string; session: SignedIn | null }>();
  /** Messages by their payload object, which the broker hands on as it is: for which session each is. */
  const addressees = new WeakMap<Buffer, string>();
  const pump = createPump((message, done) => {
    const payload = Buffer.from(message.payload);
    addressees.set(payload, message.session);
    aedes.publish({ cmd: 'publish', topic: message.topic, payload, qos: 1, retain: false, dup: false }, done);
  });

  const aedes = await Aedes.createBroker({
    drainTimeout: DRAIN_MS,
    preConnect(client, packet, done) {
      // The session is named by who signs in, not by the client ID, which holds the time and is new with every connection.
      const given = packet.clientId;
      const signedIn = deps.signIn(given, packet.username ?? '', packet.password?.toString() ?? '');
      clientIds.set(client, { given, session: signedIn });
      if (signedIn !== null) {
        packet.clientId = signedIn.session;
        if (packet.clean === true) deps.ended(signedIn.session);
        // What waits for this session goes out before anything new does.
        pump.hold(client);
        client.conn.once('close', () => pump.release(client));
      }
      done(null, true);
    },
    authenticate(client, _username, _password, done) {
      const session = clientIds.get(client)?.session ?? null;
      if (session === null) return done(Object.assign(new Error('bad user name or password'), { returnCode: 4 }), false);
      access.set(session.session, session);
      done(null, true);
    },
    authorizePublish(client, packet, done) {
      const allowed = client === null ? '' : access.get(client.id)?.mayPublish;
      done(allowed !== undefined && packet.topic.startsWith(allowed) ? null : new Error('not authorized to publish'));
    },
    authorizeSubscribe(client, subscription, done) {
      const allowed = access.get(client.id)?.maySubscribe;
      done(null, allowed !== undefined && subscription.topic.startsWith(allowed) ? subscription : null);
    },
    authorizeForward(client, packet) {
      return Buffer.isBuffer(packet.payload) && addressees.get(packet.payload) === client.id ? packet : null;
    },
  });
  aedes.on('clientReady', (client: Client) => pump.release(client));
  aedes.on('clientDisconnect', (client: Client) => {
    if (client.clean) deps.ended(client.id);
  });
  aedes.on('publish', (packet, client) => {
    if (client !== null && Buffer.isBuffer(packet.payload)) deps.received(client.id, packet.topic, packet.payload);
  });
  aedes.on('clientError', (client: Client, error: Error) => deps.log.debug({ err: error, session: client.id }, 'sandbox broker: client failed'));

  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    aedes.handle(socket);
  });
  const port = await listen(deps.port ?? 0);

  async function listen(wanted: number): Promise<number> {
    server.listen(wanted, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  async function close(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  let last: Promise<void> = Promise.resolve();
  return {
    url: `mqtt://127.0.0.1:${port}`,
    send: (session, topic, payload) => pump.push({ session, topic, payload }),
    setDown(isDown) {
      last = last.then(async () => {
        if (isDown === !server.listening) return;
        if (isDown) await close();
        else await listen(port);
      });
      return last;
    },
    async stop() {
      await last;
      pump.stop();
      if (server.listening) await close();
      await new Promise<void>((resolve) => {
        aedes.close(resolve);
      });
    },
  };
}

interface Message {
  readonly session: string;
  readonly topic: string;
  readonly payload: string;
}

/** One message after the other, and none while a session is being taken up again: that keeps each session's order. */
function createPump(publish: (message: Message, done: () => void) => void) {
  const waiting: Message[] = [];
  const held = new Set<Client>();
  let isRunning = false;
  let isStopped = false;

  function run(): void {
    if (isRunning || isStopped || held.size > 0) return;
    const next = waiting.shift();
    if (next === undefined) return;
    isRunning = true;
    publish(next, () => {
      isRunning = false;
      run();
    });
  }

  return {
    push(message: Message): void {
      waiting.push(message);
      run();
    },
    hold: (client: Client): void => void held.add(client),
    release(client: Client): void {
      held.delete(client);
      run();
    },
    stop(): void {
      isStopped = true;
      waiting.length = 0;
    },
  };
}
