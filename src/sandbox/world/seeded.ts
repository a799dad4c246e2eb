// Chance that repeats itself: every name has its own stream of numbers under the seed.

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
