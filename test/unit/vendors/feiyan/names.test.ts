// The rules of names, told before any call.
import { describe, expect, it } from 'vitest';
import { nameProblem, roomRenameProblem } from '../../../../src/vendors/feiyan/mapping/names.js';

const KINDS = ['home', 'room', 'group'] as const;

describe('a name', () => {
  it.each([
    ['home', 20],
    ['room', 40],
    ['group', 40],
  ] as const)('of a %s has at most %i characters, a Chinese one counting as one', (of, most) => {
    expect([nameProblem(of, 'x'.repeat(most)), nameProblem(of, '家'.repeat(most))]).toEqual([null, null]);
    // A character beyond the basic plane is one character, and two units of text.
    expect(nameProblem(of, '𠮷'.repeat(most))).toBeNull();
    expect(nameProblem(of, 'x'.repeat(most + 1))).toBe(`must have at most ${most} characters`);
    expect(nameProblem(of, '家'.repeat(most + 1))).toBe(`must have at most ${most} characters`);
  });

  it.each(['Kitchen 2', '厨房', '2', 'Room 书房 3'])('may be %j', (name) => {
    for (const of of KINDS) expect(nameProblem(of, name)).toBeNull();
  });

  it.each(['Mum’s', "Mum's", 'a-b', 'a_b', 'Haus 🏠', 'Küche', 'Кухня', 'キッチン', 'a\nb', 'a\tb', '家。'])('may not be %j', (name) => {
    for (const of of KINDS) expect(nameProblem(of, name)).toBe('may have only letters, digits, spaces and Chinese characters');
  });

  it.each(['', ' ', '   '])('is not empty: %j', (name) => {
    for (const of of KINDS) expect(nameProblem(of, name)).toBe('must not be empty');
  });

  it('of a room is shorter when it replaces another', () => {
    expect([roomRenameProblem('x'.repeat(20)), roomRenameProblem('x'.repeat(21))]).toEqual([null, 'must have at most 20 characters']);
  });
});
