// A log in an array, read aloud as the feed promises.
import { EventEmitter, on } from 'node:events';
import type { LogContent, LogEntry } from '../../src/domain/activity.js';
import { AppError } from '../../src/domain/errors.js';
import type { Feed, FeedFilter } from '../../src/live/feed.js';
import type { DeviceView } from '../../src/routing/reads.js';

/** A cursor of this position is older than what is kept. */
export const FORGOTTEN = 999;

export function createFamilyFeed(start: number) {
  const log: LogEntry[] = [];
  const told = new EventEmitter();
  told.setMaxListeners(0);

  async function* follow(wanted: (entry: LogEntry) => boolean, after: number | null, coming: AsyncIterable<LogEntry[]>): AsyncGenerator<LogEntry> {
    if (after === FORGOTTEN) throw new AppError('CURSOR_EXPIRED', 'the log is kept from later on');
    const seen = after ?? log.length;
    const last = log.length;
    yield* log.slice(seen).filter(wanted);
    for await (const entries of coming) yield* entries.filter((entry) => entry.position > last && wanted(entry));
  }
  const feed: Feed = {
    head: async () => log.length,
    follow: (identityIds, { after }: FeedFilter, signal) => {
      const wanted = ({ identityId }: LogEntry): boolean => identityIds === 'all' || (identityId !== null && identityIds.includes(identityId));
      const entries = follow(wanted, after, on(told, 'entry', { signal }));
      return untilAborted(entries, signal);
    },
    past: async (identityIds, { before, first }) =>
      log
        .filter(({ identityId, position }) => identityId !== null && identityIds.includes(identityId) && (before === null || position < before))
        .reverse()
        .slice(0, first),
  };
  return {
    feed,
    listeners: () => told.listenerCount('entry'),
    /** Appends to the log and tells it. */
    tell: (device: DeviceView, content: LogContent): LogEntry => {
      const position = log.length + 1;
      const entry = {
        position,
        identityId: device.parts[0]?.identityId ?? null,
        accountId: null,
        content,
        occurredAt: start + position,
        receivedAt: start + position + 5,
      };
      log.push(entry);
      told.emit('entry', entry);
      return entry;
    },
  };
}

async function* untilAborted(entries: AsyncIterable<LogEntry>, signal: AbortSignal): AsyncGenerator<LogEntry> {
  try {
    yield* entries;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
