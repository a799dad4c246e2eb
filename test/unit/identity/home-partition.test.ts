// What a home and its rooms fall into when they are parted.
import { describe, expect, it } from 'vitest';
import type { Member } from '../../../src/identity/groups.js';
import { partsOfHome, partsOfRoom } from '../../../src/identity/home-partition.js';

const member = (rank: number, entityId: string, id: number | null): Member => ({ rank, entityId, identity: id === null ? null : { id, vendor: 'FEIYAN' } });
const among =
  (...identityIds: number[]) =>
  ({ identity }: Member): boolean =>
    identity !== null && identityIds.includes(identity.id);
const ids = (sets: readonly (readonly Member[])[]) => sets.map((set) => set.map(({ entityId }) => entityId));

describe('a home', () => {
  it('falls into every part that is seen, and what is not seen stays one', () => {
    const members = [member(0, 'a', 1), member(1, 'b', 2), member(2, 'c', 3), member(3, 'd', 4)];
    const { seen, unseen } = partsOfHome(members, among(3, 1));
    expect(ids(seen)).toEqual([['a'], ['c']]);
    expect(ids([unseen])).toEqual([['b', 'd']]);
  });

  it('keeps the identities of one entity together', () => {
    const members = [member(0, 'a', 1), member(1, 'b', 2), member(2, 'a', 3)];
    expect(ids(partsOfHome(members, among(3, 2)).seen)).toEqual([['a', 'a'], ['b']]);
  });
});

describe('a room', () => {
  it('falls into what each home has of it, and what is in no known home stays one', () => {
    const homes = new Map([
      [1, 'a'],
      [2, 'b'],
      [3, 'a'],
    ]);
    const members = [member(0, 'k1', 1), member(1, 'k2', 2), member(2, 'k3', 3), member(3, 'k4', 4), member(4, 'k5', null)];
    expect(ids(partsOfRoom(members, ({ identity }) => homes.get(identity?.id ?? -1) ?? null))).toEqual([['k1', 'k3'], ['k2'], ['k4', 'k5']]);
  });
});
