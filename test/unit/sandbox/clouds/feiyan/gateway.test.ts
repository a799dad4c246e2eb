import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stoppedClock } from '../stopped-clock.js';
import { type Asked, call, post, signedBody } from './feiyan-client.js';
import { buildStreet, deviceOf, type Street } from './feiyan-street.js';

const HOUR = 3_600_000;
const HOMES = { path: '/living/home/query', apiVer: '1.1.0', params: { pageNo: 1, pageSize: 20 } };

describe("Feiyan's gateway", () => {
  let street: Street;
  beforeAll(async () => {
    street = await buildStreet();
  });
  afterAll(() => street.cloud.stop());

  it('answers homes in the documented envelope', async () => {
    const { world, alice, settings } = street;
    const answer = await call(settings, { ...HOMES, iotToken: alice.iotToken });
    expect(answer).toMatchObject({ status: 200, code: 200, data: { total: 3, pageNo: 1, pageSize: 20 } });
    expect(answer.data).toHaveProperty(
      'data',
      world.feiyan.homesOf(alice.account).map((home) => expect.objectContaining({ homeId: home.homeId, name: home.name, createMillis: home.createdAt })),
    );
  });

  it.each([
    ['a path it does not know', { ...HOMES, path: '/living/home/invent' }, 404, 404],
    ['a version that the operation does not have', { ...HOMES, apiVer: '1.0.0' }, 404, 404],
    ['a missing token', HOMES, 200, 401],
    ['a token that nobody issued', { ...HOMES, iotToken: 'f'.repeat(32) }, 200, 401],
  ])('refuses %s', async (_, asked, status, code) => {
    expect(await call(street.settings, asked)).toMatchObject({ status, code, data: null });
  });

  it.each([
    ['a required parameter that is missing', { pageNo: 1 }, 20050, 'pageSize required'],
    ['a page beyond the documented size', { pageNo: 1, pageSize: 21 }, 460, 'invalid count or offset'],
    ['page zero', { pageNo: 0, pageSize: 20 }, 460, 'invalid count or offset'],
    ['a count that is a text', { pageNo: '1', pageSize: 20 }, 460, 'invalid count or offset'],
    ['a parameter that the operation does not have', { pageNo: 1, pageSize: 20, extra: true }, 460, 'request parameter error'],
  ])('refuses %s', async (_, params, code, message) => {
    const { settings, alice } = street;
    expect(await call(settings, { ...HOMES, params, iotToken: alice.iotToken })).toMatchObject({ status: 200, code, message });
  });

  it.each(['no json', '{}', '{"id":"1","version":"2.0","request":{"apiVer":"1.1.0"}}'])('refuses the signed body %s, which is no envelope', async (body) => {
    const answered = await post(street.settings, HOMES.path, signedBody(street.settings, 'app', HOMES.path, body));
    expect(answered.status).toBe(400);
    expect(JSON.parse(answered.text)).toMatchObject({ code: 400, message: 'request error' });
  });

  it('reads no body beyond a mebibyte', async () => {
    const sent = signedBody(street.settings, 'app', HOMES.path, 'x'.repeat(1024 * 1024 + 1));
    expect((await post(street.settings, HOMES.path, sent)).status).toBe(413);
  });

  it('keeps the two key pairs apart', async () => {
    const { settings, alice } = street;
    expect(await call(settings, { ...HOMES, iotToken: alice.iotToken }, 'cloud')).toMatchObject({ status: 403, code: 403 });
    const token = { path: '/cloud/token', apiVer: '1.0.1', params: { grantType: 'project', res: settings.projectId } };
    expect(await call(settings, token, 'app')).toMatchObject({ status: 403, code: 403 });
  });

  it('hides what is not the caller’s', async () => {
    const { settings, world, alice, bob } = street;
    const { feiyan, homeId, roomId } = deviceOf(world, alice.account, 'light');
    const { iotId } = feiyan;
    const asked = [
      ['/living/home/get', '1.1.0', { homeId }, 403],
      ['/living/home/room/query', '1.0.1', { homeId, pageNo: 1, pageSize: 20 }, 403],
      ['/living/home/room/get', '1.0.1', { homeId, roomId }, 403],
      ['/living/home/room/device/query', '1.0.2', { homeId, roomId, pageNo: 1, pageSize: 20 }, 403],
      ['/living/home/device/query', '1.0.2', { homeId, pageNo: 1, pageSize: 20 }, 403],
      ['/living/home/element/query', '1.0.6', { homeId, pageNo: 1, pageSize: 20 }, 403],
      ['/thing/info/get', '1.0.4', { iotId }, 29004],
      ['/thing/properties/get', '1.0.4', { iotId }, 29004],
      ['/thing/properties/set', '1.0.5', { iotId, items: { LightSwitch: 1 } }, 29004],
      ['/thing/service/invoke', '1.0.5', { iotId, identifier: 'ToggleLightSwitch', args: {} }, 29004],
      ['/thing/events/get', '1.0.4', { iotId }, 29004],
      ['/thing/tsl/get', '1.0.4', { iotId }, 29004],
      ['/thing/status/get', '1.0.5', { iotId }, 29004],
      ['/uc/listBindingByDev', '1.0.6', { iotId, pageNo: 1, pageSize: 20 }, 2065],
      ['/thing/info/get', '1.0.4', { iotId: 'nothing' }, 2063],
    ] as const;
    for (const [path, apiVer, params, code] of asked) {
      expect(await call(settings, { path, apiVer, params, iotToken: bob.iotToken }), path).toMatchObject({ status: 200, code });
    }
    expect(await call(settings, { path: '/uc/getByAccountAndDev', apiVer: '1.0.6', params: { iotId }, iotToken: bob.iotToken })).toMatchObject({
      code: 200,
      data: {},
    });
  });
});

describe("the project's token", () => {
  const clock = stoppedClock();
  let street: Street;
  beforeAll(async () => {
    street = await buildStreet(clock);
  });
  afterAll(() => street.cloud.stop());

  const ask = (asked: Asked) => call(street.settings, asked, 'cloud', clock.now());
  const issued = z.object({ code: z.literal(200), data: z.object({ cloudToken: z.string(), expiresIn: z.literal(7200) }) });
  const issue = async () =>
    issued.parse(await ask({ path: '/cloud/token', apiVer: '1.0.1', params: { grantType: 'project', res: street.settings.projectId } })).data.cloudToken;
  const lamp = () => deviceOf(street.world, street.alice.account, 'light');
  const read = (cloudToken?: string) =>
    ask({ path: '/cloud/thing/info/get', apiVer: '1.0.2', params: { iotId: lamp().feiyan.iotId }, ...(cloudToken === undefined ? {} : { cloudToken }) });
  const refresh = (cloudToken: string) => ask({ path: '/cloud/token/refresh', apiVer: '1.0.1', params: { cloudToken }, cloudToken });

  it('opens the project’s operations, and a new one ends the one before it', async () => {
    const first = await issue();
    expect(await read(first)).toMatchObject({ code: 200, data: { mac: lamp().device.mac, deviceSecret: lamp().feiyan.deviceSecret } });
    const second = await issue();
    expect(await read(first)).toMatchObject({ code: 20017 });
    expect(await read()).toMatchObject({ code: 20017 });
    expect(await read(second)).toMatchObject({ code: 200 });
  });

  it('lives two hours, and again as long from when it is refreshed', async () => {
    const token = await issue();
    clock.move(1.5 * HOUR);
    expect(await refresh(token)).toMatchObject({ code: 200, data: { cloudToken: token } });
    clock.move(1.9 * HOUR);
    expect(await read(token)).toMatchObject({ code: 200 });
    clock.move(0.2 * HOUR);
    expect(await read(token)).toMatchObject({ code: 20017 });
    expect(await refresh(token)).toMatchObject({ code: 20017 });
  });

  it('is issued for the project of the keys alone', async () => {
    expect(await ask({ path: '/cloud/token', apiVer: '1.0.1', params: { grantType: 'project', res: 'another' } })).toMatchObject({ code: 28501 });
  });

  it('an iotToken ends after 20 hours of the wall clock, however far the world’s clock was moved', async () => {
    const asked = { ...HOMES, iotToken: street.world.feiyan.issueToken(street.alice.account) };
    street.world.clock.advance(48 * HOUR);
    expect(await call(street.settings, asked, 'app', clock.now())).toMatchObject({ code: 200 });
    clock.move(20 * HOUR);
    expect(await call(street.settings, asked, 'app', clock.now())).toMatchObject({ code: 401 });
  });
});
