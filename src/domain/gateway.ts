// Gateways that a vendor's cloud can take in, and the promise of a cloud that does.
import type { DeviceCertificate } from './device.js';
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

export interface GatewayInput {
  readonly serialNumber: string;
  readonly name: string;
  readonly version: string;
}

export interface GatewayCloud {
  /** Registers a new gateway with the vendor's device broker: its certificate is a claim that others may hold too. The secret is dropped. */
  register(scope: CallScope, input: { readonly type: string; readonly timeZone: string }): Promise<DeviceCertificate>;
  addGateway(scope: CallScope, input: GatewayInput): Promise<VendorRef>;
  removeGateway(scope: CallScope, gateway: VendorRef): Promise<void>;
  /** Makes the gateway search for new devices. */
  startScan(scope: CallScope, gateway: VendorRef, filter: { readonly serialNumber?: string; readonly timeoutSeconds?: number }): Promise<void>;
  removeDevice(scope: CallScope, device: VendorRef): Promise<void>;
  /** How a device that no list shows is addressed: by its gateway and the number printed on it. Pure: whether it is there, the vendor says when it is used. */
  deviceBehind(gateway: VendorRef, serialNumber: string): VendorRef;
}
