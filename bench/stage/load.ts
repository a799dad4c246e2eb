// The load: so many clients that each ask again as soon as they are answered.
import type { Pool } from 'undici';

export interface Query {
  readonly token: string;
  /** The body of the POST to /graphql. */
  readonly body: string;
}

export interface Run {
  /** How long each answer took to its last byte, ms. */
  readonly latencies: readonly number[];
  /** From the first question to the last answer. */
  readonly seconds: number;
}

/** Asks once. @throws when the answer is no success or holds errors */
export async function ask(pool: Pool, { token, body }: Query): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
  const text = await answer.body.text();
  if (answer.statusCode !== 200 || text.includes('"errors":[')) {
    throw new Error(`answered ${answer.statusCode}: ${text.slice(0, 400)}`);
  }
  return text;
}

/** Runs `clients` clients for about `seconds`; each finishes the question that it has begun. */
export async function load(pool: Pool, query: Query, { clients, seconds }: { readonly clients: number; readonly seconds: number }): Promise<Run> {
  const latencies: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const asked = performance.now();
      await ask(pool, query);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { latencies, seconds: (performance.now() - begin) / 1000 };
}

/** The value below which the share `p` (0 to 1) of the numbers lies; 0 of none. */
export function percentile(numbers: readonly number[], p: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}
