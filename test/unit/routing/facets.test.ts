import { expect, it } from 'vitest';
import { siblingId } from '../../../src/domain/ids.js';
import { facetOf } from '../../../src/graph/facets.js';
import { hasFacet } from '../../../src/routing/facets.js';

it.each([
  ['Lock', 'lock'],
  ['DoorLock', 'lock'],
  ['SmartDoor', 'lock'],
  ['Camera', 'camera'],
  ['IPCamera', 'camera'],
  ['Light', null],
] as const)('a %s is the facet that both its device field and its ID lead to', (category, facet) => {
  const product = { ref: { vendor: 'FEIYAN', kind: 'product', scope: '', key: 'p' }, name: 'p', category, imageUrl: null, model: null } as const;
  const ref = { vendor: 'FEIYAN', kind: 'device', scope: '', key: 'd' } as const;
  const listing = {
    ref,
    product,
    name: 'd',
    status: 'ONLINE',
    nodeType: 'DEVICE',
    networkType: 'WIFI',
    role: 'OWNER',
    home: null,
    room: null,
    subDevices: [],
    firmwareVersion: null,
    certificate: null,
    readings: [],
  } as const;
  const link = { id: 'link_1', accountId: 'account_1', vendor: 'FEIYAN', vendorAccountId: 'v', status: 'ACTIVE', expiresAt: null, createdAt: 0 } as const;
  const device = { id: 'device_0000000000000000000001', name: 'd', homeId: null, roomId: null, parts: [{ link, identityId: 1, ref, listing }] };
  for (const kind of ['lock', 'camera'] as const) {
    expect(hasFacet(device, kind)).toBe(kind === facet);
    expect(facetOf(device, kind)?.id ?? null).toBe(kind === facet ? siblingId(device.id, kind) : null);
  }
});
