// OBOX's serial numbers as references.
import type { VendorRef } from '../../../domain/ids.js';

/** A gateway, a device or a lock: all are addressed by their serial number alone. */
export function deviceRef(serialId: string): VendorRef {
  return { vendor: 'OBOX', kind: 'device', scope: '', key: serialId };
}
