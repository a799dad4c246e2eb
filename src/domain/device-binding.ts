// What an account does with the devices that it has, and the promise of a cloud that lets it.
import type { DeviceStatus } from './device.js';
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

/** A device that speaks through a gateway, whoever has it. */
export interface AttachedDevice {
  readonly ref: VendorRef;
  readonly name: string;
  readonly status: DeviceStatus;
  /** Whether any account has it. */
  readonly isTaken: boolean;
  /** Whether the link's account has it. */
  readonly isOwn: boolean;
}

/** The promise of a cloud whose users name, order and give up their devices. */
export interface DeviceBindingCloud {
  /** The rule that a name breaks; null when it breaks none. */
  deviceNameProblem(name: string): string | null;
  /** The link's own name for the device; others see theirs. */
  renameDevice(scope: CallScope, device: VendorRef, name: string): Promise<void>;
  /** A member leaves it; an owner gives it up for everybody. */
  removeDevice(scope: CallScope, device: VendorRef, options: { readonly home: VendorRef | null; readonly withSubDevices: boolean }): Promise<void>;
  /** These come first in the account's list from now on, in this order; the others follow as they were. */
  reorderDevices(scope: CallScope, devices: readonly VendorRef[]): Promise<void>;
  /** The same for the list of devices that others own. */
  reorderSharedDevices(scope: CallScope, devices: readonly VendorRef[]): Promise<void>;
  /** Everything that speaks through a gateway, what nobody has yet included. */
  listAttached(scope: CallScope, gateway: VendorRef): Promise<readonly AttachedDevice[]>;
}
