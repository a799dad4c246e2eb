// Whose call goes next when links want more than their share.
import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../src/transport/turns.js';

/** Calls that end when told to, and who has one in flight. */
function createCalls(limits = { vendor: 8, link: 2, linkAlone: 6 }) {
  const turns = createTurns(limits);
  const open: { readonly key: string | null; readonly end: () => void }[] = [];
  return {
    want(key: string | null, count: number): void {
      for (let n = 0; n < count; n += 1) void turns.take(key, () => new Promise<void>((end) => open.push({ key, end })));
    },
    /** Ends the call that a link has had for longest. */
    async end(key: string): Promise<void> {
      const index = open.findIndex((call) => call.key === key);
      open.splice(index, 1)[0]?.end();
      await settled();
    },
    /** How many each has in flight, by key. */
    async inFlight(): Promise<Record<string, number>> {
      await settled();
      return Object.fromEntries([...new Set(open.map(({ key }) => key))].map((key) => [String(key), open.filter((call) => call.key === key).length]));
    },
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('turns', () => {
  it('lend a link what is idle, and give the next one that comes free to who has fewer', async () => {
    const calls = createCalls();
    calls.want('greedy', 20);
    expect(await calls.inFlight()).toEqual({ greedy: 6 });
    calls.want('late', 4);
    expect(await calls.inFlight()).toEqual({ greedy: 6, late: 2 });
    await calls.end('greedy');
    expect(await calls.inFlight()).toEqual({ greedy: 5, late: 2 });
    await calls.end('greedy');
    await calls.end('greedy');
    expect(await calls.inFlight()).toEqual({ greedy: 3, late: 3 });
  });

  it('give every link its share before any has more', async () => {
    const calls = createCalls();
    for (const key of ['a', 'b', 'c', 'd']) calls.want(key, 5);
    expect(await calls.inFlight()).toEqual({ a: 5, b: 2, c: 1 });
    await calls.end('a');
    await calls.end('a');
    await calls.end('a');
    expect(await calls.inFlight()).toEqual({ a: 2, b: 2, c: 2, d: 2 });
  });

  it('that belong to no link are held back by the vendor alone', async () => {
    const calls = createCalls();
    calls.want(null, 10);
    expect(await calls.inFlight()).toEqual({ null: 8 });
  });

  it('are refused to a link that has two thousand waiting, and to no other', async () => {
    const turns = createTurns({ vendor: 1, link: 1, linkAlone: 1 });
    const never = (): Promise<void> => new Promise(() => undefined);
    for (let n = 0; n < 2001; n += 1) expect(turns.take('a', never)).not.toBeNull();
    expect(turns.take('a', never)).toBeNull();
    expect(turns.take('b', never)).not.toBeNull();
  });
});
