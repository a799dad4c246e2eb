// The device that something of a vendor's is about, as the account sees it.
import { refKey, type VendorRef } from '../domain/ids.js';
import type { DeviceView, Reads } from '../routing/reads.js';
import { wholeList } from './page.js';

/** null for one that the account does not see (any more). @throws AppError where the lists that might show it could not be read */
export async function deviceOfRef(reads: Pick<Reads, 'devices'>, ref: VendorRef): Promise<DeviceView | null> {
  const devices = await reads.devices('all');
  const isMeant = ({ parts }: DeviceView): boolean => parts.some((part) => refKey(part.ref) === refKey(ref));
  return devices.items.find(isMeant) ?? wholeList(devices).find(isMeant) ?? null;
}
