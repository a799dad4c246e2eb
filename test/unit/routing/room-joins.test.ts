// Which rooms become one where homes do.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roomsToJoin } from '../../../src/routing/room-joins.js';

const room = (id: string, name: string) => ({ id, name });

it('joins rooms that people call the same, in the order of the homes', () => {
  const homes = [
    [room('a1', 'Kitchen'), room('a2', 'Hall')],
    [room('b1', ' kitchen'), room('b2', 'Attic')],
    [room('c1', 'ATTIC'), room('c2', 'Kitchen '), room('c3', '书房')],
  ];
  expect(roomsToJoin(homes)).toEqual([
    ['a1', 'b1', 'c2'],
    ['b2', 'c1'],
  ]);
});

it('takes the first where one home has two', () => {
  expect(roomsToJoin([[room('a1', 'Hall'), room('a2', 'hall')], [room('b1', 'Hall')]])).toEqual([['a1', 'b1']]);
});

it('never joins two rooms of one home, nor one room twice, nor one alone', () => {
  const names = fc.constantFrom('Hall', 'hall', 'Kitchen', 'Attic', ' Attic');
  fc.assert(
    fc.property(fc.array(fc.array(names, { maxLength: 5 }), { maxLength: 4 }), (plan) => {
      const homes = plan.map((rooms, home) => rooms.map((name, index) => room(`${home} ${index}`, name)));
      const sets = roomsToJoin(homes);
      const ids = sets.flat();
      expect(new Set(ids).size).toBe(ids.length);
      for (const set of sets) {
        expect(set.length).toBeGreaterThan(1);
        expect(new Set(set.map((id) => id.split(' ')[0])).size).toBe(set.length);
      }
    }),
  );
});
