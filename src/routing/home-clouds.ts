// The clouds in which an account may make homes, and what it has there.
import type { Link } from '../domain/link.js';
import type { SpaceCloud } from '../domain/space.js';
import type { Vendors } from '../domain/vendor.js';
import { expiredLink } from './failures.js';
import { isAtLeast } from './home-sides.js';
import type { Reads } from './reads.js';
import { checkedName } from './space-writes.js';

/** A link whose cloud offers homes. */
export interface HomeCloudLink {
  readonly link: Link;
  readonly cloud: SpaceCloud;
}

interface NamedHome {
  readonly id: string;
  readonly name: string;
}

export interface HomeClouds {
  /**
   * The active links whose clouds offer homes, in order of creation; none where nothing that offers them is linked.
   * @throws AppError LINK_EXPIRED where only expired links do
   */
  usable(): Promise<readonly HomeCloudLink[]>;
  /** The homes that a link shows, each under its vendor's name. */
  homesOf(link: Link): Promise<readonly NamedHome[]>;
  /** How many homes the link's account made. */
  made(place: HomeCloudLink): Promise<number>;
  /** How many more it may make. */
  left(place: HomeCloudLink): Promise<number>;
  /** @throws AppError BAD_USER_INPUT for a name that the cloud does not take, or that another home of the account has */
  checkName(place: HomeCloudLink, name: string, but?: string): Promise<void>;
}

/** Makes them for one request. */
export function createHomeClouds(vendors: Vendors, reads: Reads): HomeClouds {
  async function seenBy(link: Link) {
    return (await reads.homes()).items.flatMap((home) =>
      home.parts.filter((part) => part.link.id === link.id).map(({ listing }) => ({ id: home.id, listing })),
    );
  }

  async function homesOf(link: Link): Promise<readonly NamedHome[]> {
    return (await seenBy(link)).map(({ id, listing }) => ({ id, name: listing.name }));
  }

  async function made({ link, cloud }: HomeCloudLink): Promise<number> {
    return (await seenBy(link)).filter(({ listing }) => isAtLeast(listing.role, cloud.makerRole)).length;
  }

  return {
    async usable() {
      const able = (await reads.links()).flatMap((link): HomeCloudLink[] => {
        const cloud = vendors.get(link.vendor)?.spaces;
        return cloud === undefined ? [] : [{ link, cloud }];
      });
      const active = able.filter(({ link }) => link.status === 'ACTIVE');
      if (active.length === 0 && able[0] !== undefined) throw expiredLink(able[0].link);
      return active;
    },
    homesOf,
    made,
    left: async (place) => place.cloud.limits.homes - (await made(place)),
    async checkName({ link, cloud }, name, but) {
      // Names of other clouds are another matter; what the account has of its own is seen beside every cloud's.
      const own = (await reads.homes()).items.filter(({ parts }) => parts.length === 0);
      checkedName(
        cloud,
        'home',
        name,
        [...(await homesOf(link)), ...own].filter(({ id }) => id !== but),
      );
    },
  };
}
