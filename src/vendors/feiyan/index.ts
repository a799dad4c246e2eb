// Feiyan (Aliyun Living IoT): homes, rooms, devices with thing models, and pushes.
import type { Clock, Random } from '../../domain/clock.js';
import type { TokenStore } from '../../domain/link.js';
import type { Vendor } from '../../domain/vendor.js';
import type { Log } from '../../log.js';
import type { Metrics } from '../../metrics.js';
import { createCaller } from '../../transport/call.js';
import { createFeiyanDialect, type FeiyanKeys } from './client.js';
import { createAccountCloud } from './clouds/accounts.js';
import { createDeviceBindingCloud } from './clouds/device-bindings.js';
import { createDeviceGroupCloud } from './clouds/device-groups.js';
import { createDeviceCloud } from './clouds/devices.js';
import { createFeedbackCloud } from './clouds/feedback.js';
import { createHomeCloud } from './clouds/homes.js';
import { createMessageCloud } from './clouds/messages.js';
import { createNoticeCloud } from './clouds/notices.js';
import { createProfileCloud } from './clouds/profiles.js';
import { createProjectAccountCloud } from './clouds/project-accounts.js';
import { createPushChannelCloud } from './clouds/push-channels.js';
import { createSharingCloud } from './clouds/sharing.js';
import { createSpaceOrderCloud } from './clouds/space-order.js';
import { createSpaceCloud } from './clouds/spaces.js';
import { createThingCloud } from './clouds/things.js';
import { createVirtualUserCloud } from './clouds/virtual-users.js';
import { createWidgetCloud } from './clouds/widgets.js';
import { connections } from './operations/connection.js';
import { createFeiyanPush } from './push.js';
import { createFeiyanSession } from './session.js';

export interface FeiyanSettings extends FeiyanKeys {
  /** Base URL. */
  readonly endpoint: string;
  readonly projectId: string;
  /** The app's MQTT channel; without all four there are no pushes. */
  readonly mqttUrl?: string;
  readonly mqttProductKey?: string;
  readonly mqttDeviceName?: string;
  readonly mqttDeviceSecret?: string;
}

export interface FeiyanDeps {
  readonly settings: FeiyanSettings;
  readonly tokens: TokenStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'vendorCall' | 'vendorDrift'>;
}

export function createFeiyan({ settings, tokens, clock, random, log, metrics }: FeiyanDeps): Vendor {
  const { endpoint, projectId, mqttUrl, mqttProductKey, mqttDeviceName, mqttDeviceSecret } = settings;
  const caller = createCaller({ dialect: createFeiyanDialect({ keys: settings, clock, random }), endpoint, clock, metrics, log });
  const session = createFeiyanSession({ caller, tokens, clock, projectId });
  const isPushing = mqttUrl !== undefined && mqttProductKey !== undefined && mqttDeviceName !== undefined && mqttDeviceSecret !== undefined;
  return {
    name: 'FEIYAN',
    displayName: 'Feiyan',
    accounts: createAccountCloud(session),
    homes: createHomeCloud(session),
    devices: createDeviceCloud(session),
    things: createThingCloud(session),
    spaces: createSpaceCloud(session),
    groups: createDeviceGroupCloud(session),
    profiles: createProfileCloud(session, settings.appKey),
    virtualUsers: createVirtualUserCloud(session),
    widgets: createWidgetCloud(session),
    projectAccounts: createProjectAccountCloud(session, settings),
    messages: createMessageCloud(session),
    notices: createNoticeCloud(session),
    pushChannels: createPushChannelCloud(session),
    feedback: createFeedbackCloud(session),
    spaceOrder: createSpaceOrderCloud(session),
    bindings: createDeviceBindingCloud(session),
    sharing: createSharingCloud(session),
    ...(isPushing ? { push: createFeiyanPush({ settings: { mqttUrl, mqttProductKey, mqttDeviceName, mqttDeviceSecret }, clock, random }) } : {}),
    isAvailable: () => caller.isAvailable(),
    async ping(deadline) {
      await session.asApp(deadline, connections.ping, { input: 'hearth' });
    },
  };
}
