// Devices as a vendor lists and reads them, and the promise of a cloud that has them.
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';
import type { DataType, ThingModel } from './thing-model.js';

export const DEVICE_STATUSES = ['ONLINE', 'OFFLINE', 'INACTIVE', 'DISABLED', 'UNKNOWN'] as const;
export type DeviceStatus = (typeof DEVICE_STATUSES)[number];

export const NODE_TYPES = ['DEVICE', 'GATEWAY', 'SUB_DEVICE', 'UNKNOWN'] as const;
export type NodeType = (typeof NODE_TYPES)[number];

export const NETWORK_TYPES = ['WIFI', 'ETHERNET', 'CELLULAR', 'ZIGBEE', 'LORA', 'BLUETOOTH', 'OTHER', 'UNKNOWN'] as const;
export type NetworkType = (typeof NETWORK_TYPES)[number];

/** The link's right over a device: its owner, or one it is shared with. */
export const DEVICE_ROLES = ['OWNER', 'MEMBER'] as const;
export type DeviceRole = (typeof DEVICE_ROLES)[number];

/** How a value became known: pushed by the vendor, read from it, or shown by a command's confirmation. */
export const SOURCES = ['PUSH', 'READ', 'COMMAND'] as const;
export type Source = (typeof SOURCES)[number];

/** What is known of a product from a device list. `category` is the vendor's category key, e.g. Light, Lock, Camera. */
export interface ProductListing {
  readonly ref: VendorRef;
  readonly name: string;
  readonly category: string | null;
  readonly imageUrl: string | null;
  readonly model: string | null;
}

/** A value of a property. `at` is when the device reported it (Unix ms), null when the vendor does not say. */
export interface PropertyReading {
  readonly identifier: string;
  readonly value: unknown;
  readonly at: number | null;
}

/** A device's public half of its certificate: unique within one vendor's broker. Its secret is never read. */
export interface DeviceCertificate {
  readonly productKey: string;
  readonly deviceName: string;
}

export interface DeviceListing {
  readonly ref: VendorRef;
  /** The link's own name for it, else the product's name. */
  readonly name: string;
  readonly product: ProductListing | null;
  readonly status: DeviceStatus;
  readonly nodeType: NodeType;
  readonly networkType: NetworkType;
  /** null where the list does not tell. */
  readonly role: DeviceRole | null;
  readonly home: VendorRef | null;
  readonly room: VendorRef | null;
  /** Sub-devices, where the list names them (gateways only). */
  readonly subDevices: readonly VendorRef[];
  readonly firmwareVersion: string | null;
  /** The name under which the device signs in to its vendor's broker, where the list tells: evidence for matching. */
  readonly certificate: DeviceCertificate | null;
  /** Where the list tells it: evidence for matching. */
  readonly macAddress?: string | null;
  /** Values that came with the list, by the identifiers asked for. */
  readonly readings: readonly PropertyReading[];
}

/** A device's own record: what lists leave out. Never its secret. */
export interface DeviceDetail {
  readonly status: DeviceStatus;
  readonly macAddress: string | null;
  readonly serialNumber: string | null;
  readonly firmwareVersion: string | null;
  /** The vendor's device name within its product: with the product key, a claim that others may hold too. */
  readonly deviceName: string | null;
  readonly activatedAt: number | null;
}

export interface HistoryRange {
  /** Unix ms, inclusive. */
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly order: 'OLDEST_FIRST' | 'NEWEST_FIRST';
}

export interface DeviceEvent {
  readonly identifier: string;
  readonly name: string | null;
  /** INFO, ALERT, ERROR, BLOCK … in upper case. */
  readonly type: string;
  readonly value: unknown;
  /** Unix ms. */
  readonly at: number;
}

/** What a service answered; null for no output. Whether that is the device's answer or came before it acted, the thing model says: no vendor does. */
export type ServiceAnswer = { readonly output: unknown } | null;

/** The promise of a cloud that lists devices. */
export interface DeviceCloud {
  /** All devices of the link's account, its own and those shared with it. */
  listDevices(scope: CallScope): Promise<DeviceListing[]>;
  /** How the link is bound to one device; null when it is not, or the device is gone. */
  binding(scope: CallScope, device: VendorRef): Promise<DeviceListing | null>;
}

/** The promise of a cloud whose devices have a thing model: values, services, events, histories. */
export interface ThingCloud {
  detail(scope: CallScope, device: VendorRef): Promise<DeviceDetail>;
  status(scope: CallScope, device: VendorRef): Promise<{ status: DeviceStatus; at: number | null }>;
  properties(scope: CallScope, device: VendorRef): Promise<PropertyReading[]>;
  thingModel(scope: CallScope, product: VendorRef): Promise<ThingModel>;
  /** Histories may come as text: `dataType`, the property's by its thing model, says what to make of it. */
  propertyHistory(scope: CallScope, device: VendorRef, identifier: string, range: HistoryRange, dataType?: DataType): Promise<PropertyReading[]>;
  eventHistory(scope: CallScope, device: VendorRef, identifier: string, type: string, range: HistoryRange): Promise<DeviceEvent[]>;
  latestEvents(scope: CallScope, device: VendorRef): Promise<DeviceEvent[]>;
  /** What an app stored with the device under a key of its own; null when nothing. */
  extendedProperty(scope: CallScope, device: VendorRef, key: string): Promise<string | null>;
  /** Resolves when the vendor took the values: not yet that the device applied them. */
  setProperties(scope: CallScope, device: VendorRef, values: Readonly<Record<string, unknown>>): Promise<void>;
  invokeService(scope: CallScope, device: VendorRef, identifier: string, input: Readonly<Record<string, unknown>>): Promise<ServiceAnswer>;
}
