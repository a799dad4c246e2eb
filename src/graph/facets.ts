// What some devices can do beyond any device: facets are nodes of their own, without a row anywhere.
import { type FacetKind, siblingId } from '../domain/ids.js';
import { hasFacet } from '../routing/facets.js';
import type { DeviceView } from '../routing/reads.js';
import type { FacetSource } from './sources.js';

/** A device's facet, from what lists tell; null where it has none of the kind. */
export function facetOf(device: DeviceView, kind: FacetKind): FacetSource | null {
  return hasFacet(device, kind) ? { id: siblingId(device.id, kind), device } : null;
}
