// Last known values and statuses, by vendor identity: in memory in front, PostgreSQL behind.
import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import type { LogEntry } from '../domain/activity.js';
import type { Clock } from '../domain/clock.js';
import type { DeviceStatus, PropertyReading, Source } from '../domain/device.js';
import type { Log } from '../log.js';
import { believableTime } from './log.js';
import { newest, type Slot } from './state-slots.js';
import { type StateStore, type StoredSlot, toStatus } from './state-store.js';

export interface Known<T> {
  readonly value: T;
  /** When the device reported it by the vendor's clock, Unix ms. */
  readonly at: number;
  /** When Hearth last learned it (pushed or read again), Unix ms. */
  readonly receivedAt: number;
  readonly source: Source;
}

export interface DeviceState {
  readonly status: Known<DeviceStatus> | null;
  readonly properties: ReadonlyMap<string, Known<unknown>>;
  /** Another one whenever any of this changes, unlike any other that a device ever had; 0 while nothing is known. */
  readonly version: number;
}

export interface ReadState {
  readonly status?: DeviceStatus;
  readonly readings: readonly PropertyReading[];
  /** When the read was sent (Unix ms): what the vendor gives without a time counts as reported then. Now, unless told. */
  readonly askedAt?: number;
  /** READ, unless told. */
  readonly source?: Source;
}

export interface State {
  /** Brings these into memory with at most one database read. */
  load(identityIds: readonly number[]): Promise<void>;
  /** What is known; empty for what was not loaded or never told. */
  get(identityId: number): DeviceState;
  /**
   * A read's values: in memory at once where newer, in the database soon after, in batches. Never loses to an older push, never beats a newer one.
   * A status that was known already keeps the time since when it is.
   */
  recordRead(identityId: number, read: ReadState): void;
}

export interface RunningState extends State {
  /** What the log says, in its order. */
  apply(entries: readonly LogEntry[]): void;
  /** Writes what was read and is not yet in the database. */
  flush(): Promise<void>;
}

interface Device {
  status: Slot<DeviceStatus> | null;
  readonly properties: Map<string, Slot<unknown>>;
  version: number;
  /** Whether the database was asked: before, it only holds what was learned since. */
  isLoaded: boolean;
}

const EMPTY: DeviceState = Object.freeze({ status: null, properties: new Map(), version: 0 });
const FLUSH_MS = 250;
/** That what is known was told again is kept too, but not for every reading: a crash forgets this much of how fresh values were, and nothing of the values. */
const FRESHER_MS = 30_000;

/** Makes the state. @param limit devices in memory at most; others are loaded again when asked for */
export function createState({ store, clock, log, limit = 50_000 }: { store: StateStore; clock: Clock; log: Log; limit?: number }): RunningState {
  const devices = new LRUCache<number, Device>({ max: limit });
  const loading = new Map<number, { readonly device: Device; readonly done: Promise<void> }>();
  let unsaved = new Map<string, StoredSlot>();
  let saving = new Map<string, StoredSlot>();
  let flushing: Promise<void> = Promise.resolve();
  /** Identities of which only the time of learning is newer than in the database. */
  let fresher = new Set<number>();
  const planned = new Set<number>();
  let versions = 0;

  return {
    async load(identityIds) {
      const missing = [...new Set(identityIds)].filter((id) => !loading.has(id) && devices.get(id)?.isLoaded !== true);
      if (missing.length > 0) void loadMissing(missing).catch(() => undefined); // whoever waits for one of them gets the error
      await Promise.all(identityIds.flatMap((id) => loading.get(id)?.done ?? []));
    },
    get: (identityId) => devices.peek(identityId) ?? EMPTY, // what is used is what is loaded: load() tells what goes last
    recordRead,
    apply(entries) {
      for (const entry of entries) applyEntry(entry);
    },
    flush: () => flush(true),
  };

  async function loadMissing(ids: readonly number[]): Promise<void> {
    const fresh = new Map(ids.map((id): [number, Device] => [id, devices.peek(id) ?? newDevice()]));
    const done = fill(fresh);
    // Found by apply() and recordRead() from now on: what happens while the database answers is not lost.
    for (const [id, device] of fresh) loading.set(id, { device, done });
    await done;
  }

  async function fill(fresh: ReadonlyMap<number, Device>): Promise<void> {
    try {
      for (const { identityId, identifier, slot } of await store.load([...fresh.keys()])) learn(fresh.get(identityId), identifier, slot);
      for (const { identityId, identifier, slot } of [...saving.values(), ...unsaved.values()]) learn(fresh.get(identityId), identifier, slot);
      for (const [id, device] of fresh) {
        device.isLoaded = true;
        devices.set(id, device);
      }
    } finally {
      for (const id of fresh.keys()) loading.delete(id);
    }
  }

  function find(identityId: number): Device | undefined {
    return loading.get(identityId)?.device ?? devices.peek(identityId);
  }

  function findOrMake(identityId: number): Device {
    const found = find(identityId);
    if (found !== undefined) return found;
    const made = newDevice();
    devices.set(identityId, made);
    return made;
  }

  function recordRead(identityId: number, read: ReadState): void {
    const receivedAt = clock.now();
    const { askedAt = receivedAt, source = 'READ' } = read;
    const device = findOrMake(identityId);
    const learned = read.readings.map(({ identifier, value, at }): StoredSlot => {
      const time = at === null ? askedAt : believableTime(at, receivedAt);
      return { identityId, identifier, slot: { value, at: time, receivedAt, source, position: 0 } };
    });
    if (read.status !== undefined) {
      const known = device.status;
      const slot: Slot<DeviceStatus> =
        known?.value === read.status ? { ...known, receivedAt } : { value: read.status, at: askedAt, receivedAt, source, position: 0 };
      learned.push({ identityId, identifier: null, slot });
    }
    for (const each of learned) {
      const isNews = isNewTo(each.identifier === null ? device.status : device.properties.get(each.identifier), each.slot);
      learn(device, each.identifier, each.slot);
      if (isNews) keep(each);
      else fresher.add(identityId);
    }
    if (unsaved.size > 0) planFlush(FLUSH_MS);
    if (fresher.size > 0) planFlush(FRESHER_MS);
  }

  function keep(stored: StoredSlot): void {
    const key = `${stored.identityId}\u0000${stored.identifier ?? ''}`;
    unsaved.set(key, { ...stored, slot: newest(unsaved.get(key)?.slot, stored.slot) });
  }

  function applyEntry({ identityId, position, occurredAt, receivedAt, content }: LogEntry): void {
    const device = identityId === null ? undefined : find(identityId);
    if (device === undefined) return; // loaded from the database when it is asked for
    if (content.kind === 'status') {
      learn(device, null, { value: content.status, at: occurredAt, receivedAt, source: 'PUSH', position });
    } else if (content.kind === 'properties') {
      for (const { identifier, value, at } of content.readings)
        learn(device, identifier, { value, at: at ?? occurredAt, receivedAt, source: 'PUSH', position });
    }
  }

  function learn(device: Device | undefined, identifier: string | null, slot: Slot<unknown>): void {
    if (device === undefined) return;
    if (identifier === null) device.status = newest(device.status, { ...slot, value: toStatus(slot.value) });
    else device.properties.set(identifier, newest(device.properties.get(identifier), slot));
    versions += 1;
    device.version = versions;
  }

  function planFlush(afterMs: number): void {
    if (planned.has(afterMs)) return;
    planned.add(afterMs);
    clock.after(afterMs, () => {
      planned.delete(afterMs);
      void flush(afterMs === FRESHER_MS);
    });
  }

  function flush(isAll: boolean): Promise<void> {
    flushing = flushing.then(async () => {
      if (isAll) keepFresher();
      if (unsaved.size === 0) return;
      saving = unsaved;
      unsaved = new Map();
      try {
        await store.save([...saving.values()]);
      } catch (error) {
        log.warn({ reason: String(error), values: saving.size }, 'values that were read are not in the database yet');
        unsaved = new Map([...saving, ...unsaved]);
        planFlush(FLUSH_MS);
      } finally {
        saving = new Map();
      }
    });
    return flushing;
  }

  function keepFresher(): void {
    for (const identityId of fresher) {
      const device = find(identityId);
      if (device === undefined) continue;
      if (device.status !== null) keep({ identityId, identifier: null, slot: device.status });
      for (const [identifier, slot] of device.properties) keep({ identityId, identifier, slot });
    }
    fresher = new Set();
  }
}

function isNewTo(known: Slot<unknown> | null | undefined, next: Slot<unknown>): boolean {
  return known === null || known === undefined || known.at !== next.at || !isDeepStrictEqual(known.value, next.value);
}

function newDevice(): Device {
  return { status: null, properties: new Map(), version: 0, isLoaded: false };
}
