// Takes secrets out of what is about to be written down: by the names that they go under, and by what they look like.

const REDACTED = '[redacted]';
const DEEPEST = 8;

// Names without their case, hyphens and underscores: iotToken, access_token, X-Ca-Signature, deviceSecret, keyPwd …
const SECRET_NAME =
  /token|secret|passw|passcode|pwd|pincode|authorization|cookie|credential|signature|^sign$|apikey|appkey|privatekey|encryptionkey|uniquekey|aeskey|loginsession|license|^pg?pass$/;

/** A copy of an object in which what goes under a secret's name is taken out, at any depth. Errors keep name, message, stack and their own fields. */
export function withoutSecretKeys(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, clean(key, value, 0, [])]));
}

/** A text in which bearer tokens, JWTs, and the credentials and query strings of URLs are taken out. Leaves JSON whole. */
export function withoutSecretText(text: string): string {
  return text
    .replace(/\b(Bearer|Basic) [\w.~+/=-]{6,}/gi, `$1 ${REDACTED}`)
    .replace(/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, REDACTED)
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s"\\/@]+@/gi, `$1${REDACTED}@`)
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/[^\s"\\?]*)\?[^\s"\\)]+/gi, `$1?${REDACTED}`);
}

function clean(key: string, value: unknown, depth: number, above: readonly object[]): unknown {
  if (value !== null && value !== undefined && typeof value !== 'boolean' && SECRET_NAME.test(key.toLowerCase().replace(/[-_ ]/g, ''))) return REDACTED;
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST || above.includes(value)) return '[…]';
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item) => clean('', item, depth + 1, path));
  if ('toJSON' in value && typeof value.toJSON === 'function') return clean(key, value.toJSON(), depth + 1, path);
  const fields = Object.entries(value).map(([name, field]): [string, unknown] => [name, clean(name, field, depth + 1, path)]);
  if (!(value instanceof Error)) return Object.fromEntries(fields);
  const cause = value.cause === undefined ? {} : { cause: clean('cause', value.cause, depth + 1, path) };
  return { type: value.name, message: value.message, stack: value.stack, ...cause, ...Object.fromEntries(fields) };
}
