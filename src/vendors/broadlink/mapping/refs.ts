// What BroadLink calls things, as references.
import type { VendorRef } from '../../../domain/ids.js';

/** A home is addressed by its name within its organisation; its ID is what stays. */
export function homeRef(organization: string, id: string): VendorRef {
  return { vendor: 'BROADLINK', kind: 'home', scope: organization, key: id };
}

/** A room, and whatever a home holds, is addressed together with its home. */
export function roomRef(homeId: string, roomId: string): VendorRef {
  return { vendor: 'BROADLINK', kind: 'room', scope: homeId, key: roomId };
}

/** The resource, which has an ID of its own, and not the physical device: one may be in several homes. */
export function deviceRef(homeId: string, resourceId: string): VendorRef {
  return { vendor: 'BROADLINK', kind: 'device', scope: homeId, key: resourceId };
}

export function sceneRef(homeId: string, resourceId: string): VendorRef {
  return { vendor: 'BROADLINK', kind: 'scene', scope: homeId, key: resourceId };
}

export function productRef(pid: string): VendorRef {
  return { vendor: 'BROADLINK', kind: 'product', scope: '', key: pid };
}

export function organizationRef(name: string): VendorRef {
  return { vendor: 'BROADLINK', kind: 'organization', scope: '', key: name };
}

export function userGroupRef(organization: string, name: string): VendorRef {
  return { vendor: 'BROADLINK', kind: 'usergroup', scope: organization, key: name };
}
