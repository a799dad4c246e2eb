// The project's keys with Feiyan, made from the world's seed so that a restart keeps them.
import type { World } from '../../world/world.js';

export interface FeiyanKeys {
  readonly appKey: string;
  readonly appSecret: string;
  readonly cloudAppKey: string;
  readonly cloudAppSecret: string;
  readonly projectId: string;
  readonly mqttProductKey: string;
  readonly mqttDeviceName: string;
  readonly mqttDeviceSecret: string;
}

/** Same seed, same keys. */
export function feiyanKeys(world: World): FeiyanKeys {
  const seeded = world.stream('feiyan keys');
  return {
    appKey: String(seeded.integer(20_000_000, 29_999_999)),
    appSecret: world.mint('appSecret', seeded.text(32)),
    cloudAppKey: String(seeded.integer(30_000_000, 39_999_999)),
    cloudAppSecret: world.mint('cloudAppSecret', seeded.text(32)),
    projectId: `a${seeded.text(16)}`,
    mqttProductKey: `a1${seeded.text(9)}`,
    mqttDeviceName: seeded.text(20),
    mqttDeviceSecret: world.mint('mqttDeviceSecret', seeded.hex(32).toLowerCase()),
  };
}
