// How devices obey: a command or a service takes effect after a short seeded delay, in the order given, and is reported.
import type { Device, ServiceOutcome, Told } from './model.js';
import type { Reports } from './reports.js';
import type { Stream } from './seeded.js';
import { consequences, SERVICES } from './services.js';
import type { WorldClock } from './world-clock.js';

interface Obedience {
  command(device: Device, values: Readonly<Record<string, unknown>>): Told;
  invoke(device: Device, service: string, args: Readonly<Record<string, unknown>>): ServiceOutcome;
}

const MIN_DELAY_MS = 30;
const MAX_DELAY_MS = 150;

interface Deps {
  readonly clock: WorldClock;
  readonly reports: Reports;
  readonly device: (id: string) => Device | null;
  readonly chance: Stream;
}

/** Devices that are offline, or whose gateway is, are told nothing. */
export function createObedience({ clock, reports, device: find, chance }: Deps): Obedience {
  const busyUntil = new Map<string, number>();

  function isReachable(device: Device): boolean {
    const gateway = device.gatewayId === null ? null : find(device.gatewayId);
    return device.status === 'ONLINE' && (gateway === null || gateway.status === 'ONLINE');
  }

  /** Runs when the device is done with what it was told before; nothing is left of it when the device has gone offline by then. */
  function later(device: Device, act: () => void): void {
    const due = Math.max(clock.now() + chance.integer(MIN_DELAY_MS, MAX_DELAY_MS), busyUntil.get(device.id) ?? 0);
    busyUntil.set(device.id, due);
    clock.after(due - clock.now(), () => {
      if (isReachable(device)) act();
    });
  }

  return {
    command(device, values) {
      if (!isReachable(device)) return 'OFFLINE';
      const taken = Object.fromEntries(Object.entries(values).map(([identifier, value]) => [identifier, asReported(value)]));
      later(device, () => reports.report(device, { ...taken, ...consequences(device, taken) }));
      return 'ACCEPTED';
    },
    invoke(device, service, args) {
      const model = device.product.description.services.find(({ identifier }) => identifier === service);
      const behaviour = SERVICES[device.product.kind][service];
      if (model === undefined) return { kind: 'UNKNOWN_SERVICE' };
      if (!isReachable(device)) return { kind: 'OFFLINE' };
      const { output = {}, values, event } = behaviour?.(device, args) ?? {};
      later(device, () => {
        if (values !== undefined) reports.report(device, { ...values, ...consequences(device, values) });
        if (event !== undefined) reports.raise(device, event);
      });
      return { kind: 'ANSWERED', output: model.callType === 'sync' ? output : null };
    },
  };
}

/** Devices report truth values as 0 and 1, however they were told. */
function asReported(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}
