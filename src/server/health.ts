// Whether the process lives, and whether it is ready for work.
import type { FastifyInstance } from 'fastify';
import type { Log } from '../log.js';

/** null when ready, else why not, without a secret. */
export type Probe = () => Promise<string | null>;

/** Adds /health/live and /health/ready: 200, or 503 with what is not ready by name. */
export function addHealth(app: FastifyInstance, probes: Readonly<Record<string, Probe>>, log: Log): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const results = await Promise.all(Object.entries(probes).map(async ([name, probe]) => [name, await ask(name, probe, log)] as const));
    const notReady = Object.fromEntries(results.filter(([, reason]) => reason !== null));
    const ready = Object.keys(notReady).length === 0;
    return reply.code(ready ? 200 : 503).send(ready ? { status: 'ready' } : { status: 'not ready', notReady });
  });
}

async function ask(name: string, probe: Probe, log: Log): Promise<string | null> {
  try {
    return await probe();
  } catch (error) {
    log.warn({ probe: name, err: error }, 'a probe failed');
    return 'the check itself failed';
  }
}
