// A device's registration record (6.4.1, 7.3.6, 7.3.7). It holds the device's secret, as the vendor's does: a canary for whoever reads it.
import { TENANT } from './accounts.js';
import type { KnownDevice } from './bound-device.js';
import { statusCodeOf } from './statuses.js';

/** @param nickname the caller's own name for the device; a project has none. */
export function recordOf({ device, identity }: KnownDevice, nickname: string | null) {
  return {
    iotId: identity.iotId,
    productKey: identity.productKey,
    name: identity.deviceName,
    nickname,
    deviceSecret: identity.deviceSecret,
    thingType: 'DEVICE',
    status: statusCodeOf(device.status),
    statusLast: null,
    activeTime: device.activatedAt,
    gmtCreate: device.createdAt,
    gmtModified: device.statusAt,
    mac: device.mac,
    netAddress: null,
    sn: device.serialNumber,
    sdkVersion: null,
    firmwareVersion: device.firmwareVersion,
    rbacTenantId: TENANT,
  };
}

/** As a project sees it. */
export function projectRecordOf(known: KnownDevice) {
  return { ...recordOf(known, null), deviceKey: known.identity.deviceName, region: known.identity.region, tenantId: 7, ownerDomain: known.identity.productKey };
}
