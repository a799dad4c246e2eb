// The devices that somebody shares or takes back: he must be their administrator.
import type { FeiyanAccount, FeiyanBinding } from '../../world/feiyan-model.js';
import type { World } from '../../world/world.js';
import { boundDevice, type DeviceAddress } from './bound-device.js';
import { refuse } from './codes.js';
import type { FeiyanCall } from './gateway.js';

/** @throws Refusal 2063 for a device that does not exist, 2065 for one that the caller does not have, 2066 for one that was shared with him. */
export function managedDevice(world: World, call: FeiyanCall, address: DeviceAddress): FeiyanBinding {
  const binding = boundDevice(world, call, address, 2065);
  if (!binding.owned) throw refuse(2066);
  return binding;
}

/** The account that a call names by its identity ID. @throws Refusal 2062 */
export function accountNamed(world: World, identityId: string): FeiyanAccount {
  const account = world.feiyan.account(identityId);
  if (account === null) throw refuse(2062);
  return account;
}
