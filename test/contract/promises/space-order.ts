// SpaceOrderCloud: rooms, devices and device groups in the order of their people.
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { VendorRef } from '../../../src/domain/ids.js';
import type { SpaceOrderCloud } from '../../../src/domain/space-order.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

const truth = z.object({
  homes: z.array(z.object({ id: z.string(), rooms: z.array(z.object({ id: z.string(), deviceOrder: z.array(z.string()).default([]) })) })),
  accounts: z.array(z.object({ person: z.string(), devices: z.array(z.object({ id: z.string(), roomId: z.string().nullable() })) })),
});

export function keepsSpaceOrder(stand: Stand, order: SpaceOrderCloud): void {
  const homes = stand.vendor.homes ?? expect.fail('an order without homes');
  const groups = stand.vendor.groups ?? expect.fail('an order without groups');
  const home = async (name = 'Maple Street'): Promise<VendorRef> =>
    (await homes.listHomes(stand.scope())).find((each) => each.name === name)?.ref ?? expect.fail(`no ${name}`);
  const rooms = async (of: VendorRef) => (await homes.listRooms(stand.scope(), of)).map(({ ref }) => ref);
  const devices = async (of: VendorRef) => (await homes.listHomeDevices(stand.scope(), of, [])).map(({ ref }) => ref);
  const furnished = async (of: VendorRef): Promise<{ room: VendorRef; inside: VendorRef[] }> => {
    const listed = await homes.listHomeDevices(stand.scope(), of, []);
    for (const room of await rooms(of)) {
      const inside = listed.filter((device) => device.room?.key === room.key).map(({ ref }) => ref);
      if (inside.length >= 3) return { room, inside };
    }
    return expect.fail('no room with three devices');
  };
  const refused = async (run: () => Promise<unknown>) => (await failureOf(stand, run)).code;

  it('lists rooms as they were put', async () => {
    const place = await home();
    const before = await rooms(place);
    await order.setRoomOrder(stand.scope(), place, before.toReversed());
    expect(await rooms(place)).toEqual(before.toReversed());
    await order.setRoomOrder(stand.scope(), place, before);
    expect(await rooms(place)).toEqual(before);
  });

  it('lists a home’s devices as they were put: first, last and between', async () => {
    const place = await home();
    const [first, ...others] = await devices(place);
    if (first === undefined) throw new Error('no devices');
    for (const position of [others.length, 3, 0]) {
      await order.moveHomeDevice(stand.scope(), place, first, position);
      expect(await devices(place)).toEqual(others.toSpliced(position, 0, first));
    }
  });

  it('lists devices and groups together as they were put', async () => {
    const place = await home();
    const lamps = (await homes.listHomeDevices(stand.scope(), place, []))
      .filter(({ name }) => name === 'Hall Light' || name === 'Porch Light')
      .map(({ ref }) => ref);
    const group = await groups.createGroup(stand.scope(), place, 'Ordered', lamps);
    const [first, ...others] = (await order.listElements(stand.scope(), place)).filter(({ key }) => key !== group.key);
    if (first === undefined) throw new Error('no elements');
    expect([first, ...others].map(({ kind }) => kind)).not.toContain('group');
    await order.moveElement(stand.scope(), place, group, 0);
    expect(await order.listElements(stand.scope(), place)).toEqual([group, first, ...others]);
    await order.moveElement(stand.scope(), place, first, others.length + 1);
    expect(await order.listElements(stand.scope(), place)).toEqual([group, ...others, first]);
    await order.moveElement(stand.scope(), place, first, 1);
    await groups.deleteGroup(stand.scope(), group);
    expect(await order.listElements(stand.scope(), place)).toEqual([first, ...others]);
  });

  it('lists groups as they were put', async () => {
    const place = await home();
    const listed = await homes.listHomeDevices(stand.scope(), place, []);
    const pairs = [
      ['Hall Light', 'Porch Light'],
      ['Ceiling Light', 'Kitchen Light'],
    ].map((names) => listed.filter(({ name }) => names.includes(name)).map(({ ref }) => ref));
    const made: VendorRef[] = [];
    for (const [index, members] of pairs.entries()) made.push(await groups.createGroup(stand.scope(), place, `Pair ${index}`, members));
    const shown = async () => (await groups.listGroups(stand.scope(), place)).map(({ ref }) => ref);
    expect(await shown()).toEqual(made);
    const [first] = made;
    if (first === undefined) throw new Error('no groups');
    await order.moveGroup(stand.scope(), first, 1);
    expect(await shown()).toEqual(made.toReversed());
    await groups.deleteGroups(stand.scope(), place, made);
    expect(await shown()).toEqual([]);
  });

  it('says what is in a room, and in which order', async () => {
    const place = await home();
    const { room, inside } = await furnished(place);
    const before = await order.listRoomDevices(stand.scope(), room);
    expect(before.map(({ key }) => key).toSorted()).toEqual(inside.map(({ key }) => key).toSorted());
    const fewer = before.slice(1).toReversed();
    await order.setRoomDevices(stand.scope(), room, fewer);
    expect(await order.listRoomDevices(stand.scope(), room)).toEqual(fewer);
    const { accounts, homes: trueHomes } = await stand.control.world(truth);
    const places = accounts.find(({ person }) => person === 'alice')?.devices ?? [];
    expect(places.find(({ id }) => id === before[0]?.key)?.roomId).toBeNull();
    expect(trueHomes.flatMap((each) => each.rooms).find(({ id }) => id === room.key)?.deviceOrder).toEqual(fewer.map(({ key }) => key));
    const [one, ...rest] = fewer;
    if (one === undefined) throw new Error('no devices');
    await order.moveRoomDevice(stand.scope(), room, one, rest.length);
    expect(await order.listRoomDevices(stand.scope(), room)).toEqual([...rest, one]);
    await order.setRoomDevices(stand.scope(), room, before);
    expect(await order.listRoomDevices(stand.scope(), room)).toEqual(before);
  });

  it('orders nothing that is another’s, that one is only a member of, or that is not there', async () => {
    const place = await home();
    const shared = (await homes.listHomes(stand.scope())).find(({ role }) => role === 'MEMBER')?.ref ?? expect.fail('no shared home');
    const { room, inside } = await furnished(place);
    const [device = stand.nothing('device')] = inside;
    const orders = { rooms: await rooms(place), devices: await devices(place), room: await order.listRoomDevices(stand.scope(), room) };
    const attempts = [
      () => order.setRoomOrder(stand.scope('bob'), place, [room]),
      () => order.setRoomOrder(stand.scope(), shared, []),
      () => order.setRoomOrder(stand.scope(), place, [stand.nothing('room')]),
      () => order.moveHomeDevice(stand.scope('bob'), place, device, 0),
      () => order.moveHomeDevice(stand.scope(), place, stand.nothing('device'), 0),
      () => order.moveElement(stand.scope('bob'), place, device, 0),
      () => order.moveElement(stand.scope(), place, stand.nothing('device'), 0),
      () => order.moveRoomDevice(stand.scope('bob'), room, device, 0),
      () => order.moveRoomDevice(stand.scope(), room, stand.nothing('device'), 0),
      () => order.setRoomDevices(stand.scope('bob'), room, []),
      () => order.setRoomDevices(stand.scope(), room, [stand.nothing('device')]),
      () => order.listRoomDevices(stand.scope('bob'), room),
      () => order.listElements(stand.scope('bob'), place),
      () => order.moveGroup(stand.scope(), { ...stand.nothing('group'), scope: place.key }, 0),
    ];
    for (const attempt of attempts) expect(['NOT_FOUND', 'FORBIDDEN']).toContain(await refused(attempt));
    expect({ rooms: await rooms(place), devices: await devices(place), room: await order.listRoomDevices(stand.scope(), room) }).toEqual(orders);
  });

  it('tells each trouble of the cloud by its code', async () => {
    const place = await home();
    const all = await rooms(place);
    await expectTroublesTold(stand, (scope) => order.setRoomOrder(scope, place, all));
  });
}
