// No GraphQL at all: one handler over Node's own HTTP server that answers this one screen.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { portOf } from '../stage/port.js';
import type { Home } from './estate.js';
import { screenOf } from './screen.js';

const question = z.object({ variables: z.object({ properties: z.array(z.string()).nullish() }).nullish() });

/** Serves the screen on a free port to whoever has the token; answers the port. */
export async function startHandWritten(read: (identifiers: readonly string[] | null) => Promise<readonly Home[]>, token: string): Promise<number> {
  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    if (incoming.headers.authorization !== `Bearer ${token}`) {
      outgoing.writeHead(401).end();
      return;
    }
    const identifiers = question.parse(JSON.parse(Buffer.concat(chunks).toString())).variables?.properties ?? null;
    const body = JSON.stringify({ data: screenOf(await read(identifiers), identifiers) });
    outgoing.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body);
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => outgoing.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return portOf(server);
}
