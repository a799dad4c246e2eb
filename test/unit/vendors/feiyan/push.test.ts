// What Feiyan's push messages mean, and how to be told them.
import { describe, expect, it } from 'vitest';
import type { Random } from '../../../../src/domain/clock.js';
import { createFeiyanPush } from '../../../../src/vendors/feiyan/push.js';
import { createManualClock } from '../../transport/manual-clock.js';

const ROOT = '/sys/pk-app/dn-app/app';
const random: Random = { bytes: (length) => new Uint8Array(length), uuid: () => '00000000-0000-4000-8000-000000000001' };
const push = createFeiyanPush({
  settings: { mqttUrl: 'mqtt://broker.example', mqttProductKey: 'pk-app', mqttDeviceName: 'dn-app', mqttDeviceSecret: 'example-device-secret' },
  clock: createManualClock(1_735_689_600_000),
  random,
});

function device(key: string) {
  return { vendor: 'FEIYAN', kind: 'device', scope: '', key };
}

function parse(topic: string, message: unknown) {
  return push.parse(`${ROOT}/down/${topic}`, Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)));
}

describe('messages', () => {
  it.each([
    [
      'thing/properties',
      {
        method: 'thing.properties',
        params: { iotId: 'd', items: { Level: { time: 5, value: 3 }, Mode: { time: 9, value: 'eco' }, _sys_x: { time: 10, value: 1 } } },
      },
      {
        kind: 'properties',
        device: device('d'),
        at: 9,
        readings: [
          { identifier: 'Level', value: 3, at: 5 },
          { identifier: 'Mode', value: 'eco', at: 9 },
        ],
      },
    ],
    [
      'thing/events',
      { method: 'thing.events', params: { iotId: 'd', identifier: 'Fault', name: 'Fault', type: 'block', value: { code: 1 }, time: 6 } },
      { kind: 'event', device: device('d'), at: 6, identifier: 'Fault', name: 'Fault', type: 'BLOCK', value: { code: 1 } },
    ],
    [
      'thing/status',
      { method: 'thing.status', params: { iotId: 'd', status: { time: 7, value: 3 } } },
      { kind: 'status', device: device('d'), at: 7, status: 'OFFLINE' },
    ],
    [
      'thing/topo/add/status',
      { method: 'thing.topo.add.status', param: { status: 1, subIotId: 's', newGwIotId: 'g2', oldGwIotId: 'g1' } },
      { kind: 'attached', device: device('s'), at: null, gateway: device('g2'), previousGateway: device('g1'), result: 'BOUND_ELSEWHERE' },
    ],
    [
      'thing/topo/add/status',
      { method: 'thing.topo.add.status', params: { status: 0, subIotId: 's', newGwIotId: 'g2' } },
      { kind: 'attached', device: device('s'), at: null, gateway: device('g2'), previousGateway: null, result: 'ATTACHED' },
    ],
    [
      'ota/device/forward',
      { method: 'ota.device.forward', params: { iotId: 'd', srcVersion: '1', destVersion: '2', step: -2, desc: 'no network', upgradeStatus: 3 } },
      { kind: 'firmware', device: device('d'), at: null, from: '1', to: '2', step: -2, state: 'FAILED', description: 'no network' },
    ],
  ])('%s %#', (topic, message, event) => {
    expect(parse(topic, { id: '157355878660810192', version: '1.0', ...message })).toMatchObject({ kind: 'event', event });
  });

  it.each([
    ['thing/properties', '{'],
    ['thing/properties', { params: { iotId: '', items: {} } }],
    ['thing/properties', { params: { iotId: 'd', items: { _sys_only: { time: 1, value: 1 } } } }],
    ['thing/status', { params: { iotId: 'd' } }],
    ['thing/invented', { params: { iotId: 'd' } }],
    ['ota/device/forward', { params: { iotId: '', step: 50, upgradeStatus: 1 } }],
  ])('that are not understood are ignored: %s %j', (topic, message) => {
    expect(parse(topic, message).kind).toBe('ignored');
  });

  it('of another channel are ignored', () => {
    expect(push.parse('/sys/other/channel/app/down/thing/status', Buffer.from('{}')).kind).toBe('ignored');
  });

  it('have one key for all copies, and another for other content under the same ID', () => {
    const message = (value: number) => ({ id: '1', method: 'thing.status', params: { iotId: 'd', status: { time: 7, value } } });
    const keys = [message(1), message(1), message(3)].map((each) => {
      const parsed = parse('thing/status', each);
      return parsed.kind === 'event' ? parsed.event.dedupe : null;
    });
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).not.toBe(keys[2]);
    expect(keys[0]).toMatch(/^thing\.status d 1 /);
  });
});

describe('the channel', () => {
  it('signs in by the vendor’s public scheme, with the time of each connect', () => {
    expect(push.connection()).toEqual({
      url: 'mqtt://broker.example',
      clientId: 'pk-app.dn-app|securemode=3,signmethod=hmacsha256,timestamp=1735689600000|',
      username: 'dn-app&pk-app',
      // HMAC-SHA256 of clientIdpk-app.dn-appdeviceNamedn-appproductKeypk-apptimestamp1735689600000, computed with openssl.
      password: '2f81c0628cc99bbb4dc73184cc0c7b35749be181c2888a3eaf37ca515670396e',
    });
  });

  it('asks for an account’s pushes under the link’s ID, and reads the answer', () => {
    expect(push.bind('link-1', 'user-token')).toEqual({
      requestId: '00000000000040008000000000000001',
      topic: `${ROOT}/up/account/bind`,
      payload: '{"id":"00000000000040008000000000000001","version":"1.0","request":{"clientId":"link-1"},"params":{"iotToken":"user-token"}}',
    });
    expect(push.unbind('link-1')).toMatchObject({ topic: `${ROOT}/up/account/unbind`, payload: expect.stringContaining('"params":{}') });
    expect(parse('account/bind_reply', { id: 'r', code: 200, message: 'success' })).toEqual({ kind: 'reply', requestId: 'r', ok: true, vendorCode: '200' });
    expect(parse('account/unbind_reply', { id: 'r', code: 401 })).toEqual({ kind: 'reply', requestId: 'r', ok: false, vendorCode: '401' });
    expect(parse('account/bind_reply', {}).kind).toBe('ignored');
  });

  it('subscribes to the five push topics and the two answers', () => {
    expect(push.topics.map((topic) => topic.replace(`${ROOT}/down/`, '')).toSorted()).toEqual([
      'account/bind_reply',
      'account/unbind_reply',
      'ota/device/forward',
      'thing/events',
      'thing/properties',
      'thing/status',
      'thing/topo/add/status',
    ]);
  });
});
