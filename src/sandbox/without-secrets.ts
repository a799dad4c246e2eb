// What nobody may read who looks behind the clouds' doors.

const SECRET = /token|secret|passw|pwd|passcode|uniquekey|session|licen[cs]e|signature|aeskey|qrkey|authcode|^pin$/i;

/** A copy without the members whose names say that they are secrets, at any depth. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !SECRET.test(key))
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  );
}
