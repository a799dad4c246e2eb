// What happens in the world by itself: for each device the times at which it acts, and what it then does. The past is made
// of the same life as the future, so that history and drift are one curve.
import type { Device } from './model.js';
import { createNature, type Nature } from './nature.js';
import { routineOf } from './routine.js';
import type { Series } from './series.js';
import { typicalWatts } from './services.js';
import type { World } from './world.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CLIMATE_MS = 40_000; // often enough that who watches a home sees something happen
const COOLING_SHARE = 0.2; // of the way to the target that an air conditioner goes between two reports

/** The life of all homes as they stand. */
export function lifeOf(world: World): Series[] {
  const nature = createNature(world);
  const devices = world.devices().filter(({ feiyan, status }) => feiyan !== null && status === 'ONLINE');
  return [...devices.flatMap((device) => lifeOfDevice(world, nature, device)), ...world.feiyan.homes().flatMap((home) => routineOf(world, home))];
}

function lifeOfDevice(world: World, nature: Nature, device: Device): Series[] {
  const every = (periodMs: number, historyStep: number | null, act: (time: number) => void): Series => periodic(world, device, periodMs, historyStep, act);
  const lastOf = (identifier: string) => Number(device.properties.get(identifier)?.value ?? 0);
  const report = (values: Record<string, unknown>, time: number) => world.report(device, values, time);
  switch (device.product.kind) {
    case 'sensor':
      return device.properties.has('MotionAlarmState')
        ? [motion(world, nature, device)]
        : [every(CLIMATE_MS, 30 * MINUTE_MS, (time) => report(nature.climate(device, time), time))];
    case 'air-conditioner':
      return [
        every(10 * MINUTE_MS, HOUR_MS, (time) => {
          const { CurrentTemperature: outside } = nature.climate(device, time);
          const from = lastOf('CurrentTemperature');
          const towards = lastOf('PowerSwitch') === 1 ? lastOf('TargetTemperature') : outside;
          report({ CurrentTemperature: tenth(from + (towards - from) * COOLING_SHARE) }, time);
        }),
      ];
    case 'plug':
      return [
        every(10 * MINUTE_MS, HOUR_MS, (time) => {
          const hours = Math.min(1, (time - (device.properties.get('EnergyConsumption')?.time ?? time)) / HOUR_MS);
          const watts = lastOf('PowerSwitch') === 1 ? tenth(typicalWatts(device) * (0.9 + 0.2 * nature.noise(device, time))) : 0;
          report({ ActivePower: watts, EnergyConsumption: Math.round((lastOf('EnergyConsumption') + (watts * hours) / 1000) * 100) / 100 }, time);
        }),
      ];
    default:
      return [];
  }
}

/** At a device's own phase of the period. */
function periodic(world: World, device: Device, periodMs: number, historyStep: number | null, perform: (time: number) => void): Series {
  const phase = world.stream(`phase of ${device.id}`).integer(0, periodMs - 1);
  return {
    next: (after) => Math.floor((after - phase) / periodMs + 1) * periodMs + phase,
    act: (time) => {
      if (device.status === 'ONLINE') perform(time);
    },
    historyStep,
  };
}

/** Somebody walks past in some quarters of an hour; a minute later nobody is there. */
function motion(world: World, nature: Nature, device: Device): Series {
  const isSeen = () => device.properties.get('MotionAlarmState')?.value === 1;
  return periodic(world, device, MINUTE_MS, 15 * MINUTE_MS, (time) => {
    if (isSeen()) world.report(device, { MotionAlarmState: 0 }, time);
    else if (nature.chance(device, time) < 0.05) {
      world.report(device, { MotionAlarmState: 1 }, time);
      world.raise(device, { identifier: 'MotionSeen' }, time);
    }
  });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
