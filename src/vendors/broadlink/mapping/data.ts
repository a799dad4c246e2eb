// `data` of resources and `value` of an organisation's information: base64 of UTF-8, mostly of JSON.
import { parseLongJson } from './json-text.js';

/** Keys of what devices keep secret, wherever they stand. */
const SECRETS = new Set(['aeskey', 'password']);

export function decodeText(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}

export function encodeText(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** The JSON inside, without what devices keep secret; null where it is no JSON. The vendor looks at none of it. */
export function decodeJson(base64: string): unknown {
  try {
    return withoutSecrets(parseLongJson(decodeText(base64)));
  } catch {
    return null;
  }
}

export function encodeJson(value: unknown): string {
  return encodeText(JSON.stringify(value));
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (SECRETS.has(key) ? [] : [[key, withoutSecrets(inner)]])));
}
