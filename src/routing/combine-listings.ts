// One device in several lists of one link: each list leaves out something that another tells.
import type { DeviceListing } from '../domain/device.js';

/** The first listing, filled up from the second. */
export function combineListings(first: DeviceListing, second: DeviceListing): DeviceListing {
  return {
    ...first,
    product: first.product ?? second.product,
    nodeType: first.nodeType === 'UNKNOWN' || second.nodeType === 'SUB_DEVICE' ? second.nodeType : first.nodeType,
    networkType: first.networkType === 'UNKNOWN' ? second.networkType : first.networkType,
    role: first.role ?? second.role,
    home: first.home ?? second.home,
    // A list that tells the home tells that a device stands in no room of it, too.
    room: first.home === null ? second.room : first.room,
    subDevices: first.subDevices.length > 0 ? first.subDevices : second.subDevices,
    firmwareVersion: first.firmwareVersion ?? second.firmwareVersion,
    certificate: first.certificate ?? second.certificate,
  };
}
