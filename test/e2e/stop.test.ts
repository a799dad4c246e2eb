// A stop by signal breaks nothing off: what runs is answered, who listens is told, and nothing is left behind.
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { ACCOUNT_ACTIVITY } from '../support/activity.js';
import { type Child, startServerProcess } from '../support/child.js';
import { controlClient } from '../support/control-client.js';
import { post } from '../support/graphql-client.js';

const file = z.object({ url: z.string(), control: z.string(), controlToken: z.string(), tokens: z.object({ alice: z.string() }) });
const HOMES = '{ viewer { homes(first: 10) { totalCount } } }';
const ANSWER_MS = 1_500;

describe('a stop by signal', () => {
  let folder: string;
  let server: Child & { readonly url: string };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hearth-stop-'));
    server = await startServerProcess({ HEARTH_DATA_DIR: folder, HEARTH_SANDBOX: 'on', HEARTH_STRUCTURE_MAX_AGE: '0' });
  });
  afterEach(async () => {
    await server.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  const isThere = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`answers what runs, closes what listens, and leaves nothing behind: ${signal}`, async () => {
      const sandboxFile = join(folder, 'sandbox.json');
      const databaseFile = join(folder, 'pg', 'postmaster.pid');
      const { url, tokens, control, controlToken } = file.parse(JSON.parse(await readFile(sandboxFile, 'utf8')));
      expect([url, await isThere(databaseFile)]).toEqual([server.url, true]);
      const { fault, calls } = controlClient(control, controlToken);

      const events = await request(`${url}/graphql`, {
        method: 'POST',
        headers: { accept: 'text/event-stream', 'content-type': 'application/json', authorization: `Bearer ${tokens.alice}` },
        body: JSON.stringify({ query: ACCOUNT_ACTIVITY }),
      });
      expect(events.statusCode).toBe(200);
      const [listening, asking] = await Promise.all([connect(url, tokens.alice), connect(url, tokens.alice)]);
      listening.send({ id: 'listen', type: 'subscribe', payload: { query: ACCOUNT_ACTIVITY } });

      await fault({ vendor: 'feiyan', kind: 'delay', rate: 1, ms: ANSWER_MS });
      const before = (await calls()).at(-1)?.n ?? 0;
      const overHttp = post(url, tokens.alice, HOMES);
      asking.send({ id: 'ask', type: 'subscribe', payload: { query: HOMES } });
      await expect.poll(async () => (await calls(before)).length, { interval: 20 }).toBeGreaterThan(0);

      const begun = performance.now();
      const ended = server.end(signal);
      const homes = { viewer: { homes: { totalCount: 3 } } };
      expect(await overHttp).toEqual({ status: 200, data: homes });
      expect(await asking.closed).toEqual([1001, 'Going away']);
      expect(asking.messages).toEqual([
        { id: 'ask', type: 'next', payload: { data: homes } },
        { id: 'ask', type: 'complete' },
      ]);
      expect(await listening.closed).toEqual([1001, 'Going away']);
      expect(listening.messages.filter(({ type }) => type !== 'next')).toEqual([]); // interrupted, not complete: it comes back with its cursor
      expect(await events.body.text()).not.toContain('event: complete');
      expect(await ended).toBe(0);
      expect(performance.now() - begun).toBeLessThan(10_000);
      expect(await Promise.all([sandboxFile, databaseFile].map(isThere))).toEqual([false, false]);
      await expect(post(url, tokens.alice, HOMES)).rejects.toThrow();
      expect(server.output()).not.toMatch(/"level":"error"|did not stop cleanly/);
    });
  }
});

/** A bare connection, acknowledged: what came over it since, and how it was closed. */
async function connect(url: string, token: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = once(socket, 'close').then(([code, reason]): unknown[] => [code, String(reason)]);
  await once(socket, 'open');
  const send = (message: object): void => socket.send(JSON.stringify(message));
  send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  await once(socket, 'message');
  const messages: { type: string }[] = [];
  socket.on('message', (data) => messages.push(z.looseObject({ type: z.string() }).parse(JSON.parse(String(data)))));
  return { send, closed, messages };
}
