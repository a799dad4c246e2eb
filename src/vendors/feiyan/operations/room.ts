// Rooms of a home and their devices (6.8).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, listedProperty, maybeMillis, nothing, PANEL_LABELS, PRODUCT_LABELS, page, pageNo, pageSize, statusCode } from './shapes.js';

const room = z.object({
  roomId: z.string(),
  name: z.string(),
  backgroundImage: label,
  // One example's spelling.
  backgroudImage: label,
  deviceCnt: z.number().nullish(),
  deviceOnlineCnt: z.number().nullish(),
  createMillis: maybeMillis,
});

export const rooms = {
  /** Its answer is the room's ID. */
  create: operation({
    name: 'room.create',
    section: '6.8.10',
    method: 'POST',
    path: '/living/home/room/create',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'write',
    // The rule of names has error codes of its own: 28804, 28805, 28813.
    params: z.strictObject({ homeId: z.string().min(1), name: z.string(), backgroundImage: z.string().optional() }),
    data: z.string().min(1),
  }),

  delete: operation({
    name: 'room.delete',
    section: '6.8.11',
    method: 'POST',
    path: '/living/home/room/delete',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ homeId: z.string().min(1), roomId: z.string().min(1) }),
    data: nothing,
  }),

  update: operation({
    name: 'room.update',
    section: '6.8.12',
    method: 'POST',
    path: '/living/home/room/update',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ homeId: z.string().min(1), roomId: z.string().min(1), name: z.string().optional(), backgroundImage: z.string().optional() }),
    data: nothing,
  }),

  get: operation({
    name: 'room.get',
    section: '6.8.13',
    method: 'POST',
    path: '/living/home/room/get',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ homeId: z.string().min(1), roomId: z.string().min(1) }),
    data: room,
  }),

  list: operation({
    name: 'room.list',
    section: '6.8.14',
    method: 'POST',
    path: '/living/home/room/query',
    version: '1.0.1',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    pageSizeMax: 20,
    params: z.strictObject({ homeId: z.string().min(1), pageNo, pageSize: pageSize(20) }),
    data: page(room),
  }),

  listDevices: operation({
    name: 'room.listDevices',
    section: '6.8.15',
    method: 'POST',
    path: '/living/home/room/device/query',
    version: '1.0.2',
    auth: 'user',
    timeoutMs: 5000,
    effect: 'read',
    pageSizeMax: 20,
    params: z.strictObject({
      pageNo,
      pageSize: pageSize(20),
      propertyIdentifiers: z.array(z.string()).optional(),
      homeId: z.string().min(1),
      roomId: z.string().min(1),
    }),
    data: page(
      z.object({
        iotId: z.string(),
        deviceName: label,
        homeId: label,
        homeName: label,
        roomId: label,
        roomName: label,
        productKey: z.string(),
        ...PRODUCT_LABELS,
        ...PANEL_LABELS,
        nickName: label,
        netType: label,
        thingType: label,
        status: statusCode,
        nodeType: label,
        description: label,
        protocol: label,
        propertyList: z.array(listedProperty).nullish(),
      }),
    ),
  }),

  /** Moves a device within the room. Positions count from 1, unlike a home's. */
  reorderDevice: operation({
    name: 'room.reorderDevice',
    section: '6.8.17',
    method: 'POST',
    path: '/living/home/room/device/reorder',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ homeId: z.string().min(1), roomId: z.string().min(1), iotId: z.string().min(1), targetOrder: z.int().min(1) }),
    data: nothing,
  }),

  /** Whether rooms may be left out, the document does not say: all are sent. */
  setOrder: operation({
    name: 'room.setOrder',
    section: '6.8.18',
    method: 'POST',
    path: '/living/home/room/order/refresh',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'idempotent-write',
    params: z.strictObject({ homeId: z.string().min(1), roomIdList: z.array(z.string().min(1)) }),
    data: nothing,
  }),

  /** All devices of the room from now on, in order; those left out leave it. */
  setDevices: operation({
    name: 'room.setDevices',
    section: '6.8.20',
    method: 'POST',
    path: '/living/home/room/device/full/update',
    version: '1.0.0',
    auth: 'user',
    timeoutMs: 10_000,
    effect: 'idempotent-write',
    params: z.strictObject({ homeId: z.string().min(1), roomId: z.string().min(1), iotIdList: z.array(z.string().min(1)) }),
    data: nothing,
  }),
};
