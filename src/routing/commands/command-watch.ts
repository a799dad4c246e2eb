// A command's changes as they come, in this process or another.
import type { Clock } from '../../domain/clock.js';
import { AppError } from '../../domain/errors.js';
import type { Feed } from '../../live/feed.js';
import { type CommandRow, type CommandRows, toView } from './command-rows.js';
import type { CommandView } from './commands.js';

export interface CommandChanges {
  /** Something changed about this command. */
  tell(id: string): void;
  listen(id: string, listener: () => void): () => void;
}

const LOOK_MS = 2_000; // between looks for what another process changed without logging it

/** Makes the place where this process's changes are told. */
export function createCommandChanges(): CommandChanges {
  const listeners = new Map<string, Set<() => void>>();
  return {
    tell(id) {
      for (const listener of listeners.get(id) ?? []) listener();
    },
    listen(id, listener) {
      const ofCommand = listeners.get(id) ?? new Set();
      listeners.set(id, ofCommand.add(listener));
      return () => {
        ofCommand.delete(listener);
        if (ofCommand.size === 0) listeners.delete(id);
      };
    },
  };
}

interface WatchOptions {
  readonly rows: CommandRows;
  readonly changes: CommandChanges;
  readonly feed: Feed;
  readonly clock: Clock;
  readonly accountId: string;
  readonly id: string;
  readonly signal: AbortSignal;
}

/** The present state first, then each change; ends when the command is settled or the signal aborts. @throws AppError NOT_FOUND */
export async function* watchCommand({ rows, changes, feed, clock, accountId, id, signal }: WatchOptions): AsyncGenerator<CommandView, void, void> {
  const ended = new AbortController();
  const stop = AbortSignal.any([signal, ended.signal]);
  let isNews = true;
  let wake: (() => void) | null = null;
  const news = (): void => {
    isNews = true;
    wake?.();
  };
  const unlisten = changes.listen(id, news); // before the first look, so that no change falls between
  stop.addEventListener('abort', news, { once: true });
  try {
    for (let shown: CommandRow | null = null; !stop.aborted; ) {
      isNews = false;
      const row = await rows.find(accountId, id);
      if (row === null) throw new AppError('NOT_FOUND', 'There is no such command.');
      // What a group was told is nobody's identity in the log: its row is looked at from time to time.
      if (shown === null && row.deviceGroupId === null) void listenToLog(row, feed, stop, news);
      if (row.status !== shown?.status || row.settledAt !== shown.settledAt) yield toView(row);
      if (row.settledAt !== null) return;
      shown = row;
      const cancel = clock.after(LOOK_MS, news);
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (isNews) resolve();
      });
      wake = null;
      cancel();
    }
  } finally {
    unlisten();
    ended.abort();
  }
}

async function listenToLog(row: CommandRow, feed: Feed, signal: AbortSignal, news: () => void): Promise<void> {
  try {
    for await (const { content } of feed.follow([row.identityId], { accountId: row.accountId, wants: () => true, after: row.logPosition }, signal)) {
      if (content.kind === 'command' && content.commandId === row.id) news();
    }
  } catch {
    // The log no longer reaches back to the command; its row is looked at from time to time.
  }
}
