// The days of the people: they rise, leave, come home and go to bed, and their lights, curtains and locks follow.
import type { FeiyanHome } from './feiyan-model.js';
import type { Device } from './model.js';
import type { Series } from './series.js';
import type { World } from './world.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const ZONE_MS = 8 * HOUR_MS; // the homes stand in UTC+8
const JITTER_MINUTES = 25;

interface Moment {
  readonly name: string;
  /** Minutes since midnight, before jitter. */
  readonly minute: number;
  act(device: Device, time: number): void;
}

/** The routine of one home: each moment of the day is a series. */
export function routineOf(world: World, home: FeiyanHome): Series[] {
  const set = (device: Device, identifier: string, value: unknown, time: number) => {
    if (device.properties.get(identifier)?.value !== value) world.report(device, { [identifier]: value }, time);
  };
  const passDoor = (lock: Device, time: number) => {
    world.report(lock, { LockState: 0, DoorState: 0 }, time);
    world.raise(lock, { identifier: 'DoorOpenNotification', value: { KeyID: '3', LockType: 1, UserLimit: 1 } }, time);
    world.report(lock, { LockState: 1, DoorState: 1 }, time + 1);
  };
  const moments: Moment[] = [
    { name: 'rise', minute: 6 * 60 + 30, act: (device, time) => device.product.kind === 'curtain' && set(device, 'CurtainPosition', 100, time) },
    {
      name: 'leave',
      minute: 8 * 60,
      act(device, time) {
        if (device.product.kind === 'light') set(device, 'LightSwitch', 0, time);
        if (device.product.kind === 'lock') passDoor(device, time);
      },
    },
    {
      name: 'come home',
      minute: 18 * 60,
      act(device, time) {
        if (device.product.kind === 'lock') passDoor(device, time);
        if (device.product.kind === 'light') set(device, 'LightSwitch', 1, time);
      },
    },
    {
      name: 'go to bed',
      minute: 22 * 60 + 30,
      act(device, time) {
        if (device.product.kind === 'light') set(device, 'LightSwitch', 0, time);
        if (device.product.kind === 'curtain') set(device, 'CurtainPosition', 0, time);
      },
    },
  ];
  return moments.map((moment) => dailySeries(world, home, moment));
}

function dailySeries(world: World, home: FeiyanHome, { name, minute, act }: Moment): Series {
  const timeOn = (day: number) =>
    day * DAY_MS - ZONE_MS + (minute + world.stream(`${name} in ${home.homeId} on day ${day}`).integer(-JITTER_MINUTES, JITTER_MINUTES)) * MINUTE_MS;
  return {
    next(after) {
      const today = Math.floor((after + ZONE_MS) / DAY_MS);
      return [today, today + 1].map(timeOn).find((time) => time > after) ?? timeOn(today + 2);
    },
    act(time) {
      for (const device of devicesIn(world, home)) if (device.status === 'ONLINE') act(device, time);
    },
    historyStep: 0,
  };
}

/** What stands in the home by its owners' bindings. */
function devicesIn(world: World, home: FeiyanHome): Device[] {
  const owners = [...home.members].filter(([, role]) => role === 'ADMIN').map(([identityId]) => world.feiyan.account(identityId));
  return owners
    .flatMap((owner) => (owner === null ? [] : world.feiyan.bindingsOf(owner)))
    .flatMap(({ homeId, device }) => (homeId === home.homeId ? [device] : []));
}
