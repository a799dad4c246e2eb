// Rows of Feiyan's list of device groups.
import type { z } from 'zod';
import type { DeviceGroupListing } from '../../../domain/space.js';
import type { deviceGroups } from '../operations/device-group.js';
import { groupRef, homeRef, productRef } from './refs.js';

export function groupListing(homeId: string, row: z.output<typeof deviceGroups.list.data>['items'][number]): DeviceGroupListing {
  return {
    ref: groupRef(homeId, row.controlGroupId),
    home: homeRef(homeId),
    name: row.name,
    product: productRef(row.productKey),
    imageUrl: row.productImage || null,
    createdAt: row.createMillis ?? null,
  };
}
