// What happens again and again: when, and what then.

export interface Series {
  /** The first time after `after`, Unix ms. */
  next(after: number): number;
  act(time: number): void;
  /** Least time between two acts when the past is made, ms; null: not in the past. */
  readonly historyStep: number | null;
}
