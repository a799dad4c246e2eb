// What the graph may ask of one request's reads. Every method batches, shares and remembers within the request.
import type { DeviceDetail, DeviceEvent, DeviceListing, DeviceStatus, HistoryRange, PropertyReading, Source } from '../domain/device.js';
import type { DeviceGroupListing } from '../domain/device-group.js';
import type { AppError } from '../domain/errors.js';
import type { HomeListing, HomeRole, RoomListing } from '../domain/home.js';
import type { VendorRef } from '../domain/ids.js';
import type { CallScope, Link } from '../domain/link.js';
import type { PushStatus } from '../domain/push.js';
import type { DataType, ThingModel } from '../domain/thing-model.js';
import type { Vendor } from '../domain/vendor.js';

/** One vendor's side of a thing, as one of the viewer's links sees it. */
export interface Part<Listing> {
  readonly link: Link;
  readonly identityId: number;
  readonly ref: VendorRef;
  readonly listing: Listing;
}

export interface HomeView {
  readonly id: string;
  readonly name: string;
  /** The lowest over its parts. */
  readonly role: HomeRole;
  readonly isCurrent: boolean;
  readonly createdAt: number | null;
  readonly parts: readonly Part<HomeListing>[];
}

export interface RoomView {
  readonly id: string;
  readonly homeId: string;
  readonly name: string;
  readonly backgroundImageUrl: string | null;
  readonly parts: readonly Part<RoomListing>[];
}

/** One device over all clouds that the viewer sees it in; the part that answers reads comes first. */
export interface DeviceView {
  readonly id: string;
  readonly name: string;
  readonly homeId: string | null;
  readonly roomId: string | null;
  readonly parts: readonly Part<DeviceListing>[];
}

/** Devices of one home and one product that are told things together. */
export interface DeviceGroupView {
  readonly id: string;
  readonly homeId: string;
  readonly name: string;
  /** null where no list has shown the product yet. */
  readonly productId: string | null;
  readonly imageUrl: string | null;
  readonly createdAt: number | null;
  readonly parts: readonly Part<DeviceGroupListing>[];
}

/** What stands in a home: a device, or a group of them. */
export type HomeElementView = { readonly parts: readonly Part<unknown>[] } & (
  | { readonly kind: 'device'; readonly device: DeviceView }
  | { readonly kind: 'group'; readonly group: DeviceGroupView }
);

export interface ProductView {
  readonly id: string;
  readonly name: string;
  readonly category: string | null;
  readonly imageUrl: string | null;
  readonly model: string | null;
  readonly ref: VendorRef;
}

export interface PropertyView {
  readonly identifier: string;
  readonly name: string;
  readonly dataType: DataType;
  readonly value: unknown;
  readonly unit: string | null;
  /** Unix ms; null when nothing was ever reported. */
  readonly updatedAt: number | null;
  readonly source: Source | null;
  /** True when the link is not live and the value could not be read again. */
  readonly isStale: boolean;
}

/** What the links that answered gave, and one error for each that did not. */
export interface PartialList<T> {
  readonly items: readonly T[];
  readonly failures: readonly AppError[];
}

/** What one operation will ask for, computed once from its document: lets a list call carry it. */
export interface Needs {
  readonly rooms: boolean;
  readonly devices: boolean;
  /** Identifiers that some `properties` or `property` field asks for; 'all' where one asks for all; [] for none. */
  readonly properties: readonly string[] | 'all';
  /** Whether status, isOnline or a count of online devices is asked for; true unless told. */
  readonly status?: boolean;
  /** Whether homes and rooms of devices listed by account are asked for; true unless told. */
  readonly placement?: boolean;
  /**
   * `young` (unless told): homes, rooms and membership are read again when older than the server's maximum age.
   * `remembered`: whatever is remembered answers without a call, however old: for events, which must not wait for a vendor.
   */
  readonly structure?: 'young' | 'remembered';
}

export type NodeView =
  | { readonly kind: 'home'; readonly home: HomeView }
  | { readonly kind: 'room'; readonly room: RoomView }
  | { readonly kind: 'device'; readonly device: DeviceView }
  | { readonly kind: 'group'; readonly group: DeviceGroupView }
  | { readonly kind: 'product'; readonly product: ProductView }
  | { readonly kind: 'link'; readonly link: Link };

/** What a subscription follows. */
export type WatchScope =
  | { readonly kind: 'devices'; readonly devices: readonly DeviceView[] }
  | { readonly kind: 'home'; readonly homeId: string }
  | { readonly kind: 'account' };

/** The identities whose log entries a subscription follows, for Feed.follow(); stays right while things come and go. */
export interface Watched {
  readonly identityIds: readonly number[] | 'all';
  readonly wants: (identityId: number) => boolean;
}

/** What is known already is given at once: a screen of hundreds of devices is then no thousands of promises. */
export type Awaitable<T> = T | Promise<T>;

export interface Reads {
  links(): Promise<readonly Link[]>;
  /** null where the vendor has no pushes. */
  push(link: Link): PushStatus | null;
  homes(): Promise<PartialList<HomeView>>;
  rooms(homeId: string): Promise<PartialList<RoomView>>;
  homeDevices(homeId: string): Promise<PartialList<DeviceView>>;
  roomDevices(roomId: string): Promise<PartialList<DeviceView>>;
  deviceGroups(homeId: string): Promise<PartialList<DeviceGroupView>>;
  groupDevices(group: DeviceGroupView): Promise<PartialList<DeviceView>>;
  /** What groups can be made of in a home. */
  groupProducts(homeId: string): Promise<PartialList<ProductView>>;
  /** Devices and device groups of a home in one list; those of clouds that keep no such list come last. */
  homeElements(homeId: string): Promise<PartialList<HomeElementView>>;
  /** The devices of a room in the room's own order; those of clouds that keep none come last. */
  roomDevicesInOrder(roomId: string): Promise<PartialList<DeviceView>>;
  /** Own and shared devices; `shared` alone for what others own. */
  devices(which: 'all' | 'shared'): Promise<PartialList<DeviceView>>;
  subDevices(device: DeviceView): Promise<PartialList<DeviceView>>;
  gatewayOf(device: DeviceView): Promise<DeviceView | null>;
  /** By ID, in the order asked; null for what the viewer may not see or what is not. Commands are not among them. */
  nodes(ids: readonly string[]): Promise<readonly (NodeView | AppError | null)[]>;
  status(device: DeviceView): Awaitable<{ readonly status: DeviceStatus; readonly changedAt: number | null }>;
  product(device: DeviceView): Awaitable<ProductView | null>;
  /** `identifiers` null: all of the thing model. `maxAgeMs` null: known live, or as read with this request. */
  properties(device: DeviceView, identifiers: readonly string[] | null, maxAgeMs: number | null): Awaitable<readonly PropertyView[]>;
  thingModel(device: DeviceView): Promise<ThingModel | null>;
  productModel(product: ProductView): Promise<ThingModel | null>;
  detail(device: DeviceView): Promise<DeviceDetail | null>;
  propertyHistory(device: DeviceView, identifier: string, range: HistoryRange): Promise<readonly PropertyReading[]>;
  eventHistory(device: DeviceView, identifier: string, range: HistoryRange): Promise<readonly DeviceEvent[]>;
  /**
   * What only one call a device can tell, and nothing remembers: asked of the first of the device's clouds that makes the promise, then of the next.
   * @throws AppError of the last that failed; UNSUPPORTED_BY_VENDOR when none makes it
   */
  ask<Cloud, Answer>(
    device: DeviceView,
    pick: (vendor: Vendor) => Cloud | undefined,
    question: (cloud: Cloud, scope: CallScope, device: VendorRef) => Promise<Answer>,
  ): Promise<Answer>;
  /** The devices of log entries, in the order asked, from what is remembered; null for what the viewer does not see (any more). */
  devicesOf(identityIds: readonly number[]): Promise<readonly (DeviceView | null)[]>;
  /** @throws AppError NOT_FOUND for a home that the viewer does not see. */
  watched(scope: WatchScope): Promise<Watched>;
}
