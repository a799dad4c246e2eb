// OBOX through the graph: gateways taken in, searched and removed, and who may open the locks behind them.
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const LINK = 'mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id vendor } } }';
const REGISTER = `mutation ($input: RegisterGatewayInput!) {
  registerGateway(input: $input) { gateway { id device { id name status firmware { version } identities { vendor vendorId } } } }
}`;
const REMOVE = 'mutation ($id: ID!) { removeGateway(input: { gatewayId: $id }) { removedGatewayId } }';
const SCAN = 'mutation ($input: StartDeviceScanInput!) { startDeviceScan(input: $input) { gateway { id device { id } } } }';
const TAKE_OFF = 'mutation ($input: RemoveDeviceInput!) { removeDevice(input: $input) { removedDeviceId } }';
const GRANT = `mutation ($input: CreateTemporaryLockUserInput!) {
  createTemporaryLockUser(input: $input) { passcode temporaryUser { id nickname startsAt endsAt remainingUses } }
}`;
const CHANGE = `mutation ($input: UpdateTemporaryLockUserInput!) {
  updateTemporaryLockUser(input: $input) { passcode temporaryUser { id nickname startsAt endsAt remainingUses } }
}`;
const GATEWAYS = '{ viewer { vendorLinks { id vendor } devices(first: 100) { nodes { id name identities { vendor vendorId } gateway { id } } } } }';

const identity = z.object({ vendor: z.string(), vendorId: z.string() });
const device = z.object({ id: z.string(), name: z.string(), identities: z.array(identity) });
const listed = z.object({
  viewer: z.object({
    vendorLinks: z.array(z.object({ id: z.string(), vendor: z.string() })),
    devices: z.object({ nodes: z.array(device.extend({ gateway: z.object({ id: z.string() }).nullable() })) }),
  }),
});
const registered = z.object({
  registerGateway: z.object({
    gateway: z.object({ id: z.string(), device: device.extend({ status: z.string(), firmware: z.object({ version: z.string() }).nullable() }) }),
  }),
});
const granted = z.object({
  passcode: z.string(),
  temporaryUser: z.object({ id: z.string(), nickname: z.string(), startsAt: z.string(), endsAt: z.string(), remainingUses: z.number().nullable() }),
});
const linked = z.object({ linkVendorAccount: z.object({ vendorLink: z.object({ id: z.string() }) }) });

const trueDevice = z.object({
  id: z.string(),
  name: z.string(),
  gateway: z.string().nullable(),
  obox: z.object({ serialId: z.string(), authToken: z.string().nullable(), isAdded: z.boolean() }).optional(),
});
const lockKey = z.object({ lockId: z.string(), pin: z.number(), nickName: z.string(), startsAt: z.number(), endsAt: z.number(), times: z.number().nullable() });
const truth = z.object({ devices: z.array(trueDevice), lockKeys: z.array(lockKey) });

const SCAN_MS = 5_000; // more than a gateway takes to find what waits
const OPERATIONS = [
  'token.createCompanyToken',
  'token.logIn',
  'gateway.register',
  'gateway.add',
  'gateway.list',
  'gateway.remove',
  'gateway.startScan',
  'gateway.removeDevice',
  'lock.createTemporaryUser',
  'lock.updateTemporaryUser',
];

describe('gateways and the locks behind them', () => {
  let hearth: RunningHearth;
  let gatewayId: string;
  const passcodes: string[] = [];

  const truly = async (name: string) => {
    const found = (await hearth.control.world(truth)).devices.find((one) => one.name === name && one.obox !== undefined);
    if (found?.obox === undefined) throw new Error(`there is no ${name}`);
    return { ...found, obox: found.obox };
  };
  const keysOf = async (lockId: string) => (await hearth.control.world(truth)).lockKeys.filter((key) => key.lockId === lockId);
  const gatewaysOf = async (token: string) => {
    const { devices } = (await ask(hearth.url, token, GATEWAYS, {}, listed)).viewer;
    return devices.nodes.filter(({ identities }) => identities.some(({ vendor }) => vendor === 'OBOX'));
  };
  const codes = async (token: string, query: string, variables: object) => {
    const { errors } = await post(hearth.url, token, query, variables);
    return (errors ?? []).map(({ extensions }) => [extensions['code'], extensions['field']]);
  };
  const send = async (query: string, input: object) => {
    const { data, errors } = await post(hearth.url, hearth.tokens.alice, query, { input });
    expect(errors).toBeUndefined();
    return data;
  };
  const grant = async (input: object) => {
    const { createTemporaryLockUser } = await ask(hearth.url, hearth.tokens.alice, GRANT, { input }, z.object({ createTemporaryLockUser: granted }));
    passcodes.push(createTemporaryLockUser.passcode);
    return createTemporaryLockUser;
  };

  beforeAll(async () => {
    hearth = await startHearth();
    gatewayId = (await gatewaysOf(hearth.tokens.alice))[0]?.gateway?.id ?? '';
  });
  afterAll(() => hearth.stop());

  it('registers a gateway, lists it, and ties it to what the other cloud then shows in the home', async () => {
    const { links, token, oboxSerialIds } = z
      .object({ token: z.string(), links: z.array(z.looseObject({})), oboxSerialIds: z.array(z.string()) })
      .parse(await hearth.control.estate({ homes: 1, roomsPerHome: 1, devicesPerRoom: 2, sharedAcrossClouds: 1 }));
    const serialNumber = oboxSerialIds[0] ?? '';
    const linkIds: string[] = [];
    for (const credentials of links) linkIds.push((await ask(hearth.url, token, LINK, { credentials }, linked)).linkVendorAccount.vendorLink.id);
    const good = { serialNumber, name: 'Loft gateway', firmwareVersion: '0000000000000002' };

    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    const bad: [object, string, string | undefined][] = [
      [{ serialNumber: ' ' }, 'BAD_USER_INPUT', 'input.serialNumber'],
      [{ serialNumber: '9'.repeat(65) }, 'BAD_USER_INPUT', 'input.serialNumber'],
      [{ name: '' }, 'BAD_USER_INPUT', 'input.name'],
      [{ firmwareVersion: '' }, 'BAD_USER_INPUT', 'input.firmwareVersion'],
      [{ type: '' }, 'BAD_USER_INPUT', 'input.type'],
      [{ timeZone: 'Mars/Olympus' }, 'BAD_USER_INPUT', 'input.timeZone'],
      [{ vendorLinkId: linkIds[0] }, 'UNSUPPORTED_BY_VENDOR', undefined],
      [{ vendorLinkId: 'link_0000000000000000000000' }, 'NOT_FOUND', undefined],
    ];
    for (const [wrong, code, field] of bad)
      expect(await codes(token, REGISTER, { input: { ...good, ...wrong } }), JSON.stringify(wrong)).toEqual([[code, field]]);
    expect((await hearth.control.calls(last)).filter(({ path }) => path.includes('registAliDev'))).toEqual([]);

    const { gateway } = (await ask(hearth.url, token, REGISTER, { input: good }, registered)).registerGateway;
    // Who shows it is who names it, and Feiyan may show it already.
    const isWithFeiyan = gateway.device.identities.some(({ vendor }) => vendor === 'FEIYAN');
    expect(gateway.device).toMatchObject({ name: isWithFeiyan ? 'OBOX Gateway' : 'Loft gateway', firmware: { version: '0000000000000002' } });
    expect(gateway.device.identities).toContainEqual({ vendor: 'OBOX', vendorId: serialNumber });
    expect((await hearth.control.world(truth)).devices.find(({ obox }) => obox?.serialId === serialNumber)).toMatchObject({ obox: { isAdded: true } });
    expect((await gatewaysOf(token)).map(({ id }) => id)).toEqual([gateway.device.id]);
    // The other cloud's list shows the same gateway once it is read again.
    hearth.elapse(61_000);
    await expect
      .poll(async () => (await gatewaysOf(token)).map(({ id, identities }) => [id, identities.map(({ vendor }) => vendor).sort()]))
      .toEqual([[gateway.device.id, ['FEIYAN', 'OBOX']]]);
  });

  it('says what the vendor says of a gateway that does not exist, or is somebody else’s', async () => {
    const { obox } = await truly('OBOX');
    for (const serialNumber of ['0000000000', obox.serialId]) {
      const { token } = await hearth.control.person(`stranger-${serialNumber.slice(0, 4)}`);
      await ask(hearth.url, token, LINK, { credentials: { obox: {} } }, linked);
      const { errors } = await post(hearth.url, token, REGISTER, { input: { serialNumber, name: 'Mine', firmwareVersion: '1' } });
      expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'NOT_FOUND', vendor: 'OBOX', vendorCode: '404' }]);
      expect(await gatewaysOf(token)).toEqual([]);
    }
  });

  it('searches for what waits, and finds the sensor in the cellar', async () => {
    const sensor = await truly('Cellar Motion');
    expect(sensor.gateway).toBeNull();
    expect(await codes(hearth.tokens.alice, SCAN, { input: { gatewayId, duration: 'PT0S' } })).toEqual([['BAD_USER_INPUT', 'input.duration']]);
    expect(await codes(hearth.tokens.alice, SCAN, { input: { gatewayId, serialNumber: ' ' } })).toEqual([['BAD_USER_INPUT', 'input.serialNumber']]);
    await send(SCAN, { gatewayId, serialNumber: 'not-this-one', duration: 'PT30S' });
    await hearth.control.advance(SCAN_MS);
    expect((await truly('Cellar Motion')).gateway).toBeNull();
    expect(await send(SCAN, { gatewayId })).toMatchObject({ startDeviceScan: { gateway: { id: gatewayId } } });
    await hearth.control.advance(SCAN_MS);
    expect((await truly('Cellar Motion')).gateway).toBe((await truly('OBOX')).id);
  });

  it('takes a device off its gateway by its number, since its vendor lists none', async () => {
    const { obox } = await truly('Cellar Motion');
    const behindGateway = { gatewayId, serialNumber: obox.serialId };
    expect(await codes(hearth.tokens.alice, TAKE_OFF, { input: {} })).toEqual([['BAD_USER_INPUT', 'input.deviceId']]);
    expect(await codes(hearth.tokens.alice, TAKE_OFF, { input: { deviceId: 'device_0000000000000000000000', behindGateway } })).toEqual([
      ['BAD_USER_INPUT', 'input.deviceId'],
    ]);
    expect(await codes(hearth.tokens.alice, TAKE_OFF, { input: { behindGateway: { ...behindGateway, serialNumber: '' } } })).toEqual([
      ['BAD_USER_INPUT', 'input.behindGateway.serialNumber'],
    ]);
    expect(await codes(hearth.tokens.alice, TAKE_OFF, { input: { behindGateway: { ...behindGateway, serialNumber: '0000000000' } } })).toEqual([
      ['NOT_FOUND', undefined],
    ]);
    expect(await codes(hearth.tokens.alice, TAKE_OFF, { input: { deviceId: gatewayId.replace('gateway_', 'device_') } })).toEqual([
      ['BAD_USER_INPUT', 'input.deviceId'],
    ]);
    expect(await codes(hearth.tokens.bob, TAKE_OFF, { input: { behindGateway } })).toEqual([['NOT_FOUND', undefined]]);
    expect((await truly('Cellar Motion')).gateway).not.toBeNull();
    expect(await send(TAKE_OFF, { behindGateway })).toEqual({ removeDevice: { removedDeviceId: null } });
    expect((await truly('Cellar Motion')).gateway).toBeNull();
  });

  it('lets a guest open the lock behind the gateway for a while, and changes for how long', async () => {
    const { obox } = await truly('Garage Door');
    const behindGateway = { gatewayId, serialNumber: obox.serialId };
    const guest = { nickname: 'Guest', startsAt: '2026-03-01T08:00:00.000Z', endsAt: '2026-03-02T08:00:00.000Z' };
    const made = await grant({ ...guest, behindGateway, lockToken: obox.authToken, uses: 3 });
    expect(made).toMatchObject({ passcode: expect.stringMatching(/^\d{9}$/), temporaryUser: { ...guest, remainingUses: 3 } });
    const [kept] = await keysOf(obox.serialId);
    expect(kept).toMatchObject({ nickName: 'Guest', startsAt: Date.parse(guest.startsAt), endsAt: Date.parse(guest.endsAt), times: 3 });

    const longer = { ...guest, nickname: 'Friend', endsAt: '2026-03-09T08:00:00.000Z' };
    const { updateTemporaryLockUser: changed } = await ask(
      hearth.url,
      hearth.tokens.alice,
      CHANGE,
      { input: { ...longer, temporaryUserId: made.temporaryUser.id } },
      z.object({ updateTemporaryLockUser: granted }),
    );
    passcodes.push(changed.passcode);
    expect(changed).toMatchObject({ passcode: expect.stringMatching(/^\d{9}$/), temporaryUser: { id: made.temporaryUser.id, ...longer, remainingUses: null } });
    expect(await keysOf(obox.serialId)).toMatchObject([{ pin: kept?.pin, nickName: 'Friend', endsAt: Date.parse(longer.endsAt), times: null }]);
    expect(await codes(hearth.tokens.bob, CHANGE, { input: { ...longer, temporaryUserId: made.temporaryUser.id } })).toEqual([['NOT_FOUND', undefined]]);
  });

  it('refuses a temporary user that cannot be, before any call', async () => {
    const { obox } = await truly('Garage Door');
    const before = await keysOf(obox.serialId);
    const behindGateway = { gatewayId, serialNumber: obox.serialId };
    const good = { behindGateway, lockToken: obox.authToken, nickname: 'Guest', startsAt: '2026-03-01T08:00:00Z', endsAt: '2026-03-02T08:00:00Z' };
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    const bad: [object, string][] = [
      [{ nickname: ' ' }, 'input.nickname'],
      [{ endsAt: '2026-03-01T08:00:00Z' }, 'input.endsAt'],
      [{ uses: 0 }, 'input.uses'],
      [{ phone: 'call me' }, 'input.phone'],
      [{ lockToken: '' }, 'input.lockToken'],
      [{ lockToken: null }, 'input.lockToken'],
      [{ behindGateway: null }, 'input.lockId'],
      [{ lockId: gatewayId.replace('gateway_', 'lock_') }, 'input.lockId'],
    ];
    for (const [wrong, field] of bad) {
      expect(await codes(hearth.tokens.alice, GRANT, { input: { ...good, ...wrong } }), JSON.stringify(wrong)).toEqual([['BAD_USER_INPUT', field]]);
    }
    for (const temporaryUserId of ['', 'nobody', `${gatewayId}.`, 'lock_0000000000000000000000.17']) {
      const { behindGateway: _gateway, lockToken: _token, ...user } = good;
      expect(await codes(hearth.tokens.alice, CHANGE, { input: { ...user, temporaryUserId } }), temporaryUserId).toEqual([['NOT_FOUND', undefined]]);
    }
    expect((await hearth.control.calls(last)).filter(({ path }) => path.includes('RemoteUser'))).toEqual([]);
    const { errors } = await post(hearth.url, hearth.tokens.alice, GRANT, { input: { ...good, lockToken: 'another-lock’s' } });
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'FORBIDDEN', vendor: 'OBOX' }]);
    expect(await keysOf(obox.serialId)).toEqual(before);
  });

  it('shows a passcode in its answer and nowhere else', async () => {
    expect(passcodes).toHaveLength(2);
    const { authToken } = (await truly('Garage Door')).obox;
    const { rows: tables } = await hearth.database.pool.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
    expect(tables.length).toBeGreaterThan(10);
    for (const secret of [...passcodes, authToken ?? '']) {
      expect(secret.length).toBeGreaterThan(8);
      expect(hearth.logged().includes(secret)).toBe(false);
      for (const { name } of tables) {
        const { rows } = await hearth.database.pool.query(`SELECT 1 FROM "${name}" AS t WHERE t::text LIKE '%' || $1 || '%'`, [secret]);
        expect(rows, name).toEqual([]);
      }
    }
  });

  it('removes a gateway from the account; what another cloud knows of it stays', async () => {
    const deviceId = gatewayId.replace('gateway_', 'device_');
    const { obox } = await truly('OBOX');
    expect(await codes(hearth.tokens.bob, REMOVE, { id: gatewayId })).toEqual([['NOT_FOUND', undefined]]);
    const { data } = await post(hearth.url, hearth.tokens.alice, REMOVE, { id: deviceId });
    expect(data).toEqual({ removeGateway: { removedGatewayId: gatewayId } });
    expect((await truly('OBOX')).obox.isAdded).toBe(false);
    expect(await gatewaysOf(hearth.tokens.alice)).toEqual([]);
    const node = 'query ($id: ID!) { node(id: $id) { ... on Device { id name identities { vendor } } } }';
    const found = await ask(
      hearth.url,
      hearth.tokens.alice,
      node,
      { id: deviceId },
      z.object({ node: z.looseObject({ identities: z.array(z.object({ vendor: z.string() })) }) }),
    );
    expect(found.node.identities).toEqual([{ vendor: 'FEIYAN' }]);
    const behindGateway = { gatewayId, serialNumber: obox.serialId };
    expect(await codes(hearth.tokens.alice, TAKE_OFF, { input: { behindGateway } })).toEqual([['UNSUPPORTED_BY_VENDOR', undefined]]);
    // What the other cloud knows of it can be given up as well, through that cloud.
    expect(await codes(hearth.tokens.alice, REMOVE, { id: deviceId })).toEqual([]);
    expect(await codes(hearth.tokens.alice, REMOVE, { id: deviceId })).toEqual([['NOT_FOUND', undefined]]);
  });

  it('takes the gateway in again, under the ID that it had', async () => {
    const { obox } = await truly('OBOX');
    const input = { serialNumber: obox.serialId, name: 'OBOX gateway', firmwareVersion: '0000000000000001' };
    const { gateway } = (await ask(hearth.url, hearth.tokens.alice, REGISTER, { input }, registered)).registerGateway;
    expect(gateway.id).toBe(gatewayId);
    expect(gateway.device.identities).toContainEqual({ vendor: 'OBOX', vendorId: obox.serialId });
    expect((await gatewaysOf(hearth.tokens.alice)).map(({ id }) => id)).toEqual([gateway.device.id]);
    expect((await truly('OBOX')).obox.isAdded).toBe(true);
    // Its new certificate makes it another device at the other cloud: who owns both says that they are one.
    hearth.elapse(61_000);
    const { devices } = (await ask(hearth.url, hearth.tokens.alice, GATEWAYS, {}, listed)).viewer;
    const twin = devices.nodes.find(({ name, identities }) => name === 'OBOX Gateway' && identities.every(({ vendor }) => vendor === 'FEIYAN'));
    const join = 'mutation ($ids: [ID!]!) { linkDevices(input: { deviceIds: $ids }) { device { id name identities { vendor vendorId } } } }';
    const joined = await ask(hearth.url, hearth.tokens.alice, join, { ids: [gateway.device.id, twin?.id] }, z.object({ linkDevices: z.object({ device }) }));
    expect(joined.linkDevices.device.id).toBe(gateway.device.id);
    expect(joined.linkDevices.device.identities.map(({ vendor }) => vendor).sort()).toEqual(['FEIYAN', 'OBOX']);
  });

  it('has reached all ten operations of OBOX', async () => {
    const text = await (await request(`${hearth.url}/metrics`)).body.text();
    const reached = OPERATIONS.filter((name) =>
      new RegExp(`hearth_vendor_call_seconds_count\\{vendor="OBOX",operation="${name}",outcome="OK"\\} [1-9]`).test(text),
    );
    expect(reached).toEqual(OPERATIONS);
  });
});
