// The vendor's numbers for a device's status.
import type { TrueStatus } from '../../world/model.js';

const CODES = { INACTIVE: 0, ONLINE: 1, OFFLINE: 3, DISABLED: 8 } as const;

export type StatusCode = (typeof CODES)[TrueStatus];

/** 0 not activated, 1 online, 3 offline, 8 disabled. */
export function statusCodeOf(status: TrueStatus): StatusCode {
  return CODES[status];
}
