// The world's time: the wall clock plus an offset that only grows, and what is due by it.
import type { Clock } from '../../domain/clock.js';

export interface WorldClock extends Clock {
  /** World time, Unix ms. */
  now(): number;
  /** The wall clock, by which signatures and tokens live. */
  wall(): number;
  /** Runs once after `ms` of world time. */
  after(ms: number, run: () => void): () => void;
  /** Moves the world's time and runs what is due on the way, each at its own time. */
  advance(ms: number): void;
  stop(): void;
}
