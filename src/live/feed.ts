// Reads the log aloud to whoever listens: from a cursor without loss or repeat, then as it grows.
import type { LogEntry } from '../domain/activity.js';
import { createFollower, type Follower } from './follower.js';
import type { LogReader } from './log-reader.js';

export interface FeedFilter {
  readonly accountId: string;
  /** Whether the viewer may and wants to see an entry about this identity now; asked at delivery. */
  readonly wants: (identityId: number) => boolean;
  /** Only entries after this position; null: from now on. */
  readonly after: number | null;
}

export interface Feed {
  /** The position of the newest entry: a start for who has seen nothing. */
  head(): Promise<number>;
  /**
   * Entries in log order until the signal aborts, from the call on: whoever calls must iterate or abort. `identityIds` are followed in memory by key; a slow reader is
   * served from the log again, never cut off and never buffered without bound.
   * @throws AppError CURSOR_EXPIRED when `after` is older than what the log keeps.
   */
  follow(identityIds: readonly number[] | 'all', filter: FeedFilter, signal: AbortSignal): AsyncIterable<LogEntry>;
  /** Past entries, newest first, for `activity` connections. */
  past(
    identityIds: readonly number[],
    filter: { readonly accountId: string; readonly before: number | null; readonly first: number },
  ): Promise<readonly LogEntry[]>;
}

export interface RunningFeed extends Feed {
  /** New entries, in log order, each once. */
  deliver(entries: readonly LogEntry[]): void;
}

/** Makes the feed. @param head the newest position that `deliver` was told of */
export function createFeed({ reader, head, buffer }: { reader: LogReader; head: () => number; buffer?: number }): RunningFeed {
  const byIdentity = new Map<number, Set<Follower>>();
  const ofAll = new Set<Follower>();

  return {
    head: async () => head(),
    follow(identityIds, filter, signal) {
      const follower = createFollower({
        reader,
        head,
        identityIds,
        filter,
        signal,
        close: () => unlist(follower, identityIds),
        ...(buffer !== undefined && { buffer }),
      });
      if (!signal.aborted) list(follower, identityIds);
      return follower;
    },
    past: (identityIds, { accountId, before, first }) => reader.past({ accountId, identityIds }, { before, limit: first }),
    deliver(entries) {
      for (const entry of entries) {
        for (const follower of ofAll) follower.offer(entry);
        if (entry.identityId === null) continue;
        for (const follower of byIdentity.get(entry.identityId) ?? []) follower.offer(entry);
      }
    },
  };

  function list(follower: Follower, identityIds: readonly number[] | 'all'): void {
    if (identityIds === 'all') {
      ofAll.add(follower);
      return;
    }
    for (const id of identityIds) {
      const followers = byIdentity.get(id) ?? new Set();
      byIdentity.set(id, followers.add(follower));
    }
  }

  function unlist(follower: Follower, identityIds: readonly number[] | 'all'): void {
    ofAll.delete(follower);
    if (identityIds === 'all') return;
    for (const id of identityIds) {
      const followers = byIdentity.get(id);
      followers?.delete(follower);
      if (followers?.size === 0) byIdentity.delete(id);
    }
  }
}
