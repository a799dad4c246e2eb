// How a device's word becomes truth: values, events, status, place and firmware are kept, put on record and told to listeners.
import type { Device, Raised, Reported, TrueStatus, WorldChange } from './model.js';

const HISTORY_MAX = 1_000; // entries kept of each property and event
const HISTORY_SLACK = 100; // entries above it before the oldest go

export interface Reports {
  report(device: Device, values: Readonly<Record<string, unknown>>, time?: number): void;
  raise(device: Device, event: { identifier: string; value?: Readonly<Record<string, unknown>>; type?: string; name?: string }, time?: number): Raised;
  setStatus(device: Device, status: TrueStatus): void;
  setGateway(device: Device, gateway: Device | null): void;
  setFirmware(device: Device, progress: { to: string; step: number; status: 0 | 1 | 2 | 3 | 4; description: string }): void;
}

/** Reports at `now` unless they bring a time; an older one goes on record without changing the last known. */
export function createReports(now: () => number, device: (id: string) => Device | null, tell: (change: WorldChange) => void): Reports {
  return {
    report(reporter, values, time = now()) {
      const items = Object.fromEntries(Object.entries(values).map(([identifier, value]) => [identifier, { value, time }]));
      for (const [identifier, item] of Object.entries(items)) {
        if (time >= (reporter.properties.get(identifier)?.time ?? 0)) reporter.properties.set(identifier, item);
        keep(reporter.propertyHistory, identifier, item);
      }
      tell({ kind: 'properties', device: reporter, items });
    },
    raise(reporter, { identifier, value = {}, type, name }, time = now()) {
      const model = reporter.product.description.events.find((one) => one.identifier === identifier);
      const event: Raised = { identifier, name: name ?? model?.name ?? identifier, type: type ?? model?.type ?? 'info', value, time };
      if (time >= (reporter.events.get(identifier)?.time ?? 0)) reporter.events.set(identifier, event);
      keep(reporter.eventHistory, identifier, event);
      tell({ kind: 'event', device: reporter, event });
      return event;
    },
    setStatus(changed, status) {
      if (changed.status === status) return;
      changed.status = status;
      changed.statusAt = now();
      if (status === 'ONLINE') changed.activatedAt ??= changed.statusAt;
      tell({ kind: 'status', device: changed, status, time: changed.statusAt });
    },
    setGateway(moved, gateway) {
      const previousGateway = moved.gatewayId === null ? null : device(moved.gatewayId);
      moved.gatewayId = gateway?.id ?? null;
      tell({ kind: 'topology', device: moved, gateway, previousGateway });
    },
    setFirmware(upgraded, { to, step, status, description }) {
      const from = upgraded.firmwareVersion;
      if (status === UPGRADED) upgraded.firmwareVersion = to;
      tell({ kind: 'firmware', device: upgraded, from, to, step, status, description });
    },
  };
}

const UPGRADED = 4;

/** Keeps the newest entries, oldest first; an entry that comes late finds its place by time. */
function keep<T extends Reported | Raised>(history: Map<string, T[]>, identifier: string, entry: T): void {
  const entries = history.get(identifier) ?? [];
  history.set(identifier, entries);
  let at = entries.length;
  for (let before = entries[at - 1]; before !== undefined && before.time > entry.time; before = entries[at - 1]) at -= 1;
  entries.splice(at, 0, entry);
  if (entries.length > HISTORY_MAX + HISTORY_SLACK) entries.splice(0, entries.length - HISTORY_MAX);
}
