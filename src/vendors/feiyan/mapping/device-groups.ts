// Rows of Feiyan's list of device groups.
import type { z } from 'zod';
import type { DeviceGroupListing, GroupProduct } from '../../../domain/device-group.js';
import type { deviceGroups } from '../operations/device-group.js';
import { groupRef, homeRef, productRef } from './refs.js';

export function groupListing(homeId: string, row: z.output<typeof deviceGroups.get.data>): DeviceGroupListing {
  return {
    ref: groupRef(homeId, row.controlGroupId),
    home: homeRef(homeId),
    name: row.name,
    product: productRef(row.productKey),
    imageUrl: row.productImage || null,
    createdAt: row.createMillis ?? null,
  };
}

export function groupProduct({ productKey, productName, productImage }: z.output<typeof deviceGroups.listProducts.data>['items'][number]): GroupProduct {
  return { ref: productRef(productKey), name: productName || productKey, imageUrl: productImage || null };
}
