// GraphQL over HTTP, and what else the port answers.
import { serverAudits } from 'graphql-http';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/domain/errors.js';
import { acceptance } from '../../support/acceptance.js';
import { post } from '../../support/graphql-client.js';
import { type Door, openDoor, tokenOf } from './door.js';

describe('the port', () => {
  let door: Door;
  let token: string;
  beforeAll(async () => {
    door = await openDoor({
      probes: { database: async () => (broken ? 'no connection' : null), odd: async () => Promise.reject(new Error(oddness ?? 'odd')) },
    });
    token = await tokenOf();
  });
  afterAll(() => door.server.stop());
  let broken = false;
  let oddness: string | null = null;

  it('passes every audit of the GraphQL-over-HTTP specification', async () => {
    const audits = serverAudits({ url: `${door.url}/graphql`, fetchFn: fetch });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ status }) => status === 'error')).toEqual([]);
  });

  it('answers the first screen over POST and GET', async () => {
    const answer = await post(door.url, token, acceptance('01-homes'), { properties: ['PowerSwitch'] });
    expect(answer).toMatchObject({ status: 200, data: { viewer: { displayName: 'Alice', homes: { totalCount: 2 } } } });
    expect(answer.errors).toBeUndefined();
    const { statusCode, body } = await request(`${door.url}/graphql?query=${encodeURIComponent('{ viewer { id } }')}`, {
      headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' },
    });
    expect([statusCode, await body.json()]).toEqual([200, { data: { viewer: { id: door.family.account.id } } }]);
  });

  it('tells a guest nothing but the schema', async () => {
    const answer = await post(door.url, null, '{ viewer { id } __typename }');
    expect(answer).toMatchObject({
      status: 200,
      data: { viewer: null, __typename: 'Query' },
      errors: [{ path: ['viewer'], extensions: { code: 'UNAUTHENTICATED' } }],
    });
    for (const [query, code] of [
      ['mutation { removeDevice(input: { deviceId: "x" }) { removedDeviceId } }', 'UNAUTHENTICATED'],
      ['{ _entities(representations: [{ __typename: "Home", id: "x" }]) { __typename } }', 'UNAUTHENTICATED'],
    ] as const) {
      expect((await post(door.url, null, query)).errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
    }
    expect((await post(door.url, null, '{ _service { sdl } }')).data).toMatchObject({ _service: { sdl: expect.stringContaining('type Device') } });
  });

  it('refuses a token that is not valid with 401, before anything runs', async () => {
    const answer = await post(door.url, await tokenOf({}, 'another secret of at least thirty-two characters'), '{ __typename }');
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('answers 400 to variables that do not fit', async () => {
    const answer = await post(door.url, token, 'query ($id: ID!) { node(id: $id) { id } }', {});
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(answer.data).toBeUndefined();
  });

  it('masks an unexpected error, and logs it with the request ID that the answer has', async () => {
    door.family.failures.reads = new Error('the password is swordfish');
    const { headers, body } = await request(`${door.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-request-id': 'mine-1' },
      body: JSON.stringify({ query: '{ viewer { homes { totalCount } } }' }),
    });
    door.family.failures.reads = null;
    const text = await body.text();
    expect(headers['x-request-id']).toBe('mine-1');
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'mine-1' } }],
    });
    expect(text).not.toContain('swordfish');
    expect(door.logged.filter((line) => line.includes('swordfish') && line.includes('mine-1'))).toHaveLength(1);
  });

  it('does not take over a request ID that could break a log line', async () => {
    const { headers } = await request(`${door.url}/health/live`, { headers: { 'x-request-id': 'a b"c' } });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['depth', `{ viewer { homes { nodes ${'{ rooms { nodes { home '.repeat(5)} { id } ${'} } }'.repeat(5)} } } }`],
    ['cost', '{ viewer { homes(first: 100) { nodes { rooms(first: 100) { nodes { devices(first: 100) { nodes { id } } } } } } } }'],
    ['aliases', `{ ${Array.from({ length: 51 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`],
    ['tokens', `{ viewer { ${'id '.repeat(4_100)} } }`],
  ])('refuses an operation over the limit of %s', async (_limit, query) => {
    expect(await post(door.url, token, query)).toMatchObject({ status: 400, errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }] });
  });

  it('refuses a fragment that multiplies itself', async () => {
    const levels = Array.from({ length: 12 }, (_, n) => `fragment F${n} on Account { ...F${n + 1} ... on Account { ...F${n + 1} } }`).join(' ');
    const query = `{ viewer { ...F0 } } ${levels} fragment F12 on Account { a: id b: id }`;
    expect((await post(door.url, token, query)).errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
  });

  it('keeps forged cross-site requests out', async () => {
    const plain = await request(`${door.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    const bare = await request(`${door.url}/graphql?query=%7B__typename%7D`, { headers: { authorization: `Bearer ${token}` } });
    expect([plain.statusCode, bare.statusCode]).toEqual([400, 400]);
    await Promise.all([plain.body.dump(), bare.body.dump()]);
  });

  it('does not run a subscription as a query', async () => {
    expect(await post(door.url, token, 'subscription { accountActivity { cursor } }')).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringContaining('text/event-stream') }],
    });
  });

  it('gives every request a deadline, and ends it with the answer', async () => {
    await post(door.url, token, '{ viewer { id } }');
    const deadline = door.deadlines.at(-1);
    expect(Math.round(((deadline?.at ?? 0) - door.clock.now()) / 1_000)).toBe(15);
    expect(deadline?.signal.aborted).toBe(false);
  });

  it('keeps what a link gave when another failed, with an error in its place', async () => {
    door.family.failures.homes.push(new AppError('VENDOR_UNAVAILABLE', 'cannot be reached', { vendor: 'OBOX', linkId: 'link_2', requestId: 'v-9' }));
    const answer = await post(door.url, token, '{ viewer { homes { totalCount nodes { name } } } }');
    door.family.failures.homes.pop();
    expect(answer.data).toEqual({ viewer: { homes: { totalCount: null, nodes: [{ name: 'Town' }, { name: 'Lake' }, null] } } });
    expect(answer.errors).toMatchObject([
      {
        path: ['viewer', 'homes', 'nodes', 2],
        extensions: { code: 'VENDOR_UNAVAILABLE', vendor: 'OBOX', linkId: 'link_2', requestId: 'v-9', retryable: true },
      },
    ]);
  });

  it('serves the SDL, metrics and health', async () => {
    const sdl = await request(`${door.url}/schema.graphql`);
    expect(await sdl.body.text()).toContain('type Device implements Node @key(fields: "id")');
    const metrics = await (await request(`${door.url}/metrics`)).body.text();
    expect(metrics).toMatch(/hearth_request_seconds_count\{type="query",outcome="ok"\} \d+/);
    expect(metrics).toMatch(/hearth_request_seconds_count\{type="unknown",outcome="invalid"\} \d+/);
    expect((await request(`${door.url}/health/live`)).statusCode).toBe(200);
  });

  it('is not ready while a probe says so, and names it', async () => {
    broken = true;
    oddness = 'a secret reason';
    const { statusCode, body } = await request(`${door.url}/health/ready`);
    expect([statusCode, await body.json()]).toEqual([503, { status: 'not ready', notReady: { database: 'no connection', odd: 'the check itself failed' } }]);
  });
});

describe('a slow client', () => {
  it('that goes away aborts what nobody waits for', async () => {
    await using door = await openDoor();
    const waiting = new AbortController();
    let reached: (signal: AbortSignal) => void = () => undefined;
    const signal = new Promise<AbortSignal>((resolve) => {
      reached = resolve;
    });
    await using slow = await openDoor({
      contextFor: async ({ requestId, signal: gone, deadline }) => ({
        ...door.family.member,
        requestId,
        signal: gone,
        openReads: (needs) => {
          reached(deadline().signal);
          return { ...door.family.member.openReads(needs), homes: () => new Promise(() => undefined) };
        },
      }),
    });
    const call = request(`${slow.url}/graphql`, {
      method: 'POST',
      signal: waiting.signal,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf()}` },
      body: JSON.stringify({ query: '{ viewer { homes { totalCount } } }' }),
    });
    const asked = await signal;
    const aborted = new Promise((resolve) => asked.addEventListener('abort', resolve, { once: true }));
    waiting.abort();
    await expect(call).rejects.toThrow();
    await aborted;
    expect(asked.aborted).toBe(true);
  });

  it('meets its deadline, even when nothing answers', async () => {
    await using door = await openDoor();
    const token = await tokenOf();
    await post(door.url, token, '{ viewer { id } }');
    let asked: AbortSignal | null = null;
    await using slow = await openDoor({
      clock: door.clock,
      contextFor: async ({ requestId, signal, deadline }) => ({
        ...door.family.member,
        requestId,
        signal,
        openReads: (needs) => {
          const { signal: late } = deadline();
          asked = late;
          const homes = () =>
            new Promise<never>((_resolve, reject) =>
              late.addEventListener('abort', () => reject(new AppError('VENDOR_TIMEOUT', 'too late', { vendor: 'FEIYAN' })), { once: true }),
            );
          setImmediate(() => door.clock.advance(15_001));
          return { ...door.family.member.openReads(needs), homes };
        },
      }),
    });
    const answer = await post(slow.url, token, '{ viewer { id homes { totalCount } } }');
    expect(answer).toMatchObject({ data: { viewer: { id: door.family.account.id, homes: null } }, errors: [{ extensions: { code: 'VENDOR_TIMEOUT' } }] });
    expect(asked).toMatchObject({ aborted: true });
  });
});
