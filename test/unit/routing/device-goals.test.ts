// How each device gets to where it shall be.
import { describe, expect, it } from 'vitest';
import type { DeviceListing } from '../../../src/domain/device.js';
import { refKey, type VendorRef } from '../../../src/domain/ids.js';
import type { Link } from '../../../src/domain/link.js';
import { goalOf, movesOf } from '../../../src/routing/device-goals.js';
import type { Side } from '../../../src/routing/home-sides.js';
import type { DeviceView, RoomView } from '../../../src/routing/reads.js';
import { createFakeCloud } from './fake-cloud.js';
import { letChangeSpaces } from './fake-spaces.js';

const { spaces: cloud } = letChangeSpaces(createFakeCloud('FEIYAN', { homes: true, things: true, pushes: false }));
const ref = (kind: 'home' | 'room' | 'device', key: string): VendorRef => ({ vendor: 'FEIYAN', kind, scope: '', key });
const link = (id: string): Link => ({ id, accountId: 'a', vendor: 'FEIYAN', vendorAccountId: id, status: 'ACTIVE', expiresAt: null, createdAt: 0 });
const side = (key: string, linkId = 'l1'): Side<typeof cloud> => ({ link: link(linkId), home: ref('home', key), cloud });

function device(home: string | null, { linkId = 'l1', role = 'OWNER' }: { linkId?: string; role?: DeviceListing['role'] } = {}): DeviceView {
  const listing: DeviceListing = {
    ref: ref('device', 'd'),
    name: 'd',
    product: null,
    status: 'ONLINE',
    nodeType: 'DEVICE',
    networkType: 'WIFI',
    role,
    home: home === null ? null : ref('home', home),
    room: null,
    subDevices: [],
    firmwareVersion: null,
    certificate: null,
    readings: [],
  };
  return { id: 'd', name: 'd', homeId: null, roomId: null, parts: [{ link: link(linkId), identityId: 1, ref: listing.ref, listing }] };
}
function room(...homes: string[]): RoomView {
  const parts = homes.map((key, index) => {
    const own = ref('room', `${key}-r`);
    return {
      link: link('l1'),
      identityId: index,
      ref: own,
      listing: { ref: own, home: ref('home', key), name: 'r', backgroundImageUrl: null, createdAt: null },
    };
  });
  return { id: 'r', homeId: 'h', name: 'r', backgroundImageUrl: null, parts };
}
const goal = (view: DeviceView, sides: readonly Side<typeof cloud>[], into: RoomView | null = null) => {
  const found = goalOf('d', { kind: 'device', device: view }, sides, into);
  if (found instanceof Error) throw found;
  return found;
};

describe('the way of a device', () => {
  it('is the vendor’s home that has the room, then the one where it is, then any', () => {
    const sides = [side('a'), side('b'), side('c')];
    expect(goal(device('b'), sides).side?.home.key).toBe('b');
    expect(goal(device('b'), sides, room('c')).side?.home.key).toBe('c');
    expect(goal(device('b'), sides, room('a', 'b')).side?.home.key).toBe('b');
    expect(goal(device(null), sides).side?.home.key).toBe('a');
  });

  it('is none where no link of the home knows it, and an error where it is not the viewer’s, or nothing', () => {
    expect(goal(device('x', { linkId: 'l2' }), [side('a')]).side).toBeNull();
    expect(goalOf('d', { kind: 'device', device: device('a', { role: 'MEMBER' }) }, [side('a')], null)).toMatchObject({ code: 'FORBIDDEN' });
    expect(goalOf('d', null, [side('a')], null)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the moves', () => {
  const key = refKey(ref('home', 'a'));
  const told = ({ moves, placed }: ReturnType<typeof movesOf>) => [
    moves.map(({ side: { home }, room: to }) => `${home.key} ${to?.key ?? '-'}`),
    placed.map(({ said }) => `${said.home?.key ?? '-'} ${said.room?.key ?? '-'}`),
  ];

  it('are the vendor’s where it has the home and the room', () => {
    expect(told(movesOf([goal(device('b'), [side('a')])], null, new Map([[key, 1]])))).toEqual([['a -'], []]);
    expect(told(movesOf([goal(device('b'), [side('a')])], new Map([[key, ref('room', 'r')]]), new Map([[key, 1]])))).toEqual([['a r'], []]);
  });

  it('are Hearth’s where the vendor has no such home or no space in it, and the last step is where it has no such room', () => {
    expect(told(movesOf([goal(device('b'), [])], null, new Map()))).toEqual([[], ['b -']]);
    const two = [goal(device('b'), [side('a')]), goal(device('c'), [side('a')]), goal(device('a'), [side('a')])];
    expect(told(movesOf(two, null, new Map([[key, 1]])))).toEqual([['a -', 'a -'], ['c -']]);
    expect(told(movesOf(two, new Map(), new Map([[key, 2]])))).toEqual([
      ['a -', 'a -'],
      ['a -', 'a -', 'a -'],
    ]);
  });
});
