// The diary's only pen: whatever wants to be logged at the same time goes into one transaction, in the order it came.
import type { Pool } from 'pg';
import type { LogContent, LogEntry } from '../domain/activity.js';
import type { Clock } from '../domain/clock.js';
import type { VendorName } from '../domain/ids.js';
import type { Log } from '../log.js';
import { type Appended, appendInTransaction, draftKey, type StampedDraft } from './log-transaction.js';

/** Something to be logged. HEARTH: what happened here, not at a vendor. */
export interface LogDraft {
  readonly vendor: VendorName | 'HEARTH';
  /** Equal for copies of one event: only the first is kept. */
  readonly dedupe: string;
  readonly identityId: number | null;
  /** Set: only this account may see it. */
  readonly accountId: string | null;
  readonly content: LogContent;
  /** Unix ms by the vendor's clock; null when it does not say. */
  readonly occurredAt: number | null;
}

export interface ActivityLog {
  /**
   * Resolves when committed, with those that were new; in the order of the calls, however long the database is away.
   * @throws the database's error, when it refuses these drafts, or is away while the log is being stopped
   */
  append(drafts: readonly LogDraft[]): Promise<readonly LogEntry[]>;
  /** Waits for what is being appended. From now on, a database that is away is not waited for. */
  stop(): Promise<void>;
}

interface Waiting {
  readonly drafts: readonly StampedDraft[];
  readonly resolve: (entries: readonly LogEntry[]) => void;
  readonly reject: (error: unknown) => void;
}

const BATCH = 500; // drafts a transaction; more wait for the next
const RETRY_MS = { first: 50, most: 2_000 };
const AHEAD_MS = 60_000; // a vendor's clock may run ahead by this much

/** A vendor's time, or the time of receipt where it says none, or one too far ahead to be true. */
export function believableTime(at: number | null, receivedAt: number): number {
  return at === null || !Number.isFinite(at) || at < 0 || at > receivedAt + AHEAD_MS ? receivedAt : Math.round(at);
}

/** SQLSTATE classes 22 and 23: the data itself is at fault, and trying again is of no use. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code);
}

interface Deps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of every commit, in commit order of this process. */
  readonly onAppended: (appended: Appended) => void;
}

/** Makes the log's writing side. */
export function createActivityLog({ pool, clock, log, onAppended }: Deps): ActivityLog {
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  let isStopping = false;
  let goOn = (): void => undefined;

  return {
    append(drafts) {
      const receivedAt = clock.now();
      const stamped = drafts.map((draft): StampedDraft => stamp(draft, receivedAt));
      return new Promise((resolve, reject) => {
        waiting.push({ drafts: stamped, resolve, reject });
        writing ??= writeAll();
      });
    },
    async stop() {
      isStopping = true;
      goOn();
      await writing;
    },
  };

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = takeBatch();
      try {
        settle(batch, await writeAtLast(batch));
      } catch (error) {
        if (batch.length === 1 || !isRefusal(error)) for (const { reject } of batch) reject(error);
        else await writeApart(batch);
      }
    }
    writing = null; // in the same turn as the last look at what waits
  }

  /** One draft that the database refuses must not take the others with it. */
  async function writeApart(batch: readonly Waiting[]): Promise<void> {
    for (const each of batch) {
      try {
        settle([each], await writeAtLast([each]));
      } catch (error) {
        each.reject(error);
      }
    }
  }

  /** Tries until the database takes or refuses it: nothing that waits may overtake it. What was committed unheard is no longer new. */
  async function writeAtLast(batch: readonly Waiting[]): Promise<Map<string, LogEntry>> {
    for (let waitMs = RETRY_MS.first; ; waitMs = Math.min(RETRY_MS.most, waitMs * 2)) {
      try {
        return await write(batch.flatMap(({ drafts }) => drafts));
      } catch (error) {
        if (isStopping || isRefusal(error)) throw error;
        log.warn({ reason: String(error), waitMs }, 'the log could not be appended to; it is tried again');
      }
      await new Promise<void>((resolve) => {
        const cancel = clock.after(waitMs, resolve);
        goOn = () => {
          cancel();
          resolve();
        };
      });
    }
  }

  function takeBatch(): Waiting[] {
    let size = 0;
    const end = waiting.findIndex((each, index) => {
      size += each.drafts.length;
      return index > 0 && size > BATCH;
    });
    const batch = end < 0 ? waiting : waiting.slice(0, end);
    waiting = end < 0 ? [] : waiting.slice(end);
    return batch;
  }

  async function write(drafts: readonly StampedDraft[]): Promise<Map<string, LogEntry>> {
    const client = await pool.connect();
    const ignore = (): void => undefined; // a connection that breaks fails its query too; unheard, its event would end the process
    client.on('error', ignore);
    let broken = true;
    try {
      const appended = await appendInTransaction(client, drafts);
      broken = false;
      onAppended(appended);
      return new Map(appended.entries);
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
  }
}

function stamp({ vendor, dedupe, identityId, accountId, content, occurredAt }: LogDraft, receivedAt: number): StampedDraft {
  const at = believableTime(occurredAt, receivedAt);
  return { vendor, dedupe, identityId, accountId, content: stampReadings(content, at, receivedAt), occurredAt: at, receivedAt };
}

/** Each reading has a time: its own, else that of its event. */
function stampReadings(content: LogContent, occurredAt: number, receivedAt: number): LogContent {
  if (content.kind !== 'properties') return content;
  return {
    ...content,
    readings: content.readings.map((reading) => ({ ...reading, at: reading.at === null ? occurredAt : believableTime(reading.at, receivedAt) })),
  };
}

/** Gives each who waited its own new entries. */
function settle(batch: readonly Waiting[], added: Map<string, LogEntry>): void {
  for (const { drafts, resolve } of batch) {
    resolve(
      drafts.flatMap((draft) => {
        const entry = added.get(draftKey(draft));
        added.delete(draftKey(draft)); // a copy of it within the batch was not appended
        return entry === undefined ? [] : [entry];
      }),
    );
  }
}
