// The device groups of one request: asked for as they are needed, each list once, and never remembered beyond it.

import type { DeviceGroupCloud, DeviceGroupListing } from '../domain/device-group.js';
import { AppError } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import { toFailure } from './failures.js';
import { type Side, waysInto } from './home-sides.js';
import type { DeviceGroupView, DeviceView, HomeView, PartialList, ProductView } from './reads.js';
import { onePerLink, type RequestLists } from './request-lists.js';
import type { RequestScope } from './request-scope.js';
import type { RoutingServices } from './routing-services.js';

export interface DeviceGroupReads {
  deviceGroups(homeId: string): Promise<PartialList<DeviceGroupView>>;
  groupDevices(group: DeviceGroupView): Promise<PartialList<DeviceView>>;
  /** What groups can be made of in a home. */
  groupProducts(homeId: string): Promise<PartialList<ProductView>>;
  /** By ID; missing where the viewer sees no such group. */
  groupsById(ids: readonly string[]): Promise<ReadonlyMap<string, DeviceGroupView | AppError>>;
}

interface Deps extends Pick<RoutingServices, 'vendors' | 'registry' | 'links' | 'structures' | 'log'> {
  readonly lists: RequestLists;
  readonly homeDevices: (homeId: string) => Promise<PartialList<DeviceView>>;
}

/** Makes the device groups of one request. */
export function createDeviceGroupReads(deps: Deps, scope: RequestScope): DeviceGroupReads {
  const { vendors, registry, links, structures, log, lists, homeDevices } = deps;
  const listings = new Map<string, Promise<readonly DeviceGroupListing[]>>();

  /** What fails is told with its link, and an expired link is known as such from then on. */
  async function asked<Answer>(link: Link, answer: Promise<Answer>): Promise<Answer> {
    try {
      return await answer;
    } catch (error) {
      const failure = toFailure(error, link, log);
      if (failure.code === 'LINK_EXPIRED' && link.status === 'ACTIVE') await links.expire(link.id);
      throw failure;
    }
  }

  /** What was listed before a write of this same request does not count after it. */
  function listed({ link, home, cloud }: Side<DeviceGroupCloud>): Promise<readonly DeviceGroupListing[]> {
    const key = `${link.id} ${structures.peek(link.id)?.epoch ?? 0} ${refKey(home)}`;
    const known = listings.get(key) ?? asked(link, cloud.listGroups({ link, ...scope.deadline }, home));
    listings.set(key, known);
    return known;
  }

  async function viewsOf(homeId: string, { link }: Side<DeviceGroupCloud>, items: readonly DeviceGroupListing[]): Promise<DeviceGroupView[]> {
    const [identities, products] = await Promise.all([
      registry.see(
        link.id,
        items.map(({ ref }) => ({ ref, role: null })),
      ),
      registry.lookup(items.map(({ product }) => product)),
    ]);
    return items.flatMap((listing) => {
      const identity = identities.get(refKey(listing.ref));
      const { name, imageUrl, createdAt, ref } = listing;
      const productId = products.get(refKey(listing.product))?.entityId ?? null;
      return identity === undefined
        ? []
        : [{ id: identity.entityId, homeId, name, productId, imageUrl, createdAt, parts: [{ link, identityId: identity.id, ref, listing }] }];
    });
  }

  /** Every vendor home once; one whose vendor has no groups has none, one that cannot be asked fails. */
  function sidesOfHome(home: HomeView): (Side<DeviceGroupCloud> | AppError)[] {
    const sides = new Map<string, Side<DeviceGroupCloud> | AppError>();
    for (const { home: ref, side } of waysInto(
      vendors,
      home,
      (vendor) => vendor.groups,
      () => 'MEMBER',
    )) {
      if (side instanceof AppError && (side.code === 'UNSUPPORTED_BY_VENDOR' || sides.has(refKey(ref)))) continue;
      if (!sides.has(refKey(ref)) || sides.get(refKey(ref)) instanceof AppError) sides.set(refKey(ref), side);
    }
    return [...sides.values()];
  }

  /** What every vendor home gives, together with what failed. */
  async function over<View>(home: HomeView, ask: (side: Side<DeviceGroupCloud>) => Promise<readonly View[]>): Promise<PartialList<View>> {
    const failures: AppError[] = [];
    const found = await Promise.all(
      sidesOfHome(home).map(async (side) => {
        if (side instanceof AppError) failures.push(side);
        else {
          try {
            return await ask(side);
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            failures.push(error);
          }
        }
        return [];
      }),
    );
    return { items: found.flat(), failures: onePerLink(failures) };
  }

  const groupsIn = (home: HomeView): Promise<PartialList<DeviceGroupView>> => over(home, async (side) => viewsOf(home.id, side, await listed(side)));

  /** One group that is asked for alone costs no list. */
  const groupIn = (home: HomeView, ref: VendorRef): Promise<PartialList<DeviceGroupView>> =>
    over(home, async (side) => {
      if (ref.scope !== '' && side.home.key !== ref.scope) return [];
      const known = await asked(side.link, side.cloud.getGroup({ link: side.link, ...scope.deadline }, ref));
      return known === null ? [] : viewsOf(home.id, side, [known]);
    });

  /** As devices show it where one is remembered: lists of devices tell more. */
  async function productsIn({ link, home, cloud }: Side<DeviceGroupCloud>): Promise<ProductView[]> {
    const products = await asked(link, cloud.listGroupProducts({ link, ...scope.deadline }, home));
    const identities = await registry.see(
      link.id,
      products.map(({ ref }) => ({ ref, role: null })),
    );
    const { productById } = await scope.snapshot();
    return products.flatMap(({ ref, name, imageUrl }) => {
      const id = identities.get(refKey(ref))?.entityId;
      return id === undefined ? [] : [{ ...(productById.get(id) ?? { id, name, category: null, imageUrl, model: null, ref }) }];
    });
  }

  /** The viewer's homes that may hold a group: its reference tells which, where the vendor addresses groups by home. */
  async function homesFor(ref: VendorRef): Promise<readonly HomeView[]> {
    const fits = (home: HomeView): boolean => home.parts.some((part) => part.ref.vendor === ref.vendor && (ref.scope === '' || part.ref.key === ref.scope));
    const known = (await scope.snapshot()).homes.filter(fits);
    if (known.length > 0) return known;
    await lists.homes();
    return (await scope.snapshot()).homes.filter(fits);
  }

  return {
    async deviceGroups(homeId) {
      const home = (await scope.snapshot()).homeById.get(homeId);
      return home === undefined ? { items: [], failures: [] } : groupsIn(home);
    },
    async groupDevices(group) {
      const members = new Set<string>();
      const failures: AppError[] = [];
      const home = homeDevices(group.homeId);
      for (const { link, ref } of group.parts) {
        const cloud = vendors.get(link.vendor)?.groups;
        if (cloud === undefined) continue;
        try {
          for (const device of await asked(link, cloud.listGroupDevices({ link, ...scope.deadline }, ref, []))) members.add(refKey(device.ref));
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          failures.push(error);
        }
      }
      const { items, failures: unlisted } = await home;
      // In the group's own order, which is not the home's.
      const byKey = new Map(items.flatMap((device) => device.parts.map(({ ref }) => [refKey(ref), device] as const)));
      const inGroup = new Set([...members].flatMap((key) => byKey.get(key) ?? []));
      return { items: [...inGroup], failures: onePerLink([...failures, ...unlisted]) };
    },
    async groupProducts(homeId) {
      const home = (await scope.snapshot()).homeById.get(homeId);
      if (home === undefined) return { items: [], failures: [] };
      const { items, failures } = await over(home, productsIn);
      return { items: [...new Map(items.map((product) => [product.id, product])).values()], failures };
    },
    async groupsById(ids) {
      const answers = new Map<string, DeviceGroupView | AppError>();
      const wanted = await registry.identitiesOf(ids);
      const isAlone = [...wanted.values()].flat().length === 1;
      for (const [id, identities] of wanted) {
        const homes = (await Promise.all(identities.map(({ ref }) => homesFor(ref)))).flat();
        const all = await Promise.all([...new Set(homes)].map((home) => (isAlone && identities[0] ? groupIn(home, identities[0].ref) : groupsIn(home))));
        const keys = new Set(identities.map(({ ref }) => refKey(ref)));
        const found = all.flatMap(({ items }) => items).find(({ parts }) => parts.some(({ ref }) => keys.has(refKey(ref))));
        const answer = found ?? all.flatMap(({ failures }) => failures)[0];
        if (answer !== undefined) answers.set(id, answer);
      }
      return answers;
    },
  };
}
