// POST /world/devices/{vendor}/{vendorId}/report: a device says something; what its clouds would push is pushed.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { World } from '../world/world.js';
import { ControlError } from './control-error.js';
import { vendorName } from './vendor.js';

const params = z.object({ vendor: vendorName, vendorId: z.string() });
// A time in the past makes a late report.
const time = z.number().int().positive().optional();
const reportBody = z.union([
  z.strictObject({ properties: z.record(z.string(), z.json()), time }),
  z.strictObject({
    event: z.strictObject({
      identifier: z.string().min(1),
      value: z.record(z.string(), z.json()).default({}),
      type: z.string().optional(),
      name: z.string().optional(),
    }),
    time,
  }),
  z.strictObject({ status: z.enum(['ONLINE', 'OFFLINE', 'INACTIVE', 'DISABLED']) }),
]);

/** Adds the route. */
export function addDeviceRoutes(server: FastifyInstance, { world }: { world: World }): void {
  server.post('/world/devices/:vendor/:vendorId/report', (request, reply) => {
    const key = params.parse(request.params);
    const body = reportBody.parse(request.body);
    const device = world.deviceBy(key);
    if (device === null) throw new ControlError(404, `${key.vendor.toLowerCase()} knows no device ${key.vendorId}`);
    if ('properties' in body) world.report(device, body.properties, body.time);
    else if ('event' in body) {
      const { identifier, value, type, name } = body.event;
      world.raise(device, { identifier, value, ...(type === undefined ? {} : { type }), ...(name === undefined ? {} : { name }) }, body.time);
    } else world.setStatus(device, body.status);
    return reply.code(204).send();
  });
}
