// JSON that the database takes, whatever a device or a user wrote.

/** JSON text of a value, for a jsonb column: it refuses NUL and lone surrogates, which become U+FFFD. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value).replace(/\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/g, (text) => (/^\\u(?:0000|d)/.test(text) ? '\\ufffd' : text));
}
