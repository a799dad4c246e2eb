// Rows in memory in front of the database: bounded in number and age, one load at a time a key.
import { LRUCache } from 'lru-cache';
import type { Clock } from '../domain/clock.js';

/** Other processes change rows too: nothing is served from memory for longer than this. */
export const MEMORY_AGE_MS = 60_000; // a minute

interface Remembered<Value> {
  /** From memory, else loaded; callers that come while it loads wait for the same load. */
  get(key: string): Promise<Value>;
  /** What memory holds, without loading. */
  peek(key: string): Value | undefined;
  /** Makes the next `get` load again; a load under way is answered to who waits for it, and not remembered. */
  forget(key: string): void;
  /** The same for every key. */
  forgetAll(): void;
}

/**
 * Puts a memory in front of `load`.
 * @param max keys kept; the least recently used go first
 */
export function createRemembered<Value>(deps: {
  readonly clock: Clock;
  readonly max: number;
  readonly load: (key: string) => Promise<Value>;
}): Remembered<Value> {
  const { clock, max, load } = deps;
  const values = new LRUCache<string, { readonly value: Value; readonly readAt: number }>({ max });
  const loads = new Map<string, Promise<Value>>();

  function fresh(key: string) {
    const known = values.get(key);
    return known !== undefined && clock.now() - known.readAt < MEMORY_AGE_MS ? known : undefined;
  }

  async function read(key: string, isCurrent: () => boolean): Promise<Value> {
    const readAt = clock.now();
    try {
      const value = await load(key);
      if (isCurrent()) values.set(key, { value, readAt });
      return value;
    } finally {
      if (isCurrent()) loads.delete(key);
    }
  }

  return {
    async get(key) {
      const known = fresh(key);
      if (known !== undefined) return known.value;
      const running = loads.get(key);
      if (running !== undefined) return running;
      const loading: Promise<Value> = read(key, () => loads.get(key) === loading);
      loads.set(key, loading);
      return loading;
    },
    peek: (key) => fresh(key)?.value,
    forget(key) {
      values.delete(key);
      loads.delete(key);
    },
    forgetAll() {
      values.clear();
      loads.clear();
    },
  };
}
