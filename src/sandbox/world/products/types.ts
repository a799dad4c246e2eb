// Short ways to write a product's thing description, and what a product's plan is.
import type { Product } from '../model.js';
import type { Stream } from '../seeded.js';
import type { TslEvent, TslParameter, TslProperty, TslService, TslType } from '../tsl.js';

/** A product before a world gives it its key. */
export interface ProductPlan extends Omit<Product, 'productKey' | 'createdAt' | 'imageUrl'> {
  /** Values a new device starts with. */
  initial(chance: Stream): Record<string, unknown>;
}

type Numbers = { min: number; max: number; step: number; unit?: string; unitName?: string };

/** A truth value with the labels of 0 and 1. */
export function bool(off: string, on: string): TslType {
  return { type: 'bool', specs: { 0: off, 1: on } };
}

/** One of the labels, by its place from 0. */
export function choice(...labels: string[]): TslType {
  return { type: 'enum', specs: Object.fromEntries(labels.map((label, index) => [String(index), label])) };
}

/** A number in a range, in steps. */
export function number(type: 'int' | 'float' | 'double', { min, max, step, unit, unitName }: Numbers): TslType {
  const named = { ...(unit === undefined ? {} : { unit }), ...(unitName === undefined ? {} : { unitName }) };
  return { type, specs: { min: String(min), max: String(max), step: String(step), ...named } };
}

/** Text of at most `length` bytes. */
export function text(length: number): TslType {
  return { type: 'text', specs: { length: String(length) } };
}

export const DATE: TslType = { type: 'date', specs: {} };

/** A parameter of a service, an event or a structure. */
export function parameter(identifier: string, name: string, dataType: TslType): TslParameter {
  return { identifier, name, dataType };
}

/** A property that can only be read. */
export function readOnly(identifier: string, name: string, dataType: TslType): TslProperty {
  return { identifier, name, dataType, accessMode: 'r', required: false };
}

/** A property that can be read and set. */
export function readWrite(identifier: string, name: string, dataType: TslType): TslProperty {
  return { identifier, name, dataType, accessMode: 'rw', required: false };
}

/** The same property, required. */
export function required(property: TslProperty): TslProperty {
  return { ...property, required: true };
}

/** A service that is answered before the device acts, or with its output. */
export function service(
  callType: 'sync' | 'async',
  identifier: string,
  name: string,
  inputData: TslParameter[] = [],
  outputData: TslParameter[] = [],
): TslService {
  return { identifier, name, required: false, callType, method: `thing.service.${identifier}`, inputData, outputData };
}

/** An event of a type. */
export function event(type: TslEvent['type'], identifier: string, name: string, outputData: TslParameter[] = []): TslEvent {
  return { identifier, name, type, required: false, method: `thing.event.${identifier}.post`, outputData };
}

/** The fault report that every product has. */
export const FAULT = event('error', 'Error', 'Fault', [parameter('ErrorCode', 'Fault code', choice('None', 'Overheated', 'Sensor failed', 'Memory failed'))]);
