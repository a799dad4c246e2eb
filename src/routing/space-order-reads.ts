// The lists of homes and rooms that have an order of their own: asked of the vendor when they are needed, and never remembered.
import { AppError } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { SpaceOrderCloud } from '../domain/space-order.js';
import { toFailure } from './failures.js';
import { type Side, waysInto } from './home-sides.js';
import type { DeviceGroupView, DeviceView, HomeElementView, HomeView, Part, PartialList, Reads } from './reads.js';
import { onePerLink } from './request-lists.js';
import type { RequestScope } from './request-scope.js';
import type { RoutingServices } from './routing-services.js';

type SpaceOrderReads = Pick<Reads, 'homeElements' | 'roomDevicesInOrder'>;

interface Deps extends Pick<RoutingServices, 'vendors' | 'links' | 'log'> {
  readonly homeDevices: (homeId: string) => Promise<PartialList<DeviceView>>;
  readonly roomDevices: (roomId: string) => Promise<PartialList<DeviceView>>;
  readonly deviceGroups: (homeId: string) => Promise<PartialList<DeviceGroupView>>;
}

/** Makes the ordered lists of one request. */
export function createSpaceOrderReads({ vendors, links, log, homeDevices, roomDevices, deviceGroups }: Deps, scope: RequestScope): SpaceOrderReads {
  /** What fails costs only its order: the things themselves are known from other lists. */
  async function asked(link: Link, ask: () => Promise<readonly VendorRef[]>): Promise<readonly VendorRef[] | AppError> {
    try {
      return await ask();
    } catch (error) {
      const failure = toFailure(error, link, log);
      if (failure.code === 'LINK_EXPIRED' && link.status === 'ACTIVE') await links.expire(link.id);
      return failure;
    }
  }

  /** Every vendor home that keeps an order once, through the first link that can ask; an error where there is none. */
  function sidesOfHome(home: HomeView): (Side<SpaceOrderCloud> | AppError)[] {
    const sides = new Map<string, Side<SpaceOrderCloud> | AppError>();
    const ways = waysInto(
      vendors,
      home,
      (vendor) => vendor.spaceOrder,
      () => 'MEMBER',
    );
    for (const { home: ref, side } of ways) {
      if (side instanceof AppError && (side.code === 'UNSUPPORTED_BY_VENDOR' || sides.has(refKey(ref)))) continue;
      if (!sides.has(refKey(ref)) || sides.get(refKey(ref)) instanceof AppError) sides.set(refKey(ref), side);
    }
    return [...sides.values()];
  }

  async function orderOf(
    home: HomeView,
    ask: (side: Side<SpaceOrderCloud>) => Promise<readonly VendorRef[]>,
  ): Promise<{ readonly places: ReadonlyMap<string, number>; readonly failures: readonly AppError[] }> {
    const answers = await Promise.all(sidesOfHome(home).map((side) => (side instanceof AppError ? side : asked(side.link, () => ask(side)))));
    const order = answers.flatMap((answer) => (answer instanceof AppError ? [] : answer));
    return {
      places: new Map(order.map((ref, place) => [refKey(ref), place])),
      failures: answers.filter((answer) => answer instanceof AppError),
    };
  }

  return {
    async homeElements(homeId) {
      const home = (await scope.snapshot()).homeById.get(homeId);
      if (home === undefined) return { items: [], failures: [] };
      const [devices, groups, { places, failures }] = await Promise.all([
        homeDevices(homeId),
        deviceGroups(homeId),
        orderOf(home, ({ link, home: ref, cloud }) => cloud.listElements({ link, ...scope.deadline }, ref)),
      ]);
      const elements: HomeElementView[] = [
        ...devices.items.map((device) => ({ kind: 'device' as const, device, parts: device.parts })),
        ...groups.items.map((group) => ({ kind: 'group' as const, group, parts: group.parts })),
      ];
      return { items: sorted(elements, places), failures: onePerLink([...devices.failures, ...groups.failures, ...failures]) };
    },
    async roomDevicesInOrder(roomId) {
      const { homeById, roomById } = await scope.snapshot();
      const room = roomById.get(roomId);
      const home = homeById.get(room?.homeId ?? '');
      if (room === undefined || home === undefined) return { items: [], failures: [] };
      const [devices, { places, failures }] = await Promise.all([
        roomDevices(roomId),
        orderOf(home, async (side) => {
          const ref = room.parts.find(({ listing }) => refKey(listing.home) === refKey(side.home))?.ref;
          return ref === undefined ? [] : side.cloud.listRoomDevices({ link: side.link, ...scope.deadline }, ref);
        }),
      ]);
      return { items: sorted(devices.items, places), failures: onePerLink([...devices.failures, ...failures]) };
    },
  };
}

function sorted<View extends { readonly parts: readonly Part<unknown>[] }>(views: readonly View[], places: ReadonlyMap<string, number>): View[] {
  const placeOf = ({ parts }: View): number => Math.min(places.size, ...parts.flatMap(({ ref }) => places.get(refKey(ref)) ?? []));
  return views.toSorted((one, other) => placeOf(one) - placeOf(other));
}
