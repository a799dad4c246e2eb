// How an input names a device that may have no ID.
import { badInput } from '../domain/errors.js';
import { siblingId } from '../domain/ids.js';
import type { DeviceName } from '../routing/device-target.js';
import type { DeviceBehindGatewayInput } from './generated/resolvers.js';

/**
 * The device by its device ID, or by what it is behind.
 * @param field the ID's, within the input
 * @throws AppError BAD_USER_INPUT unless exactly one is given
 */
export function nameOfDevice(field: string, id: string | null | undefined, behind: DeviceBehindGatewayInput | null | undefined): DeviceName {
  if (id != null && behind == null) return id;
  if (id == null && behind != null) return { gatewayId: siblingId(behind.gatewayId, 'device'), serialNumber: behind.serialNumber };
  throw badInput(`input.${field}`, 'must be given, or else `behindGateway`');
}
