// A pushing vendor over a real broker: who binds gets an answer, and what is pushed is JSON of our own.
import { connect as connectSocket, createServer, type Server, type Socket } from 'node:net';
import { Aedes } from 'aedes';
import { z } from 'zod';
import { DEVICE_STATUSES } from '../../../src/domain/device.js';
import type { VendorRef } from '../../../src/domain/ids.js';
import type { PushCloud, PushedEvent, PushMessage } from '../../../src/domain/push.js';

export const UP = 'up/bindings';
export const DOWN = 'down/events';
export const REPLY = 'down/replies';

export const requestSchema = z.object({ requestId: z.string(), linkId: z.string(), action: z.enum(['bind', 'unbind']), token: z.string().nullable() });
const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('value'), key: z.string(), value: z.number(), at: z.number(), id: z.string() }),
  z.object({ type: z.literal('status'), key: z.string(), status: z.enum(DEVICE_STATUSES), at: z.number(), id: z.string() }),
  z.object({ type: z.literal('attached'), key: z.string(), gateway: z.string(), id: z.string() }),
]);

export type Pushed = z.infer<typeof messageSchema>;

export interface TestBroker {
  readonly url: string;
  /** Every request to bind or unbind, as `bind link_1`, in order; and the tokens that came along. */
  readonly requests: string[];
  readonly tokens: (string | null)[];
  /** Passwords that connections came with. */
  readonly passwords: string[];
  /** Answers a request; yes unless set. */
  accepts: (linkId: string) => boolean;
  /** Whether a connection's acknowledgement gets through; the connection breaks when not. */
  ackGetsThrough: () => boolean;
  /** Sends a message to the subscribed session, kept for it while it is away. */
  push(message: Pushed): Promise<void>;
  /** Sends something else. */
  pushRaw(text: string): Promise<void>;
  /** Whether new connections are let in. */
  isOpen: boolean;
  /** Breaks every connection. */
  cut(): void;
  /** Forgets every session, as a broker does that was away too long. */
  forget(): Promise<void>;
  stop(): Promise<void>;
}

export function deviceRef(key: string): VendorRef {
  return { vendor: 'FEIYAN', kind: 'device', scope: '', key };
}

/** The promise of this vendor. `at` of a connection is a count, so that each one's credentials differ. */
export function createTestPush(url: string): PushCloud {
  let connections = 0;
  let requests = 0;
  const request = (action: 'bind' | 'unbind', linkId: string, token: string | null): { requestId: string; topic: string; payload: string } => {
    requests += 1;
    const requestId = `request ${requests}`;
    return { requestId, topic: UP, payload: JSON.stringify({ requestId, linkId, action, token }) };
  };
  return {
    topics: [DOWN, REPLY],
    connection() {
      connections += 1;
      return { url, clientId: 'hearth', username: 'hearth', password: `password ${connections}` };
    },
    bind: (linkId, token) => request('bind', linkId, token),
    unbind: (linkId) => request('unbind', linkId, null),
    parse(topic, payload) {
      const text = Buffer.from(payload).toString();
      if (text === 'broken parser') throw new Error('broken');
      if (topic === REPLY) return parseReply(text);
      const parsed = messageSchema.safeParse(JSON.parse(text));
      return parsed.success ? { kind: 'event', event: toEvent(parsed.data) } : { kind: 'ignored', reason: 'not understood' };
    },
  };
}

function parseReply(text: string): PushMessage {
  const { requestId, ok } = z.object({ requestId: z.string(), ok: z.boolean() }).parse(JSON.parse(text));
  return { kind: 'reply', requestId, ok, vendorCode: ok ? '200' : '401' };
}

function toEvent(message: Pushed): PushedEvent {
  const device = deviceRef(message.key);
  if (message.type === 'value')
    return { kind: 'properties', dedupe: message.id, at: message.at, device, readings: [{ identifier: 'Brightness', value: message.value, at: message.at }] };
  if (message.type === 'status') return { kind: 'status', dedupe: message.id, at: message.at, device, status: message.status };
  return { kind: 'attached', dedupe: message.id, at: null, device, gateway: deviceRef(message.gateway), previousGateway: null, result: 'ATTACHED' };
}

/** A broker behind a door that can break connections. */
export async function startBroker(): Promise<TestBroker> {
  let broker = await Aedes.createBroker();
  const inner = createServer((socket) => broker.handle(socket));
  const sockets = new Set<Socket>();
  const outer = createServer(throughDoor);
  await Promise.all([listen(inner), listen(outer)]);
  const test: TestBroker = {
    url: `mqtt://127.0.0.1:${portOf(outer)}`,
    requests: [],
    tokens: [],
    passwords: [],
    accepts: () => true,
    ackGetsThrough: () => true,
    isOpen: true,
    push: (message) => test.pushRaw(JSON.stringify(message)),
    pushRaw: (text) => publish(DOWN, text),
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    async forget() {
      const old = broker;
      broker = await Aedes.createBroker();
      answerRequests();
      test.cut();
      await new Promise<void>((resolve) => old.close(resolve));
    },
    async stop() {
      test.cut();
      await new Promise<void>((resolve) => broker.close(resolve));
      await Promise.all([inner, outer].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
  answerRequests();
  return test;

  function answerRequests(): void {
    broker.authenticate = (_client, _username, password, done) => {
      test.passwords.push(String(password));
      done(null, true);
    };
    broker.on('publish', ({ topic, payload }) => {
      if (topic !== UP) return;
      const { requestId, linkId, action, token } = requestSchema.parse(JSON.parse(payload.toString()));
      test.requests.push(`${action} ${linkId}`);
      test.tokens.push(token);
      void publish(REPLY, JSON.stringify({ requestId, ok: test.accepts(linkId) }));
    });
  }

  function publish(topic: string, payload: string): Promise<void> {
    return new Promise((resolve, reject) => {
      broker.publish({ cmd: 'publish', topic, payload, qos: 1, retain: false, dup: false }, (error) => (error ? reject(error) : resolve()));
    });
  }

  function throughDoor(socket: Socket): void {
    if (!test.isOpen) return void socket.destroy();
    const back = connectSocket(portOf(inner), '127.0.0.1');
    sockets.add(socket);
    for (const [from, to] of [
      [socket, back],
      [back, socket],
    ] as const) {
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
    socket.on('close', () => sockets.delete(socket));
    back.on('data', (chunk) => socket.write(chunk));
    socket.on('data', (chunk) => {
      const isAcknowledgement = chunk[0] === 0x40; // a PUBACK packet's first byte
      if (isAcknowledgement && !test.ackGetsThrough()) socket.destroy();
      else back.write(chunk);
    });
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
