// Who asks, decided once at the door. Resolvers of signed-in fields never meet a guest.
import type { Account } from '../domain/account.js';
import type { Vendors } from '../domain/vendor.js';
import type { Feed } from '../live/feed.js';
import type { Asking } from '../routing/asking.js';
import type { Commands } from '../routing/commands/commands.js';
import type { AccountDeviceBindings } from '../routing/device-bindings.js';
import type { AccountDeviceGroups } from '../routing/device-groups.js';
import type { AccountDeviceLinks } from '../routing/device-links.js';
import type { AccountGateways } from '../routing/gateways.js';
import type { AccountLinking } from '../routing/linking.js';
import type { AccountLocks } from '../routing/locks.js';
import type { Operators } from '../routing/operators.js';
import type { AccountOrganizations } from '../routing/organizations.js';
import type { Reachability } from '../routing/reachability.js';
import type { Needs, Reads } from '../routing/reads.js';
import type { AccountScenes } from '../routing/scenes.js';
import type { AccountSharing } from '../routing/sharing.js';
import type { AccountSpaceOrder } from '../routing/space-order.js';
import type { AccountSpaces } from '../routing/spaces.js';
import type { AccountProfiles } from '../routing/vendor-profiles.js';
import type { NodeLoader } from './sources.js';

interface Base {
  readonly requestId: string;
  /** Aborted when nobody waits for the operation any longer. */
  readonly signal: AbortSignal;
}

/** Somebody without a token: may read the schema and nothing else. */
export interface Guest extends Base {
  readonly kind: 'guest';
}

/** A signed-in account and all that it may do: what the server is given for one operation. */
export interface Member extends Base {
  readonly kind: 'member';
  readonly account: Account;
  readonly isOperator: boolean;
  /** Fresh reads with a deadline of their own: one for a query or mutation, one for each event of a subscription. */
  readonly openReads: (needs: Needs) => Reads;
  readonly asking: Asking;
  readonly commands: Commands;
  readonly feed: Feed;
  readonly linking: AccountLinking & AccountDeviceLinks;
  readonly gateways: AccountGateways;
  readonly locks: AccountLocks;
  readonly scenes: AccountScenes;
  readonly organizations: AccountOrganizations;
  readonly spaces: AccountSpaces;
  readonly spaceOrder: AccountSpaceOrder;
  readonly groups: AccountDeviceGroups;
  readonly bindings: AccountDeviceBindings;
  readonly sharing: AccountSharing;
  readonly vendors: Vendors;
  readonly reachability: Reachability;
  readonly profiles: AccountProfiles;
  /** null for anybody who is no operator. */
  readonly operators: Operators | null;
}

export type Caller = Guest | Member;

/** What resolvers get: the member, with the reads of this operation or event. */
export interface Context extends Member {
  readonly reads: Reads;
  readonly nodes: NodeLoader;
  /** The same member with fresh reads, for the next event. */
  readonly renew: () => Context;
}
