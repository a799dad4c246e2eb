// The order of homes and rooms in the simulated cloud: where positions count from, and what is refused by which code.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from './feiyan-client.js';
import { buildStreet, type Street } from './feiyan-street.js';

const VERSIONS: Readonly<Record<string, string>> = {
  '/living/home/element/query': '1.0.6',
  '/living/home/device/query': '1.0.2',
  '/living/home/room/device/query': '1.0.2',
  '/living/home/controlgroup/create': '1.0.3',
  '/living/home/controlgroup/batch/delete': '1.0.1',
  '/living/home/controlgroup/get': '1.0.1',
  '/living/home/controlgroup/product/query': '1.0.1',
  '/living/controlgroup/service/invoke': '1.0.1',
};
const rows = z.object({ items: z.array(z.looseObject({ iotId: z.string() })).optional(), data: z.array(z.looseObject({ elementId: z.string() })).optional() });

describe("Feiyan's order", () => {
  let street: Street;
  beforeAll(async () => {
    street = await buildStreet();
  });
  afterAll(() => street.cloud.stop());

  const answer = (path: string, params: unknown) => call(street.settings, { path, apiVer: VERSIONS[path] ?? '1.0.0', params, iotToken: street.alice.iotToken });
  const ask = async (path: string, params: unknown): Promise<unknown> => {
    const { code, data, message } = await answer(path, params);
    expect([code, message], path).toEqual([200, 'success']);
    return data;
  };
  const codeOf = async (path: string, params: unknown) => (await answer(path, params)).code;
  const home = () => street.world.feiyan.homes().find(({ name }) => name === 'Maple Street') ?? expect.fail('no home');
  const first = async (path: string, params: object): Promise<readonly string[]> => {
    const { items, data } = rows.parse(await ask(path, { ...params, pageNo: 1, pageSize: 20 }));
    return items?.map(({ iotId }) => iotId) ?? data?.map(({ elementId }) => elementId) ?? [];
  };

  it('counts from 1 among elements and in rooms, from 0 among devices', async () => {
    const { homeId, rooms } = home();
    const [, second = ''] = await first('/living/home/device/query', { homeId });
    await ask('/living/home/device/reorder', { homeId, iotId: second, targetOrder: 0 });
    expect((await first('/living/home/device/query', { homeId }))[0]).toBe(second);
    const [, element = ''] = await first('/living/home/element/query', { homeId });
    expect(await codeOf('/living/home/element/reorder', { homeId, elementId: element, targetOrder: 0 })).not.toBe(200);
    await ask('/living/home/element/reorder', { homeId, elementId: element, targetOrder: 1 });
    expect((await first('/living/home/element/query', { homeId }))[0]).toBe(element);
    for (const { roomId } of rooms) {
      const inside = await first('/living/home/room/device/query', { homeId, roomId });
      const last = inside.at(-1);
      if (last === undefined) continue;
      expect(await codeOf('/living/home/room/device/reorder', { homeId, roomId, iotId: last, targetOrder: 0 })).not.toBe(200);
      await ask('/living/home/room/device/reorder', { homeId, roomId, iotId: last, targetOrder: 1 });
      expect((await first('/living/home/room/device/query', { homeId, roomId }))[0]).toBe(last);
    }
  });

  it('keeps the order of the rest when something comes or goes', async () => {
    const { homeId } = home();
    const [one = '', two = '', ...others] = await first('/living/home/device/query', { homeId });
    await ask('/living/home/device/reorder', { homeId, iotId: one, targetOrder: 1 });
    const binding = street.world.feiyan.binding(street.alice.account, two) ?? expect.fail('not bound');
    const elsewhere = street.world.feiyan.homesOf(street.alice.account).find((each) => each.homeId !== homeId) ?? expect.fail('no other home');
    street.world.feiyan.moveDevice(binding, elsewhere, null);
    expect((await first('/living/home/device/query', { homeId })).slice(0, others.length)).toEqual([one, ...others].slice(0, others.length));
    street.world.feiyan.moveDevice(binding, home(), null);
    expect((await first('/living/home/device/query', { homeId })).slice(0, 2)).toEqual([two, one]);
  });

  it('refuses by its codes what is not there, or elsewhere', async () => {
    const { homeId, rooms } = home();
    const other = street.world.feiyan
      .homesOf(street.alice.account)
      .find((each) => each.homeId !== homeId && each.members.get(street.alice.account.identityId) === 'ADMIN');
    const away =
      street.world.feiyan.bindingsOf(street.alice.account).find((binding) => binding.homeId === other?.homeId)?.feiyan.iotId ??
      expect.fail('nothing elsewhere');
    const room = rooms[0]?.roomId ?? '';
    const cases: [string, object, number][] = [
      ['/living/home/device/reorder', { homeId, iotId: away, targetOrder: 0 }, 28517],
      ['/living/home/device/reorder', { homeId, iotId: 'nothing', targetOrder: 0 }, 2063],
      ['/living/home/device/reorder', { homeId: 'nothing', iotId: away, targetOrder: 0 }, 403],
      ['/living/home/element/reorder', { homeId, elementId: away, targetOrder: 1 }, 28517],
      ['/living/home/room/device/reorder', { homeId, roomId: room, iotId: away, targetOrder: 1 }, 28517],
      ['/living/home/room/device/reorder', { homeId, roomId: 'nothing', iotId: away, targetOrder: 1 }, 403],
      ['/living/home/room/order/refresh', { homeId, roomIdList: ['nothing'] }, 403],
      ['/living/home/room/device/full/update', { homeId, roomId: room, iotIdList: [away] }, 28517],
      ['/living/home/controlgroup/reorder', { homeId, controlGroupId: 'nothing', targetOrder: 0 }, 28604],
      ['/living/home/controlgroup/get', { homeId, controlGroupId: 'nothing' }, 28604],
      ['/living/home/controlgroup/batch/delete', { homeId, controlGroupIdList: ['nothing'] }, 28604],
      ['/living/home/controlgroup/mesh/preupdate', { homeId, controlGroupId: 'nothing', iotIdList: [away] }, 28604],
      ['/living/controlgroup/service/invoke', { controlGroupId: 'nothing', identifier: 'ToggleLightSwitch', args: {} }, 28604],
    ];
    for (const [path, params, code] of cases) expect(await codeOf(path, params), path).toBe(code);
    const before = await first('/living/home/room/device/query', { homeId, roomId: room });
    expect(before).not.toContain(away);
  });
});
