// What Feiyan pushes when something happens in the world: the five topics of its push table.
import type { FeiyanIdentity, WorldChange } from '../../world/model.js';
import { statusCodeOf } from './statuses.js';

export interface PushMessage {
  /** The part of the topic after `…/app/down`. */
  readonly topic: string;
  readonly payload: string;
}

/**
 * The message for a change; null where the vendor has none (a device that left its gateway, a device that it does not know).
 * @param id equal in all copies of the message.
 */
export function pushMessage(id: string, change: WorldChange): PushMessage | null {
  const identity = change.device.feiyan;
  if (identity === null) return null;
  const device = addressOf(identity);
  switch (change.kind) {
    case 'properties':
      return message(id, '/thing/properties', 'thing.properties', { params: { ...device, items: change.items } });
    case 'event': {
      const { identifier, name, type, value, time } = change.event;
      return message(id, '/thing/events', 'thing.events', { params: { identifier, name, type, ...device, value, time } });
    }
    case 'status':
      return message(id, '/thing/status', 'thing.status', { params: { ...device, status: { time: change.time, value: statusCodeOf(change.status) } } });
    case 'topology': {
      const gateway = change.gateway?.feiyan ?? null;
      if (gateway === null) return null;
      const old = change.previousGateway?.feiyan ?? null;
      // `param` and not `params`, in this message alone.
      return message(id, '/thing/topo/add/status', 'thing.topo.add.status', {
        param: { status: 0, ...prefixed('sub', identity), ...(old === null ? {} : prefixed('oldGw', old)), ...prefixed('newGw', gateway) },
      });
    }
    case 'firmware':
      return message(id, '/ota/device/forward', 'ota.device.forward', {
        params: {
          iotId: identity.iotId,
          srcVersion: change.from,
          destVersion: change.to,
          step: change.step,
          desc: change.description,
          upgradeStatus: change.status,
        },
      });
  }
}

function message(id: string, topic: string, method: string, body: Readonly<Record<string, unknown>>): PushMessage {
  return { topic, payload: JSON.stringify({ id, version: '1.0', ...body, method }) };
}

function addressOf({ iotId, productKey, deviceName }: FeiyanIdentity) {
  return { iotId, productKey, deviceName };
}

function prefixed(prefix: 'sub' | 'oldGw' | 'newGw', { iotId, productKey, deviceName }: FeiyanIdentity) {
  return { [`${prefix}IotId`]: iotId, [`${prefix}ProductKey`]: productKey, [`${prefix}DeviceName`]: deviceName };
}
