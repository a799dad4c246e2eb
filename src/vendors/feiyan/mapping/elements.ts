// Rows of Feiyan's list of devices and device groups together (6.8.7).
import type { z } from 'zod';
import type { VendorRef } from '../../../domain/ids.js';
import type { homes } from '../operations/home.js';
import { deviceRef, groupRef } from './refs.js';

/** A group is called CONTROL_GROUP in the table and GROUP in the example. */
export function elementRef(homeId: string, { elementType, elementId }: z.output<typeof homes.listElements.data>['items'][number]): VendorRef {
  return elementType === 'DEVICE' ? deviceRef(elementId) : groupRef(homeId, elementId);
}
