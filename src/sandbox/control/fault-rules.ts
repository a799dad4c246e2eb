// GET, POST and DELETE /faults: what shall go wrong.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { FAULT_KINDS, type Faults } from '../faults.js';
import { vendorName } from './vendor.js';

const ruleBody = z.strictObject({
  vendor: vendorName,
  path: z.string().min(1).optional(),
  kind: z.enum(FAULT_KINDS),
  rate: z.number().min(0).max(1),
  times: z.number().int().positive().optional(),
  ms: z.number().int().min(0).optional(),
  code: z.coerce.number().int().optional(),
});

/** Adds the routes. */
export function addFaultRoutes(server: FastifyInstance, { faults }: { faults: Faults }): void {
  const listed = () => faults.list().map((rule) => ({ ...rule, vendor: rule.vendor.toLowerCase() }));
  server.get('/faults', listed);
  server.post('/faults', (request, reply) => {
    faults.add(ruleBody.parse(request.body));
    return reply.code(201).send(listed());
  });
  server.delete('/faults', (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
}
