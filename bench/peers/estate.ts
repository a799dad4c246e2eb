// An account's homes as the peers hold them, and how to read them in three dependent rounds of lists.
import { dataTypeOf, typedValue } from '../../src/vendors/feiyan/mapping/values.js';
import { homeRoleOf, statusOf } from '../../src/vendors/feiyan/mapping/words.js';
import type { DeviceRow, Feiyan } from './feiyan.js';

interface PropertyPlan {
  readonly identifier: string;
  readonly name: string;
  readonly dataType: string;
  readonly unit: string | null;
}

export interface Value {
  readonly value: unknown;
  readonly at: number | null;
}

export interface Device {
  readonly iotId: string;
  readonly name: string;
  readonly status: string;
  readonly productName: string;
  readonly category: string;
  readonly plan: readonly PropertyPlan[];
  readonly values: ReadonlyMap<string, Value>;
}

interface Room {
  readonly roomId: string;
  readonly name: string;
  readonly devices: readonly Device[];
}

export interface Home {
  readonly homeId: string;
  readonly name: string;
  readonly role: string;
  readonly isCurrent: boolean;
  readonly deviceCount: number;
  readonly onlineDeviceCount: number;
  readonly rooms: readonly Room[];
}

/** The plan of a product's readable properties. */
export async function planOf(feiyan: Feiyan, productKey: string): Promise<readonly PropertyPlan[]> {
  return (await feiyan.model(productKey)).properties.filter(({ accessMode }) => accessMode !== 'WRITE');
}

/** Reads it all: homes; rooms and first pages of devices; the other pages. Values of `identifiers` come with the lists. */
export async function readEstate(feiyan: Feiyan, identifiers: readonly string[]): Promise<Home[]> {
  const { rows } = await feiyan.homes();
  return Promise.all(
    rows.map(async ({ homeId, name, myRole, currentHome }) => {
      const [rooms, first] = await Promise.all([feiyan.rooms(homeId), feiyan.devicesOfHome(homeId, identifiers, 1)]);
      const others = Array.from({ length: feiyan.pagesOf(first.total) - 1 }, (_, index) => feiyan.devicesOfHome(homeId, identifiers, index + 2));
      const listed = [first, ...(await Promise.all(others))].flatMap((page) => page.rows);
      const byRoom = new Map<string, Device[]>();
      for (const row of listed) {
        const roomId = row.roomId ?? '';
        const device = deviceOf(row, await planOf(feiyan, row.productKey));
        const shelf = byRoom.get(roomId);
        if (shelf === undefined) byRoom.set(roomId, [device]);
        else shelf.push(device);
      }
      return {
        homeId,
        name,
        role: homeRoleOf(myRole),
        isCurrent: currentHome ?? false,
        deviceCount: listed.length,
        onlineDeviceCount: listed.filter(({ status }) => statusOf(status) === 'ONLINE').length,
        rooms: rooms.rows.map((room) => ({ roomId: room.roomId, name: room.name, devices: byRoom.get(room.roomId) ?? [] })),
      };
    }),
  );
}

/** Every identifier that a model of the account's devices knows. */
export async function knownIdentifiers(feiyan: Feiyan): Promise<string[]> {
  const found = new Set<string>();
  for (const home of await readEstate(feiyan, [])) {
    for (const { plan } of home.rooms.flatMap((room) => room.devices)) for (const { identifier } of plan) found.add(identifier);
  }
  return [...found].sort();
}

function deviceOf(row: DeviceRow, plan: readonly PropertyPlan[]): Device {
  const values = new Map<string, Value>();
  for (const { identifier, value, dataType, latestUpdateMillis } of row.propertyList ?? []) {
    values.set(identifier, { value: typedValue(dataTypeOf(dataType), value), at: latestUpdateMillis ?? null });
  }
  return {
    iotId: row.iotId,
    name: row.nickName || row.productName || row.iotId,
    status: statusOf(row.status),
    productName: row.productName ?? '',
    category: row.categoryKey ?? '',
    plan,
    values,
  };
}
