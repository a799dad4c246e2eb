// What values a data type allows, read from its open specs. What the specs do not say is not checked.
import { z } from 'zod';
import type { DataType } from '../../domain/thing-model.js';

export type Shape =
  | { readonly type: 'number'; readonly min: number | null; readonly max: number | null; readonly step: number | null; readonly isInteger: boolean }
  | { readonly type: 'boolean' }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  /** Length in bytes of UTF-8. */
  | { readonly type: 'text'; readonly maxBytes: number | null }
  | { readonly type: 'date' }
  | { readonly type: 'struct'; readonly members: ReadonlyMap<string, Shape> }
  | { readonly type: 'array'; readonly maxItems: number | null; readonly item: Shape }
  | { readonly type: 'any' };

/** Specs write numbers as texts; one that is empty or no number limits nothing. */
const limit = z
  .union([z.number(), z.string().trim().min(1).pipe(z.coerce.number())])
  .nullable()
  .catch(null);
const numberSpecs = z.object({ min: limit, max: limit, step: limit }).catch({ min: null, max: null, step: null });
const choiceSpecs = z.record(z.string(), z.unknown());
const textSpecs = z.object({ length: limit }).catch({ length: null });
const nestedType = z.object({ type: z.string(), specs: z.unknown() });
const structSpecs = z.array(z.object({ identifier: z.string(), dataType: nestedType }));
const arraySpecs = z.object({ size: limit, item: nestedType });

/** Reads the specs of a type; `any` for a type or specs that are not understood. */
export function shapeOf(dataType: DataType, specs: unknown): Shape {
  switch (dataType) {
    case 'INT':
    case 'FLOAT':
    case 'DOUBLE': {
      const { min, max, step } = numberSpecs.parse(specs);
      return { type: 'number', min, max, step: step === null || step <= 0 ? null : step, isInteger: dataType === 'INT' };
    }
    case 'BOOL':
      return { type: 'boolean' };
    case 'ENUM': {
      const { data } = choiceSpecs.safeParse(specs);
      return data === undefined || Object.keys(data).length === 0 ? { type: 'any' } : { type: 'choice', choices: Object.keys(data) };
    }
    case 'TEXT':
      return { type: 'text', maxBytes: textSpecs.parse(specs).length };
    case 'DATE':
      return { type: 'date' };
    case 'STRUCT': {
      const { data } = structSpecs.safeParse(specs);
      return data === undefined ? { type: 'any' } : { type: 'struct', members: new Map(data.map((member) => [member.identifier, nested(member.dataType)])) };
    }
    case 'ARRAY': {
      const { data } = arraySpecs.safeParse(specs);
      return data === undefined ? { type: 'array', maxItems: null, item: { type: 'any' } } : { type: 'array', maxItems: data.size, item: nested(data.item) };
    }
    case 'UNKNOWN':
      return { type: 'any' };
  }
}

const NESTED: ReadonlyMap<string, DataType> = new Map(
  (['INT', 'FLOAT', 'DOUBLE', 'BOOL', 'ENUM', 'TEXT', 'DATE', 'STRUCT', 'ARRAY'] as const).map((type) => [type.toLowerCase(), type]),
);

/** Members and items keep the words of the open schema. */
function nested({ type, specs }: z.output<typeof nestedType>): Shape {
  return shapeOf(NESTED.get(type.toLowerCase()) ?? 'UNKNOWN', specs);
}
