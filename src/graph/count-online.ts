// How many of some devices are connected.
import type { DeviceView, Reads } from '../routing/reads.js';

/** Counts the devices whose status is ONLINE, as lists or pushes told it. */
export async function countOnline(reads: Reads, devices: readonly DeviceView[]): Promise<number> {
  const statuses = await Promise.all(devices.map((device) => reads.status(device)));
  return statuses.filter(({ status }) => status === 'ONLINE').length;
}
