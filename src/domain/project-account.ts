// A vendor's accounts as the operator of the project sees them: everybody's, linked with Hearth or not.
import type { DeviceRole, DeviceStatus, NetworkType } from './device.js';
import type { AppError } from './errors.js';
import type { Deadline } from './link.js';

/** An account of the project; null for what the vendor does not tell. */
export interface ProjectAccount {
  readonly vendorAccountId: string;
  readonly nickname: string | null;
  readonly loginName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly avatarUrl: string | null;
  /** Unix ms. */
  readonly createdAt: number | null;
  /** Unix ms. */
  readonly lastSignedInAt: number | null;
}

/** By what an account is looked up. */
export type ProjectAccountKey =
  | { readonly by: 'vendorAccountId'; readonly value: string }
  /** The ID that the operator's own account system gave. */
  | { readonly by: 'externalId'; readonly value: string }
  | { readonly by: 'phone'; readonly value: string }
  | { readonly by: 'email'; readonly value: string };

/** A device as its vendor names it: by its ID, or by its product and its name within the product, as its label says. */
export type ProjectDeviceName = { readonly deviceId: string } | { readonly product: string; readonly name: string };

/** That an account has a device. */
export interface ProjectBinding {
  readonly vendorAccountId: string;
  readonly deviceId: string;
  readonly product: string | null;
  readonly name: string | null;
  readonly nickname: string | null;
  readonly productName: string | null;
  readonly role: DeviceRole | null;
}

export interface ProjectAccountDevice extends ProjectBinding {
  readonly status: DeviceStatus;
  readonly networkType: NetworkType;
}

/** A region of the vendor's, and the servers that answer there. */
export interface VendorRegion {
  readonly id: string;
  readonly name: string | null;
  readonly apiEndpoint: string | null;
  readonly pushEndpoint: string | null;
  readonly signInEndpoint: string | null;
  readonly notificationEndpoint: string | null;
}

export type RegionKey =
  | { readonly by: 'countryCode'; readonly value: string }
  | { readonly by: 'phone'; readonly value: string; readonly countryCode: string | null }
  | { readonly by: 'email'; readonly value: string }
  | { readonly by: 'googleAuthorizationCode'; readonly value: string }
  | { readonly by: 'authorizationCode'; readonly value: string };

/** What became of one device of several; `error` null: it was done. */
export interface ProjectDeviceOutcome {
  readonly device: { readonly deviceId: string | null; readonly product: string | null; readonly name: string | null };
  readonly error: AppError | null;
}

/** What a device that was bound is to the account: its owner's, or shared with it. */
export interface ProjectBindOutcome extends ProjectDeviceOutcome {
  readonly role: DeviceRole | null;
  /** Whether somebody else had the device and lost it. */
  readonly isTakenOver: boolean;
}

/** The window of a list whose vendor does not say how long it is. */
export interface ProjectWindow {
  readonly offset: number;
  readonly count: number;
}

/** The promise of a cloud whose operator sees all of the project's accounts. Nobody else may reach it: no account's token is part of a call. */
export interface ProjectAccountCloud {
  /** Newest first. */
  listAccounts(deadline: Deadline, window: ProjectWindow): Promise<ProjectAccount[]>;
  /** In the order asked; null for whom the project does not have. */
  accounts(deadline: Deadline, vendorAccountIds: readonly string[]): Promise<(ProjectAccount | null)[]>;
  /** null for nobody. */
  findAccount(deadline: Deadline, key: ProjectAccountKey): Promise<ProjectAccount | null>;
  isRegistered(deadline: Deadline, key: Extract<ProjectAccountKey, { by: 'phone' | 'email' }>): Promise<boolean>;
  /** The account's ID in the operator's own account system; null where it has none. */
  externalId(deadline: Deadline, vendorAccountId: string): Promise<string | null>;
  accountRegion(deadline: Deadline, account: ProjectAccount): Promise<string | null>;
  /** null where nobody has the number or address. */
  resolveRegion(deadline: Deadline, key: RegionKey): Promise<VendorRegion | null>;
  renameAccount(deadline: Deadline, vendorAccountId: string, nickname: string): Promise<void>;
  listAccountDevices(deadline: Deadline, vendorAccountId: string, window: ProjectWindow): Promise<ProjectAccountDevice[]>;
  listBindings(deadline: Deadline, deviceId: string, window: ProjectWindow): Promise<{ total: number; items: ProjectBinding[] }>;
  unbindDevice(deadline: Deadline, vendorAccountId: string, device: ProjectDeviceName): Promise<void>;
  /** Everybody loses it; for a gateway everything behind it too. */
  unbindFromAll(deadline: Deadline, device: ProjectDeviceName): Promise<ProjectDeviceOutcome[]>;
  /** One for each device, in the order given, however many there are. */
  bindDevices(deadline: Deadline, vendorAccountId: string, devices: readonly ProjectDeviceName[]): Promise<ProjectBindOutcome[]>;
  /** Into the region of the vendor's server that this Hearth speaks to. */
  migrateDevices(
    deadline: Deadline,
    product: string,
    names: readonly string[],
    options: { readonly skipBound: boolean; readonly tellDevices: boolean },
  ): Promise<ProjectDeviceOutcome[]>;
}
