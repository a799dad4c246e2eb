// Brings the lists that one request needs up to date, each once, with the values that its operation asks for.
import type { AppError } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';
import type { Registry } from '../identity/registry.js';
import type { FirstReadings } from './first-readings.js';
import { placeOf, productsOf } from './link-memory.js';
import { type SectionName, sectionName, type Wish } from './reading.js';
import type { HomeView } from './reads.js';
import { accountAttempt, homeAttempt, type RequestScope } from './request-scope.js';
import type { LinkStructures, Outcome } from './structure.js';
import { readableIdentifiers, type ThingModels } from './thing-models.js';

export interface RequestLists {
  /** Every home of every link, with the rooms and devices that the operation needs. One failure a link. */
  homes(): Promise<readonly AppError[]>;
  /** The homes and their device lists, where devices of accounts are to be placed. */
  places(): Promise<void>;
  /** Rooms, or devices, of one home over its parts. One failure a link. */
  inHome(home: HomeView, what: 'rooms' | 'devices'): Promise<readonly AppError[]>;
  /** The device lists of accounts: of all links, or of those alone whose cloud has no homes. One failure a link. */
  accounts(which: 'all' | 'homeless'): Promise<readonly AppError[]>;
  /** One home's rooms or devices, as one link sees them; what the operation needs of the home beside comes in the same round. */
  section(link: Link, home: VendorRef, what: 'rooms' | 'devices'): Promise<Outcome>;
  /** One account's device list. */
  account(link: Link): Promise<Outcome>;
  /** One link's homes, all with the rooms and devices that the operation needs. */
  whole(link: Link): Promise<Outcome>;
  /** One reading of one link, its attempts noted. */
  read(link: Link, wish: Partial<Wish>): Promise<Outcome>;
}

interface ListDeps {
  readonly vendors: Vendors;
  readonly registry: Registry;
  readonly structures: LinkStructures;
  readonly models: ThingModels;
  readonly firstReadings: FirstReadings;
}

const NO_WISH: Wish = { homes: false, rooms: [], devices: [], account: false, identifiers: [], anew: false };

/** Makes the lists of one request. */
export function createRequestLists({ vendors, registry, structures, models, firstReadings }: ListDeps, scope: RequestScope): RequestLists {
  const { needs, deadline, attempts } = scope;
  const wholes = new Map<string, Promise<Outcome>>();
  const sections = new Map<string, Promise<Outcome>>();
  const identifiersByLink = new Map<string, Promise<readonly string[]>>();
  const isRemembered = needs.structure === 'remembered';

  async function read(link: Link, partial: Partial<Wish>): Promise<Outcome> {
    await firstReadings.awaited(link.id, deadline);
    const wish: Wish = { ...NO_WISH, identifiers: await identifiersOf(link), ...partial };
    const outcome = await structures.read(link, wish, deadline);
    noteAttempts(link, wish, outcome);
    return outcome;
  }

  function noteAttempts(link: Link, wish: Wish, { read: done, failures }: Outcome): void {
    const identifiers = new Set(wish.identifiers);
    const note = (name: SectionName, key: string): void => {
      const failure = failures.get(name) ?? null;
      if (failure !== null || done.has(name)) attempts.set(key, { identifiers, failure });
    };
    const homes = wish.devices === 'all' ? (structures.peek(link.id)?.homes?.items ?? []).map((home) => home.ref) : wish.devices;
    for (const home of homes) note(sectionName('devices', home), homeAttempt(link.id, home));
    if (wish.account) note('account', accountAttempt(link.id));
  }

  function identifiersOf(link: Link): Promise<readonly string[]> {
    const known = identifiersByLink.get(link.id) ?? findIdentifiers(link);
    identifiersByLink.set(link.id, known);
    return known;
  }

  /** All that the known products of the link can tell. Products without a known model are read later, device by device. */
  async function findIdentifiers(link: Link): Promise<readonly string[]> {
    if (needs.properties !== 'all') return needs.properties;
    const remembered = productsOf(await structures.memory(link.id));
    const products = remembered.length > 0 ? remembered : (await registry.seenBy([link.id], 'product')).map(({ ref }) => ref);
    await models.load(products);
    return readableIdentifiers(models, products);
  }

  /** What was read before a write of this same request does not count after it. */
  function sinceChange(link: Link): string {
    return `${link.id} ${structures.peek(link.id)?.epoch ?? 0}`;
  }

  function whole(link: Link): Promise<Outcome> {
    const known = wholes.get(sinceChange(link)) ?? read(link, { homes: true, rooms: needs.rooms ? 'all' : [], devices: needs.devices ? 'all' : [] });
    wholes.set(sinceChange(link), known);
    return known;
  }

  function section(link: Link, home: VendorRef, what: 'rooms' | 'devices'): Promise<Outcome> {
    const isInWhole = what === 'rooms' ? needs.rooms : needs.devices;
    const all = wholes.get(sinceChange(link));
    if (all !== undefined && isInWhole) return all;
    const rooms = what === 'rooms' || needs.rooms;
    const devices = what === 'devices' || needs.devices;
    const key = `${sinceChange(link)} ${refKey(home)} ${rooms} ${devices}`;
    const known = sections.get(key) ?? read(link, { rooms: rooms ? [home] : [], devices: devices ? [home] : [] });
    sections.set(key, known);
    return known;
  }

  function account(link: Link): Promise<Outcome> {
    const key = `${sinceChange(link)} account`;
    const known = sections.get(key) ?? read(link, { account: true });
    sections.set(key, known);
    return known;
  }

  async function ofLinks(links: readonly Link[], ask: (link: Link) => Promise<Outcome>, name: SectionName): Promise<readonly AppError[]> {
    const outcomes = await Promise.all(links.map(ask));
    return outcomes.flatMap((outcome) => outcome.failures.get(name) ?? []);
  }

  async function accounts(which: 'all' | 'homeless'): Promise<readonly AppError[]> {
    if (isRemembered) return [];
    const links = await scope.links();
    const asked = links.filter((link) => which === 'all' || (vendors.get(link.vendor)?.homes === undefined && vendors.has(link.vendor)));
    return ofLinks(asked, account, 'account');
  }

  /** The lists that show the devices which the account put into the home itself. */
  async function placed({ id }: HomeView): Promise<void> {
    const { placedIn, deviceByIdentity } = await scope.snapshot();
    const identityIds = placedIn.get(id) ?? [];
    const parts = identityIds.flatMap((identityId) => deviceByIdentity.get(identityId)?.parts ?? []);
    const isMissing = identityIds.some((identityId) => !deviceByIdentity.has(identityId));
    const links = isMissing ? await scope.links() : [];
    await Promise.all([
      ...links.filter(({ vendor }) => vendors.get(vendor)?.homes !== undefined).map((link) => read(link, { homes: true, devices: 'all' })),
      isMissing ? accounts('all') : [],
      ...parts.map(async ({ link, ref }) => {
        const place = placeOf(await structures.memory(link.id), ref);
        return place === null || place === 'account' ? account(link) : section(link, place, 'devices');
      }),
    ]);
  }

  return {
    read,
    section,
    account,
    whole,
    async homes() {
      if (isRemembered) return [];
      const links = await scope.links();
      // Devices of clouds without homes may be parts of devices in homes.
      const others = needs.devices ? accounts('homeless') : [];
      const withHomes = links.filter((link) => vendors.get(link.vendor)?.homes !== undefined || !vendors.has(link.vendor));
      const [failures] = await Promise.all([ofLinks(withHomes, whole, 'homes'), others]);
      return failures;
    },
    async places() {
      if (isRemembered) return;
      const links = await scope.links();
      await Promise.all(
        links.filter((link) => vendors.get(link.vendor)?.homes !== undefined).map((link) => (needs.devices ? whole(link) : read(link, { devices: 'all' }))),
      );
    },
    async inHome(home, what) {
      if (isRemembered) return [];
      const others = what === 'devices' ? Promise.all([accounts('homeless'), placed(home)]) : [];
      const asked = home.parts.map(async ({ link, ref }) => (await section(link, ref, what)).failures.get(sectionName(what, ref)));
      const [failures] = await Promise.all([Promise.all(asked), others]);
      return onePerLink(failures.flatMap((failure) => failure ?? []));
    },
    accounts,
  };
}

/** One failure a link: an operation tells each link's trouble once a list. */
export function onePerLink(failures: readonly AppError[]): AppError[] {
  return [...new Map(failures.map((failure) => [failure.details.linkId, failure])).values()];
}
