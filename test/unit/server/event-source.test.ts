// GraphQL over SSE: the graphql-sse protocol's distinct connections.
import { createClient } from 'graphql-sse';
import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { acceptance } from '../../support/acceptance.js';
import { type Door, openDoor, tokenOf } from './door.js';

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

async function open(door: Door, body: object | string, method: 'POST' | 'GET' = 'POST', token: string | null = null) {
  const query = typeof body === 'object' && method === 'GET' ? `?${new URLSearchParams({ ...body })}` : '';
  return request(`${door.url}/graphql${query}`, {
    method,
    headers: {
      accept: 'text/event-stream',
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
      authorization: `Bearer ${token ?? (await tokenOf())}`,
    },
    ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
  });
}

/** The text of a stream up to a mark. */
async function textUntil(chunks: AsyncIterable<unknown>, mark: string): Promise<string> {
  let text = '';
  for await (const chunk of chunks) {
    text += String(chunk);
    if (text.includes(mark)) break;
  }
  return text;
}

describe('SSE', () => {
  it('tells a client of the protocol what happens', async () => {
    await using door = await openDoor();
    const { family } = door;
    const [light] = family.devices;
    if (light === undefined) throw new Error('unreachable');
    const client = createClient({ url: `${door.url}/graphql`, headers: { authorization: `Bearer ${await tokenOf()}` }, retryAttempts: 0 });
    const events = client.iterate({ query: acceptance('04-activity'), variables: { deviceIds: [light.id] } });
    const first = events.next();
    await until(() => family.listeners() === 1);
    family.tell(light, { kind: 'firmware', from: '1', to: '2', step: 50, state: 'UPGRADING' });
    family.tell(light, { kind: 'attached', gateway: family.devices[3]?.parts[0]?.identityId ?? null, previousGateway: null, result: 'ATTACHED' });
    expect((await first).value).toMatchObject({
      data: { deviceActivity: { __typename: 'FirmwareProgressed', from: '1', to: '2', step: 50, state: 'UPGRADING' } },
    });
    expect((await events.next()).value).toMatchObject({
      data: { deviceActivity: { __typename: 'SubDeviceAttached', gateway: { id: family.devices[3]?.id.replace('device', 'gateway') }, result: 'ATTACHED' } },
    });
    await events.return?.();
    client.dispose();
    await until(() => family.listeners() === 0);
    expect(family.listeners()).toBe(0);
  });

  it('runs queries and mutations too, over POST, and queries over GET', async () => {
    await using door = await openDoor();
    const posted = await open(door, {
      query: acceptance('03-set-properties'),
      operationName: 'SetProperties',
      variables: { deviceId: door.family.devices[0]?.id, properties: { PowerSwitch: 1 } },
    });
    const text = await posted.body.text();
    expect(posted.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(text).toMatch(/^:\n\nevent: next\ndata: \{"data":\{"setDeviceProperties":.*\}\n\nevent: complete\ndata:\n\n$/);
    const got = await open(door, { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: JSON.stringify({ id: door.family.account.id }) }, 'GET');
    expect(await got.body.text()).toContain(`{"data":{"node":{"id":"${door.family.account.id}"}}}`);
  });

  it('does not change anything by following a link', async () => {
    await using door = await openDoor();
    const { statusCode, headers, body } = await open(door, { query: 'mutation { removeDevice(input: { deviceId: "x" }) { removedDeviceId } }' }, 'GET');
    expect([statusCode, headers['allow']]).toEqual([405, 'POST']);
    await body.dump();
  });

  it('tells what is wrong with a request, a document and a token', async () => {
    await using door = await openDoor();
    for (const body of [{ nothing: 1 }, { query: '{ __typename }', variables: 'x' }, '[]']) {
      const { statusCode, body: answer } = await open(door, body);
      expect([statusCode, await answer.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }]);
    }
    const invalid = await open(door, { query: '{ nothing }' });
    expect(await invalid.body.text()).toContain('GRAPHQL_VALIDATION_FAILED');
    const refused = await open(door, { query: '{ __typename }' }, 'POST', 'a.b.c');
    expect([refused.statusCode, refused.headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"']);
    await refused.body.dump();
  });

  it('keeps a silent connection alive', async () => {
    await using door = await openDoor();
    const { body } = await open(door, { query: 'subscription { accountActivity { cursor } }' });
    await until(() => door.family.listeners() === 1);
    door.clock.advance(12_001);
    expect(await textUntil(body, ':\n\n:\n\n')).toBe(':\n\n:\n\n');
  });

  it('just ends, without completing, when the token expires and when the server stops', async () => {
    await using door = await openDoor();
    const expiring = await open(
      door,
      { query: 'subscription { accountActivity { cursor } }' },
      'POST',
      await tokenOf({ exp: Math.floor(door.clock.now() / 1_000) + 60 }),
    );
    await until(() => door.family.listeners() === 1);
    door.clock.advance(60_001);
    expect((await expiring.body.text()).replaceAll(':\n\n', '')).toBe('');
    const lasting = await open(door, { query: 'subscription { accountActivity { cursor } }' });
    await until(() => door.family.listeners() === 1);
    await door.server.stop();
    expect((await lasting.body.text()).replaceAll(':\n\n', '')).toBe('');
    expect(door.family.listeners()).toBe(0);
  });

  it('waits for a slow client instead of buffering for it', async () => {
    await using door = await openDoor();
    const [light] = door.family.devices;
    if (light === undefined) throw new Error('unreachable');
    const value = 'x'.repeat(100_000);
    for (let n = 0; n < 200; n += 1) door.family.tell(light, { kind: 'event', identifier: 'Alarm', name: null, type: 'ALERT', value });
    const { body } = await open(door, {
      query: 'subscription ($ids: [ID!]!) { deviceActivity(deviceIds: $ids, after: "MTow") { ... on DeviceEventRaised { value } } }',
      variables: { ids: [light.id] },
    });
    // Nobody reads: what the sockets hold is far less than the 20 MB that wait.
    const opened = () => door.family.opened.length;
    let before = -1;
    for (let quietTurns = 0; quietTurns < 500; quietTurns += 1) {
      if (before !== opened()) quietTurns = 0;
      before = opened();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(opened()).toBeLessThan(200);
    let events = 0;
    for await (const chunk of body) {
      events += String(chunk).split('event: next').length - 1;
      if (events >= 200) break;
    }
    expect(events).toBe(200);
  });
});
