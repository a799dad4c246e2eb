// Processes that wake each other through a real NATS server.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { connect } from '@nats-io/transport-node';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTestDatabase } from '../support/database.js';
import { report, startProcess, take } from '../unit/live/process.js';

const binary = process.env['TEST_NATS_SERVER'];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function startNats(): Promise<{ url: string; server: ChildProcess }> {
  const port = await freePort();
  const server = spawn(binary ?? '', ['-a', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const url = `nats://127.0.0.1:${port}`;
  await vi.waitFor(async () => (await connect({ servers: url, reconnect: false })).close(), { timeout: 10_000 });
  return { url, server };
}

describe.skipIf(binary === undefined)('NATS', () => {
  it('tells one process at once what another appended', async () => {
    const database = await createTestDatabase();
    onTestFinished(() => database.drop());
    const { url, server } = await startNats();
    onTestFinished(() => void server.kill());
    const [one, two] = [await startProcess(database.url, { eventsUrl: url }), await startProcess(database.url, { eventsUrl: url })];
    const stop = new AbortController();
    const started = Date.now();
    const followed = take(one.feed.follow([1], { accountId: 'account_me', wants: () => true, after: null }, stop.signal), 20);
    for (let index = 0; index < 20; index += 1) await two.appendOwn([report(1, index, null, `event ${index}`)]);
    expect((await followed).map(({ content }) => (content.kind === 'properties' ? content.readings[0]?.value : null))).toEqual(
      Array.from({ length: 20 }, (_, index) => index),
    );
    expect(Date.now() - started).toBeLessThan(4_000); // sooner than the look that finds what nobody told of
    await Promise.all([one.end(), two.end()]);
  });
});
