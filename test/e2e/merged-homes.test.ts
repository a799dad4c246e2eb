// Homes of several vendor accounts that are one home, each step held against the truth of the clouds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { activityOf, HOME_ACTIVITY, overSocket } from '../support/activity.js';
import { ask } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { type HomesClient, homesClient, iotIdOf, one, type SeenHome, WRITES } from '../support/homes.js';

const NOBODY = '0000000000000000000000';
const estate = z.object({ token: z.string(), links: z.array(z.record(z.string(), z.json())), accounts: z.literal(2) });
const home = z.object({ home: z.object({ id: z.string(), name: z.string() }) });
const homes = z.object({ homes: z.array(z.object({ id: z.string(), name: z.string() })) });
const ITEM_ERROR = 'error { code message vendor vendorCode }';

describe('homes of two vendor accounts', () => {
  let hearth: RunningHearth;
  let token: string;
  /** Credentials of the two accounts. */
  let links: readonly object[];
  let me: HomesClient;
  /** One in each account, as it was before. */
  let first: SeenHome;
  let second: SeenHome;
  let mergedId: string;

  beforeAll(async () => {
    hearth = await startHearth();
    const made = estate.parse(await hearth.control.estate({ homes: 12, roomsPerHome: 2, devicesPerRoom: 2 }));
    token = made.token;
    me = homesClient(hearth.url, token, hearth.control);
    // One after the other, so that the homes of the first are the older ones.
    links = made.links.filter((each) => 'feiyan' in each);
    for (const link of links) {
      await me.link([link]);
      await me.homes();
    }
    const all = await me.homes();
    expect(all).toHaveLength(12);
    [first, second] = [one(all, ({ name }) => name === 'Home 1'), one(all, ({ name }) => name === 'Home 11')];
  });
  afterAll(() => hearth.stop());

  it('become one, with the rooms that have one name, and no vendor hears of it', async () => {
    const before = await me.truth();
    const writes = await me.calls(WRITES, async () => {
      const { home: merged } = await me.change('mergeHomes', { homeIds: [second.id, first.id], name: 'Together' }, 'home { id name }', home);
      expect(merged).toEqual({ id: first.id, name: 'Together' });
    });
    expect(writes).toEqual([]);
    expect(await me.truth()).toEqual(before);
    mergedId = first.id;

    const all = await me.homes();
    expect(all).toHaveLength(11);
    const merged = one(all, ({ id }) => id === mergedId);
    expect(merged).toMatchObject({ name: 'Together', role: 'ADMINISTRATOR', viewerCan: { update: true, delete: true } });
    expect(merged.identities.toSorted(byVendorId)).toEqual([...first.identities, ...second.identities].toSorted(byVendorId));
    expect(merged.rooms.nodes).toMatchObject([
      { name: 'Room 1', home: { id: mergedId }, deviceCount: 4, identities: { length: 2 } },
      { name: 'Room 2', home: { id: mergedId }, deviceCount: 4, identities: { length: 2 } },
    ]);
    expect(merged.deviceCount).toBe(first.deviceCount + second.deviceCount);
    expect(new Set(merged.devices.nodes.map(({ id }) => id))).toEqual(new Set([...first.devices.nodes, ...second.devices.nodes].map(({ id }) => id)));
  });

  it('answer for the IDs that lost, and cost no more than they did', async () => {
    expect((await me.home(second.id)).id).toBe(mergedId);
    const [room] = second.rooms.nodes;
    const found = await ask(
      hearth.url,
      token,
      'query ($id: ID!) { node(id: $id) { __typename id } room(id: $id) { home { id } } }',
      { id: room?.id },
      z.json(),
    );
    expect(found).toEqual({ node: { __typename: 'Room', id: first.rooms.nodes[0]?.id }, room: { home: { id: mergedId } } });
    expect(await me.calls(/./, () => me.homes())).toEqual([]);
    hearth.elapse(61_000);
    const calls = await me.calls(/./, () => me.homes());
    // Two lists of homes, and of each of the twelve its rooms and devices.
    expect(calls).toHaveLength(2 + 12 * 2);
  });

  it('take devices of either account into a room of both, and new rooms', async () => {
    const merged = await me.home(mergedId);
    const room = one(merged.rooms.nodes, ({ name }) => name === 'Room 2');
    const movers = [first, second].map(({ devices, rooms }) =>
      one(devices.nodes, (device) => device.room?.id === one(rooms.nodes, ({ name }) => name === 'Room 1').id),
    );
    const shape = z.object({ results: z.array(z.object({ error: z.json(), device: z.object({ room: z.object({ id: z.string() }) }) })) });
    const moved = { error: null, device: { room: { id: room.id } } };
    expect(
      await me.change(
        'moveDevices',
        { homeId: mergedId, roomId: room.id, deviceIds: movers.map(({ id }) => id) },
        `results { device { room { id } } ${ITEM_ERROR} }`,
        shape,
      ),
    ).toEqual({ results: [moved, moved] });
    expect(await Promise.all(movers.map((device) => me.placeOf(iotIdOf(device))))).toEqual([
      { home: 'Home 1', room: 'Room 2' },
      { home: 'Home 11', room: 'Room 2' },
    ]);
    const made = await me.change(
      'createRoom',
      { homeId: mergedId, name: 'Attic' },
      'room { name home { id } }',
      z.object({ room: z.object({ name: z.string(), home: z.object({ id: z.string() }) }) }),
    );
    expect(made.room).toEqual({ name: 'Attic', home: { id: mergedId } });
    // The other account gets a room of the same name when its device moves there.
    const attic = one((await me.home(mergedId)).rooms.nodes, ({ name }) => name === 'Attic');
    expect(attic.identities).toHaveLength(1);
    const [, guest] = movers;
    if (guest === undefined) throw new Error('unreachable');
    const twin = { homeId: mergedId, roomId: attic.id, deviceIds: [guest.id] };
    expect(await me.change('moveDevices', twin, `results { device { room { id } } ${ITEM_ERROR} }`, shape)).toMatchObject({
      results: [{ error: null, device: { room: { id: attic.id } } }],
    });
    expect((await me.placeOf(iotIdOf(guest))).room).toBe('Attic');
    expect(one((await me.home(mergedId)).rooms.nodes, ({ id }) => id === attic.id)).toMatchObject({ deviceCount: 1, identities: { length: 2 } });
    await me.change('moveDevices', { ...twin, roomId: room.id }, `results { ${ITEM_ERROR} }`, z.json());
    expect(await me.refusals('createRoom', { homeId: mergedId, name: 'Room 1' })).toEqual([['BAD_USER_INPUT', 'input.name']]);
  });

  it('are renamed in Hearth alone, and their rooms with every vendor', async () => {
    const name = 'Ours 🏡';
    const writes = await me.calls(WRITES, async () => {
      expect((await me.change('updateHome', { homeId: mergedId, name }, 'home { id name }', home)).home.name).toBe(name);
      for (const wrong of ['', ' ', 'x'.repeat(65), 'Home 2', 'bell\u0007']) {
        expect(await me.refusals('updateHome', { homeId: mergedId, name: wrong }), wrong).toEqual([['BAD_USER_INPUT', 'input.name']]);
      }
    });
    expect(writes).toEqual([]);
    expect(one(await me.homes(), ({ id }) => id === mergedId).name).toBe(name);
    const room = one((await me.home(mergedId)).rooms.nodes, ({ name: its }) => its === 'Room 2');
    await me.change('updateRoom', { roomId: room.id, name: 'Salon' }, 'room { name }', z.json());
    const truly = (await me.truth()).homes.filter((each) => ['Home 1', 'Home 11'].includes(each.name) && each.rooms.some((its) => its.name === 'Salon'));
    expect(truly).toHaveLength(2);
    await me.change('updateRoom', { roomId: room.id, name: 'Room 2' }, 'room { name }', z.json());
  });

  it('tell what happens in either through one subscription, which a further join does not end', async () => {
    const live = z.object({ viewer: z.object({ vendorLinks: z.array(z.object({ push: z.object({ state: z.string() }) })) }) });
    const states = async () =>
      (await ask(hearth.url, token, '{ viewer { vendorLinks { push { state } } } }', {}, live)).viewer.vendorLinks.map(({ push }) => push.state);
    await expect.poll(states).toEqual(['LIVE', 'LIVE']);
    const third = one(await me.homes(), ({ name }) => name === 'Home 12');
    const [ofFirst, ofSecond, ofThird] = [first, second, third].map(({ devices }) => one(devices.nodes, ({ name }) => !name.startsWith('Gateway')));
    const say = (device: typeof ofFirst, status: string) => hearth.control.report('feiyan', device === undefined ? '' : iotIdOf(device), { status });
    await using joined = overSocket(hearth.url, token, HOME_ACTIVITY, { homeId: mergedId });
    await using lost = overSocket(hearth.url, token, HOME_ACTIVITY, { homeId: third.id });
    const heard = async (subscription: typeof joined) => {
      const { __typename, device } = activityOf(await subscription.next());
      return [__typename, device.id];
    };
    const told = (device: typeof ofFirst) => ['DeviceStatusChanged', device?.id];
    // What is subscribed by now is told by what comes: the first report is repeated until it does.
    const both = Promise.all([heard(joined), heard(lost)]);
    let isHeard = false;
    void both.finally(() => {
      isHeard = true;
    });
    await expect
      .poll(async () => {
        for (const status of ['OFFLINE', 'ONLINE']) for (const device of [ofFirst, ofThird]) await say(device, status);
        return isHeard;
      })
      .toBe(true);
    expect(await both).toEqual([told(ofFirst), told(ofThird)]);

    await me.change('mergeHomes', { homeIds: [mergedId, third.id], name: 'Everything' }, 'home { id }', z.json());
    await Promise.all([ofSecond, ofThird].map((device) => say(device, 'OFFLINE')));
    const until = (subscription: typeof joined, device: typeof ofFirst) =>
      subscription.until((answer) => activityOf(answer).device.id === device?.id).then((answers) => activityOf(one(answers.slice(-1))).device.id);
    for (const subscription of [joined, lost]) expect(await until(subscription, ofSecond)).toBe(ofSecond?.id);
    const { homes: parted } = await me.change('splitHome', { homeId: mergedId }, 'homes { id name }', homes);
    expect(parted.map(({ id }) => id).toSorted()).toEqual([first, second, third].map(({ id }) => id).toSorted());
    await me.change('mergeHomes', { homeIds: [first.id, second.id], name: 'Ours' }, 'home { id }', z.json());
  });

  it('are apart again under their old IDs and names, with what is theirs', async () => {
    const writes = await me.calls(WRITES, async () => {
      const { homes: parted } = await me.change('splitHome', { homeId: mergedId }, 'homes { id name }', homes);
      expect(parted.toSorted(byId)).toEqual([first, second].map(({ id, name }) => ({ id, name })).toSorted(byId));
    });
    expect(writes).toEqual([]);
    const all = await me.homes();
    expect(all).toHaveLength(12);
    for (const before of [first, second]) {
      const after = one(all, ({ id }) => id === before.id);
      expect(after.identities).toEqual(before.identities);
      expect(after.deviceCount).toBe(before.deviceCount);
      expect(after.rooms.nodes.filter(({ name }) => name !== 'Attic').map(({ id, name, identities }) => [id, name, identities])).toEqual(
        before.rooms.nodes.map(({ id, name, identities }) => [id, name, identities]),
      );
    }
    expect(await me.refusals('splitHome', { homeId: first.id })).toEqual([['BAD_USER_INPUT', 'input.homeId']]);
  });

  it('keep the name of the oldest where none is given, and are deleted with every part, each told', async () => {
    const { home: merged } = await me.change('mergeHomes', { homeIds: [first.id, second.id] }, 'home { id name }', home);
    expect(merged).toEqual({ id: first.id, name: 'Home 1' });
    await hearth.control.fault({ vendor: 'feiyan', path: '/living/home/delete', kind: 'reset', rate: 1, times: 1 });
    const shape = z.object({
      deletedHomeId: z.string().nullable(),
      parts: z.array(z.object({ identity: z.object({ vendorId: z.string() }), error: z.object({ code: z.string() }).nullable() })),
    });
    const selection = 'deletedHomeId parts { identity { vendorId } error { code } }';
    const halved = await me.change('deleteHome', { homeId: first.id }, selection, shape);
    await hearth.control.clearFaults();
    expect(halved.deletedHomeId).toBeNull();
    expect(halved.parts.map(({ error }) => error?.code ?? null)).toEqual([expect.stringMatching(/^VENDOR_(TIMEOUT|UNAVAILABLE)$/), null]);
    const rest = await me.home(first.id);
    expect(rest).toMatchObject({ id: first.id, name: 'Home 1', identities: [{ vendorId: halved.parts[0]?.identity.vendorId }] });
    const gone = await me.change('deleteHome', { homeId: first.id }, selection, shape);
    expect(gone).toMatchObject({ deletedHomeId: first.id, parts: [{ error: null }] });
    expect((await me.truth()).homes.map(({ name }) => name)).not.toContain('Home 1');
    expect((await me.homes()).map(({ id }) => id)).not.toContain(first.id);
  });

  it('are not deleted at all where one may not be: the last home of an account stays, and so does the other', async () => {
    const [other, last] = [one(await me.homes(), ({ name }) => name === 'Home 2'), one(await me.homes(), ({ name }) => name === 'Home 12')];
    const { home: merged } = await me.change('mergeHomes', { homeIds: [other.id, last.id] }, 'home { id name }', home);
    const writes = await me.calls(WRITES, async () => expect(await me.refusals('deleteHome', { homeId: merged.id })).toEqual([['CONFLICT', 'input.homeId']]));
    expect(writes).toEqual([]);
    expect((await me.truth()).homes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Home 2', 'Home 12']));
    await me.change('splitHome', { homeId: merged.id }, 'homes { id name }', homes);
  });

  it('are joined by who may change each of them, and by nobody else', async () => {
    const alice = homesClient(hearth.url, hearth.tokens.alice, hearth.control);
    const hers = await alice.homes();
    const own = one(hers, ({ viewerCan }) => viewerCan.update);
    const guest = one(hers, ({ role }) => role === 'MEMBER');
    const calls = await alice.calls(WRITES, async () => {
      const wrong: [readonly (string | undefined)[], string, string | undefined][] = [
        [[own.id, guest.id], 'FORBIDDEN', undefined],
        [[own.id, second.id], 'NOT_FOUND', 'input.homeIds'],
        [[own.id, `home_${NOBODY}`], 'NOT_FOUND', 'input.homeIds'],
        [[own.id, own.rooms.nodes[0]?.id], 'NOT_FOUND', 'input.homeIds'],
        [[own.id], 'BAD_USER_INPUT', 'input.homeIds'],
        [[own.id, own.id], 'BAD_USER_INPUT', 'input.homeIds'],
        [Array.from({ length: 21 }, () => own.id), 'BAD_USER_INPUT', 'input.homeIds'],
      ];
      for (const [homeIds, code, field] of wrong) expect(await alice.refusals('mergeHomes', { homeIds }), code).toEqual([[code, field]]);
      expect(await alice.refusals('splitHome', { homeId: guest.id })).toEqual([['FORBIDDEN', undefined]]);
      expect(await alice.refusals('splitHome', { homeId: `home_${NOBODY}` })).toEqual([['NOT_FOUND', undefined]]);
    });
    expect(calls).toEqual([]);
    expect(await alice.homes()).toEqual(hers);
  });

  it('keep their name for whoever sees only one of them', async () => {
    const flatmate = homesClient(hearth.url, (await hearth.control.person('flatmate')).token, hearth.control);
    await flatmate.link(links.slice(1));
    const seen = one(await flatmate.homes());
    const [mine, shared] = [one(await me.homes(), ({ name }) => name === 'Home 3'), one(await me.homes(), ({ id }) => id === seen.id)];
    const { home: merged } = await me.change('mergeHomes', { homeIds: [mine.id, shared.id], name: 'Everything' }, 'home { id name }', home);
    expect(merged).toEqual({ id: mine.id, name: 'Everything' });
    const after = one(await flatmate.homes(), ({ identities }) => identities[0]?.vendorId === seen.identities[0]?.vendorId);
    expect(after).toMatchObject({ id: mine.id, name: seen.name, identities: { length: 1 }, deviceCount: seen.deviceCount });
    expect(after.devices.nodes.map(({ id }) => id)).toEqual(seen.devices.nodes.map(({ id }) => id));
    expect(await flatmate.refusals('splitHome', { homeId: after.id })).toEqual([['BAD_USER_INPUT', 'input.homeId']]);
    await flatmate.change('updateHome', { homeId: after.id, name: 'Flat' }, 'home { id name }', home);
    expect((await me.home(mine.id)).name).toBe('Everything');
    await me.change('splitHome', { homeId: merged.id }, 'homes { id name }', homes);
    expect((await flatmate.home(seen.id)).name).toBe('Flat');
    expect((await me.home(mine.id)).name).toBe('Home 3');
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function byVendorId(a: { readonly vendorId: string }, b: { readonly vendorId: string }): number {
  return a.vendorId < b.vendorId ? -1 : 1;
}
