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
  const best = new Map<string, Side<Cloud> | AppError>();
  for (const { home: ref, side } of waysInto(vendors, home, pick, lowest)) {
    const known = best.get(refKey(ref));
    if (known === undefined || (known instanceof AppError && !(side instanceof AppError))) best.set(refKey(ref), side);
  }
  const [first, ...others] = [...best.values()].map((side) => {
    if (side instanceof AppError) throw side;
    return side;
  });
  if (first === undefined) throw new AppError('NOT_FOUND', 'There is no such home');
  return [first, ...others];
}

/** Whether a role in a home lets its holder do what another one does. */
export function isAtLeast(role: HomeRole, lowest: HomeRole): boolean {
  return HOME_ROLES.indexOf(role) <= HOME_ROLES.indexOf(lowest);
}
