// BroadLink's homes beside Feiyan's: linked, listed, changed under their versions, and one device that both clouds know.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const LINK = `mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) {
  vendorLink { id vendor vendorAccountId status capabilities push { state } } } }`;
const HOMES = `{ viewer { homes(first: 20) { nodes { id name role identities { vendor vendorId } rooms(first: 20) { nodes { id name } }
  devices(first: 100) { nodes { id name room { id } } } } } } }`;
const DEVICES = `{ viewer { devices(first: 100) { nodes { id name status isOnline product { name } identities { vendor vendorId } home { name } room { name }
  properties { identifier value } gateway { id } parentGateway { device { name } } } } } }`;
const CREATE_HOME = 'mutation ($name: String!) { createHome(input: { name: $name }) { home { id name } } }';
const DELETE_HOME = 'mutation ($id: ID!) { deleteHome(input: { homeId: $id }) { deletedHomeId } }';
const CREATE_ROOM = 'mutation ($homeId: ID!, $name: String!) { createRoom(input: { homeId: $homeId, name: $name }) { room { id name } } }';
const RENAME_ROOM = 'mutation ($id: ID!, $name: String!) { updateRoom(input: { roomId: $id, name: $name }) { room { id name } } }';
const DELETE_ROOM = 'mutation ($id: ID!) { deleteRoom(input: { roomId: $id }) { deletedRoomId } }';
const MOVE = `mutation ($homeId: ID!, $roomId: ID, $deviceIds: [ID!]!) { moveDevices(input: { homeId: $homeId, roomId: $roomId, deviceIds: $deviceIds }) {
  results { device { id room { id } } error { code } } } }`;

const named = z.object({ id: z.string(), name: z.string() });
const identities = z.array(z.object({ vendor: z.string(), vendorId: z.string() }));
const listedHome = named.extend({
  role: z.string(),
  identities,
  rooms: z.object({ nodes: z.array(named) }),
  devices: z.object({ nodes: z.array(named.extend({ room: z.object({ id: z.string() }).nullable() })) }),
});
const listedHomes = z.object({ viewer: z.object({ homes: z.object({ nodes: z.array(listedHome) }) }) });
const place = z.object({ name: z.string() }).nullable();
const listedDevice = named.extend({
  status: z.string(),
  isOnline: z.boolean().nullable(),
  product: place,
  identities,
  home: place,
  room: place,
  properties: z.array(z.object({ identifier: z.string(), value: z.json() })),
  gateway: z.object({ id: z.string() }).nullable(),
  parentGateway: z.object({ device: z.object({ name: z.string() }) }).nullable(),
});
const listedDevices = z.object({ viewer: z.object({ devices: z.object({ nodes: z.array(listedDevice) }) }) });
const linked = z.object({ linkVendorAccount: z.object({ vendorLink: z.looseObject({ vendor: z.string(), vendorAccountId: z.string() }) }) });
const madeHome = z.object({ createHome: z.object({ home: named }) });
const madeRoom = z.object({ createRoom: z.object({ room: named }) });
const moved = z.object({
  moveDevices: z.object({
    results: z.array(
      z.object({
        device: z.object({ id: z.string(), room: z.object({ id: z.string() }).nullable() }).nullable(),
        error: z.object({ code: z.string() }).nullable(),
      }),
    ),
  }),
});
const trueResource = z.object({ id: z.string(), type: z.string(), name: z.string(), content: z.unknown() });
const truth = z.object({
  homes: z.array(
    z.object({
      vendor: z.string(),
      id: z.string(),
      name: z.string(),
      organizationId: z.string().optional(),
      version: z.string().optional(),
      rooms: z.array(z.object({ id: z.string(), name: z.string() })),
      resources: z.array(trueResource).optional(),
    }),
  ),
});
const placed = z.object({ moduleinfo: z.object({ roomid: z.string() }) });

const HOME = 'Moreau House';

describe('BroadLink', () => {
  let hearth: RunningHearth;
  let alice: string;

  const homesOf = async (token = alice) => (await ask(hearth.url, token, HOMES, {}, listedHomes)).viewer.homes.nodes;
  const devicesOf = async (token = alice) => (await ask(hearth.url, token, DEVICES, {}, listedDevices)).viewer.devices.nodes;
  const homeOf = async () => one(await homesOf(), ({ name }) => name === HOME);
  const roomOf = async (name: string) => one((await homeOf()).rooms.nodes, (room) => room.name === name);
  const deviceOf = async (name: string) => one(await devicesOf(), (device) => device.name === name);
  const trueHomes = async () => (await hearth.control.world(truth)).homes.filter(({ vendor }) => vendor === 'broadlink');
  const trueHome = async (name = HOME) => one(await trueHomes(), (home) => home.name === name);
  const roomNames = async () => (await trueHome()).rooms.map(({ name }) => name);
  const trueRoomOf = async (resource: string) => {
    const { rooms, resources = [] } = await trueHome();
    const { roomid } = placed.parse(one(resources, ({ name }) => name === resource).content).moduleinfo;
    return rooms.find(({ id }) => id === roomid)?.name ?? null;
  };
  const codesOf = async (token: string, query: string, variables: object) =>
    (await post(hearth.url, token, query, variables)).errors?.map(({ extensions }) => extensions['code']);
  /** Paths of the calls that BroadLink received meanwhile. */
  const callsDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    await work();
    return (await hearth.control.calls(last)).flatMap(({ vendor, path }) => (vendor === 'broadlink' ? [path] : []));
  };
  /** A newcomer with BroadLink alone. */
  const newcomer = async (name: string) => {
    const { token, links } = await hearth.control.person(name);
    const credentials = one(links, (link) => 'broadlink' in link);
    const { vendorLink } = (await ask(hearth.url, token, LINK, { credentials }, linked)).linkVendorAccount;
    return { token, credentials, vendorLink };
  };

  beforeAll(async () => {
    hearth = await startHearth();
    alice = hearth.tokens.alice;
  });
  afterAll(() => hearth.stop());

  describe('an organisation', () => {
    it('is linked by somebody who belongs to it', async () => {
      const { token, credentials, vendorLink } = await newcomer('dora');
      expect(vendorLink).toMatchObject({ vendor: 'BROADLINK', status: 'ACTIVE', push: null });
      expect(vendorLink.vendorAccountId).toBe('Dora Estates');
      expect(await homesOf(token)).toEqual([]);
      const again = await ask(hearth.url, token, LINK, { credentials }, linked);
      expect(again.linkVendorAccount.vendorLink).toEqual(vendorLink);
    });

    it('is linked by nobody else, and under no dead token', async () => {
      const { links } = await hearth.control.person('emil');
      const link = one(links, (each) => 'broadlink' in each);
      const own = 'broadlink' in link ? link.broadlink : expect.fail('no input');
      const attempt = (input: object) => codesOf(hearth.tokens.bob, LINK, { credentials: { broadlink: { ...own, ...input } } });
      expect(await attempt({ organizationName: 'Alice Moreau Estates' })).toEqual(['BAD_USER_INPUT']);
      expect((await attempt({ accessToken: 'dead' }))?.[0]).toMatch(/^(LINK_EXPIRED|VENDOR_REJECTED|BAD_USER_INPUT)$/);
      expect(await callsDuring(() => attempt({ organizationName: '' }))).toEqual([]);
    });
  });

  describe('what it holds', () => {
    it('is a home with rooms, beside the homes of other clouds', async () => {
      const homes = await homesOf();
      expect(homes.map(({ name }) => name)).toEqual(['Maple Street', 'Lake House', '妈妈家', HOME]);
      const home = await homeOf();
      expect(home.identities).toEqual([{ vendor: 'BROADLINK', vendorId: (await trueHome()).id }]);
      expect(home.rooms.nodes.map(({ name }) => name)).toEqual(await roomNames());
      expect(new Set((await trueHome()).resources?.map(({ type }) => type))).toEqual(
        new Set(['device', 'scene', 'linkage', 'timer', 'privatescene', 'whitelist']),
      );
    });

    it('has devices without values and without a status, one behind another', async () => {
      const awning = await deviceOf('Awning');
      expect(awning).toMatchObject({ status: 'UNKNOWN', isOnline: null, properties: [], home: { name: HOME }, room: { name: 'Terrace' }, gateway: null });
      expect(await deviceOf('Wall Panel')).toMatchObject({ room: { name: 'Lounge' }, gateway: { id: expect.any(String) } });
      expect(await deviceOf('Terrace Climate')).toMatchObject({ parentGateway: { device: { name: 'Wall Panel' } } });
      const resources = (await trueHome()).resources ?? [];
      expect(awning.identities).toEqual([{ vendor: 'BROADLINK', vendorId: one(resources, ({ name }) => name === 'Awning').id }]);
    });

    it('costs two calls, homes with their rooms and what is in each', async () => {
      hearth.elapse(61_000);
      expect((await callsDuring(() => homesOf())).toSorted()).toEqual(['/v1/resource/group/query', '/v1/resource/query']);
      expect(await callsDuring(() => homesOf())).toEqual([]);
    });

    it('has a device that Feiyan knows too: one device, which Feiyan tells the state of', async () => {
      const plugs = (await devicesOf()).filter(({ name }) => name === 'Television Plug');
      expect(plugs).toHaveLength(1);
      const [plug] = plugs;
      expect(plug?.identities.map(({ vendor }) => vendor).toSorted()).toEqual(['BROADLINK', 'FEIYAN']);
      expect(plug).toMatchObject({ status: 'ONLINE', isOnline: true, home: { name: 'Maple Street' } });
      expect(plug?.properties.map(({ identifier }) => identifier)).toContain('PowerSwitch');
      const iotId = one(plug?.identities ?? [], ({ vendor }) => vendor === 'FEIYAN').vendorId;
      await hearth.control.report('feiyan', iotId, { status: 'OFFLINE' });
      await expect.poll(async () => (await deviceOf('Television Plug')).status).toBe('OFFLINE');
      hearth.elapse(61_000);
      expect((await deviceOf('Television Plug')).status).toBe('OFFLINE');
      await hearth.control.report('feiyan', iotId, { status: 'ONLINE' });
      await expect.poll(async () => (await deviceOf('Television Plug')).status).toBe('ONLINE');
    });
  });

  describe('rooms', () => {
    it('are made, renamed and deleted, each time under the home’s present version', async () => {
      const { id: homeId } = await homeOf();
      const versions = [(await trueHome()).version];
      const { room } = (await ask(hearth.url, alice, CREATE_ROOM, { homeId, name: 'Attic' }, madeRoom)).createRoom;
      expect(await roomNames()).toEqual(['Lounge', 'Terrace', 'Guest Room', 'Attic']);
      versions.push((await trueHome()).version);
      expect((await roomOf('Attic')).id).toBe(room.id);

      expect(await ask(hearth.url, alice, RENAME_ROOM, { id: room.id, name: 'Loft' }, z.json())).toEqual({
        updateRoom: { room: { id: room.id, name: 'Loft' } },
      });
      expect(await roomNames()).toEqual(['Lounge', 'Terrace', 'Guest Room', 'Loft']);
      versions.push((await trueHome()).version);

      expect(await ask(hearth.url, alice, DELETE_ROOM, { id: room.id }, z.json())).toEqual({ deleteRoom: { deletedRoomId: room.id } });
      expect(await roomNames()).toEqual(['Lounge', 'Terrace', 'Guest Room']);
      versions.push((await trueHome()).version);
      expect(new Set(versions).size).toBe(4);
      expect((await homeOf()).rooms.nodes.map(({ name }) => name)).toEqual(['Lounge', 'Terrace', 'Guest Room']);
    });

    it('take devices of the home, also one that another cloud knows', async () => {
      const { id: homeId } = await homeOf();
      const [guestRoom, awning, plug] = [await roomOf('Guest Room'), await deviceOf('Awning'), await deviceOf('Television Plug')];
      const { results } = (await ask(hearth.url, alice, MOVE, { homeId, roomId: guestRoom.id, deviceIds: [awning.id, plug.id] }, moved)).moveDevices;
      expect(results.map(({ error }) => error)).toEqual([null, null]);
      expect(results[0]?.device).toEqual({ id: awning.id, room: { id: guestRoom.id } });
      expect([await trueRoomOf('Awning'), await trueRoomOf('Television Plug'), await trueRoomOf('Wall Panel')]).toEqual(['Guest Room', 'Guest Room', 'Lounge']);
      expect((await deviceOf('Awning')).room).toEqual({ name: 'Guest Room' });
      // Where it stands for Feiyan is another matter.
      expect((await deviceOf('Television Plug')).home).toEqual({ name: 'Maple Street' });

      const out = (await ask(hearth.url, alice, MOVE, { homeId, roomId: null, deviceIds: [awning.id] }, moved)).moveDevices.results;
      expect(out).toEqual([{ device: { id: awning.id, room: null }, error: null }]);
      expect(await trueRoomOf('Awning')).toBeNull();
      expect((await deviceOf('Awning')).room).toBeNull();
      const terrace = await roomOf('Terrace');
      await ask(hearth.url, alice, MOVE, { homeId, roomId: terrace.id, deviceIds: [awning.id] }, moved);
      expect(await trueRoomOf('Awning')).toBe('Terrace');
    });

    it('are not changed over somebody else’s change: that is a conflict, with nothing done', async () => {
      const { id: homeId } = await homeOf();
      const { id: vendorId } = await trueHome();
      const path = '/v1/resource/group/modify';
      await hearth.control.fault({ vendor: 'broadlink', path, kind: 'delay', rate: 1, times: 1, ms: 1500 });
      const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
      const refused = post(hearth.url, alice, CREATE_ROOM, { homeId, name: 'Cellar' });
      await expect.poll(async () => (await hearth.control.calls(last)).map((call) => call.path)).toContain(path);
      await hearth.control.addRoom('broadlink', vendorId, 'Winter Garden');
      expect((await refused).errors).toMatchObject([{ extensions: { code: 'CONFLICT', vendor: 'BROADLINK', retryable: true } }]);
      expect((await hearth.control.calls(last)).filter((call) => call.path === path)).toHaveLength(1);
      expect(await roomNames()).toEqual(['Lounge', 'Terrace', 'Guest Room', 'Winter Garden']);

      await ask(hearth.url, alice, CREATE_ROOM, { homeId, name: 'Cellar' }, madeRoom);
      expect(await roomNames()).toEqual(['Lounge', 'Terrace', 'Guest Room', 'Winter Garden', 'Cellar']);
    });

    it('keep the names apart within a home before any write', async () => {
      const { id: homeId } = await homeOf();
      const calls = await callsDuring(async () => {
        for (const name of ['Lounge', ' ', '']) expect((await codesOf(alice, CREATE_ROOM, { homeId, name }))?.[0]).toMatch(/^(CONFLICT|BAD_USER_INPUT)$/);
      });
      expect(calls.filter((path) => !path.endsWith('/query'))).toEqual([]);
    });
  });

  describe('homes', () => {
    it('are made and deleted in the organisation, for who has no other cloud', async () => {
      const { token, vendorLink } = await newcomer('frida');
      const { home } = (await ask(hearth.url, token, CREATE_HOME, { name: 'Windmill' }, madeHome)).createHome;
      const made = await trueHome('Windmill');
      expect((await homesOf(token)).map(({ id, identities: known }) => [id, known])).toEqual([[home.id, [{ vendor: 'BROADLINK', vendorId: made.id }]]]);
      expect(vendorLink.vendorAccountId).toBe('Frida Estates');
      expect(await codesOf(token, CREATE_HOME, { name: 'Windmill' })).toEqual([expect.stringMatching(/^(CONFLICT|BAD_USER_INPUT)$/)]);
      expect(await ask(hearth.url, token, DELETE_HOME, { id: home.id }, z.json())).toEqual({ deleteHome: { deletedHomeId: home.id } });
      expect((await trueHomes()).map(({ name }) => name)).not.toContain('Windmill');
      expect(await homesOf(token)).toEqual([]);
    });
  });

  describe('nobody else', () => {
    it('finds or changes anything of it', async () => {
      const [home, lounge, awning] = [await homeOf(), await roomOf('Lounge'), await deviceOf('Awning')];
      const { token: grete } = await newcomer('grete');
      const before = await trueHome();
      for (const token of [hearth.tokens.bob, grete]) {
        const calls = await callsDuring(async () => {
          for (const [query, variables] of [
            ['query ($id: ID!) { home(id: $id) { id } }', { id: home.id }],
            ['query ($id: ID!) { room(id: $id) { id } }', { id: lounge.id }],
            ['query ($id: ID!) { device(id: $id) { id } }', { id: awning.id }],
            [CREATE_ROOM, { homeId: home.id, name: 'Den' }],
            [RENAME_ROOM, { id: lounge.id, name: 'Den' }],
            [DELETE_ROOM, { id: lounge.id }],
            [DELETE_HOME, { id: home.id }],
            [MOVE, { homeId: home.id, roomId: lounge.id, deviceIds: [awning.id] }],
          ] as const) {
            expect(await codesOf(token, query, variables), query).toEqual(['NOT_FOUND']);
          }
        });
        expect(calls.filter((path) => !path.endsWith('/query'))).toEqual([]);
      }
      expect(await trueHome()).toEqual(before);
    });
  });
});

function one<T>(items: readonly T[], isIt: (item: T) => boolean): T {
  const found = items.filter(isIt);
  expect(found).toHaveLength(1);
  return found[0] ?? expect.fail();
}
