// A small family in plain objects: reads, feed and commands that keep the promises of routing, without vendors or database.
import { randomBytes } from 'node:crypto';
import type { DeviceListing, DeviceStatus } from '../../src/domain/device.js';
import { AppError } from '../../src/domain/errors.js';
import { type IdKind, mintId, type VendorName } from '../../src/domain/ids.js';
import type { Link } from '../../src/domain/link.js';
import type { ThingModel } from '../../src/domain/thing-model.js';
import type { Vendor, Vendors } from '../../src/domain/vendor.js';
import type { Member } from '../../src/graph/context.js';
import type { CommandView } from '../../src/routing/commands/commands.js';
import { createOrganizations } from '../../src/routing/organizations.js';
import type { DeviceView, HomeView, Needs, NodeView, PartialList, Reads, RoomView } from '../../src/routing/reads.js';
import { createScenes } from '../../src/routing/scenes.js';
import { familyAsking } from './family-asking.js';
import { createFamilyFeed } from './family-feed.js';
import { familySharing } from './family-sharing.js';
import { createFamilySpaces } from './family-spaces.js';
import { familyThings } from './family-things.js';

const id = (kind: IdKind): string => mintId(kind, randomBytes(16));
const START = Date.parse('2026-03-01T07:30:00.000Z');

export const MODEL: ThingModel = {
  properties: [
    { identifier: 'PowerSwitch', name: 'Power', dataType: 'BOOL', accessMode: 'READ_WRITE', required: true, specs: { 0: 'off', 1: 'on' }, unit: null },
    {
      identifier: 'Temperature',
      name: 'Temperature',
      dataType: 'DOUBLE',
      accessMode: 'READ',
      required: false,
      specs: { min: '-40', max: '80', step: '0.1' },
      unit: '°C',
    },
  ],
  services: [{ identifier: 'Blink', name: 'Blink', required: false, isAsync: false, input: [], output: [] }],
  events: [{ identifier: 'Alarm', name: 'Alarm', type: 'ALERT', required: false, output: [] }],
};

const NOT_HERE = () => Promise.reject(new Error('not here'));

/** No vendor of the family keeps anything of a person. */
const familyProfiles: Member['profiles'] = {
  profile: async () => null,
  region: async () => null,
  voiceAssistants: async () => null,
  avatarUpload: async () => null,
  update: NOT_HERE,
  linkVoiceAssistant: NOT_HERE,
  unlinkVoiceAssistant: NOT_HERE,
  deleteAccount: NOT_HERE,
};

const FEIYAN: Vendor = { name: 'FEIYAN', displayName: 'Feiyan', accounts: { verify: () => Promise.reject(new Error('not here')) }, isAvailable: () => true };

/** What the family's links, homes and devices are, and what a test may break. */
export function createFamily() {
  const account = { id: id('account'), displayName: 'Alice', phone: null, email: 'alice@example.org', avatarUrl: null };
  const links = [linkOf('FEIYAN', account.id), linkOf('OBOX', account.id)];
  const [feiyan, obox] = links;
  if (feiyan === undefined || obox === undefined) throw new Error('unreachable');
  const vendors: Vendors = new Map([['FEIYAN', FEIYAN]]);
  let identities = 0;
  const part = <T>(
    link: Link,
    kind: 'home' | 'room' | 'device',
    key: string,
    listing: (ref: { vendor: VendorName; kind: typeof kind; scope: ''; key: string }) => T,
  ) => {
    const ref = { vendor: link.vendor, kind, scope: '' as const, key };
    identities += 1;
    return { link, identityId: identities, ref, listing: listing(ref) };
  };
  const homes: HomeView[] = ['Town', 'Lake'].map((name, index) => ({
    id: id('home'),
    name,
    role: 'OWNER',
    isCurrent: index === 0,
    createdAt: START,
    parts: [part(feiyan, 'home', `h${index}`, (ref) => ({ ref, name, role: 'OWNER', isCurrent: index === 0, createdAt: START }))],
  }));
  const rooms: RoomView[] = homes.flatMap((home) =>
    ['Kitchen', 'Hall'].map((name) => ({
      id: id('room'),
      homeId: home.id,
      name,
      backgroundImageUrl: null,
      parts: [part(feiyan, 'room', `${home.name}-${name}`, (ref) => ({ ref, home: ref, name, backgroundImageUrl: null, createdAt: START }))],
    })),
  );
  const devices: DeviceView[] = rooms.flatMap((room) =>
    ['Light', 'Lock', 'Camera', 'Gateway'].map((category) => ({
      id: id('device'),
      name: `${room.name} ${category}`,
      homeId: room.homeId,
      roomId: room.id,
      parts: [part(feiyan, 'device', `${room.id}-${category}`, (ref) => deviceListing(ref, `${room.name} ${category}`, category))],
    })),
  );
  const failures = { homes: [] as AppError[], devices: [] as AppError[], reads: null as Error | null };
  const opened: Needs[] = [];
  const hidden = new Set<string>();
  const commands = new Map<string, CommandView>();
  const { feed, tell, listeners } = createFamilyFeed(START);

  const { spaces, spaceOrder, groupWrites, groups } = createFamilySpaces({ link: feiyan, homes, rooms, devices, newId: id });

  const visible = () => devices.filter((device) => !hidden.has(device.id));
  const partial = <T>(items: readonly T[], failed: readonly AppError[]): PartialList<T> => ({ items, failures: failed });
  const viewOf = (asked: string): NodeView | null => {
    const home = homes.find((one) => one.id === asked);
    if (home !== undefined) return { kind: 'home', home };
    const room = rooms.find((one) => one.id === asked);
    if (room !== undefined) return { kind: 'room', room };
    const device = visible().find((one) => one.id === asked);
    if (device !== undefined) return { kind: 'device', device };
    const group = groups.find(({ view }) => view.id === asked)?.view;
    if (group !== undefined) return { kind: 'group', group };
    const link = links.find((one) => one.id === asked);
    return link === undefined ? null : { kind: 'link', link };
  };
  const nodeCalls: (readonly string[])[] = [];
  const reads: Reads = {
    links: async () => links,
    push: (link) => (link.vendor === 'OBOX' ? null : { state: 'LIVE', since: START, lastMessageAt: START + 1_000 }),
    homes: async () => {
      if (failures.reads !== null) throw failures.reads;
      return partial(homes, failures.homes);
    },
    rooms: async (homeId) =>
      partial(
        rooms.filter((room) => room.homeId === homeId),
        [],
      ),
    homeDevices: async (homeId) =>
      partial(
        visible().filter((device) => device.homeId === homeId),
        failures.devices,
      ),
    roomDevices: async (roomId) =>
      partial(
        visible().filter((device) => device.roomId === roomId),
        failures.devices,
      ),
    deviceGroups: async (homeId) =>
      partial(
        groups.flatMap(({ view }) => (view.homeId === homeId ? view : [])),
        failures.devices,
      ),
    groupDevices: async (group) => {
      const members = groups.find(({ view }) => view.id === group.id)?.members ?? [];
      return partial(
        visible().filter((device) => members.includes(device.id)),
        failures.devices,
      );
    },
    groupProducts: async () => partial([], failures.devices),
    homeElements: async (homeId) =>
      partial(
        [
          ...visible().flatMap((device) => (device.homeId === homeId ? { kind: 'device' as const, device, parts: device.parts } : [])),
          ...groups.flatMap(({ view }) => (view.homeId === homeId ? { kind: 'group' as const, group: view, parts: view.parts } : [])),
        ],
        failures.devices,
      ),
    roomDevicesInOrder: (roomId) => reads.roomDevices(roomId),
    devices: async (which) => partial(which === 'all' ? visible() : [], failures.devices),
    subDevices: async (device) =>
      partial(
        visible().filter((one) => one.roomId === device.roomId && one.id !== device.id && device.name.endsWith('Gateway')),
        [],
      ),
    gatewayOf: async (device) => visible().find((one) => one.roomId === device.roomId && one.name.endsWith('Gateway') && one.id !== device.id) ?? null,
    nodes: async (ids) => {
      nodeCalls.push(ids);
      return ids.map(viewOf);
    },
    status: async (device) => ({ status: device.parts[0]?.listing.status ?? 'UNKNOWN', changedAt: START }),
    product: async (device) => {
      const listing = device.parts[0]?.listing.product;
      return listing == null ? null : { ...listing, id: `product_${'0'.repeat(21)}1` };
    },
    properties: async (_device, identifiers) =>
      MODEL.properties
        .filter(({ identifier }) => identifiers === null || identifiers.includes(identifier))
        .map(({ identifier, name, dataType, unit }) => ({ identifier, name, dataType, unit, value: 1, updatedAt: START, source: 'PUSH', isStale: false })),
    thingModel: async () => MODEL,
    productModel: async () => MODEL,
    detail: async () => ({
      status: 'ONLINE',
      macAddress: '02:00:00:00:00:01',
      serialNumber: 'S-1',
      firmwareVersion: '1.2.3',
      deviceName: 'd',
      activatedAt: START,
    }),
    propertyHistory: async (_device, identifier, range) => historyOf(range).map((at) => ({ identifier, value: at % 7, at })),
    eventHistory: async (_device, identifier, range) => historyOf(range).map((at) => ({ identifier, name: null, type: 'INFO', value: {}, at })),
    ask: async ({ parts: [one] }, pick, question) => {
      const cloud = pick({ ...FEIYAN, things: familyThings(START) });
      if (one === undefined || cloud === undefined) throw new AppError('UNSUPPORTED_BY_VENDOR', 'no cloud of the family offers this');
      return question(cloud, { link: one.link, at: START, signal: new AbortController().signal }, one.ref);
    },
    devicesOf: async (asked) => asked.map((identityId) => visible().find((device) => device.parts.some((one) => one.identityId === identityId)) ?? null),
    watched: async (scope) => {
      const followed = scope.kind === 'devices' ? scope.devices : visible().filter((device) => scope.kind === 'account' || device.homeId === scope.homeId);
      return { identityIds: followed.flatMap(({ parts }) => parts.map(({ identityId }) => identityId)), wants: () => true };
    },
  };
  const command = (status: CommandView['status'], target: { deviceId?: string; deviceGroupId?: string }, kind = 'SET_PROPERTIES'): CommandView => {
    const { deviceId = null, deviceGroupId = null } = target;
    const view: CommandView = { id: id('command'), deviceId, deviceGroupId, kind, status, createdAt: START, settledAt: null, error: null, output: null };
    commands.set(view.id, view);
    return view;
  };
  const closed = new AbortController();
  const asking = familyAsking({ vendors, reads });
  const member: Member = {
    kind: 'member',
    requestId: 'request-1',
    signal: closed.signal,
    account,
    isOperator: false,
    openReads: (needs) => {
      opened.push(needs);
      return reads;
    },
    commands: {
      setDeviceProperties: async (deviceId, values) => {
        if ('Broken' in values)
          throw new AppError('BAD_USER_INPUT', 'input.properties.Broken: there is no such property', { field: 'input.properties.Broken' });
        return command('ACCEPTED', { deviceId });
      },
      invokeDeviceService: async (deviceId) => ({ ...command('CONFIRMED', { deviceId }, 'INVOKE_SERVICE'), output: { ok: 1 } }),
      setDeviceGroupProperties: async (deviceGroupId) => command('ACCEPTED', { deviceGroupId }),
      invokeDeviceGroupService: async (deviceGroupId) => command('ACCEPTED', { deviceGroupId }, 'INVOKE_SERVICE'),
      get: async (commandId) => commands.get(commandId) ?? null,
      async *watch(commandId) {
        const view = commands.get(commandId);
        if (view === undefined) return;
        yield view;
        yield { ...view, status: 'CONFIRMED', settledAt: START + 5_000 };
      },
    },
    feed,
    linking: {
      link: async () => feiyan,
      unlink: async () => undefined,
      linkDevices: async ([one]) => one,
      unlinkDevice: async (remainingId, { vendorId }) => ({ remainingId, partedId: devices.find(({ parts }) => parts[0]?.ref.key === vendorId)?.id ?? '' }),
    },
    asking,
    scenes: createScenes({ vendors }, asking, reads),
    organizations: createOrganizations({ vendors }, asking, reads),
    ...familySharing({ vendors, reads, asking }),
    gateways: {
      register: async () => devices.find(({ name }) => name.endsWith('Gateway'))?.id ?? '',
      remove: async () => undefined,
      startScan: async () => undefined,
      removeDevice: async () => undefined,
    },
    locks: {
      createTemporaryUser: async (_deviceId, _token, input) => ({
        user: { key: '17', nickname: input.nickname, startsAt: input.startsAt, endsAt: input.endsAt, remainingUses: input.uses, hasEnded: false },
        passcode: '123456789',
      }),
      updateTemporaryUser: async (_deviceId, key, input) => ({
        user: { key, nickname: input.nickname, startsAt: input.startsAt, endsAt: input.endsAt, remainingUses: input.uses, hasEnded: false },
        passcode: '987654321',
      }),
    },
    spaces,
    spaceOrder,
    groups: groupWrites,
    vendors,
    reachability: async () => null,
    profiles: familyProfiles,
    operators: null,
  };
  return {
    account,
    links,
    homes,
    rooms,
    devices,
    groups,
    failures,
    opened,
    hidden,
    commands,
    nodeCalls,
    member,
    close: () => closed.abort(),
    tell,
    listeners,
  };
}

export type Family = ReturnType<typeof createFamily>;

function linkOf(vendor: VendorName, accountId: string): Link {
  return { id: id('link'), accountId, vendor, vendorAccountId: `${vendor}-account`, status: 'ACTIVE', expiresAt: null, createdAt: START };
}

function deviceListing(ref: DeviceListing['ref'], name: string, category: string): DeviceListing {
  const status: DeviceStatus = category === 'Camera' ? 'OFFLINE' : 'ONLINE';
  return {
    ref,
    name,
    status,
    nodeType: category === 'Gateway' ? 'GATEWAY' : 'DEVICE',
    networkType: 'WIFI',
    role: 'OWNER',
    home: null,
    room: null,
    subDevices: [],
    firmwareVersion: null,
    certificate: null,
    readings: [],
    product: { ref: { ...ref, kind: 'product' }, name: category, category, imageUrl: null, model: null },
  };
}

/** Two items at each second. */
function historyOf({ from, to, first, order }: { from: number; to: number; first: number; order: string }): number[] {
  const times: number[] = [];
  for (let at = Math.ceil(from / 1_000) * 1_000; at <= to; at += 1_000) times.push(at, at);
  return (order === 'OLDEST_FIRST' ? times : times.reverse()).slice(0, first);
}
