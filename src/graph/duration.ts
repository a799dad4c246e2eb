// ISO 8601 lengths of time as milliseconds.
import { badInput } from '../domain/errors.js';

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d{1,3})?)S)?)?$/;
const UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];

/**
 * The milliseconds of an ISO 8601 duration in weeks, days, hours, minutes and seconds, at most `maxMs`.
 * @param field the input field at fault
 * @throws AppError BAD_USER_INPUT for years, months, negative and longer ones
 */
export function durationMs(field: string, text: string, maxMs = Number.MAX_SAFE_INTEGER): number {
  const match = DURATION.exec(text);
  if (match === null) throw badInput(field, 'must be given in weeks, days, hours, minutes and seconds, e.g. PT10S');
  const ms = UNITS_MS.reduce((sum, unit, index) => sum + Math.round(Number((match[index + 1] ?? '0').replace(',', '.')) * unit), 0);
  if (ms > maxMs) throw badInput(field, `must be at most ${maxMs / 1_000} seconds`);
  return ms;
}
