// What some devices can do beyond any device: facets are nodes of their own, without a row anywhere.
import { type FacetKind, siblingId } from '../domain/ids.js';
import type { DeviceView } from '../routing/reads.js';
import type { FacetSource } from './sources.js';

const LOCK_CATEGORIES = new Set(['Lock', 'SmartDoor', 'DoorLock']);
const CAMERA_CATEGORIES = new Set(['Camera']);

const HAS: Readonly<Record<FacetKind, (device: DeviceView) => boolean>> = {
  lock: (device) => isOneOf(device, LOCK_CATEGORIES),
  camera: (device) => isOneOf(device, CAMERA_CATEGORIES),
  gateway: ({ parts }) => parts.some(({ listing }) => listing.nodeType === 'GATEWAY'),
};

/** A device's facet, from what lists tell; null where it has none of the kind. */
export function facetOf(device: DeviceView, kind: FacetKind): FacetSource | null {
  return HAS[kind](device) ? { id: siblingId(device.id, kind), device } : null;
}

function isOneOf({ parts }: DeviceView, categories: ReadonlySet<string>): boolean {
  return parts.some(({ listing }) => listing.product?.category != null && categories.has(listing.product.category));
}
