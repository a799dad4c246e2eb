// The thing model (TSL) as devices, products and the project's operations answer it.
import { z } from 'zod';
import { anything, jsonOr, label } from './shapes.js';

const dataType = z.object({ type: z.string(), specs: anything });

const parameter = z.object({ identifier: z.string(), name: label, dataType });

const model = z.object({
  schema: label,
  profile: z.object({ productKey: label, deviceName: label, version: label }).nullish(),
  link: label,
  services: z
    .array(
      z.object({
        identifier: z.string(),
        name: label,
        method: label,
        desc: label,
        required: z.boolean().nullish(),
        callType: label,
        inputData: z.array(z.unknown()).nullish(),
        outputData: z.array(z.unknown()).nullish(),
      }),
    )
    .nullish(),
  properties: z.array(z.object({ identifier: z.string(), name: label, desc: label, accessMode: label, required: z.boolean().nullish(), dataType })).nullish(),
  events: z
    .array(
      z.object({
        identifier: z.string(),
        name: label,
        method: label,
        desc: label,
        type: label,
        required: z.boolean().nullish(),
        outputData: z.array(z.unknown()).nullish(),
      }),
    )
    .nullish(),
});

/** A parameter of a service or event. The vendor's own `post` and `get` entries hold bare identifiers instead: those do not parse by it. */
export const modelParameter = parameter;

/** Tables say String, examples hold an object: both are read. */
export const thingModel = jsonOr(model);
