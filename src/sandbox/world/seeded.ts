// Chance that repeats itself: every name has its own stream of numbers under the seed.
import { createHash } from 'node:crypto';

export interface Stream {
  /** 0 ≤ x < 1. */
  number(): number;
  /** Whole, both ends included. */
  integer(min: number, max: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  chance(probability: number): boolean;
  /** Upper-case hexadecimal digits. */
  hex(length: number): string;
  /** Letters and digits. */
  text(length: number): string;
}

const TEXT_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const HEX_DIGITS = '0123456789ABCDEF';

/** A stream of numbers that only seed and name decide. */
export function createStream(seed: string, name: string): Stream {
  const number = sfc32(createHash('sha256').update(`${seed}\u0000${name}`).digest());
  const integer = (min: number, max: number) => min + Math.floor(number() * (max - min + 1));
  const digits = (from: string, length: number) => Array.from({ length }, () => from.charAt(integer(0, from.length - 1))).join('');
  return {
    number,
    integer,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
    chance: (probability) => number() < probability,
    hex: (length) => digits(HEX_DIGITS, length),
    text: (length) => digits(TEXT_DIGITS, length),
  };
}

// sfc32: small, fast, passes PractRand; the digest fills its whole state.
function sfc32(digest: Buffer): () => number {
  let a = digest.readInt32LE(0);
  let b = digest.readInt32LE(4);
  let c = digest.readInt32LE(8);
  let counter = digest.readInt32LE(12);
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
}
