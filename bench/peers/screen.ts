// The first screen as plain objects, in the shape of the query.
import type { Device, Home } from './estate.js';

/** The properties of a device: those asked for, or all of its product's. */
export function propertiesOf({ plan, values }: Pick<Device, 'plan' | 'values'>, identifiers: readonly string[] | null) {
  const wanted = identifiers === null ? plan : plan.filter(({ identifier }) => identifiers.includes(identifier));
  return wanted.map(({ identifier, name, dataType, unit }) => {
    const known = values.get(identifier);
    return {
      identifier,
      name,
      dataType,
      value: known?.value ?? null,
      unit,
      updatedAt: known?.at ? new Date(known.at) : null,
      source: known === undefined ? null : 'READ',
    };
  });
}

/** What a device is beyond a device. */
export function facetOf({ iotId, category }: Pick<Device, 'iotId' | 'category'>, facet: 'lock' | 'camera') {
  return category.toLowerCase().endsWith(facet) ? { id: `${facet}_${iotId}` } : null;
}

/** The answer to the first screen's query. */
export function screenOf(homes: readonly Home[], identifiers: readonly string[] | null) {
  return {
    viewer: {
      ...VIEWER,
      homes: {
        totalCount: homes.length,
        nodes: homes.map((home) => ({
          id: home.homeId,
          name: home.name,
          role: home.role,
          isCurrent: home.isCurrent,
          deviceCount: home.deviceCount,
          onlineDeviceCount: home.onlineDeviceCount,
          rooms: {
            nodes: home.rooms.map((room) => ({
              id: room.roomId,
              name: room.name,
              devices: {
                totalCount: room.devices.length,
                nodes: room.devices.map((device) => ({
                  id: device.iotId,
                  name: device.name,
                  status: device.status,
                  isOnline: device.status === 'ONLINE',
                  product: { name: device.productName, category: device.category },
                  identities: [{ vendor: 'FEIYAN', vendorId: device.iotId }],
                  properties: propertiesOf(device, identifiers),
                  lock: facetOf(device, 'lock'),
                  camera: facetOf(device, 'camera'),
                })),
              },
            })),
          },
        })),
      },
    },
  };
}

/** Who asks, and what he has linked: the same to every peer. */
export const VIEWER = {
  id: 'account_1',
  displayName: 'Bench',
  vendorLinks: [{ id: 'link_1', vendor: 'FEIYAN', status: 'ACTIVE', push: null }],
};
