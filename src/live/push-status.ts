// How live each link is.
import type { Clock } from '../domain/clock.js';
import type { PushStatus } from '../domain/push.js';
import type { Links } from '../identity/links.js';
import type { Log } from '../log.js';

export interface PushStatuses {
  /** null for a link whose vendor has no pushes. */
  of(linkId: string): PushStatus | null;
}

export interface LinkPushes extends PushStatuses {
  /** The link is to be bound; what a run before this one left of it is remembered, for the case that the vendor kept the session. */
  add(linkId: string): Promise<void>;
  /** Connected and bound. LIVE since now, or still since before when the vendor kept the session over the break. */
  bound(linkId: string): void;
  /** No longer connected. Since when it was live is remembered, until it is known whether the vendor kept the session. */
  disconnected(linkId: string): void;
  /** Pushes may have been lost: whatever was live is not. */
  lost(linkId: string): void;
  /** Being connected or bound. */
  connecting(linkId: string): void;
  heard(linkId: string, at: number): void;
  remove(linkId: string): void;
}

interface Kept {
  status: PushStatus;
  /** Live since then if the session turns out to be kept, Unix ms. */
  resumable: number | null;
}

/** Makes the statuses; what outlives a restart is kept with the link. */
export function createPushStatuses({ links, clock, log }: { links: Links; clock: Clock; log: Log }): LinkPushes {
  const all = new Map<string, Kept>();

  return {
    of: (linkId) => all.get(linkId)?.status ?? null,
    async add(linkId) {
      if (all.has(linkId)) return;
      const kept: Kept = { status: { state: 'CONNECTING', since: null, lastMessageAt: null }, resumable: null };
      all.set(linkId, kept);
      const remembered = await links.push(linkId);
      kept.resumable = remembered?.since ?? null;
      kept.status = { ...kept.status, lastMessageAt: remembered?.lastMessageAt ?? null };
    },
    bound(linkId) {
      change(linkId, ({ status, resumable }) => {
        const since = status.since ?? resumable ?? clock.now();
        if (since !== resumable) persist(linkId, since);
        return { status: { ...status, state: 'LIVE', since }, resumable: since };
      });
    },
    connecting: (linkId) => change(linkId, ({ status, resumable }) => ({ status: { ...status, state: 'CONNECTING', since: null }, resumable })),
    disconnected: (linkId) => change(linkId, ({ status, resumable }) => ({ status: { ...status, state: 'DOWN', since: null }, resumable })),
    lost(linkId) {
      change(linkId, ({ status, resumable }) => {
        if (resumable !== null) persist(linkId, null);
        return { status: { ...status, state: 'DOWN', since: null }, resumable: null };
      });
    },
    heard: (linkId, at) =>
      change(linkId, ({ status, resumable }) => ({ status: { ...status, lastMessageAt: Math.max(status.lastMessageAt ?? 0, at) }, resumable })),
    remove: (linkId) => void all.delete(linkId),
  };

  function change(linkId: string, to: (kept: Kept) => Kept): void {
    const kept = all.get(linkId);
    if (kept !== undefined) Object.assign(kept, to(kept));
  }

  function persist(linkId: string, since: number | null): void {
    links.setPush(linkId, since).catch((error: unknown) => log.warn({ linkId, reason: String(error) }, 'how live a link is was not written down'));
  }
}
