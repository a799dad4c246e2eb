// Homes, rooms and what they hold, under optimistic versions.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type BroadlinkStreet, openStreet } from './broadlink-street.js';

const HOME = 'Moreau House';
const VERSION = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const STALE = { status: -7, msg: 'version mismatch' };

const listed = z.looseObject({
  data: z.object({
    total: z.number(),
    groups: z.array(
      z.object({
        name: z.string(),
        id: z.string(),
        version: z.string(),
        attributes: z.array(z.string()),
        additional: z.object({ room: z.object({ roomlist: z.array(z.object({ roomid: z.string(), name: z.string(), order: z.number() })).nullable() }) }),
      }),
    ),
  }),
});
const held = z.looseObject({
  data: z.object({
    version: z.string(),
    resource: z.array(
      z.object({ type: z.string(), name: z.string(), id: z.string(), version: z.string(), relatedid: z.string().optional(), data: z.string() }),
    ),
  }),
});
const added = z.looseObject({
  version: z.string(),
  data: z.object({ version: z.string(), resource: z.array(z.object({ id: z.string(), version: z.string() })) }),
});
const renewed = z.looseObject({ status: z.literal(0), version: z.string() });

let street: BroadlinkStreet;
const call = (path: string, params: object) => street.call('alice', path, params);
const homesOf = async (name = '') => listed.parse(await call('/v1/resource/group/query', { group: { name } })).data.groups;
const resourcesOf = async (resource = {}) => held.parse(await call('/v1/resource/query', { group: { name: HOME }, resource })).data;

async function home(name = HOME) {
  const [found] = await homesOf(name);
  return found ?? expect.fail(`no ${name}`);
}

async function resource(name: string) {
  const { resource: found } = await resourcesOf({ name });
  return found[0] ?? expect.fail(`no ${name}`);
}

beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.cloud.stop());

describe('a home', () => {
  it('is made with its rooms, and listed with an ID and a version', async () => {
    const additional = { room: { action: 'add', roomlist: [{ roomid: '', name: 'Deck', order: 0 }] } };
    const group = [
      { name: 'Boat', attributes: ['wet'], additional },
      { name: 'Hut', attributes: [] },
    ];
    expect(await call('/v1/resource/group/add', { group })).toEqual({ status: 0, msg: 'ok' });
    const [, boat, hut] = await homesOf();
    expect(boat).toMatchObject({ name: 'Boat', attributes: ['wet'], additional: { room: { roomlist: [{ name: 'Deck', order: 0 }] } } });
    expect(boat?.id).toMatch(/^01[0-9a-f]{30}$/);
    expect(boat?.version).toMatch(VERSION);
    expect(boat?.additional.room.roomlist?.[0]?.roomid).toMatch(/^20\d{17}$/);
    expect(hut).toMatchObject({ name: 'Hut', additional: { room: { roomlist: null } } });
    expect(hut?.version).not.toBe(boat?.version);
    expect(await call('/v1/resource/group/add', { group: [{ name: 'Boat', attributes: [] }] })).toMatchObject({ status: -14 });
    expect(await call('/v1/resource/group/query', { group: { name: '', attributes: ['wet'] } })).toMatchObject({
      data: { total: 1, groups: [{ name: 'Boat' }] },
    });
  });

  it('is changed under its present version alone, a kind of room change at a time', async () => {
    const change = (version: string, action: string, roomlist: object[]) =>
      call('/v1/resource/group/modify', { group: [{ name: 'Boat', version, attributes: ['dry'], additional: { room: { action, roomlist } } }] });
    const { version } = await home('Boat');
    const second = renewed.parse(await change(version, 'add', [{ roomid: '', name: 'Galley', order: 1 }])).version;
    expect(second).toMatch(VERSION);
    expect(await home('Boat')).toMatchObject({ version: second, attributes: ['dry'] });
    expect(await change(version, 'add', [{ roomid: '', name: 'Bow', order: 2 }])).toEqual(STALE);

    const rooms = (await home('Boat')).additional.room.roomlist ?? [];
    const galley = rooms.find(({ name }) => name === 'Galley') ?? expect.fail('no galley');
    expect(await change(second, 'del', [{ ...galley, roomid: '2000000000000000000' }])).toMatchObject({ status: -9 });
    const third = renewed.parse(await change(second, 'modify', [{ ...galley, name: 'Kitchen', order: 5 }])).version;
    expect((await home('Boat')).additional.room.roomlist).toContainEqual({ roomid: galley.roomid, name: 'Kitchen', order: 5 });
    const fourth = renewed.parse(await change(third, 'del', [{ ...galley, name: 'Kitchen' }])).version;
    expect((await home('Boat')).additional.room.roomlist?.map(({ name }) => name)).toEqual(['Deck']);
    renewed.parse(await change(fourth, '', []));
    expect(await change(fourth, '', [])).toEqual(STALE);
  });

  it('is left as it is when another of the same call is refused', async () => {
    const [boat, hut] = [await home('Boat'), await home('Hut')];
    const group = [
      { name: 'Boat', version: boat.version, attributes: ['gone'] },
      { name: 'Hut', version: 'stale', attributes: ['gone'] },
    ];
    expect(await call('/v1/resource/group/modify', { group })).toEqual(STALE);
    expect([await home('Boat'), await home('Hut')]).toEqual([boat, hut]);
  });

  it('invites people, by a code that nothing takes up', async () => {
    const invite = (params: object) => call('/v1/resource/group/qrcode', { group: { name: HOME }, ...params });
    const [one, two] = [await invite({ user: { phone: '13900000001' } }), await invite({ user: { phone: '13900000002', type: 'master' }, action: 'force' })];
    expect(z.string().min(16).parse(one['qrcode'])).not.toBe(two['qrcode']);
    expect(street.world.broadlink.organization('Alice Moreau Estates')?.homes.get(HOME)?.invitations).toMatchObject([
      { phone: '13900000001', type: 'member', isForced: false },
      { phone: '13900000002', type: 'master', isForced: true },
    ]);
    expect(await invite({ user: { phone: '', type: 'master' }, action: 'force' })).toMatchObject({ status: -4 });
  });

  it('is deleted without a version', async () => {
    expect(await call('/v1/resource/group/delete', { group: [{ name: 'Hut' }, { name: 'Nowhere' }] })).toMatchObject({ status: -8 });
    expect(await call('/v1/resource/group/delete', { group: [{ name: 'Hut' }, { name: 'Boat' }] })).toEqual({ status: 0, msg: 'ok' });
    expect((await homesOf()).map(({ name }) => name)).toEqual([HOME]);
  });
});

describe('what a home holds', () => {
  it('is listed whole, or by name, kind and tag', async () => {
    const { resource: all, version } = await resourcesOf();
    expect(version).toBe((await home()).version);
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['device', 'scene', 'linkage', 'timer', 'privatescene', 'whitelist']));
    expect(all.every(({ id }) => /^30\d{17}$/.test(id))).toBe(true);
    expect(all.find(({ type }) => type === 'privatescene')?.relatedid).toMatch(/^0{20}[0-9a-f]{12}$/);
    expect((await resourcesOf({ type: 'device' })).resource).toHaveLength(4);
    expect((await resourcesOf({ attributes: ['favourite'] })).resource.map(({ name }) => name)).toEqual(['Evening Out']);
    expect((await resourcesOf({ name: 'Nothing' })).resource).toEqual([]);
  });

  it('takes a device under the home’s version, which is then another', async () => {
    const { version } = await home();
    const add = (given: string) =>
      call('/v1/resource/add', {
        group: { name: HOME, version: given },
        resource: [{ type: 'device', name: 'Lamp', id: '', data: 'e30=', attributes: ['a'] }],
      });
    const answer = added.parse(await add(version));
    expect(answer.data.version).toBe((await home()).version);
    expect(answer.data.resource[0]?.version).toBe(answer.data.version);
    // What stands beside `status` is the old one, as in the document.
    expect(answer.version).toBe(version);
    expect(await add(version)).toEqual(STALE);
    expect((await resource('Lamp')).id).toBe(answer.data.resource[0]?.id);
  });

  it('changes a device under the home’s version, by ID or by name', async () => {
    const lamp = await resource('Lamp');
    const change = (given: object, version: string) =>
      call('/v1/resource/modify', { group: { name: HOME, version }, resource: [{ type: 'device', data: 'e30=', attributes: [], ...given }] });
    const { version } = await home();
    const second = renewed.parse(await change({ id: lamp.id, name: 'Light' }, version)).version;
    expect(await resource('Light')).toMatchObject({ id: lamp.id, version: second });
    expect(await change({ id: lamp.id, name: 'Lamp' }, version)).toEqual(STALE);
    const third = renewed.parse(await change({ id: '', name: 'Light', data: 'W10=' }, second)).version;
    expect(await resource('Light')).toMatchObject({ id: lamp.id, version: third, data: 'W10=' });
    expect(await change({ id: '3000000000000000000', name: 'Light' }, third)).toMatchObject({ status: -10 });
    expect(await change({ id: lamp.id, name: 'Light', data: 'not base64!' }, third)).toMatchObject({ status: -4 });
  });

  it('guards a private thing by its own version, whatever the home’s', async () => {
    const add = { group: { name: HOME }, resource: [{ type: 'whitelist', name: 'list', id: '', relatedid: 'x', data: 'e30=', attributes: [] }] };
    const first = added.parse(await call('/v1/resource/add', add)).data;
    expect((await home()).version).toBe(first.version);
    const change = (version: string) =>
      call('/v1/resource/modify', {
        group: { name: HOME, version: 'any' },
        resource: [{ type: 'whitelist', id: first.resource[0]?.id ?? '', name: '', version, data: 'W10=', attributes: [] }],
      });
    const second = renewed.parse(await change(first.version)).version;
    expect(await resource('list')).toMatchObject({ version: second, data: 'W10=' });
    expect(await change(first.version)).toEqual(STALE);
  });

  it('loses a device under the home’s version, and a private thing under none', async () => {
    const remove = (group: object, resources: object[]) => call('/v1/resource/delete', { group: { name: HOME, ...group }, resource: resources });
    const { version } = await home();
    const light = { id: (await resource('Light')).id, type: 'device' };
    expect(await remove({ version: 'stale' }, [light])).toEqual(STALE);
    // Left empty, the kind is looked up: it does not get around the version.
    expect(await remove({ version: 'stale' }, [{ name: 'Light', type: '' }])).toEqual(STALE);
    expect(await remove({ version }, [light, { name: 'Nothing', type: '' }])).toMatchObject({ status: -10 });
    expect(await remove({ version }, [light])).toEqual({ status: 0, msg: 'ok' });
    expect((await home()).version).not.toBe(version);
    expect(await remove({}, [{ name: 'list', type: 'whitelist' }])).toEqual({ status: 0, msg: 'ok' });
    expect((await resourcesOf({ name: 'Light' })).resource).toEqual([]);
  });

  it('has another version after each write, also within one second', async () => {
    const versions: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const { version, attributes } = await home();
      versions.push(version, renewed.parse(await call('/v1/resource/group/modify', { group: [{ name: HOME, version, attributes }] })).version);
    }
    expect(new Set(versions).size).toBe(6);
    expect([...versions].sort()).toEqual(versions);
  });
});
