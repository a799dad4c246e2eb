// GET /world, GET and DELETE /calls, POST /clock: the truth, the calls received, and the world's time.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Calls } from '../calls.js';
import { truthOf } from '../world/truth.js';
import type { World } from '../world/world.js';

const WEEKS_12_MS = 12 * 7 * 86_400_000; // more would keep the process busy for minutes
const callsQuery = z.strictObject({ after: z.coerce.number().int().min(0).default(0) });
const clockBody = z.strictObject({ advanceMs: z.number().int().min(0).max(WEEKS_12_MS) });

/** Adds the routes. */
export function addRecordRoutes(server: FastifyInstance, { world, calls }: { world: World; calls: Calls }): void {
  server.get('/world', () => truthOf(world));
  server.get('/calls', (request) => {
    const { after } = callsQuery.parse(request.query);
    return calls.after(after).map((call) => ({ ...call, vendor: call.vendor.toLowerCase() }));
  });
  server.delete('/calls', (_request, reply) => {
    calls.clear();
    return reply.code(204).send();
  });
  server.post('/clock', (request) => {
    const { advanceMs } = clockBody.parse(request.body);
    world.clock.advance(advanceMs);
    return { now: world.clock.now() };
  });
}
