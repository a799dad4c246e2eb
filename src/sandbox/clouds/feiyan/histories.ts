// What a device reported over time, as rows of Feiyan's timelines (6.4.2, 6.4.3, 7.3.8, 7.3.9).
import { createHash } from 'node:crypto';
import type { KnownDevice } from './bound-device.js';
import { textOf } from './listing.js';

/** Unix ms, both ends included. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly limit: number;
  readonly isOldestFirst: boolean;
}

/** @returns rows and the time of the last one, as in the printed example. */
export function propertyTimeline({ device, identity }: KnownDevice, identifier: string, span: Span) {
  const rows = cut(device.propertyHistory.get(identifier) ?? [], span);
  const items = rows.map(({ value, time }) => ({
    iotid: identity.iotId,
    property: identifier,
    data: textOf(value),
    timestamp: time,
    modifytime: time,
    batchId: batchId(identity.iotId, time),
    group: null,
  }));
  return { items, timestamp: items.at(-1)?.timestamp ?? span.end };
}

/** Rows of one event and one of its types. */
export function eventTimeline({ device, identity }: KnownDevice, identifier: string, eventType: string, span: Span) {
  const raised = device.eventHistory.get(identifier) ?? [];
  const rows = cut(
    raised.filter(({ type }) => type === eventType),
    span,
  );
  const items = rows.map(({ name, type, value, time }) => ({
    eventCode: identifier,
    iotId: identity.iotId,
    eventName: name,
    eventType: type,
    eventBody: { ...value },
    batchId: batchId(identity.iotId, time),
    timestamp: time,
  }));
  return { items, timestamp: items.at(-1)?.timestamp ?? span.end };
}

/** Rows of one report share it. */
export function batchId(iotId: string, time: number): string {
  return createHash('md5').update(`${iotId} ${time}`).digest('hex');
}

/** @param rows oldest first. */
function cut<T extends { readonly time: number }>(rows: readonly T[], { start, end, limit, isOldestFirst }: Span): T[] {
  const within = rows.filter(({ time }) => time >= start && time <= end);
  return (isOldestFirst ? within : within.reverse()).slice(0, limit);
}
