// Evidence that things of several clouds are one: what costs a call is gathered beside the reads that show it, never in their way.

import { LRUCache } from 'lru-cache';
import type { Clock } from '../domain/clock.js';
import type { DeviceDetail, DeviceListing } from '../domain/device.js';
import { refKey, type VendorName } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';
import type { Links } from '../identity/links.js';
import type { ClaimInput, Matching } from '../identity/matching.js';
import type { Log } from '../log.js';
import type { LinkMemory } from './link-memory.js';
import type { Finding } from './reading.js';
import { devicesIn } from './sightings.js';

export interface Claims {
  /** A device's MAC address, where its record tells it. */
  fromDetail(vendor: VendorName, identityId: number, detail: DeviceDetail): void;
  /**
   * Certificates of gateways and MAC addresses that lists tell: recorded when it answers, so that whoever read the list sees one device where there is one.
   * Where another linked cloud tells MAC addresses, each new device's is gathered later. Never throws.
   */
  fromLists(link: Link, memory: LinkMemory, findings: readonly Finding[]): Promise<void>;
  /** A gateway's certificate from its registration. Answers when it is recorded. */
  fromRegistration(vendor: VendorName, identityId: number, certificate: { readonly productKey: string; readonly deviceName: string }): Promise<void>;
  /** Waits for what is under way. */
  idle(): Promise<void>;
}

interface Deps {
  readonly vendors: Vendors;
  readonly links: Links;
  readonly matching: Matching;
  readonly clock: Clock;
  readonly log: Log;
  /** Ends what is under way in the background. */
  readonly signal: AbortSignal;
  /** Two or more entities became one. */
  readonly onMerged: () => Promise<void>;
}

const DEVICES_REMEMBERED = 100_000;
const LINKS_REMEMBERED = 10_000;
const DETAIL_MS = 10_000; // for one detail in the background
const CLAIMED_TOGETHER = 20; // devices whose evidence is recorded at once

/** Makes the gatherer. Each claim is made once a process; matching forgets no claim. */
export function createClaims({ vendors, links, matching, clock, log, signal, onMerged }: Deps): Claims {
  const claimed = new LRUCache<string, true>({ max: DEVICES_REMEMBERED });
  const examined = new LRUCache<number, true>({ max: DEVICES_REMEMBERED });
  /** Links whose lists told MAC addresses. */
  const telling = new LRUCache<string, true>({ max: LINKS_REMEMBERED });
  /** What each link had when it was last read. */
  const lastRead = new LRUCache<string, LinkMemory>({ max: LINKS_REMEMBERED });
  let running: Promise<void> = Promise.resolve();

  async function claim(claims: readonly ClaimInput[]): Promise<void> {
    const news = claims.filter((each) => !claimed.has(keyOf(each)));
    if (news.length === 0) return;
    const merged = await matching.claim(news);
    for (const each of news) claimed.set(keyOf(each), true);
    if (merged.length > 0) await onMerged();
  }

  /** One after the other: evidence is in no hurry, and must not crowd out reads. */
  function later(work: () => Promise<void>): void {
    running = running.then(work).catch(warn);
  }

  function warn(error: unknown): void {
    log.warn({ err: error }, 'evidence for matching could not be gathered');
  }

  /** Links of other clouds, of the same account: MAC addresses can only join devices of two. */
  async function othersOf(link: Link): Promise<Link[]> {
    return (await links.ofAccount(link.accountId)).filter(({ status, vendor }) => status === 'ACTIVE' && vendor !== link.vendor);
  }

  async function mayMatchByMac(link: Link): Promise<boolean> {
    return (await othersOf(link)).some(({ id, vendor }) => telling.has(id) || vendors.get(vendor)?.things !== undefined);
  }

  /** A link's lists told MAC addresses for the first time: what other clouds had shown before is of interest now. */
  async function examineOthers(link: Link): Promise<void> {
    for (const other of await othersOf(link)) {
      const memory = lastRead.get(other.id);
      if (memory !== undefined) await examine(other, known(memory, devicesOf(memory)));
    }
  }

  async function examine(link: Link, devices: readonly Known[]): Promise<void> {
    const news = devices.filter(({ identityId }) => !examined.has(identityId));
    const things = vendors.get(link.vendor)?.things;
    if (news.length === 0 || things === undefined || !(await mayMatchByMac(link))) return;
    for (let start = 0; start < news.length; start += CLAIMED_TOGETHER) {
      const found: ClaimInput[] = [];
      for (const { listing, identityId } of news.slice(start, start + CLAIMED_TOGETHER)) {
        if (signal.aborted) return;
        const { macAddress } = await things.detail({ link, at: clock.now() + DETAIL_MS, signal }, listing.ref);
        found.push(...macClaims(link.vendor, identityId, macAddress, 'detail'));
      }
      await claim(found);
      for (const { identityId } of news.slice(start, start + CLAIMED_TOGETHER)) examined.set(identityId, true);
    }
  }

  return {
    fromDetail: (vendor, identityId, detail) => later(() => claim(macClaims(vendor, identityId, detail.macAddress, 'detail'))),
    async fromLists(link, memory, findings) {
      const devices = known(memory, devicesIn(findings));
      lastRead.set(link.id, memory);
      const certificates = devices.flatMap(({ listing, identityId }): ClaimInput[] =>
        listing.certificate === null || listing.nodeType !== 'GATEWAY'
          ? []
          : [{ identityId, type: 'CERTIFICATE', value: certificateValue(listing.certificate), source: `${link.vendor} device list` }],
      );
      if (devices.some(({ identityId }) => !examined.has(identityId))) later(() => examine(link, devices));
      const addresses = devices.flatMap(({ listing, identityId }) => macClaims(link.vendor, identityId, listing.macAddress ?? null, 'list'));
      await claim([...certificates, ...addresses]).catch(warn);
      if (addresses.length === 0 || telling.has(link.id)) return;
      telling.set(link.id, true);
      later(() => examineOthers(link));
    },
    fromRegistration: (vendor, identityId, certificate) =>
      claim([{ identityId, type: 'CERTIFICATE', value: certificateValue(certificate), source: `${vendor} registration` }]),
    async idle() {
      await running;
    },
  };
}

function keyOf({ identityId, type, value }: ClaimInput): string {
  return `${identityId} ${type} ${value}`;
}

function certificateValue({ productKey, deviceName }: { readonly productKey: string; readonly deviceName: string }): string {
  return `${productKey}/${deviceName}`;
}

function macClaims(vendor: VendorName, identityId: number, macAddress: string | null, told: 'detail' | 'list'): ClaimInput[] {
  const value = macAddress?.replace(/[^0-9A-Fa-f]/g, '').toLowerCase() ?? '';
  return value.length === 12 ? [{ identityId, type: 'MAC', value, source: `${vendor} device ${told}` }] : [];
}

interface Known {
  readonly listing: DeviceListing;
  readonly identityId: number;
}

function known(memory: LinkMemory, listings: readonly DeviceListing[]): Known[] {
  return listings.flatMap((listing) => {
    const identityId = memory.identities.get(refKey(listing.ref))?.id;
    return identityId === undefined ? [] : [{ listing, identityId }];
  });
}

function devicesOf({ devices, account }: LinkMemory): DeviceListing[] {
  return [...[...devices.values()].flatMap(({ items }) => items), ...(account?.items ?? [])];
}
