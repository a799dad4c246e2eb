// Feiyan's thing model (TSL) as ours.
import type { z } from 'zod';
import type { AccessMode, EventModel, ParameterModel, PropertyModel, ServiceModel, ThingModel, ValueType } from '../../../domain/thing-model.js';
import { modelParameter, type thingModel } from '../operations/thing-model.js';
import { dataTypeOf } from './values.js';

type Tsl = z.output<typeof thingModel>;
type TslType = z.output<typeof modelParameter>['dataType'];

const ACCESS_MODES: ReadonlyMap<string, AccessMode> = new Map([
  ['r', 'READ'],
  ['rw', 'READ_WRITE'],
  ['w', 'WRITE'],
]);

/** Every model also holds `set`, `get` and `post`, which say again what the properties say. */
const BUILT_IN = new Set(['thing.service.property.set', 'thing.service.property.get', 'thing.event.property.post']);

export function thingModelOf(tsl: Tsl): ThingModel {
  return {
    properties: (tsl.properties ?? []).map(property),
    services: (tsl.services ?? []).filter(isOwn).map(service),
    events: (tsl.events ?? []).filter(isOwn).map(event),
  };
}

function property({ identifier, name, accessMode, required, dataType }: NonNullable<Tsl['properties']>[number]): PropertyModel {
  // An unknown mode is read only: nothing is written on a guess.
  return {
    identifier,
    name: name || identifier,
    accessMode: ACCESS_MODES.get(accessMode ?? '') ?? 'READ',
    required: required ?? false,
    ...valueType(dataType),
  };
}

function service({ identifier, name, required, callType, inputData, outputData }: NonNullable<Tsl['services']>[number]): ServiceModel {
  return {
    identifier,
    name: name || identifier,
    required: required ?? false,
    isAsync: callType !== 'sync',
    input: parameters(inputData),
    output: parameters(outputData),
  };
}

function event({ identifier, name, type, required, outputData }: NonNullable<Tsl['events']>[number]): EventModel {
  return { identifier, name: name || identifier, type: (type ?? 'info').toUpperCase(), required: required ?? false, output: parameters(outputData) };
}

function parameters(items: readonly unknown[] | null | undefined): ParameterModel[] {
  return (items ?? []).flatMap((item) => {
    const { data } = modelParameter.safeParse(item);
    return data === undefined ? [] : [{ identifier: data.identifier, name: data.name || data.identifier, ...valueType(data.dataType) }];
  });
}

function valueType({ type, specs }: TslType): ValueType {
  return { dataType: dataTypeOf(type), specs: specs ?? null, unit: unitOf(specs) };
}

function unitOf(specs: unknown): string | null {
  const unit = typeof specs === 'object' && specs !== null && 'unit' in specs ? specs.unit : null;
  return typeof unit === 'string' && unit !== '' ? unit : null;
}

function isOwn({ method }: { readonly method?: string | null | undefined }): boolean {
  return !BUILT_IN.has(method ?? '');
}
