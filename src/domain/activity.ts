// What happened, as the log keeps it and the graph tells it.
import type { DeviceStatus, PropertyReading } from './device.js';
import type { AttachResult, FirmwareState } from './push.js';

export type LogContent =
  | { readonly kind: 'properties'; readonly readings: readonly PropertyReading[] }
  | { readonly kind: 'status'; readonly status: DeviceStatus; readonly previous: DeviceStatus | null }
  | { readonly kind: 'event'; readonly identifier: string; readonly name: string | null; readonly type: string; readonly value: unknown }
  | { readonly kind: 'attached'; readonly gateway: number | null; readonly previousGateway: number | null; readonly result: AttachResult }
  | { readonly kind: 'firmware'; readonly from: string | null; readonly to: string | null; readonly step: number; readonly state: FirmwareState }
  | { readonly kind: 'command'; readonly commandId: string };

export interface LogEntry {
  readonly position: number;
  /** The vendor identity it is about. */
  readonly identityId: number | null;
  /** Set: only this account may see it. */
  readonly accountId: string | null;
  readonly content: LogContent;
  /** Unix ms; at most a minute ahead of receivedAt. */
  readonly occurredAt: number;
  readonly receivedAt: number;
}

/** The opaque cursor of a position: one space for subscriptions and connections. */
export function encodeCursor(position: number): string {
  return Buffer.from(`1:${position}`).toString('base64url');
}

/** null for a text that is no cursor of ours. */
export function decodeCursor(cursor: string): number | null {
  const match = /^1:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  const position = match?.[1] === undefined ? null : Number(match[1]);
  return position !== null && encodeCursor(position) === cursor ? position : null; // base64 as it is read forgives what was never written
}
