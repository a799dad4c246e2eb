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
   * Certificates of gateways that lists tell: recorded when it answers, so that whoever read the list sees one device where there is one.
   * Where another linked cloud could know the same MAC address, each new device's is gathered later. Never throws.
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
const DETAIL_MS = 10_000; // for one detail in the background

/** Makes the gatherer. Each claim is made once a process; matching forgets no claim. */
export function createClaims({ vendors, links, matching, clock, log, signal, onMerged }: Deps): Claims {
  const claimed = new LRUCache<string, true>({ max: DEVICES_REMEMBERED });
  const examined = new LRUCache<number, true>({ max: DEVICES_REMEMBERED });
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

  /** MAC addresses can only join devices of two clouds that both tell them. */
  async function mayMatchByMac(link: Link): Promise<boolean> {
    const telling = (await links.ofAccount(link.accountId)).filter((each) => each.status === 'ACTIVE' && vendors.get(each.vendor)?.things !== undefined);
    return telling.some((each) => each.vendor !== link.vendor) && telling.some((each) => each.id === link.id);
  }

  async function examine(link: Link, devices: readonly { readonly listing: DeviceListing; readonly identityId: number }[]): Promise<void> {
    const news = devices.filter(({ identityId }) => !examined.has(identityId));
    const things = vendors.get(link.vendor)?.things;
    if (news.length === 0 || things === undefined || !(await mayMatchByMac(link))) return;
    for (const { listing, identityId } of news) {
      if (signal.aborted) return;
      examined.set(identityId, true);
      const detail = await things.detail({ link, at: clock.now() + DETAIL_MS, signal }, listing.ref);
      await claim(macClaims(link.vendor, identityId, detail));
    }
  }

  return {
    fromDetail: (vendor, identityId, detail) => later(() => claim(macClaims(vendor, identityId, detail))),
    async fromLists(link, memory, findings) {
      const devices = devicesIn(findings).flatMap((listing) => {
        const identityId = memory.identities.get(refKey(listing.ref))?.id;
        return identityId === undefined ? [] : [{ listing, identityId }];
      });
      const certificates = devices.flatMap(({ listing, identityId }): ClaimInput[] =>
        listing.certificate === null || listing.nodeType !== 'GATEWAY'
          ? []
          : [{ identityId, type: 'CERTIFICATE', value: certificateValue(listing.certificate), source: `${link.vendor} device list` }],
      );
      if (devices.some(({ identityId }) => !examined.has(identityId))) later(() => examine(link, devices));
      await claim(certificates).catch(warn);
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

function macClaims(vendor: VendorName, identityId: number, { macAddress }: DeviceDetail): ClaimInput[] {
  const value = macAddress?.replace(/[^0-9A-Fa-f]/g, '').toLowerCase() ?? '';
  return value.length === 12 ? [{ identityId, type: 'MAC', value, source: `${vendor} device detail` }] : [];
}
