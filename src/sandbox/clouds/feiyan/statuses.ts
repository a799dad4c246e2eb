// The vendor's numbers for a device's status.
import type { TrueStatus } from '../../world/model.js';

const CODES = { INACTIVE: 0, ONLINE: 1, OFFLINE: 3, DISABLED: 8 } as const;

export type StatusCode = (typeof CODES)[TrueStatus];

export function statusCodeOf(status: TrueStatus): StatusCode {
  return CODES[status];
}
