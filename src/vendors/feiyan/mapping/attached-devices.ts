// What is attached to a gateway (6.6.15), beside what of it the account has (6.6.20).
import type { AttachedDevice } from '../../../domain/device-binding.js';
import { deviceRef } from './refs.js';
import { statusOf } from './words.js';

interface Row {
  readonly iotId: string;
  readonly deviceName?: string | null | undefined;
  readonly nickName?: string | null | undefined;
  readonly bound?: number | null | undefined;
  readonly status: number;
}

/** A device without a name goes by the one that it signs in with. */
export function attachedDevices(attached: readonly Row[], own: readonly { readonly iotId: string }[]): AttachedDevice[] {
  const mine = new Set(own.map(({ iotId }) => iotId));
  return attached.map(({ iotId, deviceName, nickName, bound, status }) => ({
    ref: deviceRef(iotId),
    name: nickName || deviceName || iotId,
    status: statusOf(status),
    isTaken: bound === 1,
    isOwn: mine.has(iotId),
  }));
}
