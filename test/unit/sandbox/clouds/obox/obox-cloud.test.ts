import { pino } from 'pino';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCalls } from '../../../../../src/sandbox/calls.js';
import { type OboxCloud, startOboxCloud } from '../../../../../src/sandbox/clouds/obox/index.js';
import { createFaults } from '../../../../../src/sandbox/faults.js';
import type { Device } from '../../../../../src/sandbox/world/model.js';
import { seedWorld } from '../../../../../src/sandbox/world/seed.js';
import { createWorld } from '../../../../../src/sandbox/world/world.js';
import { systemClock, systemRandom } from '../../../../../src/system.js';
import { stoppedClock } from '../stopped-clock.js';

const DAY = 86_400_000;
const grant = z.object({ access_token: z.string(), token_type: z.literal('bearer'), expires_in: z.number(), scope: z.literal('company') });
const KEY = 'key-of-alice';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

describe("OBOX's cloud", () => {
  const clock = stoppedClock();
  const world = createWorld({ seed: '1', clock, random: systemRandom });
  seedWorld(world);
  const calls = createCalls(systemClock);
  const faults = createFaults(systemClock, world.stream('faults'));
  let cloud: OboxCloud;
  let token: string;
  let gateway: Device;
  let lock: Device;

  beforeAll(async () => {
    cloud = await startOboxCloud({ world, faults, calls, clock, random: systemRandom, log: pino({ level: 'silent' }) });
    token = await signIn(KEY);
    gateway = oboxDevice((device) => device.product.nodeType === 'GATEWAY');
    lock = oboxDevice((device) => device.obox?.authToken !== null);
  });
  afterAll(() => cloud.stop());

  function oboxDevice(which: (device: Device) => boolean): Device {
    const found = world.devices().find((device) => device.obox !== null && which(device));
    if (found === undefined) throw new Error('no such device');
    return found;
  }

  async function send(
    method: Method,
    path: string,
    query: Record<string, string>,
    body?: unknown,
    credentials = `${cloud.settings.clientId}:${cloud.settings.clientSecret}`,
  ) {
    const headers = { authorization: `Basic ${Buffer.from(credentials).toString('base64')}`, 'content-type': 'application/json' };
    const answered = await request(`${cloud.settings.endpoint}${path}?${new URLSearchParams(query)}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { http: answered.statusCode, answer: z.unknown().parse(await answered.body.json()) };
  }

  const company = async () => grant.parse((await send('POST', '/oauth/token', { grant_type: 'client_credentials' })).answer);
  const logIn = async (accessToken: string, uniqueKey: string) => send('POST', '/login/company', { accessToken, uniqueKey });
  const signIn = async (uniqueKey: string) => grant.parse((await logIn((await company()).access_token, uniqueKey)).answer).access_token;
  const as = (uniqueKey: string, access_token: string) => (method: Method, path: string, body?: unknown) =>
    send(method, path, { access_token, uniqueKey }, body);
  const alice = (method: Method, path: string, body?: unknown) => as(KEY, token)(method, path, body);

  it('answers a running token again, with what is left of its life', async () => {
    const first = await company();
    clock.move(DAY);
    const second = await company();
    expect(second.access_token).toBe(first.access_token);
    expect(second.expires_in).toBe(first.expires_in - DAY / 1000);
    expect(await signIn(KEY)).toBe(token);
  });

  it('exchanges the company’s token alone, and lets nothing else in', async () => {
    const { access_token } = await company();
    expect(await logIn(token, 'another')).toMatchObject({ http: 401, answer: { error: 'invalid_token' } });
    expect(await send('POST', '/oauth/token', { grant_type: 'client_credentials' }, undefined, 'wrong:wrong')).toMatchObject({
      http: 401,
      answer: { error: 'unauthorized' },
    });
    expect(await send('POST', '/oauth/token', { grant_type: 'password' })).toMatchObject({ answer: { status: 400 } });
    expect(await as(KEY, access_token)('GET', '/consumer/open/obox')).toMatchObject({ http: 401, answer: { error: 'invalid_token' } });
    expect(await as('another', token)('GET', '/consumer/open/obox')).toMatchObject({ answer: { status: 403 } });
    expect(await alice('GET', '/consumer/open/nothing')).toMatchObject({ http: 404 });
  });

  it('registers a gateway, which is then with Feiyan too, and lists it for its user alone', async () => {
    const serialId = gateway.obox?.serialId;
    const registered = await alice('POST', '/consumer/open/registAliDev', { type: 'OBOX', zone: 'Asia/Shanghai' });
    const data = z.object({
      status: z.literal(200),
      data: z.object({ kitCenter: z.string(), productKey: z.string(), deviceName: z.string(), deviceSecret: z.string() }),
    });
    const certificate = data.parse(registered.answer).data;
    const added = await alice('POST', '/consumer/open/obox', {
      oboxName: 'Hall',
      oboxSerialId: serialId,
      oboxVersion: '0a02154400052002',
      oboxStatus: '1',
      deviceConfig: [],
    });
    expect(added).toMatchObject({ http: 200, answer: { message: 'add success', status: 201, data: { obox_serial_id: serialId } } });
    expect(gateway.feiyan).toMatchObject({ productKey: certificate.productKey, deviceName: certificate.deviceName });
    expect(await alice('GET', '/consumer/open/obox')).toMatchObject({
      answer: { message: 'select success', status: 200, data: { oboxs: [{ oboxName: 'Hall', oboxSerialId: serialId, oboxStatus: 1 }] } },
    });
    const bobs = as('key-of-bob', await signIn('key-of-bob'));
    expect(await bobs('GET', '/consumer/open/obox')).toMatchObject({ answer: { data: { oboxs: [] } } });
    expect(await bobs('POST', '/consumer/open/obox', { oboxName: 'Mine', oboxSerialId: serialId, oboxVersion: '0a' })).toMatchObject({
      answer: { status: 404 },
    });
    expect(await bobs('DELETE', '/consumer/open/obox', { oboxSerialId: serialId })).toMatchObject({ answer: { status: 404 } });
    expect(await alice('POST', '/consumer/open/obox', { oboxSerialId: serialId, oboxVersion: '0a' })).toMatchObject({
      answer: { status: 400, message: 'bad parameter oboxName' },
    });
  });

  it('makes and changes temporary users of a lock', async () => {
    const serialId = lock.obox?.serialId;
    const start = world.clock.now();
    const wanted = { serialId, nickName: 'Guest', startTime: String(start), endTime: String(start + DAY), times: 2, mobile: '13800009999', isMax: 0 };
    const made = await alice('POST', '/consumer/open/intelligentRemoteUser', { ...wanted, authToken: lock.obox?.authToken });
    const user = z
      .object({ status: z.literal(201), data: z.object({ remoteUser: z.looseObject({ pin: z.number(), pwd: z.string(), start: z.string() }) }) })
      .parse(made.answer).data.remoteUser;
    expect(user.pwd).toMatch(new RegExp(`^\\d{2}${user.pin}\\d{5}$`));
    expect(Date.parse(`${user.start.replace(' ', 'T')}+08:00`)).toBe(Math.floor(start / 1000) * 1000);
    expect(user).toMatchObject({ nickName: 'Guest', isEnd: 0, times: 2, useTimes: 0, isMax: 0, serialId });

    const changed = await alice('PUT', '/consumer/open/intelligentRemoteUser', { ...wanted, nickName: 'Friend', isMax: 1, pin: user.pin });
    expect(changed).toMatchObject({
      answer: { message: 'update success', status: 205, data: { pwd: user.pwd, remoteUser: { nickName: 'Friend', isMax: 1, pin: user.pin } } },
    });

    const refused: [Method, object, number][] = [
      ['POST', { ...wanted, authToken: 'wrong' }, 403],
      ['POST', { ...wanted, serialId: 'nothing', authToken: lock.obox?.authToken }, 404],
      ['POST', wanted, 400],
      ['PUT', { ...wanted, pin: 99 }, 404],
      ['PUT', { ...wanted, endTime: wanted.startTime, pin: user.pin }, 400],
    ];
    for (const [method, body, status] of refused)
      expect(await alice(method, '/consumer/open/intelligentRemoteUser', body)).toMatchObject({ answer: { status } });
  });

  it('removes a device, finds it again by a scan, and removes the gateway', async () => {
    const [serialId, oboxSerialId] = [lock.obox?.serialId, gateway.obox?.serialId];
    expect(await alice('DELETE', '/consumer/open/device', { serialId })).toMatchObject({ http: 200, answer: { message: 'delete success', status: 204 } });
    expect(lock.gatewayId).toBeNull();
    expect(await alice('DELETE', '/consumer/open/device', { serialId })).toMatchObject({ answer: { status: 404 } });
    expect(await alice('POST', '/consumer/open/device', { oboxSerialId, serialId, timeout: '30' })).toMatchObject({
      answer: { message: 'add success', status: 201 },
    });
    world.clock.advance(5000);
    expect(lock.gatewayId).toBe(gateway.id);
    expect(await alice('DELETE', '/consumer/open/obox', { oboxSerialId })).toMatchObject({ answer: { status: 204 } });
    expect(await alice('GET', '/consumer/open/obox')).toMatchObject({ answer: { data: { oboxs: [] } } });
    expect(await alice('POST', '/consumer/open/device', { oboxSerialId })).toMatchObject({ answer: { status: 404 } });
  });

  it('words faults as its own, and keeps secrets out of the record of calls', async () => {
    calls.clear();
    for (const [kind, expected] of [
      ['rate-limit', { http: 200, answer: { status: 429 } }],
      ['expired-token', { http: 401, answer: { error: 'invalid_token' } }],
    ] as const) {
      faults.add({ vendor: 'OBOX', kind, rate: 1, times: 1 });
      expect(await alice('GET', '/consumer/open/obox')).toMatchObject(expected);
    }
    faults.add({ vendor: 'OBOX', kind: 'code', code: 500, rate: 1, times: 1 });
    expect(await alice('GET', '/consumer/open/obox')).toMatchObject({ answer: { status: 500 } });
    await signIn('key-of-carol');
    expect(calls.after(0)).toHaveLength(5);
    expect(JSON.stringify(calls.after(0))).not.toMatch(/key-of|access_?token/i);
  });

  it('ends tokens after seven days', async () => {
    clock.move(7 * DAY);
    expect(await alice('GET', '/consumer/open/obox')).toMatchObject({ http: 401, answer: { error: 'invalid_token' } });
    expect(await signIn(KEY)).not.toBe(token);
  });

  it('has a handler for each of the ten operations', () => {
    expect(
      cloud
        .handled()
        .map(({ section }) => Number(section))
        .sort((one, other) => one - other),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
