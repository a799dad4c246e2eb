// Making physical devices: the same number in the same world gives the same device.
import type { Device, OboxIdentity, TrueStatus } from './model.js';
import { productOf } from './products/range.js';
import type { ProductPlan } from './products/types.js';
import type { World } from './world.js';

interface Making {
  readonly plan: ProductPlan;
  readonly name: string;
  /** When it was made and, unless inactive, first switched on. */
  readonly since: number;
  readonly status?: TrueStatus;
  readonly gateway?: Device | null;
  readonly obox?: OboxIdentity;
  readonly standsIn?: Device['standsIn'];
}

const FIRMWARE_VERSIONS = ['1.0.0', '1.2.4', '2.0.1'] as const;

/** Makes a device with its first report; it is nobody's yet and with no vendor. */
export function makeDevice(world: World, { plan, name, since, status = 'ONLINE', gateway = null, obox, standsIn = null }: Making): Device {
  const id = `device-${world.devices().length + 1}`;
  const chance = world.stream(id);
  const device: Device = {
    id,
    product: productOf(world, plan, since),
    mac: unicast(chance.hex(12)),
    serialNumber: chance.hex(12),
    name,
    createdAt: since,
    activatedAt: status === 'INACTIVE' ? null : since,
    firmwareVersion: chance.pick(FIRMWARE_VERSIONS),
    gatewayId: gateway?.id ?? null,
    status,
    statusAt: since,
    properties: new Map(),
    events: new Map(),
    propertyHistory: new Map(),
    eventHistory: new Map(),
    extended: new Map(),
    feiyan: null,
    obox: obox ?? null,
    standsIn,
  };
  world.addDevice(device);
  if (status !== 'INACTIVE') world.report(device, plan.initial(chance), since);
  return device;
}

/** With the lowest bit of the first octet cleared: an address of one device, as makers give them out. */
function unicast(digits: string): string {
  const first = (Number.parseInt(digits.slice(0, 2), 16) & 0xfe).toString(16).padStart(2, '0').toUpperCase();
  return [first, ...(digits.slice(2).match(/../g) ?? [])].join(':');
}
