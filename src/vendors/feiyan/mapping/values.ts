// Property values as Feiyan writes them, typed as its own current-value operation types them.
import type { DataType } from '../../../domain/thing-model.js';

const WORDS: readonly (readonly [string, DataType])[] = [
  ['int', 'INT'],
  ['float', 'FLOAT'],
  ['double', 'DOUBLE'],
  ['bool', 'BOOL'],
  ['enum', 'ENUM'],
  ['text', 'TEXT'],
  ['date', 'DATE'],
  ['struct', 'STRUCT'],
  ['array', 'ARRAY'],
];

const DATA_TYPES: ReadonlyMap<string, DataType> = new Map(WORDS.flatMap(([word, type]) => [[word, type] as const, [word.toUpperCase(), type] as const]));

/** Thing models write types in lower case, device lists in upper case. */
export function dataTypeOf(word: string | null | undefined): DataType {
  return DATA_TYPES.get(word ?? '') ?? 'UNKNOWN';
}

/**
 * A value that a list or history gives as text, in the JSON type in which 6.4.8 and the pushes give it:
 * a number for INT, FLOAT, DOUBLE, BOOL (0 or 1) and ENUM; an object or list for STRUCT and ARRAY; a text for TEXT and DATE (milliseconds as text).
 * Values that are not text, and texts that are not of their type, stay as they came.
 */
export function typedValue(dataType: DataType, value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== 'string') return dataType === 'BOOL' && typeof value === 'boolean' ? Number(value) : value;
  switch (dataType) {
    case 'BOOL':
      return BOOLS.get(value.toLowerCase()) ?? value;
    case 'INT':
    case 'FLOAT':
    case 'DOUBLE':
    case 'ENUM':
      return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
    case 'STRUCT':
    case 'ARRAY':
      return parsed(value);
    default:
      return value;
  }
}

const BOOLS: ReadonlyMap<string, number> = new Map([
  ['0', 0],
  ['1', 1],
  ['false', 0],
  ['true', 1],
]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
