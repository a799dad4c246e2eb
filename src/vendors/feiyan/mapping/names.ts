// What Feiyan takes for a name of a home, a room or a device group (6.8.1, 6.8.10; codes 28805, 28812, 28813).

/** In characters, a Chinese one counting as one. For a group's name no limit is printed: the widest of the dictionary is taken. */
const MOST = { home: 20, room: 40, group: 40 } as const;

/** 6.8.12 lets a room be renamed to 20 characters in its text, to 40 in its table: the stricter is taken. */
const ROOM_RENAMED_MOST = 20;

const ALLOWED = /^[A-Za-z0-9 \p{Script=Han}]*$/u;

/** The rule that a name breaks, in words that follow its field; null when it breaks none. */
export function nameProblem(of: 'home' | 'room' | 'group', name: string): string | null {
  return problem(name, MOST[of]);
}

/** As `nameProblem`, for a room that has a name already. */
export function roomRenameProblem(name: string): string | null {
  return problem(name, ROOM_RENAMED_MOST);
}

function problem(name: string, most: number): string | null {
  if (name.trim() === '') return 'must not be empty';
  if ([...name].length > most) return `must have at most ${most} characters`;
  return ALLOWED.test(name) ? null : 'may have only letters, digits, spaces and Chinese characters';
}
