// Rows of log_entry as the domain's entries.
import { z } from 'zod';
import type { LogContent, LogEntry } from '../domain/activity.js';
import { DEVICE_STATUSES } from '../domain/device.js';
import { ATTACH_RESULTS, FIRMWARE_STATES } from '../domain/push.js';

/** The columns of log_entry in the shape that `toEntry` reads; times as Unix ms. */
export const ENTRY_COLUMNS =
  'position, identity_id, account_id, content, (extract(epoch FROM occurred_at) * 1000)::float8 AS occurred_at, (extract(epoch FROM received_at) * 1000)::float8 AS received_at';

const reading = z.object({ identifier: z.string(), value: z.unknown(), at: z.number().nullable() });

const contentSchema: z.ZodType<LogContent> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('properties'), readings: z.array(reading) }),
  z.object({ kind: z.literal('status'), status: z.enum(DEVICE_STATUSES), previous: z.enum(DEVICE_STATUSES).nullable() }),
  z.object({ kind: z.literal('event'), identifier: z.string(), name: z.string().nullable(), type: z.string(), value: z.unknown() }),
  z.object({ kind: z.literal('attached'), gateway: z.number().nullable(), previousGateway: z.number().nullable(), result: z.enum(ATTACH_RESULTS) }),
  z.object({ kind: z.literal('firmware'), from: z.string().nullable(), to: z.string().nullable(), step: z.number(), state: z.enum(FIRMWARE_STATES) }),
  z.object({ kind: z.literal('command'), commandId: z.string() }),
]);

/** `position` is a bigint, which the driver gives as text. */
const rowSchema = z.object({
  position: z.coerce.number(),
  identity_id: z.number().nullable(),
  account_id: z.string().nullable(),
  content: contentSchema,
  occurred_at: z.number(),
  received_at: z.number(),
});

/** Reads one row of `ENTRY_COLUMNS`. @throws ZodError for a row that this version did not write. */
export function toEntry(row: unknown): LogEntry {
  const { position, identity_id, account_id, content, occurred_at, received_at } = rowSchema.parse(row);
  return { position, identityId: identity_id, accountId: account_id, content, occurredAt: occurred_at, receivedAt: received_at };
}
