// Commands to device groups over a real database and log: who must show what a group was told, and until when.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { connectDatabase } from '../../../src/database/connect.js';
import type { DeviceListing, DeviceStatus } from '../../../src/domain/device.js';
import type { DeviceGroupCloud, DeviceGroupListing } from '../../../src/domain/device-group.js';
import { AppError } from '../../../src/domain/errors.js';
import type { EntityKind, VendorRef } from '../../../src/domain/ids.js';
import type { Link } from '../../../src/domain/link.js';
import type { Vendors } from '../../../src/domain/vendor.js';
import type { CommandReads } from '../../../src/routing/commands/account-commands.js';
import { type CommandService, createCommandService } from '../../../src/routing/commands/command-service.js';
import type { CommandOptions, CommandView } from '../../../src/routing/commands/commands.js';
import type { DeviceGroupView, DeviceView, Part } from '../../../src/routing/reads.js';
import { systemClock, systemRandom } from '../../../src/system.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { report, silent, startProcess, type TestProcess } from '../live/process.js';
import { model } from './lamp-model.js';

const ACCOUNT = { id: 'account_me' };
const GROUP = 'group_lamps';
const LINK: Link = { id: 'link_FEIYAN', accountId: ACCOUNT.id, vendor: 'FEIYAN', vendorAccountId: 'x', status: 'ACTIVE', expiresAt: null, createdAt: 0 };
const MEMBERS = { one: 1, two: 2, three: 3 } as const;
const GROUP_IDENTITY = 9;

let database: TestDatabase;
let statuses: Record<keyof typeof MEMBERS, DeviceStatus>;
let values: Partial<Record<keyof typeof MEMBERS, unknown>>;
let sent: unknown[];
let reads: number;
let answer: () => Promise<void>;
let running: { live: TestProcess; commands: CommandService; end(): Promise<void> }[];

const ref = (kind: EntityKind, key: string): VendorRef => ({ vendor: 'FEIYAN', kind, scope: kind === 'group' ? 'home' : '', key });
const listing = (key: string): DeviceListing => ({
  ref: ref('device', key),
  name: key,
  product: null,
  status: 'ONLINE',
  nodeType: 'DEVICE',
  networkType: 'WIFI',
  role: 'OWNER',
  home: ref('home', 'home'),
  room: null,
  subDevices: [],
  firmwareVersion: null,
  certificate: null,
  readings: [],
});
const part = <Listing>(key: VendorRef, identityId: number, it: Listing): Part<Listing> => ({ link: LINK, identityId, ref: key, listing: it });
const members: readonly DeviceView[] = Object.entries(MEMBERS).map(([key, id]) => ({
  id: `device_${key}`,
  name: key,
  homeId: 'home_home',
  roomId: null,
  parts: [part(ref('device', key), id, listing(key))],
}));
const groupListing: DeviceGroupListing = {
  ref: ref('group', 'lamps'),
  home: ref('home', 'home'),
  name: 'Lamps',
  product: ref('product', 'Light'),
  imageUrl: null,
  createdAt: null,
};
const group: DeviceGroupView = {
  id: GROUP,
  homeId: 'home_home',
  name: 'Lamps',
  productId: null,
  imageUrl: null,
  createdAt: null,
  parts: [part(groupListing.ref, GROUP_IDENTITY, groupListing)],
};

const unused = (): never => {
  throw new Error('not part of these tests');
};
const groups: DeviceGroupCloud = {
  listGroups: unused,
  getGroup: unused,
  listGroupProducts: unused,
  createGroup: unused,
  renameGroup: unused,
  setGroupDevices: unused,
  deleteGroup: unused,
  deleteGroups: unused,
  prepareMesh: unused,
  async listGroupDevices(_scope, _group, identifiers) {
    reads += 1;
    expect(identifiers).toEqual(['Brightness']);
    return members.map(({ name }) => {
      const value = Object.entries(values).find(([key]) => key === name)?.[1];
      return { ...listing(name), readings: value === undefined ? [] : [{ identifier: 'Brightness', value, at: 1_000 }] };
    });
  },
  async setGroupProperties(_scope, { key }, told) {
    sent.push([key, told]);
    await answer();
  },
  async invokeGroupService(_scope, { key }, identifier, input) {
    sent.push([key, identifier, input]);
    await answer();
  },
};
const vendors: Vendors = new Map([['FEIYAN', { name: 'FEIYAN', displayName: 'Feiyan', accounts: { verify: unused }, groups, isAvailable: () => true }]]);

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await pool.query(`INSERT INTO account (id, issuer, subject) VALUES ('account_me', 'test', 'me')`);
  await pool.query(`INSERT INTO link (id, account_id, vendor, vendor_account_id, status) VALUES ('link_FEIYAN', 'account_me', 'FEIYAN', 'x', 'ACTIVE')`);
  await pool.query(`INSERT INTO entity (id, kind) VALUES ('device_any', 'device'), ('group_lamps', 'group')`);
  for (const [key, id] of Object.entries(MEMBERS))
    await pool.query(`INSERT INTO vendor_identity (id, vendor, kind, scope, key, entity_id) VALUES ($1, 'FEIYAN', 'device', '', $2, 'device_any')`, [id, key]);
  await pool.query(`INSERT INTO vendor_identity (id, vendor, kind, scope, key, entity_id) VALUES (9, 'FEIYAN', 'group', 'home', 'lamps', 'group_lamps')`);
});
afterAll(() => database.drop());
beforeEach(() => {
  statuses = { one: 'ONLINE', two: 'ONLINE', three: 'OFFLINE' };
  values = {};
  sent = [];
  reads = 0;
  answer = async () => undefined;
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((each) => each.end()));
  await database.pool.query('TRUNCATE log_entry, command, property_state, status_state RESTART IDENTITY');
});

async function open() {
  const live = await startProcess(database.url);
  const own = connectDatabase(database.url, { connections: 4 });
  const commands = createCommandService({ pool: own.pool, clock: systemClock, random: systemRandom, log: silent, vendors, live });
  await commands.start();
  const hearth = {
    live,
    commands,
    async end() {
      running = running.filter((each) => each !== hearth);
      await commands.stop();
      await live.end();
      await own.close();
    },
  };
  running.push(hearth);
  return hearth;
}
type Hearth = Awaited<ReturnType<typeof open>>;

const commandReads = (items = members): CommandReads => ({
  nodes: async (ids) => ids.map((id) => (id === GROUP ? { kind: 'group', group } : null)),
  thingModel: async () => model,
  groupDevices: async () => ({ items, failures: [] }),
  status: ({ name }) => ({ status: Object.entries(statuses).find(([key]) => key === name)?.[1] ?? 'UNKNOWN', changedAt: null }),
});
const of = ({ commands }: Hearth, items = members) => commands.forAccount(ACCOUNT, commandReads(items), { at: Date.now() + 5_000 });
const options = (confirmWithinMs = 5_000, idempotencyKey: string | null = null): CommandOptions => ({ confirmWithinMs, idempotencyKey });
let last = 0;
const reported = async ({ live }: Hearth, identityId: number, value: unknown): Promise<void> => {
  last += 1;
  await live.appendOwn([report(identityId, value, null, `group report ${last}`, 'Brightness')]);
};
async function settled(hearth: Hearth, { id }: CommandView): Promise<CommandView | undefined> {
  const views: CommandView[] = [];
  for await (const view of of(hearth).watch(id, new AbortController().signal)) views.push(view);
  return views.at(-1);
}

test('values are confirmed when every device that is online reports them, and are told to the account alone', async () => {
  const hearth = await open();
  const command = await of(hearth).setDeviceGroupProperties(GROUP, { Brightness: 40 }, options());
  expect(command).toMatchObject({ kind: 'SET_PROPERTIES', status: 'ACCEPTED', deviceId: null, deviceGroupId: GROUP, settledAt: null });
  expect(sent).toEqual([['lamps', { Brightness: 40 }]]);
  await reported(hearth, 1, 40);
  await reported(hearth, 1, 40);
  await reported(hearth, 2, 39);
  await hearth.live.feed.head();
  expect((await of(hearth).get(command.id))?.status).toBe('ACCEPTED');
  await reported(hearth, 2, 40);
  expect(await settled(hearth, command)).toMatchObject({ status: 'CONFIRMED', error: null });
  expect(reads).toBe(0);
  const entries = `SELECT content ->> 'commandId' AS id, account_id, identity_id FROM log_entry WHERE kind = 'command'`;
  await vi.waitFor(async () => expect((await database.pool.query(entries)).rows).toEqual([{ id: command.id, account_id: ACCOUNT.id, identity_id: null }]));
});

test('devices that did not report are read once when time is up, all by one list', async () => {
  const hearth = await open();
  values = { one: 7, two: 40, three: 1 };
  const shown = await of(hearth).setDeviceGroupProperties(GROUP, { Brightness: 40 }, options(300));
  await reported(hearth, 1, 40);
  expect((await settled(hearth, shown))?.status).toBe('CONFIRMED');
  expect(reads).toBe(1);
  expect(hearth.live.state.get(2).properties.get('Brightness')).toMatchObject({ value: 40, source: 'COMMAND' });
  const unshown = await of(hearth).setDeviceGroupProperties(GROUP, { Brightness: 40 }, options(30));
  expect((await settled(hearth, unshown))?.status).toBe('TIMED_OUT');
  expect(reads).toBe(2);
});

test('where no device is online, what the vendor answers is all that is to come', async () => {
  const hearth = await open();
  statuses = { one: 'OFFLINE', two: 'UNKNOWN', three: 'OFFLINE' };
  const taken = await of(hearth).setDeviceGroupProperties(GROUP, { Brightness: 40 }, options());
  expect(taken.status).toBe('ACCEPTED');
  expect(taken.settledAt).toBeTypeOf('number');
  answer = () => Promise.reject(new AppError('DEVICE_OFFLINE', 'all of them', { vendor: 'FEIYAN', vendorCode: '28504', effect: 'none' }));
  expect(await of(hearth).setDeviceGroupProperties(GROUP, { Brightness: 40 }, options())).toMatchObject({
    status: 'FAILED',
    error: { code: 'DEVICE_OFFLINE', vendorCode: '28504' },
  });
});

test('a lost answer is never sent again; the devices say whether it happened', async () => {
  const hearth = await open();
  answer = () => Promise.reject(new AppError('VENDOR_TIMEOUT', 'no answer', { effect: 'unknown' }));
  values = { one: 40, two: 40 };
  const happened = await of(hearth).setDeviceGroupProperties(GROUP, { Brightness: 40 }, options(30));
  expect(happened.status).toBe('UNKNOWN');
  expect(await settled(hearth, happened)).toMatchObject({ status: 'CONFIRMED', error: null });
  const service = await of(hearth).invokeDeviceGroupService(GROUP, 'Toggle', {}, options());
  expect(service).toMatchObject({ status: 'UNKNOWN', error: { code: 'VENDOR_TIMEOUT' } });
  expect(sent).toHaveLength(2);
});

test('a service is over with the answer of the vendor', async () => {
  const hearth = await open();
  const command = await of(hearth).invokeDeviceGroupService(GROUP, 'Toggle', {}, options(5_000, 'key'));
  expect(command).toMatchObject({ kind: 'INVOKE_SERVICE', status: 'ACCEPTED', deviceGroupId: GROUP, output: null });
  expect(command.settledAt).toBeTypeOf('number');
  expect(await of(hearth).invokeDeviceGroupService(GROUP, 'Toggle', {}, options(5_000, 'key'))).toEqual(command);
  await expect(of(hearth).setDeviceGroupProperties(GROUP, { Brightness: 1 }, options(5_000, 'key'))).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(sent).toEqual([['lamps', 'Toggle', {}]]);
});

test('what an earlier process sent is followed on, for the members that were online then', async () => {
  const first = await open();
  const command = await of(first).setDeviceGroupProperties(GROUP, { Brightness: 40 }, options(60_000));
  const late = await of(first).setDeviceGroupProperties(GROUP, { Brightness: 41 }, options(60_000));
  await first.end();
  await database.pool.query('UPDATE command SET confirm_by = now() WHERE id = $1', [late.id]);
  values = { one: 41, two: 41, three: 1 };
  const next = await open();
  expect((await settled(next, late))?.status).toBe('CONFIRMED');
  for (const id of [1, 2]) await reported(next, id, 40);
  expect((await settled(next, command))?.status).toBe('CONFIRMED');
  expect(sent).toHaveLength(2);
});

test('bad values, unknown groups and empty ones leave no command', async () => {
  const hearth = await open();
  const attempts: [Promise<unknown>, object][] = [
    [of(hearth).setDeviceGroupProperties(GROUP, { Brightness: 101 }, options()), { code: 'BAD_USER_INPUT', details: { field: 'input.properties.Brightness' } }],
    [of(hearth).invokeDeviceGroupService(GROUP, 'Nothing', {}, options()), { code: 'BAD_USER_INPUT', details: { field: 'input.service' } }],
    [of(hearth).setDeviceGroupProperties('group_other', { Brightness: 1 }, options()), { code: 'NOT_FOUND' }],
    [of(hearth, []).setDeviceGroupProperties(GROUP, { Brightness: 1 }, options()), { code: 'BAD_USER_INPUT', details: { field: 'input.deviceGroupId' } }],
  ];
  for (const [attempt, error] of attempts) await expect(attempt).rejects.toMatchObject(error);
  expect(sent).toEqual([]);
  expect((await database.pool.query('SELECT 1 FROM command')).rowCount).toBe(0);
});
