// Homes, rooms and device groups of the simulated cloud: every cap and rule of the document by its own code.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildEstate } from '../../../../../src/sandbox/world/estate.js';
import type { FeiyanBinding } from '../../../../../src/sandbox/world/feiyan-model.js';
import { call } from './feiyan-client.js';
import { listen } from './feiyan-listener.js';
import { buildStreet, type Street } from './feiyan-street.js';

const VERSIONS: Readonly<Record<string, string>> = {
  '/living/home/create': '1.1.0',
  '/living/home/delete': '1.0.0',
  '/living/home/update': '1.1.0',
  '/living/home/current/update': '1.0.0',
  '/living/home/device/move': '1.0.0',
  '/living/home/device/query': '1.0.2',
  '/living/home/element/query': '1.0.6',
  '/living/home/room/create': '1.0.1',
  '/living/home/room/update': '1.0.1',
  '/living/home/room/delete': '1.0.0',
  '/living/home/room/get': '1.0.1',
  '/living/home/controlgroup/create': '1.0.3',
  '/living/home/controlgroup/device/full/update': '1.0.0',
  '/living/controlgroup/properties/set': '1.0.1',
};

const rows = z.object({ total: z.number(), items: z.array(z.looseObject({ iotId: z.string() })).optional(), data: z.array(z.unknown()).optional() });

describe("Feiyan's spaces", () => {
  let street: Street;
  let carol: string;
  beforeAll(async () => {
    street = await buildStreet();
    const [account] = street.world.feiyan.accountsOf('carol');
    if (account === undefined) throw new Error('no carol');
    carol = street.world.feiyan.issueToken(account);
  });
  afterAll(() => street.cloud.stop());

  const answer = (path: string, params: unknown, iotToken = street.alice.iotToken) =>
    call(street.settings, { path, apiVer: VERSIONS[path] ?? '', params, iotToken });
  const ask = async (path: string, params: unknown, iotToken?: string): Promise<unknown> => {
    const { code, data, message } = await answer(path, params, iotToken);
    expect([code, message], path).toEqual([200, 'success']);
    return data;
  };
  const made = async (path: string, params: unknown) => z.string().parse(await ask(path, params));
  const codeOf = async (path: string, params: unknown, iotToken?: string) => (await answer(path, params, iotToken)).code;
  const homeNamed = (name: string) => street.world.feiyan.homes().find((home) => home.name === name) ?? expect.fail(`no ${name}`);
  const named = (name: string): FeiyanBinding =>
    street.world.feiyan.bindingsOf(street.alice.account).find(({ nickname }) => nickname === name) ?? expect.fail(`no ${name}`);
  const ids = (names: readonly string[]) => names.map((name) => named(name).feiyan.iotId);

  it('take names by the document’s rules', async () => {
    const { homeId } = homeNamed('Maple Street');
    const cases = [
      ['/living/home/create', { name: '' }, 28805],
      ['/living/home/create', { name: 'Haus 🏠' }, 28805],
      ['/living/home/create', { name: 'x'.repeat(21) }, 28812],
      ['/living/home/create', { name: 'Lake House' }, 28804],
      ['/living/home/create', {}, 20050],
      ['/living/home/update', { homeId, name: 'Lake House' }, 28804],
      ['/living/home/update', { homeId, name: 'Maple Street' }, 200],
      ['/living/home/update', { homeId }, 200],
      ['/living/home/room/create', { homeId, name: 'x'.repeat(41) }, 28813],
      ['/living/home/room/create', { homeId, name: 'Mum’s' }, 28805],
      ['/living/home/room/create', { homeId, name: 'Kitchen' }, 28804],
      ['/living/home/room/update', { homeId, roomId: homeNamed('Maple Street').rooms[0]?.roomId, name: 'Kitchen' }, 28804],
      ['/living/home/room/update', { homeId, roomId: homeNamed('Maple Street').rooms[0]?.roomId, name: 'x'.repeat(21) }, 28812],
      ['/living/home/controlgroup/create', { homeId, name: '☎', productKey: 'any', iotIdList: [] }, 28805],
    ] as const;
    for (const [path, params, code] of cases) expect(await codeOf(path, params), `${path} ${JSON.stringify(params)}`).toBe(code);
    expect(homeNamed('Maple Street').rooms.map(({ name }) => name)).toContain('Hall');
  });

  it('give no ID twice, even when what had it is gone', async () => {
    const seen = new Set(street.world.feiyan.homes().map(({ homeId }) => homeId));
    const rooms = new Set<string>();
    for (let n = 1; n <= 5; n += 1) {
      const homeId = await made('/living/home/create', { name: 'Again' });
      expect(seen.has(homeId)).toBe(false);
      seen.add(homeId);
      for (let room = 1; room <= 3; room += 1) {
        const roomId = await made('/living/home/room/create', { homeId, name: 'Again' });
        rooms.add(roomId);
        await ask('/living/home/room/delete', { homeId, roomId });
      }
      await ask('/living/home/delete', { homeId });
    }
    expect(rooms.size).toBe(15);
    expect(street.alice.account.currentHomeId).toBe(homeNamed('Maple Street').homeId);
  });

  it('keep a room’s picture, given or standard', async () => {
    const { homeId } = homeNamed('Maple Street');
    const roomId = await made('/living/home/room/create', { homeId, name: 'Gallery', backgroundImage: 'https://images.sandbox.invalid/mine.png' });
    expect(await ask('/living/home/room/get', { homeId, roomId })).toMatchObject({
      name: 'Gallery',
      backgroundImage: 'https://images.sandbox.invalid/mine.png',
      deviceCnt: 0,
    });
    await ask('/living/home/room/update', { homeId, roomId, backgroundImage: 'https://images.sandbox.invalid/other.png' });
    expect(await ask('/living/home/room/get', { homeId, roomId })).toMatchObject({
      name: 'Gallery',
      backgroundImage: 'https://images.sandbox.invalid/other.png',
    });
    await ask('/living/home/room/delete', { homeId, roomId });
  });

  it('leave the devices of a deleted home bound, standing nowhere, and their groups gone', async () => {
    const homeId = await made('/living/home/create', { name: 'For a while' });
    const lamps = ids(['Hall Light', 'Ceiling Light']);
    const was = ['Hall Light', 'Ceiling Light'].map((name) => named(name).roomId);
    await ask('/living/home/device/move', { homeId, deviceList: lamps.map((iotId) => ({ iotId })) });
    await ask('/living/home/controlgroup/create', { homeId, name: 'Both', productKey: named('Hall Light').feiyan.productKey, iotIdList: lamps });
    await ask('/living/home/delete', { homeId });
    expect(['Hall Light', 'Ceiling Light'].map((name) => [named(name).homeId, named(name).roomId])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(street.world.feiyan.groupOf(named('Hall Light').device)).toBeNull();
    for (const [n, iotId] of lamps.entries())
      await ask('/living/home/device/move', { homeId: homeNamed('Maple Street').homeId, roomId: was[n], deviceList: [{ iotId }] });
  });

  it('move an owner’s device for every member of its home, and out of sight of those who are not in the new one', async () => {
    const home = homeNamed('妈妈家');
    const kitchen = home.rooms.find(({ name }) => name === 'Kitchen') ?? expect.fail('no kitchen');
    const { feiyan, roomId } = named('Piano Lamp');
    const move = (homeId: string, to: string | null) =>
      ask('/living/home/device/move', { homeId, ...(to === null ? {} : { roomId: to }), deviceList: [{ iotId: feiyan.iotId }] }, carol);
    await move(home.homeId, kitchen.roomId);
    expect(named('Piano Lamp').roomId).toBe(kitchen.roomId);
    const homeId = z.string().parse(await ask('/living/home/create', { name: 'Carols second' }, carol));
    await move(homeId, '');
    expect([named('Piano Lamp').homeId, named('Piano Lamp').roomId]).toEqual([null, null]);
    await ask('/living/home/delete', { homeId }, carol);
    await move(home.homeId, roomId);
  });

  it('hold 100 devices a home, and move all of a list or none', async () => {
    const person = { name: 'zoe', displayName: 'Zoe', email: 'zoe@homes.example', phone: '13800000909', isOperator: false };
    const { accounts } = buildEstate(street.world, person, { homes: 2, roomsPerHome: 1, devicesPerRoom: 99, sharedAcrossClouds: 0 });
    const [account] = accounts;
    const [full, other] = account === undefined ? [] : street.world.feiyan.homesOf(account);
    if (account === undefined || full === undefined || other === undefined) throw new Error('no homes');
    const token = street.world.feiyan.issueToken(account);
    const spare = street.world.feiyan.bindingsOf(account).filter(({ homeId }) => homeId === other.homeId);
    const list = (count: number) => ({ homeId: full.homeId, deviceList: spare.slice(0, count).map(({ feiyan }) => ({ iotId: feiyan.iotId })) });
    expect(await codeOf('/living/home/device/move', list(2), token)).toBe(28807);
    expect(spare.map(({ homeId }) => homeId)).toEqual(spare.map(() => other.homeId));
    expect(await codeOf('/living/home/device/move', list(1), token)).toBe(200);
    expect(await codeOf('/living/home/device/move', { homeId: other.homeId, deviceList: [] }, token)).toBe(460);
    expect(spare).toHaveLength(99);
  });

  it('hold 20 groups a home, each device in one of them', async () => {
    const { homeId, groups } = homeNamed('Maple Street');
    const { productKey } = named('Hall Light').feiyan;
    const lamps = ids(['Hall Light', 'Ceiling Light']);
    const [first, second] = [ids(['Porch Light', 'Kitchen Light']), ids(['Bedroom Light', 'Mirror Light'])];
    const create = (name: string, iotIdList: readonly string[], key = productKey) =>
      codeOf('/living/home/controlgroup/create', { homeId, name, productKey: key, iotIdList });
    expect(await create('One', lamps)).toBe(200);
    expect(await create('One', first)).toBe(28804);
    expect(await create('Two', lamps)).toBe(28811);
    expect(await create('Two', first.slice(0, 1))).toBe(28820);
    expect(await create('Two', [...first.slice(0, 1), ...first.slice(0, 1)])).toBe(28820);
    expect(
      await create(
        'Two',
        Array.from({ length: 101 }, (_, n) => `device-${n}`),
      ),
    ).toBe(28823);
    expect(await create('Two', ids(['Garden Curtain', 'Street Curtain']), named('Garden Curtain').feiyan.productKey)).toBe(28571);
    expect(await create('Two', ids(['Kettle Plug', 'Fridge Plug']))).toBe(460);
    expect(await create('Two', ids(['Beam Light', 'Step Light']))).toBe(28517);
    expect(await create('Two', ['nothing', ...first])).toBe(2063);
    expect(await create('Two', first, 'no product')).toBe(5005);
    const { groupId = '' } = groups[0] ?? {};
    const replace = (iotIdList: readonly string[]) => codeOf('/living/home/controlgroup/device/full/update', { homeId, controlGroupId: groupId, iotIdList });
    expect(await replace([...lamps, ...first])).toBe(200);
    expect(await replace(lamps.slice(0, 1))).toBe(28820);
    expect(await create('Two', first)).toBe(28811);
    expect(await replace(lamps)).toBe(200);

    const home = homeNamed('Maple Street');
    for (let n = 2; n <= 20; n += 1) street.world.feiyan.createGroup(home, `Group ${n}`, productKey, []);
    expect(await create('One more', second)).toBe(28821);
    home.groups = home.groups.slice(0, 1);
  });

  it('show groups among a home’s elements, and devices by whether they are in one', async () => {
    const { homeId, groups } = homeNamed('Maple Street');
    const [group] = groups;
    if (group === undefined) throw new Error('no group');
    const elements = rows.parse(await ask('/living/home/element/query', { homeId, elementType: 'CONTROL_GROUP', pageNo: 1, pageSize: 20 }));
    expect(elements.data).toEqual([expect.objectContaining({ elementType: 'CONTROL_GROUP', elementId: group.groupId, name: 'One', deviceCnt: 2 })]);
    const list = async (boundControlGroup: boolean) =>
      rows.parse(await ask('/living/home/device/query', { homeId, boundControlGroup, pageNo: 1, pageSize: 20 }));
    expect((await list(true)).items?.map(({ iotId }) => iotId).sort()).toEqual(ids(['Hall Light', 'Ceiling Light']).sort());
    const all = rows.parse(await ask('/living/home/element/query', { homeId, pageNo: 1, pageSize: 20 })).total;
    expect((await list(false)).total).toBe(all - 1 - 2);
  });

  it('push what each device of a group made of what the group was told', async () => {
    const { homeId, groups } = homeNamed('Maple Street');
    const [group] = groups;
    if (group === undefined) throw new Error('no group');
    const listener = await listen(street.settings, 'group-session');
    await listener.bind('link-1', street.alice.iotToken);
    await ask('/living/controlgroup/properties/set', { controlGroupId: group.groupId, items: { LightSwitch: 1 } });
    street.world.clock.advance(1000);
    const pushes = await listener.until(2);
    await listener.client.endAsync(true);
    const pushed = pushes.map(({ body }) => z.looseObject({ params: z.looseObject({ iotId: z.string() }) }).parse(body).params.iotId);
    expect(pushed.sort()).toEqual(ids(['Hall Light', 'Ceiling Light']).sort());
    const set = (items: object, token?: string) => codeOf('/living/controlgroup/properties/set', { controlGroupId: group.groupId, items }, token);
    expect(await set({ LightSwitch: 7 })).toBe(460);
    expect(await set({ LightSwitch: 1 }, street.bob.iotToken)).toBe(403);
    for (const name of ['Hall Light', 'Ceiling Light']) street.world.setStatus(named(name).device, 'OFFLINE');
    expect(await set({ LightSwitch: 1 })).toBe(28504);
    street.world.setStatus(named('Hall Light').device, 'ONLINE');
    expect(await set({ LightSwitch: 1 })).toBe(200);
    street.world.setStatus(named('Ceiling Light').device, 'ONLINE');
    await ask('/living/home/device/move', { homeId: homeNamed('Lake House').homeId, deviceList: [{ iotId: named('Hall Light').feiyan.iotId }] });
    expect(group.devices.map(({ name }) => name)).toEqual(['Ceiling Light']);
    expect(homeId).not.toBe(named('Hall Light').homeId);
  });
});
