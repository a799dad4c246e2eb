// GraphQL over WebSocket.
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { encodeCursor } from '../../../src/domain/activity.js';
import { FORGOTTEN } from '../../graph/family-feed.js';
import { acceptance } from '../../support/acceptance.js';
import { post, socket, subscribe } from '../../support/graphql-client.js';
import { type Door, openDoor, tokenOf } from './door.js';

const ACTIVITY = acceptance('04-activity');

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

/** A raw connection: opened and acknowledged. */
async function rawSocket(door: Door, payload: object | undefined): Promise<WebSocket> {
  const raw = new WebSocket(`${door.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(raw, 'open');
  raw.send(JSON.stringify({ type: 'connection_init', ...(payload === undefined ? {} : { payload }) }));
  return raw;
}

async function closeOf(raw: WebSocket): Promise<[number, string]> {
  const [code, reason] = await once(raw, 'close');
  return [code, String(reason)];
}

describe('a WebSocket', () => {
  it('hears what happens to a device, each event read afresh', async () => {
    await using door = await openDoor();
    const { family } = door;
    const [light] = family.devices;
    if (light === undefined) throw new Error('unreachable');
    const client = socket(door.url, await tokenOf());
    await using events = subscribe(client, ACTIVITY, { deviceIds: [light.id] });
    const first = events.next();
    await until(() => family.listeners() === 1);
    const opened = family.opened.length;
    family.tell(light, { kind: 'properties', readings: [{ identifier: 'PowerSwitch', value: 1, at: null }] });
    family.tell(light, { kind: 'status', status: 'OFFLINE', previous: 'ONLINE' });
    expect((await first).data).toMatchObject({
      deviceActivity: {
        __typename: 'PropertiesChanged',
        device: { id: light.id },
        properties: [{ identifier: 'PowerSwitch', value: 1, updatedAt: '2026-03-01T07:30:00.001Z' }],
      },
    });
    expect((await events.next()).data).toMatchObject({ deviceActivity: { __typename: 'DeviceStatusChanged', status: 'OFFLINE', previous: 'ONLINE' } });
    expect(family.opened.length).toBeGreaterThanOrEqual(opened + 2);
    await client.dispose();
  });

  it('resumes after a cursor without loss or repeat', async () => {
    await using door = await openDoor();
    const [light, lock] = door.family.devices;
    if (light === undefined || lock === undefined) throw new Error('unreachable');
    const told = [1, 2, 3].map((value) => door.family.tell(light, { kind: 'event', identifier: 'Alarm', name: null, type: 'ALERT', value }));
    door.family.tell(lock, { kind: 'event', identifier: 'Alarm', name: null, type: 'ALERT', value: 4 });
    const client = socket(door.url, await tokenOf());
    await using events = subscribe(client, ACTIVITY, { deviceIds: [light.id], after: encodeCursor(told[0]?.position ?? 0) });
    const values = [await events.next(), await events.next()];
    await until(() => door.family.listeners() === 1);
    door.family.tell(light, { kind: 'event', identifier: 'Alarm', name: null, type: 'ALERT', value: 5 });
    values.push(await events.next());
    expect(values.map(({ data }) => data?.['deviceActivity'])).toMatchObject([{ value: 2 }, { value: 3 }, { value: 5 }]);
    await client.dispose();
  });

  it('leaves out what the viewer no longer sees', async () => {
    await using door = await openDoor();
    const { family } = door;
    const [light, lock] = family.devices;
    if (light === undefined || lock === undefined) throw new Error('unreachable');
    const client = socket(door.url, await tokenOf());
    await using events = subscribe(client, 'subscription { accountActivity { device { id } } }');
    const first = events.next();
    await until(() => family.listeners() === 1);
    family.hidden.add(light.id);
    family.tell(light, { kind: 'status', status: 'OFFLINE', previous: null });
    family.tell(lock, { kind: 'status', status: 'OFFLINE', previous: null });
    expect((await first).data).toEqual({ accountActivity: { device: { id: lock.id } } });
    await client.dispose();
  });

  it.each([
    ['a device that is not there', ACTIVITY, { deviceIds: ['device_0000000000000000000000'] }, 'NOT_FOUND'],
    ['a cursor that is none', ACTIVITY, { deviceIds: [], after: 'what' }, 'BAD_USER_INPUT'],
    ['a cursor that is too old', ACTIVITY, { deviceIds: [], after: encodeCursor(FORGOTTEN) }, 'CURSOR_EXPIRED'],
    ['a command that is not there', 'subscription ($id: ID!) { command(id: $id) { id } }', { id: 'command_0000000000000000000000' }, 'NOT_FOUND'],
  ])('is told of %s by an error with its code', async (_what, query, variables, code) => {
    await using door = await openDoor();
    const client = socket(door.url, await tokenOf());
    await using events = subscribe(client, query, variables);
    expect((await events.next()).errors).toMatchObject([{ extensions: { code } }]);
    await client.dispose();
  });

  it('gives and follows a command', async () => {
    await using door = await openDoor();
    const client = socket(door.url, await tokenOf());
    const deviceId = door.family.devices[0]?.id;
    await using answers = subscribe(client, acceptance('03-set-properties'), { deviceId, properties: { PowerSwitch: 1 } }, 'SetProperties');
    const { data } = await answers.next();
    expect(data).toMatchObject({ setDeviceProperties: { command: { kind: 'SET_PROPERTIES', status: 'ACCEPTED', device: { id: deviceId } } } });
    const [id] = [...door.family.commands.keys()];
    await using states = subscribe(client, acceptance('03-set-properties'), { id }, 'OneCommand');
    expect([await states.next(), await states.next()].map((answer) => answer.data)).toMatchObject([
      { command: { status: 'ACCEPTED', settledAt: null } },
      { command: { status: 'CONFIRMED', settledAt: '2026-03-01T07:30:05.000Z' } },
    ]);
    await expect(states.next()).rejects.toThrow('completed');
    await client.dispose();
  });

  it('counts subscriptions while they are open, and stops listening when they end', async () => {
    await using door = await openDoor();
    const gauge = async (): Promise<number> =>
      Number(/hearth_subscriptions\{transport="websocket"\} (\d+)/.exec(await door.metrics.registry.metrics())?.[1] ?? 0);
    const client = socket(door.url, await tokenOf());
    const events = subscribe(client, 'subscription { accountActivity { cursor } }');
    const pending = events.next().catch(() => undefined);
    await until(() => door.family.listeners() === 1);
    expect(await gauge()).toBe(1);
    await events[Symbol.asyncDispose]();
    await until(() => door.family.listeners() === 0);
    await expect.poll(gauge).toBe(0);
    await client.dispose();
    await pending;
  });

  it('stops listening when the client just goes', async () => {
    await using door = await openDoor();
    const raw = await rawSocket(door, { authorization: `Bearer ${await tokenOf()}` });
    await once(raw, 'message');
    raw.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { accountActivity { cursor } }' } }));
    await until(() => door.family.listeners() === 1);
    raw.terminate();
    await until(() => door.family.listeners() === 0);
    expect(door.family.listeners()).toBe(0);
  });

  it('is closed with 4403 where the token is not valid, and when it expires', async () => {
    await using door = await openDoor();
    const refused = await rawSocket(door, { authorization: 'Bearer a.b.c' });
    expect(await closeOf(refused)).toEqual([4403, 'Forbidden']);
    const expiring = await rawSocket(door, { authorization: `Bearer ${await tokenOf({ exp: Math.floor(door.clock.now() / 1_000) + 60 })}` });
    await once(expiring, 'message');
    const closing = closeOf(expiring);
    door.clock.advance(60_001);
    expect(await closing).toEqual([4403, 'Token expired']);
  });

  it('is closed with the protocol’s codes where the client breaks the protocol', async () => {
    await using door = await openDoor();
    const early = new WebSocket(`${door.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(early, 'open');
    early.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } }));
    expect((await closeOf(early))[0]).toBe(4401);
    const twice = await rawSocket(door, undefined);
    twice.send(JSON.stringify({ type: 'connection_init' }));
    expect((await closeOf(twice))[0]).toBe(4429);
    const nonsense = await rawSocket(door, undefined);
    nonsense.send('nonsense');
    expect((await closeOf(nonsense))[0]).toBe(4400);
  });

  it('tells a guest that nothing is his, and why a document is not valid', async () => {
    await using door = await openDoor();
    const client = socket(door.url, null);
    await using events = subscribe(client, 'subscription { accountActivity { cursor } }');
    expect((await events.next()).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await using wrong = subscribe(client, '{ nothing }');
    await expect(wrong.next()).rejects.toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    await using broken = subscribe(client, '{');
    await expect(broken.next()).rejects.toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]);
    await client.dispose();
  });
});

describe('a server that stops', () => {
  it('finishes what runs, closes sockets with 1001 and takes nothing new', async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await using other = await openDoor();
    let running = 0;
    await using door = await openDoor({
      contextFor: async ({ requestId, signal }) => ({
        ...other.family.member,
        requestId,
        signal,
        openReads: (needs) => ({
          ...other.family.member.openReads(needs),
          links: async () => {
            running += 1;
            await held;
            return other.family.links;
          },
        }),
      }),
    });
    const token = await tokenOf();
    const raw = await rawSocket(door, { authorization: `Bearer ${token}` });
    await once(raw, 'message');
    raw.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ viewer { vendorLinks { vendor } } }' } }));
    const messages: string[] = [];
    raw.on('message', (data) => messages.push(String(data)));
    const overHttp = post(door.url, token, '{ viewer { vendorLinks { vendor } } }');
    await until(() => running === 2);
    const stopping = door.server.stop();
    const closing = closeOf(raw);
    finish();
    expect(await overHttp).toMatchObject({ status: 200, data: { viewer: { vendorLinks: [{ vendor: 'FEIYAN' }, { vendor: 'OBOX' }] } } });
    expect(await closing).toEqual([1001, 'Going away']);
    expect(messages.map((message) => JSON.parse(message).type)).toEqual(['next', 'complete']);
    await stopping;
    await expect(post(door.url, token, '{ __typename }')).rejects.toThrow();
  });
});
