// Asks one link's cloud for its lists, as many as possible in one round.
import type { DeviceListing } from '../domain/device.js';
import type { AppError } from '../domain/errors.js';
import type { HomeListing, ListHint, RoomListing } from '../domain/home.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { CallScope, Deadline, Link } from '../domain/link.js';
import type { Vendor } from '../domain/vendor.js';
import { isYoung, type LinkMemory, type Section } from './link-memory.js';

/** What of a link must be young enough. */
export interface Wish {
  readonly homes: boolean;
  /** The homes whose rooms are wanted; all of the link's, found by listing the homes too. */
  readonly rooms: 'all' | readonly VendorRef[];
  readonly devices: 'all' | readonly VendorRef[];
  /** All devices of the account, in a home or not. */
  readonly account: boolean;
  /** Property identifiers whose values device lists are to carry. */
  readonly identifiers: readonly string[];
  /** Read device lists even where what is remembered is young: for the values that they carry. */
  readonly anew: boolean;
}

/** A list that the vendor gave in full. */
export type Finding =
  | { readonly kind: 'homes'; readonly items: readonly HomeListing[] }
  | { readonly kind: 'rooms'; readonly home: VendorRef; readonly items: readonly RoomListing[] }
  | { readonly kind: 'devices'; readonly home: VendorRef; readonly items: readonly DeviceListing[] }
  | { readonly kind: 'account'; readonly items: readonly DeviceListing[] };

/** Names a list of a link, for its failures. */
export type SectionName = 'homes' | 'account' | `rooms ${string}` | `devices ${string}`;

/** The name of a home's list of rooms or devices. */
export function sectionName(kind: 'rooms' | 'devices', home: VendorRef): SectionName {
  return `${kind} ${refKey(home)}`;
}

export interface Reading {
  readonly findings: readonly Finding[];
  readonly failures: Map<SectionName, AppError>;
}

interface Asked {
  readonly link: Link;
  readonly vendor: Vendor;
  readonly memory: LinkMemory;
  readonly wish: Wish;
  readonly maxAgeMs: number;
  readonly now: number;
}

/** Which lists of a wish are not young enough in memory, or are to be read anew. Homes only known by listing are not counted. */
export function dueSections({ vendor, memory, wish, maxAgeMs, now }: Omit<Asked, 'link'>): SectionName[] {
  const isOld = (section: Section<unknown> | null | undefined): boolean => !isYoung(memory, section, now, maxAgeMs);
  const due: SectionName[] = [];
  if (vendor.homes !== undefined) {
    if (needsHomes(wish) && isOld(memory.homes)) due.push('homes');
    for (const home of homesOf(wish.rooms, memory)) if (isOld(memory.rooms.get(refKey(home)))) due.push(sectionName('rooms', home));
    for (const home of homesOf(wish.devices, memory)) if (wish.anew || isOld(memory.devices.get(refKey(home)))) due.push(sectionName('devices', home));
  }
  if (wish.account && vendor.devices !== undefined && (wish.anew || isOld(memory.account))) due.push('account');
  return due;
}

/**
 * Reads what is due. Remembered homes, however old, are asked for at once together with the list of homes, which then
 * verifies them: what was found of a home that is no more is dropped, and new homes are asked for in a second round.
 */
export async function readLists(asked: Asked, deadline: Deadline, toFailure: (error: unknown) => AppError): Promise<Reading> {
  const { link, vendor, memory, wish } = asked;
  const findings: Finding[] = [];
  const failures = new Map<SectionName, AppError>();
  const due = new Set(dueSections(asked));
  const scope = (): CallScope => ({ link, at: deadline.at, signal: deadline.signal });

  async function ask<Item>(name: SectionName, call: () => Promise<Item[]>, keep: (items: Item[]) => Finding): Promise<Item[] | null> {
    try {
      const items = await call();
      findings.push(keep(items));
      return items;
    } catch (error) {
      failures.set(name, toFailure(error));
      return null;
    }
  }

  const homesAsked = new Map<string, Promise<unknown>>();
  function askHome(home: VendorRef, isNew: boolean, hasRooms = false): void {
    const { homes } = vendor;
    const key = refKey(home);
    if (homes === undefined || homesAsked.has(key)) return;
    const calls: Promise<unknown>[] = [];
    if (!hasRooms && wants(wish.rooms, key) && (isNew || due.has(sectionName('rooms', home)))) {
      calls.push(
        ask(
          sectionName('rooms', home),
          () => homes.listRooms(scope(), home, hint(memory.rooms.get(key))),
          (items) => ({ kind: 'rooms', home, items }),
        ),
      );
    }
    if (wants(wish.devices, key) && (isNew || due.has(sectionName('devices', home)))) {
      const list = (): Promise<DeviceListing[]> => homes.listHomeDevices(scope(), home, wish.identifiers, hint(memory.devices.get(key)));
      calls.push(ask(sectionName('devices', home), list, (items) => ({ kind: 'devices', home, items })));
    }
    homesAsked.set(key, Promise.all(calls));
  }

  for (const home of [...homesOf(wish.rooms, memory), ...homesOf(wish.devices, memory)]) askHome(home, false);
  const { devices, homes } = vendor;
  const account =
    due.has('account') && devices !== undefined
      ? ask(
          'account',
          () => devices.listDevices(scope()),
          (items) => ({ kind: 'account', items }),
        )
      : null;
  if (homes !== undefined && due.has('homes')) {
    const listed = await ask(
      'homes',
      () => homes.listHomes(scope(), hint(memory.homes)),
      (items) => ({ kind: 'homes', items }),
    );
    for (const { ref, rooms } of listed ?? []) {
      if (rooms !== undefined) findings.push({ kind: 'rooms', home: ref, items: rooms });
      askHome(ref, true, rooms !== undefined);
    }
  }
  await Promise.all([...homesAsked.values(), account]);
  return withoutLostHomes(findings, failures);
}

/** A home that the list of homes no longer shows: what was asked of it on the strength of memory does not count. */
function withoutLostHomes(findings: readonly Finding[], failures: Map<SectionName, AppError>): Reading {
  const homes = findings.find((finding) => finding.kind === 'homes');
  // An empty list of homes is judged later: until then what was found of the remembered ones stays.
  if (homes === undefined || homes.items.length === 0) return { findings, failures };
  const listed = new Set(homes.items.map((home) => refKey(home.ref)));
  const kept = findings.filter((finding) => finding.kind === 'homes' || finding.kind === 'account' || listed.has(refKey(finding.home)));
  for (const name of failures.keys()) {
    const home = /^(?:rooms|devices) (.*)$/s.exec(name)?.[1];
    if (home !== undefined && !listed.has(home)) failures.delete(name);
  }
  return { findings: kept, failures };
}

function needsHomes(wish: Wish): boolean {
  return wish.homes || wish.rooms === 'all' || wish.devices === 'all';
}

function homesOf(wanted: 'all' | readonly VendorRef[], memory: LinkMemory): readonly VendorRef[] {
  return wanted === 'all' ? (memory.homes?.items ?? []).map((home) => home.ref) : wanted;
}

function wants(wanted: 'all' | readonly VendorRef[], key: string): boolean {
  return wanted === 'all' || wanted.some((home) => refKey(home) === key);
}

function hint(section: Section<unknown> | null | undefined): ListHint {
  return section ? { expected: section.items.length } : {};
}
