// The operation records of a wing, found by reading its folder: a forgotten one is found too.
import { existsSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import type { Operation } from '../../src/transport/operation.js';
import type { Wing } from './documented.js';

const VENDORS = new URL('../../src/vendors/', import.meta.url);

const isOperation = (value: unknown): value is Operation => shape.safeParse(value).success;
const shape = z.looseObject({
  name: z.string(),
  section: z.string(),
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
  path: z.string(),
  params: z.instanceof(z.ZodType),
  data: z.instanceof(z.ZodType),
});

/** All records of a wing; none where it does not exist yet. */
export async function recordsOf(wing: Wing): Promise<Operation[]> {
  const folder = new URL(`${wing}/operations/`, VENDORS);
  if (!existsSync(folder)) return [];
  const found = new Set<Operation>();
  for (const file of readdirSync(folder).sort()) {
    const exported: Record<string, unknown> = await import(new URL(file, folder).href);
    for (const topic of Object.values(exported)) {
      for (const one of typeof topic === 'object' && topic !== null ? Object.values(topic) : []) if (isOperation(one)) found.add(one);
    }
  }
  return [...found];
}
