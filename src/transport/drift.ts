// Notices that a vendor answers more than its document says, on a sample of answers so that it costs nothing.
import { z } from 'zod';
import type { Operation } from './operation.js';

/** The first answer of an operation is looked at, then every so many. */
const SAMPLE = 200;

export interface DriftWatch {
  /** Whether the answer holds a key that the record does not name; looks at a sample only. */
  isUnknown(operation: Operation, data: unknown): boolean;
}

export function createDriftWatch(): DriftWatch {
  const seen = new Map<string, number>();
  return {
    isUnknown(operation, data) {
      const count = seen.get(operation.name) ?? 0;
      seen.set(operation.name, (count + 1) % SAMPLE);
      return count === 0 && hasUnknownKey(operation.data, data);
    },
  };
}

type Schema = z.core.$ZodType;

function hasUnknownKey(schema: Schema, value: unknown): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return hasUnknownKey(schema.def.innerType, value);
  if (schema instanceof z.ZodPipe) return hasUnknownKey(schema.def.in, value);
  if (schema instanceof z.ZodUnion) return schema.def.options.every((option) => !z.core.safeParse(option, value).success || hasUnknownKey(option, value));
  if (schema instanceof z.ZodArray) return Array.isArray(value) && value.some((item) => hasUnknownKey(schema.def.element, item));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (schema instanceof z.ZodRecord) return Object.values(value).some((item) => hasUnknownKey(schema.def.valueType, item));
  if (!(schema instanceof z.ZodObject) || schema.def.catchall !== undefined) return false;
  const shape: Readonly<Record<string, Schema>> = schema.def.shape;
  return Object.entries(value).some(([key, item]) => {
    const known = shape[key];
    return known === undefined || hasUnknownKey(known, item);
  });
}
