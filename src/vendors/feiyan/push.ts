// Feiyan's pushes over MQTT: how to sign in and bind, and what its messages mean.
import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Clock, Random } from '../../domain/clock.js';
import type { PushCloud, PushedEvent, PushMessage } from '../../domain/push.js';
import { PUSH_READERS, type ReadEvent } from './mapping/pushes.js';

export interface FeiyanPushSettings {
  readonly mqttUrl: string;
  readonly mqttProductKey: string;
  readonly mqttDeviceName: string;
  readonly mqttDeviceSecret: string;
}

export interface FeiyanPushDeps {
  readonly settings: FeiyanPushSettings;
  readonly clock: Clock;
  readonly random: Random;
}

const REPLIES: ReadonlySet<string> = new Set(['account/bind_reply', 'account/unbind_reply']);

const reply = z.object({ id: z.union([z.string(), z.number()]).transform(String), code: z.union([z.number(), z.string()]).transform(String) });

const message = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  method: z.string().nullish(),
  // `param` in one message of the document, `params` in all others.
  params: z.unknown().optional(),
  param: z.unknown().optional(),
});

/**
 * The five push topics and the two of account binding. How the app's own MQTT channel signs in is not in the document: this is the vendor's public scheme for devices.
 */
export function createFeiyanPush({ settings, clock, random }: FeiyanPushDeps): PushCloud {
  const { mqttUrl, mqttProductKey: productKey, mqttDeviceName: deviceName, mqttDeviceSecret } = settings;
  const root = `/sys/${productKey}/${deviceName}/app`;
  const down = `${root}/down/`;

  const request = (verb: 'bind' | 'unbind', linkId: string, params: Readonly<Record<string, string>>) => {
    const requestId = random.uuid().replaceAll('-', '');
    const payload = JSON.stringify({ id: requestId, version: '1.0', request: { clientId: linkId }, params });
    return { requestId, topic: `${root}/up/account/${verb}`, payload };
  };

  return {
    connection() {
      // The vendor keeps one session a device, whatever the ID: it is the device's, so that the session outlives a restart.
      const id = `${productKey}.${deviceName}`;
      const timestamp = String(clock.now());
      const text = `clientId${id}deviceName${deviceName}productKey${productKey}timestamp${timestamp}`;
      return {
        url: mqttUrl,
        clientId: `${id}|securemode=3,signmethod=hmacsha256,timestamp=${timestamp}|`,
        username: `${deviceName}&${productKey}`,
        password: createHmac('sha256', mqttDeviceSecret).update(text).digest('hex'),
      };
    },

    topics: [...REPLIES, ...PUSH_READERS.keys()].map((name) => `${down}${name}`),

    bind: (linkId, token) => request('bind', linkId, { iotToken: token }),
    unbind: (linkId) => request('unbind', linkId, {}),

    parse(topic, payload) {
      if (!topic.startsWith(down)) return ignored('topic');
      const name = topic.slice(down.length);
      const body = json(payload);
      if (REPLIES.has(name)) return replyOf(body);
      const readEvent = PUSH_READERS.get(name);
      if (readEvent === undefined) return ignored('topic');
      const parsed = message.safeParse(body);
      if (!parsed.success) return ignored('shape');
      const { id, method, params, param } = parsed.data;
      const event = readEvent(params ?? param);
      if (event === null) return ignored('shape');
      // The vendor's IDs repeat: the content takes part.
      const dedupe = `${method ?? name} ${event.device.key} ${id ?? ''} ${createHash('sha1').update(payload).digest('base64url')}`;
      return { kind: 'event', event: withDedupe(event, dedupe) };
    },
  };
}

function withDedupe(event: ReadEvent, dedupe: string): PushedEvent {
  return { ...event, dedupe };
}

function replyOf(body: unknown): PushMessage {
  const parsed = reply.safeParse(body);
  if (!parsed.success) return ignored('shape');
  const { id, code } = parsed.data;
  return { kind: 'reply', requestId: id, ok: code === '200', vendorCode: code };
}

function ignored(reason: string): PushMessage {
  return { kind: 'ignored', reason };
}

function json(payload: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('utf8'));
  } catch {
    return undefined;
  }
}
