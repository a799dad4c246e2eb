// Apollo as a first version is written: every field asks for what it needs, the properties with a call per device.
import { homeRoleOf, statusOf } from '../../src/vendors/feiyan/mapping/words.js';
import type { Resolvers } from './apollo.js';
import { type Device, type Home, planOf, type Value } from './estate.js';
import type { Feiyan } from './feiyan.js';
import { facetOf, propertiesOf, VIEWER } from './screen.js';

interface HomeSeed {
  readonly homeId: string;
  readonly name: string;
  readonly role: string;
  readonly isCurrent: boolean;
}

interface RoomSeed {
  readonly homeId: string;
  readonly roomId: string;
  readonly name: string;
}

type DeviceSeed = Pick<Device, 'iotId' | 'name' | 'status' | 'productName' | 'category'> & { readonly productKey: string };

/** Where the fields of the naive server get what they show. */
export interface Backend {
  homes(): Promise<readonly HomeSeed[]>;
  counts(homeId: string): Promise<{ readonly deviceCount: number; readonly onlineDeviceCount: number }>;
  rooms(homeId: string): Promise<readonly RoomSeed[]>;
  devices(homeId: string, roomId: string): Promise<readonly DeviceSeed[]>;
  values(device: DeviceSeed): Promise<Pick<Device, 'plan' | 'values'>>;
}

/** Every question is a vendor call. */
export function vendorBackend(feiyan: Feiyan): Backend {
  return {
    homes: async () =>
      (await feiyan.homes()).rows.map(({ homeId, name, myRole, currentHome }) => ({ homeId, name, role: homeRoleOf(myRole), isCurrent: currentHome ?? false })),
    counts: async (homeId) => {
      const { deviceCnt, deviceOnlineCnt } = await feiyan.counts(homeId);
      return { deviceCount: deviceCnt ?? 0, onlineDeviceCount: deviceOnlineCnt ?? 0 };
    },
    rooms: async (homeId) => (await feiyan.rooms(homeId)).rows.map(({ roomId, name }) => ({ homeId, roomId, name })),
    devices: async (homeId, roomId) =>
      (await feiyan.devicesOfRoom(homeId, roomId)).rows.map((row) => ({
        iotId: row.iotId,
        name: row.nickName || row.productName || row.iotId,
        status: statusOf(row.status),
        productName: row.productName ?? '',
        category: row.categoryKey ?? '',
        productKey: row.productKey,
      })),
    values: async ({ iotId, productKey }) => {
      const [plan, reported] = await Promise.all([planOf(feiyan, productKey), feiyan.properties(iotId)]);
      const values = Object.entries(reported).map(([identifier, { value, time }]): [string, Value] => [identifier, { value: value ?? null, at: time ?? null }]);
      return { plan, values: new Map(values) };
    },
  };
}

/** Every question is answered from memory. */
export function memoryBackend(homes: readonly Home[]): Backend {
  const byId = new Map(homes.map((home) => [home.homeId, home]));
  const rooms = new Map(homes.flatMap((home) => home.rooms.map((room) => [room.roomId, room])));
  const devices = new Map(homes.flatMap((home) => home.rooms.flatMap((room) => room.devices.map((device) => [device.iotId, device]))));
  return {
    homes: async () => homes,
    counts: async (homeId) => byId.get(homeId) ?? { deviceCount: 0, onlineDeviceCount: 0 },
    rooms: async (homeId) => byId.get(homeId)?.rooms.map((room) => ({ ...room, homeId })) ?? [],
    devices: async (_homeId, roomId) => rooms.get(roomId)?.devices.map((device) => ({ ...device, productKey: '' })) ?? [],
    values: async ({ iotId }) => devices.get(iotId) ?? { plan: [], values: new Map() },
  };
}

/** A resolver per field that is more than a property of its parent. */
export function naiveResolvers(backend: Backend): Resolvers {
  return {
    Query: { viewer: () => VIEWER },
    Account: {
      homes: async () => {
        const homes = await backend.homes();
        return { totalCount: homes.length, nodes: homes };
      },
    },
    Home: {
      id: ({ homeId }: HomeSeed) => homeId,
      deviceCount: async ({ homeId }: HomeSeed) => (await backend.counts(homeId)).deviceCount,
      onlineDeviceCount: async ({ homeId }: HomeSeed) => (await backend.counts(homeId)).onlineDeviceCount,
      rooms: async ({ homeId }: HomeSeed) => {
        const rooms = await backend.rooms(homeId);
        return { totalCount: rooms.length, nodes: rooms };
      },
    },
    Room: {
      id: ({ roomId }: RoomSeed) => roomId,
      devices: async ({ homeId, roomId }: RoomSeed) => {
        const devices = await backend.devices(homeId, roomId);
        return { totalCount: devices.length, nodes: devices };
      },
    },
    Device: {
      id: ({ iotId }: DeviceSeed) => iotId,
      isOnline: ({ status }: DeviceSeed) => status === 'ONLINE',
      product: ({ productName, category }: DeviceSeed) => ({ name: productName, category }),
      identities: ({ iotId }: DeviceSeed) => [{ vendor: 'FEIYAN', vendorId: iotId }],
      properties: async (device: DeviceSeed, { identifiers }: { readonly identifiers?: readonly string[] | null }) =>
        propertiesOf(await backend.values(device), identifiers ?? null),
      lock: (device: DeviceSeed) => facetOf(device, 'lock'),
      camera: (device: DeviceSeed) => facetOf(device, 'camera'),
    },
  };
}
