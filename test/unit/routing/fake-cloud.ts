// A vendor's cloud as plain objects: keeps its promises over data that a test changes, counts calls and rounds, and can fail.
import type { DeviceDetail, DeviceListing, DeviceStatus, PropertyReading } from '../../../src/domain/device.js';
import { AppError, type ErrorCode } from '../../../src/domain/errors.js';
import type { HomeListing, RoomListing } from '../../../src/domain/home.js';
import type { EntityKind, VendorName, VendorRef } from '../../../src/domain/ids.js';
import type { CallScope } from '../../../src/domain/link.js';
import type { ThingModel } from '../../../src/domain/thing-model.js';
import type { Vendor } from '../../../src/domain/vendor.js';

export interface FakeDevice {
  readonly key: string;
  name: string;
  product: string;
  status: DeviceStatus;
  room: string | null;
  role: 'OWNER' | 'MEMBER';
  nodeType?: DeviceListing['nodeType'];
  subDevices?: readonly string[];
  certificate?: DeviceListing['certificate'];
  macAddress?: string;
  values: Record<string, unknown>;
}

export interface FakeHome {
  readonly key: string;
  name: string;
  role?: HomeListing['role'];
  rooms: { readonly key: string; name: string }[];
  devices: FakeDevice[];
}

/** What one vendor account holds. */
export interface FakeAccount {
  homes: FakeHome[];
  /** In no home. */
  devices: FakeDevice[];
}

export interface FakeCloud {
  readonly vendor: Vendor;
  readonly accounts: Map<string, FakeAccount>;
  readonly models: Map<string, ThingModel>;
  /** Every page asked for, as `operation key page`. */
  readonly calls: string[];
  /** Times that the cloud answered everything it had been asked by then. */
  rounds(): number;
  /** Identifiers of the last device list of each home. */
  readonly identifiers: Map<string, readonly string[]>;
  /** Operations (by the first word of the call) that fail, and how; `hang`: until called off. */
  readonly faults: Map<string, ErrorCode | 'hang' | 'empty' | 'broken'>;
  isAvailable: boolean;
}

const PAGE = 20;

export function createFakeCloud(
  name: VendorName,
  options: { readonly homes: boolean; readonly things: boolean; readonly pushes: boolean; readonly gateways?: boolean },
): FakeCloud {
  const accounts = new Map<string, FakeAccount>();
  const models = new Map<string, ThingModel>();
  const calls: string[] = [];
  const identifiers = new Map<string, readonly string[]>();
  const faults: FakeCloud['faults'] = new Map();
  let rounds = 0;
  let waiting: (() => void)[] = [];
  const state = { isAvailable: true };

  function answerTogether(): Promise<void> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length > 1) return;
      setImmediate(() => {
        rounds += 1;
        const now = waiting;
        waiting = [];
        for (const answer of now) answer();
      });
    });
  }

  /** One documented call. */
  async function call<Answer>(operation: string, rest: string, scope: CallScope, answer: () => Answer): Promise<Answer> {
    calls.push(`${operation} ${rest}`.trim());
    const fault = faults.get(operation);
    if (fault === 'hang') {
      return new Promise((_resolve, reject) => {
        const end = (): void => reject(new AppError('VENDOR_TIMEOUT', 'called off'));
        if (scope.signal.aborted) end();
        scope.signal.addEventListener('abort', end);
      });
    }
    await answerTogether();
    if (fault === 'broken') throw new TypeError('an answer that the mapping cannot read');
    if (fault !== undefined && fault !== 'empty') throw new AppError(fault, `told to fail with ${fault}`);
    return answer();
  }

  /** Pages as the wings read them: all at once where the number is expected, else the first one first. */
  async function pages<Item>(operation: string, key: string, scope: CallScope, items: () => readonly Item[], expected: number | undefined): Promise<Item[]> {
    const take = (page: number): Promise<readonly Item[]> =>
      call(operation, `${key} ${page}`.trim(), scope, () => (faults.get(operation) === 'empty' ? [] : items().slice((page - 1) * PAGE, page * PAGE)));
    const total = (): number => Math.max(1, Math.ceil((faults.get(operation) === 'empty' ? 0 : items().length) / PAGE));
    const first = await Promise.all(Array.from({ length: Math.max(1, Math.ceil((expected ?? 0) / PAGE)) }, (_, n) => take(n + 1)));
    const more = await Promise.all(Array.from({ length: Math.max(0, total() - first.length) }, (_, n) => take(first.length + n + 1)));
    return [...first, ...more].flat();
  }

  function account(scope: CallScope): FakeAccount {
    const found = accounts.get(scope.link.vendorAccountId);
    if (found === undefined) throw new AppError('LINK_EXPIRED', 'no such account');
    return found;
  }

  function home(scope: CallScope, home: VendorRef): FakeHome {
    const found = account(scope).homes.find((each) => each.key === home.key);
    if (found === undefined) throw new AppError('VENDOR_REJECTED', 'no such home');
    return found;
  }

  const ref = (kind: EntityKind, key: string, scope = ''): VendorRef => ({ vendor: name, kind, scope, key });

  function listing(device: FakeDevice, home: FakeHome | null, asked: readonly string[]): DeviceListing {
    return {
      ref: ref('device', device.key),
      name: device.name,
      product: { ref: ref('product', device.product), name: device.product, category: device.product, imageUrl: null, model: null },
      status: device.status,
      nodeType: device.nodeType ?? 'DEVICE',
      networkType: 'WIFI',
      role: device.role,
      home: home && ref('home', home.key),
      room: home === null || device.room === null ? null : ref('room', device.room, home.key),
      subDevices: (device.subDevices ?? []).map((key) => ref('device', key)),
      firmwareVersion: null,
      certificate: device.certificate ?? null,
      readings: readingsOf(device).filter(({ identifier }) => asked.includes(identifier)),
    };
  }

  function allDevices(scope: CallScope): { readonly device: FakeDevice; readonly home: FakeHome | null }[] {
    const { homes, devices } = account(scope);
    return [...homes.flatMap((each) => each.devices.map((device) => ({ device, home: each }))), ...devices.map((device) => ({ device, home: null }))];
  }

  function find(scope: CallScope, key: string): FakeDevice {
    const found = allDevices(scope).find(({ device }) => device.key === key);
    if (found === undefined) throw new AppError('VENDOR_REJECTED', 'no such device');
    return found.device;
  }

  const vendor: Vendor = {
    name,
    displayName: name,
    accounts: {
      verify: ({ vendor: _, ...proof }) => {
        const secret = Object.values(proof).join(' ');
        return Promise.resolve({ vendorAccountId: secret, token: { secret, expiresAt: null } });
      },
    },
    ...(options.homes && {
      homes: {
        listHomes: (scope, hint) =>
          pages(
            'homes',
            '',
            scope,
            () =>
              account(scope).homes.map(
                (each, n): HomeListing => ({ ref: ref('home', each.key), name: each.name, role: each.role ?? 'OWNER', isCurrent: n === 0, createdAt: 1 }),
              ),
            hint?.expected,
          ),
        listRooms: (scope, of, hint) =>
          pages(
            'rooms',
            of.key,
            scope,
            () =>
              home(scope, of).rooms.map(
                (room): RoomListing => ({ ref: ref('room', room.key, of.key), home: of, name: room.name, backgroundImageUrl: null, createdAt: null }),
              ),
            hint?.expected,
          ),
        listHomeDevices: (scope, of, asked, hint) => {
          identifiers.set(of.key, asked);
          return pages('devices', of.key, scope, () => home(scope, of).devices.map((device) => listing(device, home(scope, of), asked)), hint?.expected);
        },
      },
    }),
    devices: {
      listDevices: (scope) =>
        call('account', '', scope, () => (faults.get('account') === 'empty' ? [] : allDevices(scope).map(({ device }) => listing(device, null, [])))),
      binding: (scope, device) =>
        call('binding', device.key, scope, () => {
          const found = allDevices(scope).find((each) => each.device.key === device.key);
          return found === undefined ? null : listing(found.device, null, []);
        }),
    },
    ...(options.things && {
      things: {
        detail: (scope, device) =>
          call('detail', device.key, scope, (): DeviceDetail => {
            const { status, macAddress = null } = find(scope, device.key);
            return { status, macAddress, serialNumber: null, firmwareVersion: '1.0', deviceName: null, activatedAt: null };
          }),
        status: (scope, device) => call('status', device.key, scope, () => ({ status: find(scope, device.key).status, at: null })),
        properties: (scope, device) => call('properties', device.key, scope, () => readingsOf(find(scope, device.key))),
        thingModel: (scope, product) =>
          call('model', product.key, scope, () => {
            const model = models.get(product.key);
            if (model === undefined) throw new AppError('VENDOR_REJECTED', 'no such product');
            return model;
          }),
        propertyHistory: (scope, device, identifier) => call('history', `${device.key} ${identifier}`, scope, () => []),
        eventHistory: (scope, device, identifier, type) => call('events', `${device.key} ${identifier} ${type}`, scope, () => []),
        latestEvents: (scope, device) => call('latest', device.key, scope, () => []),
        extendedProperty: (scope, device) => call('extended', device.key, scope, () => null),
        setProperties: () => Promise.resolve(),
        invokeService: () => Promise.resolve(null),
      },
    }),
    ...(options.gateways && {
      gateways: {
        register: (scope, { type }) => call('register', type, scope, () => ({ productKey: 'pk-gateway', deviceName: 'dn-gateway' })),
        addGateway: (scope, input) =>
          call('addGateway', input.serialNumber, scope, () => {
            account(scope).devices.push(fakeDevice(input.serialNumber, { product: 'Gateway', nodeType: 'GATEWAY', name: input.name }));
            return ref('device', input.serialNumber);
          }),
        removeGateway: (scope, gateway) =>
          call('removeGateway', gateway.key, scope, () => {
            account(scope).devices = account(scope).devices.filter(({ key }) => key !== gateway.key);
          }),
        startScan: (scope, gateway) => call('scan', gateway.key, scope, () => undefined),
        removeDevice: (scope, device) => call('removeDevice', device.key, scope, () => undefined),
        deviceBehind: (gateway, serialNumber) => ({ ...gateway, key: serialNumber }),
      },
    }),
    ...(options.pushes && {
      push: {
        connection: () => ({ url: '', clientId: '', username: '', password: '' }),
        topics: [],
        bind: () => ({ requestId: '', topic: '', payload: '' }),
        unbind: () => ({ requestId: '', topic: '', payload: '' }),
        parse: () => ({ kind: 'ignored', reason: 'test' }),
      },
    }),
    isAvailable: () => state.isAvailable,
  };

  return Object.assign(state, { vendor, accounts, models, calls, rounds: () => rounds, identifiers, faults });
}

export function fakeDevice(key: string, given: Partial<FakeDevice> = {}): FakeDevice {
  return { key, name: `name of ${key}`, product: 'Light', status: 'ONLINE', room: null, role: 'OWNER', values: {}, ...given };
}

/** A home with rooms and devices spread over them. */
export function fakeHome(key: string, rooms: number, devices: number): FakeHome {
  const roomKeys = Array.from({ length: rooms }, (_, n) => `${key}-r${n}`);
  return {
    key,
    name: `home ${key}`,
    rooms: roomKeys.map((room) => ({ key: room, name: `room ${room}` })),
    devices: Array.from({ length: devices }, (_, n) =>
      fakeDevice(`${key}-d${n}`, { room: roomKeys[n % rooms] ?? null, values: { PowerSwitch: n % 2, Brightness: n } }),
    ),
  };
}

/** A thing model with these properties; `Report` is an event of it. */
export function fakeModel(...properties: string[]): ThingModel {
  return {
    properties: properties.map((identifier) => ({
      identifier,
      name: `the ${identifier}`,
      accessMode: 'READ_WRITE',
      required: false,
      dataType: 'INT',
      specs: {},
      unit: null,
    })),
    services: [],
    events: [{ identifier: 'Report', name: 'Report', type: 'ALERT', required: false, output: [] }],
  };
}

function readingsOf(device: FakeDevice): PropertyReading[] {
  return Object.entries(device.values).map(([identifier, value]) => ({ identifier, value, at: null }));
}
