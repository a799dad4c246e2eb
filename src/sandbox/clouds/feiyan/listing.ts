// How lists show a device: its product, the caller's own name for it, and chosen values.
import type { NetworkType } from '../../../domain/device.js';
import type { FeiyanBinding } from '../../world/feiyan-model.js';
import type { Device, Product } from '../../world/model.js';
import type { World } from '../../world/world.js';
import { statusCodeOf } from './statuses.js';

const NET_TYPES: Readonly<Record<NetworkType, string>> = {
  WIFI: 'NET_WIFI',
  ETHERNET: 'NET_ETHERNET',
  CELLULAR: 'NET_CELLULAR',
  ZIGBEE: 'NET_ZIGBEE',
  LORA: 'NET_LORA',
  BLUETOOTH: 'NET_OTHER',
  OTHER: 'NET_OTHER',
  UNKNOWN: 'NET_OTHER',
};

export interface PageParams {
  readonly pageNo: number;
  readonly pageSize: number;
}

/** One page of rows, counted from 1; a page past the end is empty. */
export function pageOf<T>(rows: readonly T[], { pageNo, pageSize }: PageParams) {
  const start = (pageNo - 1) * pageSize;
  return { total: rows.length, pageNo, pageSize, rows: rows.slice(start, start + pageSize) };
}

/** The vendor's name of a kind of network; it has none for Bluetooth here. */
export function netTypeOf({ networkType }: Product): string {
  return NET_TYPES[networkType];
}

/** What every device list tells of a binding. */
export function listedDevice({ device, feiyan, nickname }: FeiyanBinding) {
  const { product } = device;
  return {
    deviceName: feiyan.deviceName,
    productKey: feiyan.productKey,
    productName: product.name,
    productImage: product.imageUrl,
    productModel: product.model,
    categoryKey: product.categoryKey,
    categoryImage: product.imageUrl,
    ...(nickname === null ? {} : { nickName: nickname }),
    netType: netTypeOf(product),
    thingType: 'DEVICE',
    status: statusCodeOf(device.status),
    nodeType: product.nodeType,
  };
}

/** The row of a space's device list (6.8.15, 6.8.16). */
export function spaceDevice(world: World, binding: FeiyanBinding, identifiers: readonly string[] | undefined) {
  const home = binding.homeId === null ? null : world.feiyan.home(binding.homeId);
  const room = home?.rooms.find(({ roomId }) => roomId === binding.roomId);
  return {
    iotId: binding.feiyan.iotId,
    ...listedDevice(binding),
    ...(home === null ? {} : { homeId: home.homeId, homeName: home.name }),
    ...(room === undefined ? {} : { roomId: room.roomId, roomName: room.name }),
    ...panelOf(binding.device),
    description: '',
    ...listedProperties(binding.device, identifiers),
  };
}

/** A camera has a panel of its own. */
export function panelOf({ product }: Device) {
  return product.categoryKey === 'Camera' ? { panelPageRouteUrl: `https://panel.sandbox.invalid/${product.productKey}` } : {};
}

/** `propertyList`: current values as texts, whatever their type; those asked for and reported. */
export function listedProperties({ product, properties }: Device, identifiers: readonly string[] | undefined) {
  if (identifiers === undefined) return {};
  const wanted = new Set(identifiers);
  return {
    propertyList: product.description.properties.flatMap(({ identifier, name, dataType }) => {
      const reported = properties.get(identifier);
      if (!wanted.has(identifier) || reported === undefined) return [];
      return [{ identifier, name, value: textOf(reported.value), dataType: dataType.type.toUpperCase(), imageUrl: '', latestUpdateMillis: reported.time }];
    }),
  };
}

/** A value as the text that lists and histories hold. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
