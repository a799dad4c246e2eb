// OBOX's gateways as devices.
import type { z } from 'zod';
import type { DeviceCertificate, DeviceListing, DeviceStatus } from '../../../domain/device.js';
import type { gateways } from '../operations/gateway.js';
import { deviceRef } from './refs.js';

type Row = z.output<typeof gateways.list.data>['oboxs'][number];

/** The document explains no status; 1 and 0 are taken for on and off as everywhere. A number in lists, a text when adding. */
const STATUSES: ReadonlyMap<string, DeviceStatus> = new Map([
  ['0', 'OFFLINE'],
  ['1', 'ONLINE'],
]);

export function gatewayListing({ oboxName, oboxSerialId, oboxVersion, oboxStatus }: Row): DeviceListing {
  return {
    ref: deviceRef(oboxSerialId),
    name: oboxName || 'OBOX',
    product: null,
    status: STATUSES.get(String(oboxStatus)) ?? 'UNKNOWN',
    nodeType: 'GATEWAY',
    networkType: 'UNKNOWN',
    // Gateways are listed by the user's own key.
    role: 'OWNER',
    home: null,
    room: null,
    subDevices: [],
    firmwareVersion: oboxVersion || null,
    certificate: null,
    readings: [],
  };
}

/** The public half alone: the secret was dropped while the answer was parsed. */
export function certificateOf({ productKey, deviceName }: z.output<typeof gateways.register.data>): DeviceCertificate {
  return { productKey, deviceName };
}
