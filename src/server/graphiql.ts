// The playground's files, and its session: signed in to the sandbox for people at this very machine.
import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface GraphiqlOptions {
  /** The folder of the built files. */
  readonly root: string;
  /** null without the sandbox: the playground then asks for a token. */
  readonly session: (() => { readonly token: string; readonly tabs: readonly unknown[] }) | null;
}

/** Adds /graphiql and /graphiql/session. */
export async function addGraphiql(app: FastifyInstance, { root, session }: GraphiqlOptions): Promise<void> {
  app.get('/graphiql/session', async (request, reply) => {
    if (session === null || !isLocal(request)) return reply.code(404).send({ error: 'no session here' });
    return reply.header('cache-control', 'no-store').send(session());
  });
  if (!existsSync(root)) {
    app.get('/graphiql', async (_request, reply) => reply.code(503).send({ error: 'GraphiQL is not built' }));
    return;
  }
  app.get('/graphiql', async (_request, reply) => reply.redirect('/graphiql/'));
  await app.register(fastifyStatic, { root, prefix: '/graphiql/', decorateReply: false });
}

/** A peer of this machine that also calls it by a name of this machine: a page of another name cannot borrow the browser. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  const isLoopbackPeer = address === '::1' || address.startsWith('127.');
  return isLoopbackPeer && /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(headers.host ?? '');
}
