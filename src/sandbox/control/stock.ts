// POST /stock: devices that nobody has bound yet, as a maker's warehouse holds them.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { makeDevice } from '../world/furnish.js';
import { PLUG } from '../world/products/comfort.js';
import type { World } from '../world/world.js';

const body = z.strictObject({ count: z.number().int().min(1).max(200), region: z.string().min(1).optional() });

/** Adds the route. */
export function addStockRoutes(server: FastifyInstance, { world }: { world: World }): void {
  server.post('/stock', async (request, reply) => {
    const { count, region } = body.parse(request.body);
    const devices = Array.from({ length: count }, (_, n) => {
      const identity = world.feiyan.register(makeDevice(world, { plan: PLUG, name: `Stock ${n + 1}`, since: world.clock.now() }));
      if (region !== undefined) identity.region = region;
      const { iotId, productKey, deviceName } = identity;
      return { vendor: 'feiyan', id: iotId, productId: productKey, name: deviceName };
    });
    return reply.code(201).send({ devices });
  });
}
