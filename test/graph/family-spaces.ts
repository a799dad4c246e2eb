// How the family changes its homes: in its plain objects, and at once.
import { AppError } from '../../src/domain/errors.js';
import type { Link } from '../../src/domain/link.js';
import type { Member } from '../../src/graph/context.js';
import type { DeviceGroupView, DeviceView, HomeView, RoomView } from '../../src/routing/reads.js';

interface Holdings {
  readonly link: Link;
  readonly homes: HomeView[];
  readonly rooms: RoomView[];
  readonly devices: DeviceView[];
  readonly newId: (kind: 'home' | 'room' | 'group') => string;
}

/** The family's groups with their members, and its writes. */
export function createFamilySpaces({ link, homes, rooms, devices, newId }: Holdings) {
  const groups: { view: DeviceGroupView; members: readonly string[] }[] = [];
  let made = 100;

  const part = <Kind extends 'home' | 'room' | 'group', Listing>(
    kind: Kind,
    listing: (ref: { vendor: 'FEIYAN'; kind: Kind; scope: ''; key: string }) => Listing,
  ) => {
    made += 1;
    const ref = { vendor: 'FEIYAN' as const, kind, scope: '' as const, key: `${kind}-${made}` };
    return { link, identityId: made, ref, listing: listing(ref) };
  };
  const replace = <View extends { readonly id: string }>(views: View[], id: string, change: Partial<View>): void => {
    const index = views.findIndex((view) => view.id === id);
    const known = views[index];
    if (known === undefined) throw new AppError('NOT_FOUND', 'there is no such thing');
    views[index] = { ...known, ...change };
  };
  const remove = <View extends { readonly id: string }>(views: View[], id: string): void => {
    const index = views.findIndex((view) => view.id === id);
    if (index < 0) throw new AppError('NOT_FOUND', 'there is no such thing');
    views.splice(index, 1);
  };
  const homeRef = (homeId: string) => {
    const ref = homes.find(({ id }) => id === homeId)?.parts[0]?.ref;
    if (ref === undefined) throw new AppError('NOT_FOUND', 'there is no such home');
    return ref;
  };
  const groupAt = (groupId: string) => {
    const group = groups.find(({ view }) => view.id === groupId);
    if (group === undefined) throw new AppError('NOT_FOUND', 'there is no such group');
    return group;
  };

  const spaces: Member['spaces'] = {
    async createHome(name) {
      const shape = { name, role: 'OWNER' as const, isCurrent: false, createdAt: null };
      const home = { id: newId('home'), ...shape, parts: [part('home', (ref) => ({ ref, ...shape }))] };
      homes.push(home);
      return home.id;
    },
    renameHome: async (homeId, name) => replace(homes, homeId, { name }),
    async deleteHome(homeId) {
      const parts = homes.find(({ id }) => id === homeId)?.parts ?? [];
      remove(homes, homeId);
      return parts.map((one) => ({ part: one, error: null }));
    },
    async mergeHomes([first = '', ...others], name) {
      const joined = homes.filter(({ id }) => others.includes(id)).flatMap(({ parts }) => parts);
      const survivor = homes.find(({ id }) => id === first);
      for (const id of others) remove(homes, id);
      replace(homes, first, { name: name ?? survivor?.name ?? '', parts: [...(survivor?.parts ?? []), ...joined] });
      return first;
    },
    async splitHome(homeId) {
      const [own, ...others] = homes.find(({ id }) => id === homeId)?.parts ?? [];
      if (own === undefined || others.length === 0) throw new AppError('BAD_USER_INPUT', 'input.homeId: must be several', { field: 'input.homeId' });
      replace(homes, homeId, { name: own.listing.name, parts: [own] });
      return [homeId, ...others.map((one) => homes[homes.push({ id: newId('home'), ...one.listing, parts: [one] }) - 1]?.id ?? '')];
    },
    setCurrentHome: async (homeId) => {
      for (const { id } of homes) replace(homes, id, { isCurrent: id === homeId });
    },
    async createRoom(homeId, name) {
      const home = homeRef(homeId);
      const shape = { name, backgroundImageUrl: null };
      const room = { id: newId('room'), homeId, ...shape, parts: [part('room', (ref) => ({ ref, home, createdAt: null, ...shape }))] };
      rooms.push(room);
      return room.id;
    },
    renameRoom: async (roomId, name) => replace(rooms, roomId, { name }),
    deleteRoom: async (roomId) => remove(rooms, roomId),
    moveDevices: async (homeId, roomId, deviceIds) =>
      deviceIds.map((deviceId) => {
        if (!devices.some(({ id }) => id === deviceId)) return { deviceId, error: new AppError('NOT_FOUND', 'There is no such device') };
        if (deviceId.endsWith('stuck'))
          return { deviceId, error: new AppError('VENDOR_REJECTED', 'no', { vendor: 'FEIYAN', vendorCode: '5', requestId: 'r-1' }) };
        replace(devices, deviceId, { homeId, roomId });
        return { deviceId, error: null };
      }),
    permissions: (home) => ({ update: home.role !== 'MEMBER', delete: home.role === 'OWNER' }),
  };
  const groupWrites: Member['groups'] = {
    async create(homeId, name, deviceIds) {
      const home = homeRef(homeId);
      const shape = { name, imageUrl: null, createdAt: null };
      const product = { vendor: 'FEIYAN', kind: 'product', scope: '', key: 'p' } as const;
      const view = { id: newId('group'), homeId, productId: null, ...shape, parts: [part('group', (ref) => ({ ref, home, product, ...shape }))] };
      groups.push({ view, members: deviceIds });
      return view.id;
    },
    async update(groupId, { name, deviceIds }) {
      const group = groupAt(groupId);
      if (name !== undefined) group.view = { ...group.view, name };
      if (deviceIds !== undefined) group.members = deviceIds;
    },
    async delete(groupId) {
      groups.splice(groups.indexOf(groupAt(groupId)), 1);
      return groupId.endsWith('mesh') ? 'leave' : null;
    },
    deleteMany: async (groupIds) =>
      groupIds.map((deviceGroupId) => {
        const index = groups.findIndex(({ view }) => view.id === deviceGroupId);
        if (index >= 0) groups.splice(index, 1);
        return { deviceGroupId, meshConfiguration: null, error: index >= 0 ? null : new AppError('NOT_FOUND', 'There is no such device group') };
      }),
    prepareMesh: async (groupId, deviceIds) => `${groupAt(groupId).view.name} for ${deviceIds.length}`,
  };
  const placeAt = <View extends { readonly id: string }>(views: View[], id: string, position: number): void => {
    const view = views.find((one) => one.id === id);
    if (view === undefined) throw new AppError('NOT_FOUND', 'there is no such thing');
    views.splice(views.indexOf(view), 1);
    views.splice(position, 0, view);
  };
  const spaceOrder: Member['spaceOrder'] = {
    reorderRooms: async (_homeId, roomIds) => void rooms.sort((one, other) => roomIds.indexOf(one.id) - roomIds.indexOf(other.id)),
    moveElement: async (_homeId, elementId, position) => placeAt(devices, elementId, position),
    moveHomeDevice: async (_homeId, deviceId, position) => placeAt(devices, deviceId, position),
    moveRoomDevice: async (_roomId, deviceId, position) => placeAt(devices, deviceId, position),
    async moveGroup(groupId, position) {
      const group = groupAt(groupId);
      groups.splice(groups.indexOf(group), 1);
      groups.splice(position, 0, group);
      return group.view.homeId;
    },
    async setRoomDevices(roomId, deviceIds) {
      const leaving = devices.filter((device) => device.roomId === roomId && !deviceIds.includes(device.id)).map(({ id }) => id);
      for (const id of leaving) replace(devices, id, { roomId: null });
      for (const id of deviceIds) replace(devices, id, { roomId });
      return [...deviceIds, ...leaving].map((deviceId) => ({ deviceId, error: null }));
    },
  };
  return { spaces, spaceOrder, groupWrites, groups };
}
