// Commands over a real database and log, with clouds that answer as each test wants.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectDatabase, type Database } from '../../../src/database/connect.js';
import type { DeviceListing, PropertyReading, ServiceAnswer, ThingCloud } from '../../../src/domain/device.js';
import { AppError } from '../../../src/domain/errors.js';
import type { VendorName } from '../../../src/domain/ids.js';
import type { ThingModel } from '../../../src/domain/thing-model.js';
import type { Vendor, Vendors } from '../../../src/domain/vendor.js';
import { type CommandService, createCommandService } from '../../../src/routing/commands/command-service.js';
import type { CommandOptions, CommandView } from '../../../src/routing/commands/commands.js';
import type { DeviceView, NodeView, Part } from '../../../src/routing/reads.js';
import { systemClock, systemRandom } from '../../../src/system.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { report, silent, startProcess, type TestProcess } from '../live/process.js';
import { model } from './lamp-model.js';

const ACCOUNT = { id: 'account_me' };
const ID = 'device_lamp';
interface Cloud {
  readonly sent: unknown[];
  reads: number;
  answer: () => Promise<void>;
  serve: () => Promise<ServiceAnswer>;
  read: () => Promise<PropertyReading[]>;
}

interface Hearth {
  readonly live: TestProcess;
  readonly commands: CommandService;
  end(): Promise<void>;
}

let database: TestDatabase;
let clouds: Record<'FEIYAN' | 'OBOX', Cloud>;
let running: Hearth[];
let lastDedupe = 0;
let stop: AbortController;

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await pool.query(`INSERT INTO account (id, issuer, subject) VALUES ('account_me', 'test', 'me'), ('account_other', 'test', 'other')`);
  await pool.query(
    `INSERT INTO link (id, account_id, vendor, vendor_account_id, status) VALUES ('link_FEIYAN', 'account_me', 'FEIYAN', 'x', 'ACTIVE'), ('link_OBOX', 'account_me', 'OBOX', 'x', 'ACTIVE')`,
  );
  await pool.query(`INSERT INTO entity (id, kind) VALUES ('device_lamp', 'device')`);
  await pool.query(
    `INSERT INTO vendor_identity (id, vendor, kind, scope, key, entity_id) VALUES (1, 'FEIYAN', 'device', '', 'lamp', 'device_lamp'), (2, 'OBOX', 'device', '', 'lamp', 'device_lamp')`,
  );
});
afterAll(() => database.drop());
beforeEach(() => {
  clouds = { FEIYAN: newCloud(), OBOX: newCloud() };
  running = [];
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await Promise.all(running.map((each) => each.end()));
  await database.pool.query('TRUNCATE log_entry, command, property_state, status_state RESTART IDENTITY');
});

function newCloud(): Cloud {
  return { sent: [], reads: 0, answer: async () => undefined, serve: async () => null, read: async () => [] };
}

function thingsOf(name: 'FEIYAN' | 'OBOX'): ThingCloud {
  const unused = (): never => {
    throw new Error('not part of these tests');
  };
  return {
    detail: unused,
    status: unused,
    thingModel: unused,
    propertyHistory: unused,
    eventHistory: unused,
    latestEvents: unused,
    extendedProperty: unused,
    async setProperties(_scope, _device, values) {
      clouds[name].sent.push(values);
      await clouds[name].answer();
    },
    async invokeService(_scope, _device, identifier, input) {
      clouds[name].sent.push({ identifier, input });
      return clouds[name].serve();
    },
    async properties() {
      clouds[name].reads += 1;
      return clouds[name].read();
    },
  };
}

const vendors: Vendors = new Map(
  (['FEIYAN', 'OBOX'] as const).map((name): [VendorName, Vendor] => [
    name,
    {
      name,
      displayName: name,
      accounts: { verify: () => Promise.reject(new Error('not part of these tests')) },
      things: thingsOf(name),
      isAvailable: () => true,
    },
  ]),
);

function partOf(vendor: VendorName, identityId: number): Part<DeviceListing> {
  const ref = { vendor, kind: 'device', scope: '', key: 'lamp' } as const;
  const link = { id: `link_${vendor}`, accountId: ACCOUNT.id, vendor, vendorAccountId: 'x', status: 'ACTIVE', expiresAt: null, createdAt: 0 } as const;
  const listing: DeviceListing = {
    ref,
    name: 'Lamp',
    product: null,
    status: 'ONLINE',
    nodeType: 'DEVICE',
    networkType: 'WIFI',
    role: 'OWNER',
    home: null,
    room: null,
    subDevices: [],
    firmwareVersion: null,
    certificate: null,
    readings: [],
  };
  return { link, identityId, ref, listing };
}

const lamp: DeviceView = { id: ID, name: 'Lamp', homeId: null, roomId: null, parts: [partOf('FEIYAN', 1), partOf('OBOX', 2)] };
const reads = {
  nodes: async (ids: readonly string[]): Promise<readonly (NodeView | null)[]> => ids.map((id) => (id === ID ? { kind: 'device', device: lamp } : null)),
  thingModel: async (): Promise<ThingModel> => model,
  groupDevices: (): never => {
    throw new Error('not part of these tests');
  },
  status: (): never => {
    throw new Error('not part of these tests');
  },
};

async function open(): Promise<Hearth> {
  const live = await startProcess(database.url);
  const own: Database = connectDatabase(database.url, { connections: 4 });
  const commands = createCommandService({ pool: own.pool, clock: systemClock, random: systemRandom, log: silent, vendors, live });
  await commands.start();
  const hearth: Hearth = {
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

function of(hearth: Hearth, deadlineMs = 5_000, account = ACCOUNT): ReturnType<CommandService['forAccount']> {
  return hearth.commands.forAccount(account, reads, { at: Date.now() + deadlineMs });
}

function options(confirmWithinMs = 5_000, idempotencyKey: string | null = null): CommandOptions {
  return { confirmWithinMs, idempotencyKey };
}

async function reported(hearth: Hearth, identityId: number, value: unknown, identifier = 'Brightness'): Promise<void> {
  lastDedupe += 1;
  await hearth.live.appendOwn([report(identityId, value, null, `report ${lastDedupe}`, identifier)]);
}

async function settled(hearth: Hearth, id: string): Promise<CommandView[]> {
  const views: CommandView[] = [];
  for await (const view of of(hearth).watch(id, stop.signal)) views.push(view);
  return views;
}

async function settledEntries(): Promise<unknown[]> {
  const { rows } = await database.pool.query(`SELECT content ->> 'commandId' AS id, account_id, identity_id FROM log_entry WHERE kind = 'command'`);
  return rows;
}

describe('setting properties', () => {
  test('is confirmed by reports after it that show every value, and then told once', async () => {
    const hearth = await open();
    await reported(hearth, 1, 40);
    const command = await of(hearth).setDeviceProperties(ID, { Brightness: 40, Power: true }, options());
    expect(command).toMatchObject({ kind: 'SET_PROPERTIES', status: 'ACCEPTED', deviceId: ID, settledAt: null, error: null });
    expect(clouds.FEIYAN.sent).toEqual([{ Brightness: 40, Power: 1 }]);
    const views = settled(hearth, command.id);
    await reported(hearth, 1, 41);
    await reported(hearth, 1, 1, 'Power');
    await reported(hearth, 2, 40);
    expect((await views).map((view) => view.status)).toEqual(['ACCEPTED', 'CONFIRMED']);
    expect((await views).at(-1)?.settledAt).toBeTypeOf('number');
    await vi.waitFor(async () => expect(await settledEntries()).toEqual([{ id: command.id, account_id: ACCOUNT.id, identity_id: 1 }]));
    expect(clouds.FEIYAN.reads).toBe(0);
  });

  test('to what already is, is confirmed by one reading', async () => {
    const hearth = await open();
    clouds.FEIYAN.read = async () => [
      { identifier: 'Brightness', value: 40, at: 1_000 },
      { identifier: 'Power', value: 0, at: 1_000 },
    ];
    const command = await of(hearth).setDeviceProperties(ID, { Brightness: 40 }, options(30));
    expect((await settled(hearth, command.id)).at(-1)?.status).toBe('CONFIRMED');
    expect(clouds.FEIYAN.reads).toBe(1);
    expect(hearth.live.state.get(1).properties.get('Brightness')).toMatchObject({ value: 40, source: 'COMMAND' });
  });

  test('times out when neither report nor reading shows it', async () => {
    const hearth = await open();
    clouds.FEIYAN.read = async () => [{ identifier: 'Brightness', value: 7, at: 1_000 }];
    const shown = await of(hearth).setDeviceProperties(ID, { Brightness: 40 }, options(30));
    clouds.FEIYAN.read = () => Promise.reject(new AppError('VENDOR_TIMEOUT', 'late'));
    const unread = await of(hearth).setDeviceProperties(ID, { Brightness: 50 }, options(30));
    for (const { id } of [shown, unread]) expect((await settled(hearth, id)).at(-1)).toMatchObject({ status: 'TIMED_OUT', error: null });
    await vi.waitFor(async () => expect(await settledEntries()).toHaveLength(2));
  });

  test('that is refused has failed with the reason, and no other cloud is asked', async () => {
    const hearth = await open();
    clouds.FEIYAN.answer = () => Promise.reject(new AppError('DEVICE_OFFLINE', 'It is offline.', { vendor: 'FEIYAN', vendorCode: '9201' }));
    const command = await of(hearth).setDeviceProperties(ID, { Brightness: 40 }, options());
    expect(command).toMatchObject({
      status: 'FAILED',
      error: { code: 'DEVICE_OFFLINE', message: 'It is offline.', vendor: 'FEIYAN', vendorCode: '9201', retryable: false },
    });
    expect(command.settledAt).toBeTypeOf('number');
    expect(clouds.OBOX.sent).toEqual([]);
    expect(await of(hearth).get(command.id)).toEqual(command);
    await vi.waitFor(async () => expect(await settledEntries()).toHaveLength(1));
  });

  test('goes through the next cloud when the first provably did nothing, and fails when none did anything', async () => {
    const hearth = await open();
    clouds.FEIYAN.answer = () => Promise.reject(new AppError('VENDOR_UNAVAILABLE', 'not reached', { effect: 'none' }));
    const command = await of(hearth).setDeviceProperties(ID, { Brightness: 40 }, options());
    expect(command.status).toBe('ACCEPTED');
    expect([clouds.FEIYAN.sent, clouds.OBOX.sent]).toEqual([[{ Brightness: 40 }], [{ Brightness: 40 }]]);
    await reported(hearth, 1, 40);
    await settled(hearth, command.id);
    await vi.waitFor(async () => expect(await settledEntries()).toEqual([{ id: command.id, account_id: ACCOUNT.id, identity_id: 2 }]));
    clouds.OBOX.answer = clouds.FEIYAN.answer;
    expect(await of(hearth).setDeviceProperties(ID, { Brightness: 41 }, options())).toMatchObject({ status: 'FAILED', error: { code: 'VENDOR_UNAVAILABLE' } });
  });

  test('whose answer was lost is unknown, never sent again, and confirmed if the device shows it', async () => {
    const hearth = await open();
    clouds.FEIYAN.answer = () => Promise.reject(new AppError('VENDOR_TIMEOUT', 'no answer', { effect: 'unknown' }));
    clouds.FEIYAN.read = async () => [{ identifier: 'Brightness', value: 40, at: null }];
    const shown = await of(hearth).setDeviceProperties(ID, { Brightness: 40 }, options(30));
    expect(shown).toMatchObject({ status: 'UNKNOWN', settledAt: null, error: { code: 'VENDOR_TIMEOUT' } });
    expect((await settled(hearth, shown.id)).at(-1)).toMatchObject({ status: 'CONFIRMED', error: null });
    const notShown = await of(hearth).setDeviceProperties(ID, { Brightness: 60 }, options(30));
    expect((await settled(hearth, notShown.id)).at(-1)).toMatchObject({ status: 'UNKNOWN', error: { code: 'VENDOR_TIMEOUT' } });
    expect(clouds.FEIYAN.sent).toHaveLength(2);
    expect(clouds.OBOX.sent).toEqual([]);
  });

  test('does not outlast its deadline, whatever the vendor does', async () => {
    const hearth = await open();
    clouds.FEIYAN.answer = () => new Promise(() => undefined);
    expect(await of(hearth, 20).setDeviceProperties(ID, { Brightness: 40 }, options(30))).toMatchObject({
      status: 'UNKNOWN',
      error: { code: 'VENDOR_TIMEOUT' },
    });
  });

  test('that nothing reports back is over with the answer', async () => {
    const hearth = await open();
    const command = await of(hearth).setDeviceProperties(ID, { Reset: 1 }, options());
    expect(command).toMatchObject({ status: 'ACCEPTED' });
    expect(command.settledAt).toBeTypeOf('number');
  });

  test('with a bad value, or of a device that the viewer does not see, is refused before any call and leaves no command', async () => {
    const hearth = await open();
    await expect(of(hearth).setDeviceProperties(ID, { Brightness: 101 }, options())).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { field: 'input.properties.Brightness' },
    });
    await expect(of(hearth).setDeviceProperties('device_other', { Brightness: 1 }, options())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(clouds.FEIYAN.sent).toEqual([]);
    expect((await database.pool.query('SELECT 1 FROM command')).rowCount).toBe(0);
  });
});

describe('a service', () => {
  test('that answers at once is confirmed by its answer; one that does not stays accepted, and both are settled', async () => {
    const hearth = await open();
    clouds.FEIYAN.serve = async () => ({ output: { Count: 3 } });
    const sync = await of(hearth).invokeDeviceService(ID, 'Measure', {}, options());
    expect(sync).toMatchObject({ kind: 'INVOKE_SERVICE', status: 'CONFIRMED', output: { Count: 3 } });
    // Feiyan's answer to what the device has yet to do.
    clouds.FEIYAN.serve = async () => ({ output: {} });
    const later = await of(hearth).invokeDeviceService(ID, 'Toggle', {}, options());
    expect(later).toMatchObject({ status: 'ACCEPTED', output: null });
    clouds.FEIYAN.serve = () => Promise.reject(new AppError('VENDOR_INVALID_RESPONSE', 'odd'));
    const lost = await of(hearth).invokeDeviceService(ID, 'Toggle', {}, options());
    expect(lost).toMatchObject({ status: 'UNKNOWN', error: { code: 'VENDOR_INVALID_RESPONSE' } });
    for (const { settledAt } of [sync, later, lost]) expect(settledAt).toBeTypeOf('number');
    await vi.waitFor(async () => expect(await settledEntries()).toHaveLength(3));
  });
});

describe('an idempotency key', () => {
  test('makes a repeated request the same command, also at the same time', async () => {
    const [one, two] = [await open(), await open()];
    let answer = (): void => undefined;
    clouds.FEIYAN.answer = () => new Promise((resolve) => (answer = resolve));
    const requests = [one, two, one].map((hearth) => of(hearth).setDeviceProperties(ID, { Brightness: 40, Power: false }, options(5_000, 'key')));
    await vi.waitFor(() => expect(clouds.FEIYAN.sent).toHaveLength(1));
    answer();
    const commands = await Promise.all(requests);
    const again = await of(two).setDeviceProperties(ID, { Power: false, Brightness: 40 }, options(5_000, 'key'));
    expect(new Set([...commands, again].map(({ id }) => id)).size).toBe(1);
    expect([...commands, again].map(({ status }) => status)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    expect(clouds.FEIYAN.sent).toHaveLength(1);
  });

  test('used for another request is a conflict; another account may use it, and anyone after a day', async () => {
    const hearth = await open();
    const first = await of(hearth).setDeviceProperties(ID, { Brightness: 40 }, options(5_000, 'key'));
    await expect(of(hearth).setDeviceProperties(ID, { Brightness: 41 }, options(5_000, 'key'))).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(of(hearth).invokeDeviceService(ID, 'Toggle', {}, options(5_000, 'key'))).rejects.toMatchObject({ code: 'CONFLICT' });
    const other = await of(hearth, 5_000, { id: 'account_other' }).setDeviceProperties(ID, { Brightness: 41 }, options(5_000, 'key'));
    expect(other.id).not.toBe(first.id);
    await database.pool.query(`UPDATE command SET created_at = now() - interval '25 hours'`);
    const nextDay = await of(hearth).setDeviceProperties(ID, { Brightness: 42 }, options(5_000, 'key'));
    expect(nextDay.id).not.toBe(first.id);
    expect(clouds.FEIYAN.sent).toHaveLength(3);
  });

  test('of a refused input stays free', async () => {
    const hearth = await open();
    await expect(of(hearth).setDeviceProperties(ID, { Brightness: 101 }, options(5_000, 'key'))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await of(hearth).setDeviceProperties(ID, { Brightness: 100 }, options(5_000, 'key'))).toMatchObject({ status: 'ACCEPTED' });
  });
});

describe('a command', () => {
  test('is told by another process as it is settled, and is nobody else’s', async () => {
    const [one, two] = [await open(), await open()];
    const command = await of(one).setDeviceProperties(ID, { Brightness: 40 }, options());
    const views = settled(two, command.id);
    await reported(one, 1, 40);
    expect((await views).map(({ status }) => status)).toEqual(['ACCEPTED', 'CONFIRMED']);
    expect((await settled(two, command.id)).map(({ status }) => status)).toEqual(['CONFIRMED']);
    const stranger = of(one, 5_000, { id: 'account_other' });
    expect(await stranger.get(command.id)).toBeNull();
    await expect(stranger.watch(command.id, stop.signal)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('stops being watched when the signal aborts', async () => {
    const hearth = await open();
    const command = await of(hearth).setDeviceProperties(ID, { Brightness: 40 }, options());
    const views = settled(hearth, command.id);
    setImmediate(() => stop.abort());
    expect((await views).map(({ status }) => status)).not.toContain('CONFIRMED');
  });

  test('of a process that ended is taken up by the next: accepted ones are followed on, sent ones are unknown until the device shows them', async () => {
    const first = await open();
    const accepted = await of(first).setDeviceProperties(ID, { Brightness: 40 }, options(60_000));
    const read = await of(first).setDeviceProperties(ID, { Brightness: 41 }, options(60_000));
    const sent = await of(first).setDeviceProperties(ID, { Brightness: 42 }, options(60_000));
    const service = await of(first).invokeDeviceService(ID, 'Toggle', {}, options());
    await first.end();
    const { pool } = database;
    await pool.query(`UPDATE command SET status = 'PENDING' WHERE id = $1`, [sent.id]);
    await pool.query(`UPDATE command SET status = 'PENDING', settled_at = NULL WHERE id = $1`, [service.id]);
    await pool.query(`UPDATE command SET confirm_by = now() WHERE id = ANY ($1)`, [[read.id, sent.id]]);
    await pool.query(`DELETE FROM log_entry WHERE kind = 'command'`);
    clouds.FEIYAN.read = async () => [{ identifier: 'Brightness', value: 41, at: null }];
    const next = await open();
    expect((await settled(next, read.id)).at(-1)?.status).toBe('CONFIRMED');
    expect((await settled(next, sent.id)).at(-1)?.status).toBe('UNKNOWN');
    expect((await settled(next, service.id)).map(({ status }) => status)).toEqual(['UNKNOWN']);
    const views = settled(next, accepted.id);
    await reported(next, 1, 40);
    expect((await views).at(-1)?.status).toBe('CONFIRMED');
    expect(clouds.FEIYAN.sent).toHaveLength(4);
    await vi.waitFor(async () => expect(await settledEntries()).toHaveLength(4));
  });

  test('that was settled, but whose settling was not logged before the end, is told at the next start, once', async () => {
    const first = await open();
    clouds.FEIYAN.answer = () => Promise.reject(new AppError('VENDOR_REJECTED', 'no'));
    await of(first).setDeviceProperties(ID, { Brightness: 40 }, options());
    await first.end();
    await database.pool.query(`DELETE FROM log_entry WHERE kind = 'command'`);
    await (await open()).end();
    await open();
    await vi.waitFor(async () => expect(await settledEntries()).toHaveLength(1));
  });
});
