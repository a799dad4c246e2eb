// What the vendor takes for a name of a home, a room or a device group.
import { refuse } from './codes.js';

/** @throws Refusal 28805 for characters that are not allowed or none at all, 28812 or 28813 for too many, 28804 for a name that one of `taken` has. */
export function checkName(name: string, most: 20 | 40, taken: readonly { readonly name: string }[]): void {
  if (name.trim() === '' || !/^[A-Za-z0-9 \p{Script=Han}]*$/u.test(name)) throw refuse(28805);
  if ([...name].length > most) throw refuse(most === 20 ? 28812 : 28813);
  if (taken.some((one) => one.name === name)) throw refuse(28804);
}
