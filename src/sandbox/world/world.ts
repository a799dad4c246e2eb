// The one truth of the sandbox: devices, the people who own them, and everything that happens to them.
import type { Clock, Random } from '../../domain/clock.js';
import { macIn, plainMac } from './broadlink-data.js';
import type { BroadlinkEstate } from './broadlink-estate.js';
import { createBroadlinkEstate } from './broadlink-estate.js';
import type { FeiyanEstate } from './feiyan-estate.js';
import { createFeiyanEstate } from './feiyan-estate.js';
import { type Mint, unmarked } from './mint.js';
import type { Device, Person, Product, Raised, ServiceOutcome, Told, TrueStatus, VendorKey, WorldChange } from './model.js';
import { createObedience } from './obedience.js';
import type { OboxEstate } from './obox-estate.js';
import { createOboxEstate } from './obox-estate.js';
import { createReports } from './reports.js';
import type { Stream } from './seeded.js';
import { createStream } from './seeded.js';
import type { WorldClock } from './world-clock.js';
import { createWorldClock } from './world-clock.js';

export interface World {
  readonly seed: string;
  readonly clock: WorldClock;
  readonly feiyan: FeiyanEstate;
  readonly obox: OboxEstate;
  readonly broadlink: BroadlinkEstate;
  /** Whatever must stay secret, as it is to be used. */
  readonly mint: Mint;
  /** Seeded chance of one's own, for whoever names it: same seed and name, same numbers. */
  stream(name: string): Stream;

  people(): Person[];
  person(name: string): Person | null;
  addPerson(person: Person): void;

  products(): Product[];
  product(productKey: string): Product | null;
  addProduct(product: Product): void;

  devices(): Device[];
  device(id: string): Device | null;
  /** By a vendor's own ID: Feiyan's iotId, OBOX's serial number, the ID of BroadLink's resource. */
  deviceBy(key: VendorKey): Device | null;
  addDevice(device: Device): void;
  subDevices(gateway: Device): Device[];

  /** The device reports values now (or at `time`): kept, put on record, told to listeners, also when unchanged. */
  report(device: Device, values: Readonly<Record<string, unknown>>, time?: number): void;
  /** The device raises an event; its name and type are the thing model's unless given. */
  raise(device: Device, event: { identifier: string; value?: Readonly<Record<string, unknown>>; type?: string; name?: string }, time?: number): Raised;
  setStatus(device: Device, status: TrueStatus): void;
  setGateway(device: Device, gateway: Device | null): void;
  setFirmware(device: Device, progress: { to: string; step: number; status: 0 | 1 | 2 | 3 | 4; description: string }): void;
  /** Tells the device to take values: it does after a short seeded delay on the world's clock, in order, and reports them. */
  command(device: Device, values: Readonly<Record<string, unknown>>): Told;
  /** Calls a service of the thing model; what it changes is reported after the same delay. */
  invoke(device: Device, service: string, args: Readonly<Record<string, unknown>>): ServiceOutcome;

  /** Told of every change, in order, synchronously; the answer stops it. */
  onChange(listener: (change: WorldChange) => void): () => void;
}

/** An empty world under a seed; `seedWorld` peoples it. `random` makes tokens only: everything else follows from the seed. */
export function createWorld({ seed, clock: wall, random, mint = unmarked }: { seed: string; clock: Clock; random: Random; mint?: Mint }): World {
  const clock = createWorldClock(wall);
  const stream = (name: string) => createStream(seed, name);
  const people = new Map<string, Person>();
  const products = new Map<string, Product>();
  const devices = new Map<string, Device>();
  const listeners = new Set<(change: WorldChange) => void>();

  const device = (id: string) => devices.get(id) ?? null;
  const feiyan = createFeiyanEstate({ clock, wall: clock.wall, random, stream, mint });
  listeners.add(feiyan.notices.tell);
  const obox = createOboxEstate({ feiyan, devices: () => [...devices.values()], stream, mint });
  const broadlink = createBroadlinkEstate({ clock, wall: clock.wall, random, stream, mint });
  const reports = createReports(clock.now, device, (change) => {
    for (const listener of listeners) listener(change);
  });
  const obedience = createObedience({ clock, reports, device, chance: stream('obedience') });

  return {
    seed,
    clock,
    feiyan,
    obox,
    broadlink,
    mint,
    stream,
    people: () => [...people.values()],
    person: (name) => people.get(name) ?? null,
    addPerson: (person) => people.set(person.name, person),
    products: () => [...products.values()],
    product: (productKey) => products.get(productKey) ?? null,
    addProduct: (product) => products.set(product.productKey, product),
    devices: () => [...devices.values()],
    device,
    deviceBy({ vendor, vendorId }) {
      if (vendor === 'FEIYAN') return feiyan.deviceByIotId(vendorId);
      if (vendor === 'OBOX') return obox.deviceBySerialId(vendorId);
      if (vendor !== 'BROADLINK') return null;
      const data = broadlink.resources().find(({ id }) => id === vendorId)?.data;
      const mac = data === undefined ? null : macIn(data);
      return [...devices.values()].find((one) => plainMac(one.mac) === mac) ?? null;
    },
    addDevice: (added) => devices.set(added.id, added),
    subDevices: (gateway) => [...devices.values()].filter(({ gatewayId }) => gatewayId === gateway.id),
    ...reports,
    ...obedience,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
