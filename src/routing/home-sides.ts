// The vendors' sides of a home, and the links through which they can be used.
import { AppError } from '../domain/errors.js';
import { HOME_ROLES, type HomeRole } from '../domain/home.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import { absentVendor, expiredLink } from './failures.js';
import type { HomeView } from './reads.js';

/** One vendor's home, with the link through which the account may most in it. */
export interface Side<Cloud> {
  readonly link: Link;
  readonly home: VendorRef;
  readonly cloud: Cloud;
}

/** The role that a write needs in a cloud. */
type Lowest<Cloud> = (cloud: Cloud) => HomeRole;

const ADMINISTRATOR = (): HomeRole => 'ADMINISTRATOR';

/** A vendor home as one link sees it: the way to write to it, or why there is none. */
interface Way<Cloud> {
  readonly home: VendorRef;
  readonly side: Side<Cloud> | AppError;
}

/** Every vendor home of a home with every link that sees it, those that may most first; an error for what cannot be written through. */
export function waysInto<Cloud>(
  vendors: Vendors,
  home: HomeView,
  pick: (vendor: Vendor) => Cloud | undefined,
  lowest: Lowest<Cloud> = ADMINISTRATOR,
): Way<Cloud>[] {
  const ranked = home.parts.toSorted((a, b) => HOME_ROLES.indexOf(a.listing.role) - HOME_ROLES.indexOf(b.listing.role));
  return ranked.map(({ link, ref, listing }) => {
    const vendor = vendors.get(link.vendor);
    const cloud = vendor === undefined ? undefined : pick(vendor);
    const blocked = (error: AppError): Way<Cloud> => ({ home: ref, side: error });
    if (vendor === undefined) return blocked(absentVendor(link));
    if (cloud === undefined) return blocked(new AppError('UNSUPPORTED_BY_VENDOR', 'The cloud of this home does not offer this'));
    if (!isAtLeast(listing.role, lowest(cloud))) return blocked(new AppError('FORBIDDEN', 'The role in this home is too low for this'));
    return link.status === 'EXPIRED' ? blocked(expiredLink(link)) : { home: ref, side: { link, home: ref, cloud } };
  });
}

/** The best way into each vendor home, by its reference. */
function bestWays<Cloud>(...asked: Parameters<typeof waysInto<Cloud>>): (Side<Cloud> | AppError)[] {
  const best = new Map<string, Side<Cloud> | AppError>();
  for (const { home: ref, side } of waysInto(...asked)) {
    const known = best.get(refKey(ref));
    if (known === undefined || (known instanceof AppError && !(side instanceof AppError))) best.set(refKey(ref), side);
  }
  return [...best.values()];
}

/**
 * Every vendor home of a home once, each through the active link that may most in it.
 * @param lowest the role that is needed; ADMINISTRATOR unless told
 * @throws AppError UNSUPPORTED_BY_VENDOR, LINK_EXPIRED, or FORBIDDEN where one of them cannot be written
 */
export function sidesOf<Cloud>(
  vendors: Vendors,
  home: HomeView,
  pick: (vendor: Vendor) => Cloud | undefined,
  lowest: Lowest<Cloud> = ADMINISTRATOR,
): readonly [Side<Cloud>, ...Side<Cloud>[]] {
  return atLeastOne(
    bestWays(vendors, home, pick, lowest).map((side) => {
      if (side instanceof AppError) throw side;
      return side;
    }),
  );
}

/**
 * As `sidesOf`, for a write to any one part of a home: the vendor homes that can be written at present.
 * @throws AppError FORBIDDEN where the role in any of them is too low; else why none of them can be written
 */
export function usableSidesOf<Cloud>(
  vendors: Vendors,
  home: HomeView,
  pick: (vendor: Vendor) => Cloud | undefined,
  lowest: Lowest<Cloud> = ADMINISTRATOR,
): readonly [Side<Cloud>, ...Side<Cloud>[]] {
  const ways = bestWays(vendors, home, pick, lowest);
  const errors = ways.flatMap((way) => (way instanceof AppError ? way : []));
  const forbidden = errors.find(({ code }) => code === 'FORBIDDEN');
  if (forbidden !== undefined) throw forbidden;
  const sides = ways.flatMap((way) => (way instanceof AppError ? [] : way));
  if (sides.length === 0 && errors[0] !== undefined) throw errors[0];
  return atLeastOne(sides);
}

/** A home without the parts whose vendors do not offer something: they are no obstacle to those that do. As it is where none does. */
export function offering<Cloud>(vendors: Vendors, home: HomeView, pick: (vendor: Vendor) => Cloud | undefined): HomeView {
  const parts = home.parts.filter(({ link }) => {
    const vendor = vendors.get(link.vendor);
    return vendor !== undefined && pick(vendor) !== undefined;
  });
  return parts.length === 0 ? home : { ...home, parts };
}

function atLeastOne<Cloud>([first, ...others]: readonly Side<Cloud>[]): readonly [Side<Cloud>, ...Side<Cloud>[]] {
  if (first === undefined) throw new AppError('UNSUPPORTED_BY_VENDOR', 'No cloud holds this home');
  return [first, ...others];
}

/** How many vendor homes a home is made of. */
export function vendorHomesOf(home: HomeView): number {
  return new Set(home.parts.map(({ ref }) => refKey(ref))).size;
}

/** Whether the account's role in every vendor home of a home, by the link that may most there, lets it do what `lowest` does. */
export function mayInAll(home: HomeView, lowest: HomeRole): boolean {
  const refs = new Set(home.parts.map(({ ref }) => refKey(ref)));
  const allowed = new Set(home.parts.flatMap(({ ref, listing }) => (isAtLeast(listing.role, lowest) ? refKey(ref) : [])));
  return refs.size === allowed.size;
}

/** Whether a role in a home lets its holder do what another one does. */
export function isAtLeast(role: HomeRole, lowest: HomeRole): boolean {
  return HOME_ROLES.indexOf(role) <= HOME_ROLES.indexOf(lowest);
}
