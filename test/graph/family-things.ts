// What the family's one cloud answers of a device, in plain values.
import type { ThingCloud } from '../../src/domain/device.js';

/** A cloud that needs no network. */
export function familyThings(at: number): ThingCloud {
  return {
    detail: async () => ({ status: 'ONLINE', macAddress: null, serialNumber: null, firmwareVersion: null, deviceName: null, activatedAt: at }),
    status: async () => ({ status: 'ONLINE', at }),
    properties: async () => [],
    thingModel: async () => ({ properties: [], services: [], events: [] }),
    propertyHistory: async () => [],
    eventHistory: async () => [],
    latestEvents: async () => [{ identifier: 'Alarm', name: 'Alarm', type: 'ALERT', value: { level: 1 }, at }],
    extendedProperty: async (_scope, _device, key) => (key === 'note' ? 'a note' : null),
    setProperties: async () => undefined,
    invokeService: async () => null,
  };
}
