// POST /world/homes/{vendor}/{vendorId}/rooms: somebody else changes a home, with the vendor's own app.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { World } from '../world/world.js';
import { ControlError } from './control-error.js';
import { vendorName } from './vendor.js';

const params = z.object({ vendor: vendorName, vendorId: z.string() });
const roomBody = z.strictObject({ name: z.string().min(1) });

/** Adds the route. Where homes have versions, the home then has another. */
export function addHomeRoutes(server: FastifyInstance, { world }: { world: World }): void {
  server.post('/world/homes/:vendor/:vendorId/rooms', (request, reply) => {
    const { vendor, vendorId } = params.parse(request.params);
    const { name } = roomBody.parse(request.body);
    const id = addRoom(world, vendor, vendorId, name);
    if (id === null) throw new ControlError(404, `${vendor.toLowerCase()} knows no home ${vendorId}`);
    return reply.code(201).send({ id, name });
  });
}

/** @returns the room's ID; null where there is no such home. */
function addRoom({ feiyan, broadlink }: World, vendor: z.infer<typeof vendorName>, homeId: string, name: string): string | null {
  const feiyanHome = vendor === 'FEIYAN' ? feiyan.home(homeId) : null;
  if (feiyanHome !== null) return feiyan.createRoom(feiyanHome, name).roomId;
  const found = vendor === 'BROADLINK' ? broadlink.home(homeId) : null;
  if (found === null) return null;
  broadlink.renew(found.home);
  return broadlink.addRoom(found.home, name, found.home.rooms.length).roomId;
}
