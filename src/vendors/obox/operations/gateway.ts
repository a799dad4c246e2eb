// Gateways (OBOX) and the devices behind them (3 to 8).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, nothing, secret, serial, TIMEOUT_MS } from './shapes.js';

export const gateways = {
  /** Answers "select success" although it registers; whether a second call makes another device is not said. */
  register: operation({
    name: 'gateway.register',
    section: '3',
    method: 'POST',
    path: '/consumer/open/registAliDev',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: z.strictObject({ type: z.string().min(1), zone: z.string().min(1) }),
    data: z.object({ kitCenter: label, deviceName: z.string().min(1), productKey: z.string().min(1), deviceSecret: secret }),
  }),

  add: operation({
    name: 'gateway.add',
    section: '5',
    method: 'POST',
    path: '/consumer/open/obox',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    // The shapes of the three configurations are not documented.
    params: z.strictObject({
      deviceConfig: z.array(z.unknown()).optional(),
      groupConfig: z.array(z.unknown()).optional(),
      sceneConfig: z.array(z.unknown()).optional(),
      oboxName: z.string().min(1),
      oboxSerialId: serial,
      oboxStatus: z.string().optional(),
      oboxVersion: z.string(),
    }),
    data: z.object({ obox_serial_id: label }).nullish(),
  }),

  list: operation({
    name: 'gateway.list',
    section: '6',
    method: 'GET',
    path: '/consumer/open/obox',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'read',
    params: z.strictObject({}),
    data: z.object({
      oboxs: z.array(z.object({ oboxName: label, oboxSerialId: serial, oboxVersion: label, oboxStatus: z.union([z.number(), z.string()]).nullish() })),
    }),
  }),

  remove: operation({
    name: 'gateway.remove',
    section: '7',
    method: 'DELETE',
    path: '/consumer/open/obox',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: z.strictObject({ oboxSerialId: serial }),
    data: nothing,
  }),

  /** Confirms only that the search began. */
  startScan: operation({
    name: 'gateway.startScan',
    section: '8',
    method: 'POST',
    path: '/consumer/open/device',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: z.strictObject({
      oboxSerialId: serial,
      deviceType: z.string().optional(),
      deviceChildType: z.string().optional(),
      serialId: serial.optional(),
      timeout: z.string().optional(), // unit not documented
    }),
    data: nothing,
  }),

  removeDevice: operation({
    name: 'gateway.removeDevice',
    section: '4',
    method: 'DELETE',
    path: '/consumer/open/device',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: z.strictObject({ serialId: serial }),
    data: nothing,
  }),
};
