import { connectAsync } from 'mqtt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './feiyan-client.js';
import { closing, credentials, type Listener, listen, topicOf } from './feiyan-listener.js';
import { buildStreet, deviceOf, type Street } from './feiyan-street.js';

describe("Feiyan's push channel", () => {
  let street: Street;
  const listeners: Listener[] = [];
  let sessions = 0;
  beforeAll(async () => {
    street = await buildStreet();
  });
  afterAll(async () => {
    for (const { client } of listeners) await client.endAsync(true);
    await street.cloud.stop();
  });

  const join = async (id?: string, at?: number) => {
    sessions += 1;
    const listener = await listen(street.settings, id ?? `session-${sessions}`, at);
    listeners.push(listener);
    return listener;
  };
  const lamp = () => deviceOf(street.world, street.alice.account, 'light');

  it('tells a bound account what the HTTP cloud was told to set', async () => {
    const { settings, world, alice } = street;
    const { device, feiyan } = lamp();
    const listener = await join();
    expect(await listener.bind('link-1', alice.iotToken)).toBe(200);
    const wanted = device.properties.get('LightSwitch')?.value === 1 ? 0 : 1;
    const asked = { path: '/thing/properties/set', apiVer: '1.0.5', params: { iotId: feiyan.iotId, items: { LightSwitch: wanted } }, iotToken: alice.iotToken };
    expect(await call(settings, asked)).toMatchObject({ code: 200 });
    world.clock.advance(1000);
    const [push] = await listener.until(1);
    expect(push).toMatchObject({
      topic: topicOf(settings, '/down/thing/properties'),
      body: {
        id: expect.stringMatching(/^\d{18}$/),
        version: '1.0',
        method: 'thing.properties',
        params: {
          iotId: feiyan.iotId,
          productKey: feiyan.productKey,
          deviceName: feiyan.deviceName,
          items: { LightSwitch: { value: wanted, time: expect.any(Number) } },
        },
      },
    });
  });

  it('pushes each kind of change on its own topic', async () => {
    const { settings, world, alice } = street;
    const { device, feiyan } = lamp();
    const gateway = deviceOf(world, alice.account, 'gateway');
    const [sub] = world.subDevices(gateway.device);
    if (sub === undefined) throw new Error('no sub-device');
    const listener = await join();
    await listener.bind('link-1', alice.iotToken);
    world.raise(device, { identifier: 'Error', value: { ErrorCode: 1 } });
    world.setStatus(device, 'OFFLINE');
    world.setStatus(device, 'ONLINE');
    world.setFirmware(device, { to: '9.0.0', step: 50, status: 1, description: 'half way' });
    world.setGateway(sub, null);
    world.setGateway(sub, gateway.device);
    const heard = await listener.until(5);
    expect(heard.map(({ topic, body }) => [topic.split('/down')[1], body.params ?? body.param])).toMatchObject([
      ['/thing/events', { iotId: feiyan.iotId, identifier: 'Error', value: { ErrorCode: 1 }, time: expect.any(Number) }],
      ['/thing/status', { iotId: feiyan.iotId, status: { value: 3, time: expect.any(Number) } }],
      ['/thing/status', { iotId: feiyan.iotId, status: { value: 1, time: expect.any(Number) } }],
      ['/ota/device/forward', { iotId: feiyan.iotId, destVersion: '9.0.0', step: 50, upgradeStatus: 1 }],
      ['/thing/topo/add/status', { status: 0, subIotId: sub.feiyan?.iotId, newGwIotId: gateway.feiyan.iotId }],
    ]);
    expect(settings.mqttUrl).toMatch(/^mqtt:\/\/127\.0\.0\.1:\d+$/);
  });

  it('sends a copy for every bound account that sees the device, all with one message ID, and none for others', async () => {
    const { world, alice, bob } = street;
    const shared = world.feiyan.bindingsOf(bob.account).find(({ owned }) => !owned);
    if (shared === undefined) throw new Error('nothing shared');
    const both = await join();
    expect(await both.bind('link-a', alice.iotToken)).toBe(200);
    expect(await both.bind('link-b', bob.iotToken)).toBe(200);
    const bobs = await join();
    expect(await bobs.bind('link-b', bob.iotToken)).toBe(200);
    const other = lamp().feiyan.iotId === shared.feiyan.iotId ? deviceOf(world, alice.account, 'curtain') : lamp();
    world.report(other.device, { [other.device.product.description.properties[0]?.identifier ?? '']: 1 });
    world.report(shared.device, { LightSwitch: 1 });
    const heard = await both.until(3);
    expect(heard[1]?.body.id).toBe(heard[2]?.body.id);
    expect(heard[0]?.body.id).not.toBe(heard[1]?.body.id);
    expect(await bobs.until(1)).toMatchObject([{ body: { id: heard[1]?.body.id } }]);
  });

  it('is silent before binding, after unbinding, and for tokens that are none', async () => {
    const { world, alice } = street;
    const { device } = lamp();
    const listener = await join();
    world.report(device, { LightSwitch: 0 });
    expect(await listener.bind('link-1', 'nobody')).toBe(401);
    world.report(device, { LightSwitch: 0 });
    expect(await listener.bind('link-1', alice.iotToken)).toBe(200);
    world.report(device, { LightSwitch: 1 });
    expect(await listener.unbind('link-1')).toBe(200);
    world.report(device, { LightSwitch: 0 });
    await listener.bind('link-2', alice.iotToken);
    expect(listener.heard).toMatchObject([{ body: { params: { items: { LightSwitch: { value: 1 } } } } }]);
  });

  it('keeps pushes and the binding for a session that is away, in order, under another time in the client ID', async () => {
    const { world, alice } = street;
    const { device } = lamp();
    const first = await join('away', Date.now() - 60_000);
    await first.bind('link-1', alice.iotToken);
    await first.client.endAsync(true);
    for (let value = 1; value <= 50; value += 1) world.report(device, { Brightness: value });
    const second = await join('away');
    const heard = await second.until(50);
    expect(heard).toMatchObject(Array.from({ length: 50 }, (_, at) => ({ body: { params: { items: { Brightness: { value: at + 1 } } } } })));
  });

  it('forgets a kept session’s bindings when it is taken up anew', async () => {
    const { world, alice, settings } = street;
    const first = await join('anew');
    await first.bind('link-1', alice.iotToken);
    await first.client.endAsync();
    const fresh = await connectAsync(settings.mqttUrl, { ...credentials(settings, 'anew'), clean: true, reconnectPeriod: 0 }, false);
    await fresh.endAsync();
    const second = await join('anew');
    world.report(lamp().device, { LightSwitch: 1 });
    await second.bind('link-2', alice.iotToken);
    expect(second.heard).toEqual([]);
  });

  it('keeps nothing for a clean session', async () => {
    const { world, alice, settings } = street;
    const first = await connectAsync(settings.mqttUrl, { ...credentials(settings, 'clean'), clean: true, reconnectPeriod: 0 }, false);
    await first.subscribeAsync(topicOf(settings, '/down/#'), { qos: 1 });
    const payload = JSON.stringify({ id: '1', version: '1.0', request: { clientId: 'link-1' }, params: { iotToken: alice.iotToken } });
    const replied = new Promise((resolve) => {
      first.once('message', resolve);
    });
    await first.publishAsync(topicOf(settings, '/up/account/bind'), payload, { qos: 1 });
    await replied;
    await first.endAsync();
    const second = await join('clean');
    world.report(lamp().device, { LightSwitch: 1 });
    await second.bind('link-2', alice.iotToken);
    expect(second.heard).toEqual([]);
  });

  it.each([
    ['a wrong password', { password: '00' }],
    ['a password made for another time', { clientId: 'x|securemode=3,signmethod=hmacsha256,timestamp=1|' }],
    ['a client ID of another form', { clientId: 'x' }],
    ['another device', { username: 'other&product' }],
  ])('refuses %s', async (_, wrong) => {
    const { settings } = street;
    await expect(connectAsync(settings.mqttUrl, { ...credentials(settings, 'x'), ...wrong, reconnectPeriod: 0 }, false)).rejects.toThrow(
      /Bad username or password/,
    );
  });

  it.each(['/sys/other/device/app/down/#', '#', '$SYS/#', '/sys/+/+/app/down/thing/properties'])('lets nobody subscribe to %s', async (topic) => {
    const { client } = await join();
    const [granted] = await client.subscribeAsync(topic, { qos: 1 }).catch(() => []);
    expect(granted?.qos ?? 128).toBe(128);
  });

  it('cuts off who publishes where it may not', async () => {
    const { client } = await join();
    const closed = closing(client);
    client.publish(topicOf(street.settings, '/down/thing/properties'), '{}', { qos: 0 });
    await closed;
  });
});

describe('a busy push channel', () => {
  it('takes 2,000 changes at once to a client, in order and without loss', async () => {
    const street = await buildStreet();
    const { world, alice } = street;
    const { device } = deviceOf(world, alice.account, 'light');
    const listener = await listen(street.settings, 'busy');
    await listener.bind('link-1', alice.iotToken);
    const started = performance.now();
    for (let n = 0; n < 2000; n += 1) world.report(device, { Brightness: n % 100 }, 1_800_000_000_000 + n);
    const heard = await listener.until(2000);
    const seconds = (performance.now() - started) / 1000;
    expect(heard.map(({ body }) => body)).toMatchObject(
      Array.from({ length: 2000 }, (_, n) => ({ params: { items: { Brightness: { time: 1_800_000_000_000 + n } } } })),
    );
    expect(2000 / seconds).toBeGreaterThan(500);
    await listener.client.endAsync(true);
    await street.cloud.stop();
  });
});
