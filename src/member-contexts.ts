// What a signed-in account may do in one operation: the server's question, answered from everything that app.ts wired.

import type { Clock } from './domain/clock.js';
import type { Vendors } from './domain/vendor.js';
import type { Member } from './graph/context.js';
import type { Accounts } from './identity/accounts.js';
import type { HomeGroups } from './identity/home-groups.js';
import type { Links } from './identity/links.js';
import type { Matching } from './identity/matching.js';
import type { OwnSpaces } from './identity/own-spaces.js';
import type { Registry } from './identity/registry.js';
import type { Live } from './live/live.js';
import type { Log } from './log.js';
import { createAsking } from './routing/asking.js';
import type { CommandService } from './routing/commands/command-service.js';
import type { Once } from './routing/commands/once.js';
import { createDeviceBindings } from './routing/device-bindings.js';
import { createDeviceGroups } from './routing/device-groups.js';
import { createDeviceLinks } from './routing/device-links.js';
import { createGateways } from './routing/gateways.js';
import type { Linking } from './routing/linking.js';
import { createLocks } from './routing/locks.js';
import { createOperators } from './routing/operators.js';
import { createOrganizations } from './routing/organizations.js';
import { createReachability } from './routing/reachability.js';
import type { Needs } from './routing/reads.js';
import type { Routing } from './routing/routing.js';
import { createScenes } from './routing/scenes.js';
import { createSharing } from './routing/sharing.js';
import { createSpaceOrder } from './routing/space-order.js';
import { createSpaces } from './routing/spaces.js';
import { createVendorProfiles } from './routing/vendor-profiles.js';
import type { ContextFor } from './server/callers.js';

interface Deps {
  readonly accounts: Accounts;
  readonly routing: Routing;
  readonly linking: Linking;
  readonly matching: Matching;
  readonly homeGroups: HomeGroups;
  readonly ownSpaces: OwnSpaces;
  readonly registry: Registry;
  readonly links: Links;
  readonly vendors: Vendors;
  readonly live: Pick<Live, 'feed'>;
  readonly commandService: CommandService;
  readonly once: (accountId: string) => Once;
  readonly clock: Clock;
  readonly log: Log;
}

/** What a write needs to know of its target: where it is, nothing of its values. */
const WRITE_NEEDS: Needs = { rooms: false, devices: false, properties: [], status: false };

/** Makes the contexts of one process. */
export function createMemberContexts(deps: Deps): ContextFor {
  const { accounts, routing, linking, matching, homeGroups, ownSpaces, registry, links, vendors, live, commandService, once, clock, log } = deps;
  return async ({ signedIn, requestId, signal, deadline }): Promise<Member> => {
    const account = await accounts.forSignIn(signedIn);
    const { isOperator } = signedIn;
    const writes = deadline();
    const reads = routing.forRequest(account, writes, WRITE_NEEDS);
    const asking = createAsking({ vendors, links, registry, log }, reads, writes);
    const gateways = createGateways({ vendors, registry, routing, log }, reads, writes);
    return {
      kind: 'member',
      requestId,
      signal,
      account,
      isOperator,
      openReads: (needs) => routing.forRequest(account, deadline(), needs),
      asking,
      commands: commandService.forAccount(account, reads, writes),
      feed: live.feed,
      linking: { ...linking(account, isOperator, writes), ...createDeviceLinks({ matching, registry, routing }, reads) },
      gateways,
      locks: createLocks({ vendors }, reads, writes),
      spaces: createSpaces({ account, vendors, registry, homeGroups, ownSpaces, routing, clock, log }, reads, writes),
      spaceOrder: createSpaceOrder({ vendors, registry, routing, log }, reads, writes),
      groups: createDeviceGroups({ vendors, registry, routing, log }, reads, writes),
      scenes: createScenes({ vendors }, asking, reads),
      organizations: createOrganizations({ vendors }, asking, reads),
      bindings: createDeviceBindings({ vendors, registry, routing, gateways }, reads, asking),
      sharing: createSharing({ vendors, registry, links, routing, clock, log }, reads, asking, isOperator),
      vendors,
      reachability: createReachability(vendors, writes),
      profiles: createVendorProfiles({ vendors, links, once: once(account.id), asking }, account),
      operators: isOperator ? createOperators({ vendors, links, routing, once: once(account.id), log }, account, writes) : null,
    };
  };
}
