// Last known values and statuses, by vendor identity: in memory in front, PostgreSQL behind.
import type { DeviceStatus, PropertyReading, Source } from '../domain/device.js';

export interface Known<T> {
  readonly value: T;
  /** When the device reported it by the vendor's clock, Unix ms. */
  readonly at: number;
  /** When Hearth last learned it (pushed or read again), Unix ms. */
  readonly receivedAt: number;
  readonly source: Source;
}

export interface DeviceState {
  readonly status: Known<DeviceStatus> | null;
  readonly properties: ReadonlyMap<string, Known<unknown>>;
}

export interface State {
  /** Brings these into memory with at most one database read. */
  load(identityIds: readonly number[]): Promise<void>;
  /** What is known; empty for what was not loaded or never told. */
  get(identityId: number): DeviceState;
  /** A read's values: in memory at once where newer, in the database soon after, in batches. Never loses to an older push, never beats a newer one. */
  recordRead(identityId: number, read: { readonly status?: DeviceStatus; readonly readings: readonly PropertyReading[] }): void;
}
