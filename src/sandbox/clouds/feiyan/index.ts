// Feiyan's simulated cloud: its HTTP gateway and its push channel over one world.
import type { Clock, Random } from '../../../domain/clock.js';
import type { Log } from '../../../log.js';
import type { Operation } from '../../../transport/operation.js';
import type { Calls } from '../../calls.js';
import type { Faults } from '../../faults.js';
import type { World } from '../../world/world.js';
import { startCloudServer } from '../cloud-server.js';
import { createRegistry } from '../registry.js';
import { onAccounts } from './accounts.js';
import { onBindingChanges } from './binding-changes.js';
import { onDeviceGroupControl } from './device-group-control.js';
import { onDeviceGroups } from './device-groups.js';
import { onAccountDevices } from './devices.js';
import { onFeedback } from './feedback.js';
import { createFeiyanGateway, type FeiyanCall } from './gateway.js';
import { onHomeChanges } from './home-changes.js';
import { onHomes } from './homes.js';
import { type FeiyanKeys, feiyanKeys } from './keys.js';
import { onMessages } from './messages.js';
import { onNotices } from './notices.js';
import { onProducts } from './products.js';
import { onProjectAccounts } from './project-accounts.js';
import { onProjectBindings } from './project-bindings.js';
import { onProjectDevices } from './project-devices.js';
import { startPushChannel } from './push-channel.js';
import { onRoomChanges } from './room-changes.js';
import { onRooms } from './rooms.js';
import { onShareNotices } from './share-notices.js';
import { onSharing } from './sharing.js';
import { createSignatureCheck } from './signature.js';
import { onSpaceOrder } from './space-order.js';
import { onThings } from './thing.js';
import { createProjectTokens, onCloudTokens } from './token.js';
import { onVirtualUsers } from './virtual-users.js';
import { onWidgets } from './widgets.js';

export interface FeiyanCloudDeps {
  readonly world: World;
  readonly faults: Faults;
  readonly calls: Calls;
  /** The wall clock: signatures and tokens live by it. */
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** 0 or absent picks free ones; a restart that must keep its addresses names them. */
  readonly ports?: { readonly http?: number; readonly mqtt?: number };
}

/** The settings a client needs, named as `HEARTH_FEIYAN_…` in camel case. */
export interface FeiyanSettings extends FeiyanKeys {
  readonly endpoint: string;
  readonly mqttUrl: string;
}

export interface FeiyanCloud {
  readonly settings: FeiyanSettings;
  /** Operations that have a handler. */
  handled(): Operation[];
  stop(): Promise<void>;
}

/** Starts both listeners on the loopback address. Keys come from the world's seed, so that a restart keeps them. */
export async function startFeiyanCloud({ world, faults, calls, clock, random, log, ports = {} }: FeiyanCloudDeps): Promise<FeiyanCloud> {
  const keys = feiyanKeys(world);
  const now = (): number => clock.now();
  const registry = createRegistry<FeiyanCall>();
  const projectTokens = createProjectTokens(now, random, world.mint);
  onCloudTokens(registry, projectTokens, keys.projectId);
  onHomes(registry, world);
  onHomeChanges(registry, world);
  onRooms(registry, world);
  onRoomChanges(registry, world);
  onDeviceGroups(registry, world);
  onDeviceGroupControl(registry, world);
  onSpaceOrder(registry, world);
  onAccountDevices(registry, world);
  onBindingChanges(registry, world);
  onSharing(registry, world);
  onShareNotices(registry, world);
  onThings(registry, world);
  onProducts(registry, world);
  onProjectDevices(registry, world);
  onAccounts(registry, world);
  onVirtualUsers(registry, world);
  onWidgets(registry, world);
  onProjectAccounts(registry, world, keys);
  onProjectBindings(registry, world, keys);
  onMessages(registry, world);
  onNotices(registry, world);
  onFeedback(registry, world);

  const signatures = createSignatureCheck(
    [
      { family: 'app', key: keys.appKey, secret: keys.appSecret },
      { family: 'cloud', key: keys.cloudAppKey, secret: keys.cloudAppSecret },
    ],
    now,
  );
  const gateway = createFeiyanGateway({ world, registry, signatures, projectTokens, random });
  const server = await startCloudServer({ gateway, calls, faults, clock, log, port: ports.http ?? 0 });
  const pushes = await startPushChannel({ world, faults, keys, clock, log, port: ports.mqtt ?? 0 });
  return {
    settings: { ...keys, endpoint: server.url, mqttUrl: pushes.url },
    handled: registry.handled,
    async stop() {
      await Promise.all([server.stop(), pushes.stop()]);
    },
  };
}
