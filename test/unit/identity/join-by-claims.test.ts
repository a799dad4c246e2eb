// Which things claims may join, over all small cases that chance finds.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { VENDOR_NAMES, type VendorName } from '../../../src/domain/ids.js';
import type { Group } from '../../../src/identity/groups.js';
import { type Claimed, joinByClaims } from '../../../src/identity/join-by-claims.js';
import { pairKey } from '../../../src/identity/verdicts.js';

function alone(id: number, vendor: VendorName): Group {
  return { survivor: `device ${id}`, kind: 'device', members: [{ rank: id, entityId: `device ${id}`, identity: { id, vendor } }] };
}

const estate = fc.record({
  vendors: fc.array(fc.constantFrom(...VENDOR_NAMES), { minLength: 2, maxLength: 7 }),
  claims: fc.array(fc.record({ device: fc.nat(6), value: fc.constantFrom('a', 'b', 'c') }), { maxLength: 12 }),
  parted: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 3 }),
});

function decide({
  vendors,
  claims,
  parted,
}: {
  vendors: readonly VendorName[];
  claims: readonly { device: number; value: string }[];
  parted: readonly (readonly [number, number])[];
}) {
  const groups = vendors.map((vendor, id) => alone(id, vendor));
  const made = claims.filter(({ device }) => device < vendors.length).map(({ device, value }): Claimed => ({ identityId: device, type: 'MAC', value }));
  // As the database gives them: by value, then by identity.
  const ordered = [...made].sort((a, b) => a.value.localeCompare(b.value) || a.identityId - b.identityId);
  const keys = new Set(parted.map(pairKey));
  const decision = joinByClaims(ordered, groups, keys);
  return { ...decision, keys, ids: decision.joined.map((members) => members.flatMap(({ identity }) => (identity === null ? [] : [identity.id]))) };
}

it('never joins two devices of one vendor, nor what an owner parted, nor anything without a claim in common', () => {
  let joins = 0;
  fc.assert(
    fc.property(estate, (given) => {
      const { ids, keys } = decide(given);
      for (const members of ids) {
        joins += 1;
        expect(members.length).toBeGreaterThan(1);
        expect(new Set(members.map((id) => given.vendors[id])).size).toBe(members.length);
        for (const one of members) {
          for (const other of members) if (one !== other) expect(keys.has(pairKey([one, other]))).toBe(false);
          const values = given.claims.filter(({ device }) => device === one).map(({ value }) => value);
          expect(given.claims.some(({ device, value }) => device !== one && members.includes(device) && values.includes(value))).toBe(true);
        }
      }
      expect(new Set(ids.flat()).size).toBe(ids.flat().length);
    }),
    { numRuns: 500 },
  );
  expect(joins).toBeGreaterThan(50);
});

it('tells of a dispute whenever two devices of one vendor make one claim', () => {
  const { ids, disputes } = decide({
    vendors: ['FEIYAN', 'FEIYAN', 'OBOX'],
    claims: [
      { device: 0, value: 'a' },
      { device: 1, value: 'a' },
      { device: 2, value: 'a' },
    ],
    parted: [],
  });
  expect(ids).toEqual([]);
  expect(disputes).toEqual([{ type: 'MAC', identityIds: [0, 1, 2] }]);
});

it('joins nothing of two kinds', () => {
  const device = alone(1, 'FEIYAN');
  const home: Group = { ...alone(2, 'OBOX'), kind: 'home' };
  const claims: Claimed[] = [1, 2].map((identityId) => ({ identityId, type: 'MAC', value: 'a' }));
  expect(joinByClaims(claims, [device, home], new Set())).toEqual({ joined: [], disputes: [{ type: 'MAC', identityIds: [1, 2] }] });
});
