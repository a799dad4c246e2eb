// Telephone numbers as people write them abroad, and as vendors want them: country code and number apart.

export interface Phone {
  /** Digits alone: 86. */
  readonly countryCode: string;
  /** Digits alone, as dialled within the country. */
  readonly number: string;
}

/** Country codes of one digit and of two; every other has three (ITU-T E.164). */
const SHORT_CODES = new Set(
  '1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(' '),
);
const LONG_CODE = 3;

/** An international number, with its plus and with or without spaces and dashes; null for anything else. */
export function parsePhone(text: string): Phone | null {
  const [, digits] = /^\+([1-9]\d{6,14})$/.exec(text.trim().replaceAll(/[ -]/g, '')) ?? [];
  if (digits === undefined) return null;
  const length = [1, 2].find((most) => SHORT_CODES.has(digits.slice(0, most))) ?? LONG_CODE;
  return { countryCode: digits.slice(0, length), number: digits.slice(length) };
}
