// The phones that a user's messages pop up on (6.6.18, 6.6.19).
import type { PushChannelCloud } from '../../../domain/message.js';
import { pushChannels } from '../operations/push-channel.js';
import type { FeiyanSession } from '../session.js';

const DEVICE_TYPES = { IOS: 'iOS', ANDROID: 'ANDROID' } as const;

export function createPushChannelCloud(session: FeiyanSession): PushChannelCloud {
  return {
    async register(scope, pushId, platform) {
      await session.asUser(scope, pushChannels.bind, { deviceId: pushId, deviceType: DEVICE_TYPES[platform] });
    },

    async unregister(scope, pushId) {
      await session.asUser(scope, pushChannels.unbind, { deviceId: pushId });
    },
  };
}
