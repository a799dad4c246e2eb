// What is promised of each wing, as its quality.yml says it.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { WINGS, type Wing } from './documented.js';

export const RULES = [
  'operations-as-records',
  'fixture-per-operation',
  'strict-params',
  'tolerant-data',
  'signature-vectors',
  'error-codes-mapped',
  'session-renewal',
  'user-token-refresh',
  'secrets-dropped',
  'breaker-and-limits',
] as const;

/** Of vendors whose cloud asks for it. */
const OWN_RULES = ['optimistic-locks'] as const;

const reason = z.string().min(10);
const status = z.union([z.strictObject({ status: z.literal('done') }), z.strictObject({ status: z.enum(['todo', 'exempt']), reason })]);
const chapter = z.union([
  z.strictObject({ status: z.literal('done'), records: z.number().int().positive() }),
  z.strictObject({ status: z.literal('todo'), records: z.number().int().min(0), reason }),
]);
/** What an exempt operation need not have; all of it unless it says so. */
const PROOFS = ['record', 'sandbox', 'graph', 'tests'] as const;
const exemption = z.strictObject({
  from: z
    .array(z.enum(PROOFS))
    .min(1)
    .default([...PROOFS]),
  reason,
});

const quality = z.strictObject({
  vendor: z.enum(WINGS),
  rules: z.partialRecord(z.enum([...RULES, ...OWN_RULES]), status),
  capabilities: z.record(z.string(), status),
  /** How many records each chapter has, and whether more follow. */
  chapters: z.record(z.string(), chapter),
  /** By section. */
  exempt: z.record(z.string(), exemption).default({}),
});

export type Quality = z.output<typeof quality>;

/** null: there is no such wing yet. @throws z.ZodError for what it should not say */
export function qualityOf(wing: Wing): Quality | null {
  const file = new URL(`../../src/vendors/${wing}/quality.yml`, import.meta.url);
  return existsSync(file) ? quality.parse(parse(readFileSync(file, 'utf8'))) : null;
}
