// One device that two clouds know: one node, read from whichever cloud answers, parted and joined by hand without losing anything.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const DEVICE = `fragment D on Device {
  id name status statusChangedAt home { name } room { name } gateway { id } firmware { version } identities { vendor vendorId }
  properties { identifier value updatedAt source isStale }
}`;
const NODE = `query ($id: ID!) { node(id: $id) { ...D } } ${DEVICE}`;
const ENTITY = `query ($id: ID!) { _entities(representations: [{ __typename: "Device", id: $id }]) { ...D } } ${DEVICE}`;
const EVERYTHING = '{ viewer { devices(first: 100) { nodes { id name identities { vendor vendorId } } } } }';
const HOMES = '{ viewer { homes { nodes { name devices(first: 100) { nodes { id } } } } } }';
const HISTORY = `query ($id: ID!) { node(id: $id) { ... on Device { activity(first: 100) { nodes { cursor occurredAt
  ... on PropertiesChanged { properties { identifier value } } ... on DeviceStatusChanged { status } } } } } }`;
const UNLINK = `mutation ($input: UnlinkDeviceInput!) { unlinkDevice(input: $input) {
  device { id identities { vendor } } unlinkedDevice { id identities { vendor } } } }`;
const JOIN = 'mutation ($ids: [ID!]!) { linkDevices(input: { deviceIds: $ids }) { device { id identities { vendor } } } }';
const LINK = 'mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id } } }';

const identity = z.object({ vendor: z.string(), vendorId: z.string() });
const property = z.object({ identifier: z.string(), value: z.json(), updatedAt: z.string().nullable(), source: z.string().nullable(), isStale: z.boolean() });
const place = z.object({ name: z.string() }).nullable();
const device = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  statusChangedAt: z.string().nullable(),
  home: place,
  room: place,
  gateway: z.object({ id: z.string() }).nullable(),
  firmware: z.object({ version: z.string() }).nullable(),
  identities: z.array(identity),
  properties: z.array(property),
});
const side = z.object({ id: z.string(), identities: z.array(z.object({ vendor: z.string() })) });
const everything = z.object({
  viewer: z.object({ devices: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string(), identities: z.array(identity) })) }) }),
});
const homes = z.object({
  viewer: z.object({
    homes: z.object({ nodes: z.array(z.object({ name: z.string(), devices: z.object({ nodes: z.array(z.object({ id: z.string() })) }) })) }),
  }),
});
const history = z.object({
  node: z.object({
    activity: z.object({ nodes: z.array(z.looseObject({ cursor: z.string(), occurredAt: z.string() })) }),
  }),
});

type Vendor = 'FEIYAN' | 'OBOX';
const MINUTE_MS = 61_000; // what is remembered of lists is then read again

describe('one device that two clouds know', () => {
  let hearth: RunningHearth;
  const vendorIds = new Map<string, string>();

  const read = async (id: string) => (await ask(hearth.url, hearth.tokens.alice, NODE, { id }, z.object({ node: device }))).node;
  const readEntity = async (id: string) =>
    (await ask(hearth.url, hearth.tokens.alice, ENTITY, { id }, z.object({ _entities: z.tuple([device]) })))._entities[0];
  const all = async () => (await ask(hearth.url, hearth.tokens.alice, EVERYTHING, {}, everything)).viewer.devices.nodes;
  const activityOf = async (id: string) => (await ask(hearth.url, hearth.tokens.alice, HISTORY, { id }, history)).node.activity.nodes;
  const vendorIdOf = (vendor: Vendor): string => vendorIds.get(vendor) ?? '';
  const feiyanStatus = (status: string) => hearth.control.report('feiyan', vendorIdOf('FEIYAN'), { status });

  /** The device as all of alice's devices show it, by a vendor's ID of it. */
  async function idBy(vendor: Vendor): Promise<string> {
    const found = (await all()).filter(({ identities }) => identities.some((one) => one.vendor === vendor && one.vendorId === vendorIdOf(vendor)));
    expect(found).toHaveLength(1);
    return found[0]?.id ?? '';
  }
  async function unlink(deviceId: string, vendor: Vendor) {
    const input = { deviceId, vendor, vendorId: vendorIdOf(vendor) };
    const shape = z.object({ unlinkDevice: z.object({ device: side, unlinkedDevice: side }) });
    return (await ask(hearth.url, hearth.tokens.alice, UNLINK, { input }, shape)).unlinkDevice;
  }
  async function join(ids: readonly string[]) {
    return (await ask(hearth.url, hearth.tokens.alice, JOIN, { ids }, z.object({ linkDevices: z.object({ device: side }) }))).linkDevices.device;
  }
  const refusal = async (token: string, query: string, variables: object) =>
    (await post(hearth.url, token, query, variables)).errors?.map(({ extensions }) => [extensions['code'], extensions['field']]);

  beforeAll(async () => {
    hearth = await startHearth();
    const [shared] = (await all()).filter(({ identities }) => identities.length > 1);
    for (const { vendor, vendorId } of shared?.identities ?? []) vendorIds.set(vendor, vendorId);
  });
  afterEach(() => hearth.control.clearFaults());
  afterAll(() => hearth.stop());

  it('is one device with both identities, in the home where one of them knows it to stand', async () => {
    const id = await idBy('OBOX');
    expect(await idBy('FEIYAN')).toBe(id);
    const found = await read(id);
    expect(found).toMatchObject({
      id,
      status: 'ONLINE',
      home: { name: 'Maple Street' },
      room: { name: 'Hall' },
      gateway: { id: id.replace('device_', 'gateway_') },
    });
    expect(found.identities.map(({ vendor }) => vendor).sort()).toEqual(['FEIYAN', 'OBOX']);
    const { nodes } = (await ask(hearth.url, hearth.tokens.alice, HOMES, {}, homes)).viewer.homes;
    expect(nodes.flatMap((home) => home.devices.nodes.filter((one) => one.id === id).map(() => home.name))).toEqual(['Maple Street']);
    expect((await readEntity(id)).identities).toEqual(found.identities);
  });

  it('has the status that the live cloud pushed, without asking the other', async () => {
    const id = await idBy('OBOX');
    await expect.poll(async () => (await read(id)).status).toBe('ONLINE');
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    await feiyanStatus('OFFLINE');
    await expect.poll(async () => (await read(id)).status).toBe('OFFLINE');
    await feiyanStatus('ONLINE');
    await expect.poll(async () => (await read(id)).status).toBe('ONLINE');
    expect((await hearth.control.calls(last)).map(({ path }) => path)).toEqual([]);
  });

  it('is told by the other cloud where one is down, and by the first again when it is back', async () => {
    const id = await idBy('OBOX');
    const before = await read(id);
    await hearth.control.fault({ vendor: 'feiyan', kind: 'http500', rate: 1 });
    await hearth.control.fault({ vendor: 'feiyan', kind: 'broker-down', rate: 1 });
    await expect
      .poll(async () => JSON.stringify((await post(hearth.url, hearth.tokens.alice, '{ viewer { vendorLinks { push { state } } } }')).data))
      .not.toContain('LIVE');
    await feiyanStatus('OFFLINE');
    hearth.elapse(MINUTE_MS);
    const { data } = await post(hearth.url, hearth.tokens.alice, NODE, { id });
    const known = z.object({ node: device.partial() }).parse(data).node;
    expect(known).toMatchObject({ id, name: before.name, status: 'OFFLINE', home: before.home, firmware: before.firmware, identities: before.identities });
    // What only the other cloud tells is what was known, and says that it is old.
    expect(known.properties?.map(({ identifier, value, isStale }) => ({ identifier, value, isStale }))).toEqual(
      before.properties.map(({ identifier, value }) => ({ identifier, value, isStale: true })),
    );
    await hearth.control.clearFaults();
    await feiyanStatus('ONLINE');
    await expect
      .poll(async () => (await post(hearth.url, hearth.tokens.alice, NODE, { id })).data, { timeout: 15_000 })
      .toMatchObject({ node: { status: 'ONLINE' } });
    await expect
      .poll(async () => JSON.stringify((await post(hearth.url, hearth.tokens.alice, '{ viewer { vendorLinks { push { state } } } }')).data), {
        timeout: 15_000,
      })
      .toContain('LIVE');
  });

  it('keeps values and history through a split and a merge, each on the side that told them', async () => {
    const id = await idBy('OBOX');
    await hearth.control.report('feiyan', vendorIdOf('FEIYAN'), { properties: { IndicatorSwitch: 0 } });
    await expect.poll(async () => (await read(id)).properties).toMatchObject([{ identifier: 'IndicatorSwitch', value: 0 }]);
    const [before, told] = [await read(id), await activityOf(id)];
    expect(told.length).toBeGreaterThan(0);
    const { device: rest, unlinkedDevice: parted } = await unlink(id, 'FEIYAN');
    expect((await read(parted.id)).properties).toEqual(before.properties);
    expect(await activityOf(parted.id)).toEqual(told);
    expect((await read(rest.id)).properties).toEqual([]);
    expect(await activityOf(rest.id)).toEqual([]);
    await join([rest.id, parted.id]);
    expect((await read(id)).properties).toEqual(before.properties);
    expect(await activityOf(id)).toEqual(told);
  });

  it('becomes two by unlinkDevice, the parted side under its own old ID, and stays two', async () => {
    const id = await idBy('OBOX');
    const { device: rest, unlinkedDevice: parted } = await unlink(id, 'FEIYAN');
    expect(rest).toEqual({ id, identities: [{ vendor: 'OBOX' }] });
    expect(parted.identities).toEqual([{ vendor: 'FEIYAN' }]);
    expect(parted.id).not.toBe(id);
    const { rows } = await hearth.database.pool.query<{ id: string; merged_into: string | null }>(
      'SELECT id, merged_into FROM entity WHERE id = ANY($1) ORDER BY created_at, id',
      [[id, parted.id]],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { id, merged_into: null },
        { id: parted.id, merged_into: null },
      ]),
    );
    for (let round = 0; round < 2; round += 1) {
      expect([await idBy('OBOX'), await idBy('FEIYAN')]).toEqual([id, parted.id]);
      expect(await read(id)).toMatchObject({ id, home: null });
      expect(await read(parted.id)).toMatchObject({ id: parted.id, home: { name: 'Maple Street' }, room: { name: 'Hall' } });
      // The evidence that joined them is told again with every list.
      hearth.elapse(MINUTE_MS * 11);
    }
    const claims = await hearth.database.pool.query<{ type: string; vendor: string; value: string }>(
      'SELECT c.type, i.vendor, c.value FROM claim c JOIN vendor_identity i ON i.id = c.identity_id WHERE i.key = ANY($1)',
      [[...vendorIds.values()]],
    );
    const certificates = claims.rows.filter(({ type }) => type === 'CERTIFICATE');
    expect(certificates.map(({ vendor }) => vendor).sort()).toEqual(['FEIYAN', 'OBOX']);
    expect(new Set(certificates.map(({ value }) => value)).size).toBe(1);
    expect(claims.rows.filter(({ type }) => type === 'OWNER').map(({ value }) => value.split(' ')[0])).toEqual(['parted']);
  });

  it('becomes one again by linkDevices, and the ID that loses answers the one that stays', async () => {
    const [older, younger] = [await idBy('OBOX'), await idBy('FEIYAN')];
    expect(older).not.toBe(younger);
    const joined = await join([younger, older]);
    expect(joined.id).toBe(older);
    expect(joined.identities.map(({ vendor }) => vendor).sort()).toEqual(['FEIYAN', 'OBOX']);
    for (const id of [older, younger]) {
      expect(await read(id)).toMatchObject({ id: older, home: { name: 'Maple Street' } });
      expect(await readEntity(id)).toMatchObject({ id: older });
    }
    hearth.elapse(MINUTE_MS);
    expect([await idBy('OBOX'), await idBy('FEIYAN')]).toEqual([older, older]);
    const facet = 'query ($id: ID!) { node(id: $id) { ... on Gateway { id device { id } } } }';
    const { data } = await post(hearth.url, hearth.tokens.alice, facet, { id: younger.replace('device_', 'gateway_') });
    expect(data).toEqual({ node: { id: older.replace('device_', 'gateway_'), device: { id: older } } });
  });

  it('tells what remains and what was parted also when the older side leaves', async () => {
    const id = await idBy('OBOX');
    const { device: rest, unlinkedDevice: parted } = await unlink(id, 'OBOX');
    expect(parted).toEqual({ id, identities: [{ vendor: 'OBOX' }] });
    expect(rest.identities).toEqual([{ vendor: 'FEIYAN' }]);
    expect(rest.id).not.toBe(id);
    expect([await idBy('OBOX'), await idBy('FEIYAN')]).toEqual([id, rest.id]);
    expect((await join([id, rest.id])).id).toBe(id);
  });

  it('cannot be parted from what is not its own, nor from its only cloud', async () => {
    const id = await idBy('OBOX');
    const lone = (await all()).find(({ identities }) => identities.length === 1);
    const sideOf = (deviceId: string | undefined, vendor: string, vendorId: string | undefined) => ({ input: { deviceId, vendor, vendorId } });
    const alice = hearth.tokens.alice;
    expect(await refusal(alice, UNLINK, sideOf(id, 'OBOX', 'no-such-number'))).toEqual([['BAD_USER_INPUT', 'input.vendorId']]);
    expect(await refusal(alice, UNLINK, sideOf(id, 'FEIYAN', vendorIdOf('OBOX')))).toEqual([['BAD_USER_INPUT', 'input.vendorId']]);
    expect(await refusal(alice, UNLINK, sideOf(lone?.id, 'FEIYAN', lone?.identities[0]?.vendorId))).toEqual([['BAD_USER_INPUT', 'input.vendorId']]);
    expect(await refusal(hearth.tokens.bob, UNLINK, sideOf(id, 'OBOX', vendorIdOf('OBOX')))).toEqual([['NOT_FOUND', undefined]]);
    expect(await idBy('FEIYAN')).toBe(id);
  });

  it('is joined by who owns both sides alone, and never from two devices of one vendor', async () => {
    const alice = (await all()).filter(({ identities }) => identities.every(({ vendor }) => vendor === 'FEIYAN'));
    const [one, other] = [alice.find(({ name }) => name === 'Hall Light')?.id, alice.find(({ name }) => name === 'Porch Light')?.id];
    expect(await refusal(hearth.tokens.alice, JOIN, { ids: [one, other] })).toEqual([['BAD_USER_INPUT', 'input.deviceIds']]);
    expect(await refusal(hearth.tokens.alice, JOIN, { ids: [one, one] })).toEqual([['BAD_USER_INPUT', 'input.deviceIds']]);
    expect(await refusal(hearth.tokens.alice, JOIN, { ids: [one] })).toEqual([['BAD_USER_INPUT', 'input.deviceIds']]);
    expect(await refusal(hearth.tokens.alice, JOIN, { ids: [one, await idBy('OBOX')] })).toEqual([['BAD_USER_INPUT', 'input.deviceIds']]);

    // A gateway of bob's own, and the porch light that alice shares with him.
    const { links: estateLinks, oboxSerialIds } = z
      .object({ links: z.array(z.looseObject({})), oboxSerialIds: z.array(z.string()) })
      .parse(await hearth.control.estate({ homes: 1, roomsPerHome: 1, devicesPerRoom: 1, sharedAcrossClouds: 1 }));
    expect(estateLinks.length).toBeGreaterThan(0);
    const { bob } = hearth.tokens;
    await ask(hearth.url, bob, LINK, { credentials: { obox: {} } }, z.object({}));
    const register = 'mutation ($input: RegisterGatewayInput!) { registerGateway(input: $input) { gateway { device { id } } } }';
    const registered = z.object({ registerGateway: z.object({ gateway: z.object({ device: z.object({ id: z.string() }) }) }) });
    const input = { serialNumber: oboxSerialIds[0], name: 'Bobs OBOX', firmwareVersion: '1' };
    const gateway = (await ask(hearth.url, bob, register, { input }, registered)).registerGateway.gateway.device.id;
    const devices = (await ask(hearth.url, bob, EVERYTHING, {}, everything)).viewer.devices.nodes;
    expect(devices.map(({ id }) => id)).toContain(other);
    expect(await refusal(bob, JOIN, { ids: [gateway, other] })).toEqual([['FORBIDDEN', undefined]]);
    expect(await refusal(bob, JOIN, { ids: [gateway, one] })).toEqual([['NOT_FOUND', undefined]]);
  });
});
