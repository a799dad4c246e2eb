// Whole numbers beyond what a JavaScript number holds exactly, as they go over the wire.

// In JSON text the quotes of a string's content are escaped: nobody's words look like this.
const EXACT = /\{"exactDigits":"(\d+)"\}/g;

/** JSON text in which an `exactInteger` of a record is a number with every digit. */
export function exactJson(value: unknown): string {
  return JSON.stringify(value).replace(EXACT, '$1');
}
