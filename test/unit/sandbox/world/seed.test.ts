import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../src/sandbox/world/model.js';
import { truthOf } from '../../../../src/sandbox/world/truth.js';
import type { World } from '../../../../src/sandbox/world/world.js';
import { NOON, seededWorld, stillClock } from './stage.js';

const DAY_MS = 86_400_000;

function accountOf(world: World, person: string) {
  const [account] = world.feiyan.accountsOf(person);
  if (account === undefined) throw new Error(`${person} has no account`);
  return account;
}

function historyOf({ id, propertyHistory, eventHistory }: Device) {
  return { id, properties: [...propertyHistory], events: [...eventHistory] };
}

const bytes = (world: World) => JSON.stringify([truthOf(world), world.devices().map(historyOf)]);

describe('the seeded world', () => {
  it('is the same to the byte for the same seed and time, history included', () => {
    expect(bytes(seededWorld('7'))).toBe(bytes(seededWorld('7')));
  });

  it('has other IDs under another seed', () => {
    const ids = (seed: string) =>
      seededWorld(seed)
        .devices()
        .map(({ feiyan }) => feiyan?.iotId);
    const other = new Set(ids('2'));
    const shared = ids('1').filter((id) => id !== undefined && other.has(id));
    expect(other.size).toBeGreaterThan(60);
    expect(shared).toEqual([]);
  });

  it('keeps its IDs when it is seeded at another time', () => {
    const ids = (start: number) =>
      JSON.stringify([
        truthOf(seededWorld('1', stillClock(start))).homes.map(({ id, rooms }) => [id, rooms]),
        seededWorld('1', stillClock(start))
          .devices()
          .map(({ feiyan }) => feiyan),
      ]);
    expect(ids(NOON)).toBe(ids(NOON + 17 * DAY_MS + 12_345));
  });

  it('gives alice three homes with at least 60 devices of eight kinds, one home as a member', () => {
    const world = seededWorld();
    const alice = accountOf(world, 'alice');
    const bindings = world.feiyan.bindingsOf(alice);
    const homes = world.feiyan.homesOf(alice);
    expect(homes.map(({ members }) => members.get(alice.identityId))).toEqual(['ADMIN', 'ADMIN', 'MEMBER']);
    expect(bindings.length).toBeGreaterThanOrEqual(60);
    expect(new Set(bindings.map(({ device }) => device.product.kind))).toEqual(
      new Set(['light', 'air-conditioner', 'curtain', 'sensor', 'plug', 'gateway', 'lock', 'camera']),
    );
    const homeIds = new Set(homes.map(({ homeId }) => homeId));
    expect(bindings.filter(({ homeId }) => homeId === null || !homeIds.has(homeId))).toEqual([]);
  });

  it('lets bob use exactly one device of alice, beside his own home', () => {
    const world = seededWorld();
    const [alice, bob] = [accountOf(world, 'alice'), accountOf(world, 'bob')];
    const seen = world.feiyan.bindingsOf(bob);
    const shared = seen.filter(({ owned }) => !owned);
    expect(shared).toHaveLength(1);
    expect(seen.filter(({ device }) => world.feiyan.bindingsOfDevice(device).some(({ identityId }) => identityId === alice.identityId))).toEqual(shared);
    expect(world.feiyan.homesOf(bob).map(({ name }) => name)).toEqual(['Bobs Flat']);
  });

  it('gives the operator no vendor account', () => {
    const world = seededWorld();
    expect(world.person('operator')).toMatchObject({ isOperator: true });
    expect(world.feiyan.accountsOf('operator')).toEqual([]);
  });

  it('stays within the vendor\u2019s caps and rules for names', () => {
    const world = seededWorld();
    const homes = world.feiyan.homes();
    const devicesOf = (homeId: string) =>
      world.feiyan.accounts().map((account) => world.feiyan.bindingsOf(account).filter((binding) => binding.homeId === homeId).length);
    for (const { homeId, name, rooms } of homes) {
      expect(name).toMatch(/^[\p{Script=Han}A-Za-z0-9 ]{1,20}$/u);
      expect(rooms.length).toBeLessThanOrEqual(20);
      expect(new Set(rooms.map((room) => room.name)).size).toBe(rooms.length);
      expect(Math.max(...devicesOf(homeId))).toBeLessThanOrEqual(100);
    }
    expect(homes).toHaveLength(4);
  });

  it('puts every sub-device that Feiyan knows behind a gateway, and nothing else', () => {
    const devices = seededWorld()
      .devices()
      .filter(({ feiyan }) => feiyan !== null);
    const behind = devices.filter(({ gatewayId }) => gatewayId !== null);
    expect(behind.length).toBeGreaterThan(10);
    expect(behind).toEqual(devices.filter(({ product }) => product.isSubDevice));
  });

  it('remembers about three days, oldest first and never ahead of its clock', () => {
    const world = seededWorld();
    const histories = world.devices().flatMap(({ propertyHistory }) => [...propertyHistory.values()]);
    for (const history of histories) {
      const times = history.map(({ time }) => time);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThanOrEqual(world.clock.now());
    }
    const climate =
      world
        .devices()
        .find(({ name }) => name === 'Kitchen Climate')
        ?.propertyHistory.get('CurrentTemperature') ?? [];
    expect(climate.length).toBeGreaterThan(120);
    expect(histories.length).toBeGreaterThan(150);
  });

  it('gives devices only values that their thing model allows', () => {
    const world = seededWorld();
    const wrong = world.devices().flatMap((device) =>
      [...device.propertyHistory].flatMap(([identifier, history]) => {
        const type = device.product.description.properties.find((one) => one.identifier === identifier)?.dataType;
        return history.filter(({ value }) => !fits(type, value)).map(({ value }) => [device.name, identifier, value]);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

function fits(type: { type: string; specs: unknown } | undefined, value: unknown): boolean {
  switch (type?.type) {
    case 'int':
    case 'float':
    case 'double': {
      const { min, max } = type.specs as { min: string; max: string };
      return typeof value === 'number' && value >= Number(min) && value <= Number(max);
    }
    case 'bool':
    case 'enum':
      return String(value) in (type.specs as object);
    case 'text':
      return typeof value === 'string';
    case 'struct':
      return typeof value === 'object' && value !== null && (type.specs as { identifier: string }[]).every(({ identifier }) => identifier in value);
    case 'array':
      return Array.isArray(value);
    default:
      return false;
  }
}
