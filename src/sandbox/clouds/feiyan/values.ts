// Whether values are what a thing model takes: the vendor refuses those that are not.
import type { ThingDescription, TslParameter, TslType } from '../../world/tsl.js';
import { refuse } from './codes.js';

/** @throws Refusal 460 for a property that does not exist, cannot be written, or does not take the value. */
export function checkItems({ properties }: ThingDescription, items: Readonly<Record<string, unknown>>): void {
  if (Object.keys(items).length === 0) throw refuse(460);
  for (const [identifier, value] of Object.entries(items)) {
    const property = properties.find((one) => one.identifier === identifier);
    if (property === undefined || property.accessMode === 'r' || !isTaken(property.dataType, value)) throw refuse(460);
  }
}

/** @throws Refusal 460 for a service that does not exist, or arguments that it does not take. */
export function checkArguments({ services }: ThingDescription, identifier: string, args: Readonly<Record<string, unknown>>): void {
  const service = services.find((one) => one.identifier === identifier);
  if (service === undefined || !areTaken(service.inputData, args)) throw refuse(460);
}

function areTaken(parameters: readonly TslParameter[], values: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(values).every(([identifier, value]) => {
    const parameter = parameters.find((one) => one.identifier === identifier);
    return parameter !== undefined && isTaken(parameter.dataType, value);
  });
}

function isTaken(type: TslType, value: unknown): boolean {
  switch (type.type) {
    case 'bool':
      return value === 0 || value === 1;
    case 'enum':
      return typeof value === 'number' && Object.hasOwn(type.specs, String(value));
    case 'int':
    case 'float':
    case 'double':
      return (
        typeof value === 'number' && (type.type !== 'int' || Number.isInteger(value)) && value >= Number(type.specs.min) && value <= Number(type.specs.max)
      );
    case 'text':
      return typeof value === 'string' && value.length <= Number(type.specs.length);
    case 'date':
      return typeof value === 'string' && /^\d+$/.test(value);
    case 'struct':
      return isRecord(value) && areTaken(type.specs, value);
    case 'array':
      return Array.isArray(value) && value.length <= Number(type.specs.size) && value.every((item) => isTaken(type.specs.item, item));
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
