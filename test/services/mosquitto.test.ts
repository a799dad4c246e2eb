// Intake over Mosquitto, which is stricter than the sandbox's broker: sessions, acknowledgements, a burst.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import mqtt from 'mqtt';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTestDatabase } from '../support/database.js';
import { createFakeLinks, createFakeRegistry, startProcess, take } from '../unit/live/process.js';
import { createTestPush, DOWN, deviceRef, REPLY, requestSchema, UP } from '../unit/live/push-cloud.js';

const binary = process.env['TEST_MOSQUITTO'];
const BURST = 800; // Mosquitto queues 1,000 for a session unless told

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A vendor's side of the broker: binds whoever asks, and pushes. */
async function startVendor(): Promise<{ url: string; push(from: number, to: number): Promise<void> }> {
  const port = await freePort();
  const server = spawn(binary ?? '', ['-p', String(port)], { stdio: 'ignore' });
  onTestFinished(() => void server.kill());
  const url = `mqtt://127.0.0.1:${port}`;
  const client = await vi.waitFor(() => mqtt.connectAsync(url, { reconnectPeriod: 0, connectTimeout: 1_000 }), { timeout: 10_000 });
  onTestFinished(() => client.endAsync(true));
  client.on('message', (_topic, payload) => {
    const { requestId } = requestSchema.parse(JSON.parse(payload.toString()));
    client.publish(REPLY, JSON.stringify({ requestId, ok: true }), { qos: 1 });
  });
  await client.subscribeAsync(UP, { qos: 1 });
  return {
    url,
    async push(from, to) {
      const values = Array.from({ length: to - from }, (_, index) => from + index);
      await Promise.all(
        values.map((value) => client.publishAsync(DOWN, JSON.stringify({ type: 'value', key: 'a', value, at: Date.now(), id: `event ${value}` }), { qos: 1 })),
      );
    },
  };
}

describe.skipIf(binary === undefined)('Mosquitto', () => {
  it('hands over a burst in order, and what was pushed while nobody was there, each once', async () => {
    const database = await createTestDatabase();
    onTestFinished(() => database.drop());
    const vendor = await startVendor();
    const links = createFakeLinks();
    const registry = createFakeRegistry();
    links.add('link_1');
    registry.add(deviceRef('a'), 1);
    const stop = new AbortController();
    const follow = async (live: Awaited<ReturnType<typeof startProcess>>, after: number, count: number) =>
      take(live.feed.follow([1], { accountId: 'account_me', wants: () => true, after }, stop.signal), count);

    const first = await startProcess(database.url, { push: createTestPush(vendor.url), links, registry });
    await vi.waitFor(() => expect(first.pushStatuses.of('link_1')?.state).toBe('LIVE'), { timeout: 10_000 });
    const since = first.pushStatuses.of('link_1')?.since;
    await vendor.push(0, BURST);
    const burst = await follow(first, 0, BURST);
    await first.end();
    await vendor.push(BURST, BURST + 50);
    const second = await startProcess(database.url, { push: createTestPush(vendor.url), links, registry });
    const rest = await follow(second, burst.at(-1)?.position ?? 0, 50);
    expect([...burst, ...rest].map(({ content }) => (content.kind === 'properties' ? content.readings[0]?.value : null))).toEqual(
      Array.from({ length: BURST + 50 }, (_, index) => index),
    );
    await vi.waitFor(() => expect(second.pushStatuses.of('link_1')).toMatchObject({ state: 'LIVE', since }), { timeout: 10_000 });
    await second.end();
  });
});
