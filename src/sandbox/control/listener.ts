// The control listener: how people and tests reach behind the clouds' front doors. Loopback only, by bearer token.
import { timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { ZodError, z } from 'zod';
import type { Calls } from '../calls.js';
import type { Faults } from '../faults.js';
import type { World } from '../world/world.js';
import { ControlError } from './control-error.js';
import { addDeviceRoutes } from './devices.js';
import { addFaultRoutes } from './fault-rules.js';
import { addHomeRoutes } from './homes.js';
import { addPeopleRoutes, type PeopleDeps } from './people.js';
import { addRecordRoutes } from './record.js';
import { addStockRoutes } from './stock.js';

interface ControlDeps extends PeopleDeps {
  readonly world: World;
  readonly calls: Calls;
  readonly faults: Faults;
  readonly controlToken: string;
  /** 0: one that is free. */
  readonly port: number;
}

export interface Control {
  readonly url: string;
  stop(): Promise<void>;
}

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);
const LOOPBACK_PEERS = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Starts the listener on 127.0.0.1. */
export async function startControl(deps: ControlDeps): Promise<Control> {
  const server = fastify({ forceCloseConnections: true });
  server.addHook('onRequest', async (request) => admit(request, deps.controlToken));
  server.setErrorHandler((error, _request, reply) => refuse(error, reply));
  server.setNotFoundHandler((request, reply) => refuse(new ControlError(404, `There is no ${request.method} ${request.url}`), reply));
  addRoutes(server, deps);
  await server.listen({ host: '127.0.0.1', port: deps.port });
  return { url: `http://127.0.0.1:${portOf(server)}`, stop: () => server.close() };
}

function addRoutes(server: FastifyInstance, deps: ControlDeps): void {
  addRecordRoutes(server, deps);
  addDeviceRoutes(server, deps);
  addHomeRoutes(server, deps);
  addFaultRoutes(server, deps);
  addPeopleRoutes(server, deps);
  addStockRoutes(server, deps);
}

function admit(request: FastifyRequest, token: string): void {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (!LOOPBACK_PEERS.has(request.socket.remoteAddress ?? '') || !LOOPBACK_HOSTS.has(host))
    throw new ControlError(403, 'The control listener serves loopback only');
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new ControlError(401, 'The bearer token of sandbox.json is needed');
}

function refuse(error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof ZodError) return reply.code(400).send({ error: z.prettifyError(error) });
  if (error instanceof ControlError) return reply.code(error.status).send({ error: error.message });
  const status = z.object({ statusCode: z.number().min(400).max(499), message: z.string() }).safeParse(error);
  return status.success ? reply.code(status.data.statusCode).send({ error: status.data.message }) : reply.code(500).send({ error: String(error) });
}

function portOf(server: FastifyInstance): number {
  const address: AddressInfo | string | null = server.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
