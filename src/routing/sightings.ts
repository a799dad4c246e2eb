// What a reading of a link's lists shows to the registry: every thing with an ID of its own, and the link's role.
import type { DeviceListing } from '../domain/device.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Sighting } from '../identity/registry.js';
import type { LinkMemory } from './link-memory.js';
import type { Finding } from './reading.js';

/** One sighting a reference, for one batch. A home or room that a device merely names counts only where no list ever showed it. */
export function sightingsOf(findings: readonly Finding[], memory: LinkMemory): Sighting[] {
  const sightings = new Map<string, Sighting>();
  const see = (ref: VendorRef, role: string | null): void => {
    const key = refKey(ref);
    // Two lists may show one thing: the one that tells the role counts.
    sightings.set(key, { ref, role: role ?? sightings.get(key)?.role ?? null });
  };
  for (const finding of findings) {
    if (finding.kind === 'homes') for (const home of finding.items) see(home.ref, home.role);
    if (finding.kind === 'rooms') for (const room of finding.items) see(room.ref, null);
  }
  const isKnown = (ref: VendorRef): boolean => sightings.has(refKey(ref)) || memory.identities.has(refKey(ref));
  for (const device of devicesIn(findings)) {
    see(device.ref, device.role);
    if (device.product !== null) see(device.product.ref, null);
    for (const place of [device.home, device.room]) if (place !== null && !isKnown(place)) see(place, null);
  }
  return [...sightings.values()];
}

/** Every device listing of a reading. */
export function devicesIn(findings: readonly Finding[]): DeviceListing[] {
  return findings.flatMap((finding) => (finding.kind === 'devices' || finding.kind === 'account' ? finding.items : []));
}
