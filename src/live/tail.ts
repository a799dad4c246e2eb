// Follows the log's end: hands every entry on once, in order, whichever process appended it.
import type { LogEntry } from '../domain/activity.js';
import type { Clock } from '../domain/clock.js';
import type { Log } from '../log.js';
import type { LogReader } from './log-reader.js';
import type { Appended } from './log-transaction.js';
import type { Wakeup } from './wakeup.js';

export interface Tail {
  /** The newest position handed on. */
  head(): number;
  /** From here on, entries are handed on. */
  start(): Promise<void>;
  /** This process appended: handed on at once unless another's entries come first. */
  appended(appended: Appended): void;
  stop(): Promise<void>;
}

const PAGE = 1_000;
const LOOK_MS = 5_000; // between looks for what nobody announced

/** @param hand gets entries in log order, each once */
export function createTail({
  reader,
  wakeup,
  clock,
  log,
  hand,
}: {
  reader: LogReader;
  wakeup: Wakeup;
  clock: Clock;
  log: Log;
  hand: (entries: readonly LogEntry[]) => void;
}): Tail {
  let head = 0;
  let asked = 0; // counts the reasons to read
  let reading: Promise<void> | null = null;
  let stopped = false;

  return {
    head: () => head,
    async start() {
      head = await reader.head();
      await wakeup.start(heard);
      look();
    },
    appended({ previousHead, entries }) {
      const fresh = [...entries.values()];
      const last = fresh.at(-1)?.position ?? previousHead; // a commit that this process did not hear of is found like another's
      if (previousHead <= head) handOn(fresh);
      else heard(last);
      if (fresh.length > 0 || previousHead > head) wakeup.announce(last);
    },
    async stop() {
      stopped = true;
      await wakeup.stop();
      await reading;
    },
  };

  function heard(position: number | null): void {
    if (position !== null && !(position > head)) return;
    asked += 1;
    reading ??= readOn();
  }

  function look(): void {
    clock.after(LOOK_MS, () => {
      if (stopped) return;
      heard(null);
      look();
    });
  }

  async function readOn(): Promise<void> {
    try {
      for (let answered = -1, full = false; (answered !== asked || full) && !stopped; ) {
        answered = asked;
        const entries = await reader.after(head, PAGE);
        full = entries.length === PAGE;
        handOn(entries);
      }
    } catch (error) {
      log.warn({ reason: String(error) }, 'the log could not be read on; it is tried again');
    }
    reading = null; // in the same turn as the last look at what was asked
  }

  function handOn(entries: readonly LogEntry[]): void {
    const fresh = entries.filter((entry) => entry.position > head);
    const last = fresh.at(-1);
    if (last === undefined) return;
    head = last.position;
    hand(fresh);
  }
}
