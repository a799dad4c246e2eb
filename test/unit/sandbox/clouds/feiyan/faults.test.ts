import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FaultRule } from '../../../../../src/sandbox/faults.js';
import { call, post, signedRequest } from './feiyan-client.js';
import { closing, type Listener, listen } from './feiyan-listener.js';
import { buildStreet, deviceOf, type Street } from './feiyan-street.js';

const PATH = '/living/home/query';

describe("faults of Feiyan's cloud", () => {
  let street: Street;
  beforeAll(async () => {
    street = await buildStreet();
  });
  afterEach(() => street.faults.clear());
  afterAll(() => street.cloud.stop());

  const strike = (rule: Omit<FaultRule, 'vendor' | 'rate'>) => street.faults.add({ vendor: 'FEIYAN', rate: 1, ...rule });
  const asked = () => ({ path: PATH, apiVer: '1.1.0', params: { pageNo: 1, pageSize: 20 }, iotToken: street.alice.iotToken });
  const ask = () => call(street.settings, asked());
  const raw = () => post(street.settings, PATH, signedRequest(street.settings, 'app', asked()));
  const lamp = () => deviceOf(street.world, street.alice.account, 'light');
  const setLamp = (value: number) => ({
    path: '/thing/properties/set',
    apiVer: '1.0.5',
    params: { iotId: lamp().feiyan.iotId, items: { LightSwitch: value } },
    iotToken: street.alice.iotToken,
  });

  it.each([
    ['code', { kind: 'code', code: 28601 }, 28601],
    ['rate-limit', { kind: 'rate-limit' }, 429],
    ['expired-token', { kind: 'expired-token' }, 401],
  ] as const)('%s answers in the vendor’s envelope', async (_, rule, code) => {
    strike({ ...rule, times: 1 });
    expect(await ask()).toMatchObject({ status: 200, code });
    expect(await ask()).toMatchObject({ code: 200 });
  });

  it('http500 answers no envelope', async () => {
    strike({ kind: 'http500', path: '/living/*' });
    expect((await raw()).status).toBe(500);
  });

  it('reset cuts the connection', async () => {
    strike({ kind: 'reset', times: 1 });
    await expect(raw()).rejects.toThrow();
  });

  it('malformed and empty lose the answer of work that was done', async () => {
    const { settings, world } = street;
    for (const [kind, value] of [
      ['malformed', 1],
      ['empty', 0],
    ] as const) {
      strike({ kind, times: 1 });
      const sent = setLamp(value);
      const { text } = await post(settings, sent.path, signedRequest(settings, 'app', sent));
      expect(() => JSON.parse(text)).toThrow();
      world.clock.advance(1000);
      expect(lamp().device.properties.get('LightSwitch')?.value).toBe(value);
    }
  });

  it('hang does the work and never answers', async () => {
    const { world } = street;
    const value = lamp().device.properties.get('LightSwitch')?.value === 1 ? 0 : 1;
    strike({ kind: 'hang', ms: 50 });
    await expect(call(street.settings, setLamp(value))).rejects.toThrow();
    world.clock.advance(1000);
    expect(lamp().device.properties.get('LightSwitch')?.value).toBe(value);
  });

  it('delay answers late', async () => {
    strike({ kind: 'delay', ms: 120 });
    const started = performance.now();
    expect(await ask()).toMatchObject({ code: 200 });
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
  });

  it('puts every call on record with its parameters, refused ones too', async () => {
    street.calls.clear();
    await ask();
    await call(street.settings, { ...asked(), iotToken: 'nobody' });
    expect(street.calls.after(0)).toMatchObject([
      { vendor: 'FEIYAN', path: PATH, params: { pageNo: 1, pageSize: 20 } },
      { vendor: 'FEIYAN', path: PATH, params: { pageNo: 1, pageSize: 20 } },
    ]);
    expect(JSON.stringify(street.calls.after(0))).not.toContain(street.alice.iotToken);
  });

  describe('of pushes', () => {
    let listener: Listener;
    beforeAll(async () => {
      listener = await listen(street.settings, 'faults');
      await listener.bind('link-1', street.alice.iotToken);
    });
    afterAll(() => listener.client.endAsync(true));
    afterEach(() => listener.heard.splice(0));

    const brightness = (count: number) => listener.until(count).then((heard) => heard.map(({ body }) => Object(body.params).items.Brightness.value));

    it('drop-push loses one, duplicate-push doubles one, reorder-push lets the next overtake', async () => {
      const { world } = street;
      strike({ kind: 'drop-push', times: 1 });
      world.report(lamp().device, { Brightness: 1 });
      world.report(lamp().device, { Brightness: 2 });
      strike({ kind: 'duplicate-push', times: 1 });
      world.report(lamp().device, { Brightness: 3 });
      strike({ kind: 'reorder-push', times: 1 });
      world.report(lamp().device, { Brightness: 4 });
      world.report(lamp().device, { Brightness: 5 });
      expect(await brightness(5)).toEqual([2, 3, 3, 5, 4]);
    });

    it('stale-push comes late with the time it had', async () => {
      const { world } = street;
      strike({ kind: 'stale-push', times: 1, ms: 50 });
      world.report(lamp().device, { Brightness: 1 });
      world.report(lamp().device, { Brightness: 2 });
      expect(await brightness(2)).toEqual([2, 1]);
    });

    it('broker-down cuts connections; what happened meanwhile comes after', async () => {
      const { world, faults, settings } = street;
      const closed = closing(listener.client);
      strike({ kind: 'broker-down' });
      await closed;
      await expect(listen(settings, 'faults')).rejects.toThrow(/ECONNREFUSED/);
      world.report(lamp().device, { Brightness: 51 });
      faults.clear();
      for (;;) {
        const again = await listen(settings, 'faults').catch(() => null);
        if (again === null) continue;
        listener = again;
        break;
      }
      world.report(lamp().device, { Brightness: 52 });
      // What was not acknowledged before the cut may come again first.
      for (let count = 1; (await brightness(count)).at(-1) !== 52; count += 1);
      expect((await brightness(0)).filter((value) => value > 50)).toEqual([51, 52]);
    });
  });
});
