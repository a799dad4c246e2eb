// A vendor as the rest of Hearth sees it: a name, and a promise for each noun that its cloud has.
import type { DeviceCloud, ThingCloud } from './device.js';
import type { DeviceBindingCloud } from './device-binding.js';
import type { DeviceGroupCloud } from './device-group.js';
import type { FeedbackCloud } from './feedback.js';
import type { GatewayCloud } from './gateway.js';
import type { HomeCloud } from './home.js';
import type { VendorName } from './ids.js';
import type { AccountCloud, Deadline } from './link.js';
import type { LockCloud } from './lock.js';
import type { MessageCloud, PushChannelCloud } from './message.js';
import type { NoticeCloud } from './notice.js';
import type { OrganizationCloud } from './organization.js';
import type { ProjectAccountCloud } from './project-account.js';
import type { PushCloud } from './push.js';
import type { SceneCloud } from './scene.js';
import type { SharingCloud } from './sharing.js';
import type { SpaceCloud } from './space.js';
import type { SpaceOrderCloud } from './space-order.js';
import type { VendorProfileCloud } from './vendor-profile.js';
import type { VirtualUserCloud } from './virtual-user.js';
import type { WidgetCloud } from './widget.js';

/** What `createVendor` of a wing answers. An absent promise is an absent capability. */
export interface Vendor {
  readonly name: VendorName;
  readonly displayName: string;
  readonly accounts: AccountCloud;
  readonly homes?: HomeCloud;
  readonly devices?: DeviceCloud;
  readonly things?: ThingCloud;
  readonly gateways?: GatewayCloud;
  readonly locks?: LockCloud;
  readonly spaces?: SpaceCloud;
  readonly groups?: DeviceGroupCloud;
  readonly messages?: MessageCloud;
  readonly notices?: NoticeCloud;
  readonly pushChannels?: PushChannelCloud;
  readonly feedback?: FeedbackCloud;
  readonly scenes?: SceneCloud;
  readonly organizations?: OrganizationCloud;
  readonly spaceOrder?: SpaceOrderCloud;
  readonly bindings?: DeviceBindingCloud;
  readonly sharing?: SharingCloud;
  readonly push?: PushCloud;
  readonly profiles?: VendorProfileCloud;
  readonly virtualUsers?: VirtualUserCloud;
  readonly widgets?: WidgetCloud;
  /** For operators alone. */
  readonly projectAccounts?: ProjectAccountCloud;
  /** Whether calls go through at present: false while the breaker is open. */
  isAvailable(): boolean;
  /** Asks for nothing but an answer, now. @throws AppError where none came */
  ping?(deadline: Deadline): Promise<void>;
}

/** The configured vendors, by name. */
export type Vendors = ReadonlyMap<VendorName, Vendor>;
