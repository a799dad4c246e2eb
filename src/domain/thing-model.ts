// What a product's devices can report, be told and do.

export const ACCESS_MODES = ['READ', 'READ_WRITE', 'WRITE'] as const;
export type AccessMode = (typeof ACCESS_MODES)[number];

export const DATA_TYPES = ['INT', 'FLOAT', 'DOUBLE', 'BOOL', 'ENUM', 'TEXT', 'DATE', 'STRUCT', 'ARRAY', 'UNKNOWN'] as const;
export type DataType = (typeof DATA_TYPES)[number];

/** A typed value: `specs` as the vendor's open schema has them (min, max, step, unit, labels, members). */
export interface ValueType {
  readonly dataType: DataType;
  readonly specs: unknown;
  readonly unit: string | null;
}

export interface PropertyModel extends ValueType {
  readonly identifier: string;
  readonly name: string;
  readonly accessMode: AccessMode;
  readonly required: boolean;
}

export interface ParameterModel extends ValueType {
  readonly identifier: string;
  readonly name: string;
}

export interface ServiceModel {
  readonly identifier: string;
  readonly name: string;
  readonly required: boolean;
  readonly isAsync: boolean;
  readonly input: readonly ParameterModel[];
  readonly output: readonly ParameterModel[];
}

export interface EventModel {
  readonly identifier: string;
  readonly name: string;
  /** INFO, ALERT, ERROR … as the product's maker named it. */
  readonly type: string;
  readonly required: boolean;
  readonly output: readonly ParameterModel[];
}

export interface ThingModel {
  readonly properties: readonly PropertyModel[];
  readonly services: readonly ServiceModel[];
  readonly events: readonly EventModel[];
}
