// Every promise of the domain, by every vendor that makes it: one suite a promise, written once.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keepsAccounts } from './promises/accounts.js';
import { keepsDeviceGroups } from './promises/device-groups.js';
import { keepsDevices } from './promises/devices.js';
import { keepsGateways } from './promises/gateways.js';
import { keepsHomes } from './promises/homes.js';
import { keepsLocks } from './promises/locks.js';
import { keepsProjectAccounts } from './promises/project-accounts.js';
import { keepsSharing } from './promises/sharing.js';
import { keepsSpaceOrder } from './promises/space-order.js';
import { keepsSpaces } from './promises/spaces.js';
import { keepsThings } from './promises/things.js';
import { keepsProfiles } from './promises/vendor-profiles.js';
import { keepsVirtualUsers } from './promises/virtual-users.js';
import { keepsWidgets } from './promises/widgets.js';
import { openStands, type Stand } from './stands.js';

const { stands, close } = await openStands();

/** Runs a promise's suite where the vendor makes it. */
function promised<Promise>(stand: Stand, promise: Promise | undefined, name: string, suite: (stand: Stand, promise: Promise) => void): string[] {
  if (promise === undefined) return [];
  describe(`${name} of ${stand.vendor.name}`, () => suite(stand, promise));
  return [`${name} of ${stand.vendor.name}`];
}

describe('what clouds promise', () => {
  beforeEach(() => stands[0]?.control.clearFaults());
  afterAll(close);

  const visited = stands.flatMap((stand) => {
    const { accounts, devices, homes, things, spaces, groups, spaceOrder, sharing, gateways, locks, profiles, virtualUsers, widgets, projectAccounts } =
      stand.vendor;
    return [
      ...promised(stand, accounts, 'AccountCloud', keepsAccounts),
      ...promised(stand, devices, 'DeviceCloud', keepsDevices),
      ...promised(stand, homes, 'HomeCloud', keepsHomes),
      ...promised(stand, things, 'ThingCloud', keepsThings),
      ...promised(stand, spaces, 'SpaceCloud', keepsSpaces),
      ...promised(stand, groups, 'DeviceGroupCloud', keepsDeviceGroups),
      ...promised(stand, spaceOrder, 'SpaceOrderCloud', keepsSpaceOrder),
      ...promised(stand, sharing, 'SharingCloud', keepsSharing),
      ...promised(stand, gateways, 'GatewayCloud', keepsGateways),
      ...promised(stand, locks, 'LockCloud', keepsLocks),
      ...promised(stand, profiles, 'VendorProfileCloud', keepsProfiles),
      ...promised(stand, virtualUsers, 'VirtualUserCloud', keepsVirtualUsers),
      ...promised(stand, widgets, 'WidgetCloud', keepsWidgets),
      ...promised(stand, projectAccounts, 'ProjectAccountCloud', keepsProjectAccounts),
    ];
  });

  it('was asked of every vendor that promises it', () => {
    expect(visited).toEqual([
      'AccountCloud of FEIYAN',
      'DeviceCloud of FEIYAN',
      'HomeCloud of FEIYAN',
      'ThingCloud of FEIYAN',
      'SpaceCloud of FEIYAN',
      'DeviceGroupCloud of FEIYAN',
      'SpaceOrderCloud of FEIYAN',
      'SharingCloud of FEIYAN',
      'VendorProfileCloud of FEIYAN',
      'VirtualUserCloud of FEIYAN',
      'WidgetCloud of FEIYAN',
      'ProjectAccountCloud of FEIYAN',
      'AccountCloud of OBOX',
      'DeviceCloud of OBOX',
      'GatewayCloud of OBOX',
      'LockCloud of OBOX',
      'AccountCloud of BROADLINK',
      'DeviceCloud of BROADLINK',
      'HomeCloud of BROADLINK',
      'SpaceCloud of BROADLINK',
    ]);
  });
});
