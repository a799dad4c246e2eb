// Feiyan's pushes: sign-in to the broker, accounts bound to channels, and a copy of each change for every bound account that sees the device.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../domain/clock.js';
import type { Log } from '../../../log.js';
import { type Broker, type SignedIn, startBroker } from '../../broker.js';
import type { Faults } from '../../faults.js';
import type { Device, WorldChange } from '../../world/model.js';
import type { World } from '../../world/world.js';
import type { FeiyanKeys } from './keys.js';
import { createPushFaults } from './push-faults.js';
import { pushMessage } from './push-messages.js';

const CLIENT_ID = /^([^|]+)\|securemode=3,signmethod=hmacsha256,timestamp=(\d+)\|$/;

const request = z.looseObject({
  id: z.string(),
  request: z.looseObject({ clientId: z.string().min(1) }),
  params: z.looseObject({ iotToken: z.string().optional() }).optional(),
});

export interface PushChannelDeps {
  readonly world: World;
  readonly faults: Faults;
  readonly keys: FeiyanKeys;
  /** The wall clock. */
  readonly clock: Clock;
  readonly log: Log;
  readonly port?: number;
}

export interface PushChannel {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A binding ties the account behind an iotToken to a client ID of the caller's choice, within one broker session, and lasts as long as the session does
 * or until it is unbound: the document does not say that it ends with the token, so here it does not. Binding a client ID again replaces its account.
 */
export async function startPushChannel({ world, faults, keys, clock, log, port = 0 }: PushChannelDeps): Promise<PushChannel> {
  const root = `/sys/${keys.mqttProductKey}/${keys.mqttDeviceName}/app`;
  /** Session → client ID → identity ID. */
  const bindings = new Map<string, Map<string, string>>();
  const strike = createPushFaults(faults, clock);
  const ids = messageIds(clock);

  const broker: Broker = await startBroker({
    port,
    log,
    signIn: (clientId, username, password) => signIn(keys, root, clientId, username, password),
    received,
    ended: (session) => void bindings.delete(session),
  });

  function received(session: string, topic: string, payload: Buffer): void {
    const parsed = request.safeParse(json(payload));
    const kind = topic === `${root}/up/account/bind` ? 'bind' : topic === `${root}/up/account/unbind` ? 'unbind' : null;
    if (kind === null || !parsed.success) return; // the vendor answers nothing it cannot read
    const { id, request: asked, params } = parsed.data;
    const code = kind === 'bind' ? bind(session, asked.clientId, params?.iotToken) : unbind(session, asked.clientId);
    const message = code === 200 ? 'success' : 'request auth error';
    broker.send(session, `${root}/down/account/${kind}_reply`, JSON.stringify({ id, code, message }));
  }

  function bind(session: string, clientId: string, iotToken = ''): 200 | 401 {
    const check = world.feiyan.checkToken(iotToken);
    if (check.kind !== 'valid') return 401;
    const accounts = bindings.get(session) ?? new Map<string, string>();
    bindings.set(session, accounts.set(clientId, check.account.identityId));
    return 200;
  }

  function unbind(session: string, clientId: string): 200 {
    bindings.get(session)?.delete(clientId);
    return 200;
  }

  function push(change: WorldChange): void {
    if (bindings.size === 0) return;
    const message = pushMessage(ids(), change);
    if (message === null) return;
    const seers = accountsSeeing(world, change.device);
    const topic = `${root}/down${message.topic}`;
    for (const [session, accounts] of bindings) {
      for (const identityId of new Set(accounts.values())) {
        if (seers.has(identityId)) strike(topic, () => broker.send(session, topic, message.payload));
      }
    }
  }

  const followFaults = (): void => {
    broker.setDown(faults.brokerDown('FEIYAN')).catch((error: unknown) => log.error({ err: error }, 'sandbox broker did not follow its fault rule'));
  };
  followFaults();
  const stopListening = [world.onChange(push), faults.onChange(followFaults)];
  return {
    url: broker.url,
    async stop() {
      for (const stop of stopListening) stop();
      await broker.stop();
    },
  };
}

/** The vendor's public scheme for devices: hex HMAC-SHA256 over name and value of each parameter, sorted by name. */
function signIn(keys: FeiyanKeys, root: string, clientId: string, username: string, password: string): SignedIn | null {
  const [, id, timestamp] = CLIENT_ID.exec(clientId) ?? [];
  if (id === undefined || timestamp === undefined || username !== `${keys.mqttDeviceName}&${keys.mqttProductKey}`) return null;
  const text = `clientId${id}deviceName${keys.mqttDeviceName}productKey${keys.mqttProductKey}timestamp${timestamp}`;
  const expected = createHmac('sha256', keys.mqttDeviceSecret).update(text).digest();
  const given = Buffer.from(password, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return { session: `${id}@${username}`, mayPublish: `${root}/up/`, maySubscribe: `${root}/down/` };
}

function accountsSeeing(world: World, device: Device): Set<string> {
  return new Set(world.feiyan.bindingsOfDevice(device).map(({ identityId }) => identityId));
}

/** Decimal texts beyond the exact range of numbers, as the vendor's: the time in microseconds, counted up. */
function messageIds(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const now = BigInt(clock.now()) * 1000n;
    last = now > last ? now : last + 1n;
    return `15${last}`;
  };
}

function json(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'));
  } catch {
    return undefined;
  }
}
