// What Feiyan's push messages say, by the end of their topic.
import { z } from 'zod';
import type { AttachResult, FirmwareState, PushedEvent } from '../../../domain/push.js';
import { deviceRef } from './refs.js';
import { statusOf } from './words.js';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An event as read from a message's parameters, without what the message around it adds. */
export type ReadEvent = Without<PushedEvent, 'dedupe'>;

/** null for parameters that are not understood. */
type Reader = (params: unknown) => ReadEvent | null;

const iotId = z.string().min(1);
const maybeId = z.string().nullish();
const millis = z.number().nullish();

const ATTACH_RESULTS: ReadonlyMap<number, AttachResult> = new Map([
  [0, 'ATTACHED'],
  [1, 'BOUND_ELSEWHERE'],
  [2, 'FAILED'],
]);

const FIRMWARE_STATES: ReadonlyMap<number, FirmwareState> = new Map([
  [0, 'WAITING'],
  [1, 'UPGRADING'],
  [2, 'ABNORMAL'],
  [3, 'FAILED'],
  [4, 'COMPLETE'],
]);

/** Readers by the end of the topic, after `…/app/down/`. */
export const PUSH_READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'thing/properties',
    reader(z.object({ iotId, items: z.record(z.string(), z.object({ time: millis, value: z.unknown().optional() })) }), ({ iotId: id, items }) => {
      const readings = Object.entries(items).flatMap(([identifier, { time, value }]) =>
        identifier.startsWith('_sys_') ? [] : [{ identifier, value: value ?? null, at: time ?? null }],
      );
      if (readings.length === 0) return null;
      return { kind: 'properties', device: deviceRef(id), at: latest(readings.map(({ at }) => at)), readings };
    }),
  ],
  [
    'thing/events',
    reader(
      z.object({ iotId, identifier: z.string().min(1), name: z.string().nullish(), type: z.string().nullish(), value: z.unknown().optional(), time: millis }),
      ({ iotId: id, identifier, name, type, value, time }) => ({
        kind: 'event',
        device: deviceRef(id),
        at: time ?? null,
        identifier,
        name: name || null,
        type: (type || 'info').toUpperCase(),
        value: value ?? null,
      }),
    ),
  ],
  [
    'thing/status',
    reader(z.object({ iotId, status: z.object({ time: millis, value: z.number() }) }), ({ iotId: id, status }) => ({
      kind: 'status',
      device: deviceRef(id),
      at: status.time ?? null,
      status: statusOf(status.value),
    })),
  ],
  [
    'thing/topo/add/status',
    reader(z.object({ status: z.number(), subIotId: iotId, newGwIotId: maybeId, oldGwIotId: maybeId }), ({ status, subIotId, newGwIotId, oldGwIotId }) => ({
      kind: 'attached',
      device: deviceRef(subIotId),
      at: null,
      gateway: newGwIotId ? deviceRef(newGwIotId) : null,
      previousGateway: oldGwIotId ? deviceRef(oldGwIotId) : null,
      result: ATTACH_RESULTS.get(status) ?? 'UNKNOWN',
    })),
  ],
  [
    'ota/device/forward',
    reader(
      z.object({ iotId, srcVersion: maybeId, destVersion: maybeId, step: z.coerce.number(), desc: z.string().nullish(), upgradeStatus: z.number().nullish() }),
      ({ iotId: id, srcVersion, destVersion, step, desc, upgradeStatus }) => ({
        kind: 'firmware',
        device: deviceRef(id),
        at: null,
        from: srcVersion || null,
        to: destVersion || null,
        step,
        state: FIRMWARE_STATES.get(upgradeStatus ?? -1) ?? 'UNKNOWN',
        description: desc || null,
      }),
    ),
  ],
]);

function reader<S extends z.ZodType>(schema: S, toEvent: (params: z.output<S>) => ReadEvent | null): Reader {
  return (params) => {
    const parsed = schema.safeParse(params);
    return parsed.success ? toEvent(parsed.data) : null;
  };
}

function latest(times: readonly (number | null)[]): number | null {
  return times.reduce((newest, time) => (time !== null && (newest === null || time > newest) ? time : newest), null);
}
