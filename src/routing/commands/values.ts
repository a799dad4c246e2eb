// Values that a user wants to give, checked against the thing model before any vendor is called. Pure.
import { badInput } from '../../domain/errors.js';
import type { ParameterModel, ThingModel } from '../../domain/thing-model.js';
import { type Shape, shapeOf } from './shape.js';

/** A property's value that the device should come to report. `step` is null for what is not a number. */
export interface WantedValue {
  readonly value: unknown;
  readonly step: number | null;
}

export interface CheckedProperties {
  /** As the vendor takes them: booleans as 0 and 1. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Those that the device reports back; write-only ones are never seen again. */
  readonly wanted: Readonly<Record<string, WantedValue>>;
}

/** Checks values of properties. @throws AppError BAD_USER_INPUT that names `input.properties.<identifier>` and the rule */
export function checkProperties(model: ThingModel, values: Readonly<Record<string, unknown>>): CheckedProperties {
  const entries = Object.entries(values);
  if (entries.length === 0) throw badInput('input.properties', 'must have at least one property');
  const checked = entries.map(([identifier, value]) => {
    const field = `input.properties.${identifier}`;
    const property = model.properties.find((each) => each.identifier === identifier);
    if (property === undefined) throw badInput(field, 'the device has no such property');
    if (property.accessMode === 'READ') throw badInput(field, 'can only be read');
    const shape = shapeOf(property.dataType, property.specs);
    return { identifier, value: checkValue(field, shape, value), step: stepOf(shape), isReported: property.accessMode !== 'WRITE' };
  });
  return {
    values: Object.fromEntries(checked.map(({ identifier, value }) => [identifier, value])),
    wanted: Object.fromEntries(checked.filter(({ isReported }) => isReported).map(({ identifier, value, step }) => [identifier, { value, step }])),
  };
}

/** Checks the arguments of a service. @throws AppError BAD_USER_INPUT that names `input.service` or `input.arguments.<identifier>` and the rule */
export function checkArguments(model: ThingModel, identifier: string, input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const service = model.services.find((each) => each.identifier === identifier);
  if (service === undefined) throw badInput('input.service', 'the device has no such service');
  const values = Object.entries(input).map(([name, value]) => [name, checkArgument(service.input, name, value)] as const);
  return Object.fromEntries(values);
}

function checkArgument(parameters: readonly ParameterModel[], name: string, value: unknown): unknown {
  const field = `input.arguments.${name}`;
  const parameter = parameters.find((each) => each.identifier === name);
  if (parameter === undefined) throw badInput(field, 'the service has no such argument');
  return checkValue(field, shapeOf(parameter.dataType, parameter.specs), value);
}

/** The value as the vendor takes it. */
function checkValue(field: string, shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) throw badInput(field, 'must have a value');
  switch (shape.type) {
    case 'number':
      return checkNumber(field, shape, value);
    case 'boolean':
      return checkBoolean(field, value);
    case 'choice':
      return checkChoice(field, shape.choices, value);
    case 'text':
      return checkText(field, shape.maxBytes, value);
    case 'date':
      return checkDate(field, value);
    case 'struct':
      return checkMembers(field, shape.members, value);
    case 'array':
      if (!Array.isArray(value)) throw badInput(field, 'must be a list');
      if (shape.maxItems !== null && value.length > shape.maxItems) throw badInput(field, `must have at most ${shape.maxItems} items`);
      return value.map((item, index) => checkValue(`${field}.${index}`, shape.item, item));
    case 'any':
      return value;
  }
}

/** Clouds take 0 and 1. */
function checkBoolean(field: string, value: unknown): number {
  if (value === true || value === 1) return 1;
  if (value === false || value === 0) return 0;
  throw badInput(field, 'must be true, false, 1 or 0');
}

function checkText(field: string, maxBytes: number | null, value: unknown): string {
  if (typeof value !== 'string') throw badInput(field, 'must be a text');
  if (maxBytes !== null && Buffer.byteLength(value) > maxBytes) throw badInput(field, `must be at most ${maxBytes} bytes long`);
  return value;
}

/** Clouds take milliseconds since 1970 as a text. */
function checkDate(field: string, value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (!/^\d{1,16}$/.test(text)) throw badInput(field, 'must be a time in milliseconds since 1970');
  return text;
}

function checkNumber(field: string, { min, max, step, isInteger }: Extract<Shape, { type: 'number' }>, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw badInput(field, 'must be a number');
  if (isInteger && !Number.isInteger(value)) throw badInput(field, 'must be a whole number');
  if (min !== null && value < min) throw badInput(field, `must be at least ${min}`);
  if (max !== null && value > max) throw badInput(field, `must be at most ${max}`);
  if (step !== null && !isOnStep(value - (min ?? 0), step))
    throw badInput(field, `must be a multiple of ${step}${min === null || min === 0 ? '' : ` from ${min}`}`);
  return value;
}

/** Decimal steps are not exact in binary: 0.3 is three steps of 0.1. */
function isOnStep(distance: number, step: number): boolean {
  const steps = distance / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

function checkChoice(field: string, choices: readonly string[], value: unknown): unknown {
  const isKey = typeof value === 'number' || (typeof value === 'string' && Number.isNaN(Number(value)));
  if (isKey && choices.includes(String(value))) return value;
  throw badInput(field, `must be one of ${choices.join(', ')}`);
}

function checkMembers(field: string, members: ReadonlyMap<string, Shape>, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badInput(field, 'must be an object');
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const shape = members.get(name);
      if (shape === undefined) throw badInput(`${field}.${name}`, 'is not a member');
      return [name, checkValue(`${field}.${name}`, shape, member)];
    }),
  );
}

function stepOf(shape: Shape): number | null {
  if (shape.type !== 'number') return null;
  return shape.step ?? (shape.isInteger ? 1 : 0);
}
