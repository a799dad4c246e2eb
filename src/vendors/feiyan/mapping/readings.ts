// Current values, past values and events of one device (6.4).
import type { z } from 'zod';
import type { DeviceEvent, PropertyReading } from '../../../domain/device.js';
import type { DataType } from '../../../domain/thing-model.js';
import type { things } from '../operations/thing.js';
import { typedValue } from './values.js';

/** Current values (6.4.8) without the vendor's own `_sys_` properties, which no thing model names. */
export function readings(data: z.output<typeof things.getProperties.data>): PropertyReading[] {
  return Object.entries(data).flatMap(([identifier, { value, time }]) =>
    identifier.startsWith('_sys_') ? [] : [{ identifier, value: value ?? null, at: time ?? null }],
  );
}

/** A past value (6.4.2): text whatever its type, which the answer does not tell. Without a type it stays text. */
export function pastReading(
  identifier: string,
  dataType: DataType,
  { data, timestamp }: z.output<typeof things.listPropertyHistory.data>['items'][number],
): PropertyReading {
  return { identifier, value: typedValue(dataType, data), at: timestamp };
}

export function historyEvent(row: z.output<typeof things.listEventHistory.data>['items'][number]): DeviceEvent {
  return {
    identifier: row.eventCode,
    name: row.eventName || null,
    type: (row.eventType ?? 'info').toUpperCase(),
    value: row.eventBody ?? null,
    at: row.timestamp,
  };
}

export function latestEvent({ identifier, time, type, value }: z.output<typeof things.listLatestEvents.data>[number]): DeviceEvent {
  return { identifier, name: null, type: (type ?? 'info').toUpperCase(), value: value ?? null, at: time };
}
