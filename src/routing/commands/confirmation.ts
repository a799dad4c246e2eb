// When a device's own values show that a command took effect. Pure.
import { isDeepStrictEqual } from 'node:util';
import type { PropertyReading } from '../../domain/device.js';
import type { WantedValue } from './values.js';

export type Wanted = Readonly<Record<string, WantedValue>>;

/** What of `wanted` these readings do not show yet. */
export function stillMissing(wanted: Wanted, readings: readonly PropertyReading[]): Wanted {
  return Object.fromEntries(
    Object.entries(wanted).filter(([identifier, value]) => !readings.some((reading) => reading.identifier === identifier && shows(value, reading.value))),
  );
}

/** Whether nothing is missing. */
export function isComplete(wanted: Wanted): boolean {
  return Object.keys(wanted).length === 0;
}

/** Devices round to their own steps, so a number less than a step away is the same. */
function shows({ value, step }: WantedValue, reported: unknown): boolean {
  if (typeof value === 'number' && step !== null) {
    const difference = Math.abs(value - Number(reported));
    return typeof reported === 'number' && (step > 0 ? difference < step : difference <= Math.abs(value) * 1e-6);
  }
  return isDeepStrictEqual(plain(value), plain(reported));
}

/** Booleans are 0 and 1 to some clouds. */
function plain(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
  return value;
}
