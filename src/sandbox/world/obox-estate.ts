// What the world's people have with OBOX: users by unique key, certificates handed out, gateways added. OBOX's cloud is a view of it.
import type { Device } from './model.js';

/** A certificate that OBOX handed out for Aliyun IoT (OBOX 3). */
export interface OboxCertificate {
  readonly kitCenter: string;
  readonly productKey: string;
  readonly deviceName: string;
  readonly deviceSecret: string;
}

/** A gateway as a user added it. */
export interface OboxGateway {
  readonly device: Device;
  readonly serialId: string;
  readonly uniqueKey: string;
  readonly name: string;
  readonly version: string;
}

export interface OboxEstate {
  /** OBOX 3: a new certificate, unclaimed until the user adds a gateway. */
  issueCertificate(uniqueKey: string): OboxCertificate;
  /**
   * OBOX 5: ties the user's newest unclaimed certificate to the physical gateway of that serial number, which then is with Feiyan
   * too, bound to the person in whose house it stands. null: no such gateway, or another user has it.
   */
  addGateway(uniqueKey: string, gateway: { serialId: string; name: string; version: string }): OboxGateway | null;
  gatewaysOf(uniqueKey: string): OboxGateway[];
  /** false when the user has no such gateway. */
  removeGateway(uniqueKey: string, serialId: string): boolean;
  deviceBySerialId(serialId: string): Device | null;
}
