// A stop by signal breaks nothing off: what runs is answered, who listens is told, and nothing is left behind.
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { ACCOUNT_ACTIVITY, activityOf, DEVICE_ACTIVITY, overSocket, refusalOf } from '../support/activity.js';
import { type Child, startServerProcess } from '../support/child.js';
import { controlClient } from '../support/control-client.js';
import { ask, post } from '../support/graphql-client.js';

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
    it(`answers what runs, closes what listens, and leaves nothing behind: ${signal}`, { timeout: 60_000 }, async () => {
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
      const homes = { viewer: { homes: { totalCount: 4 } } };
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

  it('takes no cursor of the last world for a place in the new one, when it is started again', { timeout: 60_000 }, async () => {
    const read = async () => file.parse(JSON.parse(await readFile(join(folder, 'sandbox.json'), 'utf8')));
    const cursors: string[] = [];
    for (const label of ['one', 'two', 'three']) {
      const { url, tokens, ...access } = await read();
      const { id, iotId } = await plugOf(url, tokens.alice);
      await using told = overSocket(url, tokens.alice, DEVICE_ACTIVITY, { deviceIds: [id], after: await cursorOf(url, tokens.alice) });
      await controlClient(access.control, access.controlToken).report('feiyan', iotId, { properties: { Label: label } });
      cursors.push(activityOf((await told.until(({ data }) => JSON.stringify(data).includes(`"${label}"`))).at(-1) ?? { status: 0 }).cursor);
    }
    expect(await server.end('SIGTERM')).toBe(0);
    server = await startServerProcess({ HEARTH_DATA_DIR: folder, HEARTH_SANDBOX: 'on' });
    const { url, tokens, ...access } = await read();
    const { id, iotId } = await plugOf(url, tokens.alice);
    const variables = { deviceIds: [id] };
    await using old = overSocket(url, tokens.alice, DEVICE_ACTIVITY, { ...variables, after: cursors[0] });
    expect(await refusalOf(old)).toEqual(['CURSOR_EXPIRED']);
    const fresh = { ...variables, after: await cursorOf(url, tokens.alice) };
    await controlClient(access.control, access.controlToken).report('feiyan', iotId, { properties: { Label: 'anew' } });
    await using told = overSocket(url, tokens.alice, DEVICE_ACTIVITY, fresh);
    expect((await told.until(({ data }) => JSON.stringify(data).includes('"anew"'))).map((answer) => JSON.stringify(answer)).join()).not.toContain('"three"');
    const { data } = await post(
      url,
      tokens.alice,
      'query ($id: ID!) { device(id: $id) { activity(first: 100) { nodes { ... on PropertiesChanged { properties { value } } } } } }',
      { id },
    );
    expect(JSON.stringify(data)).toContain('"anew"');
    expect(JSON.stringify(data)).not.toMatch(/"(one|two|three)"/);
  });
});

async function cursorOf(url: string, token: string): Promise<string> {
  return (await ask(url, token, '{ viewer { activityCursor } }', {}, z.object({ viewer: z.object({ activityCursor: z.string() }) }))).viewer.activityCursor;
}

/** Some plug that is online. */
async function plugOf(url: string, token: string): Promise<{ id: string; iotId: string }> {
  const device = z.object({ id: z.string(), name: z.string(), identities: z.tuple([z.object({ vendorId: z.string() })], z.json()) });
  const shape = z.object({ viewer: z.object({ devices: z.object({ nodes: z.array(device) }) }) });
  const { nodes } = (await ask(url, token, '{ viewer { devices(first: 100) { nodes { id name identities { vendorId } } } } }', {}, shape)).viewer.devices;
  const plug = nodes.find(({ name }) => name === 'Kettle Plug');
  if (plug === undefined) throw new Error('there is no Kettle Plug');
  return { id: plug.id, iotId: plug.identities[0].vendorId };
}

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
