import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../../../src/sandbox/world/life.js';
import { live } from '../../../../src/sandbox/world/living.js';
import type { Device, WorldChange } from '../../../../src/sandbox/world/model.js';
import { truthOf } from '../../../../src/sandbox/world/truth.js';
import type { World } from '../../../../src/sandbox/world/world.js';
import { NOON, seededWorld, stillClock } from './stage.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

function named(world: World, name: string): Device {
  const device = world.devices().find((one) => one.name === name);
  if (device === undefined) throw new Error(`No device ${name}`);
  return device;
}

function watch(world: World): WorldChange[] {
  const changes: WorldChange[] = [];
  world.onChange((change) => changes.push(change));
  return changes;
}

describe('a device that is told something', () => {
  it('does it after a moment, in order, and reports it', () => {
    const clock = stillClock();
    const world = seededWorld('1', clock);
    const lamp = named(world, 'Floor Lamp');
    const changes = watch(world);
    expect([world.command(lamp, { Brightness: 10 }), world.command(lamp, { Brightness: 70 })]).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(changes).toEqual([]);
    clock.pass(200);
    expect(changes.map((change) => change.kind === 'properties' && change.items['Brightness']?.value)).toEqual([10, 70]);
    expect(lamp.properties.get('Brightness')?.value).toBe(70);
  });

  it('reports an unchanged value too', () => {
    const world = seededWorld();
    const lamp = named(world, 'Floor Lamp');
    const before = lamp.properties.get('Brightness');
    const changes = watch(world);
    world.command(lamp, { Brightness: before?.value });
    world.clock.advance(200);
    expect(changes).toMatchObject([{ kind: 'properties', items: { Brightness: { value: before?.value } } }]);
    expect(lamp.properties.get('Brightness')?.time).toBeGreaterThan(before?.time ?? Number.POSITIVE_INFINITY);
  });

  it('reports what follows from it: a plug that is switched off draws nothing', () => {
    const world = seededWorld();
    const plug = named(world, 'Fridge Plug');
    world.command(plug, { PowerSwitch: false });
    world.clock.advance(200);
    expect([plug.properties.get('PowerSwitch')?.value, plug.properties.get('ActivePower')?.value]).toEqual([0, 0]);
  });

  it('is told nothing while it or its gateway is offline', () => {
    const world = seededWorld();
    const lock = named(world, 'Front Door');
    world.setStatus(named(world, 'Hub'), 'OFFLINE');
    expect(world.command(lock, { VolumeMode: 2 })).toBe('OFFLINE');
    expect(world.invoke(lock, 'RemoteUnlock', {})).toEqual({ kind: 'OFFLINE' });
    expect(world.command(named(world, 'Washing Machine'), { PowerSwitch: 1 })).toBe('OFFLINE');
  });

  it('answers a synchronous service at once and raises the events of an asynchronous one later', () => {
    const world = seededWorld();
    const plug = named(world, 'Fridge Plug');
    expect(world.invoke(plug, 'ReadMeter', {})).toEqual({
      kind: 'ANSWERED',
      output: { EnergyConsumption: plug.properties.get('EnergyConsumption')?.value, ActivePower: plug.properties.get('ActivePower')?.value },
    });
    const changes = watch(world);
    expect(world.invoke(named(world, 'Front Door'), 'RemoteUnlock', {})).toEqual({ kind: 'ANSWERED', output: null });
    world.clock.advance(200);
    expect(changes.map(({ kind }) => kind)).toEqual(['properties', 'event']);
    expect(world.invoke(plug, 'Fly', {})).toEqual({ kind: 'UNKNOWN_SERVICE' });
  });

  it('has a behaviour for every service of every product', () => {
    const world = seededWorld();
    let services = 0;
    for (const device of world.devices().filter(({ status }) => status === 'ONLINE')) {
      for (const { identifier } of device.product.description.services) {
        services += 1;
        expect(world.invoke(device, identifier, { Duration: 60, Direction: 1 }).kind).toBe('ANSWERED');
      }
    }
    world.clock.advance(DAY_MS);
    expect(services).toBeGreaterThan(40);
  });
});

describe('reports', () => {
  it('keep a late one on record at its place without changing the last known value', () => {
    const world = seededWorld();
    const lamp = named(world, 'Floor Lamp');
    world.report(lamp, { Brightness: 33 });
    world.report(lamp, { Brightness: 44 }, world.clock.now() - 10);
    expect(lamp.properties.get('Brightness')?.value).toBe(33);
    expect(
      lamp.propertyHistory
        .get('Brightness')
        ?.slice(-2)
        .map(({ value }) => value),
    ).toEqual([44, 33]);
  });

  it('take an event\u2019s name and type from the thing model', () => {
    const world = seededWorld();
    expect(world.raise(named(world, 'Door Camera'), { identifier: 'MotionDetected', value: { Zone: 1 } })).toMatchObject({
      name: 'Motion detected',
      type: 'alert',
      value: { Zone: 1 },
      time: NOON,
    });
  });

  it('tell of a status once, with the time it began', () => {
    const world = seededWorld();
    const lamp = named(world, 'Floor Lamp');
    const changes = watch(world);
    world.setStatus(lamp, 'OFFLINE');
    world.setStatus(lamp, 'OFFLINE');
    expect(changes).toMatchObject([{ kind: 'status', status: 'OFFLINE', time: NOON }]);
  });

  it('keep a bounded history', () => {
    const world = seededWorld();
    const lamp = named(world, 'Floor Lamp');
    for (let n = 0; n < 3_000; n += 1) world.report(lamp, { Brightness: (n % 100) + 1 }, NOON + n);
    const kept = lamp.propertyHistory.get('Brightness') ?? [];
    expect(kept.length).toBeGreaterThanOrEqual(1_000);
    expect(kept.length).toBeLessThanOrEqual(1_100);
    expect(kept.at(-1)?.time).toBe(NOON + 2_999);
  });

  it('tell where a sub-device went and how a firmware upgrade goes', () => {
    const world = seededWorld();
    const [lock, hub] = [named(world, 'Front Door'), named(world, 'Lake Hub')];
    const changes = watch(world);
    world.setGateway(lock, hub);
    world.setFirmware(lock, { to: '9.9.9', step: 100, status: 4, description: '' });
    expect(changes).toMatchObject([
      { kind: 'topology', gateway: { name: 'Lake Hub' }, previousGateway: { name: 'Hub' } },
      { kind: 'firmware', to: '9.9.9' },
    ]);
    expect([world.subDevices(hub).includes(lock), lock.firmwareVersion]).toEqual([true, '9.9.9']);
  });
});

describe('life', () => {
  it('goes on with the clock: sensors drift and people come home, the same way in the same world', () => {
    const days = () => {
      const world = seededWorld();
      const changes = watch(world);
      live(lifeOf(world), world.clock);
      world.clock.advance(DAY_MS);
      return { world, changes };
    };
    const { world, changes } = days();
    const temperatures = new Set((named(world, 'Kitchen Climate').propertyHistory.get('CurrentTemperature') ?? []).map(({ value }) => value));
    const opened = changes.filter((change) => change.kind === 'event' && change.event.identifier === 'DoorOpenNotification');
    const lights = changes.flatMap((change) =>
      change.kind === 'properties' && change.device.name === 'Floor Lamp' ? [change.items['LightSwitch']?.value] : [],
    );
    expect(temperatures.size).toBeGreaterThan(10);
    expect(opened.length).toBeGreaterThanOrEqual(8);
    expect(lights).toEqual([1, 0]);
    expect(JSON.stringify(truthOf(world))).toBe(JSON.stringify(truthOf(days().world)));
  });

  it('does not depend on the steps in which the clock is moved', () => {
    const afterDay = (steps: number) => {
      const world = seededWorld();
      live(lifeOf(world), world.clock);
      for (let step = 0; step < steps; step += 1) world.clock.advance(DAY_MS / steps);
      return JSON.stringify(truthOf(world));
    };
    expect(afterDay(24)).toBe(afterDay(1));
  });

  it('is gentle: some dozen reports in five minutes, not hundreds', () => {
    const world = seededWorld();
    const changes = watch(world);
    live(lifeOf(world), world.clock);
    world.clock.advance(5 * 60_000);
    expect(changes.length).toBeGreaterThan(10);
    expect(changes.length).toBeLessThan(100);
  });

  it('ends when it is stopped, and with the clock', () => {
    const clock = stillClock();
    const world = seededWorld('1', clock);
    const stop = live(lifeOf(world), world.clock);
    stop();
    const changes = watch(world);
    world.clock.advance(HOUR_MS);
    live(lifeOf(world), world.clock);
    world.clock.stop();
    clock.pass(HOUR_MS);
    expect(changes).toEqual([]);
  });
});

describe('the world\u2019s clock', () => {
  it('follows the wall, can be moved ahead, and leaves the wall alone', () => {
    const clock = stillClock();
    const world = seededWorld('1', clock);
    world.clock.advance(5_000);
    clock.pass(1_000);
    expect([world.clock.now() - NOON, world.clock.wall() - NOON]).toEqual([6_000, 1_000]);
  });

  it('runs what is due on the way at its own time and in order, but not what was cancelled', () => {
    const { clock } = seededWorld();
    const ran: [string, number][] = [];
    const note = (name: string) => () => ran.push([name, clock.now() - NOON]);
    clock.after(300, note('third'));
    clock.after(100, note('first'));
    clock.after(100, () => clock.after(50, note('second')));
    clock.after(150, note('never'))();
    clock.after(999, note('too late'));
    clock.advance(500);
    expect(ran).toEqual([
      ['first', 100],
      ['second', 150],
      ['third', 300],
    ]);
  });

  it('runs what falls due as the wall goes on', () => {
    const wall = stillClock();
    const { clock } = seededWorld('1', wall);
    let ran = 0;
    clock.after(100, () => (ran += 1));
    wall.pass(99);
    expect(ran).toBe(0);
    wall.pass(1);
    expect(ran).toBe(1);
  });
});

describe('iotTokens', () => {
  it('live about 20 hours by the wall clock, however far the world\u2019s clock is moved', () => {
    const wall = stillClock();
    const world = seededWorld('1', wall);
    const [alice] = world.feiyan.accountsOf('alice');
    if (alice === undefined) throw new Error('no alice');
    const token = world.feiyan.issueToken(alice);
    world.clock.advance(10 * DAY_MS);
    expect(world.feiyan.checkToken(token)).toEqual({ kind: 'valid', account: alice });
    wall.pass(21 * HOUR_MS);
    expect(world.feiyan.checkToken(token)).toEqual({ kind: 'expired' });
    expect(world.feiyan.checkToken('another')).toEqual({ kind: 'unknown' });
  });
});
