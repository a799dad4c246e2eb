// What the devices of a group have in common.
import type { DeviceStatus } from '../domain/device.js';
import type { DeviceView, PropertyView, Reads } from '../routing/reads.js';

/** ONLINE where one of them is, else OFFLINE where one of them is, else UNKNOWN. */
export async function statusOfAll(reads: Reads, devices: readonly DeviceView[]): Promise<DeviceStatus> {
  const statuses = await Promise.all(devices.map(async (device) => (await reads.status(device)).status));
  return (['ONLINE', 'OFFLINE'] as const).find((status) => statuses.includes(status)) ?? 'UNKNOWN';
}

/** The properties of the first, each with its value where all have the same one, and as old as the oldest of them. */
export async function propertiesInCommon(reads: Reads, devices: readonly DeviceView[], identifiers: readonly string[] | null): Promise<PropertyView[]> {
  const [first = [], ...others] = await Promise.all(devices.map((device) => reads.properties(device, identifiers, null)));
  return first.map((property) => {
    const all = [property, ...others.flatMap((one) => one.filter(({ identifier }) => identifier === property.identifier))];
    const isSame = all.length === devices.length && new Set(all.map(({ value }) => JSON.stringify(value ?? null))).size === 1;
    const oldest = all.reduce((one, other) => ((other.updatedAt ?? 0) < (one.updatedAt ?? 0) ? other : one));
    return { ...oldest, value: isSame ? property.value : null, isStale: all.some(({ isStale }) => isStale) };
  });
}
