// A client of Feiyan's push channel for tests: a real MQTT client with the vendor's sign-in, which notes what arrives.
import { createHmac, randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { connect, type MqttClient } from 'mqtt';
import { z } from 'zod';
import type { FeiyanSettings } from '../../../../../src/sandbox/clouds/feiyan/index.js';

const message = z.looseObject({ id: z.string() });

export interface Heard {
  readonly topic: string;
  readonly body: z.output<typeof message>;
}

export interface Listener {
  readonly client: MqttClient;
  /** All pushes so far, replies left out. */
  readonly heard: Heard[];
  /** Waits until so many pushes were heard in all. */
  until(count: number): Promise<Heard[]>;
  bind(clientId: string, iotToken: string): Promise<number>;
  unbind(clientId: string): Promise<number>;
}

/** Resolves when the connection is over, whatever ended it. */
export function closing(client: MqttClient): Promise<void> {
  return new Promise((resolve) => {
    client.once('close', resolve);
  });
}

export function topicOf({ mqttProductKey, mqttDeviceName }: FeiyanSettings, rest: string): string {
  return `/sys/${mqttProductKey}/${mqttDeviceName}/app${rest}`;
}

export function credentials(settings: FeiyanSettings, id: string, at = Date.now()) {
  const { mqttProductKey, mqttDeviceName, mqttDeviceSecret } = settings;
  const text = `clientId${id}deviceName${mqttDeviceName}productKey${mqttProductKey}timestamp${at}`;
  return {
    clientId: `${id}|securemode=3,signmethod=hmacsha256,timestamp=${at}|`,
    username: `${mqttDeviceName}&${mqttProductKey}`,
    password: createHmac('sha256', mqttDeviceSecret).update(text).digest('hex'),
  };
}

/** Connects with a session that outlives the connection and subscribes to everything. */
export async function listen(settings: FeiyanSettings, id: string, at = Date.now()): Promise<Listener> {
  const heard: Heard[] = [];
  const replies = new Map<string, number>();
  const ear = new EventEmitter();
  const client = connect(settings.mqttUrl, { ...credentials(settings, id, at), clean: false, reconnectPeriod: 0 });
  client.on('message', (topic, payload) => {
    const body = message.parse(JSON.parse(payload.toString()));
    if (topic.endsWith('_reply')) replies.set(body.id, z.object({ code: z.number() }).parse(body).code);
    else heard.push({ topic, body });
    ear.emit('noted');
  });
  // What waited for the session comes right behind the connection: the ear above is open by then.
  await new Promise<unknown>((resolve, reject) => {
    client.once('connect', resolve);
    client.on('error', reject); // later ones change nothing: a connection that is cut is seen by its close
  });
  await client.subscribeAsync(topicOf(settings, '/down/#'), { qos: 1 });

  async function ask(kind: 'bind' | 'unbind', clientId: string, params: object): Promise<number> {
    const requestId = randomUUID();
    const payload = JSON.stringify({ id: requestId, version: '1.0', request: { clientId }, params });
    await client.publishAsync(topicOf(settings, `/up/account/${kind}`), payload, { qos: 1 });
    for (;;) {
      const code = replies.get(requestId);
      if (code !== undefined) return code;
      await once(ear, 'noted');
    }
  }

  return {
    client,
    heard,
    async until(count) {
      while (heard.length < count) await once(ear, 'noted');
      return heard;
    },
    bind: (clientId, iotToken) => ask('bind', clientId, { iotToken }),
    unbind: (clientId) => ask('unbind', clientId, {}),
  };
}
