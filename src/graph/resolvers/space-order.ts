// The order of a home's rooms, devices and device groups.
import type { HomeElementView, PartialList } from '../../routing/reads.js';
import type { MutationResolvers } from '../generated/resolvers.js';
import type { HomeElementSource } from '../sources.js';

/** Copies: what answers a reference is written to. */
export function elementsOf({ items, failures }: PartialList<HomeElementView>): PartialList<HomeElementSource> {
  const sourceOf = (element: HomeElementView): HomeElementSource =>
    element.kind === 'device' ? { ...element.device, __typename: 'Device' } : { ...element.group, __typename: 'DeviceGroup' };
  return { items: items.map(sourceOf), failures };
}

type Ordering = 'reorderRooms' | 'reorderHomeElement' | 'reorderHomeDevice' | 'reorderRoomDevice' | 'reorderDeviceGroup' | 'setRoomDevices';

export const spaceOrderMutations: Pick<MutationResolvers, Ordering> = {
  reorderRooms: async (_parent, { input: { homeId, roomIds } }, { spaceOrder, nodes }) => {
    await spaceOrder.reorderRooms(homeId, roomIds);
    nodes.forget();
    return { homeId };
  },
  reorderHomeElement: async (_parent, { input: { homeId, elementId, position } }, { spaceOrder, nodes }) => {
    await spaceOrder.moveElement(homeId, elementId, position);
    nodes.forget();
    return { homeId };
  },
  reorderHomeDevice: async (_parent, { input: { homeId, deviceId, position } }, { spaceOrder, nodes }) => {
    await spaceOrder.moveHomeDevice(homeId, deviceId, position);
    nodes.forget();
    return { homeId };
  },
  reorderRoomDevice: async (_parent, { input: { roomId, deviceId, position } }, { spaceOrder, nodes }) => {
    await spaceOrder.moveRoomDevice(roomId, deviceId, position);
    nodes.forget();
    return { roomId };
  },
  reorderDeviceGroup: async (_parent, { input: { deviceGroupId, position } }, { spaceOrder, nodes }) => {
    const homeId = await spaceOrder.moveGroup(deviceGroupId, position);
    nodes.forget();
    return { homeId };
  },
  setRoomDevices: async (_parent, { input: { roomId, deviceIds } }, { spaceOrder, nodes }) => {
    const results = await spaceOrder.setRoomDevices(roomId, deviceIds);
    nodes.forget();
    return { roomId, results };
  },
};
