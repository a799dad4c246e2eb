// Gateways that a vendor's cloud can take in, and the promise of a cloud that does.
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

/** The certificate under which a gateway talks to another vendor's cloud: a claim that the two are one device. */
export interface GatewayCertificate {
  readonly productKey: string;
  readonly deviceName: string;
}

export interface GatewayInput {
  readonly serialNumber: string;
  readonly name: string;
  readonly version: string;
}

export interface GatewayCloud {
  /** Registers a gateway; the secret that comes with the certificate is handed to the caller only, and kept nowhere. */
  register(scope: CallScope, input: { readonly type: string; readonly timeZone: string }): Promise<{ certificate: GatewayCertificate; deviceSecret: string }>;
  addGateway(scope: CallScope, input: GatewayInput): Promise<VendorRef>;
  removeGateway(scope: CallScope, gateway: VendorRef): Promise<void>;
  /** Makes the gateway search for new devices. */
  startScan(scope: CallScope, gateway: VendorRef, filter: { readonly serialNumber?: string; readonly timeoutSeconds?: number }): Promise<void>;
  removeDevice(scope: CallScope, device: VendorRef): Promise<void>;
}
