// Every link's remembered structure: read when it is due, shared by who asks at the same time, kept over restarts.
import { LRUCache } from 'lru-cache';
import type { Clock } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Deadline, Link } from '../domain/link.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { Links } from '../identity/links.js';
import type { Registry } from '../identity/registry.js';
import type { Structures } from '../identity/structures.js';
import type { State } from '../live/state.js';
import type { Log } from '../log.js';
import { absentVendor, expiredLink, toFailure } from './failures.js';
import { createFlights } from './flights.js';
import { createLinkMemory, type LinkMemory, refsOf } from './link-memory.js';
import { dueSections, type Finding, readLists, type SectionName, sectionName, type Wish } from './reading.js';
import { settle } from './settling.js';
import { devicesIn, sightingsOf } from './sightings.js';
import { fromDocument, type StructureDocument, toDocument } from './structure-document.js';

/** What came of a wish. */
export interface Outcome {
  /** The lists that could not be read, or that were not believed. */
  readonly failures: ReadonlyMap<SectionName, AppError>;
  /** The lists that were read for this wish, and are believed. */
  readonly read: ReadonlySet<SectionName>;
}

export interface StructureDeps {
  readonly vendors: Vendors;
  readonly registry: Registry;
  readonly links: Links;
  readonly state: State;
  /** Where structures outlive the process; its failures are logged and harm nothing. */
  readonly store: Structures<StructureDocument>;
  readonly clock: Clock;
  readonly log: Log;
  readonly maxAgeMs: number;
  /** Hears of every reading before it is answered; must not throw. */
  readonly onRead: (link: Link, memory: LinkMemory, findings: readonly Finding[]) => Promise<void>;
}

export interface LinkStructures {
  /** What is remembered of a link. */
  memory(linkId: string): Promise<LinkMemory>;
  /** The same without loading. */
  peek(linkId: string): LinkMemory | undefined;
  /**
   * Brings what is wished up to date. Never fails because a vendor does: that is in the outcome, and what was remembered stays.
   * An expired link, and one whose vendor is absent, fails in every list of the wish.
   */
  read(link: Link, wish: Wish, deadline: Deadline): Promise<Outcome>;
  /**
   * Asks the vendor about one device that is not remembered: whether the link is bound to it. What is, is remembered from then on;
   * what is not is no longer seen. A no is believed for a minute without asking again.
   * @throws AppError what the call failed with
   */
  verify(link: Link, device: VendorRef, deadline: Deadline): Promise<boolean>;
  /** Something changed that no list has shown yet. `us`: a write of ours, after which lists may shrink without doubt. */
  changed(linkId: string, by: 'us' | 'vendor'): void;
  /** The link is gone. */
  forget(linkId: string): void;
  /** Entities were merged or parted: identities are looked up again before the next view. */
  regroup(): Promise<void>;
  /** Waits for what is being saved. */
  idle(): Promise<void>;
}

const LINKS_IN_MEMORY = 5_000;
const REFUSALS_IN_MEMORY = 20_000;
const REFUSAL_MS = 60_000; // a minute
const SAVE_PAUSE_MS = 1000; // a document of some hundred kilobytes is not written for every reading
const NOTHING: Outcome = { failures: new Map(), read: new Set() };

/** Makes the memory of all links. */
export function createLinkStructures(deps: StructureDeps): LinkStructures {
  const { vendors, registry, links, state, store, clock, log, maxAgeMs } = deps;
  const memories = new LRUCache<string, LinkMemory>({ max: LINKS_IN_MEMORY });
  const loading = new Map<string, Promise<LinkMemory>>();
  const saving = new Map<string, Promise<void>>();
  const dirty = new Set<LinkMemory>();
  const pauses = new Set<() => void>();
  let isHurried = false;
  /** Counts merges and splits: what was looked up before one does not hold after it. */
  let groupings = 0;
  const flights = createFlights<Outcome>(clock);
  const verifications = createFlights<boolean>(clock);
  const refusals = new LRUCache<string, number>({ max: REFUSALS_IN_MEMORY });

  async function load(linkId: string): Promise<LinkMemory> {
    let memory = createLinkMemory(linkId);
    try {
      const kept = await store.read(linkId);
      if (kept !== null) memory = fromDocument(linkId, kept.content);
      await identify(memory);
    } catch (error) {
      log.warn({ err: error, linkId }, 'a remembered structure could not be loaded');
      memory = createLinkMemory(linkId);
    }
    memories.set(linkId, memory);
    return memory;
  }

  /** Looks up which entities a memory's things belong to, again where entities were merged or parted meanwhile. */
  async function identify(memory: LinkMemory): Promise<void> {
    for (let before = -1; before !== groupings; ) {
      before = groupings;
      const refs = refsOf(memory);
      // Into the map as it is: a reading may have added things that were not asked for here.
      if (refs.length > 0) for (const [key, identity] of await registry.lookup(refs)) memory.identities.set(key, identity);
    }
    memory.version += 1;
  }

  /** Records that the link sees these things, and which entities they belong to. */
  async function see(link: Link, memory: LinkMemory, findings: readonly Finding[]): Promise<void> {
    for (let before = -1; before !== groupings; ) {
      before = groupings;
      for (const [key, identity] of await registry.see(link.id, sightingsOf(findings, memory))) memory.identities.set(key, identity);
    }
  }

  async function memoryOf(linkId: string): Promise<LinkMemory> {
    const known = memories.get(linkId);
    if (known !== undefined) return known;
    const running = loading.get(linkId) ?? load(linkId).finally(() => loading.delete(linkId));
    loading.set(linkId, running);
    return running;
  }

  async function readNow(link: Link, vendor: Vendor, memory: LinkMemory, wish: Wish, deadline: Deadline): Promise<Outcome> {
    const { epoch } = memory;
    const now = clock.now();
    const { findings, failures } = await readLists({ link, vendor, memory, wish, maxAgeMs, now }, deadline, (error) => toFailure(error, link, log));
    if ([...failures.values()].some((failure) => failure.code === 'LINK_EXPIRED')) await links.expire(link.id);
    if (findings.length === 0) return { failures, read: new Set() };
    await see(link, memory, findings);
    recordValues(findings, memory, now);
    const gone = settle(memory, findings, { readAt: now, epoch, maxAgeMs });
    await unsee(
      link.id,
      gone.flatMap((ref) => memory.identities.get(refKey(ref))?.id ?? []),
    );
    noteCoverage(findings, memory, wish.identifiers, now);
    save(memory);
    await deps.onRead(link, memory, findings);
    return { failures, read: new Set(findings.map(nameOf)) };
  }

  async function verifyNow(link: Link, device: VendorRef, { at, signal }: Deadline): Promise<boolean> {
    const memory = await memoryOf(link.id);
    const cloud = vendors.get(link.vendor)?.devices;
    if (cloud === undefined) throw absentVendor(link);
    if (link.status === 'EXPIRED') throw expiredLink(link);
    const askedAt = clock.now();
    const listing = await cloud.binding({ link, at, signal }, device);
    if (listing === null) {
      refusals.set(`${link.id} ${refKey(device)}`, askedAt);
      await unsee(
        link.id,
        [...(await registry.lookup([device])).values()].map(({ id }) => id),
      );
      return false;
    }
    const found: Finding[] = [{ kind: 'account', items: [listing] }];
    await see(link, memory, found);
    recordValues(found, memory, askedAt);
    memory.strays.set(refKey(listing.ref), { ...listing, readings: [] });
    memory.version += 1;
    save(memory);
    return true;
  }

  function recordValues(findings: readonly Finding[], memory: LinkMemory, askedAt: number): void {
    for (const { ref, status, readings } of devicesIn(findings)) {
      const identity = memory.identities.get(refKey(ref));
      if (identity !== undefined) state.recordRead(identity.id, { status, readings, askedAt });
    }
  }

  async function unsee(linkId: string, identityIds: readonly number[]): Promise<void> {
    if (identityIds.length > 0) await registry.unsee(linkId, identityIds);
  }

  /** One save a link at a time, and not one after the other without a pause: what changes meanwhile is saved after it. */
  function save(memory: LinkMemory): void {
    dirty.add(memory);
    if (saving.has(memory.linkId)) return;
    saving.set(
      memory.linkId,
      saveUntilClean(memory).finally(() => saving.delete(memory.linkId)),
    );
  }

  async function saveUntilClean(memory: LinkMemory): Promise<void> {
    while (dirty.delete(memory)) {
      try {
        await store.save(memory.linkId, clock.now(), toDocument(memory));
      } catch (error) {
        log.warn({ err: error, linkId: memory.linkId }, 'a structure could not be saved');
      }
      await pause();
    }
  }

  /** Over at once when somebody waits for all to be saved. */
  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        cancel();
        pauses.delete(end);
        resolve();
      };
      const cancel = clock.after(SAVE_PAUSE_MS, end);
      pauses.add(end);
      if (isHurried) end();
    });
  }

  return {
    memory: memoryOf,
    peek: (linkId) => memories.peek(linkId),
    async read(link, wish, deadline) {
      const memory = await memoryOf(link.id);
      const vendor = vendors.get(link.vendor);
      if (vendor === undefined) return failing(wish, memory, absentVendor(link));
      if (link.status === 'EXPIRED') return failing(wish, memory, expiredLink(link));
      const due = dueSections({ vendor, memory, wish, maxAgeMs, now: clock.now() });
      if (due.length === 0) return withDoubts(NOTHING, memory, wish, link);
      try {
        const key = `${link.id} ${memory.epoch} ${JSON.stringify(wish)}`;
        return withDoubts(await flights.join(key, deadline, (shared) => readNow(link, vendor, memory, wish, shared)), memory, wish, link);
      } catch (error) {
        if (error instanceof AppError) return failing(wish, memory, toFailure(error, link, log));
        throw error;
      }
    },
    async verify(link, device, deadline) {
      const key = `${link.id} ${refKey(device)}`;
      if (clock.now() - (refusals.get(key) ?? Number.NEGATIVE_INFINITY) < REFUSAL_MS) return false;
      try {
        return await verifications.join(key, deadline, (shared) => verifyNow(link, device, shared));
      } catch (error) {
        const failure = toFailure(error, link, log);
        if (failure.code === 'LINK_EXPIRED' && link.status === 'ACTIVE') await links.expire(link.id);
        throw failure;
      }
    },
    changed(linkId, by) {
      if (by === 'us') for (const key of [...refusals.keys()].filter((each) => each.startsWith(`${linkId} `))) refusals.delete(key);
      const mark = (memory: LinkMemory): void => {
        memory.epoch += 1;
        if (by === 'us') memory.believedFrom = memory.epoch;
        save(memory);
      };
      const known = memories.get(linkId);
      if (known !== undefined) mark(known);
      else memoryOf(linkId).then(mark, () => undefined);
    },
    forget(linkId) {
      const memory = memories.get(linkId);
      if (memory !== undefined) dirty.delete(memory);
      memories.delete(linkId);
    },
    async regroup() {
      groupings += 1;
      await Promise.all([...memories.values()].map(identify));
    },
    async idle() {
      isHurried = true;
      for (const end of [...pauses]) end();
      await Promise.all(saving.values());
      isHurried = false;
    },
  };
}

function nameOf(finding: Finding): SectionName {
  return finding.kind === 'homes' || finding.kind === 'account' ? finding.kind : sectionName(finding.kind, finding.home);
}

/** Remembers which values the device lists would have carried: one that did not come was never reported. */
function noteCoverage(findings: readonly Finding[], memory: LinkMemory, identifiers: readonly string[], now: number): void {
  for (const finding of findings) {
    if (finding.kind !== 'devices') continue;
    const key = refKey(finding.home);
    const covered = memory.coverage.get(key) ?? new Map<string, number>();
    for (const identifier of identifiers) covered.set(identifier, now);
    memory.coverage.set(key, covered);
  }
}

function wishedSections(wish: Wish, memory: LinkMemory): SectionName[] {
  const all = (memory.homes?.items ?? []).map((home) => home.ref);
  return [
    ...(wish.homes || wish.rooms === 'all' || wish.devices === 'all' ? (['homes'] as const) : []),
    ...(wish.rooms === 'all' ? all : wish.rooms).map((home) => sectionName('rooms', home)),
    ...(wish.devices === 'all' ? all : wish.devices).map((home) => sectionName('devices', home)),
    ...(wish.account ? (['account'] as const) : []),
  ];
}

function failing(wish: Wish, memory: LinkMemory, failure: AppError): Outcome {
  return { failures: new Map(wishedSections(wish, memory).map((name) => [name, failure])), read: new Set() };
}

/** A list that is not believed is told as a failure for as long as what was known before stands in for it. */
function withDoubts(outcome: Outcome, memory: LinkMemory, wish: Wish, link: Link): Outcome {
  const doubted = wishedSections(wish, memory).filter((name) => !outcome.failures.has(name) && sectionOf(memory, name)?.doubtedSince != null);
  if (doubted.length === 0) return outcome;
  const failure = new AppError(
    'VENDOR_INVALID_RESPONSE',
    'The vendor suddenly lists much less than before: what was known is kept until it says so for longer',
    {
      linkId: link.id,
      vendor: link.vendor,
      retryable: true,
    },
  );
  return {
    failures: new Map([...outcome.failures, ...doubted.map((name): [SectionName, AppError] => [name, failure])]),
    read: new Set([...outcome.read].filter((name) => !doubted.includes(name))),
  };
}

function sectionOf(memory: LinkMemory, name: SectionName) {
  if (name === 'homes' || name === 'account') return memory[name];
  const [kind, home] = name.startsWith('rooms ')
    ? ([memory.rooms, name.slice('rooms '.length)] as const)
    : ([memory.devices, name.slice('devices '.length)] as const);
  return kind.get(home);
}
