// A real NATS server for a test, on a port of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { connect } from '@nats-io/transport-node';
import { vi } from 'vitest';

/** Where the NATS server of this machine is; undefined: there is none. */
export const natsBinary = process.env['TEST_NATS_SERVER'];

export interface Nats {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a server and waits until it takes connections. */
export async function startNats(): Promise<Nats> {
  const port = await freePort();
  const server = spawn(natsBinary ?? '', ['-a', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const exited = once(server, 'exit');
  const url = `nats://127.0.0.1:${port}`;
  await vi.waitFor(async () => (await connect({ servers: url, reconnect: false })).close(), { timeout: 10_000 });
  return {
    url,
    async stop() {
      server.kill();
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
