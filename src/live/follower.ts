// One listener's place in the log: what it missed comes from the table, what happens now from memory, the seam without loss or repeat.
import type { LogEntry } from '../domain/activity.js';
import { AppError } from '../domain/errors.js';
import type { LogReader } from './log-reader.js';

export interface Follower extends AsyncIterable<LogEntry> {
  /** A new entry that may be of interest. */
  offer(entry: LogEntry): void;
}

interface FollowerOptions {
  readonly reader: LogReader;
  readonly head: () => number;
  readonly identityIds: readonly number[] | 'all';
  readonly filter: { readonly accountId: string; readonly wants: (identityId: number) => boolean; readonly after: number | null };
  readonly signal: AbortSignal;
  /** Entries kept in memory for a slow reader at most; beyond, it is served from the table again. */
  readonly buffer?: number;
  /** Called once, when it is over. */
  readonly close: () => void;
}

const BUFFER = 256;
const PAGE = 200;

/** Makes a listener that collects what it is offered from now on, and can be iterated once. */
export function createFollower({ reader, head, identityIds, filter, signal, buffer: limit = BUFFER, close }: FollowerOptions): Follower {
  let cursor = filter.after ?? head();
  let isBehind = filter.after !== null; // entries after the cursor are in the table alone
  let buffer: LogEntry[] = [];
  let isOver = signal.aborted;
  let wake: (() => void) | null = null;
  signal.addEventListener('abort', finish, { once: true });

  return {
    offer(entry) {
      if (isBehind || isOver || !isWanted(entry)) return;
      if (buffer.length >= limit) {
        isBehind = true;
        buffer = [];
      } else {
        buffer.push(entry);
      }
      wake?.();
    },
    [Symbol.asyncIterator]() {
      const entries = run();
      return {
        next: () => entries.next(),
        async return() {
          finish(); // first, so that a next() that waits is let go
          await entries.return();
          return { done: true, value: undefined };
        },
      };
    },
  };

  async function* run(): AsyncGenerator<LogEntry, void, void> {
    try {
      while (!isOver) {
        if (isBehind) {
          const upTo = Math.max(head(), cursor);
          isBehind = false; // newer than upTo is collected from here on
          yield* fromTable(upTo);
        }
        const entry = isBehind ? undefined : buffer.shift();
        if (entry === undefined) {
          await somethingHappens();
        } else if (entry.position > cursor) {
          cursor = entry.position;
          if (isWanted(entry)) yield entry;
        }
      }
    } finally {
      finish();
    }
  }

  async function* fromTable(upTo: number): AsyncGenerator<LogEntry, void, void> {
    for (let isFull = true; isFull && !isOver; ) {
      const page = await reader.page({ accountId: filter.accountId, identityIds }, { after: cursor, upTo, limit: PAGE });
      if (page.floor > cursor || cursor > page.head)
        throw new AppError('CURSOR_EXPIRED', 'The log no longer reaches back to this cursor: read anew and follow from there.');
      isFull = page.entries.length === PAGE;
      for (const entry of page.entries) {
        if (isOver) return;
        cursor = entry.position;
        if (isWanted(entry)) yield entry;
      }
    }
    cursor = Math.max(cursor, upTo);
  }

  function isWanted({ accountId, identityId }: LogEntry): boolean {
    if (accountId !== null && accountId !== filter.accountId) return false;
    return identityId === null ? accountId !== null : filter.wants(identityId);
  }

  function somethingHappens(): Promise<void> {
    return new Promise((resolve) => {
      wake = () => {
        wake = null;
        resolve();
      };
      if (isBehind || isOver || buffer.length > 0) wake();
    });
  }

  function finish(): void {
    isOver = true;
    signal.removeEventListener('abort', finish);
    close();
    wake?.();
  }
}
