// Thing models of products, as last read from their vendor: the same for every account.
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { z } from 'zod';
import { refKey, type VendorRef } from '../domain/ids.js';
import { ACCESS_MODES, DATA_TYPES, type ThingModel } from '../domain/thing-model.js';
import type { Log } from '../log.js';

interface KnownModel {
  readonly model: ThingModel;
  /** When the vendor was read, Unix ms. */
  readonly readAt: number;
}

export interface ProductModels {
  /** What is known of these products, by refKey(): from memory, and at most one read for all others. */
  get(refs: readonly VendorRef[]): Promise<ReadonlyMap<string, KnownModel>>;
  /** Keeps a model read at `readAt` (Unix ms), unless a newer one is kept. */
  save(ref: VendorRef, model: ThingModel, readAt: number): Promise<void>;
}

const IN_MEMORY = 5_000;

const typed = { identifier: z.string(), name: z.string(), dataType: z.enum(DATA_TYPES), specs: z.unknown(), unit: z.string().nullable() };
const parameters = z.array(z.object(typed));
const thingModel: z.ZodType<ThingModel> = z.object({
  properties: z.array(z.object({ ...typed, accessMode: z.enum(ACCESS_MODES), required: z.boolean() })),
  services: z.array(z.object({ identifier: z.string(), name: z.string(), required: z.boolean(), isAsync: z.boolean(), input: parameters, output: parameters })),
  events: z.array(z.object({ identifier: z.string(), name: z.string(), type: z.string(), required: z.boolean(), output: parameters })),
});

/** Makes the models over their table. One written by another version of Hearth, in a form that is not understood, counts as unknown. */
export function createProductModels({ pool, log }: { readonly pool: Pool; readonly log: Log }): ProductModels {
  const memory = new LRUCache<string, KnownModel>({ max: IN_MEMORY });

  function remember(key: string, known: KnownModel): KnownModel {
    const other = memory.get(key);
    if (other !== undefined && other.readAt > known.readAt) return other;
    memory.set(key, known);
    return known;
  }

  async function read(refs: readonly VendorRef[]): Promise<[string, KnownModel][]> {
    const { rows } = await pool.query<{ nth: string; content: unknown; read_at: Date }>(
      `SELECT asked.nth, m.content, m.read_at
         FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked(vendor, key, nth) JOIN product_model m USING (vendor, key)`,
      [refs.map(({ vendor }) => vendor), refs.map(({ key }) => key)],
    );
    return rows.flatMap((row): [string, KnownModel][] => {
      const ref = refs[Number(row.nth) - 1];
      const model = thingModel.safeParse(row.content);
      if (ref === undefined) return [];
      if (model.success) return [[refKey(ref), { model: model.data, readAt: row.read_at.getTime() }]];
      log.info({ vendor: ref.vendor, issues: model.error.issues.length }, 'a kept thing model is of another version and will be read again');
      return [];
    });
  }

  return {
    async get(refs) {
      const answer = new Map<string, KnownModel>();
      const missing = new Map<string, VendorRef>();
      for (const ref of refs) {
        const known = memory.get(refKey(ref));
        if (known === undefined) missing.set(refKey(ref), ref);
        else answer.set(refKey(ref), known);
      }
      if (missing.size === 0) return answer;
      for (const [key, known] of await read([...missing.values()])) answer.set(key, remember(key, known));
      return answer;
    },
    async save(ref, model, readAt) {
      await pool.query(
        `INSERT INTO product_model (vendor, key, content, read_at) VALUES ($1, $2, $3::jsonb, $4)
         ON CONFLICT (vendor, key) DO UPDATE SET content = EXCLUDED.content, read_at = EXCLUDED.read_at WHERE product_model.read_at <= EXCLUDED.read_at`,
        [ref.vendor, ref.key, JSON.stringify(model), new Date(readAt)],
      );
      remember(refKey(ref), { model, readAt });
    },
  };
}
