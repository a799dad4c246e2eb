// How live each link is.
import type { PushStatus } from '../domain/push.js';

export interface PushStatuses {
  /** null for a link whose vendor has no pushes. */
  of(linkId: string): PushStatus | null;
}
