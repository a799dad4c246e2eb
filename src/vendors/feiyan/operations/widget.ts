// The devices and values on the user's phone widget (6.5).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { anything, label, statusCode } from './shapes.js';

const shownProperty = z.object({ propertyIdentifier: z.string(), propertyName: label, propertyValue: anything, propertyDataType: label });

export const widgets = {
  listDevices: operation({
    name: 'widget.listDevices',
    section: '6.5.1',
    method: 'POST',
    path: '/iotx/ilop/queryComponentProduct',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 6000,
    effect: 'read',
    params: z.strictObject({}),
    data: z.array(
      z.object({
        iotId: z.string(),
        productKey: label,
        deviceName: label,
        productName: label,
        nickName: label,
        iconUrl: label,
        deviceStatus: statusCode.nullish(),
        properties: z.array(shownProperty).nullish(),
      }),
    ),
  }),

  /** The whole list from now on; answers how many there are. The form of `properties` is not described: that of 6.5.1 is taken. */
  setDevices: operation({
    name: 'widget.setDevices',
    section: '6.5.2',
    method: 'POST',
    path: '/iotx/ilop/updateComponentProduct',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({
      componentProductList: z.array(
        z.strictObject({
          iotId: z.string().min(1),
          productKey: z.string().min(1),
          deviceName: z.string().optional(),
          productName: z.string().optional(),
          properties: z
            .array(z.strictObject({ propertyIdentifier: z.string().min(1), propertyName: z.string().optional(), propertyDataType: z.string().optional() }))
            .optional(),
        }),
      ),
    }),
    data: z.number().nullish(),
  }),

  /** `query` is a condition that the document does not describe. */
  listProperties: operation({
    name: 'widget.listProperties',
    section: '6.5.3',
    method: 'POST',
    path: '/iotx/ilop/queryComponentProperty',
    version: '1.0.3',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ productKey: z.string().min(1), iotId: z.string().min(1), query: z.record(z.string(), z.unknown()).optional() }),
    data: z.array(
      z.object({
        productKey: label,
        propertyIdentifier: z.string(),
        propertyName: label,
        propertyValue: anything,
        propertyDataType: label,
        // The table's name for it.
        dataType: label,
        added_component: z.boolean(),
      }),
    ),
  }),
};
