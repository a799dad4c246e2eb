// One process's live side over a test's database, with an identity room that is a map.
import { pino } from 'pino';
import { connectDatabase } from '../../../src/database/connect.js';
import type { LogEntry } from '../../../src/domain/activity.js';
import type { Clock } from '../../../src/domain/clock.js';
import { refKey, type VendorName, type VendorRef } from '../../../src/domain/ids.js';
import type { Link } from '../../../src/domain/link.js';
import type { PushCloud } from '../../../src/domain/push.js';
import type { Vendor, Vendors } from '../../../src/domain/vendor.js';
import type { LinkChange, Links } from '../../../src/identity/links.js';
import type { Identity } from '../../../src/identity/registry.js';
import { createLive, type Live } from '../../../src/live/live.js';
import type { LogDraft } from '../../../src/live/log.js';
import { createMetrics } from '../../../src/metrics.js';
import { systemClock } from '../../../src/system.js';

export const silent = pino({ level: 'silent' });

/** A clock that stands still until it is moved. */
export function createManualClock(start: number): Clock & { advance(ms: number): void } {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    advance(ms) {
      now += ms;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const { run } of due) run();
    },
  };
}

export interface FakeLinks extends Links {
  add(linkId: string, vendor?: VendorName): Link;
  change(change: LinkChange): void;
  /** What setPush remembered. */
  readonly since: Map<string, number | null>;
  readonly touched: Map<string, number>;
}

/** Links in memory: what the live side needs of them. */
export function createFakeLinks(): FakeLinks {
  const links = new Map<string, Link>();
  const since = new Map<string, number | null>();
  const touched = new Map<string, number>();
  const listeners = new Set<(change: LinkChange) => void>();
  const unused = (): never => {
    throw new Error('not part of these tests');
  };
  return {
    since,
    touched,
    add(id, vendor = 'FEIYAN') {
      const link: Link = { id, accountId: `account_of_${id}`, vendor, vendorAccountId: `at_vendor_${id}`, status: 'ACTIVE', expiresAt: null, createdAt: 0 };
      links.set(id, link);
      return link;
    },
    change(change) {
      for (const listener of listeners) listener(change);
    },
    all: async (status) => [...links.values()].filter((link) => link.status === status),
    get: async (linkId) => links.get(linkId) ?? null,
    async setPush(linkId, at) {
      since.set(linkId, at);
    },
    async touch(linkIds, at) {
      for (const linkId of linkIds) touched.set(linkId, at);
    },
    push: async (linkId) => ({ since: since.get(linkId) ?? null, lastMessageAt: touched.get(linkId) ?? null }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ofAccount: unused,
    save: unused,
    expire: unused,
    async remove(linkId) {
      links.delete(linkId);
    },
  };
}

export interface FakeRegistry {
  readonly identities: Map<string, Identity>;
  add(ref: VendorRef, id: number): void;
  lookup(refs: readonly VendorRef[]): Promise<ReadonlyMap<string, Identity>>;
}

/** Known identities in a map. */
export function createFakeRegistry(): FakeRegistry {
  const identities = new Map<string, Identity>();
  return {
    identities,
    add: (ref, id) => void identities.set(refKey(ref), { id, ref, entityId: `device_${id}` }),
    lookup: async (refs) =>
      new Map(
        refs.flatMap((ref) => {
          const identity = identities.get(refKey(ref));
          return identity === undefined ? [] : [[refKey(ref), identity]];
        }),
      ),
  };
}

export interface TestProcess extends Live {
  readonly links: FakeLinks;
  readonly registry: FakeRegistry;
  /** Ends it without any of the care that stop takes for its database connections: its log is told, then they close. */
  end(): Promise<void>;
}

interface ProcessOptions {
  readonly clock?: Clock;
  readonly push?: PushCloud;
  readonly links?: FakeLinks;
  readonly registry?: FakeRegistry;
  readonly eventsUrl?: string;
}

/** Starts one process's live side on a database. */
export async function startProcess(url: string, options: ProcessOptions = {}): Promise<TestProcess> {
  const { clock = systemClock, push, links = createFakeLinks(), registry = createFakeRegistry(), eventsUrl } = options;
  const { pool, close } = connectDatabase(url, { connections: 4 });
  const unavailable = async (): Promise<never> => {
    throw new Error('not part of these tests');
  };
  const vendor: Vendor = {
    name: 'FEIYAN',
    displayName: 'Feiyan',
    accounts: { verify: unavailable },
    isAvailable: () => true,
    ...(push !== undefined && { push }),
  };
  const vendors: Vendors = new Map([[vendor.name, vendor]]);
  const live = createLive({
    pool,
    databaseUrl: url,
    ...(eventsUrl !== undefined && { eventsUrl }),
    clock,
    log: silent,
    metrics: createMetrics(),
    registry,
    links,
    tokens: { readLinkToken: async (linkId) => ({ secret: `token of ${linkId}`, expiresAt: null }) },
    vendors,
    historyDays: 30,
    reconnectMs: 20,
  });
  await live.start();
  return {
    ...live,
    links,
    registry,
    async end() {
      await live.stop();
      await close();
    },
  };
}

/** A report of one property, told apart by `dedupe`. */
export function report(identityId: number, value: unknown, at: number | null, dedupe: string, identifier = 'Brightness'): Omit<LogDraft, 'vendor'> {
  return { dedupe, identityId, accountId: null, occurredAt: at, content: { kind: 'properties', readings: [{ identifier, value, at }] } };
}

/** Takes entries until `count` came. */
export async function take(entries: AsyncIterable<LogEntry>, count: number): Promise<LogEntry[]> {
  const taken: LogEntry[] = [];
  if (count === 0) return taken;
  for await (const entry of entries) {
    taken.push(entry);
    if (taken.length === count) break;
  }
  return taken;
}
