// What came of the estate, as a table for people.
import type { EstateResult } from './estate.js';
import { table } from './table.js';

const MEMORY_AIM_MB = 600;

/** No call refused for a quota, and little memory. */
export function isEstateMet({ quotaErrors, peakMb }: EstateResult): boolean {
  return quotaErrors === 0 && (peakMb === null || peakMb < MEMORY_AIM_MB);
}

/** Markdown that also reads well on a terminal. */
export function estateText(result: EstateResult): string {
  const { accounts, homes, rooms, devices, distanceMs, steps, quotaErrors, failedCalls, peakMb } = result;
  const rows = steps.map(({ name, operations, ms, slowestMs, vendorCalls, cpuMs }) => [
    name,
    String(operations),
    (ms / 1000).toFixed(2),
    slowestMs.toFixed(0),
    String(vendorCalls),
    cpuMs === null ? '–' : (cpuMs / 1000).toFixed(2),
  ]);
  return [
    `## Estate: ${accounts} accounts, ${homes} vendor homes made one, ${rooms} rooms, ${devices} devices, clouds ${distanceMs} ms away`,
    '',
    'Hearth alone, as it is by default. Reading is `viewer { homes { rooms { devices } } }` in pages of 100 rooms with all their devices.',
    '',
    ...table([['step', 'operations', 's', 'slowest ms', 'vendor calls', 'CPU s'], ...rows]),
    '',
    `Vendor calls refused for a quota: ${quotaErrors}; failed: ${failedCalls}. Most memory ever held: ${peakMb === null ? 'unknown' : `${peakMb.toFixed(0)} MB`}.`,
    '',
    `Aim: no call refused for a quota, less than ${MEMORY_AIM_MB} MB: ${isEstateMet(result) ? 'met' : 'missed'}.`,
    '',
  ].join('\n');
}
