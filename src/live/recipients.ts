// Which links an event concerns: those that see its device. Kept off the path of the event itself.
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Clock } from '../domain/clock.js';
import type { VendorName } from '../domain/ids.js';
import type { Log } from '../log.js';

export interface Recipients {
  /** An event about this identity was taken in at `at` (Unix ms); the links that see it are told within a second. */
  heard(identityId: number, at: number): void;
  linksOf(identityIds: readonly number[]): Promise<readonly string[]>;
  /** Active links of a vendor whose structure was read longest ago, or never: they are most likely to see what nobody knew. */
  leastRead(vendor: VendorName): Promise<readonly string[]>;
}

const TELL_MS = 1_000;
const LEAST_READ = 20;
const seenSchema = z.array(z.object({ link_id: z.string(), identity_id: z.number() }));
const idsSchema = z.array(z.object({ id: z.string() }));

/** @param tell gets links with the time of their newest event */
export function createRecipients({
  pool,
  clock,
  log,
  tell,
}: {
  pool: Pool;
  clock: Clock;
  log: Log;
  tell: (linkIds: readonly string[], at: number) => void;
}): Recipients {
  let latest = new Map<number, number>();

  return {
    heard(identityId, at) {
      if (latest.size === 0) clock.after(TELL_MS, () => void tellAll());
      latest.set(identityId, at);
    },
    linksOf: async (identityIds) => [...new Set((await seen(identityIds)).map((row) => row.link_id))],
    async leastRead(vendor) {
      const text = `SELECT l.id FROM link l LEFT JOIN link_structure s ON s.link_id = l.id WHERE l.vendor = $1 AND l.status = 'ACTIVE' ORDER BY s.read_at NULLS FIRST LIMIT $2`;
      const { rows } = await pool.query(text, [vendor, LEAST_READ]);
      return idsSchema.parse(rows).map((row) => row.id);
    },
  };

  async function seen(identityIds: readonly number[]): Promise<z.infer<typeof seenSchema>> {
    const { rows } = await pool.query('SELECT link_id, identity_id FROM visibility WHERE identity_id = ANY ($1)', [identityIds]);
    return seenSchema.parse(rows);
  }

  async function tellAll(): Promise<void> {
    const events = latest;
    latest = new Map();
    try {
      const byLink = new Map<string, number>();
      for (const { link_id, identity_id } of await seen([...events.keys()]))
        byLink.set(link_id, Math.max(byLink.get(link_id) ?? 0, events.get(identity_id) ?? 0));
      const byTime = new Map<number, string[]>();
      for (const [linkId, at] of byLink) byTime.set(at, [...(byTime.get(at) ?? []), linkId]);
      for (const [at, linkIds] of byTime) tell(linkIds, at);
    } catch (error) {
      log.debug({ reason: String(error) }, 'links were not told of their newest message');
    }
  }
}
