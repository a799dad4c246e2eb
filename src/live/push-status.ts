// How live each link is.

export const PUSH_STATES = ['CONNECTING', 'LIVE', 'DOWN'] as const;
export type PushState = (typeof PUSH_STATES)[number];

export interface PushStatus {
  readonly state: PushState;
  /** Connected and bound without a break since (Unix ms): what was pushed or read at or after it is known live. */
  readonly since: number | null;
  readonly lastMessageAt: number | null;
}

export interface PushStatuses {
  /** null for a link whose vendor has no pushes. */
  of(linkId: string): PushStatus | null;
}
