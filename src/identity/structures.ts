// What each link's homes, rooms and devices looked like when last read, so that a restart or another process need not read them again.
import type { Pool } from 'pg';
import type { z } from 'zod';
import type { Log } from '../log.js';

interface Structure<Content> {
  /** When the vendor was read, Unix ms. */
  readonly readAt: number;
  readonly content: Content;
}

export interface Structures<Content> {
  /** null when there is none, or none that this version understands. */
  read(linkId: string): Promise<Structure<Content> | null>;
  /** Keeps it unless a newer one is kept already, or the link was removed. */
  save(linkId: string, readAt: number, content: Content): Promise<void>;
}

/**
 * Makes the structures over their table.
 * @param schema what a document must be; one that it does not take was written by another version and counts as none
 */
export function createStructures<Content>(deps: { readonly pool: Pool; readonly log: Log; readonly schema: z.ZodType<Content> }): Structures<Content> {
  const { pool, log, schema } = deps;

  return {
    async read(linkId) {
      const found = await pool.query<{ read_at: Date; content: unknown }>('SELECT read_at, content FROM link_structure WHERE link_id = $1', [linkId]);
      const [row] = found.rows;
      if (row === undefined) return null;
      const content = schema.safeParse(row.content);
      if (content.success) return { readAt: row.read_at.getTime(), content: content.data };
      log.info({ linkId, issues: content.error.issues.length }, 'a kept structure is of another version and will be read again');
      return null;
    },
    async save(linkId, readAt, content) {
      await pool.query(
        `INSERT INTO link_structure (link_id, read_at, content)
         SELECT held.id, $2, $3::jsonb FROM (SELECT id FROM link WHERE id = $1 FOR KEY SHARE) AS held
         ON CONFLICT (link_id) DO UPDATE SET read_at = EXCLUDED.read_at, content = EXCLUDED.content WHERE link_structure.read_at <= EXCLUDED.read_at`,
        [linkId, new Date(readAt), JSON.stringify(content)],
      );
    },
  };
}
