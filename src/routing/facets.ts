// Which devices are more than a device: what its product's category, or its place in the network, says.
import type { FacetKind } from '../domain/ids.js';
import type { DeviceView } from './reads.js';

const CATEGORIES = { lock: /lock$|^smartdoor$/i, camera: /camera$/i } as const; // Lock, SmartDoorLock, SmartDoor …; Camera, IPCamera …

/** Whether the device has this facet. */
export function hasFacet(device: DeviceView, facet: FacetKind): boolean {
  if (facet === 'gateway') return device.parts.some((part) => part.listing.nodeType === 'GATEWAY');
  return device.parts.some((part) => CATEGORIES[facet].test(part.listing.product?.category ?? ''));
}
