// Forgets what is older than the log is kept for.
import type { Pool } from 'pg';
import type { Clock } from '../domain/clock.js';
import type { Log } from '../log.js';

export interface Retention {
  start(): void;
  stop(): Promise<void>;
}

const DAY_MS = 86_400_000;
const EVERY_MS = 3_600_000; // once an hour
const BATCH = 1_000;

// The newest entry of each batch stays until the next one goes, so that the oldest one in the table always tells how far the log reaches back.
const DELETE = `
WITH oldest AS (SELECT position, received_at FROM log_entry ORDER BY position LIMIT $2),
     kept AS (SELECT min(position) AS first FROM oldest WHERE received_at >= to_timestamp($1::float8 / 1000)),
     expired AS (SELECT position FROM oldest, kept WHERE kept.first IS NULL OR position < kept.first)
DELETE FROM log_entry WHERE position < (SELECT max(position) FROM expired)`;

/** Deletes entries received more than `days` ago. Answers how many went. */
export async function forgetOlderThan(pool: Pool, days: number, clock: Clock): Promise<number> {
  const before = clock.now() - days * DAY_MS;
  for (let total = 0; ; ) {
    const { rowCount } = await pool.query(DELETE, [before, BATCH]);
    const deleted = rowCount ?? 0;
    total += deleted;
    if (deleted < BATCH - 1) return total;
  }
}

/** Runs it every hour, beginning at the start. */
export function createRetention({ pool, days, clock, log }: { pool: Pool; days: number; clock: Clock; log: Log }): Retention {
  let running: Promise<void> = Promise.resolve();
  let cancel = (): void => undefined;

  return {
    start: run,
    async stop() {
      cancel();
      await running;
    },
  };

  function run(): void {
    running = forgetOlderThan(pool, days, clock).then(
      (count) => log.debug({ count }, 'old log entries deleted'),
      (error: unknown) => log.warn({ reason: String(error) }, 'old log entries could not be deleted'),
    );
    cancel = clock.after(EVERY_MS, run);
  }
}
