// Takes what a reading found into a link's memory: what is plausible replaces, what is not is kept and doubted.
import type { DeviceListing } from '../domain/device.js';
import type { HomeListing } from '../domain/home.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import { isYoung, type LinkMemory, type Section } from './link-memory.js';
import { isPlausible, QUARANTINE_MS } from './plausible.js';
import type { Finding } from './reading.js';

/** When a reading was made. */
export interface ReadingTime {
  /** Unix ms at which it began. */
  readonly readAt: number;
  /** The memory's epoch at that time. */
  readonly epoch: number;
  /** For how long a list counts as young. */
  readonly maxAgeMs: number;
}

interface Listed {
  readonly ref: VendorRef;
}

/**
 * Changes the memory, and answers which references the link no longer sees at all. A device counts as gone only where
 * the account's own list is young and no list shows it any longer; one that merely left a home's list does not.
 */
export function settle(memory: LinkMemory, findings: readonly Finding[], { readAt, epoch, maxAgeMs }: ReadingTime): VendorRef[] {
  const before = knownRefs(memory);
  const shownNow = new Set(findings.flatMap((finding) => finding.items.map((item) => refKey(item.ref))));
  const next = <Item extends Listed>(previous: Section<Item> | null | undefined, items: readonly Item[]): Section<Item> =>
    nextSection(memory, previous, items, { readAt, epoch, shownNow });
  for (const finding of findings) {
    switch (finding.kind) {
      case 'homes':
        memory.homes = next(memory.homes, finding.items.map(withoutRooms));
        break;
      case 'rooms':
        memory.rooms.set(refKey(finding.home), next(memory.rooms.get(refKey(finding.home)), finding.items));
        break;
      case 'devices':
        memory.devices.set(refKey(finding.home), next(memory.devices.get(refKey(finding.home)), finding.items.map(toKeep)));
        break;
      case 'account':
        memory.account = next(memory.account, finding.items.map(toKeep));
        if (memory.account.doubtedSince === null) memory.strays.clear();
        break;
    }
  }
  dropLostHomes(memory);
  memory.version += 1;
  const after = knownRefs(memory);
  const isAccountKnown = memory.account?.doubtedSince === null && isYoung(memory, memory.account, readAt, maxAgeMs);
  return [...before].filter(([key, ref]) => !after.has(key) && (ref.kind !== 'device' || isAccountKnown)).map(([, ref]) => ref);
}

interface Judged {
  readonly readAt: number;
  readonly epoch: number;
  readonly shownNow: ReadonlySet<string>;
}

function nextSection<Item extends Listed>(
  memory: LinkMemory,
  previous: Section<Item> | null | undefined,
  items: readonly Item[],
  judged: Judged,
): Section<Item> {
  const { readAt, epoch, shownNow } = judged;
  // A slower reading that began earlier must not undo a newer one.
  if (previous && previous.readAt > readAt) return previous;
  const accepted: Section<Item> = { items, readAt, epoch, doubtedSince: null };
  if (!previous || previous.epoch < memory.believedFrom) return accepted;
  const listed = new Map(items.map((item) => [refKey(item.ref), item]));
  const missing = previous.items.filter((item) => !shownNow.has(refKey(item.ref))).length;
  const doubtedSince = previous.doubtedSince ?? readAt;
  if (isPlausible(previous.items.length, missing, items.length) || readAt - doubtedSince >= QUARANTINE_MS) return accepted;
  const kept = previous.items.map((item) => listed.get(refKey(item.ref)) ?? item);
  const known = new Set(previous.items.map((item) => refKey(item.ref)));
  return { items: [...kept, ...items.filter((item) => !known.has(refKey(item.ref)))], readAt, epoch, doubtedSince };
}

function dropLostHomes(memory: LinkMemory): void {
  if (memory.homes === null) return;
  const listed = new Set(memory.homes.items.map((home) => refKey(home.ref)));
  for (const lists of [memory.rooms, memory.devices, memory.coverage]) {
    for (const home of lists.keys()) if (!listed.has(home)) lists.delete(home);
  }
}

function knownRefs(memory: LinkMemory): Map<string, VendorRef> {
  const lists: (readonly Listed[])[] = [memory.homes?.items ?? [], memory.account?.items ?? [], [...memory.strays.values()]];
  for (const sections of [memory.rooms, memory.devices]) for (const section of sections.values()) lists.push(section.items);
  return new Map(lists.flat().map((item) => [refKey(item.ref), item.ref]));
}

/** Rooms that came with their home are a finding of their own. */
function withoutRooms({ rooms: _rooms, ...listing }: HomeListing): HomeListing {
  return listing;
}

/** Values live in the state; a copy here would only grow old. Evidence for matching is kept as a claim. */
function toKeep({ macAddress: _macAddress, ...listing }: DeviceListing): DeviceListing {
  return listing.readings.length === 0 ? listing : { ...listing, readings: [] };
}
