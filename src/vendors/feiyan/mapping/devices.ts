// Rows of Feiyan's device lists as devices.
import type { z } from 'zod';
import type { DeviceCertificate, DeviceDetail, DeviceListing, NodeType, ProductListing, PropertyReading } from '../../../domain/device.js';
import type { accountDevices } from '../operations/account-device.js';
import type { homes } from '../operations/home.js';
import type { listedProperty } from '../operations/shapes.js';
import type { shares } from '../operations/sharing.js';
import type { things } from '../operations/thing.js';
import { deviceRef, homeRef, productRef, roomRef } from './refs.js';
import { dataTypeOf, typedValue } from './values.js';
import { deviceRoleOf, networkOf, ownedRole, statusOf } from './words.js';

type HomeRow = z.output<typeof homes.listDevices.data>['items'][number];
type AccountRow = z.output<typeof accountDevices.list.data>['items'][number];
type BindingRow = NonNullable<z.output<typeof accountDevices.getBinding.data>>;
type SharedRow = z.output<typeof shares.listDevices.data>['items'][number];
type Record641 = z.output<typeof things.get.data>;

/** A home's whole list (6.8.16), which names a gateway's sub-devices on the gateway alone. */
export function homeListings(homeId: string, rows: readonly HomeRow[]): DeviceListing[] {
  const subDevices = new Set(rows.flatMap(({ subDeviceIotIdList }) => subDeviceIotIdList ?? []));
  return rows.map((row) => ({
    ref: deviceRef(row.iotId),
    name: nameOf(row),
    product: product(row),
    status: statusOf(row.status),
    nodeType: nodeTypeOf(row.nodeType, subDevices.has(row.iotId)),
    networkType: networkOf(row.netType),
    role: deviceRoleOf(row.myRole),
    home: homeRef(row.homeId || homeId),
    room: row.roomId ? roomRef(row.homeId || homeId, row.roomId) : null,
    subDevices: (row.subDeviceIotIdList ?? []).map(deviceRef),
    firmwareVersion: null,
    certificate: certificateOf(row),
    readings: (row.propertyList ?? []).map(reading),
  }));
}

/** A row of the account's list (6.6.1) or a device's own binding (6.6.13), which know neither home nor values. */
export function boundListing(row: AccountRow | BindingRow): DeviceListing {
  const isSubDevice = ('isSubDevice' in row && row.isSubDevice === true) || ('subDevice' in row && row.subDevice === true);
  return {
    ref: deviceRef(row.iotId),
    name: nameOf(row),
    product: product(row),
    status: statusOf(row.status),
    nodeType: nodeTypeOf(row.nodeType, isSubDevice),
    networkType: networkOf(row.netType),
    role: ownedRole(row.owned),
    home: null,
    room: null,
    subDevices: [],
    firmwareVersion: null,
    certificate: certificateOf(row),
    readings: [],
  };
}

/** A row of the list of devices that others own (6.6.26), which carries values and knows no home. */
export function sharedListing(row: SharedRow): DeviceListing {
  return {
    ref: deviceRef(row.iotId),
    name: nameOf(row),
    product: product(row),
    status: statusOf(row.status),
    nodeType: nodeTypeOf(row.nodeType, false),
    networkType: networkOf(row.netType),
    role: 'MEMBER',
    home: null,
    room: null,
    subDevices: [],
    firmwareVersion: null,
    certificate: certificateOf(row),
    readings: (row.propertyList ?? []).map(reading),
  };
}

/** The device's own record (6.4.1). */
export function deviceDetail(record: Record641): DeviceDetail {
  return {
    status: statusOf(record.status),
    macAddress: record.mac || null,
    serialNumber: record.sn || null,
    firmwareVersion: record.firmwareVersion || null,
    deviceName: record.name || null,
    activatedAt: record.activeTime ?? null,
  };
}

function nameOf(row: HomeRow | AccountRow | BindingRow | SharedRow): string {
  return row.nickName || row.productName || row.deviceName || row.iotId;
}

function certificateOf({ productKey, deviceName }: HomeRow | AccountRow | BindingRow | SharedRow): DeviceCertificate | null {
  return deviceName ? { productKey, deviceName } : null;
}

function product(row: HomeRow | AccountRow | BindingRow | SharedRow): ProductListing {
  return {
    ref: productRef(row.productKey),
    name: row.productName || row.categoryKey || row.productKey,
    category: row.categoryKey || null,
    imageUrl: row.productImage || row.categoryImage || null,
    model: row.productModel || null,
  };
}

function nodeTypeOf(nodeType: string | null | undefined, isSubDevice: boolean): NodeType {
  if (nodeType === 'GATEWAY') return 'GATEWAY';
  if (isSubDevice) return 'SUB_DEVICE';
  return nodeType === 'DEVICE' ? 'DEVICE' : 'UNKNOWN';
}

function reading({ identifier, value, dataType, latestUpdateMillis }: z.output<typeof listedProperty>): PropertyReading {
  return { identifier, value: typedValue(dataTypeOf(dataType), value), at: latestUpdateMillis ?? null };
}
