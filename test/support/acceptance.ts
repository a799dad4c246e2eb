// The acceptance documents as they stand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of `test/fixtures/acceptance/<name>.graphql`. */
export function acceptance(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/acceptance', `${name}.graphql`), 'utf8');
}
