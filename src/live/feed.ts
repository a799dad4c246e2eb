// Reads the log aloud to whoever listens: from a cursor without loss or repeat, then as it grows.
import type { LogEntry } from '../domain/activity.js';

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
   * Entries in log order until the signal aborts. `identityIds` are followed in memory by key; a slow reader is
   * served from the log again, never cut off and never buffered without bound.
   * @throws AppError CURSOR_EXPIRED when `after` is older than what the log keeps.
   */
  follow(identityIds: readonly number[] | 'all', filter: FeedFilter, signal: AbortSignal): AsyncIterable<LogEntry>;
  /** Past entries, newest first, for `activity` connections. */
  past(identityIds: readonly number[], filter: { readonly accountId: string; readonly before: number | null; readonly first: number }): Promise<readonly LogEntry[]>;
}
