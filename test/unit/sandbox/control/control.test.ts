import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jwtVerify } from 'jose';
import { pino } from 'pino';
import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../../../src/sandbox/index.js';
import { systemClock, systemRandom } from '../../../../src/system.js';
import { type Control, controlClient } from '../../../support/control-client.js';

const reported = z.object({ value: z.unknown(), time: z.number() });
const device = z.object({
  identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
  name: z.string(),
  status: z.string(),
  properties: z.record(z.string(), reported),
  events: z.record(z.string(), z.object({ value: z.unknown(), type: z.string() })),
});
const account = z.object({
  vendor: z.string(),
  id: z.string(),
  person: z.string(),
  homeIds: z.array(z.string()),
  devices: z.array(z.object({ id: z.string(), homeId: z.string().nullable() })),
});
const home = z.object({ id: z.string(), rooms: z.array(z.object({ id: z.string() })) });
const truth = z.object({ now: z.number(), devices: z.array(device), accounts: z.array(account), homes: z.array(home) });
const broadlinkLink = z.strictObject({ broadlink: z.strictObject({ accessToken: z.string(), organizationName: z.string() }) });
const admission = z.object({
  name: z.string(),
  token: z.string(),
  links: z.array(z.union([z.strictObject({ feiyan: z.object({ iotToken: z.string() }) }), z.strictObject({ obox: z.strictObject({}) }), broadlinkLink])),
});

describe('the sandbox behind its clouds', () => {
  let folder: string;
  let sandbox: Sandbox;
  let control: Control;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hearth-sandbox-'));
    sandbox = await startSandbox({ seed: 1, dataDir: folder, clock: systemClock, random: systemRandom, log: pino({ level: 'silent' }), living: false });
    control = controlClient(sandbox.control, sandbox.controlToken);
  });
  beforeEach(async () => {
    await control.clearCalls();
    await control.clearFaults();
  });
  afterAll(async () => {
    await sandbox.stop();
    await rm(folder, { recursive: true });
  });

  const send = (method: 'GET' | 'POST' | 'DELETE', path: string, options: { headers?: Record<string, string>; body?: string } = {}) =>
    request(`${sandbox.control}${path}`, { method, ...options });
  const authorized = (body: unknown) => ({
    headers: { authorization: `Bearer ${sandbox.controlToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const lamp = async () => {
    const found = (await control.world(truth)).devices.find(({ name }) => name === 'Floor Lamp');
    const id = found?.identities[0]?.vendorId;
    if (found === undefined || id === undefined) throw new Error('no lamp');
    return { id, ...found };
  };

  it.each([
    ['no token', {}, 401],
    ['another token', { authorization: 'Bearer guess' }, 401],
    ['the token without its scheme', { authorization: 'CONTROL' }, 401],
    ['another host name, as after a rebinding of DNS', { authorization: 'RIGHT', host: 'hearth.example' }, 403],
  ])('refuses %s', async (_what, headers: Record<string, string>, status) => {
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('CONTROL', sandbox.controlToken).replace('RIGHT', `Bearer ${sandbox.controlToken}`)]),
    );
    let visited = 0;
    for (const [method, path] of [
      ['GET', '/world'],
      ['GET', '/calls'],
      ['DELETE', '/calls'],
      ['GET', '/faults'],
      ['POST', '/clock'],
      ['POST', '/estate'],
      ['POST', '/people'],
    ] as const) {
      const { statusCode, body } = await send(method, path, { headers: filled });
      visited += 1;
      expect(statusCode).toBe(status);
      expect(await body.text()).not.toContain(sandbox.controlToken);
    }
    expect(visited).toBe(7);
  });

  it('tells the truth without a token or a secret of a device', async () => {
    const text = JSON.stringify(await control.world(z.unknown()));
    expect(text).toContain('Maple Street');
    expect(text).not.toMatch(/deviceSecret|iotToken/);
  });

  it('lets a device report values, an event and a status', async () => {
    const { id } = await lamp();
    await control.report('feiyan', id, { properties: { Brightness: 42 } });
    await control.report('FEIYAN', id, { event: { identifier: 'Error', value: { ErrorCode: 1 } } });
    await control.report('feiyan', id, { status: 'OFFLINE' });
    expect(await lamp()).toMatchObject({
      status: 'OFFLINE',
      properties: { Brightness: { value: 42 } },
      events: { Error: { type: 'error', value: { ErrorCode: 1 } } },
    });
    await control.report('feiyan', id, { status: 'ONLINE' });
  });

  it('names what is wrong with a report', async () => {
    const { id } = await lamp();
    for (const [path, body, status] of [
      [`/world/devices/feiyan/${id}/report`, { status: 'SLEEPY' }, 400],
      [`/world/devices/feiyan/${id}/report`, { properties: {}, colour: 1 }, 400],
      [`/world/devices/nobody/${id}/report`, { status: 'ONLINE' }, 400],
      ['/world/devices/feiyan/none/report', { status: 'ONLINE' }, 404],
      ['/nowhere', {}, 404],
      ['/clock', { advanceMs: -1 }, 400],
      ['/people', { name: 'alice' }, 409],
      ['/people', { name: 'No Body' }, 400],
      ['/estate', { homes: 1_000, roomsPerHome: 10, devicesPerRoom: 10 }, 400],
      ['/faults', { vendor: 'feiyan', kind: 'earthquake', rate: 1 }, 400],
    ] as const) {
      const { statusCode, body: answer } = await send('POST', path, authorized(body));
      expect([path, statusCode]).toEqual([path, status]);
      expect(await answer.json()).toEqual({ error: expect.any(String) });
    }
  });

  it('keeps a record of vendor calls without their secrets, and empties it', async () => {
    const call = await request(`${sandbox.clouds.feiyan.endpoint}/living/home/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: '1',
        version: '1.0',
        request: { apiVer: '1.1.0', iotToken: 'a-secret' },
        params: { pageNo: 1, pageSize: 10, iotToken: 'another' },
      }),
    });
    await call.body.dump();
    const [seen, ...others] = await control.calls();
    expect(others).toEqual([]);
    expect(seen).toMatchObject({ vendor: 'feiyan', path: '/living/home/query', params: { pageNo: 1, pageSize: 10 } });
    expect(JSON.stringify(seen)).not.toMatch(/a-secret|another/);
    expect(await control.calls(seen?.n)).toEqual([]);
    await control.clearCalls();
    expect(await control.calls()).toEqual([]);
  });

  it('arms faults that befall the clouds and run out', async () => {
    await control.fault({ vendor: 'feiyan', path: '/living/*', kind: 'http500', rate: 1, times: 1 });
    const ask = async (path: string) => {
      const { statusCode, body } = await request(`${sandbox.clouds.feiyan.endpoint}${path}`, { method: 'POST', body: '{}' });
      await body.dump();
      return statusCode;
    };
    expect([(await ask('/thing/info/get')) === 500, (await ask('/living/home/query')) === 500, (await ask('/living/home/query')) === 500]).toEqual([
      false,
      true,
      false,
    ]);
    expect(await (await send('GET', '/faults', { headers: { authorization: `Bearer ${sandbox.controlToken}` } })).body.json()).toEqual([]);
  });

  it('moves the clock', async () => {
    const before = (await control.world(truth)).now;
    const { now } = z.object({ now: z.number() }).parse(await control.advance(3_600_000));
    expect(now - before).toBeGreaterThanOrEqual(3_600_000);
    expect((await control.world(truth)).now).toBeGreaterThanOrEqual(now);
  });

  it('admits a fresh person with a vendor account, a home, and devices to be known by', async () => {
    const person = admission.parse(await control.person('dora'));
    const { payload } = await jwtVerify(person.token, new TextEncoder().encode(sandbox.auth.secret), { issuer: 'hearth-sandbox' });
    expect(payload).toMatchObject({ sub: 'dora', name: 'Dora' });
    expect(person.links).toEqual([
      { feiyan: { iotToken: expect.any(String) } },
      { obox: {} },
      { broadlink: { accessToken: expect.any(String), organizationName: 'Dora Estates' } },
    ]);
    expect((await control.world(truth)).accounts.filter((one) => one.person === 'dora')).toMatchObject([
      { vendor: 'feiyan', homeIds: [expect.any(String)], devices: [{}, {}, {}] },
      { vendor: 'broadlink', homeIds: [], devices: [] },
    ]);
  });

  it('builds an estate over as many vendor accounts as the caps make it take', async () => {
    const size = { homes: 11, roomsPerHome: 21, devicesPerRoom: 6, sharedAcrossClouds: 1 };
    const estate = admission
      .extend({ accounts: z.number(), homes: z.number(), devices: z.number(), oboxSerialIds: z.array(z.string()) })
      .parse(await control.estate(size));
    const world = await control.world(truth);
    const accounts = world.accounts.filter(({ person }) => person === estate.name);
    const devices = accounts.flatMap((one) => one.devices);
    expect(estate).toMatchObject({ accounts: accounts.length, devices: 11 * 21 * 6 });
    expect(estate.links.filter((link) => 'feiyan' in link)).toHaveLength(accounts.length);
    expect(estate.oboxSerialIds).toHaveLength(11);
    expect(devices).toHaveLength(11 * 21 * 6);
    let homes = 0;
    for (const { homeIds } of accounts) {
      expect(homeIds.length).toBeLessThanOrEqual(10);
      for (const homeId of homeIds) {
        homes += 1;
        expect(world.homes.find(({ id }) => id === homeId)?.rooms.length).toBeLessThanOrEqual(20);
        expect(devices.filter((one) => one.homeId === homeId).length).toBeLessThanOrEqual(100);
      }
    }
    expect(homes).toBe(estate.homes);
  });

  it('signs its people in: the operator with the scope, the others without', async () => {
    const scopes = await Promise.all(
      Object.entries(sandbox.tokens).map(async ([name, token]) => {
        const { payload } = await jwtVerify(token, new TextEncoder().encode(sandbox.auth.secret), { issuer: sandbox.auth.issuer });
        return [name, payload.sub, payload['scope']];
      }),
    );
    expect(scopes).toEqual([
      ['alice', 'alice', undefined],
      ['bob', 'bob', undefined],
      ['operator', 'operator', 'hearth:operator'],
    ]);
  });

  it('describes itself in a private file, with url and tokens only when a server serves it, and takes the file away when it stops', async () => {
    const place = await mkdtemp(join(tmpdir(), 'hearth-sandbox-'));
    const other = await startSandbox({ seed: 1, dataDir: join(place, 'deep'), clock: systemClock, random: systemRandom, log: pino({ level: 'silent' }) });
    const file = join(place, 'deep', 'sandbox.json');
    const read = async (): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
    await other.publish(null);
    expect(Object.keys(z.looseObject({}).parse(await read()))).toEqual(['control', 'controlToken', 'people', 'clouds']);
    await other.publish('http://127.0.0.1:1');
    expect(await read()).toMatchObject({
      url: 'http://127.0.0.1:1',
      tokens: { alice: other.tokens['alice'] },
      people: { alice: { feiyan: { iotToken: expect.any(String) }, obox: {} }, operator: {} },
      clouds: { feiyan: other.clouds.feiyan, obox: other.clouds.obox },
    });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await other.stop();
    await expect(stat(file)).rejects.toThrow('ENOENT');
    await rm(place, { recursive: true });
  });

  it('hands out no tokens where no server would accept them', async () => {
    const place = await mkdtemp(join(tmpdir(), 'hearth-sandbox-'));
    const alone = await startSandbox({ seed: 1, dataDir: place, clock: systemClock, random: systemRandom, log: pino({ level: 'silent' }), signsIn: false });
    const answer = z.looseObject({}).parse(await controlClient(alone.control, alone.controlToken).estate({ homes: 1, roomsPerHome: 1, devicesPerRoom: 1 }));
    expect([alone.tokens, 'token' in answer]).toEqual([{}, false]);
    await alone.stop();
    await rm(place, { recursive: true });
  });
});
