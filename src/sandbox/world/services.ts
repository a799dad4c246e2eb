// What the services of each kind of product do, and what else changes when a property is set.
import type { Device, ProductKind } from './model.js';

interface Effect {
  /** What a synchronous service answers. */
  readonly output?: Readonly<Record<string, unknown>>;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly event?: { readonly identifier: string; readonly value: Readonly<Record<string, unknown>> };
}

type Behaviour = (device: Device, args: Readonly<Record<string, unknown>>) => Effect;

const MAX_POWER_WATTS = 1_200;

export const SERVICES: Readonly<Record<ProductKind, Readonly<Record<string, Behaviour>>>> = {
  light: { ToggleLightSwitch: (light) => ({ values: { LightSwitch: lastOf(light, 'LightSwitch') === 1 ? 0 : 1 } }) },
  'air-conditioner': { StartSelfClean: () => ({ values: { SelfCleaning: 1 } }) },
  curtain: { Calibrate: () => ({ values: { CurtainPosition: 0, Calibrated: 1 } }) },
  sensor: { Identify: () => ({}) },
  plug: {
    ReadMeter: (plug) => ({ output: { EnergyConsumption: lastOf(plug, 'EnergyConsumption'), ActivePower: lastOf(plug, 'ActivePower') } }),
    ResetMeter: () => ({ values: { EnergyConsumption: 0 } }),
  },
  gateway: { PermitJoin: (_gateway, { Duration }) => ({ values: { PermitJoinRemaining: Duration } }) },
  lock: {
    RemoteUnlock: () => ({ values: { LockState: 0 }, event: { identifier: 'DoorOpenNotification', value: { KeyID: '0', LockType: 5, UserLimit: 2 } } }),
    RemoteLock: () => ({ values: { LockState: 1 } }),
  },
  camera: {
    CapturePicture: (camera) => ({
      output: { PictureId: `${camera.serialNumber}-${camera.propertyHistory.get('LastPictureId')?.length ?? 0}` },
      values: { LastPictureId: camera.serialNumber },
    }),
    MovePanTilt: (_camera, { Direction }) => ({ values: { PanTiltDirection: Direction } }),
  },
};

/** Values that follow from what was set: a plug that is switched off draws nothing, a curtain moves as told. */
export function consequences(device: Device, set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  switch (device.product.kind) {
    case 'plug':
      return 'PowerSwitch' in set ? { ActivePower: set['PowerSwitch'] === 0 ? 0 : typicalWatts(device) } : {};
    case 'curtain':
      if (set['CurtainOperation'] === 0) return { CurtainPosition: 0 };
      return set['CurtainOperation'] === 1 ? { CurtainPosition: 100 } : {};
    default:
      return {};
  }
}

function lastOf(device: Device, identifier: string): unknown {
  return device.properties.get(identifier)?.value;
}

/** What hangs on a plug stays the same: its draw follows from the plug's own number. */
export function typicalWatts(plug: Device): number {
  return (Number.parseInt(plug.serialNumber.slice(-4), 16) % MAX_POWER_WATTS) / 10 + 5;
}
