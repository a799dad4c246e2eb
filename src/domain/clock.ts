// Time and chance as arguments, so that tests decide them.

export interface Clock {
  /** Unix milliseconds. */
  now(): number;
  /** Calls `run` once after `ms`; the answer cancels it. Does not keep the process alive. */
  after(ms: number, run: () => void): () => void;
}

export interface Random {
  /** Unpredictable bytes. */
  bytes(length: number): Uint8Array;
  /** A random UUID. */
  uuid(): string;
}
