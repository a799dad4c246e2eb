// A list of homes that tells their rooms too: nobody asks for those, and nothing is kept twice.
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/domain/errors.js';
import type { HomeListing, RoomListing } from '../../../src/domain/home.js';
import { refKey, type VendorRef } from '../../../src/domain/ids.js';
import type { Link } from '../../../src/domain/link.js';
import type { Vendor } from '../../../src/domain/vendor.js';
import { createLinkMemory } from '../../../src/routing/link-memory.js';
import { readLists, type Wish } from '../../../src/routing/reading.js';
import { settle } from '../../../src/routing/settling.js';

const HOME: VendorRef = { vendor: 'BROADLINK', kind: 'home', scope: 'o', key: 'h' };
const ROOM: RoomListing = {
  ref: { vendor: 'BROADLINK', kind: 'room', scope: 'h', key: 'r' },
  home: HOME,
  name: 'Hall',
  backgroundImageUrl: null,
  createdAt: null,
};
const LISTED: HomeListing = { ref: HOME, name: 'House', role: 'ADMINISTRATOR', isCurrent: false, createdAt: null, rooms: [ROOM] };
const LINK: Link = { id: 'l', accountId: 'a', vendor: 'BROADLINK', vendorAccountId: 'o', status: 'ACTIVE', expiresAt: null, createdAt: 0 };
const WISH: Wish = { homes: true, rooms: 'all', devices: 'all', account: false, identifiers: [], anew: false };

function vendorOf(homes: readonly HomeListing[]) {
  const calls: string[] = [];
  const answer = async <Answer>(name: string, given: Answer): Promise<Answer> => {
    calls.push(name);
    return given;
  };
  const vendor: Vendor = {
    name: 'BROADLINK',
    displayName: 'BroadLink',
    accounts: { verify: () => Promise.reject(new AppError('BAD_USER_INPUT', 'none')) },
    homes: {
      listHomes: () => answer('homes', [...homes]),
      listRooms: () => answer('rooms', [ROOM]),
      listHomeDevices: () => answer('devices', []),
    },
    isAvailable: () => true,
  };
  return { vendor, calls };
}

describe('rooms that come with their homes', () => {
  const memory = createLinkMemory(LINK.id);
  const read = (vendor: Vendor, now: number) =>
    readLists({ link: LINK, vendor, memory, wish: WISH, maxAgeMs: 1000, now }, { at: 10_000, signal: new AbortController().signal }, (error) =>
      error instanceof AppError ? error : new AppError('VENDOR_UNAVAILABLE', String(error)),
    );

  it('are not asked for, and are remembered as rooms alone', async () => {
    const { vendor, calls } = vendorOf([LISTED]);
    const { findings } = await read(vendor, 1);
    expect(calls).toEqual(['homes', 'devices']);
    settle(memory, findings, { readAt: 1, epoch: memory.epoch, maxAgeMs: 1000 });
    expect(memory.rooms.get(refKey(HOME))?.items).toEqual([ROOM]);
    expect(memory.homes?.items).toEqual([{ ref: HOME, name: 'House', role: 'ADMINISTRATOR', isCurrent: false, createdAt: null }]);
  });

  it('make a list of rooms out of an empty one too', async () => {
    const { vendor, calls } = vendorOf([{ ...LISTED, rooms: [] }]);
    const fresh = createLinkMemory(LINK.id);
    const { findings } = await readLists(
      { link: LINK, vendor, memory: fresh, wish: WISH, maxAgeMs: 1000, now: 1 },
      { at: 10_000, signal: new AbortController().signal },
      () => new AppError('VENDOR_UNAVAILABLE', 'none'),
    );
    settle(fresh, findings, { readAt: 1, epoch: 0, maxAgeMs: 1000 });
    expect([calls, fresh.rooms.get(refKey(HOME))?.items]).toEqual([['homes', 'devices'], []]);
  });

  it('are asked for where the list of homes leaves them out', async () => {
    const { rooms: _, ...without } = LISTED;
    const { vendor, calls } = vendorOf([without]);
    memory.homes = null;
    memory.rooms.clear();
    await read(vendor, 5000);
    expect(calls.toSorted()).toEqual(['devices', 'homes', 'rooms']);
  });
});
