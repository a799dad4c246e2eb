// Weather and noise: curves over time that only seed and device decide, however often they are looked at.
import type { Device } from './model.js';
import type { World } from './world.js';

export interface Nature {
  /** Temperature (°C) and humidity (% RH) where the device stands. */
  climate(device: Device, time: number): { CurrentTemperature: number; CurrentHumidity: number };
  /** A smooth curve from 0 to 1. */
  noise(device: Device, time: number): number;
  /** From 0 to 1, another number each minute. */
  chance(device: Device, time: number): number;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * HOUR_MS;
const WARMEST_HOUR = 15; // of the local day, UTC+8
const ZONE_MS = 8 * HOUR_MS;

/** The nature of one world. */
export function createNature(world: World): Nature {
  const salts = new Map<string, number>();

  function saltOf(device: Device): number {
    const salt = salts.get(device.id) ?? world.stream(`nature of ${device.id}`).integer(0, 0x7fff_ffff);
    salts.set(device.id, salt);
    return salt;
  }

  function noise(device: Device, time: number): number {
    const slot = Math.floor(time / HOUR_MS);
    const share = time / HOUR_MS - slot;
    const smooth = share * share * (3 - 2 * share);
    return hash(saltOf(device), slot) * (1 - smooth) + hash(saltOf(device), slot + 1) * smooth;
  }

  return {
    climate(device, time) {
      const day = Math.cos((2 * Math.PI * (time + ZONE_MS - WARMEST_HOUR * HOUR_MS)) / DAY_MS);
      const roomWarmth = hash(saltOf(device), -1) * 3;
      const temperature = 19.5 + roomWarmth + 1.5 * day + 2 * noise(device, time);
      const humidity = 50 - 6 * day + 10 * noise(device, time + DAY_MS / 2);
      return { CurrentTemperature: Math.round(temperature * 10) / 10, CurrentHumidity: Math.round(humidity * 10) / 10 };
    },
    noise,
    chance: (device, time) => hash(saltOf(device) ^ 0x5bd1_e995, Math.floor(time / MINUTE_MS)),
  };
}

/** Two whole numbers to a fraction from 0 to 1 (murmur's finisher). */
function hash(salt: number, slot: number): number {
  let mixed = Math.imul(salt ^ Math.imul(slot, 0x9e37_79b1), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}
