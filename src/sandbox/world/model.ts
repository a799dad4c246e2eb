// The nouns of the sandbox's truth: people, products, physical devices. What each vendor knows of them is in the estates.
import type { DeviceStatus, NetworkType } from '../../domain/device.js';
import type { VendorName } from '../../domain/ids.js';
import type { ThingDescription } from './tsl.js';

/** A device's true state: nothing is unknown to the truth. */
export type TrueStatus = Exclude<DeviceStatus, 'UNKNOWN'>;

/** Somebody who lives in the sandbox; the vendor accounts are kept by the estates, under the person's name. */
export interface Person {
  /** Unique, lower case; the subject of the person's token. */
  readonly name: string;
  readonly displayName: string;
  readonly email: string;
  readonly phone: string;
  /** Whether the token carries the operator's scope. */
  readonly isOperator: boolean;
}

export type ProductKind = 'light' | 'air-conditioner' | 'curtain' | 'sensor' | 'plug' | 'gateway' | 'lock' | 'camera';

/** A kind of device on sale. */
export interface Product {
  readonly kind: ProductKind;
  /** Feiyan's product key, which the certificate of a registered OBOX carries too. */
  readonly productKey: string;
  readonly name: string;
  readonly model: string;
  /** Feiyan's category key: Light, AirConditioner, Curtain … */
  readonly categoryKey: string;
  readonly imageUrl: string;
  readonly nodeType: 'DEVICE' | 'GATEWAY';
  /** Whether its devices speak through a gateway. */
  readonly isSubDevice: boolean;
  readonly networkType: NetworkType;
  readonly createdAt: number;
  readonly description: ThingDescription;
}

/** A value as a device reported it; `time` in Unix ms of the world's clock. */
export interface Reported {
  readonly value: unknown;
  readonly time: number;
}

/** An event as a device raised it. */
export interface Raised {
  readonly identifier: string;
  readonly name: string;
  /** As the thing model has it: info, alert, error. */
  readonly type: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly time: number;
}

/** The device's certificate and ID with Feiyan; null until it is registered there. */
export interface FeiyanIdentity {
  readonly iotId: string;
  readonly productKey: string;
  readonly deviceName: string;
  readonly deviceSecret: string;
  /** Where its data is kept. */
  region: string;
  /** World time until which it is on its way to another region. */
  movingUntil: number;
}

/** What OBOX knows a thing by. */
export interface OboxIdentity {
  /** `oboxSerialId` of a gateway, `serialId` of anything else. */
  readonly serialId: string;
  /** A lock's own token. */
  readonly authToken: string | null;
}

/** A physical device: one, whichever and however many clouds know it. */
export interface Device {
  /** The world's own name for it, seeded. */
  readonly id: string;
  readonly product: Product;
  /** Twelve upper-case hexadecimal digits with colons. */
  readonly mac: string;
  readonly serialNumber: string;
  /** What its owner calls it unless a binding says otherwise. */
  readonly name: string;
  readonly createdAt: number;
  activatedAt: number | null;
  firmwareVersion: string;
  /** The gateway that it speaks through, by the world's ID. */
  gatewayId: string | null;
  status: TrueStatus;
  /** When the status began. */
  statusAt: number;
  /** Last report of each property. */
  readonly properties: Map<string, Reported>;
  /** Last event of each identifier. */
  readonly events: Map<string, Raised>;
  /** Oldest first, bounded. */
  readonly propertyHistory: Map<string, Reported[]>;
  /** Oldest first, bounded. */
  readonly eventHistory: Map<string, Raised[]>;
  /** Free text kept beside the device, by key. */
  readonly extended: Map<string, string>;
  feiyan: FeiyanIdentity | null;
  obox: OboxIdentity | null;
  /** The person in whose house it stands and where, for devices that nobody has bound yet. */
  readonly standsIn: { readonly person: string; readonly homeId: string; readonly roomId: string | null } | null;
}

/** What happened in the world; from these a cloud makes its pushes. */
export type WorldChange =
  | { readonly kind: 'properties'; readonly device: Device; readonly items: Readonly<Record<string, Reported>> }
  | { readonly kind: 'event'; readonly device: Device; readonly event: Raised }
  | { readonly kind: 'status'; readonly device: Device; readonly status: TrueStatus; readonly time: number }
  | { readonly kind: 'topology'; readonly device: Device; readonly gateway: Device | null; readonly previousGateway: Device | null }
  | {
      readonly kind: 'firmware';
      readonly device: Device;
      readonly from: string;
      readonly to: string;
      readonly step: number;
      readonly status: 0 | 1 | 2 | 3 | 4;
      readonly description: string;
    };

/** What became of something that a device was told; the effect itself comes later, as a change. */
export type Told = 'ACCEPTED' | 'OFFLINE';

/** What a device answers to a service; `output` is null for one that is not awaited. */
export type ServiceOutcome =
  | { readonly kind: 'ANSWERED'; readonly output: Readonly<Record<string, unknown>> | null }
  | { readonly kind: 'OFFLINE' }
  | { readonly kind: 'UNKNOWN_SERVICE' };

/** A vendor's own ID of a device, for those who look from outside. */
export interface VendorKey {
  readonly vendor: VendorName;
  readonly vendorId: string;
}
