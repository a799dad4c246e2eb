// What Hearth takes for a name that no vendor keeps.
import { badInput } from '../domain/errors.js';

const MOST = 64; // characters
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u;

/** What one account may have of its own. */
export const OWN_LIMITS = { homes: 50, roomsPerHome: 100 } as const;

/**
 * The name as it is kept.
 * @throws AppError BAD_USER_INPUT for one that is empty, too long or unprintable, or that is taken
 */
export function checkedOwnName(of: 'home' | 'room in the home', name: string, others: readonly { readonly name: string }[]): string {
  const kept = name.trim();
  if (kept === '') throw badInput('input.name', 'must not be empty');
  if ([...kept].length > MOST) throw badInput('input.name', `must have at most ${MOST} characters`);
  if (UNPRINTABLE.test(kept)) throw badInput('input.name', 'may have only characters that can be read');
  if (others.some((other) => other.name === kept)) throw badInput('input.name', `must not be the name of another ${of}`);
  return kept;
}
